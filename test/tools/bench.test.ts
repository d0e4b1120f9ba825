import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { tempFolder } from '../cli/run.ts'
import { story } from '../support/story.ts'

const BENCH = fileURLToPath(new URL('../../tools/bench.ts', import.meta.url))
const files = tempFolder()
afterAll(files.remove)

test('a folder of pages with answers is run, timed and scored', async () => {
  const entries = ['a', 'b', 'c'].map((id) => ({
    id,
    set: 'own',
    url: `https://courier.example/${id}`,
    file: 'page.html',
  }))
  files.write('page.html', story())
  files.write(
    'truth.jsonl',
    [...entries, { ...entries[0], id: 'd', file: 'gone.html' }].map((e) => JSON.stringify(e)).join('\n'),
  )
  files.write(
    'score.mjs',
    `import { readFileSync } from 'node:fs'
    console.log('scored ' + readFileSync(process.argv[3], 'utf8').trim().split('\\n').length)`,
  )
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [BENCH, files.folder])
  expect(stdout).toMatch(/^pages +4 in [\d.]+ s/m)
  expect(stdout).toMatch(/^per page +p50 \d+ ms +p95 \d+ ms +max \d+ ms/m)
  expect(stdout).toMatch(/^memory +\d+ MB/m)
  expect(stdout).toContain('file-not-found 1 (d)')
  expect(stdout).toContain('scored 4')
})
