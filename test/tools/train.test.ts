import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { scoreBlocks } from '../../src/extract/body/model.ts'
import { type Annotation, blockNames, markBlocks, pageName } from '../../tools/train/annotations.ts'
import { boost, BOOSTING, type Sample } from '../../tools/train/boost.ts'
import { readTasks } from '../../tools/train/corpus.ts'
import { evaluate, fit, readLessons, report } from '../../tools/train/course.ts'
import { labelsBySnippets, labelsByText } from '../../tools/train/labels.ts'
import { figures, mark, markOwn } from '../../tools/train/measure.ts'
import { withStops } from '../../tools/train/stops.ts'
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

test('a model with stops gives up what does not matter, and judges the rest as before', () => {
  const size = 3000
  const columns = [3, 7, 11].map((step) => Float32Array.from({ length: size }, (_, at) => (at * step) % 13))
  const labels = Uint8Array.from({ length: size }, (_, at) => (columns[0]![at]! > 10 && columns[1]![at]! > 3 ? 1 : 0))
  const sample: Sample = { names: ['a', 'b', 'c'], columns, labels, weights: new Float32Array(size).fill(1) }
  const { model } = boost(sample, { ...small, trees: 40, features: 1 })
  const stopping = withStops(model, sample)
  expect(stopping.stops?.length).toBeGreaterThan(0)
  const given = { a: columns[0]!, b: columns[1]!, c: columns[2]! }
  const [whole, early] = [model, stopping].map((one) => scoreBlocks(given, size, one))
  const changed = Array.from(whole!.keys()).filter((at) => whole![at] !== early![at])
  expect(changed.length).toBeGreaterThan(size / 2)
  expect(Array.from(early!, (score) => score > 0)).toEqual(Array.from(whole!, (score) => score > 0))
})

test('our own annotations know a block by its text, and leave open what was not read', () => {
  const texts = ['Menu', 'The crane stays.', 'A promo', 'The crane stays.', 'Perhaps a note', 'Comments', 'A comment']
  const names = blockNames(texts)
  expect(new Set(names).size).toBe(7)
  const annotation: Annotation = {
    page: 'x',
    body: [names[3]!],
    unsure: [names[4]!],
    standfirst: [names[1]!],
    until: names[5]!,
  }
  const marked = markBlocks(annotation, texts)
  expect(Array.from(marked.labels)).toEqual([0, 0, 0, 1, 2, 0, 2])
  expect(Array.from(marked.standfirst)).toEqual([0, 1, 0, 0, 0, 0, 0])
})

test('an annotated page is a lesson and is marked by its blocks', () => {
  const html = pageOf(paragraphs(PROSE))
  writeFileSync(join(folder, 'pages', 'own.html'), html)
  const own = join(folder, 'own')
  mkdirSync(own)
  const line = { id: 'own', set: 'htmldate', url: 'https://own.example/', file: '../pages/own.html', truth: {} }
  writeFileSync(join(own, 'truth.jsonl'), JSON.stringify(line))
  const page = pageName(readFileSync(join(folder, 'pages', 'own.html')))
  const annotation: Annotation = { page, body: blockNames(PROSE) }
  const [task] = readTasks(own, new Map([[page, annotation]]))
  expect(task).toMatchObject({ id: 'own', set: 'own', publisher: 'own.example' })
  const { body } = readLessons([task!])
  expect(body[0]!.labels.reduce((sum, label) => sum + label, 0)).toBe(PROSE.length)
  const blocks = PROSE.map((text) => ({ text })) as unknown as Parameters<typeof markOwn>[2]
  const all = Array.from(PROSE.keys())
  expect(markOwn(task!, annotation, blocks, all).exact).toBe(1)
  expect(markOwn(task!, annotation, blocks, all.slice(1)).exact).toBe(0)
  expect(readTasks(own, new Map())).toEqual([])
})
