import PQueue from 'p-queue'
import type { Desk } from './desk.ts'
import { digest } from './digest.ts'
import type { Fetched } from './fetch.ts'

/** Pages that are in the archive and wait to be read. They never hold up the fetching: the archive has them. */
export interface ReadQueue {
  add(page: Fetched): void
  /** Reads one of them, when a place is free; nothing once the signal has fired. Rejects with what ends the run. */
  readNext(signal: AbortSignal | undefined): Promise<void>
}

type Waiting = Omit<Fetched, 'capture'> & { readonly capture: Fetched['capture'] | undefined }

/** Pages that are read at once, counting those whose article is being stored. */
const PLACES = 12
/** Bytes of pages that wait in memory; what is over it is read back from the archive when its turn comes. */
const HELD = 64 * 1024 * 1024

/** An empty queue. */
export function createReadQueue(desk: Desk): ReadQueue {
  const places = new PQueue({ concurrency: PLACES })
  const waiting: Waiting[] = []
  let held = 0
  return {
    add(page) {
      // What is not kept in the archive can only be read from memory.
      const keep = page.noArchive || held < HELD
      if (keep) held += page.capture.body.length
      waiting.push(keep ? page : { ...page, capture: undefined })
    },
    readNext: (signal) =>
      places.add(async () => {
        const page = waiting.shift()
        if (!page) return
        held -= page.capture?.body.length ?? 0
        if (signal?.aborted && !page.noArchive) return
        const capture = page.capture ?? (await desk.archive.store.readCapture(page.captureId))
        await digest(desk, { ...page, capture })
      }),
  }
}
