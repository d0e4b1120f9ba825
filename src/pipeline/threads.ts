import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { RuleText } from '../sites/rules.ts'
import { DEFAULT_MEMORY_MB, DEFAULT_THREADS } from './defaults.ts'
import type { Answer, Task, WorkerData } from './task.ts'

export interface ThreadOptions {
  /** Worker threads at most; they start as they are needed. */
  readonly threads: number
  /** Heap of one worker, megabytes: a page that needs more is given up and the worker replaced. */
  readonly memoryMb: number
  /** Site rules, handed to each worker once. */
  readonly rules?: readonly RuleText[] | undefined
  /** Path of the module whose `work` is run; tests give one that misbehaves. @default worker.ts beside this file */
  readonly filename?: string | undefined
}

/**
 * Room for new objects in one worker, megabytes. Left to itself V8 takes 200 MB more for two workers over 1,300 pages and is
 * no faster; with 24 MB it is a tenth slower.
 */
const YOUNG_MB = 32
/** The longest time that a timer can wait for: workers live as long as the pool. */
const FOR_EVER = 2 ** 31 - 1

let ahead: Piscina<Task, Answer> | undefined

/**
 * Starts one thread for whoever asks first for threads with the default settings. It sets these flags of V8, which hold
 * for the whole process, once Node is loaded in it.
 */
export function startAhead(flags: readonly string[] = []): void {
  ahead ??= start({ threads: DEFAULT_THREADS, memoryMb: DEFAULT_MEMORY_MB }, 1, flags)
  // Why it could not start is told by the next one, which a task waits for.
  ahead.on('error', () => {})
}

/** Threads with these settings: those that were started ahead, or new ones of which none has started yet. */
export function openThreads(options: ThreadOptions): Piscina<Task, Answer> {
  const { threads, memoryMb, rules, filename } = options
  const usual = threads === DEFAULT_THREADS && memoryMb === DEFAULT_MEMORY_MB && !rules?.length && !filename
  if (!ahead || !usual) return start(options, 0, [])
  const taken = ahead
  ahead = undefined
  return taken
}

function start(
  { threads, memoryMb, rules, filename = ownWorker() }: ThreadOptions,
  now: number,
  flags: readonly string[],
): Piscina<Task, Answer> {
  const workerData: WorkerData = { rules: rules ?? [], flags }
  return new Piscina<Task, Answer>({
    filename,
    name: 'work',
    workerData,
    minThreads: now,
    maxThreads: threads,
    idleTimeout: FOR_EVER,
    // Blocking waits inside a worker would hold up its file reads.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  })
}

/** Run from source the worker is TypeScript; built, it is bundled into a few files. */
function ownWorker(): string {
  const built = import.meta.url.endsWith('.js')
  return fileURLToPath(new URL(built ? '../program/pipeline/worker.js' : './worker.ts', import.meta.url))
}
