import type { Archive } from './archive.ts'
import type { SqlRow } from './journal.ts'

/**
 * The key under which replay tools look a page up: the host turned round, then path and query in lower case, the
 * parameters of the query in order (Sort-friendly URI Reordering Transform).
 */
export function surt(href: string): string {
  const url = URL.parse(href)
  if (!url) return href.toLowerCase()
  const host = url.hostname.replace(/^www\d{0,2}\./, '')
  const named = /^[\d.]+$|^\[/.test(host) ? host : host.split('.').reverse().join(',')
  const port = url.port ? `:${url.port}` : ''
  const query = url.search.length > 1 ? `?${url.search.slice(1).split('&').sort().join('&')}` : ''
  return `${named}${port})${url.pathname}${query}`.toLowerCase()
}

/** The index of all captures as CDXJ lines in the order of their keys, each with its line end. */
export function* cdxj({ journal }: Archive): Generator<string> {
  journal.define('surt', surt)
  const rows = journal
    .sql(
      `SELECT surt(c.url) AS key, c.*, f.name AS file FROM capture c JOIN warc_file f ON f.id = c.file_id
       WHERE c.stored <> 'none' ORDER BY 1, c.at, c.id`,
    )
    .each()
  for (const row of rows) yield line(row)
}

function line(row: SqlRow): string {
  const { key, url, at, status, payload_digest, length, offset, file, stored, mime } = row
  const stamp = String(at).replace(/\D/g, '').slice(0, 14)
  return `${key} ${stamp} ${JSON.stringify({
    url,
    mime: stored === 'revisit' ? 'warc/revisit' : (mime ?? 'unk'),
    status: String(status),
    digest: payload_digest,
    length: String(length),
    offset: String(offset),
    filename: file,
  })}\n`
}
