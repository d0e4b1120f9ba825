import { TearsheetError } from '../core/errors.ts'
import { type Capture, header } from '../fetch/capture.ts'
import { answerProblem } from '../fetch/status.ts'
import type { ArticleRecord, ErrorLine } from '../record/record.ts'
import { failure, lineOf } from './answer-line.ts'
import type { Job } from './job.ts'
import { type Network, openNetwork } from './network.ts'
import type { Settings } from './options.ts'
import { createPool } from './pool.ts'
import type { Answer, Task } from './task.ts'

/** Turns jobs into lines of output; holds the workers and the connections. */
export interface Runner {
  /** Never rejects: whatever goes wrong is an error line. */
  run(job: Job): Promise<ArticleRecord | ErrorLine>
  /** What the worker answers. Throws TearsheetError where none could be asked, or none answered. */
  ask(job: Job, show?: Task['show']): Promise<Answer>
  /** Bytes of pages that wait for a worker. */
  held(): number
  close(): Promise<void>
}

/** Starts nothing yet: no thread before the first page, no connection before the first fetch. */
export function createRunner(settings: Settings): Runner {
  const { signal, concurrency } = settings
  const { pageTimeoutMs: timeoutMs, memoryMb } = settings
  const rules = settings.rules?.texts
  const pool = createPool({ threads: concurrency, timeoutMs, memoryMb, rules, signal })
  let network: Promise<Network> | undefined
  let held = 0

  const extract = async (job: Job, source: Task['source'], facts: Partial<Task>): Promise<Answer> => {
    const size = 'bytes' in source ? source.bytes.length : 0
    held += size
    try {
      const { engine, explain, maxBytes } = settings
      return await pool.run({ id: job.id, url: job.url, source, engine, explain, maxBytes, ...facts })
    } finally {
      held -= size
    }
  }
  const extractCapture = async (job: Job, capture: Capture, show: Task['show']): Promise<Answer> => {
    const problem = answerProblem(capture)
    if (problem) throw problem
    const { body, wireBody: _, ...facts } = capture
    const contentType = header(capture, 'content-type')
    return await extract(job, { bytes: body }, { show, contentType, capture: { ...facts, bytes: body.length } })
  }
  const ask = async (job: Job, show?: Task['show']): Promise<Answer> => {
    const { source } = job
    if (source.kind === 'problem') throw source.error
    if (signal?.aborted) throw new TearsheetError('interrupted')
    if (source.kind === 'file') return await extract(job, { file: source.path }, { show, at: source.at })
    if (source.kind === 'bytes') {
      const { bytes, contentType, at } = source
      if (bytes.length > settings.maxBytes) throw new TearsheetError('too-large', `over ${settings.maxBytes} bytes`)
      return await extract(job, { bytes }, { show, contentType, at })
    }
    if (source.kind === 'capture') return await extractCapture(job, source.capture, show)
    network ??= openNetwork(settings, signal)
    const { visitor } = await network
    const { capture } = await visitor.visit(source.url)
    return await extractCapture(job, capture, show)
  }
  return {
    async run(job) {
      try {
        return lineOf(job, await ask(job))
      } catch (error) {
        return lineOf(job, failure(error))
      }
    },
    ask,
    held: () => held,
    async close() {
      await Promise.all([pool.close(), network?.then((open) => open.close()).catch(() => {})])
    },
  }
}
