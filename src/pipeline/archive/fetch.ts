import type { UrlRow } from '../../archive/frontier-contract.ts'
import type { StoredCapture } from '../../archive/store-contract.ts'
import { asTearsheetError, type TearsheetError } from '../../core/errors.ts'
import { readDirectives } from '../../crawl/directives.ts'
import { domainKey } from '../../crawl/domain-key.ts'
import { afterRevisit } from '../../crawl/revisit.ts'
import type { RobotsDecision } from '../../crawl/robots.ts'
import { conditionalFields } from '../../crawl/schedule.ts'
import { readLinks } from '../../crawl/section-links.ts'
import { type Capture, header, headerAll } from '../../fetch/capture.ts'
import { ROBOTS_TOKEN } from '../../fetch/identity.ts'
import { answerProblem } from '../../fetch/status.ts'
import { type Desk, tallyOf } from './desk.ts'
import { answered, failed, revisitOf } from './outcome.ts'

/** A page that is in the archive and waits to be read. */
export interface Fetched {
  /** The row as it was settled after the fetch. */
  readonly row: UrlRow
  /** With its place in the archive. */
  readonly capture: Capture
  readonly captureId: number
  /** The address of the AMP form that the page names. */
  readonly amp: string | null
  /** The publisher wants no copy kept. */
  readonly noArchive: boolean
}

/** Directives stand in the head of a page: more of it is not looked at. */
const HEAD_BYTES = 512 * 1024

/**
 * Fetches one claimed URL politely, puts the answer into the archive and settles the URL as far as it can be told before
 * the page is read. Gives the page, or undefined where there is none to read. Throws only what ends the run.
 */
export async function fetchUrl(desk: Desk, row: UrlRow): Promise<Fetched | undefined> {
  const { archive, visitor, now } = desk
  const { frontier, store } = archive
  const before = revisitOf(row)
  let kept: { stored: StoredCapture; head: Head } | undefined
  const onAnswer = async (capture: Capture, robots: RobotsDecision): Promise<void> => {
    noteAnswer(desk, capture, robots)
    const head = headOf(capture)
    const stored = await store.putCapture(capture, {
      urlId: row.id,
      noArchive: head.noArchive,
      notes: notesOf(row, robots),
    })
    // Only what a page can be read from waits to be read.
    if (answerProblem(capture) || capture.status === 304) await store.finishCapture(stored.id)
    kept = { stored, head }
  }
  try {
    const { capture } = await visitor.visit(row.url, {
      headers: conditionalFields(before),
      maxBytes: desk.maxBytes,
      onAnswer,
    })
    const { stored, head } = kept!
    const validators = {
      etag: header(capture, 'etag') ?? null,
      lastModified: header(capture, 'last-modified') ?? null,
    }
    const kind = capture.status === 304 ? 'not-modified' : 'unchanged'
    const revisit = afterRevisit(before, { kind, at: now(), ...validators }, { random: desk.random })
    const outcome = answered(row, revisit, capture.status, now())
    await frontier.settle(row.id, outcome)
    if (capture.status === 304) {
      desk.tell({ kind: 'not-modified', url: row.url })
      return undefined
    }
    const settled = { ...row, state: outcome.state, visits: row.visits + 1, note: outcome.note }
    const withPlace = { ...capture, warc: stored.warc }
    return {
      row: settled,
      capture: withPlace,
      captureId: stored.id,
      amp: head.amp,
      noArchive: head.noArchive !== undefined,
    }
  } catch (thrown) {
    await settleFailure(desk, row, asTearsheetError(thrown))
    return undefined
  }
}

async function settleFailure(desk: Desk, row: UrlRow, error: TearsheetError): Promise<void> {
  const { frontier } = desk.archive
  if (error.next === 'stop' || error.next === 'usage') throw error
  if (error.code === 'interrupted') return await frontier.release(row.id)
  if (error.code === 'robots-disallowed') tallyOf(desk, row.host).disallowed += 1
  const outcome = failed(row, error, desk.now(), desk.random)
  await frontier.settle(row.id, outcome)
  desk.tell({ kind: 'failed', url: row.url, reason: error.code, message: error.message, nextAt: outcome.nextAt })
}

interface Head {
  /** Why no copy is to be kept, where that is so. */
  readonly noArchive: string | undefined
  readonly amp: string | null
}

/** What header and head of a page ask for. */
export function headOf(capture: Capture): Head {
  const html = /html|^\s*$/i.test(header(capture, 'content-type') ?? '')
  const head = capture.body.subarray(0, HEAD_BYTES)
  const page = html && head.length ? readLinks(head, { url: capture.finalUrl }) : { robots: [], amp: null }
  const tags = headerAll(capture, 'x-robots-tag')
  const { noarchive, raw } = readDirectives(tags, page.robots, ROBOTS_TOKEN, capture.at)
  return { noArchive: noarchive ? `the publisher asks for it: ${raw.join(', ')}` : undefined, amp: page.amp }
}

/** Counts an answer for the receipt. */
export function noteAnswer(desk: Desk, capture: Capture, robots: RobotsDecision): void {
  const tally = tallyOf(desk, domainKey(capture.finalUrl))
  tally.answers += 1
  if (capture.status === 304) tally.notModified += 1
  const { status, group, crawlDelay, reason, rule } = robots
  tally.robots.set(URL.parse(capture.finalUrl)?.host ?? '', { status, group, crawlDelay, reason, rule })
}

/** Lines for the metadata record: why this request was allowed, and what it was for. */
function notesOf(row: UrlRow, { rule, reason }: RobotsDecision): Record<string, string> {
  return {
    robots: rule ?? reason,
    ...(row.source !== null && { source: row.source }),
    ...(row.via !== null && { via: row.via }),
  }
}
