import { rename, rm } from 'node:fs/promises'
import type { parquetWriteRows as writeRows } from 'hyparquet-writer'
import type { Archive } from '../archive.ts'
import { storageFault } from '../storage-faults.ts'
import type { ArticleFilter, ArticleRow } from '../store-contract.ts'

type Schema = NonNullable<Parameters<typeof writeRows>[0]['schema']>

/** Rows held in memory at once. */
const ROW_GROUP = 1000

/** Columns in order: their type and their value. Dates stay as stated, because they differ in how exact they are. */
const COLUMNS: readonly (readonly [name: string, type: keyof typeof TYPES, value: (article: ArticleRow) => unknown])[] =
  [
    ['id', 'text', ({ record }) => record.id],
    ['url', 'text', ({ record }) => record.url],
    ['canonicalUrl', 'text', ({ record }) => record.canonicalUrl],
    ['host', 'text', ({ host }) => host],
    ['revision', 'integer', ({ revision }) => revision],
    ['headline', 'text', ({ record }) => record.headline],
    ['kicker', 'text', ({ record }) => record.kicker],
    ['summary', 'text', ({ record }) => record.summary],
    ['byline', 'text', ({ record }) => record.byline],
    ['authors', 'texts', ({ record }) => record.authors.map(({ name }) => name)],
    ['source', 'text', ({ record }) => record.source],
    ['date', 'text', ({ record }) => record.date],
    ['dateModified', 'text', ({ record }) => record.dateModified],
    ['section', 'text', ({ record }) => record.section],
    ['tags', 'texts', ({ record }) => record.tags],
    ['language', 'text', ({ record }) => record.language],
    ['publisher', 'text', ({ record }) => record.publisher?.name ?? null],
    ['wordCount', 'integer', ({ record }) => record.wordCount],
    ['isAccessibleForFree', 'boolean', ({ record }) => record.isAccessibleForFree],
    ['type', 'text', ({ record }) => record.type],
    ['body', 'text', ({ record }) => record.body.text],
    ['images', 'json', ({ record }) => JSON.stringify(record.images)],
    ['relatedLinks', 'json', ({ record }) => JSON.stringify(record.relatedLinks)],
    ['links', 'json', ({ record }) => JSON.stringify(record.links)],
    ['fetchedAt', 'text', ({ record }) => record.fetched?.at ?? null],
    ['warc', 'text', ({ record }) => record.fetched?.warc ?? null],
    ['feed', 'text', ({ source }) => source],
    ['extractor', 'text', ({ extractor }) => extractor],
  ]

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const

/** The elements of the schema that make up a column of the type (Parquet's logical types; lists in three levels). */
const TYPES = {
  text: (name: string): Schema => [{ name, ...TEXT }],
  json: (name: string): Schema => [{ name, ...TEXT, converted_type: 'JSON' }],
  integer: (name: string): Schema => [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }],
  boolean: (name: string): Schema => [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }],
  texts: (name: string): Schema => [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TEXT },
  ],
}

/** Writes the articles as one Parquet file. Returns how many. */
export async function exportParquet({ store }: Archive, path: string, filter: ArticleFilter = {}): Promise<number> {
  const { fileWriter, parquetWriteRows } = await import('hyparquet-writer')
  let count = 0
  async function* rows(): AsyncGenerator<Record<string, unknown>> {
    for await (const article of store.articles(filter)) {
      count++
      yield Object.fromEntries(COLUMNS.map(([name, , value]) => [name, value(article)]))
    }
  }
  const part = `${path}.part`
  try {
    await parquetWriteRows({
      writer: fileWriter(part),
      rows: rows(),
      columns: COLUMNS.map(([name]) => ({ name })),
      schema: [{ name: 'root', num_children: COLUMNS.length }, ...COLUMNS.flatMap(([name, type]) => TYPES[type](name))],
      rowGroupSize: ROW_GROUP,
      createdBy: 'tearsheet',
    })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw storageFault(error, path)
  }
  return count
}
