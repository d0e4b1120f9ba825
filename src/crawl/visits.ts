import { asTearsheetError, type ErrorCode, TearsheetError } from '../core/errors.ts'
import { withoutCredentials } from '../core/urls.ts'
import type { Capture } from '../fetch/capture.ts'
import type { Fetcher } from '../fetch/fetch.ts'
import { ROBOTS_TOKEN } from '../fetch/identity.ts'
import { answerProblem } from '../fetch/status.ts'
import { domainKey } from './domain-key.ts'
import { createPace, type DomainReceipt, type Outcome, type Pace } from './pace.ts'
import { createAddressBook } from './address-book.ts'
import type { Fault, PaceNumbers } from './pace-numbers.ts'
import { ROBOTS_PARSE_LIMIT } from './robots-parse.ts'
import { createRobots, type Robots, type RobotsDecision } from './robots.ts'
import { sleep as realSleep } from './sleep.ts'
import { createTurns, type Turn } from './turns.ts'

/** A page that was fetched politely. */
export interface Visit {
  readonly capture: Capture
  /** What robots.txt said about the last URL of the redirects. */
  readonly robots: RobotsDecision
  /** 1 where the first try was good. */
  readonly attempts: number
}

export interface VisitorOptions {
  readonly fetcher: Pick<Fetcher, 'fetchOnce'> & Partial<Pick<Fetcher, 'addressOf'>>
  /** In place of the visitor's own. */
  readonly robots?: Robots | undefined
  /** Numbers of the pace that differ from PACE_DEFAULTS. */
  readonly pace?: Partial<PaceNumbers> | undefined
  /** Requests in flight over all domains; never more than one a domain. Minimum: 1. @default 16 */
  readonly concurrency?: number | undefined
  /** Requests in flight to one address: many small sites share a machine. Minimum: 1. @default 4 */
  readonly perAddress?: number | undefined
  /** New turns after a failure that may pass. @default 2 */
  readonly maxRetries?: number | undefined
  /** The longest wait, milliseconds, that a server's Retry-After may cost a visit before it fails. @default 10 minutes */
  readonly patience?: number | undefined
  /** Monotonic time in milliseconds. */
  readonly now?: (() => number) | undefined
  /** Waits; returns early when the signal fires. */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined
  /** Ends the visitor: requests in flight are finished, everything else fails with `interrupted`. */
  readonly signal?: AbortSignal | undefined
  /** In place of one of its own: a caller that keeps the pace between runs has it. */
  readonly sharedPace?: Pace | undefined
  /** Told after each request of a domain. */
  readonly onTurn?: ((domain: string) => void) | undefined
  /** A robots.txt that an earlier run has just asked for, in place of a request; its age shortens nothing. */
  readonly knownRobots?: ((url: string) => Promise<Capture | undefined>) | undefined
  /** How long a robots.txt holds, milliseconds. @default a day */
  readonly robotsTtl?: number | undefined
  /** Awaited for every answer that a robots.txt gave. */
  readonly onRobots?: ((capture: Capture) => Promise<void>) | undefined
}

export interface VisitOptions {
  /** More request header fields: those of a conditional request, whose answer 304 is a success. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Largest page, bytes after decoding. @default that of the fetcher */
  readonly maxBytes?: number | undefined
  /**
   * Awaited for every answer, also one that is then thrown for its status, or because it broke off (`failure`); the
   * turn has been given back.
   */
  readonly onAnswer?: ((capture: Capture, robots: RobotsDecision) => Promise<void>) | undefined
}

export interface Visitor {
  /**
   * Fetches a page: asks robots.txt, waits for the domain's turn, follows redirects under the same rules, tries again
   * as a new turn. Throws TearsheetError, also for a status that is no success. It may be called for many URLs at
   * once: one that waits costs some 3 KB and no place among the requests in flight. The caller bounds them.
   */
  readonly visit: (url: string, options?: VisitOptions) => Promise<Visit>
  /** Asks robots.txt alone. Throws as `visit` does where the page may not be fetched. */
  readonly permit: (url: string) => Promise<RobotsDecision>
  /** What was asked of each domain, and how fast. */
  readonly receipt: () => DomainReceipt[]
}

const CONCURRENCY = 16
/** BUbiNG and Nutch count by address too; the networks that serve many papers are no small machines. */
const PER_ADDRESS = 4
const MAX_RETRIES = 2
const PATIENCE = 10 * 60 * 1000

/** Errors of the network that slow a domain down; those with a status go by the status. */
const FAULTS: Partial<Record<ErrorCode, Fault>> = {
  timeout: 'unreachable',
  'connect-failed': 'unreachable',
  'connection-closed': 'unreachable',
  'dns-failed': 'unreachable',
  'proxy-failed': 'unreachable',
  'tls-failed': 'server-error',
  'response-malformed': 'server-error',
}

/** What is said as it is where robots.txt could not be had: it concerns the host, and is clearer. */
const HOST_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'address-blocked',
  'dns-not-found',
  'dns-failed',
  'tls-failed',
  'connect-failed',
  'proxy-failed',
  'host-suspended',
])

/** The polite way to the network: see Visitor. */
export function createVisitor(options: VisitorOptions): Visitor {
  const { fetcher, signal, now = () => performance.now(), maxRetries = MAX_RETRIES } = options
  const { concurrency = CONCURRENCY, perAddress = PER_ADDRESS, patience = PATIENCE, sleep = realSleep } = options
  const pace = options.sharedPace ?? createPace(options.pace)
  const turns = createTurns({ pace, concurrency, perAddress, patience, now, sleep, signal, onEnd: options.onTurn })

  const addressOf = createAddressBook(fetcher, now)

  /** One request with its redirects, each in its own turn; `beforeHop` may refuse the next URL. */
  const fetchInTurns = async (
    url: string,
    robots: boolean,
    beforeHop: (url: string) => Promise<void> | void,
    { headers = {}, maxBytes, onAnswer }: VisitOptions = {},
  ) => {
    const address = await addressOf(url)
    let turn: Turn | undefined = await turns.take(domainKey(url), { urgent: robots, robots, address })
    let began = now()
    const end = (outcome: Omit<Outcome, 'ms'>) => {
      turn?.done({ ...outcome, ms: now() - began })
      turn = undefined
    }
    try {
      const capture = await fetcher.fetchOnce(url, {
        // Of a robots.txt larger than the limit the beginning counts; see robots.ts.
        keepPartial: robots || onAnswer !== undefined,
        maxBytes: robots ? ROBOTS_PARSE_LIMIT : maxBytes,
        headers,
        // The turn is given back before the next is waited for: two pages that redirect to each other's domain would
        // wait for ever otherwise.
        onHop: async (next) => {
          end({})
          await beforeHop(next)
          turn = await turns.take(domainKey(next), { urgent: true, robots, address: await addressOf(next) })
          began = now()
        },
      })
      end(outcomeOf(answerProblem(capture)))
      return capture
    } catch (error) {
      end(outcomeOf(asTearsheetError(error)))
      throw error
    }
  }

  const robots =
    options.robots ??
    createRobots({
      fetch: async (url, onHop) => {
        const known = await options.knownRobots?.(url)
        if (known) return known
        const capture = await fetchInTurns(url, true, onHop)
        await options.onRobots?.(capture)
        return capture
      },
      now,
      token: ROBOTS_TOKEN,
      ...(options.robotsTtl !== undefined && { ttl: options.robotsTtl }),
    })

  const permit = async (url: string): Promise<RobotsDecision> => {
    const { protocol, host } = URL.parse(url) ?? {}
    if (host === undefined) throw new TearsheetError('url-invalid', url)
    if (protocol !== 'http:' && protocol !== 'https:') throw new TearsheetError('scheme-unsupported', url)
    const decision = await robots.check(url)
    pace.setCrawlDelay(domainKey(url), host, decision.crawlDelay, now())
    if (decision.allowed) return decision
    if (decision.reason === 'unreachable') throw unreachable(decision, url, now())
    throw new TearsheetError('robots-disallowed', `${decision.rule ?? 'by its rules'} (${withoutCredentials(url)})`)
  }

  const attempt = async (url: string, visitOptions: VisitOptions): Promise<Omit<Visit, 'attempts'>> => {
    let decision = await permit(url)
    const beforeHop = async (next: string): Promise<void> => {
      decision = await permit(next)
    }
    const capture = await fetchInTurns(url, false, beforeHop, visitOptions)
    await visitOptions.onAnswer?.(capture, decision)
    const problem = answerProblem(capture)
    if (problem) throw problem
    return { capture, robots: decision }
  }

  const worthRetrying = (url: string, error: TearsheetError): boolean => {
    if (error.next !== 'retry' || error.code === 'interrupted' || error.code === 'host-suspended') return false
    if (signal?.aborted || (error.retryAfter ?? 0) * 1000 > patience) return false
    return pace.suspendedUntil(domainKey(url), now()) === undefined
  }

  return {
    async visit(url, visitOptions = {}) {
      for (let attempts = 1; ; attempts++) {
        try {
          return { ...(await attempt(url, visitOptions)), attempts }
        } catch (thrown) {
          const error = asTearsheetError(thrown)
          if (attempts > maxRetries || !worthRetrying(url, error)) throw error
          // One millisecond more, because timers may fire a little early.
          if (error.retryAfter) await sleep(Math.ceil(error.retryAfter * 1000) + 1, signal)
        }
      }
    },
    permit,
    receipt: () => pace.receipt(now()),
  }
}

/** How a request ended, for the pace. */
function outcomeOf(error: TearsheetError | null): Omit<Outcome, 'ms'> {
  if (!error) return {}
  const { status = 0, retryAfter } = error
  if (status === 429 || status === 503) return { fault: 'rate-limited', retryAfter }
  return { fault: status >= 500 ? 'server-error' : FAULTS[error.code], retryAfter }
}

function unreachable(decision: RobotsDecision, url: string, now: number): TearsheetError {
  const { error, retryAt = now } = decision
  const retryAfter = Math.max(0, retryAt - now) / 1000
  const code = error && HOST_ERRORS.has(error.code) ? error.code : 'robots-unreachable'
  const why = error && code === 'robots-unreachable' ? ` (${error.message})` : ''
  const origin = URL.parse(url)?.origin ?? ''
  return new TearsheetError(code, `${origin}/robots.txt${why}`, { cause: error, retryAfter, status: error?.status })
}
