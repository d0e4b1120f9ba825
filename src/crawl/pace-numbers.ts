import { RETRY_AFTER_CAP } from '../fetch/retry-after.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/**
 * What went wrong with a request, as the pace sees it:
 * - `rate-limited`: 429 or 503, the server asks for less
 * - `unreachable`: time-outs, refused and broken connections, failed look-ups
 * - `server-error`: the other 5xx
 */
export type Fault = 'rate-limited' | 'unreachable' | 'server-error'

/** The numbers of the pace; times in milliseconds. */
export interface PaceNumbers {
  /** The gap between the end of a request and the begin of the next one, at least. */
  readonly minDelay: number
  /** The longest gap that slowness and back-off make; Crawl-delay and Retry-After reach beyond. */
  readonly maxDelay: number
  /** A longer Crawl-delay is followed at this pace: never faster, and the host is not dropped. */
  readonly maxCrawlDelay: number
  /** A Retry-After of this length or more suspends the domain for this time. */
  readonly maxRetryAfter: number
  /** The gap is at least so many times the average duration of a request. */
  readonly slownessFactor: number
  /** What the newest request weighs in that average. */
  readonly averageWeight: number
  /** What each fault weighs; a good answer brings the sum to zero. */
  readonly faultWeights: Readonly<Record<Fault, number>>
  /** The sum at which a domain is suspended: every input of it fails at once instead of waiting. */
  readonly suspendWeight: number
  /** How long the first suspension lasts; each one after it twice as long, up to maxRetryAfter. */
  readonly suspendFor: number
  /** Domains that are remembered. */
  readonly maxDomains: number
}

/** The defaults, each with where it comes from. */
export const PACE_DEFAULTS: PaceNumbers = {
  /** Between StormCrawler's 1 s and Heritrix' 3 s. */
  minDelay: 2 * SECOND,
  /** Twice Heritrix' 30 s: one page a minute is still progress, and a server in trouble hardly notices it. */
  maxDelay: MINUTE,
  /** CC-NEWS follows a Crawl-delay up to 120 s. */
  maxCrawlDelay: 2 * MINUTE,
  /** Longer than a day is a refusal, not a pace. */
  maxRetryAfter: RETRY_AFTER_CAP * SECOND,
  /** Heritrix' delay factor: we take at most a sixth of a server's time. */
  slownessFactor: 5,
  /** Scrapy's AutoThrottle takes the mean of the old and the new value. */
  averageWeight: 0.5,
  /** Five in a row (Nutch purges a queue after five) of what concerns the whole host, ten of what may be one page. */
  faultWeights: { 'rate-limited': 2, unreachable: 2, 'server-error': 1 },
  suspendWeight: 10,
  /** Nutch defers a host whose robots.txt fails for 300 s. */
  suspendFor: 5 * MINUTE,
  /** Some 10 MB. */
  maxDomains: 20_000,
}

/** What is remembered of one domain. */
export interface DomainState {
  /** The least gap that was configured for this domain, milliseconds. */
  minDelay: number | undefined
  inFlight: boolean
  lastEnd: number | undefined
  /** Average duration of a request. */
  averageMs: number | undefined
  backOff: number
  /** Milliseconds by host. */
  readonly crawlDelays: Map<string, number>
  refusedUntil: number
  suspendedUntil: number
  faultWeight: number
  suspensions: number
  requests: number
  robotsFetches: number
  rateLimited: number
  faults: number
}

/** A domain that was never asked. */
export function newDomain(): DomainState {
  return {
    minDelay: undefined,
    inFlight: false,
    lastEnd: undefined,
    averageMs: undefined,
    backOff: 0,
    crawlDelays: new Map(),
    refusedUntil: 0,
    suspendedUntil: 0,
    faultWeight: 0,
    suspensions: 0,
    requests: 0,
    robotsFetches: 0,
    rateLimited: 0,
    faults: 0,
  }
}
