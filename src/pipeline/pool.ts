import { fileURLToPath } from 'node:url'
import PQueue from 'p-queue'
import { Piscina } from 'piscina'
import { TearsheetError } from '../core/errors.ts'
import type { RuleText } from '../sites/rules.ts'
import { set, untilSet } from './flag.ts'
import type { Answer, Task } from './task.ts'

export interface PoolOptions {
  /** Worker threads at most; they start as they are needed. */
  readonly threads: number
  /** Time for one page from the moment a worker begins with it, milliseconds. */
  readonly timeoutMs: number
  /** Heap of one worker, megabytes: a page that needs more is given up and the worker replaced. */
  readonly memoryMb: number
  /** Site rules, handed to each worker once. */
  readonly rules?: readonly RuleText[] | undefined
  /** Tasks that no worker has when it fires end with `interrupted`. */
  readonly signal?: AbortSignal | undefined
  /** Path of the module whose `work` is run; tests give one that misbehaves. @default worker.ts beside this file */
  readonly filename?: string | undefined
}

/** Long-lived worker threads. A task that is over its time, or that kills its worker, fails alone. */
export interface Pool {
  /** Answers with the record or the problem; throws TearsheetError only where no worker could answer. */
  run(task: Omit<Task, 'begun'>): Promise<Answer>
  close(): Promise<void>
}

/** Longest wait for a worker to start and load the extractor; a machine that needs more is broken. */
const START_MS = 60_000
/**
 * Room for new objects in one worker, megabytes. Left to itself V8 takes 200 MB more for two workers over 1,300 pages and is
 * no faster; with 24 MB it is a tenth slower.
 */
const YOUNG_MB = 32
/** The longest time that a timer can wait for: workers live as long as the pool. */
const FOR_EVER = 2 ** 31 - 1

/** Starts no thread yet. */
export function createPool(options: PoolOptions): Pool {
  const { threads, memoryMb, signal, filename = ownWorker() } = options
  const piscina = new Piscina<Task, Answer>({
    filename,
    name: 'work',
    workerData: options.rules ?? null,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: FOR_EVER,
    // Blocking waits inside a worker would hold up its file reads.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  })
  // Piscina is given a task only where a thread is free for it: a task in its own queue would not be served any more
  // after a worker is lost.
  const queue = new PQueue({ concurrency: threads })
  const waiting = new Set<(error: unknown) => void>()
  piscina.on('error', (error) => {
    // A worker died without a task: it could not start. Nobody is left who could serve those that wait for it.
    if (piscina.threads.length === 0) for (const refuse of waiting) refuse(error)
  })

  const serve = async (task: Omit<Task, 'begun'>): Promise<Answer> => {
    if (signal?.aborted) throw new TearsheetError('interrupted')
    const begun = new Int32Array(new SharedArrayBuffer(4))
    const kill = new AbortController()
    const lost = Promise.withResolvers<never>()
    waiting.add(lost.reject)
    let timer = setTimeout(() => kill.abort(), START_MS)
    let ended = false
    const begin = (): void => {
      clearTimeout(timer)
      if (!ended) timer = setTimeout(() => kill.abort(), options.timeoutMs)
    }
    void untilSet(begun).then(begin)
    try {
      return await Promise.race([piscina.run({ ...task, begun }, { signal: kill.signal }), lost.promise])
    } catch (error) {
      throw kill.signal.aborted ? overTime(options.timeoutMs, error) : lostWorker(memoryMb, error)
    } finally {
      ended = true
      clearTimeout(timer)
      waiting.delete(lost.reject)
      set(begun)
    }
  }
  return {
    run: async (task) => await queue.add(() => serve(task)),
    close: () => piscina.destroy(),
  }
}

/** Run from source the worker is TypeScript; built, it is JavaScript. */
function ownWorker(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url))
}

function overTime(timeoutMs: number, cause: unknown): TearsheetError {
  return new TearsheetError('extract-timeout', `over ${timeoutMs / 1000} s`, { cause })
}

function lostWorker(memoryMb: number, cause: unknown): TearsheetError {
  const { code, message } = cause as { code?: string; message?: string }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new TearsheetError('page-too-complex', `it needs more than ${memoryMb} MB of memory`, { cause })
  return new TearsheetError('extract-failed', message ?? 'the worker was lost', { cause })
}
