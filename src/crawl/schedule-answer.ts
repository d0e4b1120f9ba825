import { createHash } from 'node:crypto'
import { asTearsheetError } from '../core/errors.ts'
import { type Capture, header, headerAll } from '../fetch/capture.ts'
import type { Feed, FeedKind, FeedManners } from './feed-types.ts'
import type { Answered, PollOutcome } from './schedule.ts'

const PERMANENT: ReadonlySet<number> = new Set([301, 308])
const MAX_AGE = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,10})/i
const NOT_KEPT = /(?:^|[,\s])(?:no-store|no-cache)\b/i
/** Failures that are not the feed's: nothing was asked, or the host is left alone. */
const POSTPONED: ReadonlySet<string> = new Set(['interrupted', 'host-suspended'])

/** A hash of a body, for "the same as last time". */
export function bodyHash(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex')
}

/**
 * A hash of what a feed's entries say, whatever their order: many feeds are printed anew for every request, with the time
 * in them, and are unchanged all the same.
 */
export function itemsHash({ items }: Pick<Feed, 'items'>): string {
  const entries = items.map((item) => JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))))
  return createHash('sha256').update(entries.toSorted().join('\n')).digest('hex')
}

/**
 * How a poll ended, by its answer. `hash` tells one state of the source from the next: that of the body, or itemsHash. `read` is the feed that was read, null for a sitemap, and undefined where the body
 * is not what was asked for (a page in place of a feed): that is a failure.
 */
export function pollOutcome(
  capture: Capture,
  read: (FeedManners & { readonly kind?: FeedKind }) | null | undefined,
  hash: string = bodyHash(capture.body),
): PollOutcome {
  const facts = answerFacts(capture)
  if (capture.status === 304) return { kind: 'not-modified', ...facts }
  if (capture.status === 410) return { kind: 'gone', at: facts.at }
  if (capture.status < 200 || capture.status > 299)
    return { kind: 'failed', at: facts.at, reason: `status ${capture.status}` }
  if (read === undefined || read?.kind === 'html' || read?.kind === 'none') {
    return { kind: 'failed', at: facts.at, reason: 'this is no feed' }
  }
  return { kind: 'fetched', ...facts, bodyHash: hash, manners: read && mannersOf(read) }
}

/** The manners alone: a state that is stored is no place for a whole feed. */
function mannersOf({ ttl, updatePeriod, updateFrequency, skipHours, skipDays }: FeedManners): FeedManners {
  return { ttl, updatePeriod, updateFrequency, skipHours, skipDays }
}

/** How a poll ended that threw; `at` in milliseconds since 1970. */
export function pollFailure(thrown: unknown, at: number): PollOutcome {
  const { code, status, retryAfter } = asTearsheetError(thrown)
  if (status === 410) return { kind: 'gone', at }
  if (POSTPONED.has(code)) return { kind: 'postponed', at, retryAfter }
  return { kind: 'failed', at, reason: code, retryAfter }
}

/** What an answer says about itself. */
export function answerFacts(capture: Capture): Answered {
  return {
    at: Date.parse(capture.at),
    etag: header(capture, 'etag') ?? null,
    lastModified: header(capture, 'last-modified') ?? null,
    freshFor: freshFor(capture),
    movedTo: permanentTarget(capture),
  }
}

/** Freshness lifetime for a private cache, less the age, in milliseconds (RFC 9111 section 4.2). */
function freshFor(capture: Capture): number {
  const control = headerAll(capture, 'cache-control').join(', ').slice(0, 1000)
  if (NOT_KEPT.test(control)) return 0
  const maxAge = MAX_AGE.exec(control)?.[1]
  if (maxAge !== undefined) {
    const age = /^\d{1,10}$/.exec(header(capture, 'age')?.trim() ?? '')?.[0] ?? '0'
    return Math.max(0, Number(maxAge) - Number(age)) * 1000
  }
  const expires = Date.parse(header(capture, 'expires') ?? '')
  const date = Date.parse(header(capture, 'date') ?? capture.at)
  return expires > date ? expires - date : 0
}

/** Where a request was sent on to for good: only the permanent redirects at the beginning of the chain count. */
function permanentTarget({ hops, finalUrl }: Capture): string | null {
  const temporary = hops.findIndex(({ status }) => !PERMANENT.has(status))
  if (hops.length === 0 || temporary === 0) return null
  return temporary < 0 ? finalUrl : hops[temporary]!.url
}
