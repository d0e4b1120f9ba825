import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { TearsheetError } from '../core/errors.ts'
import { createArticleStore } from './articles.ts'
import { createCaptureStore } from './captures.ts'
import type { Frontier } from './frontier-contract.ts'
import { createFrontier } from './frontier.ts'
import { type Journal, openJournal } from './journal.ts'
import { type LockHolder, lockHolder, takeLock } from './lock.ts'
import { type Recovery, recover } from './recovery.ts'
import { storageFault } from './storage-faults.ts'
import type { Store } from './store-contract.ts'
import { createWarcWriter, type WarcInfo, type WarcWriter } from './warc-writer.ts'

/** How an archive is opened. */
export interface ArchiveOptions {
  /** Takes no lock and writes nothing; works beside a run. @default false */
  readonly readOnly?: boolean | undefined
  /** Wall clock, Unix milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined
  /** What the WARC files say about their maker. @default software only */
  readonly info?: WarcInfo | undefined
  /** A WARC file that is larger gets no more records. @default 1 GiB */
  readonly maxFileBytes?: number | undefined
  /** Largest body that is read back, bytes after decoding. @default 64 MiB */
  readonly maxBodyBytes?: number | undefined
  /** A crash loses at most so many milliseconds of work. @default 1000 */
  readonly groupMs?: number | undefined
  /** … and at most so many captures. @default 64 */
  readonly groupCaptures?: number | undefined
  /** Told of a fault of a commit that nobody waits for; the next call throws it too. @default nothing */
  readonly onFault?: ((error: TearsheetError) => void) | undefined
}

/** An open archive: a folder with `archive.sqlite` and `warc/`. */
export interface Archive {
  readonly folder: string
  readonly warcFolder: string
  readonly frontier: Frontier
  readonly store: Store
  /** What was set right when it was opened: the run before was killed. Empty lists otherwise. */
  readonly recovery: Recovery
  /** The database, for the reads of this folder (stats, verify, CDXJ). */
  readonly journal: Journal
  /** Commits, closes the WARC file, gives the lock back. A second call does nothing. */
  close(): Promise<void>
}

/** Names of what lies in an archive folder. */
export const FILES = { database: 'archive.sqlite', lock: 'archive.lock', warc: 'warc' } as const

const GIB = 1024 ** 3
const MIB = 1024 ** 2

/**
 * Opens an archive, and makes it where there is none. One process at a time may write: another gets `archive-locked`
 * with pid, host and time of the one that does. Throws `archive-not-found` (reading only), `archive-damaged`,
 * `disk-full`, `output-failed`.
 */
export function openArchive(folder: string, options: ArchiveOptions = {}): Archive {
  const { readOnly = false, now = Date.now } = options
  const path = join(folder, FILES.database)
  if (readOnly && !existsSync(path)) throw new TearsheetError('archive-not-found', `in ${folder}`)
  if (!readOnly) makeFolder(folder)
  const lock = readOnly ? undefined : takeLock(join(folder, FILES.lock), now)
  try {
    return assemble(folder, options, lock)
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** Who works on the archive now, if anyone does. */
export function archiveHolder(folder: string): LockHolder | undefined {
  const path = join(folder, FILES.lock)
  return existsSync(path) ? lockHolder(path) : undefined
}

function assemble(folder: string, options: ArchiveOptions, lock: ReturnType<typeof takeLock> | undefined): Archive {
  const { readOnly = false, now = Date.now, info = { software: 'tearsheet' } } = options
  const warcFolder = join(folder, FILES.warc)
  let writer: WarcWriter | undefined
  const journal = openJournal({
    path: join(folder, FILES.database),
    readOnly,
    groupMs: options.groupMs ?? 1000,
    groupCaptures: options.groupCaptures ?? 64,
    beforeCommit: () => writer?.sync(),
    afterCommit: () => writer?.committed(),
    cutBack: (to) => writer?.cutBack(to),
    onFault: options.onFault ?? (() => {}),
  })
  try {
    const recovery: Recovery = readOnly
      ? { leftBy: undefined, cut: [], short: [], orphans: [] }
      : recover(journal, warcFolder, lock?.leftBy)
    if (!readOnly) {
      const maxFileBytes = options.maxFileBytes ?? GIB
      writer = createWarcWriter({ folder: warcFolder, journal: () => journal, info, maxFileBytes, now })
    }
    const captures = createCaptureStore({
      journal,
      writer,
      folder: warcFolder,
      userAgent: info.userAgent ?? info.software,
      maxBytes: options.maxBodyBytes ?? 64 * MIB,
    })
    const store: Store = { ...captures, ...createArticleStore(journal, now), commit: async () => journal.commit() }
    let closed = false
    return {
      folder,
      warcFolder,
      frontier: createFrontier(journal, now),
      store,
      recovery,
      journal,
      async close() {
        if (closed) return
        closed = true
        await captures.settled()
        try {
          journal.close()
        } finally {
          writer?.close()
          lock?.release()
        }
      },
    }
  } catch (error) {
    journal.close()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw storageFault(error, folder)
  }
}
