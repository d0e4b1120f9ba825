import { asTearsheetError, type TearsheetError } from '../../core/errors.ts'
import type { Desk } from './desk.ts'
import { digestUnfinished } from './digest.ts'
import { fetchUrl } from './fetch.ts'
import { pollSource, stateOf } from './poll.ts'
import { createReadQueue } from './queue.ts'
import { pollSite } from './site.ts'
import type { Source } from '../config.ts'

export interface RunOptions {
  /** A round ends when nothing is left that was due at its begin; `stay` works on what becomes due until the signal. */
  readonly stay?: boolean | undefined
  /** For `stay`: the time up to which things are due now; a schedule moves it on at its own times. @default now */
  readonly dueBy?: (() => number) | undefined
  /** Nothing new is begun after it; what is under way is finished. */
  readonly signal?: AbortSignal | undefined
  /** Treats every source as due. */
  readonly pollAll?: boolean | undefined
}

/** URLs that are claimed at once: one a host, waiting for its turn or being fetched. */
const MAX_CLAIMS = 512
/** A host is claimed so long before its turn, milliseconds: then its request waits at the door. */
const AHEAD = 1000
/** How often a schedule is looked at, milliseconds: whether it has moved on. */
const SCHEDULE_CHECK = 1000
/** The longest sleep, milliseconds: a machine that slept has other times now. */
const LONGEST_SLEEP = 60_000
/** A round waits for a host that may not be asked yet, but not longer than this, milliseconds. */
const PATIENCE = 10 * 60_000

/** Runs until nothing is due, or until the signal. Throws what ends the run, after everything under way has ended. */
export async function runArchive(desk: Desk, options: RunOptions = {}): Promise<void> {
  const { frontier } = desk.archive
  const { signal, stay = false } = options
  const began = desk.now()
  const dueBy = stay ? (options.dueBy ?? desk.now) : () => began
  const tasks = new Set<Promise<void>>()
  const queue = createReadQueue(desk)
  let fetching = 0
  let failure: TearsheetError | undefined
  let bell = Promise.withResolvers<void>()
  const ring = (): void => bell.resolve()
  const onAbort = (): void => ring()
  signal?.addEventListener('abort', onAbort)

  const begin = (work: () => Promise<void>): void => {
    const task = work()
      .catch((error: unknown) => {
        failure ??= asTearsheetError(error)
      })
      .finally(() => {
        tasks.delete(task)
        ring()
      })
    tasks.add(task)
  }
  const times = new Map<Source, number>()
  for (const source of desk.config.sources) times.set(source, await timeOf(desk, source, options.pollAll))
  const poll = async (source: Source): Promise<void> => {
    if (source.kind === 'site') await pollSite(desk, source, signal, dueBy())
    else await pollSource(desk, source, dueBy())
    if (stay) times.set(source, await timeOf(desk, source))
  }
  const beginPolls = (): void => {
    for (const [source, at] of times) {
      if (at > dueBy()) continue
      times.set(source, Infinity)
      begin(() => poll(source))
    }
  }
  const beginFetches = async (): Promise<number> => {
    const limit = MAX_CLAIMS - fetching
    if (limit <= 0) return 0
    const rows = await frontier.claim({ now: desk.now() + AHEAD, dueBy: dueBy(), limit })
    for (const row of rows) {
      fetching += 1
      begin(async () => {
        const page = await fetchUrl(desk, row).finally(() => {
          fetching -= 1
        })
        if (!page) return
        queue.add(page)
        begin(() => queue.readNext(signal))
      })
    }
    return rows.length
  }

  try {
    await digestUnfinished(desk)
    for (;;) {
      if (signal?.aborted || failure) break
      bell = Promise.withResolvers()
      beginPolls()
      const begun = await beginFetches()
      if (begun > 0) continue
      const full = fetching >= MAX_CLAIMS
      const next = full ? undefined : await nextClaim(desk, stay && !options.dueBy ? undefined : dueBy())
      const polls = stay && !options.dueBy ? Math.min(...times.values()) : Infinity
      const wait = Math.min(next ?? Infinity, polls) - desk.now()
      if (!stay && wait > PATIENCE && tasks.size === 0) break
      await sleepUntil(desk, bell.promise, Math.min(Math.max(wait, 5), options.dueBy ? SCHEDULE_CHECK : LONGEST_SLEEP))
    }
  } catch (error) {
    failure ??= asTearsheetError(error)
  } finally {
    signal?.removeEventListener('abort', onAbort)
    while (tasks.size > 0) await Promise.all(tasks)
  }
  if (failure) throw failure
}

/** When a source is due, Unix milliseconds; Infinity for never. A clock that was set back stalls nothing. */
async function timeOf(desk: Desk, source: Source, now = false): Promise<number> {
  const { nextAt, lastAt } = await stateOf(desk, source)
  if (nextAt === null) return Infinity
  return now || (lastAt !== null && lastAt > desk.now()) ? -Infinity : nextAt
}

/** When something can be claimed, Unix milliseconds. */
async function nextClaim({ archive }: Desk, dueBy: number | undefined): Promise<number | undefined> {
  const next = await archive.frontier.nextTime({ dueBy })
  return next === undefined ? undefined : next - AHEAD
}

async function sleepUntil(desk: Desk, bell: Promise<void>, ms: number): Promise<void> {
  const stop = new AbortController()
  await Promise.race([bell, desk.sleep(ms, stop.signal)])
  stop.abort()
}
