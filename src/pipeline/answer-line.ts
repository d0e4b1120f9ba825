import { pathToFileURL } from 'node:url'
import { asTearsheetError, TearsheetError } from '../core/errors.ts'
import { buildErrorLine } from '../record/build.ts'
import type { ArticleRecord, ErrorLine } from '../record/record.ts'
import type { Job } from './job.ts'
import type { Answer } from './task.ts'

const stacks = new WeakMap<ErrorLine, string>()
const drifts = new WeakMap<ArticleRecord, readonly string[]>()

/** The stack behind an error line, for `--debug`: it is not part of the line. */
export function stackOf(line: ErrorLine): string | undefined {
  return stacks.get(line)
}

/** The site rules that matched nothing on the record's page: no part of the record, and no error. */
export function driftOf(record: ArticleRecord): readonly string[] {
  return drifts.get(record) ?? []
}

/** What was thrown, as the answer of a page. */
export function failure(error: unknown): Answer {
  const problem = asTearsheetError(error)
  return { problem: problem.toProblem(), stack: (problem.cause instanceof Error ? problem.cause : problem).stack }
}

/** A page that took longer than it may. */
export function overTime(timeoutMs: number, cause?: unknown): TearsheetError {
  return new TearsheetError('extract-timeout', `over ${timeoutMs / 1000} s`, { cause })
}

/** The line of output for a job and its answer. */
export function lineOf({ id, url, source }: Job, answer: Answer): ArticleRecord | ErrorLine {
  if ('record' in answer) {
    if (answer.drift) drifts.set(answer.record, answer.drift)
    return answer.record
  }
  // A saved page without an address goes by the name of its file, as its record would.
  const name = source.kind === 'file' ? pathToFileURL(source.path).href : undefined
  const line = buildErrorLine(answer.problem, { id, url: url ?? name })
  if (answer.stack) stacks.set(line, answer.stack)
  return line
}
