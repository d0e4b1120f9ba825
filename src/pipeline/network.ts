import type { Visitor } from '../crawl/visits.ts'
import type { Fetcher } from '../fetch/fetch.ts'
import type { FetchingOptions } from './options.ts'
import { ownVersion } from './version.ts'

/** The polite way to the network, with its own connections. */
export interface Network {
  readonly visitor: Visitor
  readonly close: Fetcher['close']
}

/** The page that a server's administrator finds in the log. */
export const HOMEPAGE = 'https://www.npmjs.com/package/tearsheet'

/** Loads the client on first use: most runs over saved pages need none. Throws `usage` for bad options. */
export async function openNetwork(options: FetchingOptions, signal?: AbortSignal): Promise<Network> {
  const [{ createFetcher }, { createVisitor }] = await Promise.all([
    import('../fetch/fetch.ts'),
    import('../crawl/visits.ts'),
  ])
  const { contact, allowAddresses, resolve, minDelayMs, timeoutMs, maxBytes, proxy, ca } = options
  const fetcher = createFetcher({
    identity: { version: ownVersion(), homepage: HOMEPAGE, contact },
    limits: {
      ...(timeoutMs !== undefined && { totalMs: timeoutMs }),
      ...(maxBytes !== undefined && { maxBytes }),
    },
    allowAddresses,
    resolve,
    proxy,
    ca,
  })
  const visitor = createVisitor({
    fetcher,
    signal,
    ...(minDelayMs !== undefined && { pace: { minDelay: minDelayMs } }),
  })
  return { visitor, close: () => fetcher.close() }
}
