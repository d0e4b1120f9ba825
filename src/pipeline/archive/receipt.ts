import type { DelayReason } from '../../crawl/pace.ts'
import type { Desk } from './desk.ts'

/** How one domain was treated in a run. */
export interface HostReceipt {
  readonly domain: string
  /** All requests, those for robots.txt among them. */
  readonly requests: number
  readonly robotsFetches: number
  /** The delay in force at the end, milliseconds, and why it is that long. */
  readonly delayMs: number
  readonly why: DelayReason
  /** Part of the answers that were 304, 0 to 1. */
  readonly notModifiedShare: number
  /** Pages that were not asked for because robots.txt forbids them. */
  readonly disallowed: number
  /** Answers 429 and 503. */
  readonly rateLimited: number
  readonly faults: number
  readonly suspended: boolean
  /** What robots.txt said: the rule that decided last, the group that holds for us, its Crawl-delay in seconds. */
  readonly robots: readonly {
    readonly host: string
    readonly status: number | null
    readonly rule: string
    readonly group: string | null
    readonly crawlDelay: number | null
  }[]
}

/** The politeness receipt of a run: the domains that were asked, the most asked first. */
export function receiptOf({ visitor, tallies }: Pick<Desk, 'visitor' | 'tallies'>): HostReceipt[] {
  return visitor
    .receipt()
    .filter(({ requests }) => requests > 0)
    .map(({ domain, requests, robotsFetches, delay, why, rateLimited, faults, suspended }) => {
      const tally = tallies.get(domain)
      const share = tally?.answers ? tally.notModified / tally.answers : 0
      return {
        domain,
        requests,
        robotsFetches,
        delayMs: delay,
        why,
        notModifiedShare: Math.round(share * 1000) / 1000,
        disallowed: tally?.disallowed ?? 0,
        rateLimited,
        faults,
        suspended,
        robots: Array.from(tally?.robots ?? [], ([host, { status, group, crawlDelay, reason, rule }]) => ({
          host,
          status,
          rule: rule ?? reason,
          group,
          crawlDelay,
        })),
      }
    })
    .sort((a, b) => b.requests - a.requests || (a.domain < b.domain ? -1 : 1))
}

/** One line a domain, for a person. */
export function receiptLine(receipt: HostReceipt): string {
  const { domain, requests, delayMs, why, notModifiedShare, disallowed, rateLimited, robots } = receipt
  const rules = [...new Set(robots.map(({ rule, group }) => (group === null ? rule : `${rule} (group ${group})`)))]
  const parts = [
    `${requests} requests`,
    `gap ${seconds(delayMs)} (${why})`,
    `robots.txt: ${rules.slice(0, 3).join(', ') || 'no page was asked for'}`,
    `304: ${Math.round(notModifiedShare * 100)} %`,
    ...(disallowed ? [`left out by robots.txt: ${disallowed}`] : []),
    ...(rateLimited ? [`429 or 503: ${rateLimited}`] : []),
    ...(receipt.suspended ? ['left alone for now'] : []),
  ]
  return `${domain}: ${parts.join('; ')}`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 1000 ? 2 : 1)} s`
}
