import { TearsheetError } from '../core/errors.ts'
import { withoutCredentials } from '../core/urls.ts'
import { readBody } from './body.ts'
import type { Capture, Hop } from './capture.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { createDispatchers, type Route } from './dispatchers.ts'
import { discard, exchange, valuesOf } from './exchange.ts'
import { type Stage, toFetchError } from './failure.ts'
import { createGuard, type Guard, type GuardOptions } from './guard.ts'
import { CONTACT_NEEDED, createIdentity, type IdentityOptions } from './identity.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import type { ProxyOptions } from './proxy.ts'
import { headersAfterRedirect, isRedirect, redirectTarget } from './redirect.ts'

/** How pages are fetched; the same for all of a run. */
export interface FetchOptions extends GuardOptions {
  readonly identity: IdentityOptions
  readonly limits?: Partial<Limits> | undefined
  readonly proxy?: ProxyOptions | undefined
  /** PEM certificates that are trusted besides Node's own. */
  readonly ca?: string | readonly string[] | undefined
  /** Keep the body as it came over the wire too, for an archive. */
  readonly keepWire?: boolean | undefined
}

/** What one fetch may be told. */
export interface FetchOnceOptions {
  /** Ends the fetch with `interrupted`, or with the signal's reason where that is a TearsheetError. */
  readonly signal?: AbortSignal | undefined
  /** Awaited before a redirect's target is asked for; what it throws ends the fetch. Its time does not count. */
  readonly onHop?: ((url: string, from: Hop) => Promise<void>) | undefined
  /** More request header fields; who we are cannot be changed by them. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Keep a body that breaks off, marked `truncated` and with its `failure`, instead of throwing. See readBody. */
  readonly keepPartial?: boolean | undefined
  /** Largest body, bytes after decoding. @default that of the fetcher's limits */
  readonly maxBytes?: number | undefined
}

/** One URL in, one Capture out. There are no retries here: a retry is a new turn, with pace and robots asked again. */
export interface Fetcher {
  /** The Capture for any final status, 404 and 500 too (see answerProblem); whatever else fails is thrown. */
  fetchOnce(url: string, options?: FetchOnceOptions): Promise<Capture>
  /**
   * The machine that a request for this URL would go to, to be counted by; undefined where that cannot be told (a proxy, a
   * name that is not found). On this machine every port is a server of its own. Never throws.
   */
  addressOf(url: string): Promise<string | undefined>
  /** Ends all connections; what is under way fails with `interrupted`. */
  close(): Promise<void>
}

/** What a caller may not set: who we are, and what the client itself has to say about the connection. */
const RESERVED =
  /^(user-agent|from|host|connection|keep-alive|accept-encoding|content-length|transfer-encoding|te|upgrade|expect|proxy-.*)$/i
/** RFC 9110 section 5.6.2. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]{1,100}$/
const BROKEN_VALUE = /[^\t\x20-\x7e]/
/** How long our own look-up may hold up a request whose name the proxy will look up anyway. */
const PROXY_LOOKUP_MS = 2000

/** What one request brought: the answer of the last, or where to go from here. */
type Outcome = Omit<Capture, 'url' | 'hops'> | { readonly next: URL; readonly hop: Hop }

/** A fetcher with its own connections. Throws `usage` for options that make no sense. */
export function createFetcher(options: FetchOptions): Fetcher {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const identity = createIdentity(options.identity)
  const guard = createGuard(options)
  const dispatchers = createDispatchers({ guard, limits, proxy: options.proxy, ca: options.ca })
  const own = {
    'user-agent': identity.userAgent,
    ...(identity.from ? { from: identity.from } : {}),
    'accept-encoding': 'gzip, deflate, br, zstd',
  }

  /** Everything that is checked before a URL is asked for, the first one and every redirect's target alike. */
  const enter = async (url: URL, deadline: Deadline): Promise<Route> => {
    if (!identity.hasContact && !guard.isLoopback(url)) throw new TearsheetError('usage', CONTACT_NEEDED)
    guard.checkUrl(url)
    const route = dispatchers.route(url)
    if (route.viaProxy) await deadline.race(checkBehindProxy(guard, url))
    return route
  }

  const visit = async (
    url: URL,
    headers: Readonly<Record<string, string>>,
    deadline: Deadline,
    { keepPartial, maxBytes = limits.maxBytes }: FetchOnceOptions,
  ): Promise<Outcome> => {
    const started = performance.now()
    let stage: Stage = 'head'
    let viaProxy = false
    const failure = (error: unknown) =>
      toFetchError(deadline.signal.aborted ? deadline.signal.reason : error, { host: url.host, stage, viaProxy })
    try {
      const route = await enter(url, deadline)
      viaProxy = route.viaProxy
      const answer = await exchange(route.dispatcher, url, { ...headers, ...own }, deadline)
      stage = 'body'
      const ip = viaProxy ? undefined : dispatchers.addressOf(url)
      if (isRedirect(answer.status)) {
        await discard(answer)
        const next = redirectTarget(valuesOf(answer, 'location')[0], url)
        const { at, status, headers } = answer
        const kept = options.keepWire && { answer: { at, headers, ...(ip !== undefined && { ip }) } }
        return { next, hop: { url: url.href, status, location: next.href, ...kept } }
      }
      const body = await readBody(answer.body, {
        limits: { ...limits, maxBytes },
        codings: valuesOf(answer, 'content-encoding'),
        length: valuesOf(answer, 'content-length')[0],
        keepWire: options.keepWire,
        keepPartial,
        signal: deadline.signal,
        failure,
      }).finally(() => answer.body.destroy())
      return {
        finalUrl: url.href,
        at: answer.at,
        status: answer.status,
        headers: answer.headers,
        ...body,
        ...(ip === undefined ? {} : { ip }),
        ms: Math.round(performance.now() - started),
        fromCache: false,
      }
    } catch (error) {
      throw failure(error)
    } finally {
      deadline.clear()
    }
  }

  return {
    async fetchOnce(asked, once = {}) {
      const { signal, onHop, headers = {} } = once
      const first = parseUrl(asked)
      const hops: Hop[] = []
      const seen = new Set([withoutFragment(first)])
      let url = first
      let sent = callerHeaders(headers)
      let left = limits.totalMs
      for (;;) {
        const started = performance.now()
        const outcome = await visit(url, sent, createDeadline(left, signal), once)
        left -= performance.now() - started
        if (!('next' in outcome)) return { url: first.href, ...outcome, hops }
        const { next, hop } = outcome
        hops.push(hop)
        const key = withoutFragment(next)
        if (seen.has(key)) throw new TearsheetError('redirect-loop', next.host)
        if (hops.length > limits.maxRedirects) {
          throw new TearsheetError('redirect-limit', `more than ${limits.maxRedirects}`)
        }
        seen.add(key)
        await onHop?.(next.href, hop)
        sent = headersAfterRedirect(sent, next.origin === url.origin)
        url = next
      }
    },
    async addressOf(text) {
      const url = URL.parse(text)
      if (!url || dispatchers.route(url).viaProxy) return undefined
      const [first] = await guard.resolve(url.hostname).catch(() => [])
      return first && guard.isLoopback(url) ? `${first.address}:${url.port}` : first?.address
    },
    close: () => dispatchers.destroy(),
  }
}

/**
 * A proxy looks names up itself and connects where it likes, so what holds behind one is less: literal addresses,
 * local names, ports, and names that lead to a private address from here are refused; a name that we cannot look up
 * is left to the proxy, and so is the moment between our look-up and its own.
 */
async function checkBehindProxy(guard: Guard, url: URL): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PROXY_LOOKUP_MS)
  })
  try {
    await Promise.race([guard.resolve(url.hostname), enough])
  } catch (error) {
    if (error instanceof TearsheetError) throw error
  } finally {
    clearTimeout(timer)
  }
}

/** A URL that can be fetched, without user name and password: those are never sent. */
function parseUrl(text: string): URL {
  const url = URL.parse(withoutCredentials(text))
  if (!url) throw new TearsheetError('url-invalid', text.slice(0, 200).replace(/\/\/[^/@]*@/, '//'))
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new TearsheetError('scheme-unsupported', url.protocol)
  return url
}

/** The caller's header fields in lower case. Throws `usage` for those that are ours to set, and for broken ones. */
function callerHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers)
  const refused = entries.find(([name, value]) => !TOKEN.test(name) || RESERVED.test(name) || BROKEN_VALUE.test(value))
  if (refused) throw new TearsheetError('usage', `the header field ${JSON.stringify(refused[0])} is not to be set so`)
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]))
}

function withoutFragment(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length)
}
