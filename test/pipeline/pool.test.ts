import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/pipeline/pool.ts'
import { story } from '../support/story.ts'

const MISBEHAVING = fileURLToPath(new URL('./misbehaving-worker.ts', import.meta.url))
let pool: Pool | undefined

function open(options: Partial<PoolOptions> = {}): Pool {
  pool = createPool({ threads: 1, timeoutMs: 20_000, memoryMb: 256, ...options })
  return pool
}
const page = (path: string) => ({ url: `https://courier.example${path}`, source: { bytes: '' } })

afterEach(async () => {
  await pool?.close()
})

describe('a worker', () => {
  test('turns a page into a record', async () => {
    const answer = await open().run({ url: 'https://courier.example/pier', source: { bytes: story() } })
    expect(answer).toMatchObject({ record: { headline: 'Port Ellery votes to rebuild its north pier' } })
  })

  test('answers with a problem instead of throwing', async () => {
    expect(await open().run({ source: { file: '/no/such/file.html' } })).toMatchObject({
      problem: { code: 'file-not-found' },
    })
  })
})

describe('a worker that is lost', () => {
  test.each([
    ['hangs', '/hang', 'extract-timeout'],
    ['needs too much memory', '/eat', 'page-too-complex'],
    ['ends itself', '/die', 'extract-failed'],
    ['throws', '/throw', 'extract-failed'],
  ])('because it %s costs its own page only', async (_, path, code) => {
    const workers = open({ filename: MISBEHAVING, timeoutMs: path === '/hang' ? 300 : 20_000, memoryMb: 64 })
    const [lost, next] = await Promise.allSettled([workers.run(page(path)), workers.run(page('/next'))])
    expect(lost).toMatchObject({ status: 'rejected', reason: { code } })
    expect(next).toMatchObject({
      status: 'fulfilled',
      value: { problem: { message: expect.stringContaining('/next') } },
    })
    expect(await workers.run(page('/after'))).toMatchObject({ problem: { code: 'empty' } })
  })

  test('because its module does not load is told, not waited for', async () => {
    const workers = open({ filename: '/no/such/worker.js' })
    await expect(workers.run(page('/'))).rejects.toMatchObject({ code: 'extract-failed' })
  })
})
