import type { Dispatcher } from 'undici'
import { TearsheetError } from '../core/errors.ts'
import { withoutCredentials } from '../core/urls.ts'
import { type Body, readBody } from './body.ts'
import type { Capture, Hop } from './capture.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { createDispatchers, type Route } from './dispatchers.ts'
import { type Stage, toFetchError } from './failure.ts'
import { createGuard, type GuardOptions } from './guard.ts'
import { CONTACT_NEEDED, createIdentity, type IdentityOptions } from './identity.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import type { ProxyOptions } from './proxy.ts'
import { headersAfterRedirect, isRedirect, redirectTarget } from './redirect.ts'

export interface FetchOptions extends GuardOptions {
  readonly identity: IdentityOptions
  readonly limits?: Partial<Limits> | undefined
  readonly proxy?: ProxyOptions | undefined
  /** PEM certificates that are trusted besides Node's own. */
  readonly ca?: string | readonly string[] | undefined
  /** Keep the body as it came over the wire too, for an archive. */
  readonly keepWire?: boolean | undefined
}

export interface FetchOnceOptions {
  /** Ends the fetch with `interrupted`, or with the signal's reason where that is a TearsheetError. */
  readonly signal?: AbortSignal | undefined
  /** Awaited before a redirect's target is asked for; what it throws ends the fetch. Its time does not count. */
  readonly onHop?: ((url: string, from: Hop) => Promise<void>) | undefined
  /** More request header fields; who we are cannot be changed by them. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Keep a body that breaks off, marked `truncated`, instead of throwing: for a last try. See readBody. */
  readonly keepPartial?: boolean | undefined
}

/** One URL in, one Capture out. There are no retries here: a retry is a new turn, with pace and robots asked again. */
export interface Fetcher {
  /** The Capture for any final status, 404 and 500 too (see statusProblem); everything else that fails is thrown. */
  fetchOnce(url: string, options?: FetchOnceOptions): Promise<Capture>
  /** Ends all connections; what is under way fails with `interrupted`. */
  close(): Promise<void>
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const RESERVED =
  /^(user-agent|from|host|connection|accept-encoding|content-length|transfer-encoding|te|upgrade|expect)$/i
/** Informational answers in a row before the real one; each of them would start the header timeout anew. */
const MAX_INFORMATIONAL = 20
/** What is read of a redirect's own body so that the connection can be used again. */
const DISCARD_BYTES = 16 * 1024
const DISCARD_MS = 1000

interface Answer {
  readonly status: number
  readonly headers: [name: string, value: string][]
  readonly body: Dispatcher.ResponseData['body']
  readonly at: string
  readonly ip: string | undefined
}

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
    if (route.viaProxy) await deadline.race(checkBehindProxy(url))
    return route
  }
  /** A proxy looks the name up itself, so ours is only a first line: a name we cannot look up is left to the proxy. */
  const checkBehindProxy = async (url: URL): Promise<void> => {
    try {
      await guard.resolve(url.hostname)
    } catch (error) {
      if (error instanceof TearsheetError) throw error
    }
  }
  const ask = async (url: URL, route: Route, headers: Record<string, string>, deadline: Deadline): Promise<Answer> => {
    let informational = 0
    const controller = new AbortController()
    const signal = AbortSignal.any([deadline.signal, controller.signal])
    const data = await deadline.race(
      route.dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: { accept: ACCEPT, ...headers, ...own },
        signal,
        responseHeaders: 'raw',
        onInfo() {
          informational += 1
          if (informational > MAX_INFORMATIONAL) {
            controller.abort(new TearsheetError('response-malformed', `${url.host} sends 1xx without end`))
          }
        },
      }),
    )
    return {
      status: data.statusCode,
      headers: pairs(data.headers as unknown as string[]),
      body: data.body,
      at: new Date().toISOString(),
      ip: route.viaProxy ? undefined : dispatchers.addressOf(url),
    }
  }

  return {
    async fetchOnce(asked, { signal, onHop, headers = {}, keepPartial } = {}) {
      const first = parseUrl(asked)
      const reserved = Object.keys(headers).find((name) => RESERVED.test(name))
      if (reserved !== undefined) throw new TearsheetError('usage', `the header field ${reserved} is not to be set`)
      const hops: Hop[] = []
      let url = first
      let sent: Record<string, string> = { ...headers }
      let left = limits.totalMs
      const seen = new Set([withoutFragment(first)])

      for (;;) {
        const deadline = createDeadline(left, signal)
        const started = performance.now()
        let stage: Stage = 'head'
        let viaProxy = false
        const { host } = url
        const failure = (error: unknown) =>
          toFetchError(deadline.signal.aborted ? deadline.signal.reason : error, { host, stage, viaProxy })
        let next: URL
        let hop: Hop
        try {
          const route = await enter(url, deadline)
          viaProxy = route.viaProxy
          const answer = await ask(url, route, sent, deadline)
          stage = 'body'
          if (!isRedirect(answer.status)) {
            const body: Body = await readBody(answer.body, {
              limits,
              codings: valuesOf(answer.headers, 'content-encoding'),
              length: valuesOf(answer.headers, 'content-length')[0],
              keepWire: options.keepWire,
              keepPartial,
              signal: deadline.signal,
              failure,
            })
            const { status, at, ip } = answer
            return {
              url: first.href,
              finalUrl: url.href,
              at,
              status,
              headers: answer.headers,
              ...body,
              ...(ip === undefined ? {} : { ip }),
              hops,
              ms: Math.round(performance.now() - started),
              fromCache: false,
            }
          }
          const location = valuesOf(answer.headers, 'location')[0]
          await discard(answer.body)
          next = redirectTarget(location, url)
          hop = { url: url.href, status: answer.status, location: next.href }
        } catch (error) {
          throw failure(error)
        } finally {
          deadline.clear()
          left -= performance.now() - started
        }
        hops.push(hop)
        if (seen.has(withoutFragment(next))) throw new TearsheetError('redirect-loop', next.host)
        if (hops.length > limits.maxRedirects)
          throw new TearsheetError('redirect-limit', `more than ${limits.maxRedirects}`)
        seen.add(withoutFragment(next))
        await onHop?.(next.href, hop)
        sent = headersAfterRedirect(sent, next.origin === url.origin)
        url = next
      }
    },
    close: () => dispatchers.destroy(),
  }
}

/** A URL that can be fetched, without user name and password: those are never sent. */
function parseUrl(text: string): URL {
  const url = URL.parse(withoutCredentials(text))
  if (!url) throw new TearsheetError('url-invalid', text.length > 200 ? `${text.slice(0, 200)}…` : text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new TearsheetError('scheme-unsupported', url.protocol)
  return url
}

function withoutFragment(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length)
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[index * 2] ?? '', raw[index * 2 + 1] ?? ''])
}

function valuesOf(headers: readonly (readonly [string, string])[], name: string): string[] {
  return headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
}

/** Reads a little of a body that nobody wants, so that the connection can be used again; else the connection ends. */
async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  await body.dump({ limit: DISCARD_BYTES, signal: AbortSignal.timeout(DISCARD_MS) }).catch(() => undefined)
}
