import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { TearsheetError } from '../core/errors.ts'
import { storageFault } from './storage-faults.ts'

/** Who works on an archive. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** ISO 8601. */
  readonly since: string
}

/** A lock that is held. */
export interface Lock {
  /** Who held the lock before and never gave it back: that run was killed. */
  readonly leftBy: LockHolder | undefined
  release(): void
}

/** Two that come at the same moment may write over each other's name; they try again. */
const ATTEMPTS = 20
const BUSY = 5
/** Somebody who only looks who holds the lock is gone after this, milliseconds. */
const GLANCE = 250
const UNKNOWN: LockHolder = { pid: 0, host: 'an unknown host', since: 'an unknown time' }

/**
 * Takes the one lock of an archive, or throws `archive-locked` with pid, host and time of its holder. The lock is an
 * open transaction on a small database of its own: the kernel gives it back when its process dies, however it dies, so
 * there is no stale lock and no guessing whether a pid still means the same process.
 */
export function takeLock(path: string, now: () => number): Lock {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(path, { timeout: GLANCE })
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF')
    const own: LockHolder = { pid: process.pid, host: hostname(), since: new Date(now()).toISOString() }
    return hold(db, own)
  } catch (error) {
    const busy = isBusy(error)
    const holder = db && busy ? readHolder(db) : undefined
    db?.close()
    if (!busy) throw storageFault(error, path)
    throw new TearsheetError('archive-locked', describe(holder), { cause: error })
  }
}

/** Who works on the archive now, if anyone does; for messages. */
export function lockHolder(path: string): LockHolder | undefined {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(path, { timeout: 0 })
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    return undefined
  } catch (error) {
    // Where nothing can be written, nobody writes.
    return db && isBusy(error) ? (readHolder(db) ?? UNKNOWN) : undefined
  } finally {
    db?.close()
  }
}

function hold(db: DatabaseSync, own: LockHolder): Lock {
  db.exec('BEGIN IMMEDIATE')
  db.exec(
    'CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), pid INTEGER, host TEXT, since TEXT)',
  )
  const leftBy = readHolder(db)
  const name = db.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?, ?)')
  for (let attempt = 1; ; attempt++) {
    name.run(own.pid, own.host, own.since)
    db.exec('COMMIT')
    // Between these two another may have come and gone; then the name is not ours.
    db.exec('BEGIN IMMEDIATE')
    const named = readHolder(db)
    if (named?.pid === own.pid && named.since === own.since) break
    if (attempt >= ATTEMPTS) throw new TearsheetError('archive-locked', describe(named))
  }
  return {
    leftBy,
    release() {
      if (!db.isOpen) return
      try {
        db.exec('DELETE FROM holder; COMMIT')
      } catch {
        // A full disk keeps the name; the lock itself goes with the connection.
      }
      db.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === BUSY
}

function readHolder(db: DatabaseSync): LockHolder | undefined {
  try {
    return db.prepare('SELECT pid, host, since FROM holder').get() as unknown as LockHolder | undefined
  } catch {
    return undefined
  }
}

function describe({ pid, host, since }: LockHolder = UNKNOWN): string {
  return `process ${pid} on ${host} since ${since}`
}
