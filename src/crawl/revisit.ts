/** Everything that decides when an article is looked at again: plain data, times in milliseconds since 1970. */
export interface RevisitState {
  /** When the article last changed: its date at first, then the last revision. */
  readonly changedAt: number
  /** When to look again; null for never. */
  readonly nextAt: number | null
  readonly lastAt: number | null
  /** Validators of the last answer, exactly as sent. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** The first of the answers 404 or 410 in a row, and how many. */
  readonly missingSince: number | null
  readonly missing: number
  /** Believed to be deleted: missing three times over a day. A later answer takes it back. */
  readonly gone: boolean
  /** Other failures in a row. */
  readonly failures: number
}

/** How a look ended; `changed` means a new revision, not other bytes. */
export type RevisitOutcome =
  | {
      readonly kind: 'changed' | 'unchanged'
      readonly at: number
      readonly etag: string | null
      readonly lastModified: string | null
    }
  /** A 304 may leave its validators out. */
  | {
      readonly kind: 'not-modified'
      readonly at: number
      readonly etag?: string | null
      readonly lastModified?: string | null
    }
  /** 404 or 410. */
  | { readonly kind: 'missing'; readonly at: number }
  | { readonly kind: 'failed'; readonly at: number; readonly retryAfter?: number | undefined }

export interface RevisitOptions {
  /** Random numbers from 0 to 1. @default Math.random */
  readonly random?: (() => number) | undefined
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** NewsDiffs' ladder: an article of less than `age` since its last change is looked at every `every`; then no more. */
export const LADDER: readonly { readonly age: number; readonly every: number }[] = [
  { age: 3 * HOUR, every: 15 * MINUTE },
  { age: DAY, every: HOUR },
  { age: 7 * DAY, every: 3 * HOUR },
  { age: 30 * DAY, every: 3 * DAY },
  { age: 360 * DAY, every: 30 * DAY },
]
/** Longer by up to a tenth, never shorter: articles that came together do not stay together. */
const JITTER = 0.1
/** Servers lose pages for minutes while they are deployed: gone is what is missing three times over a day. */
const MISSING = { times: 3, over: DAY, every: DAY / 2 } as const
const FAILED = { first: HOUR, last: DAY } as const

/** The next look's distance by the time since the last change; null where there is none. */
export function ladderStep(sinceChange: number): number | null {
  return LADDER.find(({ age }) => sinceChange < age)?.every ?? null
}

/**
 * An article that was just fetched at `at`. `published` is its own date: an article of last year that is found today
 * is last year's. A date in the future counts as now.
 */
export function newRevisit(
  at: number,
  published: number | null = null,
  validators: { readonly etag: string | null; readonly lastModified: string | null } = {
    etag: null,
    lastModified: null,
  },
  options: RevisitOptions = {},
): RevisitState {
  const changedAt = published !== null && published < at ? published : at
  const fresh = { missingSince: null, missing: 0, gone: false, failures: 0 }
  return { changedAt, nextAt: next(changedAt, at, options), lastAt: at, ...validators, ...fresh }
}

/** The state after a look. */
export function afterRevisit(state: RevisitState, outcome: RevisitOutcome, options: RevisitOptions = {}): RevisitState {
  const { at } = outcome
  if (outcome.kind === 'missing') return afterMissing(state, at, options)
  if (outcome.kind === 'failed') {
    const failures = state.failures + 1
    const wait = Math.max(
      Math.min(FAILED.first * 2 ** Math.min(failures - 1, 10), FAILED.last),
      (outcome.retryAfter ?? 0) * 1000,
    )
    // What the ladder has given up is not kept alive by failing.
    const nextAt = ladderStep(at - state.changedAt) === null ? null : at + spread(wait, options)
    return { ...state, lastAt: at, failures, nextAt }
  }
  const changedAt = outcome.kind === 'changed' ? at : state.changedAt
  const kept = outcome.kind === 'not-modified'
  return {
    changedAt,
    nextAt: next(changedAt, at, options),
    lastAt: at,
    etag: outcome.etag ?? (kept ? state.etag : null),
    lastModified: outcome.lastModified ?? (kept ? state.lastModified : null),
    missingSince: null,
    missing: 0,
    gone: false,
    failures: 0,
  }
}

function afterMissing(state: RevisitState, at: number, options: RevisitOptions): RevisitState {
  const missingSince = state.missingSince ?? at
  const missing = state.missing + 1
  const gone = state.gone || (missing >= MISSING.times && at - missingSince >= MISSING.over)
  const slow = next(state.changedAt, at, options)
  // A page that comes back is worth knowing of, so even what is gone stays on the ladder, but never on its fast rungs.
  const ladder = slow === null ? null : Math.max(slow, at + 3 * DAY)
  const nextAt = gone ? ladder : at + spread(MISSING.every, options)
  return { ...state, lastAt: at, missingSince, missing, gone, nextAt, failures: 0 }
}

function next(changedAt: number, at: number, options: RevisitOptions): number | null {
  const step = ladderStep(Math.max(0, at - changedAt))
  return step === null ? null : at + spread(step, options)
}

function spread(wait: number, { random = Math.random }: RevisitOptions): number {
  return Math.round(wait * (1 + JITTER * random()))
}
