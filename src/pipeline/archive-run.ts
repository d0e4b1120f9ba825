import { asTearsheetError, type TearsheetError } from '../core/errors.ts'
import { isDue } from '../crawl/schedule.ts'
import type { Desk } from './archive-desk.ts'
import { digestUnfinished } from './archive-digest.ts'
import { fetchUrl } from './archive-fetch.ts'
import { pollSource, stateOf } from './archive-poll.ts'
import { createReadQueue } from './archive-queue.ts'
import { pollSite } from './archive-site.ts'
import type { Source } from './config.ts'

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
/** How often the schedules of the sources are looked at, milliseconds. */
const POLL_CHECK = 1000
/** The longest sleep, milliseconds: clocks and schedules are looked at again. */
const LONGEST_SLEEP = 15_000
/** A round waits for a host that may not be asked yet, but not longer than this, milliseconds. */
const PATIENCE = 10 * 60_000

/** Runs until nothing is due, or until the signal. Throws what ends the run, after everything under way has ended. */
export async function runArchive(desk: Desk, options: RunOptions = {}): Promise<void> {
  const { frontier } = desk.archive
  const { signal, stay = false } = options
  const began = desk.now()
  const dueBy = stay ? (options.dueBy ?? desk.now) : () => began
  const tasks = new Set<Promise<void>>()
  const polled = new Set<string>()
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
  const poll = async (source: Source): Promise<void> => {
    polled.add(source.url)
    try {
      if (source.kind === 'site') await pollSite(desk, source, signal, dueBy())
      else await pollSource(desk, source, dueBy())
    } finally {
      if (stay) polled.delete(source.url)
    }
  }
  let checked = -Infinity
  const beginPolls = async (): Promise<void> => {
    if (desk.now() < checked + (stay ? POLL_CHECK : Infinity)) return
    checked = desk.now()
    for (const source of desk.config.sources) {
      if (polled.has(source.url)) continue
      const state = await stateOf(desk, source)
      if ((options.pollAll && !stay && !state.retired) || isDue(state, dueBy())) begin(() => poll(source))
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
      await beginPolls()
      if (signal?.aborted) break
      const begun = await beginFetches()
      if (begun > 0) continue
      const full = fetching >= MAX_CLAIMS
      const wait = full ? LONGEST_SLEEP : await waitTime(desk, dueBy(), stay)
      if (wait === undefined && tasks.size === 0) break
      await sleepUntil(bell.promise, wait ?? LONGEST_SLEEP)
    }
  } catch (error) {
    failure ??= asTearsheetError(error)
  } finally {
    signal?.removeEventListener('abort', onAbort)
    while (tasks.size > 0) await Promise.all(tasks)
  }
  if (failure) throw failure
}

/** Milliseconds until something can be claimed; undefined where nothing is left that is worth the wait. */
async function waitTime({ archive, now }: Desk, dueBy: number, stay: boolean): Promise<number | undefined> {
  const next = await archive.frontier.nextTime({ dueBy })
  if (next === undefined) return stay ? POLL_CHECK : undefined
  const wait = next - now() - AHEAD
  if (!stay && wait > PATIENCE) return undefined
  return Math.min(Math.max(wait, 5), stay ? POLL_CHECK : LONGEST_SLEEP)
}

async function sleepUntil(bell: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([bell, time])
  clearTimeout(timer)
}
