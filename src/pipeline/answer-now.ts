import { explain } from '../record/explain.ts'
import { type PageInput, inputReading } from './extract.ts'
import type { Settings } from './options.ts'
import type { Answer } from './task.ts'

/** The answer for a page in memory, without waiting for anything: undefined where a second opinion is needed. */
export function answerNow(input: PageInput, options: Pick<Settings, 'engine' | 'explain'>): Answer | undefined {
  const { done, value } = inputReading(input, { engine: options.engine }).next()
  if (!done) return undefined
  const { record, found } = value
  return { record: options.explain ? { ...record, explain: explain(found) } : record }
}
