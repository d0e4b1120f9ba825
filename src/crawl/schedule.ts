import type { FeedManners } from './feed-types.ts'
import { type ScheduleNumbers, SCHEDULE_DEFAULTS } from './schedule-numbers.ts'
import { statedInterval, toAllowedHour } from './schedule-stated.ts'

/** Everything that is remembered of one feed or sitemap: plain data, times in milliseconds since 1970. */
export interface FeedState {
  /** What is asked for: changes when a permanent redirect has been seen often enough. */
  readonly url: string
  /** Validators of the last answer, exactly as sent. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** Of the last body, or of the entries in it: see pollOutcome. */
  readonly bodyHash: string | null
  /** The adaptive interval, or the configured one. */
  readonly interval: number
  /** When to ask next; null for a feed that is retired. */
  readonly nextAt: number | null
  readonly lastAt: number | null
  readonly lastChangeAt: number | null
  /** Failures in a row, and what the last one was. */
  readonly failures: number
  readonly failure: string | null
  /** Where the last answers redirected to for good, and how many in a row. */
  readonly movedTo: string | null
  readonly moves: number
  /** The server said 410. */
  readonly retired: boolean
  /** What the feed stated the last time that it was read; null before that, and for sitemaps. */
  readonly manners: FeedManners | null
}

/** How a poll ended. */
export type PollOutcome =
  | (Answered & {
      readonly kind: 'fetched'
      readonly bodyHash: string
      /** What the feed states; null for a sitemap. */
      readonly manners: FeedManners | null
    })
  | (Answered & { readonly kind: 'not-modified' })
  /** `retryAfter` in seconds, where the server stated it. */
  | { readonly kind: 'failed'; readonly at: number; readonly reason: string; readonly retryAfter?: number | undefined }
  | { readonly kind: 'gone'; readonly at: number }
  /** Nothing was asked (interrupted, host suspended): no failure of the feed. */
  | { readonly kind: 'postponed'; readonly at: number; readonly retryAfter?: number | undefined }

/** What an answer says besides its body; see answerFacts in schedule-answer.ts. */
export interface Answered {
  /** When it came. */
  readonly at: number
  readonly etag: string | null
  readonly lastModified: string | null
  /** Milliseconds that the answer is fresh by Cache-Control or Expires; 0 where nothing is said. */
  readonly freshFor: number
  /** Target of a chain of permanent redirects (301, 308) from the URL asked for; null where there was none. */
  readonly movedTo: string | null
}

export interface ScheduleOptions extends Partial<ScheduleNumbers> {
  /** A fixed interval from the configuration in place of the adaptive one; what the publisher states still holds. */
  readonly interval?: number | null | undefined
  /** Random numbers from 0 to 1; the clock is in the outcomes. @default Math.random */
  readonly random?: (() => number) | undefined
}

/** A feed that was never asked: due at once. */
export function newFeedState(url: string, now: number, options: ScheduleOptions = {}): FeedState {
  const { firstInterval } = { ...SCHEDULE_DEFAULTS, ...options }
  const validators = { etag: null, lastModified: null, bodyHash: null }
  const past = { lastAt: null, lastChangeAt: null, failures: 0, failure: null }
  const interval = options.interval ?? firstInterval
  return { url, ...validators, interval, nextAt: now, ...past, movedTo: null, moves: 0, retired: false, manners: null }
}

/**
 * Whether the feed is to be asked now. A clock that was set back does not stall a feed: one that was asked "in the future"
 * is due.
 */
export function isDue(state: FeedState, now: number): boolean {
  if (state.nextAt === null) return false
  return state.nextAt <= now || (state.lastAt !== null && state.lastAt > now)
}

/**
 * The state under a configuration that may have changed: a feed that is given a shorter fixed interval does not wait for
 * the end of the longer one. What the feed itself states still holds.
 */
export function withInterval(state: FeedState, interval: number | null): FeedState {
  const { nextAt, lastAt, manners, failures } = state
  if (interval === null || nextAt === null) return state
  if (lastAt === null || failures > 0) return { ...state, interval }
  const least = Math.max(interval, Math.min(statedInterval(manners), SCHEDULE_DEFAULTS.maxStated))
  return { ...state, interval, nextAt: Math.min(nextAt, lastAt + least) }
}

/** Header fields of a conditional request: both validators as they were sent (RFC 9110 section 13.1). */
export function conditionalFields(state: Pick<FeedState, 'etag' | 'lastModified'>): Record<string, string> {
  const { etag, lastModified } = state
  return {
    ...(etag !== null && { 'if-none-match': withoutSuffix(etag) }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  }
}

/**
 * Apache adds `-gzip` to the validator of a packed answer and then does not know it any more: it is sent as it came, and
 * once more without.
 */
function withoutSuffix(etag: string): string {
  return etag.endsWith('-gzip"') ? `${etag}, ${etag.slice(0, -6)}"` : etag
}

/** The state after a poll. Total: any outcome on any state gives a state that is due again, unless the feed is gone. */
export function afterPoll(state: FeedState, outcome: PollOutcome, options: ScheduleOptions = {}): FeedState {
  const numbers: ScheduleNumbers = { ...SCHEDULE_DEFAULTS, ...definedOnly(options) }
  const random = options.random ?? Math.random
  const { at } = outcome
  switch (outcome.kind) {
    case 'gone':
      return { ...state, lastAt: at, nextAt: null, retired: true, failures: state.failures + 1, failure: 'gone' }
    case 'postponed':
      return {
        ...state,
        nextAt: at + spread(Math.max(numbers.minInterval, seconds(outcome.retryAfter)), numbers, random),
      }
    case 'failed':
      return afterFailure(state, outcome, numbers, random)
    default:
      return afterAnswer(state, outcome, numbers, options.interval ?? null, random)
  }
}

function afterAnswer(
  state: FeedState,
  outcome: Extract<PollOutcome, Answered>,
  numbers: ScheduleNumbers,
  fixed: number | null,
  random: () => number,
): FeedState {
  const { at } = outcome
  const fetched = outcome.kind === 'fetched' ? outcome : null
  const changed = fetched !== null && fetched.bodyHash !== state.bodyHash
  const factor = changed ? numbers.changedFactor : numbers.unchangedFactor
  // The first answer says nothing about how often the feed changes.
  const adapted = state.bodyHash === null && changed ? state.interval : state.interval * factor
  const interval = fixed ?? clamp(adapted, numbers.minInterval, numbers.maxInterval)
  const manners = fetched?.manners ?? state.manners
  const stated = Math.min(statedInterval(manners), numbers.maxStated)
  const fresh = Math.min(Math.max(outcome.freshFor || 0, 0), numbers.maxCached)
  const wait = spread(Math.max(interval, stated, fresh), numbers, random)
  const moves = outcome.movedTo === null ? 0 : outcome.movedTo === state.movedTo ? state.moves + 1 : 1
  const moved = moves >= numbers.moves
  return {
    url: moved ? outcome.movedTo! : state.url,
    // A 304 may leave out what has not changed.
    etag: outcome.etag ?? (fetched ? null : state.etag),
    lastModified: outcome.lastModified ?? (fetched ? null : state.lastModified),
    bodyHash: fetched ? fetched.bodyHash : state.bodyHash,
    interval,
    nextAt: toAllowedHour(at + wait, manners, random),
    lastAt: at,
    lastChangeAt: changed ? at : state.lastChangeAt,
    failures: 0,
    failure: null,
    movedTo: moved ? null : outcome.movedTo,
    moves: moved ? 0 : moves,
    retired: false,
    manners,
  }
}

/** Twice as long each time, then once a day for ever. The interval that was learnt is kept for when the feed is back. */
function afterFailure(
  state: FeedState,
  outcome: Extract<PollOutcome, { kind: 'failed' }>,
  numbers: ScheduleNumbers,
  random: () => number,
): FeedState {
  const failures = state.failures + 1
  const doubled = Math.max(state.interval, numbers.minInterval) * 2 ** Math.min(failures, 10)
  const wait = failures >= numbers.failures ? numbers.failedInterval : Math.min(doubled, numbers.failedInterval)
  const next = outcome.at + spread(Math.max(wait, seconds(outcome.retryAfter)), numbers, random)
  const nextAt = toAllowedHour(next, state.manners, random)
  return { ...state, lastAt: outcome.at, failures, failure: outcome.reason, nextAt }
}

function spread(wait: number, { jitter }: ScheduleNumbers, random: () => number): number {
  return Math.round(wait * (1 + jitter * random()))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function seconds(retryAfter: number | undefined): number {
  return Math.max(0, retryAfter ?? 0) * 1000
}

/** Options that are given as `undefined` do not take the defaults away. */
function definedOnly(options: ScheduleOptions): Partial<ScheduleNumbers> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
