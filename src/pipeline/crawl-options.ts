import type { LeftOut, ScopeOptions } from '../crawl/scope.ts'
import type { ExtractAllOptions } from './options.ts'

/** A URL that a crawl found and did not take, and why. */
export interface LeftOutUrl {
  readonly url: string
  readonly reason: LeftOut
  /** In plain words: the pattern, the rule, the limit. */
  readonly detail: string
  /** The page, feed or sitemap that names it. */
  readonly from: string
}

/** An address of an article (as far as can be told without fetching it). */
export interface FoundUrl {
  readonly url: string
  readonly by: 'feed' | 'sitemap' | 'link'
  readonly from: string
  readonly depth: number
  /** What the feed, the sitemap or the link says of it. */
  readonly title: string | null
  readonly date: string | null
}

export interface CrawlOptions extends Omit<ExtractAllOptions, 'url' | 'stdin'> {
  /** What of the sites is wanted. @default the start's registrable domain, depth 2, 1,000 pages */
  readonly scope?: ScopeOptions | undefined
  /** Called for every URL that was left out. */
  readonly onLeftOut?: ((left: LeftOutUrl) => void) | undefined
}

/** Start, section, article: enough for a front page and its rubrics. */
export const DEFAULT_DEPTH = 2
/** At the usual two seconds some half an hour for one site. */
export const DEFAULT_BUDGET = 1_000
