import { type DomainState, newDomain, type PaceNumbers } from './pace-numbers.ts'

/** What of a domain's pace outlives the process; times on the clock of the pace. */
export interface SavedPace {
  readonly lastEnd?: number | undefined
  readonly averageMs?: number | undefined
  readonly backOff?: number | undefined
  readonly crawlDelays?: Readonly<Record<string, number>> | undefined
  readonly refusedUntil?: number | undefined
  readonly suspendedUntil?: number | undefined
  readonly faultWeight?: number | undefined
  readonly suspensions?: number | undefined
}

/** The state as plain data, small: what is nothing is left out. */
export function savePace(state: DomainState): SavedPace {
  const { lastEnd, averageMs, backOff, crawlDelays, refusedUntil, suspendedUntil, faultWeight, suspensions } = state
  return {
    lastEnd,
    averageMs: averageMs === undefined ? undefined : Math.round(averageMs),
    ...(backOff > 0 && { backOff }),
    ...(crawlDelays.size > 0 && { crawlDelays: Object.fromEntries(crawlDelays) }),
    ...(refusedUntil > 0 && { refusedUntil }),
    ...(suspendedUntil > 0 && { suspendedUntil }),
    ...(faultWeight > 0 && { faultWeight }),
    ...(suspensions > 0 && { suspensions }),
  }
}

/**
 * The state again. Total: what is no number is nothing. A clock that was set back stalls nobody: an end in the future
 * counts as now, and no wait is longer than the longest that a server may ask for.
 */
export function restorePace(saved: unknown, now: number, numbers: PaceNumbers): DomainState {
  const facts = (typeof saved === 'object' && saved !== null ? saved : {}) as Readonly<Record<string, unknown>>
  const number = (key: keyof SavedPace): number | undefined => {
    const value = facts[key]
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
  }
  const state = newDomain()
  const lastEnd = number('lastEnd')
  if (lastEnd !== undefined) state.lastEnd = Math.min(lastEnd, now)
  state.averageMs = number('averageMs')
  state.backOff = number('backOff') ?? 0
  state.refusedUntil = Math.min(number('refusedUntil') ?? 0, now + numbers.maxRetryAfter)
  state.suspendedUntil = Math.min(number('suspendedUntil') ?? 0, now + numbers.maxRetryAfter)
  state.faultWeight = number('faultWeight') ?? 0
  state.suspensions = number('suspensions') ?? 0
  for (const [host, ms] of Object.entries(facts['crawlDelays'] ?? {})) {
    if (typeof ms === 'number' && ms > 0) state.crawlDelays.set(host, ms)
  }
  return state
}
