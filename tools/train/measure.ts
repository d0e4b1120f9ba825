import { foldForCompare, words } from '../../src/core/text.ts'
import type { Block } from '../../src/extract/types.ts'
import { type Annotation, markBlocks } from './annotations.ts'
import type { Task } from './corpus.ts'

/** What one page's answer was worth. */
export interface Mark {
  readonly set: Task['set']
  readonly id: string
  readonly precision: number | undefined
  readonly recall: number | undefined
  readonly exact: number
  /** Snippets: wanted and found, unwanted and found, wanted and missing. */
  readonly hits: readonly [number, number, number]
}

/** The figures of one set. */
export interface Figures {
  readonly pages: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly exact: number
}

function shingles(text: string): Map<string, number> {
  const tokens = words(text)
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const key = tokens.slice(at, at + 4).join(' ')
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const squash = (text: string): string => text.replace(/\u00ad/g, '').replace(/\s+/g, ' ')

/**
 * Marks an answer: overlap of four-word shingles normalised by page, and whether the token sequence is the same. For
 * zyte and segments, whose convention counts it as body, `standfirst` is put in front; elsewhere it is forgiven.
 */
export function mark(task: Task, answer: string, standfirst = ''): Mark {
  const outside = (task.set === 'zyte' || task.set === 'segments') && standfirst
  const missing = outside && !foldForCompare(answer).includes(foldForCompare(standfirst))
  const text = missing ? `${standfirst}\n${answer}` : answer
  if (task.set === 'segments') {
    const flat = squash(text)
    const found = task.wanted.filter((snippet) => flat.includes(squash(snippet))).length
    const wrong = task.unwanted.filter((snippet) => flat.includes(squash(snippet))).length
    return {
      set: task.set,
      id: task.id,
      precision: undefined,
      recall: undefined,
      exact: 0,
      hits: [found, wrong, task.wanted.length - found],
    }
  }
  const truth = shingles(task.body)
  const guess = shingles(text)
  const forgiven = new Set<string>()
  if (task.set !== 'zyte')
    for (const part of [task.standfirst, task.headline]) for (const key of shingles(part).keys()) forgiven.add(key)
  let [right, wrong, missed] = [0, 0, 0]
  for (const key of new Set([...truth.keys(), ...guess.keys()])) {
    const want = truth.get(key) ?? 0
    const got = guess.get(key) ?? 0
    right += Math.min(want, got)
    wrong += Math.max(0, got - want - (forgiven.has(key) ? 1 : 0))
    missed += Math.max(0, want - got)
  }
  const perfect = wrong === 0 && missed === 0
  return {
    set: task.set,
    id: task.id,
    precision: right + wrong > 0 ? (perfect ? 1 : right / (right + wrong)) : undefined,
    recall: right + missed > 0 ? (perfect ? 1 : right / (right + missed)) : undefined,
    exact: words(task.body).join(' ') === words(text).join(' ') ? 1 : 0,
    hits: [0, 0, 0],
  }
}

/** Marks a choice of blocks by our own annotation; blocks that it leaves open count neither way. */
export function markOwn(task: Task, annotation: Annotation, blocks: readonly Block[], kept: readonly number[]): Mark {
  const texts = blocks.map(({ text }) => text)
  const { labels } = markBlocks(annotation, texts)
  const body = texts.filter((_, at) => labels[at] === 1).join('\n')
  const answer = kept.filter((at) => labels[at] !== 2).map((at) => texts[at])
  return mark({ ...task, body }, answer.join('\n'))
}

const mean = (values: readonly (number | undefined)[]): number => {
  const known = values.filter((value) => value !== undefined)
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : 0
}
const harmonic = (p: number, r: number): number => (p + r ? (2 * p * r) / (p + r) : 0)

/** The figures of each set. */
export function figures(marks: readonly Mark[]): Record<string, Figures> {
  const result: Record<string, Figures> = {}
  for (const set of new Set(marks.map((one) => one.set))) {
    const own = marks.filter((one) => one.set === set)
    let precision = mean(own.map((one) => one.precision))
    let recall = mean(own.map((one) => one.recall))
    if (set === 'segments') {
      const [found, wrong, missed] = [0, 1, 2].map((at) => own.reduce((sum, one) => sum + one.hits[at]!, 0))
      precision = found! / Math.max(1, found! + wrong!)
      recall = found! / Math.max(1, found! + missed!)
    }
    result[set] = {
      pages: own.length,
      precision,
      recall,
      f1: harmonic(precision, recall),
      exact: mean(own.map((one) => one.exact)),
    }
  }
  return result
}
