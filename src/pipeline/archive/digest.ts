import type { UrlRow } from '../../archive/frontier-contract.ts'
import type { ArticleRow } from '../../archive/store-contract.ts'
import { TearsheetError } from '../../core/errors.ts'
import { afterRevisit, newRevisit } from '../../crawl/revisit.ts'
import type { Capture } from '../../fetch/capture.ts'
import { type ArticleRecord, type ErrorLine, isErrorLine } from '../../record/record.ts'
import type { Desk } from './desk.ts'
import { type Fetched, headOf } from './fetch.ts'
import { oneAtATime, standingRow } from './identity.ts'
import { driftOf } from '../answer-line.ts'
import { answered, noteOf, revisitOf } from './outcome.ts'
import { readBack } from './read-back.ts'

/** Verdicts under which a page holds an article. */
export const ARTICLES: ReadonlySet<string> = new Set(['article', 'live', 'video', 'gallery', 'audio'])
/** Verdicts under which a page may hold an article tomorrow, but nothing of today's is worth a revision. */
const REFUSED: ReadonlySet<string> = new Set(['challenge', 'consent'])

/** Reads a page that is in the archive, stores its article and settles its URL. Throws only what ends the run. */
export async function digest(desk: Desk, page: Fetched): Promise<void> {
  const { store } = desk.archive
  const line = await read(desk, page.capture)
  if (isErrorLine(line)) return await settleUnread(desk, page, line)
  const { row } = page
  const record = page.noArchive ? withoutBody(line) : line
  const put = await oneAtATime(row.host, async () => {
    const standing = ARTICLES.has(record.type) ? await standingRow(desk, page, record) : row
    await restateLast(desk, standing.id)
    const stored = await store.putArticle({
      urlId: standing.id,
      captureId: page.captureId,
      record,
      extractor: desk.extractor,
      at: desk.now(),
    })
    await settleRead(desk, page, standing, stored.status, record)
    return stored
  })
  await store.finishCapture(page.captureId)
  const { type, headline } = record
  const drift = driftOf(line)
  const told = { url: row.url, status: put.status, revision: put.revision, type, headline }
  desk.tell({ kind: 'article', ...told, ...(drift.length && { drift }) })
}

/** The pages that a run that was killed had fetched and not read: they need no second request. */
export async function digestUnfinished(desk: Desk): Promise<number> {
  const { store, frontier, journal } = desk.archive
  let count = 0
  for await (const { id, urlId, url, stored } of store.captures({ unfinished: true, kind: 'page' })) {
    const address = urlId === null ? undefined : journal.sql('SELECT url FROM url WHERE id = ?').get(urlId)?.['url']
    const row = await frontier.findUrl(address === undefined ? url : String(address))
    const capture = row && stored !== 'none' ? await readBack(desk.archive, id) : undefined
    if (row && capture && !(capture instanceof TearsheetError)) {
      const { amp, noArchive } = headOf(capture)
      await digest(desk, { row, capture, captureId: id, amp, noArchive: noArchive !== undefined })
      count += 1
      continue
    }
    // What was not kept, or is damaged, cannot be read any more: it is asked for again.
    if (row) await frontier.settle(row.id, { state: 'waiting', nextAt: desk.now() })
    await store.finishCapture(id)
  }
  return count
}

/** The record as `extract` of the same WARC record gives it. */
export async function read(
  { runner, maxBytes }: Pick<Desk, 'runner' | 'maxBytes'>,
  capture: Capture,
): Promise<ArticleRecord | ErrorLine> {
  if (capture.body.length > maxBytes) {
    const error = { code: 'too-large' as const, message: `over ${maxBytes} bytes`, retryable: false }
    return { schemaVersion: '1', id: null, url: capture.url, error }
  }
  return await runner.run({ url: capture.url, source: { kind: 'capture', capture } })
}

/** A page that could not be read: the capture stays, and newer rules may read it. */
async function settleUnread(desk: Desk, { row, captureId, capture }: Fetched, { error }: ErrorLine): Promise<void> {
  // Interrupted: the next run reads it.
  if (error.code === 'interrupted') return
  const { archive } = desk
  const revisit = revisitOf(row)
  await archive.frontier.settle(row.id, {
    ...answered(row, revisit, capture.status),
    state: 'failed',
    reason: error.code,
  })
  await archive.store.finishCapture(captureId)
  desk.tell({ kind: 'failed', url: row.url, reason: error.code, message: error.message, nextAt: revisit.nextAt })
}

async function settleRead(
  desk: Desk,
  { row, capture }: Fetched,
  standing: UrlRow,
  status: 'new' | 'revised' | 'unchanged' | 'no-article',
  record: ArticleRecord,
): Promise<void> {
  const { frontier } = desk.archive
  const { random } = desk
  const before = revisitOf(row)
  const at = before.lastAt ?? desk.now()
  const { etag, lastModified } = before
  const stated = Date.parse(record.date ?? noteOf(row).published ?? '')
  const revisit =
    status === 'new'
      ? newRevisit(at, Number.isNaN(stated) ? null : stated, { etag, lastModified }, { random })
      : status === 'revised'
        ? afterRevisit(before, { kind: 'changed', at, etag, lastModified }, { random })
        : before
  const none = status === 'no-article'
  const outcome = {
    ...answered(row, revisit, capture.status),
    ...(none && { state: REFUSED.has(record.type) ? ('failed' as const) : ('done' as const), reason: record.type }),
  }
  await frontier.settle(row.id, outcome)
  // The row that stands for both has its article now: no second request for it.
  if (standing.id !== row.id && standing.visits === 0)
    await frontier.settle(standing.id, { ...outcome, visitedAt: desk.now(), etag: null, lastModified: null })
}

/** Brings the last revision to today's rules first, so that a better rule does not look like a change of the article. */
async function restateLast(desk: Desk, urlId: number): Promise<void> {
  const { store } = desk.archive
  const last: ArticleRow | undefined = (await store.revisions(urlId)).at(-1)
  if (!last || last.extractor === desk.extractor || last.captureId === null) return
  const row = await store.capture(last.captureId)
  if (!row || row.stored === 'none') return
  const capture = await readBack(desk.archive, last.captureId)
  if (capture instanceof TearsheetError) return
  const line = await read(desk, capture)
  if (!isErrorLine(line)) await store.restateArticle(last.id, line, desk.extractor)
}

/** What is known of a page whose publisher wants no copy kept: everything but the text. */
export function withoutBody(record: ArticleRecord): ArticleRecord {
  return { ...record, body: { ...record.body, text: '', html: '', blocks: [] }, links: [] }
}
