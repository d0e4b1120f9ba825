import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { breaches, flatten, pin } from '../../tools/gate/floors.ts'
import { tempFolder } from '../cli/run.ts'
import { story } from '../support/story.ts'

const GATE = fileURLToPath(new URL('../../tools/gate.ts', import.meta.url))
const files = tempFolder()
afterAll(files.remove)

/** Scores a folder by a number that the test writes, and by how many records have a headline. */
const SCORER = `import { readFileSync } from 'node:fs'
const lines = readFileSync(process.argv[3], 'utf8').trim().split('\\n').map((line) => JSON.parse(line))
const own = Number(readFileSync(new URL('own', import.meta.url), 'utf8'))
console.log(JSON.stringify({ own: { pages: 20, headline: lines.filter((one) => one.headline).length / 2, tags: own } }))`

function gate(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    const floors = join(files.folder, 'floors.json')
    execFile(process.execPath, [GATE, files.folder, '--floors', floors, ...args], (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    )
  })
}

const floors = (): Record<string, number> =>
  (JSON.parse(readFileSync(join(files.folder, 'floors.json'), 'utf8')) as { floors: Record<string, number> }).floors

test('figures are pinned with their folder, held, and never lowered', async () => {
  const lines = ['a', 'b'].map((id) => ({ id, set: 'own', url: `https://courier.example/${id}`, file: 'page.html' }))
  files.write('page.html', story())
  files.write('truth.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
  files.write('score.mjs', SCORER)
  files.write('own', '0.8')

  expect(await gate()).toMatchObject({ code: 1, out: expect.stringContaining('no floors yet') })
  expect((await gate('--update')).code).toBe(0)
  expect(floors()).toEqual({ 'own.headline': 0.95, 'own.tags': 0.75 })

  const records = files.write('records.jsonl', '{"headline":"a"}\n{"headline":"b"}\n')
  files.write('own', '0.74')
  const lower = await gate('--records', records)
  expect(lower.code).toBe(1)
  expect(lower.out).toContain('own.tags 0.7400 is below its floor 0.7500')
  expect((await gate('--records', records, '--update')).code).toBe(1)
  expect(floors()['own.tags']).toBe(0.75)

  files.write('own', '0.9')
  expect((await gate('--records', records, '--update')).code).toBe(0)
  expect(floors()['own.tags']).toBe(0.85)

  files.write('page.html', `${story()}<!-- another page -->`)
  const other = await gate('--records', records)
  expect(other).toMatchObject({ code: 1, out: expect.stringContaining('another folder') })
}, 60_000)

test('a figure that is gone breaks its floor, and counts are no figures', () => {
  const figures = flatten({ own: { pages: 4, missing: 0, f1: 0.5, exact: null } })
  expect(figures).toEqual({ 'own.page': 0.25, 'own.f1': 0.5 })
  expect(breaches({}, { 'own.f1': 0.5 })).toEqual(['own.f1 is gone; its floor is 0.5000'])
  expect(pin('hash', figures, undefined)).toEqual({
    corpus: 'hash',
    noise: { own: 0.25 },
    figures: { 'own.f1': 0.5 },
    floors: { 'own.f1': 0.25 },
  })
})
