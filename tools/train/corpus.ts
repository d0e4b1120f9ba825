import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { registrableDomain } from '../../src/core/urls.ts'
import { findArticleNode } from '../../src/extract/article-node.ts'
import { segment } from '../../src/extract/body/blocks.ts'
import type { Columns } from '../../src/extract/body/features-text.ts'
import { featureColumns } from '../../src/extract/body/features.ts'
import { type Survey, survey } from '../../src/extract/body/survey.ts'
import { findHeadline } from '../../src/extract/fields/headline.ts'
import type { Decision, PageContext } from '../../src/extract/types.ts'
import { hashText } from '../../src/extract/body/tree.ts'
import { decodeBytes } from '../../src/page/charset.ts'
import { readPage } from '../../src/page/read.ts'
import { type Annotation, markBlocks, pageName, readAnnotations } from './annotations.ts'
import { labelsBySnippets, labelsByText } from './labels.ts'

/** One page with its answer, as the folder's files state it. */
export interface Task {
  readonly id: string
  /** `own`: annotated by ourselves, block by block. */
  readonly set: 'zyte' | 'fundus' | 'segments' | 'full' | 'own'
  readonly url: string
  readonly file: string
  /** Publishers are kept together when the corpus is split. */
  readonly publisher: string
  readonly body: string
  readonly standfirst: string
  readonly headline: string
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
  readonly annotation?: Annotation
}

type Line = Record<string, unknown>
const readLines = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** The unpacked bytes of a page. */
function readBytes(file: string): Uint8Array {
  const bytes = readFileSync(file)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

/**
 * The pages of a folder that have an answer for the body: truth.jsonl, full.jsonl where there is one, and what we
 * annotated ourselves.
 */
export function readTasks(folder: string, annotations = readAnnotations()): Task[] {
  const tasks: Task[] = []
  const files = new Map<string, string>()
  const blank = { body: '', standfirst: '', headline: '', wanted: [], unwanted: [] }
  const annotated = new Set<string>()
  for (const line of readLines(join(folder, 'truth.jsonl'))) {
    const truth = (line['truth'] ?? {}) as Line
    const id = text(line['id'])
    const file = join(folder, text(line['file']))
    files.set(id, file)
    const page = { id, url: text(line['url']), file, publisher: registrableDomain(text(line['url'])) }
    const annotation = annotations.size && existsSync(file) ? annotations.get(pageName(readBytes(file))) : undefined
    if (annotation && !annotated.has(annotation.page)) {
      annotated.add(annotation.page)
      tasks.push({ ...page, ...blank, set: 'own', annotation })
    }
    const set = text(line['set'])
    if (set !== 'zyte' && set !== 'fundus' && set !== 'segments') continue
    const body = text(truth['body'])
    if (set !== 'segments' && !body) continue
    tasks.push({
      ...page,
      set,
      body,
      standfirst: text(truth['summary']),
      headline: text(truth['headline']),
      wanted: texts(truth['with']),
      unwanted: texts(truth['without']),
    })
  }
  const full = join(folder, 'full.jsonl')
  for (const line of existsSync(full) ? readLines(full) : []) {
    const id = text(line['id'])
    const file = files.get(id)
    if (!file) continue
    tasks.push({
      id,
      set: 'full',
      url: text(line['url']),
      file,
      publisher: registrableDomain(text(line['url'])),
      body: text(line['body']),
      standfirst: text(line['standfirst']),
      headline: text(line['headline']),
      wanted: [],
      unwanted: [],
    })
  }
  return tasks
}

/** A page as the extractor sees it before it looks for the body. */
export interface Read {
  readonly context: PageContext
  readonly headline: Decision<string>
}

/** Reads the page of a task; undefined where it cannot be read. */
export function readTask(task: Task): Read | undefined {
  try {
    const page = readPage(readBytes(task.file), { url: task.url })
    const context: PageContext = { page, at: null, article: findArticleNode(page), blocks: segment(page) }
    return { context, headline: findHeadline(context) }
  } catch {
    return undefined
  }
}

const CLASSES = /\s(class|id)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const DECLARED =
  /<meta\b(?![^>]*charset)[^>]*>|<script\b[\s\S]*?<\/script>|\s(?:itemprop|itemtype|property|role)\s*=\s*(?:"[^"]*"|'[^']*')/gi
const SECTIONS = /<(\/?)(?:article|section|header|main|aside|footer|nav|figure|figcaption)\b/gi

/**
 * The same page without anything that names its parts: class words hashed, metadata gone, sections made plain boxes.
 * Learning from these too keeps the model from leaning on names alone.
 */
export function readBlind(task: Task): Read | undefined {
  try {
    const hashed = (names: string): string =>
      names
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => `x${(hashText(name) >>> 0).toString(36)}`)
        .join(' ')
    const html = decodeBytes(readBytes(task.file), { url: task.url })
      .text.replace(DECLARED, '')
      .replace(SECTIONS, '<$1div')
      .replace(CLASSES, (_, key: string, one?: string, two?: string) => ` ${key}="${hashed(one ?? two ?? '')}"`)
    const page = readPage(html, { url: task.url })
    const context: PageContext = { page, at: null, article: null, blocks: segment(page) }
    return { context, headline: findHeadline(context) }
  } catch {
    return undefined
  }
}

/** Blocks of one page that teach something. */
export interface Lesson {
  readonly task: Task
  readonly names: readonly string[]
  readonly columns: readonly Float32Array[]
  readonly labels: Uint8Array
  readonly weights: Float32Array
}

/**
 * How much a page of each set counts. The full answers are in the record's own convention and the zyte ones nearly;
 * fundus leaves lists, tables and quotes out, so those blocks teach nothing; snippets are weak.
 */
export const SET_WEIGHTS: Readonly<Record<Task['set'], number>> = { zyte: 2, full: 2, own: 2, fundus: 1, segments: 0.5 }

/** Labels and weighs the blocks of one page. A page whose answer is hardly found in it teaches nothing. */
export function lessonOf(task: Task, { context, headline }: Read, factor = 1): Lesson | undefined {
  const { blocks } = context
  if (!blocks.length) return undefined
  const measured = survey(context, headline)
  const columns = featureColumns(measured)
  const all = blocks.map((block) => block.text)
  const labels = labelsOf(task, all, measured, columns)
  const rows = Array.from(labels.keys()).filter((index) => labels[index]! < 2)
  if (!rows.length || (task.set !== 'segments' && !rows.some((index) => labels[index] === 1))) return undefined
  const { words } = measured.scan
  const own = rows.map((index) => 0.5 + Math.sqrt(Math.min(words[index]!, 100)))
  const sum = own.reduce((total, weight) => total + weight, 0)
  const scale = (factor * SET_WEIGHTS[task.set]) / (sum / 2 + 30)
  const names = Object.keys(columns)
  return {
    task,
    names,
    columns: names.map((name) => Float32Array.from(rows, (index) => columns[name]![index]!)),
    labels: Uint8Array.from(rows, (index) => labels[index]!),
    weights: Float32Array.from(own, (weight) => weight * scale),
  }
}

/** 1 text, 0 not, 2 teaches nothing. */
function labelsOf(task: Task, texts: readonly string[], measured: Survey, columns: Columns): Uint8Array {
  if (task.annotation) return markBlocks(task.annotation, texts).labels
  if (task.set === 'segments') return labelsBySnippets(texts, task.wanted, task.unwanted)
  return withConvention(task, measured, columns, labelsByText(texts, task.body))
}

/** Bends the labels of a set to the record's convention: 2 is 'teaches nothing'. */
function withConvention(
  task: Task,
  { blocks, scan, tree, likeness }: Survey,
  columns: Columns,
  raw: Uint8Array,
): Uint8Array {
  const labels = raw.slice()
  const kept = Array.from(raw.keys()).filter((index) => raw[index] === 1)
  const first = kept[0]
  const last = kept.at(-1)
  if (first === undefined || last === undefined) return labels
  if (task.standfirst) {
    const standfirst = labelsByText(
      blocks.map((block) => block.text),
      task.standfirst,
    )
    // The standfirst is a field of its own; only what stands before the body's third block can be it.
    for (let index = 0; index < (kept[2] ?? last); index += 1)
      if (standfirst[index] && scan.words[index]! >= 4 && task.set !== 'full') labels[index] = 0
  }
  if (task.set === 'zyte') {
    // zyte counts a visible standfirst as body: what stands before the first usual paragraph and is not like it is a
    // standfirst where its name or the page's description says so, and else teaches nothing.
    const [usual, lead, describes] = ['main1', 'hint.lead', 'describes'].map((name) => columns[name]!)
    for (const index of kept.slice(0, 4)) {
      if (usual![index] === 2) break
      labels[index] = lead![index]! <= 1 || describes![index]! > 0.7 ? 0 : 2
    }
  }
  if (task.set === 'fundus') {
    for (let index = first; index <= Math.min(last + 12, labels.length - 1); index += 1) {
      if (raw[index]) continue
      for (let at = tree.node[index]!, steps = 0; at >= 0 && steps < 6; at = tree.parent[at]!, steps += 1)
        if (/^(?:li|td|th|blockquote|h[2-6]|dd|dt)$/.test(tree.elements[at]!.name)) labels[index] = 2
    }
  }
  for (const index of labels.keys()) if (likeness[index]! > 0.85 && index <= first) labels[index] = 0
  return labels
}
