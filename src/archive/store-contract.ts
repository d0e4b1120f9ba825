import type { Capture } from '../fetch/capture.ts'
import type { ArticleRecord } from '../record/record.ts'

/** What the run asks of the place where captures and articles are kept. Every method is atomic. */
export interface Store {
  /**
   * Writes a capture to the WARC file and notes it. It is safe from a crash from the next `commit` on. A body that this
   * URL has brought before is written as a revisit, an answer 304 too. Redirects whose answers were kept become
   * captures of their own, of the kind `redirect`. Only those of the kind `page` wait for `finishCapture`.
   */
  putCapture(capture: Capture, facts?: CaptureFacts): Promise<StoredCapture>
  /** The capture with its body, read from the WARC file; of a revisit, the body that it points to. */
  readCapture(id: number): Promise<Capture>
  capture(id: number): Promise<CaptureRow | undefined>
  /** Captures in the order in which they were written. */
  captures(filter?: CaptureFilter): AsyncIterable<CaptureRow>
  /** Says that everything that could be had of the capture is stored. */
  finishCapture(id: number): Promise<void>
  /** Stores an article: a new revision only where headline, body or date really changed. */
  putArticle(article: NewArticle): Promise<StoredArticle>
  /** Replaces the record of one revision by what newer rules say; the record that was is kept. */
  restateArticle(id: number, record: ArticleRecord, extractor: string): Promise<void>
  /** The revisions of one URL (address, alias or id), oldest first. */
  revisions(url: string | number): Promise<ArticleRow[]>
  /** The last revisions of articles whose pages declare that address their canonical one, under whatever URL. */
  declaring(url: string): Promise<ArticleRow[]>
  /** Articles in the order of their ids; only the last revision of each unless all are asked for. */
  articles(filter?: ArticleFilter): AsyncIterable<ArticleRow>
  /** Articles whose words match, best first. */
  search(query: string, filter?: ArticleFilter & { readonly limit?: number }): Promise<SearchHit[]>
  /** Groups of articles of different URLs with almost the same text, largest first. */
  clusters(): Promise<Cluster[]>
  /** Makes everything so far safe: WARC file first, then the database. */
  commit(): Promise<void>
}

/** What a capture is of: an article page, a feed, a sitemap, a page read for its links, robots.txt, a hop of a redirect. */
export type CaptureKind = 'page' | 'feed' | 'sitemap' | 'section' | 'robots' | 'redirect'

export interface CaptureFacts {
  /** Row of the frontier that it was fetched for. */
  readonly urlId?: number | undefined
  /** @default 'page' */
  readonly kind?: CaptureKind | undefined
  /** Header fields of the request as sent. @default Host and User-Agent */
  readonly requestHeaders?: readonly (readonly [name: string, value: string])[] | undefined
  /** The server or page wants no copy kept: nothing of the body is stored, and a record says why. */
  readonly noArchive?: string | undefined
  /** Lines for the metadata record: the robots rule applied, the source, `via`, … */
  readonly notes?: Readonly<Record<string, string>> | undefined
}

/** Where a capture was stored. */
export interface StoredCapture {
  readonly id: number
  /** `FILE:OFFSET`, as in `Capture.warc` and in the record. */
  readonly warc: string
  /** `revisit`: the same body as before, or 304; `none`: no copy kept. */
  readonly stored: CaptureStored
  /** The capture whose body this one has, for a revisit. */
  readonly revisitOf: number | null
}

/** What was written for a capture: the answer, a reference to an equal one, or nothing. */
export type CaptureStored = 'response' | 'revisit' | 'none'

/** A stored capture and its facts. */
export interface CaptureRow extends StoredCapture {
  readonly urlId: number | null
  readonly kind: CaptureKind
  /** The URL that answered. */
  readonly url: string
  readonly at: string
  readonly status: number
  readonly mime: string | null
  readonly file: string
  readonly offset: number
  /** Bytes of the record in the file, packed. */
  readonly length: number
  /** `sha1:` and base32, of the body as it came. */
  readonly payloadDigest: string | null
  readonly truncated: string | null
  /** Whether everything that could be had of it is stored (see finishCapture). */
  readonly finished: boolean
}

/** Which captures are walked. */
export interface CaptureFilter {
  readonly kind?: CaptureKind | undefined
  readonly urlId?: number | undefined
  /** Only those that hold a body of their own, or only others. */
  readonly stored?: CaptureStored | undefined
  /** Only those not finished: a run that was killed leaves them, and they need no second request. */
  readonly unfinished?: boolean | undefined
  readonly host?: string | undefined
  /** ISO dates or times; `since` is included, `until` is not. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** A record that is added. */
export interface NewArticle {
  readonly urlId: number
  readonly captureId?: number | undefined
  readonly record: ArticleRecord
  /** Version of the rules that read it. */
  readonly extractor: string
  /** A title that the caller knows from elsewhere is no change: pass the time of the visit. @default now */
  readonly at?: number | undefined
}

export interface StoredArticle {
  /** `no-article`: the page is none (index, wall, soft 404, …) and nothing was stored. */
  readonly status: 'new' | 'revised' | 'unchanged' | 'no-article'
  /** 0 where there is none. */
  readonly id: number
  readonly revision: number
  /** Articles of other URLs with almost the same text. */
  readonly alike: readonly number[]
}

export interface ArticleRow {
  readonly id: number
  readonly urlId: number
  /** 1 is the first. */
  readonly revision: number
  readonly latest: boolean
  readonly url: string
  readonly host: string
  readonly source: string | null
  readonly tags: readonly string[]
  readonly captureId: number | null
  readonly extractor: string
  /** When it was stored, Unix milliseconds. */
  readonly at: number
  readonly record: ArticleRecord
}

/** Which articles are walked. */
export interface ArticleFilter {
  readonly source?: string | undefined
  /** Host name, with or without `www.`; hosts below it count. */
  readonly host?: string | undefined
  /** By the article's date, or by the day of its capture where it has none; ISO dates, `until` is not included. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** A tag of the source or of the article. */
  readonly tag?: string | undefined
  /** `en` finds `en-GB` too. */
  readonly language?: string | undefined
  /** Words as in `search`. */
  readonly query?: string | undefined
  readonly allRevisions?: boolean | undefined
}

/** An article that a search found. */
export interface SearchHit {
  readonly article: ArticleRow
  /** The place that matches best, hits between `open` and `close` marks (U+0002, U+0003). */
  readonly snippet: string
  /** Smaller is better (bm25). */
  readonly rank: number
}

export interface Cluster {
  readonly articles: readonly { readonly id: number; readonly url: string; readonly headline: string | null }[]
}
