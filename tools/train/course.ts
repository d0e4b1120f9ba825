import { findBody } from '../../src/extract/body/body.ts'
import type { Model } from '../../src/extract/body/model.ts'
import { hashText } from '../../src/extract/body/tree.ts'
import { findSummary } from '../../src/extract/fields/summary.ts'
import { boost, type Boosting, compact, type Sample } from './boost.ts'
import { type Lesson, lessonOf, readBlind, readTask, type Task } from './corpus.ts'
import { figures, type Mark, mark, markOwn } from './measure.ts'
import { withStops } from './stops.ts'
import { STANDFIRST_BOOSTING, standfirstLessonOf } from './standfirsts.ts'

const FOLDS = 5
/** How much a page counts whose names were taken away. */
const BLIND = 0.3

/** What the pages teach: which blocks are the article's text, and which are its standfirst. */
export interface Lessons {
  readonly body: readonly Lesson[]
  readonly standfirst: readonly Lesson[]
}

/** The two models that read a page together. */
export interface Models {
  readonly body: Model
  readonly standfirst: Model
}

/** Lessons of all pages; one with a full answer in the record's own convention is learnt from in that one alone. */
export function readLessons(tasks: readonly Task[]): Lessons {
  const standfirst: Lesson[] = []
  const full = new Set(tasks.filter((task) => task.set === 'full').map((task) => task.id))
  const lessons: Lesson[] = []
  for (const task of tasks) {
    if (task.set !== 'full' && full.has(task.id)) continue
    const read = readTask(task)
    const lesson = read && lessonOf(task, read)
    if (lesson) lessons.push(lesson)
    const head = read && standfirstLessonOf(task, read)
    if (head) standfirst.push(head)
    if (task.set === 'segments') continue
    const blind = readBlind(task)
    const second = blind && lessonOf(task, blind, BLIND)
    if (second) lessons.push(second)
    const blindHead = blind && standfirstLessonOf(task, blind, BLIND)
    if (blindHead) standfirst.push(blindHead)
  }
  return { body: lessons, standfirst }
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

/** Stands in where no page of the folder tells its standfirst. */
const NEVER: Model = { features: [], bias: -9, roots: [], feature: [], value: [], right: [] }

/** Fits both models to lessons. */
export function fit(lessons: Lessons, options: Boosting): Models {
  const sample = sampleOf(lessons.body)
  return {
    body: withStops(compact(boost(sample, options).model), sample),
    standfirst: lessons.standfirst.length
      ? compact(boost(sampleOf(lessons.standfirst), STANDFIRST_BOOSTING).model)
      : NEVER,
  }
}

const foldOf = (publisher: string): number => (hashText(publisher) >>> 0) % FOLDS

/** Marks every page by a model that has seen no page of its publisher. */
export function crossValidate(tasks: readonly Task[], lessons: Lessons, options: Boosting): Mark[] {
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const unseen = (lesson: Lesson): boolean => foldOf(lesson.task.publisher) !== fold
    return fit({ body: lessons.body.filter(unseen), standfirst: lessons.standfirst.filter(unseen) }, options)
  })
  return evaluate(tasks, (task) => models[foldOf(task.publisher)]!)
}

/** Marks every page by the models that are to judge it. */
export function evaluate(tasks: readonly Task[], modelsFor: (task: Task) => Models): Mark[] {
  return tasks.map((task) => {
    const read = readTask(task)
    if (!read) return mark(task, '')
    const { context, headline } = read
    const models = modelsFor(task)
    const body = findBody(context, headline, models.body, models.standfirst)
    if (task.annotation) return markOwn(task, task.annotation, context.blocks, body.kept)
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
