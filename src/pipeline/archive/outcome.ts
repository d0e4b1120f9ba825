import type { UrlOutcome, UrlRow } from '../../archive/frontier-contract.ts'
import type { ErrorCode, TearsheetError } from '../../core/errors.ts'
import { afterRevisit, newRevisit, type RevisitState } from '../../crawl/revisit.ts'

/** What is kept with a URL beside its columns. */
export interface UrlNote {
  /** What the feed or sitemap says of it. */
  readonly title?: string | null
  readonly published?: string | null
  readonly guid?: string | null
  /** Where it is on the ladder of revisits. */
  readonly revisit?: RevisitState
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** What failed for a reason of its own (a refusal, a broken answer) so many times in a row is given up. */
const MAX_TRIES = 10
/** A robots.txt that forbids a page is asked again once a day for this long: publishers open and close sections. */
const FORBIDDEN = { every: DAY, until: 30 * DAY } as const
/** Nothing is wrong with the page: it stays in the line, and waits until the host may be asked. */
export const POSTPONED: readonly ErrorCode[] = ['host-suspended', 'robots-unreachable', 'http-rate-limited']
/** Least wait where a host is left alone: its pace says when. */
const POSTPONED_FOR = 5 * MINUTE

export function noteOf(row: Pick<UrlRow, 'note'>): UrlNote {
  return typeof row.note === 'object' && row.note !== null ? row.note : {}
}

/** Where a URL is on the ladder; one that was never fetched begins with what its feed says of its date. */
export function revisitOf(row: UrlRow): RevisitState {
  const { revisit, published } = noteOf(row)
  if (revisit) return revisit
  const stated = published ? Date.parse(published) : Number.NaN
  const fresh = newRevisit(row.firstSeen, Number.isNaN(stated) ? null : stated)
  return { ...fresh, lastAt: null, etag: row.etag, lastModified: row.lastModified }
}

/** The outcome of a visit that brought an answer, as far as it is known before the page is read. */
export function answered(row: UrlRow, revisit: RevisitState, status: number, visitedAt?: number): UrlOutcome {
  return {
    state: 'done',
    nextAt: revisit.nextAt,
    reason: null,
    status,
    tries: 0,
    visitedAt,
    changedAt: revisit.changedAt,
    etag: revisit.etag,
    lastModified: revisit.lastModified,
    note: { ...noteOf(row), revisit },
  }
}

/** The outcome of a visit that failed; `random` spreads the next tries. */
export function failed(row: UrlRow, error: TearsheetError, now: number, random: () => number): UrlOutcome {
  const { code, retryAfter = 0 } = error
  const status = error.status ?? null
  const state = revisitOf(row)
  if (POSTPONED.includes(code)) {
    const nextAt = now + Math.max(POSTPONED_FOR, retryAfter * 1000)
    return { state: row.visits ? 'done' : 'waiting', nextAt, reason: code, status }
  }
  if (code === 'robots-disallowed') {
    const nextAt = now - row.firstSeen < FORBIDDEN.until ? now + FORBIDDEN.every : null
    return { state: 'skipped', nextAt, reason: code, tries: row.tries + 1 }
  }
  if (code === 'http-not-found') {
    const revisit = afterRevisit(state, { kind: 'missing', at: now }, { random })
    return {
      ...answered(row, revisit, error.status ?? 404, now),
      state: revisit.gone ? 'gone' : 'failed',
      reason: code,
      tries: row.tries + 1,
    }
  }
  const revisit = afterRevisit(state, { kind: 'failed', at: now, retryAfter }, { random })
  const hopeless = error.next === 'skip' && row.tries + 1 >= MAX_TRIES
  return {
    state: 'failed',
    nextAt: hopeless ? null : revisit.nextAt,
    reason: code,
    status,
    tries: row.tries + 1,
    note: { ...noteOf(row), revisit },
  }
}
