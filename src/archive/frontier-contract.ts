/**
 * What the run asks of the list of URLs, whatever keeps it: SQLite in the archive's folder, or a server. Every method
 * is atomic. Times are Unix milliseconds of the wall clock. One contract suite runs over every implementation.
 */
export interface Frontier {
  /**
   * Adds what is not known yet, a few thousand in one step; URLs are the same by `urlKey` and by alias. A known URL stays as it is, except that one
   * that is `skipped` or `failed` may be asked for again by `again`. Returns how many were new.
   */
  addUrls(urls: Iterable<NewUrl>): Promise<number>
  /** The URL under that address or alias. */
  findUrl(url: string): Promise<UrlRow | undefined>
  /** URLs in the order in which they were added; those that stand for another one too, as state `alias`. */
  urls(filter?: UrlFilter): AsyncIterable<UrlRow>
  /**
   * Takes URLs that are due at `now`, the longest due first: at most one a host, none of a host that has a claim
   * already or may not be asked yet. Each must be given back by `settle` or `release`; a claim does not outlive the
   * process. With `dueBy` only URLs that were due then: what becomes due while a round runs is left to the next.
   */
  claim(options: {
    readonly now: number
    readonly limit: number
    readonly dueBy?: number | undefined
  }): Promise<UrlRow[]>
  /** Gives a claim back and notes how it went; of a URL that is not claimed only notes it. */
  settle(id: number, outcome: UrlOutcome): Promise<void>
  /** Gives a claim back as if it had not been taken. */
  release(id: number): Promise<void>
  /** The earliest time at which `claim` can give something; undefined where nothing waits (claimed hosts apart). */
  nextTime(options?: { readonly dueBy?: number | undefined }): Promise<number | undefined>
  /**
   * Says that another address leads to the same article. Returns the row that stands for both from now on: an unknown
   * address becomes an alias of `id`; a known one that has an article keeps it, and `id` becomes an alias of that.
   */
  alias(id: number, url: string, why: AliasReason): Promise<UrlRow>
  /** Addresses that lead to this URL, with why. */
  aliases(id: number): Promise<{ readonly url: string; readonly why: AliasReason }[]>
  /** What is kept about a host: when it may be asked next, and the state of its pace and robots as the caller has it. */
  host(key: string): Promise<HostRow | undefined>
  saveHost(row: HostRow): Promise<void>
  hosts(): Promise<HostRow[]>
  /** What is kept about a feed or sitemap. */
  feed(url: string): Promise<FeedRow | undefined>
  saveFeed(row: FeedRow): Promise<void>
  feeds(): Promise<FeedRow[]>
  /** How far the work is. */
  progress(now: number): Promise<Progress>
}

/** `alias` rows stand for another row; `gone` URLs are not asked for again. */
export type UrlState = 'waiting' | 'done' | 'failed' | 'skipped' | 'gone' | 'alias'
/** Why another address leads to the same article. */
export type AliasReason = 'redirect' | 'canonical' | 'amp' | 'guid'

/** An address that was found, as it is added. */
export interface NewUrl {
  readonly url: string
  /** The key under which the pace is kept (`domainKey`). */
  readonly host: string
  /** When it may be fetched first. @default now */
  readonly dueAt?: number | undefined
  /** Name of the source that it comes from. */
  readonly source?: string | undefined
  /** The source's tags. */
  readonly tags?: readonly string[] | undefined
  /** Links between the start and this URL. @default 0 */
  readonly depth?: number | undefined
  /** Where it was found. */
  readonly via?: string | undefined
  /** Not to be fetched, and why: kept so that it can be told. */
  readonly skip?: string | undefined
  /** Puts a `skipped` or `failed` URL back into the line. */
  readonly again?: boolean | undefined
  /** Anything that the caller wants to find again, as JSON (title and date of a feed item …). */
  readonly note?: unknown
}

/** Which addresses are walked. */
export interface UrlFilter {
  readonly state?: UrlState | undefined
  readonly host?: string | undefined
  readonly source?: string | undefined
}

/** An address and what is known of it. */
export interface UrlRow {
  readonly id: number
  readonly url: string
  readonly host: string
  readonly state: UrlState
  /** Why it was skipped or failed: an error code or a word of the scope. */
  readonly reason: string | null
  /** When it is due; null where it is not asked for again. */
  readonly nextAt: number | null
  /** Failures in a row. */
  readonly tries: number
  /** Visits that brought an answer. */
  readonly visits: number
  readonly source: string | null
  readonly tags: readonly string[]
  readonly depth: number
  readonly via: string | null
  readonly firstSeen: number
  readonly lastStatus: number | null
  readonly lastVisit: number | null
  /** When the article last changed, for the ladder of revisits. */
  readonly changedAt: number | null
  /** Validators as the server sent them, for the next conditional request. */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly note: unknown
}

/** Keys that are absent leave what is there. */
export interface UrlOutcome {
  readonly state: Exclude<UrlState, 'alias'>
  /** When it is due again; null: never. */
  readonly nextAt: number | null
  readonly reason?: string | null | undefined
  readonly status?: number | null | undefined
  /** Failures in a row; 0 after an answer. */
  readonly tries?: number | undefined
  /** Whether there was an answer: counts the visit and sets its time. */
  readonly visitedAt?: number | undefined
  readonly changedAt?: number | null | undefined
  readonly etag?: string | null | undefined
  readonly lastModified?: string | null | undefined
  readonly note?: unknown
}

/** A host and its turn. */
export interface HostRow {
  readonly key: string
  /** Not to be asked before. */
  readonly nextAt: number
  /** Pace, robots.txt, back-off: the caller's own, as JSON. */
  readonly state: unknown
}

/** A feed and its last answer. */
export interface FeedRow {
  readonly url: string
  readonly kind: 'feed' | 'sitemap' | 'site'
  readonly source: string | null
  readonly nextAt: number | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
  readonly fails: number
  /** The schedule, the address it moved to, whether it is degraded or retired: the caller's own, as JSON. */
  readonly state: unknown
}

/** How far the frontier has come. */
export interface Progress {
  readonly byState: Readonly<Record<UrlState, number>>
  /** Waiting now (due or not), of those: due at `now`. */
  readonly due: number
  /** Of `failed` and `skipped`: how many by reason. */
  readonly byReason: readonly { readonly state: UrlState; readonly reason: string | null; readonly count: number }[]
  /** Hosts with URLs waiting, the longest line first. */
  readonly waitingHosts: readonly { readonly host: string; readonly urls: number; readonly nextAt: number }[]
}
