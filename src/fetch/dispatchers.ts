import { Agent, Client, type Dispatcher, ProxyAgent } from 'undici'
import { guardedConnector, type OpenAddresses, trust } from './connector.ts'
import type { Guard } from './guard.ts'
import type { Limits } from './limits.ts'
import { createProxyChoice, type ProxyOptions } from './proxy.ts'

/** The way by which a URL is reached. */
export interface Route {
  readonly dispatcher: Dispatcher
  readonly viaProxy: boolean
}

/** The connections of a run. */
export interface Dispatchers {
  route(url: URL): Route
  /** Address of the server that a direct connection to this origin is open to. */
  addressOf(url: URL): string | undefined
  /** Ends all connections at once. */
  destroy(): Promise<void>
}

export interface DispatcherOptions {
  readonly guard: Guard
  readonly limits: Limits
  readonly proxy?: ProxyOptions | undefined
  readonly ca?: string | readonly string[] | undefined
}

/** One direct agent with the guard in its connector, and one agent for each proxy that is really used. */
export function createDispatchers({ guard, limits, proxy, ca }: DispatcherOptions): Dispatchers {
  const choose = createProxyChoice(proxy)
  const open: OpenAddresses = new Map()
  const client = {
    connections: 1,
    pipelining: 1,
    allowH2: false,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    connectTimeout: limits.connectMs,
    // Shorter than the 5 s after which common servers hang up: a request must not meet a connection just ending.
    keepAliveTimeout: 4000,
    keepAliveMaxTimeout: 10_000,
    maxHeaderSize: limits.maxHeaderBytes,
  } as const
  const direct = new Agent({
    ...client,
    maxOrigins: limits.maxOrigins,
    connect: guardedConnector(guard, limits, open, ca),
  })
  const proxies = new Map<string, ProxyAgent>()

  const throughProxy = (uri: string): ProxyAgent => {
    const agent =
      proxies.get(uri) ??
      new ProxyAgent({
        ...client,
        maxOrigins: limits.maxOrigins,
        uri,
        // Undici drops our settings on the way to an absolute-form proxy, and offers h2 to the target in a tunnel.
        factory: (origin, options) => new Client(origin, { ...client, ...(options as Client.Options), allowH2: false }),
        requestTls: { ...trust(ca), allowH2: false } as never,
        proxyTls: { ...trust(ca), allowH2: false } as never,
      })
    proxies.set(uri, agent)
    return agent
  }
  return {
    route(url) {
      const uri = choose(url)
      return uri === undefined
        ? { dispatcher: direct, viaProxy: false }
        : { dispatcher: throughProxy(uri), viaProxy: true }
    },
    addressOf: (url) => open.get(url.origin),
    async destroy() {
      await Promise.all([direct, ...proxies.values()].map((agent) => agent.destroy()))
    },
  }
}
