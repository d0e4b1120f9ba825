import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inOrder } from '../../src/pipeline/in-order.ts'
import { collect } from '../support/collect.ts'

async function* numbers(count: number, taken: number[] = []) {
  for (let n = 0; n < count; n += 1) {
    taken.push(n)
    yield n
  }
}

test('gives results in the order of the source, whatever finishes first', async () => {
  const begin = async (n: number) => {
    await wait((7 * n) % 5)
    return n
  }
  expect(await collect(inOrder(numbers(50), begin, { window: 8 }))).toEqual(Array.from({ length: 50 }, (_, n) => n))
})

test('takes no more than the window while the consumer stalls', async () => {
  const taken: number[] = []
  const lines = inOrder(numbers(1000, taken), async (n) => n, { window: 10 })
  await lines.next()
  await wait(30)
  // The one that was handed out still counts.
  expect(taken.length).toBeLessThanOrEqual(11)
  await lines.return(undefined)
  expect(taken.length).toBeLessThanOrEqual(11)
})

test('takes nothing while there is no room, and goes on when there is', async () => {
  let held = 0
  let most = 0
  const begin = async (n: number) => {
    held += 1
    most = Math.max(most, held)
    await wait(1)
    held -= 1
    return n
  }
  const lines = await collect(inOrder(numbers(40), begin, { window: 20, hasRoom: () => held < 3 }))
  expect(lines).toHaveLength(40)
  expect(most).toBe(3)
})

test('gives out what is done while the source waits for input', async () => {
  let release = (): void => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  async function* slow() {
    yield 1
    await gate
    yield 2
  }
  const lines = inOrder(slow(), async (n) => n, { window: 4 })
  expect(await lines.next()).toEqual({ value: 1, done: false })
  release()
  expect(await lines.next()).toEqual({ value: 2, done: false })
  expect((await lines.next()).done).toBe(true)
})

test('ends at the signal with what was begun, also when the source never answers', async () => {
  const controller = new AbortController()
  async function* endless() {
    yield 1
    yield 2
    await new Promise(() => {})
  }
  const lines = inOrder(endless(), async (n) => n, { window: 4, signal: controller.signal })
  expect((await lines.next()).value).toBe(1)
  controller.abort()
  expect((await lines.next()).value).toBe(2)
  expect((await lines.next()).done).toBe(true)
})

test('throws what the source throws, after the results before it', async () => {
  async function* broken() {
    yield 1
    throw new Error('the source broke')
  }
  const seen: number[] = []
  const consume = async () => {
    for await (const n of inOrder(broken(), async (n) => n, { window: 4 })) seen.push(n)
  }
  await expect(consume()).rejects.toThrow('the source broke')
  expect(seen).toEqual([1])
})
