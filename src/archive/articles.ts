import { TearsheetError } from '../core/errors.ts'
import type { ArticleRecord } from '../record/record.ts'
import { articleRow, filterSql, SELECT_ARTICLE } from './article-rows.ts'
import { fingerprint, simhash } from './fingerprint.ts'
import type { Journal, SqlRow } from './journal.ts'
import { clustersOf, forgetLikeness, noteLikeness } from './near-duplicates.ts'
import { searchArticles, spaced } from './search.ts'
import type { ArticleRow, NewArticle, Store, StoredArticle } from './store-contract.ts'
import { hostName, urlKey } from './url-key.ts'

export type ArticleStore = Pick<
  Store,
  'putArticle' | 'restateArticle' | 'revisions' | 'declaring' | 'articles' | 'search' | 'clusters'
>

/** Verdicts under which a page holds an article; the others are never stored as one. */
const ARTICLES: ReadonlySet<ArticleRecord['type']> = new Set(['article', 'live', 'video', 'gallery', 'audio'])
/** Rows read at once. */
const PAGE = 200

/** Articles by revision, their words for search, and their near-duplicates. */
export function createArticleStore(journal: Journal, now: () => number): ArticleStore {
  const { sql, change } = journal

  const put = ({ urlId, captureId, record, extractor, at = now() }: NewArticle): StoredArticle => {
    const last = sql('SELECT id, rev, fingerprint FROM article WHERE url_id = ? ORDER BY rev DESC LIMIT 1').get(urlId)
    if (!ARTICLES.has(record.type)) return { status: 'no-article', id: 0, revision: 0, alike: [] }
    const print = fingerprint(record)
    if (last?.['fingerprint'] === print)
      return { status: 'unchanged', id: Number(last['id']), revision: Number(last['rev']), alike: [] }
    const revision = Number(last?.['rev'] ?? 0) + 1
    if (last) {
      sql('UPDATE article SET latest = 0 WHERE id = ?').run(last['id']!)
      sql('DELETE FROM article_text WHERE rowid = ?').run(last['id']!)
      forgetLikeness(journal, Number(last['id']))
    }
    const hash = simhash(record.body.text)
    const { id } = sql(
      `INSERT INTO article (url_id, rev, latest, capture_id, at, host, date, language, canonical, fingerprint, simhash,
         extractor, record) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      urlId,
      revision,
      captureId ?? null,
      at,
      hostName(record.canonicalUrl ?? record.url),
      dateOf(record, at),
      record.language?.toLowerCase() ?? null,
      canonicalOf(record),
      print,
      hash ? JSON.stringify(hash) : null,
      extractor,
      JSON.stringify(record),
    )
    index(id, record)
    const alike = hash ? noteLikeness(journal, id, hash, urlId) : []
    return { status: last ? 'revised' : 'new', id, revision, alike }
  }
  const index = (id: number, { headline, summary, body }: ArticleRecord): void => {
    sql('INSERT INTO article_text (rowid, headline, summary, body) VALUES (?, ?, ?, ?)').run(
      id,
      spaced(headline ?? ''),
      spaced(summary ?? ''),
      spaced(body.text),
    )
  }
  const restate = (id: number, record: ArticleRecord, extractor: string): void => {
    const row = sql('SELECT * FROM article WHERE id = ?').get(id)
    if (!row) throw new TearsheetError('usage', `the archive has no article with the number ${id}`)
    sql('INSERT INTO article_past (article_id, extractor, record, replaced_at) VALUES (?, ?, ?, ?)').run(
      id,
      row['extractor']!,
      row['record']!,
      now(),
    )
    forgetLikeness(journal, id)
    const hash = simhash(record.body.text)
    sql(
      `UPDATE article SET record = ?, extractor = ?, fingerprint = ?, simhash = ?, host = ?, date = ?, language = ?,
         canonical = ? WHERE id = ?`,
    ).run(
      JSON.stringify(record),
      extractor,
      fingerprint(record),
      hash ? JSON.stringify(hash) : null,
      hostName(record.canonicalUrl ?? record.url),
      dateOf(record, Number(row['at'])),
      record.language?.toLowerCase() ?? null,
      canonicalOf(record),
      id,
    )
    if (row['latest'] !== 1) return
    sql('DELETE FROM article_text WHERE rowid = ?').run(id)
    index(id, record)
    if (hash) noteLikeness(journal, id, hash, Number(row['url_id']))
  }
  const urlId = (url: string | number): number | undefined => {
    if (typeof url === 'number') return url
    const key = urlKey(url)
    const row =
      sql('SELECT coalesce(same_as, id) AS id FROM url WHERE key = ?').get(key) ??
      sql('SELECT url_id AS id FROM alias WHERE key = ?').get(key)
    return row && Number(row['id'])
  }
  return {
    putArticle: async (article) => change(() => put(article)),
    restateArticle: async (id, record, extractor) => change(() => restate(id, record, extractor)),
    revisions: async (url) => {
      const id = urlId(url)
      return id === undefined ? [] : sql(`${SELECT_ARTICLE} WHERE a.url_id = ? ORDER BY a.rev`).all(id).map(articleRow)
    },
    declaring: async (url) =>
      sql(`${SELECT_ARTICLE} WHERE a.latest = 1 AND a.canonical = ?`).all(urlKey(url)).map(articleRow),
    articles: (filter = {}) => walk(journal, filter),
    search: async (query, filter = {}) => searchArticles(journal, query, filter),
    clusters: async () => clustersOf(journal),
  }
}

async function* walk(journal: Journal, filter: Parameters<Store['articles']>[0] = {}): AsyncGenerator<ArticleRow> {
  const { where, values } = filterSql(filter)
  const text = `${SELECT_ARTICLE} WHERE ${[...where, 'a.id > ?'].join(' AND ')} ORDER BY a.id LIMIT ${PAGE}`
  for (let after = 0; ;) {
    const rows: SqlRow[] = journal.sql(text).all(...values, after)
    for (const row of rows) yield articleRow(row)
    if (rows.length < PAGE) return
    after = Number(rows.at(-1)!['id'])
  }
}

function canonicalOf({ canonicalUrl }: ArticleRecord): string | null {
  return canonicalUrl === null ? null : urlKey(canonicalUrl)
}

/** The article's date, else that of its capture, else of its storing: something to filter by. */
function dateOf(record: ArticleRecord, at: number): string {
  return record.date ?? record.fetched?.at ?? new Date(at).toISOString()
}
