import type { Archive } from '../../archive/archive.ts'
import type { RobotsDecision } from '../../crawl/robots.ts'
import type { Visitor } from '../../crawl/visits.ts'
import type { ArchiveConfig } from '../config.ts'
import type { Runner } from '../run-job.ts'

/** What a run tells of while it works: the lines of its log. */
export type ArchiveEvent =
  | {
      readonly kind: 'poll'
      readonly url: string
      readonly source: string
      /** `fetched`, `not-modified`, `gone`, or why it failed. */
      readonly outcome: string
      readonly failed: boolean
      /** Entries in it, those that were not known, and those that the scope leaves out. */
      readonly items: number
      readonly added: number
      readonly skipped: number
      /** What is damaged in it; empty where nothing is. */
      readonly notes: readonly string[]
    }
  | {
      readonly kind: 'article'
      readonly url: string
      readonly status: 'new' | 'revised' | 'unchanged' | 'no-article'
      readonly revision: number
      readonly type: string
      readonly headline: string | null
      /** Site rules that matched nothing on the page; absent where there is none. */
      readonly drift?: readonly string[]
    }
  | { readonly kind: 'not-modified'; readonly url: string }
  | {
      readonly kind: 'failed'
      readonly url: string
      readonly reason: string
      readonly message: string
      /** When it will be tried again, Unix milliseconds; null for never. */
      readonly nextAt: number | null
    }

/** What is counted of one domain in a run, besides what the pace knows. */
export interface DomainTally {
  answers: number
  notModified: number
  /** Pages that robots.txt forbids. */
  disallowed: number
  /** What robots.txt said, by host. */
  readonly robots: Map<string, Pick<RobotsDecision, 'status' | 'group' | 'crawlDelay' | 'reason' | 'rule'>>
}

/** What a run works with: everything that its steps share. */
export interface Desk {
  readonly config: ArchiveConfig
  readonly archive: Archive
  readonly visitor: Visitor
  readonly runner: Runner
  /** Unix milliseconds, monotonic. */
  readonly now: () => number
  /** Waits on the same clock; returns early when the signal fires. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** From 0 to 1. */
  readonly random: () => number
  /** Name and version of the rules. */
  readonly extractor: string
  /** Largest page that is read, bytes. */
  readonly maxBytes: number
  readonly tallies: Map<string, DomainTally>
  readonly tell: (event: ArchiveEvent) => void
}

/** The tally of a domain, made where there is none. */
export function tallyOf({ tallies }: Pick<Desk, 'tallies'>, domain: string): DomainTally {
  const known = tallies.get(domain)
  if (known) return known
  const made: DomainTally = { answers: 0, notModified: 0, disallowed: 0, robots: new Map() }
  tallies.set(domain, made)
  return made
}
