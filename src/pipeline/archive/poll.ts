import type { FeedRow } from '../../archive/frontier-contract.ts'
import type { CaptureKind } from '../../archive/store-contract.ts'
import { asTearsheetError } from '../../core/errors.ts'
import { readFeed } from '../../crawl/feeds.ts'
import type { RobotsDecision } from '../../crawl/robots.ts'
import { itemsHash, pollFailure, pollOutcome } from '../../crawl/schedule-answer.ts'
import {
  afterPoll,
  conditionalFields,
  type FeedState,
  isDue,
  newFeedState,
  type PollOutcome,
  withInterval,
} from '../../crawl/schedule.ts'
import { readSitemap, type SitemapEntry } from '../../crawl/sitemaps.ts'
import { type Capture, header } from '../../fetch/capture.ts'
import type { Desk } from './desk.ts'
import { noteAnswer } from './fetch.ts'
import { addCandidates, type Added, feedCandidates, sitemapCandidates } from './items.ts'
import type { Source } from '../config.ts'
import { createForeignCheck } from '../crawl-sources.ts'

/** What is kept of a feed: its schedule, and what was damaged in it the last time. */
export interface PolledState extends FeedState {
  readonly degraded?: readonly string[]
}

/** Sitemaps of one index that are read. */
const MAX_CHILDREN = 200
const NOTHING: Added = { items: 0, added: 0, skipped: 0 }

interface Read {
  readonly outcome: PollOutcome
  readonly added: Added
  readonly notes: readonly string[]
}

export async function stateOf(
  desk: Pick<Desk, 'archive'>,
  source: Pick<Source, 'url' | 'intervalMs'>,
): Promise<PolledState> {
  const row = await desk.archive.frontier.feed(source.url)
  const state = (row?.state as PolledState | null) ?? newFeedState(source.url, 0, { interval: source.intervalMs })
  return withInterval(state, source.intervalMs)
}

/** The row under which a state is kept: that of the address as configured, wherever it has moved. */
export function rowOf(source: Pick<Source, 'url' | 'name'>, kind: FeedRow['kind'], state: PolledState): FeedRow {
  return {
    url: source.url,
    kind,
    source: source.name ?? source.url,
    nextAt: state.nextAt,
    etag: state.etag,
    lastModified: state.lastModified,
    bodyHash: state.bodyHash,
    fails: state.failures,
    state,
  }
}

/**
 * Polls one feed or sitemap, conditionally: its answer goes into the archive, its new addresses into the line, its
 * schedule into the state. Throws only what ends the run; an interrupted poll leaves everything as it was.
 */
export async function pollSource(desk: Desk, source: Source, dueAt: number): Promise<void> {
  const { archive, visitor, now, random } = desk
  const state = await stateOf(desk, source)
  const kind = source.kind === 'sitemap' ? 'sitemap' : 'feed'
  const keep = keepAs(desk, kind, source)
  const readAnswer = kind === 'feed' ? readFeedAnswer : readSitemapAnswer
  let last: Capture | undefined
  const onAnswer: typeof keep = async (capture, robots) => await keep((last = capture), robots)
  let read: Read
  try {
    const { capture } = await visitor.visit(state.url, { headers: conditionalFields(state), onAnswer })
    read =
      capture.status === 304
        ? { outcome: pollOutcome(capture, undefined), added: NOTHING, notes: state.degraded ?? [] }
        : await readAnswer(desk, source, capture, dueAt)
  } catch (thrown) {
    const error = asTearsheetError(thrown)
    if (error.next === 'stop' || error.next === 'usage') throw error
    if (error.code === 'interrupted') return
    // What stands before the break is as good as ever; the poll has failed all the same.
    const part = last?.failure === error.code ? await readAnswer(desk, source, last, dueAt) : undefined
    const notes = part ? [error.message, ...part.notes] : []
    read = { outcome: pollFailure(error, now()), added: part?.added ?? NOTHING, notes }
  }
  const outcome = { ...read.outcome, at: now() }
  const after = afterPoll(state, outcome, { interval: source.intervalMs, random })
  const next: PolledState = { ...after, ...(read.notes.length > 0 && { degraded: read.notes }) }
  await archive.frontier.saveFeed(rowOf(source, kind, next))
  const reason = outcome.kind === 'failed' ? outcome.reason : outcome.kind
  const failed = outcome.kind === 'failed' || outcome.kind === 'gone'
  const name = source.name ?? source.url
  desk.tell({ kind: 'poll', url: state.url, source: name, outcome: reason, failed, ...read.added, notes: read.notes })
}

/** Keeps every answer of a visit as a capture of that kind. */
export function keepAs(desk: Desk, kind: CaptureKind, source: Pick<Source, 'name' | 'url'>) {
  return async (capture: Capture, robots: RobotsDecision): Promise<void> => {
    noteAnswer(desk, capture, robots)
    const notes = { robots: robots.rule ?? robots.reason, source: source.name ?? source.url }
    await desk.archive.store.putCapture(capture, { kind, notes })
  }
}

async function readFeedAnswer(desk: Desk, source: Source, capture: Capture, dueAt: number): Promise<Read> {
  const feed = await readFeed(capture.body, { ...aboutOf(capture), at: capture.at })
  const outcome = pollOutcome(capture, feed, itemsHash(feed))
  const added =
    outcome.kind === 'fetched'
      ? await addCandidates(desk.archive.frontier, source, feedCandidates(feed.items), { via: source.url, dueAt })
      : NOTHING
  return { outcome, added, notes: feed.degraded ? feed.notes : [] }
}

async function readSitemapAnswer(desk: Desk, source: Source, capture: Capture, dueAt: number): Promise<Read> {
  const sitemap = await readSitemap(capture.body, aboutOf(capture))
  const outcome = pollOutcome(capture, sitemap.kind === 'none' ? undefined : null)
  const notes = sitemap.degraded ? sitemap.notes : []
  if (outcome.kind !== 'fetched') return { outcome, added: NOTHING, notes }
  if (sitemap.kind === 'index') {
    await pollChildren(desk, source, sitemap.entries, dueAt)
    return { outcome, added: { ...NOTHING, items: sitemap.entries.length }, notes }
  }
  const mayName = createForeignCheck(desk.visitor)
  const entries: SitemapEntry[] = []
  for (const entry of sitemap.entries) {
    if (!entry.foreign || (await mayName(capture.finalUrl, entry.url))) entries.push(entry)
  }
  const candidates = sitemapCandidates(entries)
  const added = await addCandidates(desk.archive.frontier, source, candidates, { via: source.url, dueAt })
  return { outcome, added, notes }
}

/** The sitemaps of an index, news and the newest first, each by its own schedule. */
async function pollChildren(
  desk: Desk,
  source: Source,
  entries: readonly SitemapEntry[],
  dueAt: number,
): Promise<void> {
  const rank = ({ url, lastModified }: SitemapEntry): string => (/news/i.test(url) ? '2' : '1') + (lastModified ?? '')
  const sorted = entries.filter(({ foreign }) => !foreign).toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
  for (const { url } of sorted.slice(0, MAX_CHILDREN)) {
    if (url === source.url) continue
    const child = { ...source, url, name: source.name ?? source.url }
    if (isDue(await stateOf(desk, child), desk.now())) await pollSource(desk, child, dueAt)
  }
}

function aboutOf(capture: Capture): { url: string; contentType: string | null } {
  return { url: capture.finalUrl, contentType: header(capture, 'content-type') ?? null }
}
