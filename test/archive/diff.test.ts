import { assert, array, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffRecords, sequenceDiff } from '../../src/archive/diff.ts'
import { distance, fingerprint, MAX_DISTANCE, simhash } from '../../src/archive/fingerprint.ts'
import { record } from './support.ts'

const FIRST = 'The harbour council voted on Tuesday to rebuild the north pier.'
const SECOND = 'Work is to begin in April.'
const THIRD = 'Fishing crews will move to the inner basin.'

describe('diffRecords', () => {
  test('tells fields, changed words, blocks that came and went', async () => {
    const before = await record({ headline: 'Vote', tags: ['a'], text: [FIRST, SECOND, THIRD].join('\n\n') })
    const after = await record({
      headline: 'Vote delayed',
      tags: ['a'],
      text: [FIRST.replace('Tuesday', 'Friday'), THIRD, 'Correction: the day was wrong.'].join('\n\n'),
    })
    const { fields, body, bodyChanged } = diffRecords(before, after)
    expect(fields).toEqual([{ field: 'headline', before: 'Vote', after: 'Vote delayed' }])
    expect(bodyChanged).toBe(true)
    expect(body.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'same', 'added'])
    expect(body[0]!.words.map(({ kind, items }) => [kind, items.join('')])).toEqual([
      ['same', 'The harbour council voted on '],
      ['removed', 'Tuesday '],
      ['added', 'Friday '],
      ['same', 'to rebuild the north pier.'],
    ])
  })

  test('typography alone changes no block', async () => {
    const before = await record({ text: `"Yes," he said.\n\n${SECOND}` })
    const after = await record({ text: `“Yes”, he said\n\n${SECOND}` })
    expect(diffRecords(before, after)).toMatchObject({ fields: [], bodyChanged: false })
  })

  test('what was found on the way is no difference of the article', async () => {
    const before = await record()
    const after = { ...before, provenance: {}, typeReasons: ['x'], id: 'other', wordCount: 1 }
    expect(diffRecords(before, after).fields).toEqual([])
  })
})

test('a difference leads from the one list to the other, and leaves what is equal alone', () => {
  const letters = array(constantFrom('a', 'b', 'c'), { maxLength: 12 })
  assert(
    property(letters, letters, (before, after) => {
      const changes = sequenceDiff(before, after)
      const of = (unwanted: string): string[] =>
        changes.filter(({ kind }) => kind !== unwanted).flatMap(({ items }) => items)
      expect(of('added')).toEqual(before)
      expect(of('removed')).toEqual(after)
      if (before.join() === after.join()) expect(changes.every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('lists too long to compare are replaced as a whole', () => {
  const before = Array.from({ length: 3000 }, (_, n) => `a${n}`)
  const after = Array.from({ length: 3000 }, (_, n) => `b${n}`)
  expect(sequenceDiff(before, after).map(({ kind, items }) => [kind, items.length])).toEqual([
    ['removed', 3000],
    ['added', 3000],
  ])
})

test('a fingerprint is of headline, body and date, and of nothing else', async () => {
  const base = { headline: 'One', text: 'Two words.', date: '2026-03-10T08:30:00+01:00' }
  const print = async (facts: object): Promise<string> => fingerprint(await record({ ...base, ...facts }))
  const first = await print({})
  expect(await print({ date: '2026-03-10T07:30Z', tags: ['x'], summary: 'Other', text: ' two  WORDS' })).toBe(first)
  for (const facts of [{ headline: 'Won' }, { text: 'Two words more' }, { date: null }, { date: '2026-03-10' }])
    expect(await print(facts)).not.toBe(first)
})

test('a sentence more is a small distance, another text a large one, a short text has none', () => {
  const text = (seed: string): string => Array.from({ length: 400 }, (_, n) => `${seed}${(n * 7919) % 613}`).join(' ')
  const wire = simhash(text('w'))!
  const edited = simhash(
    text('w').replace(/(\S+ ){12}$/, '') + ' and twelve other words stood here at the end of it all then',
  )!
  expect(distance(wire, wire)).toBe(0)
  expect(distance(wire, edited)).toBeLessThanOrEqual(MAX_DISTANCE)
  expect(distance(wire, simhash(text('x'))!)).toBeGreaterThan(2 * MAX_DISTANCE)
  expect(simhash('too few words to tell')).toBeUndefined()
})
