import { foldSpace } from '../../core/text.ts'
import { linkKey, registrableDomain, resolveUrl } from '../../core/urls.ts'
import { type Page, metaAll } from '../../page/page.ts'
import { decide, rule } from '../arbiter.ts'
import type { Decision, Field, Found, PageContext } from '../types.ts'

const FIELD: Field<string, string, PageContext> = {
  name: 'canonicalUrl',
  rules: [
    rule('dom:link-canonical', 0.9, ({ page }) => canonicalLinks(page)),
    rule('og:url', 0.7, ({ page }) => metaAll(page, 'og:url').map((value) => ({ value, source: 'meta:og:url' }))),
    rule('json-ld:mainEntityOfPage', 0.4, nodeAddress),
  ],
  accept(raw, { page }) {
    const address = resolveUrl(foldSpace(raw), page.base)
    if (!address) return { refused: 'not an address' }
    if (registrableDomain(address) !== registrableDomain(page.url)) return { refused: 'an address of another site' }
    const here = URL.parse(page.url)
    const there = new URL(address)
    if (here && depth(here) > 0 && depth(there) === 0 && !there.search) return { refused: 'the home page' }
    // A section page named by all its articles, a classic fault of templates: the address above the page's own.
    if (here && isAbove(there, here)) return { refused: 'a page above this one' }
    there.hash = ''
    return { value: there.href }
  },
  key: linkKey,
}

/** The address that the page declares as its own, absolute; refused where it is of another site or of a page above it. */
export function findCanonicalUrl(context: PageContext): Decision<string> {
  return decide(FIELD, context)
}

function* canonicalLinks(page: Page): Iterable<Found<string>> {
  for (const link of page.links)
    if (link.rel.includes('canonical')) yield { value: link.href, source: 'dom:link[rel=canonical]' }
}

function* nodeAddress({ article }: PageContext): Iterable<Found<string>> {
  if (!article) return
  const { mainEntityOfPage, url } = article.data
  for (const value of [mainEntityOfPage, url]) {
    const inner: unknown =
      value !== null && typeof value === 'object' ? (value as Record<string, unknown>)['@id'] : value
    if (typeof inner === 'string') yield { value: inner }
  }
}

function depth(url: URL): number {
  return url.pathname.split('/').filter((part) => part && !/^index\.\w{2,5}$/.test(part)).length
}

function isAbove(there: URL, here: URL): boolean {
  const upper = there.pathname.replace(/\/+$/, '')
  const lower = here.pathname.replace(/\/+$/, '')
  // One step up may be a page number, a slug after an id, or an AMP suffix; two steps are another page.
  return !there.search && lower.startsWith(`${upper}/`) && depth(here) - depth(there) >= 2 && !/\d{4,}/.test(upper)
}
