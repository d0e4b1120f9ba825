import type { Archive } from './archive.ts'
import type { SqlValue } from './journal.ts'

/** The fields whose filling is watched, as paths into the record. */
export const WATCHED = {
  headline: '$.headline',
  summary: '$.summary',
  byline: '$.byline',
  authors: '$.authors[0]',
  date: '$.date',
  section: '$.section',
  tags: '$.tags[0]',
  language: '$.language',
  images: '$.images[0]',
  relatedLinks: '$.relatedLinks[0]',
  body: '$.body.text',
} as const

export type WatchedField = keyof typeof WATCHED

export interface HostStats {
  readonly host: string
  readonly articles: number
  /** Revisions after the first. */
  readonly changes: number
  /** When the last article was stored, Unix milliseconds. */
  readonly last: number
  /** Part of the articles that have the field, 0 to 1. */
  readonly filled: Readonly<Record<WatchedField, number>>
  /** Fields that the last articles lack and those before them had: the site was changed, or our rules were. */
  readonly drift: readonly { readonly field: WatchedField; readonly before: number; readonly now: number }[]
}

export interface ArchiveStats {
  readonly hosts: readonly HostStats[]
  readonly articles: number
  readonly revisions: number
  readonly captures: number
  readonly revisits: number
  readonly warcFiles: number
  readonly warcBytes: number
}

/** The alarm compares this many of the last articles with at least as many before them. */
const RECENT = 20
/** A field that was filled this often and is now filled less than half as often. */
const USUAL = 0.6
const FALLEN = 0.5

const FIELDS = Object.keys(WATCHED) as WatchedField[]
const HAS = FIELDS.map((field) => `coalesce(json_extract(record, '${WATCHED[field]}'), '') <> '' AS ${field}`).join(
  ', ',
)

/** Figures over the last revision of each article, by host, most articles first. */
export function archiveStats({ journal: { sql } }: Archive, filter: { readonly host?: string } = {}): ArchiveStats {
  const host = filter.host ?? null
  const facts = sql(
    `WITH seen AS (
       SELECT host, at, rev, row_number() OVER (PARTITION BY host ORDER BY at DESC, id DESC) AS age, ${HAS}
       FROM article WHERE latest = 1 AND (?1 IS NULL OR host = ?1)
     )
     SELECT host, age <= ${RECENT} AS recent, count(*) AS n, max(at) AS last, sum(rev - 1) AS changes,
       ${FIELDS.map((field) => `sum(${field}) AS ${field}`).join(', ')}
     FROM seen GROUP BY host, recent`,
  ).all(host)
  const byHost = Map.groupBy(facts, (row) => String(row['host']))
  const one = (text: string): number => Number(sql(text).get()?.['n'])
  return {
    hosts: Array.from(byHost, ([name, rows]) => hostStats(name, rows)).sort((a, b) => b.articles - a.articles),
    articles: one('SELECT count(*) AS n FROM article WHERE latest = 1'),
    revisions: one('SELECT count(*) AS n FROM article'),
    captures: one('SELECT count(*) AS n FROM capture'),
    revisits: one("SELECT count(*) AS n FROM capture WHERE stored = 'revisit'"),
    warcFiles: one('SELECT count(*) AS n FROM warc_file'),
    warcBytes: one('SELECT coalesce(sum(size), 0) AS n FROM warc_file'),
  }
}

function hostStats(host: string, rows: readonly Record<string, SqlValue>[]): HostStats {
  const total = (key: string, of = rows): number => of.reduce((sum, row) => sum + Number(row[key]), 0)
  const part = (field: string, of = rows): number => total(field, of) / Math.max(1, total('n', of))
  const recent = rows.filter((row) => row['recent'] === 1)
  const before = rows.filter((row) => row['recent'] === 0)
  const comparable = total('n', recent) >= RECENT && total('n', before) >= RECENT
  return {
    host,
    articles: total('n'),
    changes: total('changes'),
    last: Math.max(...rows.map((row) => Number(row['last']))),
    filled: Object.fromEntries(FIELDS.map((field) => [field, part(field)])) as Record<WatchedField, number>,
    drift: FIELDS.map((field) => ({ field, before: part(field, before), now: part(field, recent) })).filter(
      ({ before, now }) => comparable && before >= USUAL && now < before * FALLEN,
    ),
  }
}
