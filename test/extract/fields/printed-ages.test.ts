import { describe, expect, it } from 'vitest'
import { findAge, isAge, withoutAge } from '../../../src/extract/fields/printed-ages.ts'

describe('an age', () => {
  it.each([
    '7 hours',
    '4 months ago',
    'a day ago',
    'vor 3 Stunden',
    'il y a 2 heures',
    'hace 2 días',
    'há 5 minutos',
    '2 ore fa',
    '3 uur geleden',
    'för 2 timmar sedan',
    'for 2 timer siden',
    '5 godzin temu',
    '3 часа назад',
    '2 saat önce',
    'منذ 3 ساعات',
    '3時間前',
    '3小时前',
    '3시간 전',
  ])('is told by itself: %s', (text) => expect(isAge(text)).toBe(true))
  it.each(['Ann Lee', '24 heures', '20 Minuten', 'May', '12 harbours', 'A Day'])('is not %s', (text) =>
    expect(isAge(text)).toBe(false),
  )
  it('is found in a line, and cut from its end', () => {
    const line = 'Ann Lee | Published 4 months ago'
    expect(line.slice(findAge(line)?.start, findAge(line)?.end)).toBe('4 months ago')
    expect(findAge('The ferry took 7 hours')).toBeUndefined()
    expect(withoutAge('Ann Lee / 2 days')).toBe('Ann Lee')
  })
})
