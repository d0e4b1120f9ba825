import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { oncePer, remembered } from '../../src/core/memo.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heldMb = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

test('an object is read once', () => {
  let count = 0
  const read = oncePer<{ readonly size: number }, number>(({ size }) => size + count++)
  const one = { size: 1 }
  expect([read(one), read(one), read({ size: 1 })]).toEqual([1, 1, 2])
})

test('a text is read once until there are too many', () => {
  const asked: string[] = []
  const read = remembered({ most: 2, longest: 5 }, (text) => {
    asked.push(text)
    return text === 'none' ? undefined : text.length
  })
  expect(['none', 'none', 'a', 'a', 'longer', 'longer', 'b', 'a'].map(read)).toEqual([
    undefined,
    undefined,
    1,
    1,
    6,
    6,
    1,
    1,
  ])
  expect(asked).toEqual(['none', 'a', 'longer', 'longer', 'b', 'a'])
})

test('what is remembered does not keep the page that it was cut from', () => {
  const read = remembered({ most: 1000 }, (text) => ({ text }))
  const before = heldMb()
  for (let at = 0; at < 100; at += 1) {
    const page = Array(50_000).fill(`article__part-${at}`).join(' ')
    read(page.slice(0, page.indexOf(' ')))
  }
  expect(heldMb() - before).toBeLessThan(20)
})
