import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRetryAfter, RETRY_AFTER_CAP } from '../../src/fetch/retry-after.ts'

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0)

describe('parseRetryAfter', () => {
  test.each([
    ['120', 120],
    [' 5 ', 5],
    ['0', 0],
    ['1.5', 2],
    ['Mon, 23 Nov 2026 12:02:00 GMT', 120],
    ['mon, 23 nov 2026 12:02:00 gmt', 120],
    ['Monday, 23-Nov-26 12:00:30 GMT', 30],
    ['Mon Nov 23 12:00:07 2026', 7],
    ['Tue Nov  3 12:00:07 2026', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['1000000000', RETRY_AFTER_CAP],
    ['Mon, 23 Nov 2099 12:00:00 GMT', RETRY_AFTER_CAP],
  ])('%s is %d seconds', (value, seconds) => {
    expect(parseRetryAfter(value, NOW)).toBe(seconds)
  })

  test.each([
    '',
    '-5',
    'soon',
    '5 apples',
    '5, 10',
    '0x10',
    '1e3',
    'NaN',
    '2026-11-23',
    'Mon, 23 Nov 2026 25:00:00 GMT',
    'Mon, 23 Foo 2026 12:00:00 GMT',
    'Mon, 23 Nov 2026 12:02:00 CET',
  ])('"%s" is nothing', (value) => {
    expect(parseRetryAfter(value, NOW)).toBeUndefined()
  })

  test('a missing field is nothing', () => {
    expect(parseRetryAfter(undefined, NOW)).toBeUndefined()
  })

  test('whatever comes, the answer is undefined or between 0 and a day', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 4e12 }), (value, now) => {
        const seconds = parseRetryAfter(value, now)
        expect(seconds === undefined || (seconds >= 0 && seconds <= RETRY_AFTER_CAP)).toBe(true)
      }),
    )
  })
})
