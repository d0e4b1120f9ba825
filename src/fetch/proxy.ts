import { TearsheetError } from '../core/errors.ts'

/** Proxies by the scheme of the page asked for, and the hosts that are reached without one (NO_PROXY). */
export interface ProxyOptions {
  readonly http?: string | undefined
  readonly https?: string | undefined
  /** Comma- or space-separated: `example.org`, `.example.org`, `*.example.org`, `host:port`, `10.0.0.1`, `*`. */
  readonly noProxy?: string | undefined
}

interface Exception {
  readonly host: string
  readonly port: string
  /** `*.example.org` does not mean `example.org` itself. */
  readonly below: boolean
}

/** A function that says which proxy, if any, a URL goes through. Throws `usage` for a proxy that is no http(s) URL. */
export function createProxyChoice(options: ProxyOptions = {}): (url: URL) => string | undefined {
  const http = parseProxy(options.http)
  // As other clients do: the http proxy does not stand in for a missing https one.
  const https = parseProxy(options.https)
  const exceptions = (options.noProxy ?? '').split(/[,\s]+/).flatMap(parseException)
  return (url) => {
    const proxy = url.protocol === 'https:' ? https : http
    if (proxy === undefined || exceptions.some((entry) => matches(entry, url))) return undefined
    return proxy
  }
}

function parseProxy(text: string | undefined): string | undefined {
  if (!text?.trim()) return undefined
  const trimmed = text.trim()
  const url = URL.parse(trimmed.includes('://') ? trimmed : `http://${trimmed}`)
  if (url && /^https?:$/.test(url.protocol) && isDecodable(url.username + url.password)) return url.href
  throw new TearsheetError('usage', 'a proxy must be an http(s) URL such as http://proxy.example:3128')
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text).length >= 0
  } catch {
    return false
  }
}

function parseException(text: string): Exception[] {
  if (!text) return []
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(text)
  const named = /^([^:]+):(\d+)$/.exec(text)
  const [, host = text, port = ''] = bracketed ?? named ?? []
  const bare = host
    .replace(/^\*?\./, '')
    .replace(/(.)\.$/, '$1')
    .toLowerCase()
  return [{ host: bare, port, below: host.startsWith('*.') }]
}

function matches({ host, port, below }: Exception, url: URL): boolean {
  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/(.)\.$/, '$1')
  const actual = url.port || (url.protocol === 'https:' ? '443' : '80')
  if (port && port !== actual) return false
  return host === '*' || (!below && hostname === host) || hostname.endsWith(`.${host}`)
}
