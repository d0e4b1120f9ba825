import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/page/read.ts'
import { formatProblem, readDate } from '../../src/sites/date-format.ts'
import { compilePattern, patternProblem } from '../../src/sites/pattern.ts'
import { compileSelector, selectorProblem } from '../../src/sites/selector.ts'

const PAGE = readPage(
  `<html><body><h1 class="a">Title</h1><div id="x"><p>one</p><p class="ad">Related: <b>two</b></p><p>three</p></div></body></html>`,
  { url: 'https://news.example/a' },
)
const found = (selector: string): string[] => compileSelector(selector)(PAGE).map(({ name }) => name)

describe('selectors', () => {
  it.each([
    ['h1.a', ['h1']],
    ['#x > p:nth-of-type(2) b', ['b']],
    ['p:has(b)', ['p']],
    ['div:has(> p:has(b) ~ p)', ['div']],
    ['p:has(+ p:not(:has(b)))', ['p']],
    ['p:has(~ .ad)', ['p']],
    ['h1 ~ div p ~ p b', ['b']],
    ['p:not(p ~ p ~ p)', ['p', 'p']],
    ['p:nth-child(odd)', ['p', 'p']],
    ['p:nth-child(even)', ['p']],
    ['p:nth-child(-n+2)', ['p', 'p']],
    ['p:nth-child(n + 3)', ['p']],
    ['p:nth-last-of-type(1)', ['p']],
    ['div:nth-of-type(1)', ['div']],
    ['p:nth-child(2n)', ['p']],
    ['div:has(div p)', []],
    ['p:has(:is(div b))', ['p']],
    ['h1:has(~ div > p)', ['h1']],
    ['p:not(p ~ p)', ['p']],
    ['h1 ~ *', ['div']],
    ['b:text-is("two")', ['b']],
    ['p:text-is("Related: two")', ['p']],
    ['p:text-is("Related:")', []],
    ['p:contains("two")', ['p']],
  ])('%s', (selector, names) => {
    expect(selectorProblem(selector)).toBeNull()
    expect(found(selector)).toEqual(names)
  })

  it.each([
    ['', 'a selector is needed'],
    ['p[', 'not a CSS selector'],
    ['p::before', '::before is no element of the page'],
    ['a:hover', ':hover is not known here'],
    ['p:first', ':first is not known here'],
    ['> p', 'not a CSS selector'],
    ['p:has(a) '.repeat(17), 'more than 16 :has()'],
    [`${'a '.repeat(999)}a`, 'more than 250 parts'],
    ['a'.repeat(3000), 'longer than 2000'],
    ['p:nth-child(x)', 'no place in a row'],
    ['p:nth-child()', 'not a CSS selector'],
    ['svg|a', 'not a CSS selector'],
  ])('refuses %j', (selector, problem) => expect(selectorProblem(selector)).toContain(problem))

  it('take time that grows with the page, not with its square', () => {
    const rows = readPage(`<body>${'<p class="a">x</p>'.repeat(60_000)}</body>`, { url: 'https://news.example/a' })
    const count = (selector: string): number => compileSelector(selector)(rows).length
    const many = ['h6 ~ p', 'p:has(~ h6)', 'p:not(p ~ p ~ p)', 'p:nth-of-type(2)', 'p:nth-last-child(3)', 'p:has(+ h6)']
    expect(many.map(count)).toEqual([0, 0, 2, 1, 1, 0])
  })

  it('says of any text whether it is one, and never throws', () => {
    const piece = constantFrom(
      'p',
      '.a',
      '#x',
      '[a=',
      ']',
      ':has(',
      ':not(',
      ')',
      ':is(',
      ' > ',
      ' ~ ',
      ', ',
      '*',
      '\\',
      '"',
      ':nth-child(',
      '2n',
    )
    const hostile = oneof(
      string(),
      array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    )
    assert(
      property(hostile, (selector) => {
        if (selectorProblem(selector) === null) compileSelector(selector)(PAGE)
      }),
      { numRuns: 500 },
    )
  })
})

describe('patterns', () => {
  it('give the first group, or all that matches', () => {
    expect(compilePattern('^By (.+)$')('By Ann Lee')).toBe('Ann Lee')
    expect(compilePattern('\\d+')('No. 12 of 40')).toBe('12')
    expect(compilePattern('x')('none')).toBeUndefined()
  })
  it.each(['(a+)+b', '(?:x*y)*', '([a-z]+){2,}', '('.repeat(400), '[', '(?<a'])('refuse %j', (pattern) =>
    expect(patternProblem(pattern)).not.toBeNull(),
  )
})

describe('date formats', () => {
  it.each([
    ['03/04/2025', 'DD/MM/YYYY', '2025-04-03'],
    ['03/04/2025', 'MM/DD/YYYY', '2025-03-04'],
    ['am 3.4.25, 9:05 Uhr', 'D.M.YY, H:mm', '2025-04-03T09:05'],
    ['2025-04-03 09:05:30 +0200', 'YYYY-MM-DD HH:mm:ss Z', '2025-04-03T09:05:30+02:00'],
    ['31/02/2025', 'DD/MM/YYYY', undefined],
    ['no date', 'DD/MM/YYYY', undefined],
    ['123/04/2025', 'DD/MM/YYYY', undefined],
  ])('%s as %s', (text, format, iso) => {
    expect(formatProblem(format)).toBeNull()
    expect(readDate(text, format)).toBe(iso)
  })
  it.each(['DD/MM', 'DD.MM.YYYY DD', 'day DD MM YYYY'])('refuse %s', (format) =>
    expect(formatProblem(format)).not.toBeNull(),
  )
})
