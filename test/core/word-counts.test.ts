import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { words } from '../../src/core/text.ts'
import { wordCount } from '../../src/core/word-counts.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'Ü',
        ' ',
        '\n',
        '\u00ad',
        '\u0338',
        '=',
        '½',
        '中',
        'ไทย',
        'й',
        'ا\u0653',
        'ש',
        '…',
        '_',
        '.',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

test('as many words are counted as are found', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordCount(text)).toBe(words(text).length)
    }),
    { numRuns: 3000 },
  )
})

test('every character below the table is counted as it is found, alone and between letters', () => {
  for (let code = 0; code < 0x2100; code += 1) {
    const character = String.fromCharCode(code)
    for (const text of [character, `a${character}b ${character}`, `=${character} ${character}${character}`])
      expect(wordCount(text), `U+${code.toString(16)}`).toBe(words(text).length)
  }
})

test('no more words are counted than are asked for', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 6 }), (text, most) => {
      expect(wordCount(text, most)).toBe(Math.min(most, words(text).length))
    }),
    { numRuns: 3000 },
  )
})
