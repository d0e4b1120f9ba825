import type { AlternateLink, PageLinks } from './section-links.ts'

/** How a feed or sitemap was found. */
export type FoundBy = 'itself' | 'alternate' | 'link' | 'robots' | 'path' | 'index'

/** An address that may be a feed or a sitemap; only its bytes say. */
export interface Candidate {
  readonly url: string
  readonly found: FoundBy
  readonly title: string | null
}

/** Media types of feeds; XML without more said is often one. */
const FEED_TYPE = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml|x-rss)$/
/** JSON that is no feed: oEmbed, the WordPress interface, manifests. */
const NO_FEED = /oembed|wp-json|manifest|activity\+json|\/comments\/feed/i
/** Addresses of feeds in ordinary links. */
const FEED_ADDRESS =
  /(?:\/(?:rss|feeds?|atom)(?:[./?_-]|$)|\.(?:rss|atom|rdf)(?:$|\?)|[?&](?:feed|format)=(?:rss|atom)|(?:rss|feed|atom|index)\.(?:xml|json)(?:$|\?))/i
const FEED_TEXT = /^\s*(?:rss|atom|xml|feed|rss[ -]feeds?)\s*$/i

/** Where feeds stand when nobody says so, the most usual first; relative to the site's root. */
const FEED_PATHS: readonly string[] = [
  '/feed',
  '/feed/',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds/posts/default',
]
/** The same for sitemaps. */
const SITEMAP_PATHS: readonly string[] = [
  '/sitemap.xml',
  '/sitemap_index.xml',
  '/news-sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap.xml.gz',
  '/sitemap.txt',
]

/** Links of one page that are looked at. */
const MAX_LINKED = 20

/** Feeds that a page declares. */
export function declaredFeeds(page: PageLinks): Candidate[] {
  const isFeed = ({ type, url }: AlternateLink): boolean => FEED_TYPE.test(type) && !NO_FEED.test(url)
  return unique(page.alternates.filter(isFeed).map(({ url, title }) => ({ url, title, found: 'alternate' as const })))
}

/** Feeds that a page links to in its text: by the address or by the word on the link. */
export function linkedFeeds(page: PageLinks): Candidate[] {
  const looksIt = page.links.filter(
    ({ url, text }) => (FEED_ADDRESS.test(url) || FEED_TEXT.test(text)) && !NO_FEED.test(url),
  )
  return unique(looksIt.map(({ url, text }) => ({ url, title: text || null, found: 'link' as const }))).slice(
    0,
    MAX_LINKED,
  )
}

/** The usual places of a site, for when it says nothing of itself. */
export function usualPlaces(url: string, what: 'feeds' | 'sitemaps'): Candidate[] {
  const paths = what === 'feeds' ? FEED_PATHS : SITEMAP_PATHS
  return unique(
    paths
      .flatMap((path) => URL.parse(path, url)?.href ?? [])
      .map((href) => ({ url: href, title: null, found: 'path' as const })),
  )
}

/** Each address once; the first way in which it was found is kept. */
export function unique(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const candidate of candidates) if (!found.has(candidate.url)) found.set(candidate.url, candidate)
  return [...found.values()]
}
