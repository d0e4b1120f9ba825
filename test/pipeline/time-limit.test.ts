import { expect, test } from 'vitest'
import { withinTime } from '../../src/pipeline/time-limit.ts'

const over = (cause: unknown) => new Error('over', { cause })

test('gives what is given in time', () => {
  expect(withinTime(20_000, () => 'an answer', over)).toBe('an answer')
})

test('throws what is thrown in time', () => {
  const fault = new Error('a fault')
  expect(() => withinTime(20_000, () => raise(fault), over)).toThrow(fault)
})

test.each([
  ['a loop without an end', () => loop()],
  ['a pattern without an end', () => /^(a+)+$/.test('a'.repeat(60) + '!')],
  ['a loop that catches everything', () => caught()],
])('ends %s, and the next one is served', (_, run) => {
  expect(() => withinTime<unknown>(100, run, over)).toThrow('over')
  expect(withinTime(20_000, () => 'the next', over)).toBe('the next')
})

function raise(error: Error): never {
  throw error
}

function loop(): never {
  for (;;);
}

function caught(): never {
  for (;;) {
    try {
      loop()
    } catch {
      // On it goes.
    }
  }
}
