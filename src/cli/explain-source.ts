import { open } from 'node:fs/promises'
import { TearsheetError, fromProblem } from '../core/errors.ts'
import { onlyJob } from '../pipeline/one-page.ts'
import { type ExtractAllOptions, settle } from '../pipeline/options.ts'
import { createRunner } from '../pipeline/run-job.ts'
import { EXPLAIN_MARK } from '../record/explain-html.ts'
import type { Report } from '../record/explain-report.ts'

/**
 * What there is to show of the one page that is to be explained: the report, or the page of it. It is read in a worker that
 * is killed when the page's time is over. Throws TearsheetError, `usage` where the input holds more pages.
 */
export async function showOne(
  input: string,
  options: ExtractAllOptions,
  show: 'report' | 'html',
): Promise<Report | string> {
  const settings = settle({ ...options, stdin: process.stdin, concurrency: 1 })
  const only = await onlyJob(input, settings, 'explain')
  const runner = createRunner(settings)
  try {
    const answer = await runner.ask(only, show)
    if ('problem' in answer) throw fromProblem(answer.problem, answer.stack)
    return answer.shown!
  } finally {
    await runner.close()
  }
}

/**
 * Whether `--html` may write there: a new file, or an explain page of before. `explain --html page.html other.html` is
 * easily typed, and must not cost the page. Throws `usage`.
 */
export async function checkTarget(path: string): Promise<void> {
  let head: Buffer
  try {
    await using file = await open(path, 'r')
    if (!(await file.stat()).isFile()) return
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0)
    head = buffer.subarray(0, bytesRead)
  } catch {
    // Not there, or not to be read: writing will say what is wrong.
    return
  }
  if (head.length === 0 || head.toString('latin1').includes(EXPLAIN_MARK)) return
  throw new TearsheetError('usage', `${path} is there and is no page made by explain; --force replaces it`)
}
