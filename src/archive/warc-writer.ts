import { closeSync, fdatasyncSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { TearsheetError } from '../core/errors.ts'
import type { Journal } from './journal.ts'
import { guarded } from './storage-faults.ts'
import { newRecordId, packRecord } from './warc-record.ts'

/** What the warcinfo record at the head of each file says. */
export interface WarcInfo {
  /** Name and version of this program. */
  readonly software: string
  readonly operator?: string | undefined
  readonly contact?: string | undefined
  readonly userAgent?: string | undefined
  /** Further lines. */
  readonly notes?: Readonly<Record<string, string>> | undefined
}

/** Where something was written. */
export interface Place {
  readonly fileId: number
  readonly file: string
  readonly offset: number
}

export interface WarcWriter {
  /** Makes sure that a file is open with room in it; its warcinfo id. To be called before `append`. */
  prepare(): Promise<string>
  /** Writes whole records at the end of the file, at once. Part of the journal's current change. */
  append(bytes: Buffer): Place
  /** Makes safe what was appended and notes how far. */
  sync(): void
  /** The database has committed what `sync` noted. */
  committed(): void
  /** Cuts off what is not committed, or only a record that was not written to its end. */
  cutBack(to: 'committed' | 'whole'): void
  close(): void
}

export interface WarcWriterOptions {
  readonly folder: string
  readonly journal: () => Journal
  readonly info: WarcInfo
  /** A file that is larger than this gets no more records. */
  readonly maxFileBytes: number
  readonly now: () => number
}

interface OpenFile {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly fd: number
  readonly warcinfoId: string
  /** Bytes of whole records, of those on the disk for sure, of those that the database knows. */
  size: number
  synced: number
  committed: number
}

/** Writes one file after the other; the last one of an earlier run is gone on with while it has room. */
export function createWarcWriter(options: WarcWriterOptions): WarcWriter {
  const { folder, journal, maxFileBytes } = options
  let file: OpenFile | undefined
  let preparing: Promise<string> | undefined

  const append = (bytes: Buffer): Place => {
    if (!file) throw new TearsheetError('output-failed', `${folder}: no file is open`)
    const { id, name, path, fd, size } = file
    guarded(path, () => {
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, bytes.length - done, size + done)
    })
    file.size += bytes.length
    return { fileId: id, file: name, offset: size }
  }
  const openNext = async (): Promise<string> => {
    const { sql, change, commit } = journal()
    const text = infoText(options.info)
    const last = sql(
      'SELECT id, name, size, warcinfo_id, info FROM warc_file WHERE closed = 0 ORDER BY id DESC LIMIT 1',
    ).get()
    const goOn = last && Number(last['size']) < maxFileBytes
    if (last && !goOn) change(() => sql('UPDATE warc_file SET closed = 1 WHERE id = ?').run(last['id']!))
    const name = goOn ? String(last['name']) : newName(options.now(), nextNumber(journal()))
    // The database knows of a file before it exists, so that a crash leaves no file that nobody knows.
    const id = goOn ? Number(last['id']) : change(() => sql('INSERT INTO warc_file (name) VALUES (?)').run(name).id)
    if (!goOn) commit()
    const size = goOn ? Number(last['size']) : 0
    const path = join(folder, name)
    const warcinfoId = goOn && last['info'] === text ? String(last['warcinfo_id']) : newRecordId()
    const fd = guarded(path, () => openFile(path, folder, size))
    file = { id, name, path, fd, warcinfoId, size, synced: size, committed: size }
    if (goOn && last['info'] === text) return warcinfoId
    const date = new Date(options.now()).toISOString()
    const record = await packRecord({
      type: 'warcinfo',
      id: warcinfoId,
      date,
      filename: name,
      block: Buffer.from(text),
    })
    change(() => {
      append(record)
      sql('UPDATE warc_file SET warcinfo_id = ?, info = ? WHERE id = ?').run(warcinfoId, text, id)
    })
    return warcinfoId
  }
  const close = (): void => {
    if (file) closeSync(file.fd)
    file = undefined
  }
  return {
    async prepare() {
      // One caller opens the file, the others wait for it.
      if (preparing) return await preparing
      if (file && file.size < maxFileBytes) return file.warcinfoId
      if (file) {
        journal().commit()
        close()
      }
      preparing = openNext()
      try {
        return await preparing
      } finally {
        preparing = undefined
      }
    },
    append,
    sync() {
      if (!file || file.size === file.synced) return
      const { id, path, fd, size } = file
      guarded(path, () => fdatasyncSync(fd))
      journal().sql('UPDATE warc_file SET size = ? WHERE id = ?').run(size, id)
      file.synced = size
    },
    committed() {
      if (file) file.committed = file.synced
    },
    cutBack(to) {
      if (!file) return
      file.size = to === 'committed' ? file.committed : file.size
      try {
        ftruncateSync(file.fd, file.size)
      } catch {
        // The next run cuts it.
      }
    },
    close,
  }
}

function openFile(path: string, folder: string, size: number): number {
  mkdirSync(folder, { recursive: true })
  const fd = openSync(path, size ? 'r+' : 'w')
  ftruncateSync(fd, size)
  const dir = openSync(folder, 'r')
  try {
    fsyncSync(dir)
  } finally {
    closeSync(dir)
  }
  return fd
}

/** `tearsheet-20261123183757-00001.warc.gz`: in the order of their names they are in the order of time. */
function newName(now: number, number: number): string {
  const stamp = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14)
  return `tearsheet-${stamp}-${String(number).padStart(5, '0')}.warc.gz`
}

function nextNumber({ sql }: Journal): number {
  return Number(sql('SELECT coalesce(max(id), 0) + 1 AS next FROM warc_file').get()?.['next'])
}

function infoText({ software, operator, contact, userAgent, notes }: WarcInfo): string {
  const lines = {
    software,
    format: 'WARC File Format 1.1',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    operator,
    'http-header-from': contact,
    'http-header-user-agent': userAgent,
    robots: 'obey',
    ...notes,
  }
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${String(value).replace(/[\r\n]+/g, ' ')}\r\n`)
    .join('')
}
