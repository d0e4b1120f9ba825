import { setImmediate as breathe } from 'node:timers/promises'
import { TearsheetError } from '../core/errors.ts'
import type { Frontier, NewUrl, UrlOutcome, UrlRow } from './frontier-contract.ts'
import { feedRow, hostRow, json, progressOf, urlRow, walkUrls } from './frontier-rows.ts'
import type { Journal, SqlRow } from './journal.ts'
import { urlKey } from './url-key.ts'

/** Rows that one addUrls writes before others get a turn. */
const SLICE = 2000

/** The frontier in the archive's database. */
export function createFrontier(journal: Journal, now: () => number): Frontier {
  const { sql, change } = journal

  const findRow = (url: string): SqlRow | undefined => {
    const key = urlKey(url)
    const own = sql('SELECT * FROM url WHERE key = ?').get(key)
    const row = own ?? sql('SELECT u.* FROM alias a JOIN url u ON u.id = a.url_id WHERE a.key = ?').get(key)
    return row?.['same_as'] ? byId(Number(row['same_as'])) : row
  }
  const byId = (id: number): SqlRow => {
    const row = sql('SELECT * FROM url WHERE id = ?').get(id)
    if (!row) throw new TearsheetError('usage', `the archive has no URL with the number ${id}`)
    return row['same_as'] ? byId(Number(row['same_as'])) : row
  }
  /** Keeps host.due_at true after its URLs changed. */
  const renewHost = (host: string, release = false): void => {
    sql(
      `UPDATE host SET busy = CASE WHEN ? THEN EXISTS (
           SELECT 1 FROM url WHERE url.claimed = 1 AND url.host = host.key) ELSE busy END,
         due_at = (SELECT min(url.next_at) FROM url
           WHERE url.host = host.key AND url.next_at IS NOT NULL AND url.claimed = 0)
       WHERE key = ?`,
    ).run(release ? 1 : 0, host)
  }
  const add = (url: NewUrl): boolean => {
    const known = findRow(url.url)
    if (known) {
      if (url.again && ['failed', 'skipped'].includes(String(known['state']))) requeue(known, url.dueAt)
      return false
    }
    const due = url.skip === undefined ? (url.dueAt ?? now()) : null
    sql(
      `INSERT INTO url (key, url, host, state, reason, next_at, source, tags, depth, via, first_seen, note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      urlKey(url.url),
      url.url,
      url.host,
      url.skip === undefined ? 'waiting' : 'skipped',
      url.skip ?? null,
      due,
      url.source ?? null,
      url.tags?.length ? JSON.stringify(url.tags) : null,
      url.depth ?? 0,
      url.via ?? null,
      now(),
      json(url.note),
    )
    noteDue(url.host, due)
    return true
  }
  const noteDue = (host: string, due: number | null): void => {
    sql(
      `INSERT INTO host (key, due_at) VALUES (?, ?) ON CONFLICT (key) DO UPDATE
       SET due_at = min(coalesce(due_at, excluded.due_at), coalesce(excluded.due_at, due_at))`,
    ).run(host, due)
  }
  const requeue = (row: SqlRow, dueAt = now()): void => {
    sql("UPDATE url SET state = 'waiting', reason = NULL, tries = 0, next_at = ? WHERE id = ?").run(dueAt, row['id']!)
    renewHost(String(row['host']))
  }
  const settle = (id: number, outcome: UrlOutcome): void => {
    const row = sql('SELECT * FROM url WHERE id = ?').get(id)
    if (!row) throw new TearsheetError('usage', `the archive has no URL with the number ${id}`)
    const kept = <K extends keyof UrlOutcome>(key: K, column: string): UrlOutcome[K] | string | number | null =>
      outcome[key] === undefined ? row[column]! : outcome[key]
    const alias = row['state'] === 'alias'
    sql(
      `UPDATE url SET claimed = 0, state = ?, next_at = ?, reason = ?, last_status = ?, tries = ?, visits = visits + ?,
         last_visit = ?, changed_at = ?, etag = ?, last_modified = ?, note = ? WHERE id = ?`,
    ).run(
      // What became an alias on the way stays one; the row that stands for it has its own times.
      alias ? 'alias' : outcome.state,
      alias ? null : outcome.nextAt,
      outcome.reason ?? null,
      kept('status', 'last_status') as number | null,
      kept('tries', 'tries') as number,
      outcome.visitedAt === undefined ? 0 : 1,
      kept('visitedAt', 'last_visit') as number | null,
      kept('changedAt', 'changed_at') as number | null,
      kept('etag', 'etag') as string | null,
      kept('lastModified', 'last_modified') as string | null,
      outcome.note === undefined ? row['note']! : json(outcome.note),
      id,
    )
    renewHost(String(row['host']), true)
  }
  const claim = (time: number, dueBy: number, limit: number): UrlRow[] => {
    const hosts = sql(
      `SELECT key FROM host WHERE due_at <= ? AND busy = 0 AND next_at <= ? ORDER BY due_at LIMIT ?`,
    ).all(dueBy, time, limit)
    return hosts.flatMap(({ key }) => {
      const row = sql(
        'SELECT * FROM url WHERE host = ? AND next_at IS NOT NULL AND claimed = 0 ORDER BY next_at, id LIMIT 1',
      ).get(key!)
      if (!row) return []
      sql('UPDATE url SET claimed = 1 WHERE id = ?').run(row['id']!)
      sql('UPDATE host SET busy = 1 WHERE key = ?').run(key!)
      return [urlRow(row)]
    })
  }
  const alias = (id: number, url: string, why: string): UrlRow => {
    const own = byId(id)
    const other = findRow(url)
    if (other?.['id'] === own['id']) return urlRow(own)
    if (!other) {
      sql('INSERT INTO alias (key, url, why, url_id) VALUES (?, ?, ?, ?)').run(urlKey(url), url, why, own['id']!)
      return urlRow(own)
    }
    // The one that has an article already keeps it; where neither has, the older one.
    const hasArticle = (row: SqlRow): boolean => !!sql('SELECT 1 FROM article WHERE url_id = ? LIMIT 1').get(row['id']!)
    const [stays, goes] = hasArticle(own) && !hasArticle(other) ? [own, other] : [other, own]
    sql("UPDATE url SET state = 'alias', reason = ?, next_at = NULL, same_as = ? WHERE id = ?").run(
      why,
      stays['id']!,
      goes['id']!,
    )
    sql('UPDATE url SET same_as = ? WHERE same_as = ?').run(stays['id']!, goes['id']!)
    sql('UPDATE alias SET url_id = ? WHERE url_id = ?').run(stays['id']!, goes['id']!)
    renewHost(String(goes['host']))
    return urlRow(byId(Number(stays['id'])))
  }
  return {
    async addUrls(urls) {
      let added = 0
      for (const slice of slices(urls)) {
        added += change(() => slice.filter((url) => add(url)).length)
        if (slice.length === SLICE) await breathe()
      }
      return added
    },
    findUrl: async (url) => {
      const row = findRow(url)
      return row && urlRow(row)
    },
    urls: (filter = {}) => walkUrls(journal, filter),
    claim: async ({ now, dueBy = now, limit }) => change(() => claim(now, Math.min(now, dueBy), limit)),
    settle: async (id, outcome) => change(() => settle(id, outcome)),
    release: async (id) =>
      change(() => {
        const row = sql('UPDATE url SET claimed = 0 WHERE id = ? RETURNING host').get(id)
        if (row) renewHost(String(row['host']), true)
      }),
    nextTime: async ({ dueBy = Infinity } = {}) => {
      const row = sql(
        'SELECT min(max(due_at, next_at)) AS t FROM host WHERE due_at IS NOT NULL AND busy = 0 AND due_at <= ?',
      ).get(Math.min(dueBy, Number.MAX_SAFE_INTEGER))
      return row?.['t'] === null || row === undefined ? undefined : Number(row['t'])
    },
    alias: async (id, url, why) => change(() => alias(id, url, why)),
    aliases: async (id) =>
      sql(`SELECT url, why FROM alias WHERE url_id = ?1 UNION ALL SELECT url, reason FROM url WHERE same_as = ?1`).all(
        id,
      ) as unknown as Awaited<ReturnType<Frontier['aliases']>>,
    host: async (key) => {
      const row = sql('SELECT * FROM host WHERE key = ?').get(key)
      return row && hostRow(row)
    },
    saveHost: async ({ key, nextAt, state }) =>
      change(() => {
        sql(
          `INSERT INTO host (key, next_at, state) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
           SET next_at = excluded.next_at, state = excluded.state`,
        ).run(key, nextAt, json(state))
      }),
    hosts: async () => sql('SELECT * FROM host ORDER BY key').all().map(hostRow),
    feed: async (url) => {
      const row = sql('SELECT * FROM feed WHERE url = ?').get(url)
      return row && feedRow(row)
    },
    saveFeed: async (feed) =>
      change(() => {
        sql('INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
          feed.url,
          feed.kind,
          feed.source,
          feed.nextAt,
          feed.etag,
          feed.lastModified,
          feed.bodyHash,
          feed.fails,
          json(feed.state),
        )
      }),
    feeds: async () => sql('SELECT * FROM feed ORDER BY url').all().map(feedRow),
    progress: async (time) => progressOf(journal, time),
  }
}

function* slices<T>(items: Iterable<T>): Generator<T[]> {
  let slice: T[] = []
  for (const item of items) {
    if (slice.push(item) < SLICE) continue
    yield slice
    slice = []
  }
  if (slice.length) yield slice
}
