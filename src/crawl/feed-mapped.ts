import { parseFeed } from 'feedsmith'
import { FEED_LIMITS, type FeedKind, type RawFeed, type RawItem } from './feed-types.ts'
import { fromBase64, isBase64 } from './feed-draft.ts'

/** Anything: the parser's types promise more than a hostile document keeps. */
type Loose = Readonly<Record<string, unknown>>

/** Reads a feed with feedsmith, into the same form as the scan; null where it refuses the document. */
export function parseWithFeedsmith(text: string): RawFeed | null {
  try {
    const { format, feed } = parseFeed(text, { maxItems: FEED_LIMITS.items })
    return mapFeed(format, feed)
  } catch {
    // "Invalid feed format" and the errors of the XML parser behind it; a very deep document exhausts the stack.
    return null
  }
}

function mapFeed(format: FeedKind, feed: Loose): RawFeed {
  const atomLinks = [...list(feed['links']), ...list(object(feed['atom'])['links'])].map(object)
  const sy = object(feed['sy'])
  const hubs = list(feed['hubs']).map((hub) => string(object(hub)['url']))
  const bases = baseOf(feed)
  return {
    kind: format,
    title: textOf(feed['title']),
    link: string(feed['link']) ?? linkOf(list(feed['links']).map(object))[0] ?? string(feed['home_page_url']),
    language: string(feed['language']) ?? string(object(feed['xml'])['lang']) ?? first(object(feed['dc'])['languages']),
    hub: relOf(atomLinks, 'hub') ?? hubs[0] ?? null,
    self: relOf(atomLinks, 'self') ?? string(feed['feed_url']),
    ttl: feed['ttl'] ?? null,
    updatePeriod: sy['updatePeriod'] ?? null,
    updateFrequency: sy['updateFrequency'] ?? null,
    skipHours: list(feed['skipHours']),
    skipDays: list(feed['skipDays']),
    bases,
    items: [...list(feed['items']), ...list(feed['entries'])].map((item) => mapItem(format, object(item), bases)),
    notes: [],
  }
}

function mapItem(format: FeedKind, item: Loose, outer: readonly string[]): RawItem {
  const [dc, terms, media, atom] = ['dc', 'dcterms', 'media', 'atom'].map((name) => object(item[name]))
  const guid = object(item['guid'])
  const content = object(item['content'])
  const encoded = string(content['encoded']) ?? string(item['content_html']) ?? string(item['content_text'])
  return {
    links: strings([
      object(item['feedburner'])['origLink'],
      item['link'],
      ...linkOf(list(item['links']).map(object)),
      ...linkOf(list(atom!['links']).map(object)),
      item['url'],
      item['external_url'],
      object(item['rdf'])['about'],
    ]),
    guid: string(guid['value']) ?? string(item['id']) ?? first(dc!['identifiers']),
    permaLink: format === 'rss' ? guid['isPermaLink'] !== false : true,
    title: textOf(item['title']) ?? first(dc!['titles']),
    summary: textOf(item['description']) ?? textOf(item['summary']) ?? first(dc!['descriptions']),
    content: encoded ?? contentOf(content),
    published: strings([
      item['pubDate'],
      item['published'],
      item['date_published'],
      ...list(terms!['issued']),
      ...list(terms!['created']),
      ...list(dc!['dates']),
    ]),
    updated: strings([item['updated'], item['date_modified'], atom!['updated'], ...list(terms!['modified'])]),
    authors: strings([
      ...list(item['authors']).map((person) => string(person) ?? object(person)['name']),
      ...list(dc!['creators']),
      ...(list(item['authors']).length || list(dc!['creators']).length ? [] : [object(item['itunes'])['author']]),
    ]),
    tags: strings([
      ...list(item['categories']).map(
        (tag) => object(tag)['label'] ?? object(tag)['name'] ?? object(tag)['term'] ?? tag,
      ),
      ...list(item['tags']),
      ...list(dc!['subjects']),
      ...list(media!['keywords']),
    ]),
    bases: [...outer, ...baseOf(item)],
  }
}

/** The text of an Atom construct, a plain string, or null. */
function textOf(value: unknown): string | null {
  return string(value) ?? string(object(value)['value'])
}

function contentOf(content: Loose): string | null {
  const value = string(content['value'])
  if (value === null) return null
  return isBase64(string(content['type']) ?? '', undefined) ? fromBase64(value) || null : value
}

/** Addresses of the entry's own page among its links. */
function linkOf(links: readonly Loose[]): string[] {
  const own = links.filter(
    ({ rel, type }) =>
      (rel === undefined || rel === 'alternate') && !/json|rss\+xml|atom\+xml/i.test(string(type) ?? ''),
  )
  return strings(own.map(({ href }) => href))
}

function relOf(links: readonly Loose[], rel: string): string | null {
  return string(links.find((link) => link['rel'] === rel)?.['href'])
}

function baseOf(element: Loose): string[] {
  return strings([object(element['xml'])['base']])
}

function object(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim() : null
}

function strings(values: readonly unknown[]): string[] {
  return values.map(string).filter((value) => value !== null)
}

function first(values: unknown): string | null {
  return strings(list(values))[0] ?? null
}
