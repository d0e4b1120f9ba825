import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Archive, FILES, openArchive } from '../../archive/archive.ts'
import { domainKey } from '../../crawl/domain-key.ts'
import { PACE_DEFAULTS } from '../../crawl/pace-numbers.ts'
import { createPace } from '../../crawl/pace.ts'
import { isDue } from '../../crawl/schedule.ts'
import type { Desk } from './desk.ts'
import { restorePaces } from './open.ts'
import { stateOf } from './poll.ts'
import type { ArchiveConfig } from '../config.ts'

/** What a round would ask of one host. */
export interface PlannedHost {
  readonly host: string
  /** Feeds, sitemaps and sites that are due, and pages that are. What the polls will find is not known yet. */
  readonly polls: number
  readonly pages: number
  /** With one for robots.txt. */
  readonly requests: number
  /** Gap after each request, milliseconds. */
  readonly delayMs: number
  readonly why: string
  /** When it may be asked first, Unix milliseconds; 0 for at once. */
  readonly notBefore: number
}

export interface Plan {
  readonly hosts: readonly PlannedHost[]
  readonly sources: number
  readonly dueSources: number
  readonly requests: number
  /** The slowest host decides, milliseconds. */
  readonly timeMs: number
}

/** What a round would do now. Nothing is asked and nothing is written; a run may be under way. */
export async function planOf(
  config: ArchiveConfig,
  options: { readonly all?: boolean | undefined } = {},
): Promise<Plan> {
  const now = Date.now
  const time = now()
  const archive = existsSync(join(config.archive, FILES.database))
    ? openArchive(config.archive, { readOnly: true })
    : undefined
  try {
    const pace = createPace({
      minDelay: config.minDelayMs ?? PACE_DEFAULTS.minDelay,
      maxDelay: config.maxDelayMs ?? PACE_DEFAULTS.maxDelay,
    })
    if (archive) await restorePaces({ archive, config, now, pace })
    else
      for (const { url, minDelayMs } of config.sources)
        if (minDelayMs !== null) pace.setMinDelay(domainKey(url), minDelayMs, time)
    const polls = new Map<string, number>()
    for (const source of config.sources) {
      const state = archive && (await stateOf({ archive }, source))
      const due = !state || (options.all ? !state.retired : isDue(state, time))
      if (due) polls.set(domainKey(source.url), (polls.get(domainKey(source.url)) ?? 0) + 1)
    }
    const pages = archive ? duePages(archive, options.all ? Number.MAX_SAFE_INTEGER : time) : new Map<string, number>()
    const receipts = new Map(pace.receipt(time).map((receipt) => [receipt.domain, receipt]))
    const hosts = Array.from(new Set([...polls.keys(), ...pages.keys()]), (host): PlannedHost => {
      const counts = { polls: polls.get(host) ?? 0, pages: pages.get(host) ?? 0 }
      const { gap: delayMs, why } = receipts.get(host) ?? {
        gap: config.minDelayMs ?? PACE_DEFAULTS.minDelay,
        why: 'minimum',
      }
      const ready = Math.max(pace.readyAt(host, time), pace.suspendedUntil(host, time) ?? 0)
      return {
        host,
        ...counts,
        requests: counts.polls + counts.pages + 1,
        delayMs,
        why,
        notBefore: ready > time ? ready : 0,
      }
    })
    hosts.sort((a, b) => b.requests - a.requests || (a.host < b.host ? -1 : 1))
    const times = hosts.map(({ requests, delayMs, notBefore }) => requests * delayMs + Math.max(0, notBefore - time))
    return {
      hosts,
      sources: config.sources.length,
      dueSources: [...polls.values()].reduce((sum, count) => sum + count, 0),
      requests: hosts.reduce((sum, { requests }) => sum + requests, 0),
      timeMs: Math.max(0, ...times),
    }
  } finally {
    await archive?.close()
  }
}

/** The plan for a person. */
export function* planLines({ hosts, sources, dueSources, requests, timeMs }: Plan): Generator<string> {
  yield `${dueSources} of ${sources} sources are due; ${requests} requests to ${hosts.length} hosts, at least ${duration(timeMs)}`
  for (const { host, polls, pages, requests: count, delayMs, why, notBefore } of hosts) {
    const after = notBefore ? `, not before ${new Date(notBefore).toISOString()}` : ''
    yield `${host}: ${count} requests (robots.txt, ${polls} polls, ${pages} pages), one every ${duration(delayMs)} (${why})${after}`
  }
  if (dueSources) yield 'What is new in the sources comes on top, at the same pace.'
}

/** `50 ms`, `2.0 s`, `12 min`, `1.5 h`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 120_000) return `${(ms / 1000).toFixed(1)} s`
  return ms < 7_200_000 ? `${Math.round(ms / 60_000)} min` : `${(ms / 3_600_000).toFixed(1)} h`
}

/** Pages that are due, by host. */
export function duePages({ journal }: Archive, time: number): Map<string, number> {
  const rows = journal
    .sql('SELECT host, count(*) AS n FROM url WHERE next_at IS NOT NULL AND next_at <= ? AND claimed = 0 GROUP BY host')
    .all(time)
  return new Map(rows.map(({ host, n }) => [String(host), Number(n)]))
}

/** Makes every URL due that will be asked again at all. */
export function allDue({ archive, now }: Pick<Desk, 'archive' | 'now'>): void {
  const { sql, change } = archive.journal
  change(() => {
    sql('UPDATE url SET next_at = ?1 WHERE next_at > ?1').run(now())
    sql('UPDATE host SET due_at = ?1 WHERE due_at > ?1').run(now())
  })
}
