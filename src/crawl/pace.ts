import { type DomainState, type Fault, newDomain, type PaceNumbers, PACE_DEFAULTS } from './pace-numbers.ts'
import { restorePace, type SavedPace, savePace } from './pace-saved.ts'

/** Why a domain has the delay that it has. */
export type DelayReason = 'minimum' | 'configured' | 'crawl-delay' | 'slow-server' | 'back-off' | 'retry-after'

/** How a request ended. */
export interface Outcome {
  /** From its begin to its last byte, milliseconds. */
  readonly ms: number
  readonly fault?: Fault | undefined
  /** Seconds of Retry-After, where the server sent it. */
  readonly retryAfter?: number | undefined
}

/** The politeness receipt of one domain. */
export interface DomainReceipt {
  readonly domain: string
  /** All requests, those for robots.txt among them. */
  readonly requests: number
  readonly robotsFetches: number
  /** Answers 429 and 503. */
  readonly rateLimited: number
  readonly faults: number
  /** The delay in force, milliseconds, and why it is that long. */
  readonly delay: number
  readonly why: DelayReason
  /** The gap between two requests, and the time until the first of them where the domain is left alone, milliseconds. */
  readonly gap: number
  readonly waits: number
  readonly suspended: boolean
}

/**
 * When each domain may be asked again: a state machine without a clock of its own. `now` is always a monotonic time in
 * milliseconds, so a clock that jumps makes neither a burst nor a stall.
 */
export interface Pace {
  /** The earliest time for the next request; Infinity while one is in flight. */
  readyAt(domain: string, now: number): number
  /** Until when the domain is left alone because it failed too often; undefined when it is not. */
  suspendedUntil(domain: string, now: number): number | undefined
  /** Until when the server itself asked us to stay away (Retry-After); 0 when it did not. */
  refusedUntil(domain: string): number
  begin(domain: string, now: number, what?: 'page' | 'robots'): void
  end(domain: string, now: number, outcome: Outcome): void
  /** The Crawl-delay in seconds that one host of the domain states; the longest of its hosts holds for all. */
  setCrawlDelay(domain: string, host: string, seconds: number | null, now: number): void
  /** The least gap for one domain, milliseconds, in place of the general one. */
  setMinDelay(domain: string, ms: number, now: number): void
  /** What is to be kept of a domain until the next run; undefined for one that was never asked. */
  save(domain: string): SavedPace | undefined
  /** Takes up what an earlier run kept; see restorePace. */
  restore(domain: string, saved: unknown, now: number): void
  receipt(now: number): DomainReceipt[]
}

/** Makes a pace; see PACE_DEFAULTS for the numbers. */
export function createPace(options: Partial<PaceNumbers> = {}): Pace {
  const numbers = { ...PACE_DEFAULTS, ...options }
  const domains = new Map<string, DomainState>()

  const stateOf = (domain: string, now: number): DomainState => {
    const known = domains.get(domain)
    if (known) return known
    if (domains.size >= numbers.maxDomains) forgetIdle(domains, now, numbers)
    const made = newDomain()
    domains.set(domain, made)
    return made
  }

  return {
    readyAt(domain, now) {
      const state = domains.get(domain)
      if (!state) return now
      if (state.inFlight) return Infinity
      const next = state.lastEnd === undefined ? now : state.lastEnd + delayOf(state, numbers).delay
      return Math.max(now, next, state.refusedUntil)
    },
    suspendedUntil(domain, now) {
      const until = domains.get(domain)?.suspendedUntil ?? 0
      return until > now ? until : undefined
    },
    refusedUntil: (domain) => domains.get(domain)?.refusedUntil ?? 0,
    begin(domain, now, what = 'page') {
      const state = stateOf(domain, now)
      state.inFlight = true
      state.requests++
      if (what === 'robots') state.robotsFetches++
    },
    end(domain, now, outcome) {
      const state = stateOf(domain, now)
      state.inFlight = false
      state.lastEnd = now
      if (outcome.fault) punish(state, now, outcome.fault, outcome, numbers)
      else reward(state, outcome.ms, numbers)
    },
    setCrawlDelay(domain, host, seconds, now) {
      if (seconds === null) domains.get(domain)?.crawlDelays.delete(host)
      else stateOf(domain, now).crawlDelays.set(host, seconds * 1000)
    },
    setMinDelay(domain, ms, now) {
      stateOf(domain, now).minDelay = ms
    },
    save(domain) {
      const state = domains.get(domain)
      return state && savePace(state)
    },
    restore(domain, saved, now) {
      const minDelay = domains.get(domain)?.minDelay
      domains.set(domain, { ...restorePace(saved, now, numbers), minDelay })
    },
    receipt: (now) => Array.from(domains, ([domain, state]) => receiptOf(domain, state, now, numbers)),
  }
}

/** The one formula (CRAWL 1.3): the longest of the reasons; only robots.txt and Retry-After reach beyond the ceiling. */
function delayOf(state: DomainState, numbers: PaceNumbers): { delay: number; why: DelayReason } {
  const least = state.minDelay ?? numbers.minDelay
  const ceiling = Math.max(least, numbers.maxDelay)
  const reasons: [number, DelayReason][] = [
    [least, state.minDelay === undefined ? 'minimum' : 'configured'],
    [Math.min(Math.max(0, ...state.crawlDelays.values()), numbers.maxCrawlDelay), 'crawl-delay'],
    [Math.min(numbers.slownessFactor * (state.averageMs ?? 0), ceiling), 'slow-server'],
    [Math.min(state.backOff, ceiling), 'back-off'],
  ]
  const [delay, why] = reasons.reduce((longest, reason) => (reason[0] > longest[0] ? reason : longest))
  return { delay, why }
}

/** A good answer: the average follows it, half of the back-off goes. */
function reward(state: DomainState, ms: number, numbers: PaceNumbers): void {
  state.averageMs =
    state.averageMs === undefined ? ms : state.averageMs + numbers.averageWeight * (ms - state.averageMs)
  state.backOff = state.backOff / 2 > numbers.minDelay ? state.backOff / 2 : 0
  state.faultWeight = 0
  state.suspensions = 0
}

/** A fault: nothing that it does makes the next request earlier than it would have been. */
function punish(state: DomainState, now: number, fault: Fault, outcome: Outcome, numbers: PaceNumbers): void {
  const { ms, retryAfter = 0 } = outcome
  state.faults++
  if (fault === 'rate-limited') state.rateLimited++
  if (ms > (state.averageMs ?? 0)) {
    state.averageMs = (state.averageMs ?? 0) + numbers.averageWeight * (ms - (state.averageMs ?? 0))
  }
  if (retryAfter > 0) {
    const asked = Math.min(retryAfter * 1000, numbers.maxRetryAfter)
    state.refusedUntil = Math.max(state.refusedUntil, now + asked)
    if (retryAfter * 1000 >= numbers.maxRetryAfter) state.suspendedUntil = now + asked
  }
  const { delay } = delayOf(state, numbers)
  // A Retry-After that our pace has kept anyway changes nothing, so the pace itself must slow down.
  if (retryAfter * 1000 <= delay) {
    state.backOff = Math.max(state.backOff, Math.min(2 * Math.max(delay, 1), numbers.maxDelay))
  }
  state.faultWeight += numbers.faultWeights[fault]
  if (state.faultWeight < numbers.suspendWeight) return
  const wait = Math.min(numbers.suspendFor * 2 ** Math.min(state.suspensions, 20), numbers.maxRetryAfter)
  state.suspendedUntil = Math.max(state.suspendedUntil, now + wait)
  state.suspensions++
  // Half open: when the time is over, one more fault suspends again, one good answer forgives everything.
  state.faultWeight = numbers.suspendWeight - 1
}

function receiptOf(domain: string, state: DomainState, now: number, numbers: PaceNumbers): DomainReceipt {
  const { requests, robotsFetches, rateLimited, faults } = state
  const refused = state.refusedUntil - now
  const { delay, why } = delayOf(state, numbers)
  return {
    domain,
    requests,
    robotsFetches,
    rateLimited,
    faults,
    delay: Math.round(Math.max(delay, refused)),
    why: refused > delay ? 'retry-after' : why,
    gap: delay,
    waits: Math.max(0, refused, state.suspendedUntil - now),
    suspended: state.suspendedUntil > now,
  }
}

/** Drops domains whose turn has long come, oldest first, so that a crawl of any length fits in memory. */
function forgetIdle(domains: Map<string, DomainState>, now: number, numbers: PaceNumbers): void {
  let surplus = Math.ceil(numbers.maxDomains / 10)
  for (const [domain, state] of domains) {
    if (surplus <= 0) return
    const { delay } = delayOf(state, numbers)
    const busy = state.inFlight || Math.max(state.refusedUntil, state.suspendedUntil) > now
    if (busy || state.lastEnd === undefined || state.lastEnd + delay > now) continue
    domains.delete(domain)
    surplus--
  }
}
