import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { TearsheetError } from '../core/errors.ts'
import type { Answer, Task } from './task.ts'

export interface PoolOptions {
  /** Worker threads at most; they start as they are needed. */
  readonly threads: number
  /** Time for one page from the moment a worker begins with it, milliseconds. */
  readonly timeoutMs: number
  /** Heap of one worker, megabytes: a page that needs more is given up and the worker replaced. */
  readonly memoryMb: number
  /** Path of the module whose `work` is run; tests give one that misbehaves. @default worker.ts beside this file */
  readonly filename?: string | undefined
}

/** Long-lived worker threads. A task that is over its time, or that kills its worker, fails alone. */
export interface Pool {
  /** Answers with the record or the problem; throws TearsheetError only where the worker was lost. */
  run(task: Omit<Task, 'begun'>): Promise<Answer>
  close(): Promise<void>
}

/** Longest wait for a worker to start and load the extractor; a machine that needs more is broken. */
const START_MS = 60_000

/** Starts no thread yet. */
export function createPool({ threads, timeoutMs, memoryMb, filename = ownWorker() }: PoolOptions): Pool {
  const piscina = new Piscina<Task, Answer>({
    filename,
    name: 'work',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 2 ** 31 - 1,
    // Blocking waits inside a worker would hold up its file reads.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  // A worker that dies without a task (a module that does not load) leaves the tasks in the queue for ever.
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {})
  piscina.on('error', (error) => lost.reject(error))
  return {
    async run(task) {
      const begun = new Int32Array(new SharedArrayBuffer(4))
      const kill = new AbortController()
      let timer = setTimeout(() => kill.abort(), START_MS + timeoutMs)
      void started(begun).then(() => {
        clearTimeout(timer)
        if (!settled) timer = setTimeout(() => kill.abort(), timeoutMs)
      })
      let settled = false
      try {
        return await Promise.race([piscina.run({ ...task, begun }, { signal: kill.signal }), lost.promise])
      } catch (error) {
        if (kill.signal.aborted)
          throw new TearsheetError('extract-timeout', `over ${timeoutMs / 1000} s`, { cause: error })
        if ((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY')
          throw new TearsheetError('page-too-complex', `it needs more than ${memoryMb} MB of memory`, { cause: error })
        throw new TearsheetError('extract-failed', (error as Error).message, { cause: error })
      } finally {
        settled = true
        clearTimeout(timer)
        Atomics.store(begun, 0, 1)
        Atomics.notify(begun, 0)
      }
    },
    close: () => piscina.destroy(),
  }
}

/** Run from source the worker is TypeScript; built, it is JavaScript. */
function ownWorker(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url))
}

async function started(begun: Int32Array): Promise<void> {
  const wait = Atomics.waitAsync(begun, 0, 0)
  if (wait.async) await wait.value
}
