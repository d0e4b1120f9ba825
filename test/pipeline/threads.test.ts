import { expect, test } from 'vitest'
import { DEFAULT_MEMORY_MB, DEFAULT_THREADS } from '../../src/pipeline/defaults.ts'
import { openThreads, startAhead } from '../../src/pipeline/threads.ts'

const usual = { threads: DEFAULT_THREADS, memoryMb: DEFAULT_MEMORY_MB }

test('the thread started ahead goes to the first who asks for the usual settings', async () => {
  startAhead()
  const other = openThreads({ ...usual, memoryMb: 64 })
  const first = openThreads(usual)
  const second = openThreads(usual)
  expect([other, first, second].map(({ threads }) => threads.length)).toEqual([0, 1, 0])
  await Promise.all([other, first, second].map((threads) => threads.destroy()))
})
