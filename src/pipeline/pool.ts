import PQueue from 'p-queue'
import { TearsheetError } from '../core/errors.ts'
import { overTime } from './answer-line.ts'
import { set, untilSet } from './flag.ts'
import type { Answer, Task } from './task.ts'
import { openThreads, type ThreadOptions } from './threads.ts'

export interface PoolOptions extends ThreadOptions {
  /** Time for one page from the moment a worker begins with it, milliseconds. */
  readonly timeoutMs: number
  /** Tasks that no worker has when it fires end with `interrupted`. */
  readonly signal?: AbortSignal | undefined
}

/** Long-lived worker threads. A task that is over its time, or that kills its worker, fails alone. */
export interface Pool {
  /** Answers with the record or the problem; throws TearsheetError only where no worker could answer. */
  run(task: Omit<Task, 'begun'>): Promise<Answer>
  close(): Promise<void>
}

/** Longest wait for a worker to start and load the extractor; a machine that needs more is broken. */
const START_MS = 60_000

/** Starts no thread yet, unless one has been started ahead. */
export function createPool(options: PoolOptions): Pool {
  const { threads, memoryMb, signal } = options
  const piscina = openThreads(options)
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

function lostWorker(memoryMb: number, cause: unknown): TearsheetError {
  const { code, message } = cause as { code?: string; message?: string }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new TearsheetError('page-too-complex', `it needs more than ${memoryMb} MB of memory`, { cause })
  return new TearsheetError('extract-failed', message ?? 'the worker was lost', { cause })
}
