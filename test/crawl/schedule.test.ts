import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeedManners } from '../../src/crawl/feed-types.ts'
import { readFeedText } from '../../src/crawl/feeds.ts'
import { itemsHash, pollFailure, pollOutcome } from '../../src/crawl/schedule-answer.ts'
import {
  afterPoll,
  conditionalFields,
  type FeedState,
  isDue,
  newFeedState,
  type PollOutcome,
  type ScheduleOptions,
  withInterval,
} from '../../src/crawl/schedule.ts'
import { TearsheetError } from '../../src/core/errors.ts'
import type { Capture } from '../../src/fetch/capture.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const T0 = Date.UTC(2026, 2, 9)
const SILENT: FeedManners = { ttl: null, updatePeriod: null, updateFrequency: null, skipHours: [], skipDays: [] }
const still = { random: () => 0 }

/** Random numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
}

const answer = (
  at: number,
  bodyHash: string,
  more: Partial<Extract<PollOutcome, { kind: 'fetched' }>> = {},
): PollOutcome => ({
  kind: 'fetched',
  at,
  bodyHash,
  etag: null,
  lastModified: null,
  freshFor: 0,
  movedTo: null,
  manners: SILENT,
  ...more,
})

const capture = (status: number, headers: [string, string][] = [], more: Partial<Capture> = {}): Capture => ({
  url: 'https://news.example/rss',
  finalUrl: 'https://news.example/rss',
  at: new Date(T0).toISOString(),
  status,
  headers,
  body: Buffer.from('<rss/>'),
  hops: [],
  ms: 1,
  fromCache: false,
  ...more,
})

/** Polls a feed that has news at the given times, for as long as `until`; the times of the polls. */
function simulate(
  until: number,
  changes: (from: number, to: number) => boolean,
  options: ScheduleOptions,
  outcome?: (at: number) => PollOutcome | undefined,
) {
  let state: FeedState = newFeedState('https://news.example/rss', T0, options)
  const polls: number[] = []
  let version = 0
  while (state.nextAt !== null && state.nextAt < T0 + until && polls.length < 200_000) {
    const at: number = state.nextAt
    if (changes(polls.at(-1) ?? 0, at)) version += 1
    polls.push(at)
    state = afterPoll(state, outcome?.(at) ?? answer(at, `v${version}`), options)
  }
  const gaps = polls.slice(1).map((at, index) => at - polls[index]!)
  return { polls, gaps, state }
}

describe('conditional requests', () => {
  it('send both validators as they came, weak ones too, and say 304 is a success', () => {
    const first = afterPoll(
      newFeedState('x', T0),
      pollOutcome(
        capture(200, [
          ['ETag', 'W/"a b"'],
          ['Last-Modified', 'Mon, 09 Mar 2026 00:00:00 GMT'],
        ]),
        SILENT,
      ),
      still,
    )
    expect(conditionalFields(first)).toEqual({
      'if-none-match': 'W/"a b"',
      'if-modified-since': 'Mon, 09 Mar 2026 00:00:00 GMT',
    })
    const kept = afterPoll({ ...first, failures: 3 }, pollOutcome(capture(304), undefined), still)
    expect(kept).toMatchObject({ etag: 'W/"a b"', failures: 0, bodyHash: first.bodyHash, lastChangeAt: T0 })
    expect(kept.interval).toBeCloseTo(first.interval * 1.5)
    expect(afterPoll(first, pollOutcome(capture(304, [['etag', '"new"']]), undefined), still).etag).toBe('"new"')
    expect(afterPoll(first, pollOutcome(capture(200), SILENT), still)).toMatchObject({ etag: null, lastModified: null })
    expect(conditionalFields(newFeedState('x', T0))).toEqual({})
  })

  it("send Apache's packed validator with and without its suffix", () => {
    expect(conditionalFields({ etag: '"5f-gzip"', lastModified: null })).toEqual({ 'if-none-match': '"5f-gzip", "5f"' })
  })

  it('count the same body as unchanged', () => {
    const first = afterPoll(newFeedState('x', T0), answer(T0, 'a'), still)
    const same = afterPoll(first, answer(T0 + HOUR, 'a', { etag: '"other"' }), still)
    expect(same.interval).toBeCloseTo(first.interval * 1.5)
    expect(same.lastChangeAt).toBe(T0)
    const other = afterPoll(first, answer(T0 + HOUR, 'b'), still)
    expect(other.interval).toBeCloseTo(first.interval * 0.8)
    expect(other.lastChangeAt).toBe(T0 + HOUR)
  })
})

describe('what counts as news', () => {
  const feed = (built: string, order: readonly number[]) =>
    readFeedText(
      `<rss version="2.0"><channel><title>All</title><lastBuildDate>${built}</lastBuildDate>${order.map((n) => `<item><title>${n}</title><link>/${n}</link></item>`).join('')}</channel></rss>`,
      { url: 'https://news.example/rss' },
    )
  it('is not the time of printing, nor the order', () => {
    expect(itemsHash(feed('a', [1, 2]))).toBe(itemsHash(feed('b', [2, 1])))
    expect(itemsHash(feed('a', [1, 2]))).not.toBe(itemsHash(feed('a', [1, 2, 3])))
    const outcome = pollOutcome(capture(200), SILENT, itemsHash(feed('a', [1])))
    expect(outcome).toMatchObject({ kind: 'fetched', bodyHash: itemsHash(feed('b', [1])) })
  })
})

describe('a changed configuration', () => {
  it('holds at once where the interval became shorter, and never breaks what the feed states', () => {
    const state = { ...newFeedState('x', T0), lastAt: T0, nextAt: T0 + DAY, interval: DAY }
    expect(withInterval(state, 15 * MINUTE)).toMatchObject({ nextAt: T0 + 15 * MINUTE, interval: 15 * MINUTE })
    expect(withInterval({ ...state, manners: { ...SILENT, ttl: 60 } }, 15 * MINUTE).nextAt).toBe(T0 + HOUR)
    expect(withInterval(state, null)).toBe(state)
    expect(withInterval({ ...state, failures: 5 }, 15 * MINUTE).nextAt).toBe(T0 + DAY)
    expect(withInterval({ ...state, nextAt: null, retired: true }, 15 * MINUTE).nextAt).toBeNull()
  })
})

describe('what the publisher asks for', () => {
  const wait = (more: Parameters<typeof answer>[2], options: ScheduleOptions = still) =>
    afterPoll(newFeedState('x', T0, { ...options, interval: 5 * MINUTE }), answer(T0, 'a', more), {
      ...options,
      interval: 5 * MINUTE,
    }).nextAt! - T0

  it('is kept: ttl, updatePeriod, freshness, the longest of them, within bounds', () => {
    expect(wait({ manners: { ...SILENT, ttl: 60 } })).toBe(HOUR)
    expect(wait({ manners: { ...SILENT, updatePeriod: 'daily', updateFrequency: 4 } })).toBe(6 * HOUR)
    expect(wait({ manners: { ...SILENT, updatePeriod: 'hourly' }, freshFor: 2 * HOUR })).toBe(2 * HOUR)
    expect(wait({ manners: { ...SILENT, ttl: 1e9 } })).toBe(7 * DAY)
    expect(wait({ freshFor: 365 * DAY })).toBe(DAY)
    expect(wait({})).toBe(5 * MINUTE)
  })

  it('holds after a 304, which brings no feed', () => {
    const state = afterPoll(newFeedState('x', T0), answer(T0, 'a', { manners: { ...SILENT, ttl: 600 } }), still)
    expect(afterPoll(state, pollOutcome(capture(304), undefined), still).nextAt).toBe(T0 + 10 * HOUR)
  })

  it('skips hours and days, and ignores a feed that skips all', () => {
    const skipping = (manners: Partial<FeedManners>, at: number) =>
      afterPoll(newFeedState('x', at), answer(at, 'a', { manners: { ...SILENT, ...manners } }), {
        ...still,
        interval: 5 * MINUTE,
      }).nextAt!
    expect(skipping({ skipHours: [0, 1, 2] }, T0)).toBe(T0 + 3 * HOUR)
    // The ninth of March 2026 is a Monday.
    expect(skipping({ skipDays: [1, 2] }, T0)).toBe(T0 + 2 * DAY)
    expect(skipping({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) }, T0)).toBe(T0 + 5 * MINUTE)
  })

  it('is read from Cache-Control, Age, Expires', () => {
    const fresh = (...headers: [string, string][]) => {
      const outcome = pollOutcome(capture(200, headers), SILENT)
      return outcome.kind === 'fetched' ? outcome.freshFor : Number.NaN
    }
    expect(fresh(['Cache-Control', 'public, max-age=600'], ['Age', '100'])).toBe(500_000)
    expect(fresh(['Cache-Control', 'max-age=600, no-cache'])).toBe(0)
    expect(fresh(['Cache-Control', 's-maxage=600'])).toBe(0)
    expect(fresh(['Expires', 'Mon, 09 Mar 2026 01:00:00 GMT'], ['Date', 'Mon, 09 Mar 2026 00:00:00 GMT'])).toBe(HOUR)
    expect(fresh(['Expires', '0'])).toBe(0)
    expect(fresh(['Cache-Control', 'max-age=banana'])).toBe(0)
  })
})

describe('moves, ends and failures', () => {
  const moved = (statuses: number[], finalUrl = 'https://news.example/new') =>
    pollOutcome(
      capture(200, [], {
        finalUrl,
        hops: statuses.map((status, n) => ({ url: `https://news.example/${n}`, status, location: finalUrl })),
      }),
      SILENT,
    )
  const poll = (state: FeedState, outcome: PollOutcome) => afterPoll(state, outcome, still)

  it('believes a permanent redirect the third time in a row', () => {
    let state = newFeedState('https://news.example/rss', T0)
    state = poll(poll(state, moved([301])), moved([308]))
    expect(state.url).toBe('https://news.example/rss')
    expect(poll(state, moved([301])).url).toBe('https://news.example/new')
    expect(poll(poll(state, moved([])), moved([301])).url).toBe('https://news.example/rss')
    expect(poll(poll(poll(newFeedState('a', T0), moved([302])), moved([302])), moved([302])).url).toBe('a')
    // Only the permanent beginning of a chain counts.
    const mixed = moved([301, 302])
    expect(mixed).toMatchObject({ movedTo: 'https://news.example/1' })
  })

  it('does not count a redirect to a page that is no feed', () => {
    expect(pollOutcome(capture(200), { ...SILENT, kind: 'html' })).toMatchObject({
      kind: 'failed',
      reason: 'this is no feed',
    })
    const outcome = pollOutcome(capture(200, [], { hops: [{ url: 'a', status: 301, location: 'b' }] }), undefined)
    expect(outcome).toMatchObject({ kind: 'failed' })
    expect(poll(newFeedState('a', T0), outcome).moves).toBe(0)
  })

  it('retires a feed on 410 and nothing else', () => {
    const gone = poll(
      newFeedState('x', T0),
      pollFailure(new TearsheetError('http-not-found', 'status 410', { status: 410 }), T0),
    )
    expect(gone).toMatchObject({ retired: true, nextAt: null })
    expect(isDue(gone, T0 + 1000 * DAY)).toBe(false)
    expect(
      poll(newFeedState('x', T0), pollFailure(new TearsheetError('http-not-found', 'status 404', { status: 404 }), T0))
        .retired,
    ).toBe(false)
  })

  it('asks a failing feed ever less, once a day in the end, and never forgets it', () => {
    const { gaps, state } = simulate(
      365 * DAY,
      () => false,
      { random: seeded(1) },
      (at) => ({ kind: 'failed', at, reason: 'timeout' }),
    )
    expect(gaps.slice(0, 3)).toEqual(gaps.slice(0, 3).toSorted((a, b) => a - b))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1.1 * DAY)
    expect(Math.min(...gaps.slice(4))).toBeGreaterThanOrEqual(DAY)
    expect(state.failures).toBeGreaterThan(300)
    expect(state.nextAt).not.toBeNull()
    const back = afterPoll(state, answer(T0 + 365 * DAY, 'a'), still)
    expect(back).toMatchObject({ failures: 0, failure: null })
    expect(back.nextAt! - back.lastAt!).toBe(30 * MINUTE)
  })

  it('waits as long as Retry-After says, and counts no failure where nothing was asked', () => {
    const error = new TearsheetError('http-rate-limited', 'x', { status: 429, retryAfter: 3 * 86_400 })
    expect(poll(newFeedState('x', T0), pollFailure(error, T0)).nextAt).toBe(T0 + 3 * DAY)
    const later = poll(
      newFeedState('x', T0),
      pollFailure(new TearsheetError('host-suspended', 'x', { retryAfter: 900 }), T0),
    )
    expect(later).toMatchObject({ failures: 0, nextAt: T0 + 15 * MINUTE })
  })
})

describe('a week and a year', () => {
  it('polls at the configured interval, with no burst and no stall', () => {
    const { gaps } = simulate(7 * DAY, () => true, { interval: 15 * MINUTE, random: seeded(2) })
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15 * MINUTE)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(16.5 * MINUTE)
    expect(gaps.length).toBeGreaterThan(600)
  })

  it('comes to the pace of the feed', () => {
    // News every six hours for a year: more than one poll for one piece of news, fewer than ten.
    const regular = simulate(365 * DAY, (from, to) => Math.floor(from / (6 * HOUR)) !== Math.floor(to / (6 * HOUR)), {
      random: seeded(3),
    })
    expect(Math.min(...regular.gaps)).toBeGreaterThanOrEqual(5 * MINUTE)
    expect(Math.max(...regular.gaps)).toBeLessThan(2 * DAY)
    expect(regular.polls.length).toBeGreaterThan(365 * 2)
    expect(regular.polls.length).toBeLessThan(365 * 4 * 10)
    const hot = simulate(7 * DAY, () => true, { random: seeded(4) })
    expect(Math.min(...hot.gaps)).toBeGreaterThanOrEqual(5 * MINUTE)
    expect(hot.gaps.at(-1)).toBeLessThanOrEqual(5.5 * MINUTE)
    const dead = simulate(3 * 365 * DAY, () => false, { random: seeded(5) })
    expect(dead.gaps.at(-1)).toBeGreaterThanOrEqual(90 * DAY)
    expect(dead.gaps.at(-1)).toBeLessThanOrEqual(99 * DAY)
  })

  it('spreads feeds that began together', () => {
    const last = Array.from({ length: 200 }, (_, n) =>
      simulate(7 * DAY, () => true, { interval: HOUR, random: seeded(n + 1) }).polls.at(-1)!,
    )
    const byMinute = Map.groupBy(last, (at) => Math.floor(at / MINUTE))
    expect(Math.max(...Array.from(byMinute.values(), (list) => list.length))).toBeLessThan(25)
  })

  it('keeps to the hours of a feed for a week', () => {
    const manners = { ...SILENT, skipHours: [22, 23, 0, 1, 2, 3, 4, 5], skipDays: [0, 6] }
    const { polls } = simulate(
      7 * DAY,
      () => false,
      { interval: HOUR, random: seeded(6) },
      (at) => answer(at, 'a', { manners }),
    )
    for (const at of polls.slice(1)) {
      expect(manners.skipHours).not.toContain(new Date(at).getUTCHours())
      expect(manners.skipDays).not.toContain(new Date(at).getUTCDay())
    }
    expect(polls.length).toBeGreaterThan(60)
  })

  it('is due after a clock that was set back', () => {
    const state = afterPoll(newFeedState('x', T0), answer(T0, 'a'), still)
    expect(isDue(state, T0 + MINUTE)).toBe(false)
    expect(isDue(state, T0 - DAY)).toBe(true)
    expect(isDue(state, T0 + DAY)).toBe(true)
  })
})

it('gives a state that is due again within bounds, whatever happens', () => {
  const time = fc.integer({ min: T0, max: T0 + 1000 * DAY })
  const facts = {
    at: time,
    etag: fc.option(fc.string()),
    lastModified: fc.option(fc.string()),
    freshFor: fc.double(),
    movedTo: fc.option(fc.webUrl()),
  }
  const manners = fc.record({
    ttl: fc.option(fc.double({ min: 0, noNaN: true })),
    updatePeriod: fc.constantFrom(null, 'yearly' as const),
    updateFrequency: fc.option(fc.integer({ min: 1 })),
    skipHours: fc.array(fc.integer({ min: 0, max: 23 })),
    skipDays: fc.array(fc.integer({ min: 0, max: 6 })),
  })
  const outcome: fc.Arbitrary<PollOutcome> = fc.oneof(
    fc.record({ kind: fc.constant('fetched' as const), ...facts, bodyHash: fc.string(), manners: fc.option(manners) }),
    fc.record({ kind: fc.constant('not-modified' as const), ...facts }),
    fc.record({
      kind: fc.constant('failed' as const),
      at: time,
      reason: fc.string(),
      retryAfter: fc.integer({ max: 86_400 }),
    }),
    fc.record({ kind: fc.constant('postponed' as const), at: time }),
  )
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 12 }), (outcomes) => {
      let state = newFeedState('https://news.example/rss', T0)
      for (const each of outcomes) {
        state = afterPoll(state, each)
        expect(state.nextAt).toBeGreaterThanOrEqual(each.at + 5 * MINUTE)
        expect(state.nextAt).toBeLessThanOrEqual(each.at + 110 * DAY)
      }
    }),
  )
})
