import { TearsheetError } from '../core/errors.ts'

/** Codes of the system that mean that there is no room. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE = { busy: 5, locked: 6, readonly: 8, ioerr: 10, corrupt: 11, full: 13, cantopen: 14, notadb: 26 } as const
/** Extended code: a write that failed for want of room shows as an I/O error on some systems. */
const SQLITE_IOERR_WRITE = 778

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
  if (primary === SQLITE.busy || primary === SQLITE.locked) return fault('archive-locked', message ?? 'busy')
  if (errcode === SQLITE_IOERR_WRITE || primary !== undefined || code?.startsWith('E'))
    return fault('output-failed', primary === undefined ? (code ?? '') : (message ?? ''))
  return new TearsheetError('output-failed', `${path}: ${message ?? String(error)}`, { cause: error })
}

/** Runs `work`; what it throws comes out as storageFault. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storageFault(error, path)
  }
}
