import { setImmediate as breathe } from 'node:timers/promises'
import type { Store } from '../../../src/archive/store-contract.ts'
import { TearsheetError } from '../../../src/core/errors.ts'
import type { Capture } from '../../../src/fetch/capture.ts'
import type { FetchOnceOptions } from '../../../src/fetch/fetch.ts'

/** What a simulated server answers. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly text?: string
}

/** One request, on the simulated clock. */
export interface Asked {
  readonly url: string
  readonly host: string
  readonly begin: number
  end: number
  readonly status: number
}

/**
 * A clock on which nothing takes time but waiting: it moves on to the next thing that somebody waits for, when everybody
 * waits. The engine's own code runs on it, with its database, its files and its loops.
 */
export function simulate(began: number) {
  let time = began
  let working = 0
  const waiting = new Set<{ readonly at: number; readonly wake: () => void }>()

  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) return
    await new Promise<void>((resolve) => {
      const waiter = { at: time + Math.max(ms, 1), wake: resolve }
      waiting.add(waiter)
      signal?.addEventListener('abort', () => {
        waiting.delete(waiter)
        resolve()
      })
    })
  }
  /** Work of the machine (files, packing) that the clock must not overtake. */
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    working += 1
    try {
      return await work()
    } finally {
      working -= 1
    }
  }
  return {
    now: (): number => time,
    sleep,
    /** Has the steps of a store waited for that write and read files. */
    count(store: Store): void {
      const whole = { ...store }
      const counting: Pick<Store, 'putCapture' | 'readCapture'> = {
        putCapture: async (...given) => await counted(async () => await whole.putCapture(...given)),
        readCapture: async (id) => await counted(async () => await whole.readCapture(id)),
      }
      Object.assign(store, counting)
    },
    /** Runs until the end of `work`, which waits only on this clock. */
    async run(work: Promise<void>): Promise<void> {
      const state = { done: false }
      const ended = work.finally(() => {
        state.done = true
      })
      ended.catch(() => {})
      while (!state.done) {
        for (let quiet = 0; quiet < 4; quiet = working > 0 ? 0 : quiet + 1) await breathe()
        const next = Math.min(...Array.from(waiting, ({ at }) => at))
        if (!Number.isFinite(next)) continue
        time = Math.max(time, next)
        for (const waiter of [...waiting].filter(({ at }) => at <= time)) {
          waiting.delete(waiter)
          waiter.wake()
        }
      }
      await ended
    },
  }
}

/** A network on that clock: every answer takes so long. Redirects are not played. */
export function simulatedNetwork(
  clock: Pick<ReturnType<typeof simulate>, 'now' | 'sleep'>,
  answer: (url: URL, headers: Readonly<Record<string, string>>, at: number) => Answer | 'no connection',
  latency: number,
) {
  const log: Asked[] = []
  return {
    log,
    async fetchOnce(url: string, { headers = {} }: FetchOnceOptions = {}): Promise<Capture> {
      const begin = clock.now()
      const said = answer(new URL(url), headers, begin)
      const status = said === 'no connection' ? 0 : (said.status ?? 200)
      const entry: Asked = { url, host: new URL(url).host, begin, end: Infinity, status }
      log.push(entry)
      await clock.sleep(latency)
      entry.end = clock.now()
      if (said === 'no connection') throw new TearsheetError('connect-failed', entry.host)
      return {
        url,
        finalUrl: url,
        at: new Date(begin).toISOString(),
        status,
        headers: Object.entries(said.headers ?? {}),
        body: Buffer.from(said.text ?? ''),
        hops: [],
        ms: latency,
        fromCache: false,
      }
    },
    close: async () => {},
  }
}
