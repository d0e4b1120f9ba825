import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classParts, classWords } from '../../src/core/class-words.ts'
import { alternatives, openings, phraseList, phrases, WORD_END, WORD_START } from '../../src/core/phrases.ts'

describe('the notation of phrase tables', () => {
  const list = phrases({
    en: `read [more/on] |
      don't miss | wait…please`,
    de: 'abonn* jetzt | (sie/du) da | \\bab\\b',
    any: 'a.b | 50\\/50 | ^first | last$',
  })
  test.each([
    'read more', 'READ on', 'read ', 'don’t miss', "don't miss", 'wait a little, please', 'abonnieren jetzt', 'du da', 'x ab y',
    'a.b', '50/50', 'first of all', 'at last',
  ])('finds %j', (text) => expect(list.test(text)).toBe(true)) // prettier-ignore
  test.each(['rea', 'dont miss', 'wait. please', 'er da', 'cabs', 'axb', '50', 'the first', 'lasting', ''])(
    'leaves %j',
    (text) => expect(list.test(text)).toBe(false),
  )
  test('a stroke that is escaped is no separator', () => {
    expect(phraseList({ a: 'x \\| y | z' })).toEqual(['x \\| y', 'z'])
    expect(phrases({ a: 'x \\| y' }).test('x | y')).toBe(true)
  })
  test('the gap is the caller’s', () => {
    expect(phrases({ a: 'from…to' }, { gap: '.{0,3}' }).test('from far away to')).toBe(false)
    expect(phrases({ a: 'from…to' }).test('from far away to')).toBe(true)
  })
  test('words end and begin in every script', () => {
    const word = phrases({ ru: 'тема' }, { before: WORD_START, after: WORD_END })
    expect(word.test('о: тема!')).toBe(true)
    expect(word.test('система')).toBe(false)
    expect(word.test('темах')).toBe(false)
  })
  test('openings stand at the start', () => {
    expect(openings({ en: 'by | from' }).test('from here')).toBe(true)
    expect(openings({ en: 'by | from' }).test('stand by')).toBe(false)
  })
  test('any plain text is a phrase that finds itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const plain = text.replace(/[\\|[\]()/'*…^$\s]/g, 'x')
        expect(new RegExp(`^(?:${alternatives({ a: plain })})$`, 'u').test(plain)).toBe(true)
      }),
    )
  })
})

describe('class words', () => {
  test('a hyphen may be missing, unless it is escaped', () => {
    expect(classWords({ en: 'side-bar' }).test('the-sidebar')).toBe(true)
    expect(classWords({ en: 'side-bar' }).test('side-bar')).toBe(true)
    expect(classWords({ en: 'side\\-bar' }).test('sidebar')).toBe(false)
  })
  test('parts are bounded', () => {
    expect(classWords({ en: '<lead>' }).test('article-lead')).toBe(true)
    expect(classWords({ en: '<lead>' }).test('leading')).toBe(false)
    expect(classParts({ en: 'ad[s]' }).test('box ads')).toBe(true)
    expect(classParts({ en: 'ad[s]' }).test('header')).toBe(false)
  })
})
