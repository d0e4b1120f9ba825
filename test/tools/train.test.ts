import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scoreBlocks } from '../../src/extract/body/model.ts'
import { boost, BOOSTING, type Sample } from '../../tools/train/boost.ts'
import { readTasks } from '../../tools/train/corpus.ts'
import { evaluate, fit, readLessons, report } from '../../tools/train/course.ts'
import { labelsBySnippets, labelsByText } from '../../tools/train/labels.ts'
import { figures, mark } from '../../tools/train/measure.ts'
import { modelText } from '../../tools/train/write.ts'
import { pageOf, paragraphs, PROSE } from '../extract/body/support.ts'

const folder = mkdtempSync(join(tmpdir(), 'train-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A corpus of a few made-up pages from as many publishers. */
function writeCorpus(): void {
  mkdirSync(join(folder, 'pages'))
  const lines: unknown[] = []
  const box =
    '<ul class="more"><li><a href="/1">Ferry asks for a landing</a></li><li><a href="/2">Lighthouse opens</a></li></ul>'
  for (let page = 0; page < 8; page += 1) {
    const texts = PROSE.map((text) => `${text} (${page})`)
    writeFileSync(join(folder, 'pages', `p${page}.html`), pageOf(`${paragraphs(texts)}${box}`))
    const common = { id: `p${page}`, url: `https://paper${page}.example/crane`, file: `pages/p${page}.html` }
    if (page < 6) lines.push({ ...common, set: 'zyte', truth: { body: texts.join('\n') } })
    else lines.push({ ...common, set: 'segments', truth: { with: ['the old crane'], without: ['Lighthouse opens'] } })
  }
  lines.push({ id: 'gone', set: 'zyte', url: 'https://gone.example/', file: 'pages/gone.html', truth: { body: 'x' } })
  writeFileSync(join(folder, 'truth.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
}
writeCorpus()
const small = { ...BOOSTING, trees: 8, least: 3, rate: 0.3 }

test('the same folder gives the same model, and it finds the text', () => {
  const tasks = readTasks(folder)
  expect(tasks).toHaveLength(9)
  const models = fit(readLessons(tasks), small)
  const again = fit(readLessons(tasks), small)
  expect(modelText(again.body)).toBe(modelText(models.body))
  expect(JSON.parse(modelText(models.body))).toEqual(models.body)
  const marks = evaluate(tasks, () => models)
  expect(marks.filter((one) => one.set === 'zyte' && one.id !== 'gone').map((one) => one.exact)).toEqual(
    Array(6).fill(1),
  )
  expect(report(marks)).toMatch(/zyte +pages 7 .* exact 0\.857/)
})

test('trees learn what two columns decide together', () => {
  const size = 400
  const columns = [0, 1, 2].map((seed) =>
    Float32Array.from({ length: size }, (_, at) => ((at * (seed * 7 + 3)) % 11) - 5),
  )
  const labels = Uint8Array.from({ length: size }, (_, at) => (columns[0]![at]! > 0 !== columns[1]![at]! > 0 ? 1 : 0))
  const sample: Sample = { names: ['a', 'b', 'c'], columns, labels, weights: new Float32Array(size).fill(1) }
  const { model } = boost(sample, { ...small, trees: 40, features: 1 })
  const scores = scoreBlocks({ a: columns[0]!, b: columns[1]!, c: columns[2]! }, size, model)
  expect(Array.from(scores, (score) => (score > 0 ? 1 : 0))).toEqual(Array.from(labels))
})

test('a block is labelled by half its tokens, and runs win over scattered words', () => {
  const texts = ['the crane', 'Menu and the search', 'The crane stays in the harbour.', 'Related: the ferry']
  expect(Array.from(labelsByText(texts, 'The crane stays in the harbour.'))).toEqual([0, 0, 1, 0])
})

test('snippets label only the blocks that hold them', () => {
  const texts = ['wanted words here', 'other text', 'unwanted words', 'twice', 'twice']
  expect(Array.from(labelsBySnippets(texts, ['wanted words here', 'twice'], ['unwanted words']))).toEqual([
    1, 2, 0, 2, 2,
  ])
})

test('marks are those of the scorer', () => {
  const [task] = readTasks(folder)
  expect(mark(task!, task!.body)).toMatchObject({ precision: 1, recall: 1, exact: 1 })
  const half = mark(
    task!,
    PROSE.slice(0, 1)
      .map((text) => `${text} (0)`)
      .join('\n'),
  )
  expect(half.precision).toBe(1)
  expect(half.recall).toBeLessThan(0.3)
  expect(mark({ ...task!, body: 'b c d e f' }, 'b c d e f', 'a standfirst').exact).toBe(0)
  expect(figures([half, mark(task!, task!.body)])['zyte']).toMatchObject({ pages: 2, exact: 0.5 })
})
