import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { extractAll } from '../../src/pipeline/extract-all.ts'
import { extractHere } from '../../src/pipeline/extract-here.ts'
import type { ExtractAllOptions } from '../../src/pipeline/options.ts'
import { story } from '../support/story.ts'

const folder = mkdtempSync(join(tmpdir(), 'tearsheet-here-'))
afterAll(() => rmSync(folder, { recursive: true }))

const url = 'https://courier.example/pier'
const page = saved('page.html', story({ author: 'Ines Falk' }))

function saved(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function inWorker(path: string, options: ExtractAllOptions) {
  for await (const line of extractAll(path, { ...options, concurrency: 1 })) return line
  return undefined
}

test.each<[string, string, ExtractAllOptions]>([
  ['a page', page, { url }],
  ['a page without an address', page, {}],
  ['a page and why it is so', page, { url, explain: true }],
  ['an empty file', saved('empty.html', ''), { url }],
  ['what is no page', saved('picture.html', '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR'), {}],
  ['what is over the limit', page, { url, maxBytes: 100 }],
])('%s gives the line that a worker gives', async (_, path, options) => {
  const here = await extractHere(path, options)
  expect(here).toBeDefined()
  expect(JSON.parse(JSON.stringify(here))).toEqual(JSON.parse(JSON.stringify(await inWorker(path, options))))
})

test('a page over its time is an error line, and the next one is read', async () => {
  const heavy = saved('heavy.html', '<p>word '.repeat(30_000))
  expect(await extractHere(heavy, { url, pageTimeoutMs: 1 })).toMatchObject({
    url,
    error: { code: 'extract-timeout', message: expect.stringContaining('0.001 s') },
  })
  expect(await extractHere(page, { url })).toMatchObject({ headline: 'Port Ellery votes to rebuild its north pier' })
})

test('a page that needs a second opinion is left to a worker', async () => {
  expect(await extractHere(page, { url, engine: 'readability' })).toBeUndefined()
})
