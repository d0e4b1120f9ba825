import { distance, MAX_DISTANCE } from './fingerprint.ts'
import type { Journal } from './journal.ts'
import type { Cluster } from './store-contract.ts'

export function keepBands({ sql }: Journal, id: number, hash: readonly number[]): void {
  for (const [band, value] of hash.entries()) sql('INSERT INTO simhash_band VALUES (?, ?, ?)').run(band, value, id)
}

export function forgetBands({ sql }: Journal, id: number): void {
  const row = sql('SELECT simhash FROM article WHERE id = ?').get(id)
  const hash = typeof row?.['simhash'] === 'string' ? (JSON.parse(row['simhash']) as number[]) : []
  for (const [band, value] of hash.entries()) {
    sql('DELETE FROM simhash_band WHERE band = ? AND value = ? AND article_id = ?').run(band, value, id)
  }
}

/** Latest articles of other URLs with almost this text. */
export function alikeTo({ sql }: Journal, hash: readonly number[], urlId: number): number[] {
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
  const pairs = sql(
    `SELECT DISTINCT x.article_id AS a, y.article_id AS b, p.simhash AS ah, q.simhash AS bh
     FROM simhash_band x JOIN simhash_band y ON y.band = x.band AND y.value = x.value AND y.article_id > x.article_id
     JOIN article p ON p.id = x.article_id JOIN article q ON q.id = y.article_id WHERE p.url_id <> q.url_id`,
  )
  for (const { a, b, ah, bh } of pairs.each()) {
    if (distance(JSON.parse(String(ah)) as number[], JSON.parse(String(bh)) as number[]) > MAX_DISTANCE) continue
    members.add(Number(a)).add(Number(b))
    const [left, right] = [rootOf(Number(a)), rootOf(Number(b))]
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
