import { TearsheetError } from '../core/errors.ts'

/** Codes of the system that mean that there is no room. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE = { busy: 5, locked: 6, corrupt: 11, full: 13, constraint: 19, notadb: 26 } as const

/** What a failed read or write of the archive's files means; the message names the path. */
export function storageFault(error: unknown, path: string): TearsheetError {
  if (error instanceof TearsheetError) return error
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  const fault = (name: 'disk-full' | 'output-failed' | 'archive-damaged' | 'archive-locked', why: string) =>
    new TearsheetError(name, `${path} (${why})`, { cause: error })
  if (code !== undefined && FULL.has(code)) return fault('disk-full', code)
  const primary = errcode === undefined ? undefined : errcode & 0xff
  if (primary === SQLITE.full) return fault('disk-full', 'SQLITE_FULL')
  if (primary === SQLITE.corrupt || primary === SQLITE.notadb) return fault('archive-damaged', message ?? 'corrupt')
  // A caller named a row that does not exist: nothing is wrong with the disk.
  if (primary === SQLITE.constraint) return new TearsheetError('usage', message, { cause: error })
  if (primary === SQLITE.busy || primary === SQLITE.locked) return fault('archive-locked', message ?? 'busy')
  return fault('output-failed', (primary === undefined ? code : undefined) ?? message ?? String(error))
}

/** Runs `work`; what it throws comes out as storageFault. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storageFault(error, path)
  }
}
