import type { Desk } from './archive-desk.ts'
import { duePages, duration } from './archive-plan.ts'

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
    const { delay: delayMs, why } = paces.get(host) ?? { delay: 0, why: 'not asked yet' }
    return { host, pages, delayMs, why: paces.get(host)?.suspended ? 'left alone for now' : why }
  }).sort((a, b) => b.pages * b.delayMs - a.pages * a.delayMs)
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
    leftMs: Math.max(0, ...waiting.map(({ pages, delayMs }) => pages * delayMs)),
  }
}

/** One line for a person. */
export function progressLine({ done, due, reasons, waiting, leftMs }: ArchiveProgress): string {
  const failures = Object.entries(reasons).map(([reason, count]) => `${reason} ${count}`)
  const [longest] = waiting
  return [
    `${done} done`,
    ...(due ? [`${due} waiting, at least ${duration(leftMs)}`] : []),
    ...(longest && due ? [`longest ${longest.host} (${longest.pages}, ${longest.why})`] : []),
    ...(failures.length ? [failures.join(', ')] : []),
  ].join('; ')
}
