import type { FeedKind } from './feed-types.ts'

/** The parts of a feed or an entry that are read. */
export type FieldName =
  | 'title'
  | 'link'
  | 'guid'
  | 'summary'
  | 'content'
  | 'published'
  | 'updated'
  | 'author'
  | 'tag'
  | 'keywords'
  | 'language'
  | 'hub'
  | 'self'
  | 'ttl'
  | 'updatePeriod'
  | 'updateFrequency'
  | 'skipHour'
  | 'skipDay'

/** Root elements by the kind of feed. */
export const ROOTS: Readonly<Record<string, FeedKind>> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
  channel: 'rss',
}

/** Elements that are an entry. */
export const ITEM_TAGS: ReadonlySet<string> = new Set(['item', 'entry'])

/** Subtrees with titles and links that are not the feed's or the entry's own. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'image',
  'textinput',
  'source',
  'media:group',
  'cloud',
  'enclosure',
])

/** Element to field; names in lower case, prefixes as in NAMESPACES, Atom's and RSS's own without one. */
export const FIELDS: Readonly<Record<string, FieldName>> = {
  title: 'title',
  link: 'link',
  // Burned feeds link to a counter; the address of the article stands in its own element.
  'feedburner:origlink': 'link',
  guid: 'guid',
  id: 'guid',
  'dc:identifier': 'guid',
  description: 'summary',
  summary: 'summary',
  subtitle: 'summary',
  'dc:description': 'summary',
  'itunes:summary': 'summary',
  content: 'content',
  'content:encoded': 'content',
  'xhtml:body': 'content',
  pubdate: 'published',
  published: 'published',
  // Atom 0.3.
  issued: 'published',
  created: 'published',
  'dc:date': 'published',
  'dcterms:issued': 'published',
  'dcterms:created': 'published',
  updated: 'updated',
  modified: 'updated',
  'dcterms:modified': 'updated',
  lastbuilddate: 'updated',
  author: 'author',
  'dc:creator': 'author',
  'itunes:author': 'author',
  category: 'tag',
  'dc:subject': 'tag',
  'media:keywords': 'keywords',
  language: 'language',
  'dc:language': 'language',
  ttl: 'ttl',
  'sy:updateperiod': 'updatePeriod',
  'sy:updatefrequency': 'updateFrequency',
  hour: 'skipHour',
  day: 'skipDay',
}

/** Fields that may hold markup of their own, escaped or not. */
export const MARKUP_FIELDS: ReadonlySet<FieldName> = new Set(['summary', 'content', 'title'])

/** Namespace addresses by the prefix under which FIELDS knows them; '' is the feed's own language. */
const NAMESPACES: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/^http:\/\/(www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns#)/i, ''],
  [/^http:\/\/purl\.org\/dc\/elements\//i, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\//i, 'dcterms'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//i, 'content'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/syndication\//i, 'sy'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media'],
  // After the modules, whose addresses begin in the same way.
  [/^http:\/\/(purl\.org\/(net\/)?rss|my\.netscape\.com\/rdf|backend\.userland\.com\/rss|channel\.netscape\.com)/i, ''],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/i, 'rdf'],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml/i, 'xhtml'],
  [/^http:\/\/www\.itunes\.com\/dtds\//i, 'itunes'],
  [/^http:\/\/rssnamespace\.org\/feedburner\//i, 'feedburner'],
]
/** Prefixes that mean the feed's own language where nobody declared them. */
const OWN_PREFIXES: ReadonlySet<string> = new Set(['atom', 'atom10', 'a10', 'rss'])
/** Declarations that are remembered, so that a hostile document cannot fill the table. */
const MAX_PREFIXES = 100

/** Element names with the prefixes that FIELDS knows, whatever the document calls them, declared or not. */
export interface Names {
  /** Takes the xmlns attributes of an element; they hold for the rest of the document. */
  declare(attributes: Readonly<Record<string, string>>): void
  of(tag: string): string
}

/** A table of prefixes for one document. */
export function createNames(): Names {
  const prefixes = new Map<string, string>()
  return {
    declare(attributes) {
      for (const [name, address] of Object.entries(attributes)) {
        if (!name.toLowerCase().startsWith('xmlns:') || prefixes.size >= MAX_PREFIXES) continue
        const known = NAMESPACES.find(([pattern]) => pattern.test(address.slice(0, 200)))
        if (known) prefixes.set(name.slice(6).toLowerCase(), known[1])
      }
    },
    of(tag) {
      const lower = tag.slice(0, 100).toLowerCase()
      const colon = lower.indexOf(':')
      if (colon < 0) return lower
      const stated = lower.slice(0, colon)
      const prefix = prefixes.get(stated) ?? (OWN_PREFIXES.has(stated) ? '' : stated)
      return prefix ? `${prefix}:${lower.slice(colon + 1)}` : lower.slice(colon + 1)
    },
  }
}
