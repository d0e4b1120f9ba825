import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPace, type Outcome, type Pace } from '../../src/crawl/pace.ts'
import { PACE_DEFAULTS } from '../../src/crawl/pace-numbers.ts'

const SITE = 'news.example'

/** One request that begins at `now` and takes the outcome's time; the time at which it ended. */
function request(pace: Pace, now: number, outcome: Outcome): number {
  pace.begin(SITE, now)
  pace.end(SITE, now + outcome.ms, outcome)
  return now + outcome.ms
}

const gapAfter = (pace: Pace, end: number) => pace.readyAt(SITE, end) - end

describe('the gap', () => {
  it('is none before the first request, and counts from the end of the last', () => {
    const pace = createPace()
    expect(pace.readyAt(SITE, 1000)).toBe(1000)
    pace.begin(SITE, 1000)
    expect(pace.readyAt(SITE, 1200)).toBe(Infinity)
    pace.end(SITE, 1300, { ms: 300 })
    expect(pace.readyAt(SITE, 1400)).toBe(3300)
    expect(pace.readyAt(SITE, 9000)).toBe(9000)
  })

  it('grows with the average duration, up to a minute', () => {
    const pace = createPace()
    let end = request(pace, 0, { ms: 1000 })
    expect(gapAfter(pace, end)).toBe(5000)
    end = request(pace, 10_000, { ms: 3000 })
    expect(gapAfter(pace, end)).toBe(10_000)
    expect(pace.receipt(end)[0]).toMatchObject({ delay: 10_000, why: 'slow-server', requests: 2 })
    end = request(pace, 50_000, { ms: 100_000 })
    expect(gapAfter(pace, end)).toBe(60_000)
  })

  it.each([
    [10, 10_000],
    [0, 2000],
    [1, 2000],
    [90, 90_000],
    [9999, 120_000],
  ])('follows a Crawl-delay of %d s', (seconds, gap) => {
    const pace = createPace()
    const end = request(pace, 0, { ms: 10 })
    pace.setCrawlDelay(SITE, SITE, seconds, end)
    expect(gapAfter(pace, end)).toBe(gap)
  })

  it('follows the longest Crawl-delay of the hosts of a domain, until it is gone', () => {
    const pace = createPace()
    const end = request(pace, 0, { ms: 10 })
    pace.setCrawlDelay(SITE, 'www.news.example', 10, end)
    pace.setCrawlDelay(SITE, 'media.news.example', 20, end)
    expect(gapAfter(pace, end)).toBe(20_000)
    pace.setCrawlDelay(SITE, 'media.news.example', null, end)
    expect(gapAfter(pace, end)).toBe(10_000)
  })

  it('is the business of one domain only', () => {
    const pace = createPace()
    const end = request(pace, 0, { ms: 500, fault: 'rate-limited', retryAfter: 600 })
    expect(pace.readyAt('other.example', end)).toBe(end)
  })

  it('depends on differences of the clock only', () => {
    for (const start of [0, 1e6, 1e12]) {
      const pace = createPace()
      expect(gapAfter(pace, request(pace, start, { ms: 1000 }))).toBe(5000)
    }
  })
})

describe('faults', () => {
  it('double the gap each time, up to a minute, and good answers take it back by halves', () => {
    const pace = createPace({ suspendWeight: 1000 })
    const gaps: number[] = []
    let now = 0
    for (const fault of [...Array<'server-error'>(6).fill('server-error'), ...Array<undefined>(6).fill(undefined)]) {
      const end = request(pace, now, { ms: 10, fault })
      gaps.push(gapAfter(pace, end))
      now = pace.readyAt(SITE, end)
    }
    expect(gaps).toEqual([4000, 8000, 16_000, 32_000, 60_000, 60_000, 30_000, 15_000, 7500, 3750, 2000, 2000])
  })

  it('never make the next request earlier', () => {
    const outcome = fc.record({
      ms: fc.nat(20_000),
      fault: fc.constantFrom('rate-limited' as const, 'unreachable' as const, 'server-error' as const, undefined),
      retryAfter: fc.option(fc.nat(100), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 20 }), (outcomes) => {
        const pace = createPace()
        let now = 0
        let gap = 0
        for (const each of outcomes) {
          const end = request(pace, now, each)
          const next = gapAfter(pace, end)
          expect(next).toBeGreaterThanOrEqual(2000)
          if (each.fault) expect(next).toBeGreaterThanOrEqual(gap)
          if (each.fault && each.retryAfter) expect(next).toBeGreaterThanOrEqual(each.retryAfter * 1000)
          // A Retry-After is over once it was waited for; what stays is the pace.
          gap = pace.receipt(pace.readyAt(SITE, end))[0]!.delay
          now = pace.readyAt(SITE, end)
        }
      }),
    )
  })

  it('with Retry-After: wait as long as the server says, beyond all ceilings', () => {
    const pace = createPace()
    const end = request(pace, 0, { ms: 10, fault: 'rate-limited', retryAfter: 3600 })
    expect(gapAfter(pace, end)).toBe(3_600_000)
    expect(pace.refusedUntil(SITE)).toBe(end + 3_600_000)
    expect(pace.receipt(end)[0]).toMatchObject({ delay: 3_600_000, why: 'retry-after', rateLimited: 1 })
    expect(pace.suspendedUntil(SITE, end)).toBeUndefined()
  })

  it('with a Retry-After that is no longer than our own gap: slow down nevertheless', () => {
    const pace = createPace()
    expect(gapAfter(pace, request(pace, 0, { ms: 10, fault: 'rate-limited', retryAfter: 1 }))).toBe(4000)
    expect(gapAfter(pace, request(pace, 9000, { ms: 10, fault: 'rate-limited', retryAfter: 0 }))).toBe(8000)
  })

  it('with a Retry-After of a day or more: the domain is suspended for a day', () => {
    const pace = createPace()
    const end = request(pace, 0, { ms: 10, fault: 'rate-limited', retryAfter: 1e9 })
    expect(pace.suspendedUntil(SITE, end)).toBe(end + PACE_DEFAULTS.maxRetryAfter)
    expect(pace.suspendedUntil(SITE, end + PACE_DEFAULTS.maxRetryAfter)).toBeUndefined()
  })
})

describe('the circuit', () => {
  const faults = (pace: Pace, count: number, fault: Outcome['fault'], from = 0): number => {
    let now = from
    for (let done = 0; done < count; done++) now = request(pace, pace.readyAt(SITE, now), { ms: 10, fault })
    return now
  }

  it.each([
    ['unreachable', 5],
    ['rate-limited', 5],
    ['server-error', 10],
  ] as const)('%s: opens at the %dth in a row', (fault, count) => {
    const pace = createPace()
    const before = faults(pace, count - 1, fault)
    expect(pace.suspendedUntil(SITE, before)).toBeUndefined()
    const end = request(pace, pace.readyAt(SITE, before), { ms: 10, fault })
    expect(pace.suspendedUntil(SITE, end)).toBe(end + PACE_DEFAULTS.suspendFor)
    expect(pace.receipt(end)[0]?.suspended).toBe(true)
  })

  it('stays closed when good answers come between', () => {
    const pace = createPace()
    let now = 0
    for (let round = 0; round < 10; round++) {
      now = request(pace, pace.readyAt(SITE, faults(pace, 4, 'unreachable', now)), { ms: 10 })
    }
    expect(pace.suspendedUntil(SITE, now)).toBeUndefined()
  })

  it('lets one request through when its time is over, and stays open twice as long when that fails', () => {
    const pace = createPace()
    const open = faults(pace, 5, 'unreachable') + PACE_DEFAULTS.suspendFor
    expect(pace.suspendedUntil(SITE, open)).toBeUndefined()
    const end = request(pace, open, { ms: 10, fault: 'unreachable' })
    expect(pace.suspendedUntil(SITE, end)).toBe(end + 2 * PACE_DEFAULTS.suspendFor)
    const good = request(pace, end + 2 * PACE_DEFAULTS.suspendFor, { ms: 10 })
    expect(pace.suspendedUntil(SITE, faults(pace, 4, 'unreachable', good))).toBeUndefined()
  })
})

describe('memory', () => {
  it('forgets domains whose turn has come, never one that must be left alone', () => {
    const pace = createPace({ maxDomains: 100 })
    request(pace, 0, { ms: 10, fault: 'rate-limited', retryAfter: 80_000 })
    for (let index = 0; index < 1000; index++) {
      pace.begin(`${index}.example`, index * 100)
      pace.end(`${index}.example`, index * 100, { ms: 10 })
    }
    expect(pace.receipt(100_000).length).toBeLessThanOrEqual(100)
    expect(gapAfter(pace, 100_000)).toBeGreaterThan(79_000_000)
  })
})
