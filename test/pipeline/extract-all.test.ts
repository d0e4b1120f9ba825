import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { extractAll } from '../../src/pipeline/extract-all.ts'
import type { PageSource } from '../../src/pipeline/inputs.ts'
import { isErrorLine } from '../../src/record/record.ts'
import { tempFolder } from '../cli/run.ts'
import { collect } from '../support/collect.ts'
import { story } from '../support/story.ts'

const files = tempFolder()
afterAll(files.remove)

const page = (n: number): PageSource => ({
  id: `page-${n}`,
  url: `https://courier.example/${n}`,
  html: n % 10 === 3 ? '' : story({ headline: `Report number ${n} of the harbour council` }),
})

describe('many pages', () => {
  test('come out in input order, bad ones in their place', async () => {
    const pages = Array.from({ length: 60 }, (_, n) => page(n))
    const lines = await collect(extractAll(pages, { concurrency: 2, window: 7 }))
    expect(lines.map(({ id }) => id)).toEqual(pages.map(({ id }) => id))
    for (const [n, line] of lines.entries()) {
      if (n % 10 === 3) expect(line).toMatchObject({ error: { code: 'empty' } })
      else expect(line).toMatchObject({ headline: `Report number ${n} of the harbour council` })
    }
  })

  test('of a manifest are never held while the consumer stalls', async () => {
    const manifest = files.write(
      'long.jsonl',
      Array.from({ length: 5000 }, (_, n) => JSON.stringify({ id: `${n}`, file: `missing-${n}.html` })).join('\n'),
    )
    let taken = 0
    async function* counted() {
      // What the producer has asked for is seen by the input after the manifest never being reached.
      yield manifest
      taken += 1
    }
    const lines = extractAll(counted(), { concurrency: 1, window: 16 })
    const first = await lines.next()
    expect(first.value).toMatchObject({ id: '0', error: { code: 'file-not-found' } })
    await wait(100)
    expect(taken).toBe(0)
    let count = 1
    for await (const line of lines) expect(line.id).toBe(String(count++))
    expect(count).toBe(5000)
    expect(taken).toBe(1)
  })

  test('end at the signal: what is under way comes out, the rest is not begun', async () => {
    const controller = new AbortController()
    let asked = 0
    async function* endless() {
      for (; ; asked += 1) yield page(asked)
    }
    let records = 0
    for await (const line of extractAll(endless(), { concurrency: 2, window: 20, signal: controller.signal })) {
      if (!isErrorLine(line)) records += 1
      else if (line.error.code !== 'empty') expect(line.error).toMatchObject({ code: 'interrupted', retryable: true })
      if (records === 3) controller.abort()
    }
    expect(records).toBeGreaterThanOrEqual(3)
    expect(asked).toBeLessThan(60)
  })

  test('end when the loop is left', async () => {
    for await (const line of extractAll([page(1), page(2), page(4)], { concurrency: 1 })) {
      expect(line.id).toBe('page-1')
      break
    }
  })
})

describe('a page', () => {
  test('over its time costs its own line only', async () => {
    const heavy = story({ times: 2000 })
    const [slow] = await collect(extractAll([{ html: heavy }], { concurrency: 1, pageTimeoutMs: 1 }))
    expect(slow).toMatchObject({ error: { code: 'extract-timeout', retryable: false } })
  })

  test('over the size limit is not read', async () => {
    const lines = await collect(extractAll({ html: story({ times: 20 }) }, { maxBytes: 1000 }))
    expect(lines).toMatchObject([{ error: { code: 'too-large' } }])
  })

  test('explains itself when asked', async () => {
    const [line] = await collect(extractAll(page(1), { explain: true }))
    const { explain } = line as unknown as { explain: { fields: { headline: { candidates: unknown[] } } } }
    expect(explain.fields.headline.candidates.length).toBeGreaterThan(1)
  })
})

test.each([
  ['concurrency', 0],
  ['window', Number.NaN],
  ['pageTimeoutMs', -1],
  ['minDelayMs', -1],
])('an option that makes no sense is told with its value: %s %d', async (name, value) => {
  await expect(collect(extractAll([], { [name]: value }))).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(name),
  })
})
