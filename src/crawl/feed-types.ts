/** One entry of a feed. */
export interface FeedItem {
  /** Where the article is: the entry's link made absolute, else a guid that is a permalink; null where neither is there. */
  readonly url: string | null
  /** The entry's id as stated. It says nothing without the feed it stands in: publishers reuse them. */
  readonly guid: string | null
  /** Plain text, entities decoded, white space folded. */
  readonly title: string | null
  /** As stated, in the form of the record: `2025-07-25T04:13:00+03:00`. Null for none, and for one in the future. */
  readonly published: string | null
  readonly updated: string | null
  /** Plain text. */
  readonly summary: string | null
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  /** The full text as HTML, where the feed carries it. */
  readonly content?: string
}

/** What a document turned out to be; `html` and `none` are no feeds and have no items. */
export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json' | 'html' | 'none'

/** The sy:updatePeriod words of RSS 1.0's syndication module. */
export type UpdatePeriod = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly'

/** When the publisher wants to be asked again; see schedule.ts. */
export interface FeedManners {
  /** `<ttl>`: minutes. */
  readonly ttl: number | null
  readonly updatePeriod: UpdatePeriod | null
  /** Times in one period. */
  readonly updateFrequency: number | null
  /** Hours of the day in GMT, 0 to 23. */
  readonly skipHours: readonly number[]
  /** Days of the week in GMT, 0 is Sunday. */
  readonly skipDays: readonly number[]
}

/** A feed as it was read. */
export interface Feed extends FeedManners {
  readonly kind: FeedKind
  readonly title: string | null
  /** The site that the feed is of. */
  readonly link: string | null
  /** BCP 47 as stated. */
  readonly language: string | null
  /** WebSub hub and the feed's own address, as it states them. */
  readonly hub: string | null
  readonly self: string | null
  /** True where the document is damaged and something may be missing; `notes` say what. */
  readonly degraded: boolean
  readonly notes: readonly string[]
  readonly items: readonly FeedItem[]
}

/** An entry as the readers find it: nothing resolved, cleaned or checked yet. */
export interface RawItem {
  readonly links: readonly string[]
  readonly guid: string | null
  /** Whether the guid may be taken for the address. */
  readonly permaLink: boolean
  readonly title: string | null
  readonly summary: string | null
  readonly content: string | null
  /** Candidates, best first. */
  readonly published: readonly string[]
  readonly updated: readonly string[]
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  /** What the entry's links are relative to: xml:base values from outside to inside. */
  readonly bases: readonly string[]
}

/** A feed as the readers find it. */
export interface RawFeed {
  readonly kind: FeedKind
  readonly title: string | null
  readonly link: string | null
  readonly language: string | null
  readonly hub: string | null
  readonly self: string | null
  readonly ttl: unknown
  readonly updatePeriod: unknown
  readonly updateFrequency: unknown
  readonly skipHours: readonly unknown[]
  readonly skipDays: readonly unknown[]
  readonly bases: readonly string[]
  readonly items: readonly RawItem[]
  /** Where the reader had to stop early or to guess. */
  readonly notes: readonly string[]
}

/** What one feed may cost. The largest ordinary feeds have some 2 MB and 1,000 items. */
export const FEED_LIMITS = {
  /** Bytes after unpacking, 50 MB; the rest is cut off. */
  bytes: 52_428_800,
  items: 100_000,
  /** Characters that are given to the tree-building parser; larger documents are scanned instead. */
  tree: 4_000_000,
  title: 1_000,
  summary: 10_000,
  content: 1_000_000,
  /** Characters of text kept of the whole feed; after it items are kept without summary and content. */
  text: 16_000_000,
  url: 4_000,
  guid: 2_000,
  /** Authors and tags of one item. */
  list: 100,
  name: 300,
  depth: 256,
} as const
