import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { TearsheetError } from '../core/errors.ts'
import { type Capture, type Hop, header } from '../fetch/capture.ts'
import { captureRecords, type Original, payloadDigest } from './capture-records.ts'
import type { Journal, SqlRow, SqlValue } from './journal.ts'
import { storageFault } from './storage-faults.ts'
import type { CaptureFacts, CaptureFilter, CaptureKind, CaptureRow, CaptureStored, Store } from './store-contract.ts'
import { hostName } from './url-key.ts'
import { readWarc } from './warc-reader.ts'
import type { WarcWriter } from './warc-writer.ts'

export interface CaptureStore extends Pick<
  Store,
  'putCapture' | 'readCapture' | 'capture' | 'captures' | 'finishCapture'
> {
  /** Resolves when nothing is being written. */
  settled(): Promise<void>
}

/** Rows read at once, so that a walk over everything holds no statement open. */
const PAGE = 500
const SELECT = `SELECT c.*, f.name AS file FROM capture c JOIN warc_file f ON f.id = c.file_id`

/** Captures in the WARC files and their rows in the database. */
export function createCaptureStore(options: {
  readonly journal: Journal
  /** undefined where the archive is open for reading only. */
  readonly writer: WarcWriter | undefined
  readonly folder: string
  readonly userAgent: string
  readonly maxBytes: number
}): CaptureStore {
  const { journal, folder } = options
  const { sql, change } = journal
  let last: Promise<unknown> = Promise.resolve()

  const rowOf = (id: number): SqlRow => {
    const row = sql(`${SELECT} WHERE c.id = ?`).get(id)
    if (!row) throw new TearsheetError('usage', `the archive has no capture with the number ${id}`)
    return row
  }
  const put = async (capture: Capture, facts: CaptureFacts): ReturnType<Store['putCapture']> => {
    const { writer, userAgent } = options
    if (!writer) throw new TearsheetError('usage', `${folder} is open for reading only`)
    const { urlId = null, kind = 'page' } = facts
    if (urlId !== null && !sql('SELECT 1 FROM url WHERE id = ?').get(urlId))
      throw new TearsheetError('usage', `the archive has no URL with the number ${urlId}`)
    const digest = payloadDigest(capture)
    const original = facts.noArchive === undefined ? findOriginal(journal, capture, digest, urlId) : undefined
    const warcinfoId = await writer.prepare()
    const records = await captureRecords(capture, { facts, userAgent, warcinfoId, payloadDigest: digest, original })
    const { stored, recordId, length } = records
    return change(
      () => {
        const place = writer.append(records.bytes)
        const offset = place.offset + records.start
        const { id } = sql(
          `INSERT INTO capture (url_id, kind, url, host, asked, at, status, mime, stored, file_id, offset, length,
             record_id, payload_digest, revisit_of, truncated, finished)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).run(
          urlId,
          kind,
          capture.finalUrl,
          hostName(capture.finalUrl),
          capture.url === capture.finalUrl ? null : capture.url,
          capture.at,
          capture.status,
          mimeOf(capture),
          stored,
          place.fileId,
          offset,
          length,
          recordId,
          stored === 'none' ? null : (original?.payloadDigest ?? digest),
          original?.captureId ?? null,
          capture.truncated ?? null,
          kind === 'page' ? 0 : 1,
        )
        return { id, warc: `${place.file}:${offset}`, stored, revisitOf: original?.captureId ?? null }
      },
      { captures: 1 },
    )
  }
  const read = async (row: SqlRow): Promise<Capture> => {
    const file = String(row['file'])
    const name = `${file}, offset ${row['offset']}`
    if (row['stored'] === 'none') throw new TearsheetError('empty', `no copy was kept of ${row['url']}`)
    const bytes = readAt(join(folder, file), Number(row['offset']), Number(row['length']))
    for await (const entry of readWarc(chunk(bytes), { name, gzip: true, maxBytes: options.maxBytes })) {
      if ('error' in entry) throw entry.error
      return { ...entry.capture, warc: `${file}:${row['offset']}` }
    }
    throw new TearsheetError('archive-damaged', `${name}: there is no capture`)
  }
  return {
    settled: async () => {
      await last
    },
    async putCapture(capture, facts = {}) {
      // One after the other: the order in the file is the order of the calls.
      const done = last.then(async () => {
        for (const hop of capture.hops) {
          const answer = redirectAnswer(hop)
          if (answer) await put(answer, { ...facts, kind: 'redirect', notes: undefined, noArchive: undefined })
        }
        return await put(capture, facts)
      })
      last = done.catch(() => undefined)
      return await done
    },
    async readCapture(id) {
      const row = rowOf(id)
      if (row['stored'] !== 'revisit') return await read(row)
      const original = await read(rowOf(Number(row['revisit_of'])))
      return { ...original, at: String(row['at']), warc: `${row['file']}:${row['offset']}` }
    },
    capture: async (id) => {
      const row = sql(`${SELECT} WHERE c.id = ?`).get(id)
      return row && captureRow(row)
    },
    captures: (filter = {}) => walk(journal, filter),
    finishCapture: async (id) =>
      change(() => {
        sql('UPDATE capture SET finished = 1 WHERE id = ?').run(id)
      }),
  }
}

async function* walk({ sql }: Journal, filter: CaptureFilter): AsyncGenerator<CaptureRow> {
  const tests: [string, SqlValue | undefined][] = [
    ['c.kind = ?', filter.kind],
    ['c.url_id = ?', filter.urlId],
    ['c.stored = ?', filter.stored],
    ["('.' || c.host) LIKE '%.' || ?", filter.host === undefined ? undefined : hostName(filter.host)],
    ['c.at >= ?', filter.since],
    ['c.at < ?', filter.until],
  ]
  const used = tests.filter((test): test is [string, SqlValue] => test[1] !== undefined)
  // A constant, because an index of the unfinished ones alone serves no parameter.
  const state = filter.unfinished === undefined ? [] : [`c.finished = ${filter.unfinished ? 0 : 1}`]
  const where = [...used.map(([test]) => test), ...state, 'c.id > ?']
  const values = used.map(([, value]) => value)
  for (let after = 0; ;) {
    const rows = sql(`${SELECT} WHERE ${where.join(' AND ')} ORDER BY c.id LIMIT ${PAGE}`).all(...values, after)
    yield* rows.map(captureRow)
    if (rows.length < PAGE) return
    after = Number(rows.at(-1)!['id'])
  }
}

/** What a 304 refers to, or the answer of the same URL with the same body. */
function findOriginal({ sql }: Journal, capture: Capture, digest: string, urlId: number | null): Original | undefined {
  const select = `SELECT id, record_id, url, at, payload_digest FROM capture
    WHERE stored = 'response' AND truncated IS NULL AND`
  const sent = capture.truncated === undefined && capture.body.length > 0
  // The plus signs keep SQLite from going through all captures in the order of their numbers.
  const row =
    capture.status === 304
      ? (sql(`${select} url = ? AND status = 200 ORDER BY +id DESC LIMIT 1`).get(capture.finalUrl) ??
        sql(`${select} url_id = ? AND status = 200 ORDER BY +id DESC LIMIT 1`).get(urlId))
      : sent
        ? sql(`${select} url = ? AND payload_digest = ? AND status = ? ORDER BY +id LIMIT 1`).get(
            capture.finalUrl,
            digest,
            capture.status,
          )
        : undefined
  return (
    row && {
      captureId: Number(row['id']),
      recordId: String(row['record_id']),
      url: String(row['url']),
      at: String(row['at']),
      payloadDigest: String(row['payload_digest']),
    }
  )
}

/** A row of the table of captures as its type. */
export function captureRow(row: SqlRow): CaptureRow {
  const text = (key: string): string | null => (row[key] === null ? null : String(row[key]))
  return {
    id: Number(row['id']),
    urlId: row['url_id'] === null ? null : Number(row['url_id']),
    kind: row['kind'] as CaptureKind,
    url: String(row['url']),
    at: String(row['at']),
    status: Number(row['status']),
    mime: text('mime'),
    stored: row['stored'] as CaptureStored,
    file: String(row['file']),
    offset: Number(row['offset']),
    length: Number(row['length']),
    warc: `${row['file']}:${row['offset']}`,
    payloadDigest: text('payload_digest'),
    revisitOf: row['revisit_of'] === null ? null : Number(row['revisit_of']),
    truncated: text('truncated'),
    finished: row['finished'] === 1,
  }
}

/** The answer of a redirect as a capture: its body was not read. */
function redirectAnswer({ url, status, answer }: Hop): Capture | undefined {
  if (!answer) return undefined
  const empty = header(answer, 'content-length')?.trim() === '0'
  const facts = { url, finalUrl: url, status, body: new Uint8Array(), hops: [], ms: 0, fromCache: false }
  return { ...facts, ...answer, ...(!empty && { truncated: 'length' }) }
}

function mimeOf(capture: Capture): string | null {
  const type = header(capture, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  return type || null
}

function readAt(path: string, offset: number, length: number): Buffer {
  try {
    const fd = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(length)
      const read = readSync(fd, bytes, 0, length, offset)
      return bytes.subarray(0, read)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new TearsheetError('archive-damaged', `${path} is missing`, { cause: error })
    throw storageFault(error, path)
  }
}

async function* chunk(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
