import type { LookupFunction } from 'node:net'
import { getCACertificates } from 'node:tls'
import { callbackify } from 'node:util'
import { buildConnector } from 'undici'
import { blocked, type Guard } from './guard.ts'
import type { Limits } from './limits.ts'

/** Where connections lead: origin (`https://host:port`) to address, for as long as the connection is open. */
export type OpenAddresses = Map<string, string>

/** Certificates that are trusted besides those that Node trusts by itself. */
export function trust(ca: string | readonly string[] | undefined): { ca?: string[] } {
  return ca === undefined ? {} : { ca: [...getCACertificates('default'), ...(typeof ca === 'string' ? [ca] : ca)] }
}

/**
 * A connector that opens nothing the guard refuses. A `lookup` alone would not do: it is never called for literal
 * addresses. So the literal is checked first, then every address the name has, then the address really reached.
 */
export function guardedConnector(
  guard: Guard,
  limits: Limits,
  open: OpenAddresses,
  ca?: string | readonly string[],
): buildConnector.connector {
  const connect = buildConnector({
    ...trust(ca),
    allowH2: false,
    timeout: limits.connectMs,
    // Node's 250 ms for each address but the last is too little for a slow line.
    autoSelectFamilyAttemptTimeout: 1000,
    lookup: guardedLookup(guard),
  })
  return (options, callback) => {
    const origin = `${options.protocol}//${options.host ?? options.hostname}`
    const url = URL.parse(origin)
    try {
      if (!url) throw blocked(options.hostname, undefined)
      guard.checkUrl(url)
    } catch (error) {
      queueMicrotask(() => callback(error as Error, null))
      return
    }
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null)
      const address = socket.remoteAddress
      if (address === undefined || !guard.permits(address)) {
        socket.on('error', () => undefined).destroy()
        return callback(blocked(options.hostname, address), null)
      }
      open.set(origin, address)
      socket.once('close', () => {
        open.delete(origin)
      })
      callback(null, socket)
    })
  }
}

function guardedLookup(guard: Guard): LookupFunction {
  const resolve = callbackify((hostname: string) => guard.resolve(hostname))
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      const first = addresses?.[0]
      if (error || !first) return callback(error ?? new Error('no address'), '')
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}
