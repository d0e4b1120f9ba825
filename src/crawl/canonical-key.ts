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

/** Query keys that say where a reader came from, each family with who adds it; what is before `*` is enough. */
const TRACKING: readonly string[] = [
  // Campaign tags: Google, Matomo and Piwik, Webtrekk, AT Internet, HubSpot, Vero, Adobe.
  'utm_*',
  'mtm_*',
  'pk_*',
  'piwik_*',
  'wt_*',
  'wt.*',
  'at_*',
  'hsa_*',
  '_hs*',
  'vero_*',
  's_cid',
  // Click ids of advertisers and networks.
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'wbraid',
  'gbraid',
  'gad_source',
  'gad_campaignid',
  'msclkid',
  'yclid',
  'ysclid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'igshid',
  'igsh',
  'srsltid',
  '__twitter_impression',
  // Newsletters.
  'mc_cid',
  'mc_eid',
  'ml_subscriber',
  'mkt_tok',
  // Analytics that pass an id on.
  '_ga',
  '_gl',
  'xtor',
  'ocid',
  'cmpid',
  'icid',
  'smid',
  'ref_src',
  'ref_url',
  'ns_mchannel',
  'ns_source',
  'ns_campaign',
  'ns_linkname',
  'ns_fee',
]
const EXACT: ReadonlySet<string> = new Set(TRACKING.filter((key) => !key.endsWith('*')))
const FAMILIES: readonly string[] = TRACKING.filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1))

/** A percent-encoded octet. */
const ENCODED = /%([\da-f]{2})/gi
/** Octets that mean the same encoded or not (RFC 3986 section 2.3). */
const UNRESERVED = /[\w.~-]/
/** Front pages: a page that declares one of these its canonical address declares nothing. */
const HOME = /^\/(?:(?:index|default|home)\.\w{2,5}|[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i

/**
 * The key under which addresses are one article, itself an address: WHATWG form, without fragment, default port, user
 * and tracking keys, the other query keys in their order. A text that is no address is its own key. Idempotent.
 */
export function canonicalKey(href: string): string {
  const url = URL.parse(href.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return href.trim()
  url.hash = ''
  url.username = ''
  url.password = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '')
  url.pathname = unescaped(url.pathname)
  // Not through searchParams, which would write the whole query anew.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair))
  url.search = unescaped(kept.join('&'))
  return url.search === '' ? url.href.replace(/\?$/, '') : url.href
}

function isTracking(pair: string): boolean {
  const name = pair.split('=', 1)[0]!.slice(0, 100).toLowerCase()
  return EXACT.has(name) || FAMILIES.some((family) => name.startsWith(family))
}

/** Percent-encoding in its one form: letters that need none without, the others in upper case. */
function unescaped(text: string): string {
  return text.replace(ENCODED, (whole, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16))
    return UNRESERVED.test(letter) ? letter : whole.toUpperCase()
  })
}

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
