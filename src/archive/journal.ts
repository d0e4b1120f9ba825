import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { TearsheetError } from '../core/errors.ts'
import { MIGRATIONS } from './migrations.ts'
import { storageFault } from './storage-faults.ts'

/** A value that SQLite stores. */
export type SqlValue = string | number | null
/** A row as SQLite gives it. */
export type SqlRow = Record<string, SqlValue>

/** The database of an archive, and the group of changes that is not committed yet. */
export interface Journal {
  readonly path: string
  /** The statement for that text, prepared once. */
  readonly sql: (text: string) => Statement
  /**
   * Runs a change as a part of the current group: it is seen at once and safe with the next commit. Where it throws,
   * nothing of it stays, and after a fault of the disk the whole archive refuses to go on.
   */
  readonly change: <T>(work: () => T, options?: { readonly captures?: number }) => T
  /** Makes a pure function known to the statements. */
  readonly define: (name: string, work: (text: string) => string) => void
  /** Runs reads that must agree with each other, while another process may be writing. */
  readonly snapshot: <T>(work: () => Promise<T>) => Promise<T>
  /** Makes the group safe: `beforeCommit` (the WARC file) first, then the database. */
  readonly commit: () => void
  readonly close: () => void
}

export interface Statement {
  get(...values: SqlValue[]): SqlRow | undefined
  all(...values: SqlValue[]): SqlRow[]
  each(...values: SqlValue[]): IterableIterator<SqlRow>
  /** The number of rows changed and the id of the row added last. */
  run(...values: SqlValue[]): { readonly changes: number; readonly id: number }
}

export interface JournalOptions {
  readonly path: string
  readonly readOnly: boolean
  /** A group is committed when it is this old, milliseconds, or holds this many captures. */
  readonly groupMs: number
  readonly groupCaptures: number
  /** Makes safe what the database is going to point to. */
  readonly beforeCommit: () => void
  readonly afterCommit: () => void
  /** Takes back what stands in other files for changes that are not made. */
  readonly cutBack: (to: 'committed' | 'whole') => void
  /** A commit by the clock failed; there is nobody to throw to. */
  readonly onFault: (error: TearsheetError) => void
}

/** A reader in another process waits so long for a checkpoint, milliseconds. */
const BUSY_TIMEOUT = 5000
const PRAGMAS = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864`

/** Opens the database and brings it to today's tables. Throws `archive-damaged`, `disk-full`, `output-failed`. */
export function openJournal(options: JournalOptions): Journal {
  const { path, readOnly } = options
  let db: DatabaseSync
  try {
    db = readOnly ? openForReading(path) : new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
    if (!readOnly) db.exec(PRAGMAS)
    migrate(db, readOnly)
  } catch (error) {
    throw storageFault(error, path)
  }
  const statements = new Map<string, Statement>()
  let captures = 0
  let timer: NodeJS.Timeout | undefined
  let broken: TearsheetError | undefined

  const breakOff = (fault: TearsheetError): TearsheetError => {
    broken = fault
    clearTimeout(timer)
    try {
      // What was whole before the disk was full need not be fetched again. After other faults nothing can be relied on:
      // a second fdatasync says that all is well when it is not.
      if (fault.code === 'disk-full' && db.isTransaction) {
        db.exec('ROLLBACK TO change; RELEASE change')
        options.cutBack('whole')
        finish()
      }
    } catch {
      // There was no room for that either.
    }
    try {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
    } catch {
      // The transaction is gone with the connection.
    }
    options.cutBack('committed')
    return broken
  }
  const finish = (): void => {
    options.beforeCommit()
    db.exec('COMMIT')
    options.afterCommit()
  }
  const commit = (): void => {
    if (broken) throw broken
    clearTimeout(timer)
    timer = undefined
    captures = 0
    if (!db.isTransaction) return
    try {
      finish()
    } catch (error) {
      throw breakOff(storageFault(error, path))
    }
  }
  const commitByClock = (): void => {
    try {
      commit()
    } catch (error) {
      options.onFault(error as TearsheetError)
    }
  }
  return {
    path,
    sql(text) {
      // What was rolled back is not there any more: whoever misses it is to hear of the fault, not of the gap.
      if (broken) throw broken
      const known = statements.get(text)
      if (known) return known
      const made = wrap(db.prepare(text), () => db.prepare(text), path)
      statements.set(text, made)
      return made
    },
    define: (name, work) => db.function(name, { deterministic: true }, (text) => work(String(text))),
    async snapshot(work) {
      // The writer itself sees everything that it does at once.
      if (!readOnly || db.isTransaction) return await work()
      db.exec('BEGIN')
      try {
        return await work()
      } finally {
        db.exec('COMMIT')
      }
    },
    change(work, { captures: added = 0 } = {}) {
      if (broken) throw broken
      if (readOnly) throw new TearsheetError('usage', `${path} is open for reading only`)
      try {
        if (!db.isTransaction) db.exec('BEGIN IMMEDIATE')
        timer ??= setTimeout(commitByClock, options.groupMs)
        db.exec('SAVEPOINT change')
        const result = work()
        db.exec('RELEASE change')
        captures += added
        if (captures >= options.groupCaptures) commit()
        return result
      } catch (error) {
        if (broken) throw broken
        const fault = error instanceof TearsheetError ? error : storageFault(error, path)
        // A fault of the disk leaves nothing to rely on; a refused change (usage) leaves the group as it was.
        if (fault.next === 'stop' || !db.isTransaction) throw breakOff(fault)
        db.exec('ROLLBACK TO change; RELEASE change')
        throw fault
      }
    },
    commit,
    close() {
      if (!db.isOpen) return
      try {
        if (!broken && !readOnly) commit()
      } finally {
        clearTimeout(timer)
        db.close()
      }
    },
  }
}

/** Readers beside a writer share memory with it in a file; on a disk that is read-only nobody writes, and none is needed. */
function openForReading(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT })
  try {
    db.prepare('PRAGMA user_version').get()
    return db
  } catch (error) {
    db.close()
    if (existsSync(`${path}-wal`)) throw error
    const url = pathToFileURL(path)
    url.search = 'immutable=1'
    return new DatabaseSync(url, { readOnly: true })
  }
}

function migrate(db: DatabaseSync, readOnly: boolean): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > MIGRATIONS.length)
    throw new TearsheetError('archive-damaged', `its tables are of version ${version}, made by a newer tearsheet`)
  if (version === MIGRATIONS.length) return
  // A first run that was killed, or met a full disk, before it had made the tables.
  if (readOnly && version === 0) throw new TearsheetError('archive-not-found', 'nothing was ever stored in it')
  if (readOnly) throw new TearsheetError('archive-damaged', 'its tables are old; open it for writing once')
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index >= version) db.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

function wrap(statement: StatementSync, another: () => StatementSync, path: string): Statement {
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw storageFault(error, path)
    }
  }
  return {
    get: (...values) => guard(() => statement.get(...values) as SqlRow | undefined),
    all: (...values) => guard(() => statement.all(...values) as SqlRow[]),
    // A walk may go on while others ask the same.
    each: (...values) => guard(() => another().iterate(...values) as IterableIterator<SqlRow>),
    run: (...values) =>
      guard(() => {
        const { changes, lastInsertRowid } = statement.run(...values)
        return { changes: Number(changes), id: Number(lastInsertRowid) }
      }),
  }
}
