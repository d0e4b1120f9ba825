import { decodeEntities } from '../core/text.ts'

/** How far into a page its own address is looked for. */
const HEAD = 200_000
/** What browsers write when they save a page: `<!-- saved from url=(0023)https://news.example/ -->`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d{4}\)(\S+)/i
const TAG = /<(?:link|meta)\b[^>]{0,2000}>/gi
const ATTRIBUTE = /\b(rel|property|name|href|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/**
 * The web address that a saved page gives of itself: the browser's note, rel=canonical, og:url, in this order; undefined
 * where there is none. A scan of the first bytes, because relative links are read with it before there is a page.
 */
export function statedAddress(html: Uint8Array | string): string | undefined {
  const head = typeof html === 'string' ? html.slice(0, HEAD) : Buffer.from(html.subarray(0, HEAD)).toString('latin1')
  const saved = webAddress(SAVED_FROM.exec(head)?.[1])
  if (saved) return saved
  let canonical: string | undefined
  let shared: string | undefined
  for (const [tag] of head.matchAll(TAG)) {
    const attributes: Record<string, string> = {}
    for (const [, name, double, single, bare] of tag.matchAll(ATTRIBUTE)) {
      attributes[name!.toLowerCase()] ??= (double ?? single ?? bare ?? '').trim()
    }
    const { rel, property, name, href, content } = attributes
    if (/^canonical$/i.test(rel ?? '')) canonical ??= webAddress(href)
    else if (/^og:url$/i.test(property ?? name ?? '')) shared ??= webAddress(content)
  }
  return canonical ?? shared
}

/** Whether a text is an address that could be fetched. */
export function isWebAddress(text: string | undefined): text is string {
  const url = URL.parse(text ?? '')
  return url?.protocol === 'http:' || url?.protocol === 'https:'
}

function webAddress(text: string | undefined): string | undefined {
  const decoded = decodeEntities(text ?? '')
  return isWebAddress(decoded) ? new URL(decoded).href : undefined
}
