import { findBody } from '../../src/extract/body/body.ts'
import type { Model } from '../../src/extract/body/model.ts'
import { hashText } from '../../src/extract/body/tree.ts'
import { findSummary } from '../../src/extract/fields/summary.ts'
import { boost, type Boosting, compact, meanOf, type Sample } from './boost.ts'
import { type Lesson, lessonOf, readBlind, readTask, type Task } from './corpus.ts'
import { figures, type Mark, mark } from './measure.ts'

const FOLDS = 5
/** How much a page counts whose names were taken away. */
const BLIND = 0.3

/** Lessons of all pages; a page with an answer in the record's own convention is not learnt from twice. */
export function readLessons(tasks: readonly Task[]): Lesson[] {
  const full = new Set(tasks.filter((task) => task.set === 'full').map((task) => task.id))
  const lessons: Lesson[] = []
  for (const task of tasks) {
    if (task.set !== 'full' && full.has(task.id)) continue
    const read = readTask(task)
    const lesson = read && lessonOf(task, read)
    if (lesson) lessons.push(lesson)
    if (task.set === 'segments') continue
    const blind = readBlind(task)
    const second = blind && lessonOf(task, blind, BLIND)
    if (second) lessons.push(second)
  }
  return lessons
}

/** One table of all lessons. */
export function sampleOf(lessons: readonly Lesson[]): Sample {
  const names = lessons[0]?.names ?? []
  const size = lessons.reduce((sum, lesson) => sum + lesson.labels.length, 0)
  const columns = names.map(() => new Float32Array(size))
  const labels = new Uint8Array(size)
  const weights = new Float32Array(size)
  let at = 0
  for (const lesson of lessons) {
    for (const [index, column] of columns.entries()) column.set(lesson.columns[index]!, at)
    labels.set(lesson.labels, at)
    weights.set(lesson.weights, at)
    at += lesson.labels.length
  }
  return { names, columns, labels, weights }
}

/** Models of different seeds whose mean is the answer: steadier than one, and no larger than one with more trees. */
const BAGS = 2

/** Fits a model to lessons. */
export function fit(lessons: readonly Lesson[], options: Boosting): Model {
  const sample = sampleOf(lessons)
  return meanOf(Array.from({ length: BAGS }, (_, bag) => boost(sample, { ...options, seed: options.seed + bag }).model))
}

const foldOf = (publisher: string): number => (hashText(publisher) >>> 0) % FOLDS

/** Marks every page by a model that has seen no page of its publisher. */
export function crossValidate(tasks: readonly Task[], lessons: readonly Lesson[], options: Boosting): Mark[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    compact(
      fit(
        lessons.filter((lesson) => foldOf(lesson.task.publisher) !== fold),
        options,
      ),
    ),
  )
  return evaluate(tasks, (task) => models[foldOf(task.publisher)]!)
}

/** Marks every page by the model that is to judge it. */
export function evaluate(tasks: readonly Task[], modelFor: (task: Task) => Model): Mark[] {
  return tasks.map((task) => {
    const read = readTask(task)
    if (!read) return mark(task, '')
    const { context, headline } = read
    const body = findBody(context, headline, modelFor(task))
    const summary = findSummary({ ...context, headline, body })
    return mark(task, body.text, summary.source?.startsWith('dom') ? (summary.value ?? '') : '')
  })
}

/** The figures of each set as lines to print. */
export function report(marks: readonly Mark[]): string {
  const show = (value: number): string => value.toFixed(4)
  return Object.entries(figures(marks))
    .map(
      ([set, { pages, precision, recall, f1, exact }]) =>
        `  ${set.padEnd(9)} pages ${pages}  precision ${show(precision)}  recall ${show(recall)}  f1 ${show(f1)}` +
        (set === 'segments' ? '' : `  exact ${exact.toFixed(3)}`),
    )
    .join('\n')
}
