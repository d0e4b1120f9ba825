import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive } from '../archive.ts'
import { filterSql } from '../article-rows.ts'
import { cdxj } from '../cdxj.ts'
import { storageFault } from '../storage-faults.ts'
import type { ArticleFilter } from '../store-contract.ts'
import { createZip, type ZipEntry } from './zip-store.ts'

export interface WaczOptions {
  /** Only articles that pass, with all captures of their URLs. @default everything that was captured */
  readonly filter?: ArticleFilter | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** Name and version of this program. */
  readonly software: string
  /** When the file was made, Unix milliseconds. */
  readonly now: number
}

/** A stretch of a WARC file. */
interface Stretch {
  readonly name: string
  readonly start: number
  /** First byte that is not a part of it. */
  readonly end: number
}

/**
 * Writes the archive as one WACZ 1.2.0 file (webrecorder/specs): WARC files, their index and a list of the articles,
 * ready for replay in a browser. Returns the number of articles in the list.
 */
export async function exportWacz(archive: Archive, path: string, options: WaczOptions): Promise<number> {
  return await archive.journal.snapshot(async () => await writeWacz(archive, path, options))
}

async function writeWacz(archive: Archive, path: string, options: WaczOptions): Promise<number> {
  const part = `${path}.part`
  try {
    await using file = await open(part, 'w')
    let count = 0
    const zip = createZip(
      async (bytes) => {
        await file.writeFile(bytes)
      },
      () => createHash('sha256'),
    )
    const resources: ZipEntry[] = []
    const add = async (name: string, read: () => AsyncIterable<Uint8Array>): Promise<void> => {
      resources.push(await zip.add(name, read))
    }
    const { files, index } = contents(archive, options.filter)
    for (const [name, stretches] of files) await add(`archive/${name}`, () => bytesOf(archive, stretches))
    await add('indexes/index.cdxj', () => encoded(index()))
    await add('pages/pages.jsonl', () => {
      count = 0
      return encoded(pages(archive, options.filter, () => count++))
    })
    const datapackage = JSON.stringify(packageOf(resources, options), null, 2)
    const { hash } = await zip.add('datapackage.json', () => encoded([datapackage]))
    const digest = JSON.stringify({ path: 'datapackage.json', hash })
    await zip.add('datapackage-digest.json', () => encoded([digest]))
    await zip.finish()
    await file.sync()
    await rename(part, path)
    return count
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw storageFault(error, path)
  }
}

/** Whole files as they are; or, with a filter, one file of the records that are wanted, and the index of that. */
function contents(
  archive: Archive,
  filter: ArticleFilter | undefined,
): { files: Map<string, readonly Stretch[]>; index: () => Iterable<string> } {
  const { sql } = archive.journal
  if (!filter) {
    const rows = sql('SELECT name, size FROM warc_file WHERE size > 0 ORDER BY id').all()
    const whole = rows.map(({ name, size }): [string, Stretch[]] => [
      String(name),
      [{ name: String(name), start: 0, end: Number(size) }],
    ])
    return { files: new Map(whole), index: () => cdxj(archive) }
  }
  const name = 'selection.warc.gz'
  const wanted = wantedCaptures(archive, filter)
  const places = new Map<string, number>()
  const stretches: Stretch[] = []
  let length = 0
  for (const row of wanted) {
    const stretch = {
      name: String(row['file']),
      start: Number(row['offset']),
      end: Number(row['offset']) + Number(row['length']),
    }
    places.set(`${stretch.name}:${stretch.start}`, length)
    stretches.push(stretch)
    length += stretch.end - stretch.start
  }
  return { files: new Map([[name, stretches]]), index: () => moved(cdxj(archive), places, name) }
}

/** Captures of the URLs whose articles pass, with what their revisits point to. */
function wantedCaptures(archive: Archive, filter: ArticleFilter) {
  const { where, values } = filterSql(filter)
  return archive.journal
    .sql(
      `WITH wanted AS (
         SELECT c.id, c.revisit_of FROM capture c WHERE c.stored <> 'none' AND c.url_id IN (
           SELECT a.url_id FROM article a JOIN url u ON u.id = a.url_id WHERE ${where.join(' AND ') || '1'}))
       SELECT f.name AS file, c.offset, c.length FROM capture c JOIN warc_file f ON f.id = c.file_id
       WHERE c.id IN (SELECT id FROM wanted UNION SELECT revisit_of FROM wanted) ORDER BY c.id`,
    )
    .all(...values)
}

/** The lines of the index whose records are in the selection, with their new places. */
function* moved(lines: Iterable<string>, places: ReadonlyMap<string, number>, name: string): Generator<string> {
  for (const line of lines) {
    const start = line.indexOf('{')
    const facts = JSON.parse(line.slice(start)) as Record<string, string>
    const offset = places.get(`${facts['filename']}:${facts['offset']}`)
    if (offset === undefined) continue
    yield `${line.slice(0, start)}${JSON.stringify({ ...facts, offset: String(offset), filename: name })}\n`
  }
}

async function* pages(archive: Archive, filter: ArticleFilter | undefined, seen: () => void): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' })}\n`
  for await (const { record, at } of archive.store.articles(filter)) {
    seen()
    yield `${JSON.stringify({
      id: record.id,
      url: record.fetched?.finalUrl ?? record.url,
      ts: record.fetched?.at ?? new Date(at).toISOString(),
      ...(record.headline !== null && { title: record.headline }),
      text: record.body.text,
    })}\n`
  }
}

function packageOf(resources: readonly ZipEntry[], { title, description, software, now }: WaczOptions) {
  return {
    profile: 'wacz',
    wacz_version: '1.2.0',
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    created: new Date(now).toISOString(),
    software,
    resources: resources.map(({ name, size, hash }) => ({
      name: name.slice(name.lastIndexOf('/') + 1),
      path: name,
      hash,
      bytes: size,
    })),
  }
}

async function* bytesOf({ warcFolder }: Archive, stretches: readonly Stretch[]): AsyncGenerator<Uint8Array> {
  for (const { name, start, end } of stretches) {
    yield* createReadStream(join(warcFolder, name), { start, end: end - 1 }) as AsyncIterable<Buffer>
  }
}

async function* encoded(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let batch = ''
  for await (const line of lines) {
    batch += line
    if (batch.length < 256 * 1024) continue
    yield Buffer.from(batch)
    batch = ''
  }
  if (batch) yield Buffer.from(batch)
}
