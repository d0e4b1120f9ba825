import { canonicalKey } from '../core/canonical-key.ts'
import { domainKey } from './domain-key.ts'

/** Why another address is the same article. */
export type AliasReason = 'redirect' | 'canonical' | 'amp' | 'guid'

export interface Alias {
  /** Key of the other address; see canonicalKey. */
  readonly key: string
  readonly why: AliasReason
}

/** What is known of the addresses of one article. */
export interface AddressFacts {
  /** Asked for. */
  readonly url: string
  /** Answered, after redirects. */
  readonly finalUrl?: string | null | undefined
  /** What the page declares (`rel=canonical`). */
  readonly canonical?: string | null | undefined
  /** The AMP form that the page names (`rel=amphtml`). */
  readonly amp?: string | null | undefined
  /** The feed entry's guid. */
  readonly guid?: string | null | undefined
}

/** Front pages: a page that declares one of these its canonical address declares nothing. */
const HOME = /^\/(?:(?:index|default|home)\.\w{2,5}|[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i

/** Whether an address is the front page of a site (or of one of its languages). */
export function isHomePage(href: string): boolean {
  const url = URL.parse(href)
  return url !== null && HOME.test(url.pathname) && canonicalKey(href).indexOf('?') < 0
}

/**
 * The key of an article and the keys that lead to it. A declared canonical address counts only within the registrable
 * domain and not where it is the home page; a redirect to the home page is no identity either. A guid is an alias only
 * where it is an address of the same site, and never more than an alias.
 */
export function identify(facts: AddressFacts): { readonly key: string; readonly aliases: readonly Alias[] } {
  const { url, finalUrl = null, canonical = null, amp = null, guid = null } = facts
  const lost = finalUrl !== null && isHomePage(finalUrl) && !isHomePage(url)
  const answered = lost ? url : (finalUrl ?? url)
  const key = canonicalKey(canonical !== null && acceptsCanonical(canonical, answered) ? canonical : answered)
  const aliases = new Map<string, AliasReason>()
  const add = (address: string, why: AliasReason): void => {
    const other = canonicalKey(address)
    if (other !== key && !aliases.has(other)) aliases.set(other, why)
  }
  add(url, finalUrl === null || canonicalKey(answered) === canonicalKey(url) ? 'canonical' : 'redirect')
  add(answered, 'canonical')
  if (amp !== null && isWeb(amp) && domainKey(amp) === domainKey(key)) add(amp, 'amp')
  if (guid !== null && isWeb(guid) && domainKey(guid) === domainKey(key) && !isHomePage(guid)) add(guid, 'guid')
  return { key, aliases: Array.from(aliases, ([other, why]) => ({ key: other, why })) }
}

/** Whether a page at `url` may declare `canonical` its address. */
export function acceptsCanonical(canonical: string, url: string): boolean {
  if (!isWeb(canonical) || domainKey(canonical) !== domainKey(url)) return false
  return !isHomePage(canonical) || isHomePage(url)
}

function isWeb(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
