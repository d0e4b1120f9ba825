import { expect, test } from 'vitest'
import { phraseIndex } from '../../src/core/phrase-index.ts'

const find = phraseIndex(
  [{ en: "[the ]tide (rises/falls) | don't…sail | (a/b) quay*", de: 'Flut…steigt' }, { ja: '…潮…満ちる' }],
  '[^.]{0,20}',
)

test('finds phrases at the start of a text by their first letters', () => {
  const found = [
    'tide falls',
    'the tide rises now',
    'don’t ever sail',
    'b quayside',
    'flut, die steigt',
    '今夜、潮が満ちる',
  ]
  expect(found.filter((text) => !find(text))).toEqual([])
})

test('finds nothing else', () => {
  const others = ['', 't', 'a tide rises', 'the tide risesx', 'so the tide rises', 'don’t. sail', 'c quay', '潮']
  expect(others.filter((text) => find(text))).toEqual([])
})
