import { jsonrepair } from 'jsonrepair'
import { resolveUrl } from '../core/urls.ts'
import { decodeBytes } from '../page/charset.ts'
import { sniff } from './discover-sniff.ts'
import { feedFaults, hasBareLess } from './feed-faults.ts'
import { baseOf, finishItems, plainText } from './feed-items.ts'
import { readManners } from './feed-manners.ts'
import { parseWithFeedsmith } from './feed-mapped.ts'
import { scanFeed } from './feed-scan.ts'
import { FEED_LIMITS, type Feed, type FeedKind, type RawFeed } from './feed-types.ts'
import { unpack } from './sitemaps-unpack.ts'

/** What is known about the bytes. */
export interface FeedOptions {
  /** The feed's own address, after redirects. */
  readonly url: string
  readonly contentType?: string | null | undefined
  /** When it was fetched, ISO 8601: dates more than a day after it are no dates. */
  readonly at?: string | null | undefined
}

/** XML that names entities of its own: the scan leaves such names as they are. */
const DTD_ENTITY = /<!ENTITY\s/i
const PROLOGUE = 20_000
/** Atom 0.3's way of packing content, which feedsmith does not know. */
const PACKED = /\smode\s*=\s*["']base64/i
/** Broken JSON of this size is mended; the time of it grows with the square. */
const MENDED = 50_000

/**
 * Reads a feed of any kind: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed; plain or gzip, in any encoding. Never
 * throws: damage makes a feed `degraded` and keeps the items before it, and what is no feed has the kind `html` or
 * `none`. Nothing that the document names is expanded or loaded.
 */
export async function readFeed(bytes: Uint8Array, options: FeedOptions): Promise<Feed> {
  const { bytes: plain, cut } = await unpack(bytes, FEED_LIMITS.bytes)
  const { text } = decodeBytes(plain, { url: options.url, contentType: options.contentType ?? null })
  return readFeedText(text, options, cut ? [`only the first ${plain.length} bytes could be read`] : [])
}

/** Reads a feed that is text already; see readFeed. `notes` are faults that are known before. */
export function readFeedText(text: string, options: FeedOptions, notes: readonly string[] = []): Feed {
  const kind = sniff(text)
  if (kind === 'json-feed') return jsonFeed(text, options, notes)
  if (kind !== 'rss' && kind !== 'rdf' && kind !== 'atom') {
    const what = kind === 'html' ? 'an HTML page' : kind === null ? 'no feed' : `a ${kind}`
    return finish(nothing(kind === 'html' ? 'html' : 'none'), options, [...notes, `this is ${what}`])
  }
  const scanned = scanFeed(text)
  const faults = feedFaults(text)
  // Both passes are linear. feedsmith's parser is not where signs are not escaped, so it gets what has a sound form.
  const sound =
    scanned.notes.length === 0 && text.length <= FEED_LIMITS.tree && !DTD_ENTITY.test(text.slice(0, PROLOGUE))
  const parsed = sound && !hasBareLess(text) ? parseWithFeedsmith(text) : null
  if (parsed?.items.length) return finish(merged(parsed, scanned, PACKED.test(text)), options, [...notes, ...faults])
  const refused = sound && scanned.items.length > 0 && !faults.length ? ['the document is not well-formed'] : []
  return finish(scanned, options, [...notes, ...faults, ...refused])
}

function jsonFeed(text: string, options: FeedOptions, notes: readonly string[]): Feed {
  const parsed = text.length <= FEED_LIMITS.bytes ? parseWithFeedsmith(text.replace(/^\ufeff/, '')) : null
  if (parsed) return finish(parsed, options, notes)
  const mended = parseWithFeedsmith(mend(text))
  return finish(mended ?? nothing('none'), options, [...notes, 'the JSON is broken'])
}

/** Broken JSON mended, or cut after its last whole item where it is long; '' where that cannot be. */
function mend(text: string): string {
  try {
    if (text.length <= MENDED) return jsonrepair(text)
    return jsonrepair(text.slice(0, text.lastIndexOf('}', MENDED) + 1))
  } catch {
    return ''
  }
}

/**
 * What the scan knows better than the parser: xml:base outside Atom, packed content of Atom 0.3, hours to skip. Entries are paired by their place, where both found as many.
 */
function merged(parsed: RawFeed, scanned: RawFeed, packed: boolean): RawFeed {
  const paired = parsed.items.length === scanned.items.length
  return {
    ...parsed,
    bases: scanned.bases,
    skipHours: scanned.skipHours,
    skipDays: scanned.skipDays,
    items: parsed.items.map((item, index) => {
      const twin = paired ? scanned.items[index] : undefined
      const { bases = scanned.bases, content = null, summary = null } = twin ?? {}
      return { ...item, bases, content: packed ? content : (item.content ?? content), summary: item.summary ?? summary }
    }),
  }
}

function nothing(kind: FeedKind): RawFeed {
  const none = { title: null, link: null, language: null, hub: null, self: null }
  const silent = { ttl: null, updatePeriod: null, updateFrequency: null, skipHours: [], skipDays: [] }
  return { kind, ...none, ...silent, bases: [], items: [], notes: [] }
}

function finish(raw: RawFeed, options: FeedOptions, faults: readonly string[]): Feed {
  const { items, notes } = finishItems(raw, { url: options.url, at: options.at ?? null })
  const base = baseOf(raw.bases, options.url)
  const address = (href: string | null): string | null => resolveUrl(href, base) ?? null
  const damage = [...faults, ...raw.notes]
  return {
    kind: raw.kind,
    title: plainText(raw.title, FEED_LIMITS.title),
    link: address(raw.link),
    language: raw.language?.slice(0, 35) ?? null,
    hub: address(raw.hub),
    self: address(raw.self),
    ...readManners(raw),
    degraded: damage.length > 0,
    notes: [...damage, ...notes],
    items,
  }
}
