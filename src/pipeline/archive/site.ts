import { createHash } from 'node:crypto'
import type { Visitor } from '../../crawl/visits.ts'
import { afterPoll } from '../../crawl/schedule.ts'
import type { Desk } from './desk.ts'
import { addCandidates, type Candidate } from './items.ts'
import { keepAs, rowOf, stateOf } from './poll.ts'
import type { Source } from '../config.ts'
import { findArticles } from '../crawl-find.ts'

/** Pages of a site that one search goes through, where the scope states no budget. */
const BUDGET = 200
/** A site is searched again after this time at first, milliseconds; then as often as it has news. */
const FIRST_INTERVAL = 60 * 60_000

/**
 * Searches a site for articles: its feeds, sitemaps and section pages within the scope. What it goes through is kept as
 * captures, what it finds goes into the line. Throws only what ends the run.
 */
export async function pollSite(
  desk: Desk,
  source: Source,
  signal: AbortSignal | undefined,
  dueAt: number,
): Promise<void> {
  const { archive, now, random } = desk
  const onAnswer = keepAs(desk, 'section', source)
  const visitor: Pick<Visitor, 'visit'> = { visit: (url) => desk.visitor.visit(url, { onAnswer }) }
  const candidates: Candidate[] = []
  let problem: string | undefined
  const scope = { ...source.scope, budget: source.scope.budget ?? BUDGET }
  for await (const find of findArticles([source.url], visitor, { scope, signal })) {
    if (find.kind === 'failed') problem = find.error.code
    if (find.kind !== 'url') continue
    const { url, title, date } = find.found
    candidates.push({ url, note: { title, published: date } })
  }
  if (signal?.aborted || problem === 'interrupted') return
  // The search has kept to the scope already; its budget is that of the search.
  const added = await addCandidates(archive.frontier, { ...source, scope: {} }, candidates, { via: source.url, dueAt })
  const state = await stateOf(desk, source)
  const hash = createHash('sha256')
  for (const url of candidates.map((candidate) => candidate.url).toSorted()) hash.update(`${url}\n`)
  const facts = { at: now(), etag: null, lastModified: null, freshFor: 0, movedTo: null }
  const next = afterPoll(
    state,
    problem === undefined
      ? { kind: 'fetched', ...facts, bodyHash: hash.digest('hex'), manners: null }
      : { kind: 'failed', at: now(), reason: problem },
    { interval: source.intervalMs, random, minInterval: FIRST_INTERVAL },
  )
  await archive.frontier.saveFeed(rowOf(source, 'site', next))
  const name = source.name ?? source.url
  const failed = problem !== undefined
  desk.tell({ kind: 'poll', url: source.url, source: name, outcome: problem ?? 'fetched', failed, ...added, notes: [] })
}
