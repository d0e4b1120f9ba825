import type { ArticleRecord } from '../record/record.ts'
import { parsed } from './frontier-rows.ts'
import type { SqlRow, SqlValue } from './journal.ts'
import { matchQuery } from './search-query.ts'
import type { ArticleFilter, ArticleRow } from './store-contract.ts'
import { hostName } from './url-key.ts'

/** Articles `a` with their URL `u`. */
export const SELECT_ARTICLE = `SELECT a.*, u.url AS url, u.source AS source, u.tags AS tags
  FROM article a JOIN url u ON u.id = a.url_id`

/** A row of the table of articles as its type. */
export function articleRow(row: SqlRow): ArticleRow {
  return {
    id: Number(row['id']),
    urlId: Number(row['url_id']),
    revision: Number(row['rev']),
    latest: row['latest'] === 1,
    url: String(row['url']),
    host: String(row['host']),
    source: row['source'] as string | null,
    tags: (parsed(row['tags']) as string[] | null) ?? [],
    captureId: row['capture_id'] === null ? null : Number(row['capture_id']),
    extractor: String(row['extractor']),
    at: Number(row['at']),
    record: parsed(row['record']) as ArticleRecord,
  }
}

/** Conditions on `a` and `u` and their values. */
export function filterSql(filter: ArticleFilter): { where: string[]; values: SqlValue[] } {
  const { source, host, since, until, tag, language, query, allRevisions } = filter
  const tests: [string, readonly SqlValue[] | undefined][] = [
    ['a.latest = 1', allRevisions ? undefined : []],
    ['u.source = ?', source === undefined ? undefined : [source]],
    ["('.' || a.host) LIKE '%.' || ?", host === undefined ? undefined : [hostName(host)]],
    ['a.date >= ?', since === undefined ? undefined : [since]],
    ['a.date < ?', until === undefined ? undefined : [until]],
    [
      `EXISTS (SELECT 1 FROM json_each(coalesce(u.tags, '[]')) t WHERE t.value = ? COLLATE NOCASE
         UNION ALL SELECT 1 FROM json_each(a.record, '$.tags') t WHERE t.value = ? COLLATE NOCASE)`,
      tag === undefined ? undefined : [tag, tag],
    ],
    ["(a.language || '-') LIKE ? || '-%'", language === undefined ? undefined : [language.toLowerCase()]],
    [
      'a.id IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)',
      query === undefined ? undefined : [matchQuery(query)],
    ],
  ]
  const used = tests.filter((test): test is [string, readonly SqlValue[]] => test[1] !== undefined)
  return { where: used.map(([test]) => test), values: used.flatMap(([, values]) => values) }
}
