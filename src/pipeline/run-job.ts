import { pathToFileURL } from 'node:url'
import { type Problem, TearsheetError, asTearsheetError } from '../core/errors.ts'
import { type Capture, header } from '../fetch/capture.ts'
import { answerProblem } from '../fetch/status.ts'
import { buildErrorLine } from '../record/build.ts'
import type { ArticleRecord, ErrorLine } from '../record/record.ts'
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

const stacks = new WeakMap<ErrorLine, string>()

/** The stack behind an error line, for `--debug`: it is not part of the line. */
export function stackOf(line: ErrorLine): string | undefined {
  return stacks.get(line)
}

const drifts = new WeakMap<ArticleRecord, readonly string[]>()

/** The site rules that matched nothing on the record's page: no part of the record, and no error. */
export function driftOf(record: ArticleRecord): readonly string[] {
  return drifts.get(record) ?? []
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
        const answer = await ask(job)
        if ('problem' in answer) return failed(job, answer.problem, answer.stack)
        if (answer.drift) drifts.set(answer.record, answer.drift)
        return answer.record
      } catch (error) {
        const problem = asTearsheetError(error)
        return failed(job, problem.toProblem(), (problem.cause instanceof Error ? problem.cause : problem).stack)
      }
    },
    ask,
    held: () => held,
    async close() {
      await Promise.all([pool.close(), network?.then((open) => open.close()).catch(() => {})])
    },
  }
}

function failed(job: Job, problem: Problem, stack: string | undefined): ErrorLine {
  // A saved page without an address goes by the name of its file, as its record would.
  const { id, url, source } = job
  const name = source.kind === 'file' ? pathToFileURL(source.path).href : undefined
  const line = buildErrorLine(problem, { id, url: url ?? name })
  if (stack) stacks.set(line, stack)
  return line
}
