/** What a document is by its beginning. */
export type Sniffed = 'rss' | 'rdf' | 'atom' | 'json-feed' | 'sitemap' | 'sitemap-index' | 'opml' | 'html'

/** Characters that are looked at: a long licence comment may stand before the root. */
const WINDOW = 16_384
const COMMENT = /<!--[^]*?(?:-->|$)/g
/** The first of these tags decides; warnings of a broken server script (`<br /><b>Warning</b>`) stand before it. */
const ROOT =
  /<(?:[a-z][\w.-]{0,30}:)?(!doctype\s+html|html|head|body|rss|rdf|feed|channel|urlset|sitemapindex|opml)(?=[\s>/])/i
const KINDS: Readonly<Record<string, Sniffed>> = {
  html: 'html',
  head: 'html',
  body: 'html',
  rss: 'rss',
  rdf: 'rdf',
  feed: 'atom',
  // RSS 0.9x written without its root, as some hand-made feeds are.
  channel: 'rss',
  urlset: 'sitemap',
  sitemapindex: 'sitemap-index',
  opml: 'opml',
}
const JSON_START = /^[\s\ufeff]*\{/
const JSON_FEED = /"(?:version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org|items"\s*:\s*\[)/

/** What the text is; null for anything that is none of these. Plain-text sitemaps have no mark: see readSitemap. */
export function sniff(text: string): Sniffed | null {
  const head = text.slice(0, WINDOW)
  if (JSON_START.test(head)) return JSON_FEED.test(head) ? 'json-feed' : null
  const name = ROOT.exec(head.replace(COMMENT, ''))?.[1]?.toLowerCase()
  if (name === undefined) return null
  return name.startsWith('!') ? 'html' : KINDS[name]!
}
