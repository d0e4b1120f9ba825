import { instantOf, parseDate } from '../core/dates.ts'
import { decodeEntities, foldSpace } from '../core/text.ts'
import { resolveUrl } from '../core/urls.ts'
import { detached } from './feed-draft.ts'
import { FEED_LIMITS, type FeedItem, type RawFeed, type RawItem } from './feed-types.ts'

/** What the entries of one feed are read against. */
export interface ItemContext {
  /** The feed's address. */
  readonly url: string
  /** When it was fetched, ISO 8601. */
  readonly at: string | null
}

/** A tag or comment; `a < b` is neither. */
const TAG = /<(?:[a-z/!][^<>]{0,4000})>/gi
/** `desk@news.example (Ann Other)`: the name is in the brackets (RSS 2.0 `author`). */
const MAIL_WITH_NAME = /^\S{1,200}@\S{1,200}\s{1,5}\(([^()]{1,200})\)$/
const MAIL = /^(?:mailto:)?[^\s@]{1,200}@[^\s@]{1,200}$/i
/** Whether a guid that is not marked otherwise can be an address. */
const WEB = /^https?:\/\/[^\s/]/i
const DAY = 86_400_000

/** The entries cleaned, resolved, each once. */
export function finishItems(raw: RawFeed, context: ItemContext): { items: FeedItem[]; notes: string[] } {
  const notes = new Set<string>()
  const seen = new Set<string>()
  const items: FeedItem[] = []
  for (const entry of raw.items) {
    const item = finishItem(entry, raw, context, notes)
    if (item.url === null && item.title === null && item.guid === null) continue
    const key = JSON.stringify([item.url, item.guid, item.url === null ? item.title : null])
    if (seen.has(key)) notes.add('entries stand there twice')
    else items.push(item)
    seen.add(key)
  }
  // One guid for different addresses: the guid says nothing, and both entries are kept.
  const guids = items.flatMap(({ guid }) => (guid === null ? [] : [guid]))
  if (new Set(guids).size < guids.length) notes.add('different entries share a guid')
  return { items, notes: [...notes] }
}

function finishItem(entry: RawItem, raw: RawFeed, context: ItemContext, notes: Set<string>): FeedItem {
  const base = baseOf([...entry.bases], context.url)
  const guid = entry.guid?.slice(0, FEED_LIMITS.guid).trim() || null
  const link = entry.links.map((href) => resolveUrl(clean(href), base)).find((url) => url !== undefined)
  const permaLink = guid !== null && entry.permaLink && WEB.test(guid) ? resolveUrl(guid, base) : undefined
  const date = (stated: readonly string[]): string | null => {
    for (const text of stated) {
      const found = parseDate(text.slice(0, 200), { language: raw.language ?? undefined })
      if (!found) continue
      const after = context.at !== null && instantOf(found.iso) > Date.parse(context.at) + DAY
      if (!after) return found.iso
      notes.add('dates in the future were left out')
    }
    return null
  }
  const content = entry.content?.trim().slice(0, FEED_LIMITS.content)
  return {
    url: link ?? permaLink ?? null,
    guid: guid === null ? null : detached(guid),
    title: plainText(entry.title, FEED_LIMITS.title),
    published: date(entry.published),
    updated: date(entry.updated),
    summary: plainText(entry.summary, FEED_LIMITS.summary),
    authors: distinct(entry.authors.map(nameOf)),
    tags: distinct(entry.tags),
    ...(content ? { content: detached(content) } : {}),
  }
}

/** xml:base values from outside to inside, each relative to the one around it. */
export function baseOf(bases: readonly string[], url: string): string {
  return bases.reduce((base, next) => resolveUrl(next, base) ?? base, url)
}

/** Markup and entities out, white space folded, cut; null for nothing. */
export function plainText(text: string | null, limit: number): string | null {
  if (text === null) return null
  // Markup comes escaped once or twice; what looks like a tag after decoding is one.
  const decoded = decodeEntities(text.slice(0, 8 * limit).replace(TAG, ' ')).replace(TAG, ' ')
  const folded = foldSpace(decoded).slice(0, limit).toWellFormed()
  return folded ? detached(folded) : null
}

/** An address as it was meant: entities decoded, line breaks inside it gone. */
function clean(href: string): string {
  return decodeEntities(href.slice(0, FEED_LIMITS.url).trim()).replace(/[\t\r\n]+/g, '')
}

function nameOf(author: string): string {
  const text = author.slice(0, FEED_LIMITS.name * 2).trim()
  const named = MAIL_WITH_NAME.exec(text)?.[1]
  return named ?? (MAIL.test(text) ? '' : text)
}

function distinct(values: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const value of values.slice(0, FEED_LIMITS.list)) {
    const text = plainText(value, FEED_LIMITS.name)
    if (text !== null && !found.has(text.toLowerCase())) found.set(text.toLowerCase(), text)
  }
  return [...found.values()]
}
