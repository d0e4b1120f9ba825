import type { FeedRow, HostRow, Progress, UrlFilter, UrlRow, UrlState } from './frontier-contract.ts'
import type { Journal, SqlRow, SqlValue } from './journal.ts'

/** Anything as JSON; null where there is nothing. */
export function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}

/** A JSON column’s value. */
export function parsed(value: SqlValue | undefined): unknown {
  return typeof value === 'string' ? JSON.parse(value) : null
}

/** A row of the table of addresses as its type. */
export function urlRow(row: SqlRow): UrlRow {
  return {
    id: Number(row['id']),
    url: String(row['url']),
    host: String(row['host']),
    state: row['state'] as UrlState,
    reason: row['reason'] as string | null,
    nextAt: row['next_at'] as number | null,
    tries: Number(row['tries']),
    visits: Number(row['visits']),
    source: row['source'] as string | null,
    tags: (parsed(row['tags']) as string[] | null) ?? [],
    depth: Number(row['depth']),
    via: row['via'] as string | null,
    firstSeen: Number(row['first_seen']),
    lastStatus: row['last_status'] as number | null,
    lastVisit: row['last_visit'] as number | null,
    changedAt: row['changed_at'] as number | null,
    etag: row['etag'] as string | null,
    lastModified: row['last_modified'] as string | null,
    note: parsed(row['note']),
  }
}

/** A row of the table of hosts as its type. */
export function hostRow(row: SqlRow): HostRow {
  return { key: String(row['key']), nextAt: Number(row['next_at']), state: parsed(row['state']) }
}

/** A row of the table of feeds as its type. */
export function feedRow(row: SqlRow): FeedRow {
  return {
    url: String(row['url']),
    kind: row['kind'] as FeedRow['kind'],
    source: row['source'] as string | null,
    nextAt: row['next_at'] as number | null,
    etag: row['etag'] as string | null,
    lastModified: row['last_modified'] as string | null,
    bodyHash: row['body_hash'] as string | null,
    fails: Number(row['fails']),
    state: parsed(row['state']),
  }
}

const NO_STATES: Record<UrlState, number> = { waiting: 0, done: 0, failed: 0, skipped: 0, gone: 0, alias: 0 }

/** Counts of the frontier at a time. */
export function progressOf({ sql }: Journal, now: number): Progress {
  const counts = sql(
    'SELECT state, reason, count(*) AS count FROM url GROUP BY state, reason ORDER BY count DESC',
  ).all()
  const byState = { ...NO_STATES }
  for (const { state, count } of counts) byState[state as UrlState] += Number(count)
  const due = sql('SELECT count(*) AS count FROM url WHERE next_at <= ? AND next_at IS NOT NULL AND claimed = 0').get(
    now,
  )
  const waiting = sql(
    `SELECT u.host AS host, count(*) AS urls, max(h.next_at, min(u.next_at)) AS nextAt
     FROM url u JOIN host h ON h.key = u.host WHERE u.next_at IS NOT NULL AND u.claimed = 0
     GROUP BY u.host ORDER BY urls DESC`,
  ).all()
  return {
    byState,
    due: Number(due?.['count']),
    byReason: counts
      .filter(({ state }) => state === 'failed' || state === 'skipped')
      .map(({ state, reason, count }) => ({
        state: state as UrlState,
        reason: reason as string | null,
        count: Number(count),
      })),
    waitingHosts: waiting.map(({ host, urls, nextAt }) => ({
      host: String(host),
      urls: Number(urls),
      nextAt: Number(nextAt),
    })),
  }
}

/** Rows read at once. */
const PAGE = 1000

export async function* walkUrls({ sql }: Journal, { state, host, source }: UrlFilter): AsyncGenerator<UrlRow> {
  const tests = Object.entries({ state, host, source }).filter(
    (test): test is [string, string] => test[1] !== undefined,
  )
  const where = [...tests.map(([column]) => `${column} = ?`), 'id > ?'].join(' AND ')
  for (let after = 0; ;) {
    const rows = sql(`SELECT * FROM url WHERE ${where} ORDER BY id LIMIT ${PAGE}`).all(
      ...tests.map(([, value]) => value),
      after,
    )
    yield* rows.map(urlRow)
    if (rows.length < PAGE) return
    after = Number(rows.at(-1)!['id'])
  }
}
