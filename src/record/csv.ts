import { stringify } from 'csv-stringify/sync'
import { type ArticleRecord, type ErrorLine, isErrorLine } from './record.ts'

/** The columns: the record's scalars, lists of names joined, the rest as JSON; the error last. */
export const CSV_COLUMNS = [
  'id',
  'url',
  'canonicalUrl',
  'headline',
  'kicker',
  'summary',
  'byline',
  'authors',
  'source',
  'date',
  'dateModified',
  'section',
  'tags',
  'language',
  'publisher',
  'wordCount',
  'isAccessibleForFree',
  'type',
  'leadImage',
  'images',
  'relatedLinks',
  'links',
  'body',
  'error',
  'errorMessage',
] as const

type Cell = string | number | boolean | null | undefined
type Row = Record<(typeof CSV_COLUMNS)[number], Cell>

/** Spreadsheets run a cell that begins so as a formula; a quote before it makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** The line of column names. */
export function csvHeader(): string {
  return stringify([[...CSV_COLUMNS]])
}

/** One line of output as a line of CSV (RFC 4180). */
export function toCsv(line: ArticleRecord | ErrorLine): string {
  const row: Partial<Row> = isErrorLine(line)
    ? { id: line.id, url: line.url, error: line.error.code, errorMessage: line.error.message }
    : recordRow(line)
  return stringify([CSV_COLUMNS.map((column) => cell(row[column]))])
}

function recordRow(record: ArticleRecord): Partial<Row> {
  const { id, url, canonicalUrl, headline, kicker, summary, byline, source, date, dateModified } = record
  const { section, language, wordCount, isAccessibleForFree, type } = record
  const names = { authors: record.authors.map(({ name }) => name).join('; '), tags: record.tags.join('; ') }
  return {
    id,
    url,
    canonicalUrl,
    headline,
    kicker,
    summary,
    byline,
    source,
    date,
    dateModified,
    section,
    language,
    wordCount,
    isAccessibleForFree,
    type,
    ...names,
    publisher: record.publisher?.name,
    leadImage: record.images.find(({ lead }) => lead)?.url,
    images: JSON.stringify(record.images),
    relatedLinks: JSON.stringify(record.relatedLinks),
    links: JSON.stringify(record.links),
    body: record.body.text,
  }
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
}
