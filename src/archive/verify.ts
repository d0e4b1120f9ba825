import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Archive, archiveHolder, FILES } from './archive.ts'
import type { SqlRow, SqlValue } from './journal.ts'
import { type Member, walkWarc, type WarcMember } from './walk.ts'
import { sha1 } from './warc-record.ts'

/** One thing that is wrong with an archive. */
export interface ArchiveFault {
  /** Path of the file within the archive's folder. */
  readonly file: string
  /** Place in the file, where it is a place. */
  readonly offset: number | null
  readonly message: string
}

/** What verifying an archive found. */
export interface Verification {
  readonly faults: readonly ArchiveFault[]
  readonly files: number
  readonly records: number
  readonly captures: number
  readonly articles: number
  readonly bytes: number
}

/** Told before each file: how far the walk is. */
type OnProgress = (progress: { readonly file: string; readonly bytes: number; readonly totalBytes: number }) => void

type Report = (file: string, offset: number | null, message: string) => void

/** Records that a row of the database stands for. */
const WITH_ROW = new Set(['response', 'revisit'])

/**
 * Reads every record of every WARC file by its place, recomputes its digests, and compares with the database, row by
 * row, both ways. While a run works on the archive, what it has not committed yet is left out.
 */
export async function verifyArchive(archive: Archive, onProgress: OnProgress = () => {}): Promise<Verification> {
  return await archive.journal.snapshot(async () => await verifyAll(archive, onProgress))
}

async function verifyAll(archive: Archive, onProgress: OnProgress): Promise<Verification> {
  const { journal, warcFolder, folder } = archive
  const faults: ArchiveFault[] = []
  const report: Report = (file, offset, message) => faults.push({ file, offset, message })
  const beingWritten = archiveHolder(folder) !== undefined
  const files = journal.sql('SELECT id, name, size, closed FROM warc_file ORDER BY id').all()
  const totalBytes = files.reduce((sum, { size }) => sum + Number(size), 0)
  const totals = { files: files.length, records: 0, captures: 0, bytes: 0 }
  for (const file of files) {
    const name = join(FILES.warc, String(file['name']))
    const path = join(folder, name)
    const expected = Number(file['size'])
    const actual = existsSync(path) ? statSync(path).size : undefined
    const rows = rowsOf(archive, Number(file['id']), expected)
    totals.captures += rows.size
    if (actual === undefined) {
      if (expected > 0) report(name, null, `the file is missing, and ${rows.size} captures with it`)
      continue
    }
    if (actual < expected) report(name, actual, `the file is cut short: it should have ${expected} bytes`)
    const open = beingWritten && file['closed'] === 0
    if (actual > expected && !open)
      report(name, expected, `${actual - expected} bytes stand behind the last that was committed`)
    onProgress({ file: name, bytes: totals.bytes, totalBytes })
    totals.bytes += Math.min(actual, expected)
    for await (const member of walkWarc(path, Math.min(actual, expected))) {
      totals.records++
      checkMember(member, rows, (offset, message) => report(name, offset, message))
    }
    for (const [offset, row] of rows)
      report(name, offset, `capture ${row['id']} of ${row['url']} should stand here and does not`)
  }
  const known = new Set(files.map(({ name }) => name))
  for (const name of existsSync(warcFolder) ? readdirSync(warcFolder).sort() : []) {
    if (!known.has(name) && !beingWritten) report(join(FILES.warc, name), null, 'the database does not know this file')
  }
  return { faults, ...totals, articles: checkDatabase(archive, report) }
}

/** The rows of one file by their place. */
function rowsOf({ journal }: Archive, fileId: number, size: number): Map<number, SqlRow> {
  const rows = journal.sql('SELECT * FROM capture WHERE file_id = ? AND offset < ? ORDER BY offset').all(fileId, size)
  return new Map(rows.map((row) => [Number(row['offset']), row]))
}

function checkMember(
  { offset, length, record, fault }: Member,
  rows: Map<number, SqlRow>,
  report: (offset: number, message: string) => void,
): void {
  const row = rows.get(offset)
  rows.delete(offset)
  if (!record) return report(offset, `${fault ?? 'unreadable'}${row ? ` (capture ${row['id']} of ${row['url']})` : ''}`)
  const { fields, block, type } = record
  for (const [what, stated, real] of digestsOf(record)) {
    if (stated === undefined) report(offset, `the record has no ${what}`)
    else if (stated !== real) report(offset, `the record does not match its ${what}: ${stated} stated, ${real} found`)
  }
  if (!row) {
    if (WITH_ROW.has(type)) report(offset, `the database does not know this ${type} of ${fields['warc-target-uri']}`)
    return
  }
  const pairs: [string, SqlValue | undefined, string | number | undefined][] = [
    ['length', row['length'], length],
    ['number', row['record_id'], fields['warc-record-id']],
    ['time', row['at'], fields['warc-date']],
    ['kind', row['stored'] === 'none' ? 'metadata' : row['stored'], type],
    ...(row['stored'] === 'none'
      ? []
      : ([['payload digest', row['payload_digest'], fields['warc-payload-digest']]] as typeof pairs)),
  ]
  for (const [what, kept, found] of pairs) {
    if (kept !== found)
      report(offset, `the database has another ${what} for capture ${row['id']}: ${kept}, not ${found}`)
  }
  if (block.length === 0) report(offset, 'the record is empty')
}

/** What a record states about its bytes, and what is so. */
function* digestsOf({ type, fields, block }: WarcMember): Generator<[string, string | undefined, string]> {
  yield ['WARC-Block-Digest', fields['warc-block-digest'], sha1(block)]
  if (type !== 'response') return
  const end = block.indexOf('\r\n\r\n')
  yield ['WARC-Payload-Digest', fields['warc-payload-digest'], sha1(block.subarray(end < 0 ? block.length : end + 4))]
}

/** The database by itself; gives the number of articles. */
function checkDatabase({ journal: { sql } }: Archive, report: Report): number {
  const fault = (message: string): void => report(FILES.database, null, message)
  for (const row of sql('PRAGMA quick_check').all()) {
    if (row['quick_check'] !== 'ok') fault(String(row['quick_check']))
  }
  for (const row of sql('PRAGMA foreign_key_check').all()) fault(`a row of ${row['table']} points to nothing`)
  const gaps = sql(
    `SELECT a.url_id AS id FROM article a GROUP BY a.url_id
     HAVING max(a.rev) <> count(*) OR min(a.rev) <> 1 OR sum(a.latest) <> 1`,
  ).all()
  for (const { id } of gaps) fault(`the revisions of URL ${id} have a gap`)
  const unindexed = sql(
    'SELECT count(*) AS n FROM article a WHERE latest = 1 AND NOT EXISTS (SELECT 1 FROM article_text WHERE rowid = a.id)',
  ).get()
  if (Number(unindexed?.['n']) > 0) fault(`${unindexed?.['n']} articles cannot be found by search`)
  return Number(sql('SELECT count(*) AS n FROM article WHERE latest = 1').get()?.['n'])
}
