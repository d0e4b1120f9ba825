import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/core/dates.ts'
import { findDates } from '../../src/core/printed-dates.ts'

const iso = (text: string, language?: string): string | undefined => parseDate(text, { language })?.iso

describe('months in many languages', () => {
  it.each([
    ['25 July 2031', 'en'],
    ['July 25th, 2031', 'en'],
    ["25 Jul '31", 'en'],
    ['25. Juli 2031', 'de'],
    ['25 juillet 2031', 'fr'],
    ['25 de julio de 2031', 'es'],
    ['25 luglio 2031', 'it'],
    ['25 de julho de 2031', 'pt'],
    ['25 juli 2031', 'nl'],
    ['25 lipca 2031', 'pl'],
    ['25 Temmuz 2031', 'tr'],
    ['25 июля 2031 г.', 'ru'],
    ['25 липня 2031', 'uk'],
    ['25 юли 2031', 'bg'],
    ['25 يوليو 2031', 'ar'],
    ['25 تموز 2031', 'ar'],
    ['٢٥ جويلية ٢٠٣١', 'ar'],
    ['25 ژوئیه 2031', 'fa'],
    ['25 ביולי 2031', 'he'],
    ['25 जुलाई 2031', 'hi'],
    ['2031年7月25日', 'zh'],
    ['令和13年7月25日', 'ja'],
    ['民國120年7月25日', 'zh-TW'],
    ['2031년 7월 25일', 'ko'],
    ['2031. 7. 25.', 'ko'],
    ['25. července 2031', 'cs'],
    ['25. júla 2031', 'sk'],
    ['25 juli 2031', 'sv'],
    ['25. juli 2031', 'da'],
    ['25. heinäkuuta 2031', 'fi'],
    ['2031. július 25.', 'hu'],
    ['25 iulie 2031', 'ro'],
    ['25 Ιουλίου 2031', 'el'],
    ['25. srpnja 2031', 'hr'],
    ['25. јул 2031', 'sr'],
    ['25 Juli 2031', 'id'],
    ['ngày 25 tháng 7 năm 2031', 'vi'],
    ['25 กรกฎาคม 2574', 'th'],
    ['۳ مرداد ۱۴۱۰', 'fa'],
  ])('%s (%s)', (text, language) => expect(iso(text, language)).toBe('2031-07-25'))

  it('reads a name that languages use for different months by the language, else not at all', () => {
    expect(iso('5. listopadu 2031', 'cs')).toBe('2031-11-05')
    expect(iso('5. listopada 2031', 'hr')).toBe('2031-10-05')
    expect(iso('5 listopada 2031', 'pl')).toBe('2031-11-05')
    expect(iso('5 listopada 2031')).toBeUndefined()
  })
})

describe('times', () => {
  it.each([
    ['25 Jul 2031 04:13', '2031-07-25T04:13'],
    ['25. Juli 2031, 20.15 Uhr', '2031-07-25T20:15'],
    ['July 25, 2031 at 5:07 p.m. EDT', '2031-07-25T17:07-04:00'],
    ['Fri 25 Jul 2031 09.30 BST', '2031-07-25T09:30+01:00'],
    ['25 de julio de 2031 a las 17:30 h', '2031-07-25T17:30'],
    ['le 25 juillet 2031 à 17h30', '2031-07-25T17:30'],
    ['25 июля 2031 г. в 14:05', '2031-07-25T14:05'],
    ['٢٥ يوليو ٢٠٣١ - ٤:١٣ م', '2031-07-25T16:13'],
    ['2031年7月25日(金) 午後4時5分', '2031-07-25T16:05'],
    ['2031年7月25日 上午10:05', '2031-07-25T10:05'],
    ['2031년 7월 25일 오후 3:30', '2031-07-25T15:30'],
    ['25.7.2031 klo 12.30', '2031-07-25T12:30'],
    ['25/7/2031, 19:25 (GMT+7)', '2031-07-25T19:25+07:00'],
    ['18:41, 25 июля 2031', '2031-07-25T18:41'],
    ['7:22 p.m. EST, Fri July 25, 2031', '2031-07-25T19:22-05:00'],
    ['25.07.3112:34', '2031-07-25T12:34'],
  ])('%s', (text, expected) => expect(iso(text)).toBe(expected))

  it.each(['25 Jul 2031 · 5 min read', '25 Jul 2031, Room 12.30', '25 Jul 2031 and 7 more'])(
    'takes no time from %j',
    (text) => expect(iso(text)).toBe('2031-07-25'),
  )
})

describe('dates in a text', () => {
  it('gives each with its place', () => {
    const text = 'Published 5 May 2031, updated 6 May 2031 07:30'
    const found = findDates(text)
    expect(found.map((date) => date.iso)).toEqual(['2031-05-05', '2031-05-06T07:30'])
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['5 May 2031', '6 May 2031'])
  })
  it.each(['3 hours ago', 'yesterday', 'December 2031', 'in 2031', '30 February 2031', '5 Smarch 2031'])(
    'reads nothing in %j',
    (text) => expect(findDates(text)).toEqual([]),
  )
  it('is quick on a long text of numbers', () => {
    expect(findDates('12.'.repeat(200_000)).length).toBeLessThan(1000)
  })
})
