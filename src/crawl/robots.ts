import { asTearsheetError, type ErrorCode, TearsheetError } from '../core/errors.ts'
import type { Capture } from '../fetch/capture.ts'
import { decidingRule } from './robots-match.ts'
import { parseRobots, ROBOTS_PARSE_LIMIT, type RobotsFile } from './robots-parse.ts'

/**
 * What decided:
 * - `rule`: an Allow or Disallow line; `no-rule`: our group has none that matches; `no-group`: no group speaks to us
 * - `unavailable`: there is no robots.txt (4xx, or more redirects than are followed), so everything may be fetched
 * - `unreachable`: it could not be had (5xx, 429, network), so nothing may be fetched for now
 * - `robots-txt`: the address is the robots.txt itself
 */
export type RobotsReason = 'rule' | 'no-rule' | 'no-group' | 'unavailable' | 'unreachable' | 'robots-txt'

/** What robots.txt says about one URL. */
export interface RobotsDecision {
  readonly allowed: boolean
  readonly reason: RobotsReason
  /** The line that decided, as written: `Disallow: /private`. */
  readonly rule: string | null
  /** The group that holds for us: our token, `*`, or null. */
  readonly group: string | null
  /** Seconds, as stated; the pace has its own limit. */
  readonly crawlDelay: number | null
  readonly sitemaps: readonly string[]
  /** Status of the robots.txt, where an answer came. */
  readonly status: number | null
  /** For `unreachable`: when it will be asked for again, on the clock of `now`. */
  readonly retryAt?: number
  /** For `unreachable`: why. */
  readonly error?: TearsheetError
}

export interface RobotsOptions {
  /**
   * Fetches a robots.txt as a turn of its host. `onHop` must be called before each redirect is followed, and what it
   * throws must come out.
   */
  readonly fetch: (url: string, onHop: (url: string) => void) => Promise<Capture>
  /** Monotonic time in milliseconds. */
  readonly now: () => number
  /** Our product token. */
  readonly token: string
  /** How long an answer holds, milliseconds. */
  readonly ttl?: number
  /** The first pause after which an unreachable robots.txt is asked for again; doubled each time, milliseconds. */
  readonly retryFirst?: number
}

export interface Robots {
  /** Whether a URL may be fetched; asks for the robots.txt of its origin unless that is known. Throws only what
   * concerns the run and not the host: `interrupted`, `url-invalid`. */
  check(url: string): Promise<RobotsDecision>
}

/** RFC 9309 section 2.4: not longer than 24 hours. */
const TTL = 24 * 60 * 60 * 1000
/** RFC 9309 section 2.3.1.2: at least five consecutive redirects, even across authorities. */
const MAX_REDIRECTS = 5
/** The first retry comes soon, because most failures are short; StormCrawler goes up to one hour. */
const RETRY_FIRST = 5000
const RETRY_LAST = 60 * 60 * 1000
/** Names that do not exist and certificates that fail are asked about again after this time at most. */
const RETRY_SKIP = 5 * 60 * 1000
/** Origins, and characters of rules, that are remembered: the files of a thousand large publishers. */
const MAX_ORIGINS = 5000
const MAX_COST = 32 * 1024 * 1024

/** Redirects that lead nowhere: the server answered, and what it answered is no robots.txt. */
const UNAVAILABLE_CODES: ReadonlySet<ErrorCode> = new Set([
  'redirect-limit',
  'redirect-loop',
  'redirect-invalid',
  'scheme-unsupported',
])

interface Entry {
  readonly state: 'read' | 'unavailable' | 'unreachable'
  readonly file: RobotsFile
  readonly status: number | null
  readonly expires: number
  readonly failures: number
  readonly cost: number
  readonly error?: TearsheetError
}

const NOTHING: RobotsFile = { group: null, rules: [], crawlDelay: null, sitemaps: [] }

/** The robots.txt of every origin: fetched once, kept for a day, read by RFC 9309. */
export function createRobots(options: RobotsOptions): Robots {
  const { now, ttl = TTL, retryFirst = RETRY_FIRST } = options
  const entries = new Map<string, Entry>()
  const pending = new Map<string, Promise<Entry>>()
  let cost = 0

  const remember = (origin: string, entry: Entry): Entry => {
    cost += entry.cost - (entries.get(origin)?.cost ?? 0)
    entries.delete(origin)
    entries.set(origin, entry)
    for (const [oldest, { cost: freed }] of entries) {
      if (entries.size <= MAX_ORIGINS && (cost <= MAX_COST || entries.size === 1)) break
      entries.delete(oldest)
      cost -= freed
    }
    return entry
  }

  const ask = async (origin: string, before: Entry | undefined): Promise<Entry> => {
    let hops = 0
    try {
      const capture = await options.fetch(`${origin}/robots.txt`, () => {
        if (++hops > MAX_REDIRECTS) throw new TearsheetError('redirect-limit')
      })
      return readAnswer(capture)
    } catch (thrown) {
      const error = asTearsheetError(thrown)
      if (error.code === 'interrupted' || error.next === 'usage' || error.next === 'stop') throw error
      if (UNAVAILABLE_CODES.has(error.code)) return entry('unavailable', null, NOTHING)
      // After a redirect the fault is another host's, and must not be told as one of this host.
      return unreachable(
        hops > 0 ? new TearsheetError('robots-unreachable', error.message, { cause: error }) : error,
        before,
      )
    }

    function readAnswer(capture: Capture): Entry {
      const { status, body, truncated } = capture
      if (status >= 200 && status < 300) {
        // Rules may be missing from a file that was cut before the part that is read ends.
        if (!truncated || body.length >= ROBOTS_PARSE_LIMIT)
          return entry('read', status, parseRobots(body, options.token))
        return unreachable(new TearsheetError('robots-unreachable', 'the answer is incomplete', { status }), before)
      }
      // 429 is a 4xx that says "not now": Google and Nutch take it for an unreachable file.
      if (status < 500 && status !== 429) return entry('unavailable', status, NOTHING)
      return unreachable(new TearsheetError('robots-unreachable', `status ${status}`, { status }), before)
    }
  }

  const entry = (state: Entry['state'], status: number | null, file: RobotsFile): Entry => {
    return { state, status, file, expires: now() + ttl, failures: 0, cost: costOf(file) }
  }

  const unreachable = (error: TearsheetError, before: Entry | undefined): Entry => {
    const failures = (before?.failures ?? 0) + 1
    const wait = error.next === 'skip' ? RETRY_SKIP : Math.min(retryFirst * 2 ** Math.min(failures - 1, 20), RETRY_LAST)
    const status = error.status ?? null
    return { state: 'unreachable', status, file: NOTHING, expires: now() + wait, failures, cost: 1, error }
  }

  const entryOf = async (origin: string): Promise<Entry> => {
    const known = entries.get(origin)
    if (known && known.expires > now()) return known
    const asked = pending.get(origin)
    if (asked) return await asked
    const asking = ask(origin, known)
      .then((answer) => remember(origin, answer))
      .finally(() => pending.delete(origin))
    pending.set(origin, asking)
    return await asking
  }

  return {
    async check(url) {
      const parsed = URL.parse(url)
      if (!parsed) throw new TearsheetError('url-invalid', url)
      if (parsed.pathname === '/robots.txt') return { ...decision(NOTHING, null), reason: 'robots-txt' }
      return decide(await entryOf(parsed.origin), url)
    },
  }
}

function decide(entry: Entry, url: string): RobotsDecision {
  const { file, status } = entry
  if (entry.state === 'unavailable') return { ...decision(file, status), reason: 'unavailable' }
  if (entry.state === 'unreachable') {
    const error = entry.error ? { error: entry.error } : {}
    return { ...decision(file, status), allowed: false, reason: 'unreachable', retryAt: entry.expires, ...error }
  }
  if (file.group === null) return { ...decision(file, status), reason: 'no-group' }
  const rule = decidingRule(file.rules, url)
  if (!rule) return decision(file, status)
  return { ...decision(file, status), allowed: rule.allow, reason: 'rule', rule: rule.line }
}

function decision(file: RobotsFile, status: number | null): RobotsDecision {
  const { group, crawlDelay, sitemaps } = file
  return { allowed: true, reason: 'no-rule', rule: null, group, crawlDelay, sitemaps, status }
}

/** Roughly the characters that an entry keeps in memory. */
function costOf(file: RobotsFile): number {
  const rules = file.rules.reduce((sum, rule) => sum + 100 + 3 * rule.octets, 0)
  return file.sitemaps.reduce((sum, sitemap) => sum + 50 + sitemap.length, 200 + rules)
}
