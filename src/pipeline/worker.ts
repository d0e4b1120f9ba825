import { asTearsheetError } from '../core/errors.ts'
import { explain } from '../record/explain.ts'
import { extractInput } from './extract.ts'
import { readPageFile } from './page-file.ts'
import { set } from './flag.ts'
import type { Answer, Task } from './task.ts'

/** What a worker thread does with one page: never throws, so that only a dying thread is a rejected task. */
export async function work(task: Task): Promise<Answer> {
  set(task.begun)
  try {
    const html = 'file' in task.source ? await readPageFile(task.source.file, task.maxBytes) : task.source.bytes
    const { record, found } = await extractInput({ ...task, html }, { engine: task.engine })
    return { record: task.explain ? { ...record, explain: explain(found) } : record }
  } catch (error) {
    const problem = asTearsheetError(error)
    const cause = problem.cause instanceof Error ? problem.cause : problem
    return { problem: problem.toProblem(), stack: cause.stack }
  }
}
