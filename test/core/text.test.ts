import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSpace, withoutSigns, words } from '../../src/core/text.ts'
import { linkKey } from '../../src/core/urls.ts'

/** The rules in their plain form: what is fast must say the same. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}_])+/gu

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom('a', 'Ü', ' ', '  ', '\n', '\u00a0', '中', 'ｶ', 'ไทย', '\u200b', '㍿', '½', '𠀋', '_', '.'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
)

test('words are runs of letters and digits, and single characters where a script has no spaces', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(words(text)).toEqual(
        text
          .normalize('NFKC')
          .replace(/\u00ad/g, '')
          .match(TOKEN) ?? [],
      )
    }),
    { numRuns: 2000 },
  )
})

test('words of Latin texts are found with every letter and mark beside others', () => {
  for (let code = 0; code < 0x2100; code += 1) {
    const text = `a${String.fromCharCode(code)}b ${String.fromCharCode(code)}`
    expect(words(text)).toEqual(
      text
        .normalize('NFKC')
        .replace(/\u00ad/g, '')
        .match(TOKEN) ?? [],
    )
  }
})

test('white space of any kind is folded to single spaces', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = text
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      expect(foldSpace(text)).toBe(plain)
    }),
    { numRuns: 2000 },
  )
})

test('spaces and signs around a text are taken off it, whatever they are', () => {
  expect(withoutSigns(' – “Ferry late”. 😀')).toBe('Ferry late')
  fc.assert(
    fc.property(texts, (text) => {
      expect(withoutSigns(text)).toBe(text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, ''))
    }),
  )
})

test('an address is the same page with tracking, fragment, scheme, www and slash changed', () => {
  expect(linkKey('https://www.news.example/a/b/?utm_source=x&b=2&a=1#top')).toBe('news.example/a/b?a=1&b=2')
  expect(linkKey('http://news.example/a/b?fbclid=1')).toBe('news.example/a/b')
  expect(linkKey('Not an address')).toBe('not an address')
})
