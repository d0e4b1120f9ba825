import { articleRow, filterSql } from './article-rows.ts'
import type { Journal } from './journal.ts'
import { matchQuery, unspaced } from './search-query.ts'
import type { ArticleFilter, SearchHit } from './store-contract.ts'

export { spaced } from './search-query.ts'

/** Marks around the words that were found: control characters that occur in no text. */
export const HIT = { open: '\u0002', close: '\u0003' } as const
/** A word in the headline counts as much as eight in the body. */
const WEIGHTS = '8.0, 3.0, 1.0'
const SNIPPET_WORDS = 24
const DEFAULT_LIMIT = 20

/** Articles whose words match, best first (bm25). */
export function searchArticles(
  { sql }: Journal,
  query: string,
  filter: ArticleFilter & { readonly limit?: number },
): SearchHit[] {
  const { where, values } = filterSql(filter)
  const rows = sql(
    `SELECT a.*, u.url AS url, u.source AS source, u.tags AS tags, bm25(article_text, ${WEIGHTS}) AS rank,
       snippet(article_text, -1, '${HIT.open}', '${HIT.close}', '…', ${SNIPPET_WORDS}) AS snippet
     FROM article_text JOIN article a ON a.id = article_text.rowid JOIN url u ON u.id = a.url_id
     WHERE ${['article_text MATCH ?', ...where].join(' AND ')} ORDER BY rank LIMIT ?`,
  ).all(matchQuery(query), ...values, filter.limit ?? DEFAULT_LIMIT)
  return rows.map((row) => ({
    article: articleRow(row),
    snippet: unspaced(String(row['snippet'])),
    rank: Number(row['rank']),
  }))
}
