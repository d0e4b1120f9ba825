import { expect, test } from 'vitest'
import { scan } from '../../../src/extract/body/scan.ts'

const one = (text: string) => {
  const counts = scan([text])
  return { words: counts.words[0], tokens: counts.to[0]! - counts.from[0]!, counts }
}

test('counts words of every script the way a reader would', () => {
  expect(one('The crane stays, at last!').words).toBe(5)
  expect(one('港の門').words).toBe(1.5)
  expect(one('항구').words).toBeCloseTo(2 / 3)
  expect(one('Порт и кран').words).toBe(3)
  expect(one('… — !').words).toBe(0)
})

test('tokens are equal where only case differs', () => {
  const { hashes, from } = scan(['Crane', 'CRANE', 'crate', 'ÉTÉ', 'été'])
  const [a, b, c, d, e] = Array.from(from, (at) => hashes[at])
  expect(a).toBe(b)
  expect(a).not.toBe(c)
  expect(d).toBe(e)
})

test('sentence ends, commas, digits, capitals', () => {
  const { counts } = one('In 1921, they built it. “Did they?” No, No. 3.5 tons')
  expect(counts.sentences[0]).toBe(3)
  expect(counts.commas[0]).toBe(2)
  expect(counts.digits[0]).toBe(6)
  expect(counts.capitals[0]).toBe(4)
  expect(scan(['彼は言った。はい。']).sentences[0]).toBe(2)
})

test('takes anything', () => {
  expect(scan([]).words).toHaveLength(0)
  expect(one('\ud83d\ude00\ud800').words).toBe(0)
  expect(one('a'.repeat(200_000)).words).toBe(1)
})
