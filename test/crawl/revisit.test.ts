import { describe, expect, it } from 'vitest'
import {
  afterRevisit,
  LADDER,
  ladderStep,
  newRevisit,
  type RevisitOutcome,
  type RevisitState,
} from '../../src/crawl/revisit.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const T0 = Date.UTC(2026, 2, 9)
const still = { random: () => 0 }
const same = (at: number): RevisitOutcome => ({ kind: 'unchanged', at, etag: null, lastModified: null })
const look = (state: RevisitState, outcome: RevisitOutcome) => afterRevisit(state, outcome, still)
const none = { etag: null, lastModified: null }

/** The times of all looks at an article that changes at `changes`. */
function looks(changes: readonly number[] = [], random = () => 0.5): number[] {
  let state = newRevisit(T0, null, none, { random })
  const times: number[] = []
  let told = 0
  while (state.nextAt !== null && times.length < 10_000) {
    const at = state.nextAt
    times.push(at)
    const changed = changes.filter((time) => time <= at).length > told
    if (changed) told += 1
    state = afterRevisit(state, { kind: changed ? 'changed' : 'unchanged', at, ...none }, { random })
  }
  return times
}

describe('the ladder', () => {
  it('steps as NewsDiffs does, and ends', () => {
    expect([0, 2 * HOUR, 5 * HOUR, 3 * DAY, 20 * DAY, 200 * DAY, 360 * DAY].map(ladderStep)).toEqual([
      15 * 60_000,
      15 * 60_000,
      HOUR,
      3 * HOUR,
      3 * DAY,
      30 * DAY,
      null,
    ])
  })

  it('looks often at first and never again after a year', () => {
    const times = looks()
    expect(times.filter((at) => at < T0 + 3 * HOUR).length).toBeGreaterThanOrEqual(10)
    expect(times.at(-1)).toBeGreaterThan(T0 + 330 * DAY)
    expect(times.at(-1)).toBeLessThan(T0 + 395 * DAY)
    expect(times.length).toBeLessThan(120)
  })

  it('begins anew with every change', () => {
    const change = T0 + 100 * DAY
    const times = looks([change])
    const seen = times.find((at) => at >= change)!
    expect(times.filter((at) => at > seen && at <= seen + 3 * HOUR).length).toBeGreaterThanOrEqual(10)
  })

  it('spreads a thousand articles of one moment', () => {
    let seed = 1
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
    const last = Array.from({ length: 200 }, () => looks([], random).find((at) => at > T0 + 2 * DAY)!)
    expect(new Set(last.map((at) => Math.floor(at / 60_000))).size).toBeGreaterThan(50)
    expect(LADDER.every(({ every }) => every > 0)).toBe(true)
  })

  it('counts from the date of the article, unless it lies ahead', () => {
    expect(newRevisit(T0, T0 - 400 * DAY, none, still).nextAt).toBeNull()
    expect(newRevisit(T0, T0 - 2 * DAY, none, still).nextAt).toBe(T0 + 3 * HOUR)
    expect(newRevisit(T0, T0 + 2 * DAY, none, still).nextAt).toBe(T0 + 15 * 60_000)
  })
})

describe('validators', () => {
  it('are kept over a 304 and replaced by an answer', () => {
    const state = newRevisit(T0, null, { etag: 'W/"1"', lastModified: 'x' }, still)
    expect(look(state, { kind: 'not-modified', at: T0 + HOUR })).toMatchObject({
      etag: 'W/"1"',
      lastModified: 'x',
      changedAt: T0,
    })
    expect(look(state, same(T0 + HOUR))).toMatchObject({ etag: null, lastModified: null })
    expect(look(state, { kind: 'changed', at: T0 + HOUR, etag: '"2"', lastModified: null })).toMatchObject({
      etag: '"2"',
      changedAt: T0 + HOUR,
    })
  })
})

describe('missing articles', () => {
  it('are gone after three answers over a day, not before', () => {
    let state = newRevisit(T0, null, none, still)
    for (const [after, gone] of [
      [1, false],
      [2, false],
      [13, false],
      [26, true],
    ] as const) {
      state = look(state, { kind: 'missing', at: T0 + after * HOUR })
      expect(state.gone, `${after} h`).toBe(gone)
    }
    expect(state.nextAt).toBeGreaterThanOrEqual(T0 + 26 * HOUR + 3 * DAY)
    expect(look(state, same(state.nextAt!))).toMatchObject({ gone: false, missing: 0, missingSince: null })
  })

  it('are looked at in time for the third answer to fall due', () => {
    let state = newRevisit(T0, null, none, still)
    for (let n = 0; n < 3; n++) state = look(state, { kind: 'missing', at: state.nextAt! })
    expect(state.gone).toBe(true)
  })

  it('are not gone where an answer came in between, or the server only failed', () => {
    let state = newRevisit(T0, null, none, still)
    state = look(look(state, { kind: 'missing', at: T0 + HOUR }), { kind: 'missing', at: T0 + 13 * HOUR })
    state = look(state, same(T0 + 20 * HOUR))
    expect(look(state, { kind: 'missing', at: T0 + 40 * HOUR }).gone).toBe(false)
    for (let n = 0; n < 9; n++) state = look(state, { kind: 'failed', at: T0 + 41 * HOUR + n * DAY })
    expect(state).toMatchObject({ gone: false, failures: 9 })
    expect(state.nextAt! - state.lastAt!).toBe(DAY)
    expect(look(state, { kind: 'failed', at: T0 + 10 * DAY, retryAfter: 5 * 86_400 }).nextAt).toBe(T0 + 15 * DAY)
  })
})
