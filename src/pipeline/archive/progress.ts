import type { Desk } from './desk.ts'
import { POSTPONED } from './outcome.ts'
import { duePages, duration } from './plan.ts'

/** How far a run is. */
export interface ArchiveProgress {
  readonly done: number
  /** Pages that are due now. */
  readonly due: number
  /** Pages that will be looked at again later. */
  readonly later: number
  /** Failed and left out, by reason. */
  readonly reasons: Readonly<Record<string, number>>
  /** Hosts with pages that are due, the longest first: how many, and what each waits for. */
  readonly waiting: readonly {
    readonly host: string
    readonly pages: number
    readonly delayMs: number
    readonly why: string
    /** Least time for its pages, milliseconds. */
    readonly leftMs: number
  }[]
  /** Hosts with pages that wait because the server asked for less or could not be had: why, and until when (ISO 8601). */
  readonly postponed: readonly {
    readonly host: string
    readonly pages: number
    readonly reason: string
    readonly until: string
  }[]
  /** Least time for what is due, milliseconds: the host that needs longest at its pace. */
  readonly leftMs: number
}

/** Hosts that are named. */
const MAX_HOSTS = 10

/** Reads how far the work is from the state and the pace. */
export async function progressOf({
  archive,
  visitor,
  now,
}: Pick<Desk, 'archive' | 'visitor' | 'now'>): Promise<ArchiveProgress> {
  const time = now()
  const { byState, byReason } = await archive.frontier.progress(time)
  const due = duePages(archive, time)
  const paces = new Map(visitor.receipt().map((receipt) => [receipt.domain, receipt]))
  const waiting = Array.from(due, ([host, pages]) => {
    const pace = paces.get(host)
    const { delay: delayMs, why, gap, waits } = pace ?? { delay: 0, why: 'not asked yet', gap: 0, waits: 0 }
    return { host, pages, delayMs, why: pace?.suspended ? 'left alone for now' : why, leftMs: waits + pages * gap }
  }).sort((a, b) => b.leftMs - a.leftMs)
  const total = [...due.values()].reduce((sum, count) => sum + count, 0)
  const reasons: Record<string, number> = {}
  for (const { reason, count } of byReason) reasons[reason ?? 'unknown'] = (reasons[reason ?? 'unknown'] ?? 0) + count
  const planned = archive.journal.sql('SELECT count(*) AS n FROM url WHERE next_at IS NOT NULL AND claimed = 0').get()
  return {
    done: byState.done,
    due: total,
    later: Number(planned?.['n']) - total,
    reasons,
    waiting: waiting.slice(0, MAX_HOSTS),
    postponed: postponedHosts(archive, time),
    leftMs: Math.max(0, ...waiting.map((host) => host.leftMs)),
  }
}

function postponedHosts({ journal }: Desk['archive'], time: number): ArchiveProgress['postponed'] {
  const rows = journal
    .sql(
      `SELECT host, reason, count(*) AS pages, min(next_at) AS until FROM url
       WHERE state IN ('waiting', 'done') AND reason IN (${POSTPONED.map((code) => `'${code}'`).join(', ')}) AND next_at > ?
       GROUP BY host, reason ORDER BY pages DESC LIMIT ${MAX_HOSTS}`,
    )
    .all(time)
  return rows.map(({ host, reason, pages, until }) => ({
    host: String(host),
    pages: Number(pages),
    reason: String(reason),
    until: new Date(Number(until)).toISOString(),
  }))
}

/** One line for a person. */
export function progressLine({ done, due, reasons, waiting, postponed, leftMs }: ArchiveProgress): string {
  const failures = Object.entries(reasons).map(([reason, count]) => `${reason} ${count}`)
  const [longest] = waiting
  const pages = postponed.reduce((sum, host) => sum + host.pages, 0)
  const [first] = postponed
  return [
    `${done} done`,
    ...(due ? [`${due} waiting, at least ${duration(leftMs)}`] : []),
    ...(longest && due ? [`longest ${longest.host} (${longest.pages}, ${longest.why})`] : []),
    ...(first ? [`${pages} postponed, ${first.host} until ${first.until.slice(11, 16)} UTC (${first.reason})`] : []),
    ...(failures.length ? [failures.join(', ')] : []),
  ].join('; ')
}
