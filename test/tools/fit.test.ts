import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import type { Candidate } from '../../src/extract/types.ts'
import { crossValidated, fitWeights } from '../../tools/fit/ascent.ts'
import { type Ballot, meanWorth } from '../../tools/fit/ballots.ts'
import { mark } from '../../tools/fit/marks.ts'
import { tempFolder } from '../cli/run.ts'
import { story } from '../support/story.ts'

const FIT = fileURLToPath(new URL('../../tools/fit.ts', import.meta.url))
const files = tempFolder()
afterAll(files.remove)

const stands = (rule: string, stated: number, value: string): Candidate<unknown> => ({
  rule,
  family: rule.startsWith('dom') ? 'dom' : 'meta',
  source: rule,
  weight: stated,
  factor: 1,
  stated,
  value,
  given: value,
  key: value,
  refused: null,
  element: undefined,
})

/** Pages of as many publishers on which the rule that weighs less is right. */
const ballots: Ballot[] = Array.from({ length: 20 }, (_, at) => ({
  set: 'own',
  publisher: `paper${at}.example`,
  candidates: [stands('meta:loud', 0.8, 'wrong'), stands('dom:modest', 0.5, 'right'), stands('meta:still', 0.1, 'x')],
  worth: new Map([
    ['wrong', 0],
    ['right', 1],
    ['x', 0],
  ]),
}))

test('weights move to the rule that is right, on publishers that were held out as well, and no others do', () => {
  const weights = fitWeights(ballots)
  expect(weights['dom:modest']).toBeGreaterThan(weights['meta:loud']!)
  expect(weights['meta:still']).toBe(0.1)
  expect(meanWorth(ballots, {})).toBe(0)
  expect(meanWorth(ballots, weights)).toBeCloseTo(1)
  expect(crossValidated(ballots)).toBeCloseTo(1)
})

test('a rule that is right on one page of hundreds keeps its weight', () => {
  const others = Array.from({ length: 300 }, (_, at): Ballot => ({
    set: 'own',
    publisher: `other${at}.example`,
    candidates: [stands('meta:loud', 0.8, 'right'), stands('dom:modest', 0.5, 'wrong')],
    worth: new Map([
      ['wrong', 0],
      ['right', 1],
    ]),
  }))
  expect(fitWeights([...others, ballots[0]!])).toEqual({ 'dom:modest': 0.5, 'meta:loud': 0.8, 'meta:still': 0.1 })
})

test('answers are marked as the bench marks them', () => {
  expect(mark('headline', 'Ferry late: again', 'ferry late again')).toBe(1)
  expect(mark('authors', ['Ann Lee', 'Bo Ek'], [{ name: 'ann lee', url: null }])).toBeCloseTo(2 / 3)
  expect(mark('tags', ['Ferry'], null)).toBe(0)
  expect(mark('date', '2031-07-25 01:30:00+02:00', '2031-07-24')).toBe(1)
  expect(mark('summary', 'one two three four', 'one two five')).toBeCloseTo(4 / 7)
})

test('the same folder gives the same bytes', async () => {
  const lines = ['a', 'b'].map((id) => ({
    id,
    set: 'own',
    url: `https://${id}.example/story`,
    file: 'page.html',
    truth: { headline: 'Anything else', date: '2031-07-25' },
  }))
  files.write('page.html', story())
  files.write('truth.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
  const run = async (out: string): Promise<string> => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      FIT,
      files.folder,
      '--out',
      join(files.folder, out),
    ])
    expect(stdout).toMatch(/^headline +pages +2 +stated 0\.000 +cross-validated 0\.000 +fitted 0\.000 +left$/m)
    return readFileSync(join(files.folder, out), 'utf8')
  }
  expect(await run('one.json')).toBe(await run('two.json'))
}, 60_000)
