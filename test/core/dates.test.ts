import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, parseDate, precisionOf } from '../../src/core/dates.ts'

const iso = (text: string, language?: string, dayFirst?: boolean): string | undefined =>
  parseDate(text, { language, dayFirst })?.iso

describe('dates that programs write', () => {
  it.each([
    ['2031-03-05', '2031-03-05'],
    ['20310305', '2031-03-05'],
    ['2031/03/05 07:08', '2031-03-05T07:08'],
    ['2031-03-05T07:08Z', '2031-03-05T07:08Z'],
    ['2031-03-05t07:08:09z', '2031-03-05T07:08:09Z'],
    ['2031-03-05T07:08:09.123456+0300', '2031-03-05T07:08:09+03:00'],
    ['2031-03-05T07:08:09+03', '2031-03-05T07:08:09+03:00'],
    ['2031-03-05 07:08:09 +0530', '2031-03-05T07:08:09+05:30'],
    ['2031-03-05 07:08:09 UTC', '2031-03-05T07:08:09Z'],
    ['20310305T070809Z', '2031-03-05T07:08:09Z'],
    ['2031-03-05T07:08:09-07:00[America/Denver]', '2031-03-05T07:08:09-07:00'],
    ['Wed, 05 Mar 2031 07:08:09 +0300', '2031-03-05T07:08:09+03:00'],
    ['Wed, 05 Mar 2031 07:08 EST', '2031-03-05T07:08-05:00'],
    ['Wednesday, 05-Mar-31 07:08:09 GMT', '2031-03-05T07:08:09Z'],
    ['Wed Mar 05 07:08:09 CET 2031', '2031-03-05T07:08:09+01:00'],
    ['Wed Mar 05 2031 07:08:09 GMT+0300 (Moscow Standard Time)', '2031-03-05T07:08:09+03:00'],
    ['1900000000', '2030-03-17T17:46:40Z'],
    ['1900000000000', '2030-03-17T17:46:40Z'],
  ])('%s', (text, expected) => expect(iso(text)).toBe(expected))

  it('keeps the day of a date whose time cannot be', () => {
    expect(iso('2031-03-05T25:00')).toBe('2031-03-05')
  })

  it.each([
    '',
    '2031-03',
    '2031-02-30',
    '0000-00-00',
    '0001-01-01T00:00:00',
    '1970-01-01T00:00:00Z',
    '42',
    'soon',
    '2031-13-01',
  ])('refuses %j', (text) => expect(parseDate(text)).toBeUndefined())

  it('refuses what is no text', () => {
    for (const value of [undefined, null, 20310305, {}, ['2031-03-05']]) expect(parseDate(value)).toBeUndefined()
  })
})

describe('zones', () => {
  it('never adds one', () => {
    expect(parseDate('2031-03-05T07:08')).toEqual({ iso: '2031-03-05T07:08', precision: 'minute', zone: false })
  })
  it('does not read abbreviations that mean several', () => {
    expect(iso('Wed, 05 Mar 2031 07:08:09 IST')).toBe('2031-03-05T07:08:09')
  })
  it('refuses an offset that no place has', () => {
    expect(iso('2031-03-05T07:08+19:00')).toBe('2031-03-05T07:08')
  })
})

describe('the order of numbers', () => {
  it.each([
    ['25/07/2031', undefined, undefined, '2031-07-25'],
    ['07/25/2031', undefined, undefined, '2031-07-25'],
    ['05/05/2031', undefined, undefined, '2031-05-05'],
    ['3.4.2031', undefined, undefined, '2031-04-03'],
    ['03/04/2031', undefined, undefined, undefined],
    ['03/04/2031', 'en', undefined, undefined],
    ['03/04/2031', 'en-US', undefined, '2031-03-04'],
    ['03/04/2031', 'en-GB', undefined, '2031-04-03'],
    ['03/04/2031', 'fr', undefined, '2031-04-03'],
    ['03/04/2031', 'en', false, '2031-03-04'],
    ['03/04/2031', 'en-US', true, '2031-04-03'],
    ['25.07.31', 'de', undefined, '2031-07-25'],
    ['31.07.25', 'ja', undefined, '2031-07-25'],
  ])('%s in %s, day first %s', (text, language, dayFirst, expected) => {
    expect(iso(text, language, dayFirst)).toBe(expected)
  })

  it.each(['192.168.1.10', '1.2.3', '3-4-5', '+49 30 12.11.10.99', '12/2031'])(
    'does not take %s for a date',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )
})

describe('instants', () => {
  it('reads a date without zone as UTC, for comparing', () => {
    expect(instantOf('2031-03-05T07:08')).toBe(instantOf('2031-03-05T07:08Z'))
    expect(instantOf('2031-03-05T07:08+03:00')).toBe(instantOf('2031-03-05T04:08Z'))
    expect(instantOf('2031-03-05')).toBe(Date.UTC(2031, 2, 5))
    expect(instantOf('never')).toBeNaN()
  })
  it('tells precision and zone', () => {
    expect(precisionOf('2031-03-05')).toMatchObject({ precision: 'day', zone: false })
    expect(precisionOf('2031-03-05T07:08+03:00')).toMatchObject({ precision: 'minute', zone: true })
    expect(precisionOf('2031-03-05T07:08:09')).toMatchObject({ precision: 'second', zone: false })
  })
})

describe('hostile text', () => {
  it('never throws, and gives only dates that are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.stringMatching(/^[0-9./:T+ -]{0,40}$/)), (text) => {
        const date = parseDate(text)
        if (!date) return true
        return (
          /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/.test(date.iso) &&
          !Number.isNaN(instantOf(date.iso))
        )
      }),
    )
  })
  it('reads back every date it could have written', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString().replace(/\.\d+Z$/, 'Z')
        return text.startsWith('1970-01-01') || parseDate(text)?.iso === text
      }),
    )
  })
})
