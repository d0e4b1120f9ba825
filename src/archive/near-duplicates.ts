import { distance, MAX_DISTANCE } from './fingerprint.ts'
import type { Journal } from './journal.ts'
import type { Cluster } from './store-contract.ts'

/** Notes the simhash of an article and which others it is like; their numbers. */
export function noteLikeness(journal: Journal, id: number, hash: readonly number[], urlId: number): number[] {
  const { sql } = journal
  const found = alikeTo(journal, hash, urlId)
  for (const other of found) {
    sql('INSERT OR IGNORE INTO alike (older, newer) VALUES (?, ?)').run(Math.min(id, other), Math.max(id, other))
  }
  for (const [band, value] of hash.entries()) sql('INSERT INTO simhash_band VALUES (?, ?, ?)').run(band, value, id)
  return found
}

/** Takes back what noteLikeness noted: the article has another text now, or a newer revision. */
export function forgetLikeness({ sql }: Journal, id: number): void {
  const row = sql('SELECT simhash FROM article WHERE id = ?').get(id)
  const hash = typeof row?.['simhash'] === 'string' ? (JSON.parse(row['simhash']) as number[]) : []
  for (const [band, value] of hash.entries()) {
    sql('DELETE FROM simhash_band WHERE band = ? AND value = ? AND article_id = ?').run(band, value, id)
  }
  sql('DELETE FROM alike WHERE newer = ?1 OR older = ?1').run(id)
}

/** Latest articles of other URLs with almost this text. */
function alikeTo({ sql }: Journal, hash: readonly number[], urlId: number): number[] {
  const found = new Set<number>()
  for (const [band, value] of hash.entries()) {
    const rows = sql(
      `SELECT a.id, a.simhash FROM simhash_band b JOIN article a ON a.id = b.article_id
       WHERE b.band = ? AND b.value = ? AND a.url_id <> ?`,
    ).all(band, value, urlId)
    for (const { id, simhash } of rows) {
      if (distance(hash, JSON.parse(String(simhash)) as number[]) <= MAX_DISTANCE) found.add(Number(id))
    }
  }
  return Array.from(found).sort((a, b) => a - b)
}

/** All groups of articles that are tied by almost equal texts, largest first. */
export function clustersOf({ sql }: Journal): Cluster[] {
  const parent = new Map<number, number>()
  const rootOf = (id: number): number => {
    let root = id
    while (parent.has(root)) root = parent.get(root)!
    for (let at = id; at !== root;) {
      const next = parent.get(at)!
      parent.set(at, root)
      at = next
    }
    return root
  }
  const members = new Set<number>()
  for (const { older, newer } of sql('SELECT older, newer FROM alike').each()) {
    members.add(Number(older)).add(Number(newer))
    const [left, right] = [rootOf(Number(older)), rootOf(Number(newer))]
    if (left !== right) parent.set(Math.max(left, right), Math.min(left, right))
  }
  const groups = Map.groupBy(members, rootOf)
  const facts = sql(
    `SELECT a.id, u.url, json_extract(a.record, '$.headline') AS headline
     FROM article a JOIN url u ON u.id = a.url_id WHERE a.id = ?`,
  )
  return Array.from(groups.values(), (ids) => ({
    articles: ids
      .sort((a, b) => a - b)
      .map((id) => {
        const row = facts.get(id)!
        return { id, url: String(row['url']), headline: row['headline'] as string | null }
      }),
  })).sort((a, b) => b.articles.length - a.articles.length)
}
