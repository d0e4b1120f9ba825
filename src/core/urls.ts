import { parse as parseDomain } from 'tldts'
import { hostOf, pathOf } from './address-parts.ts'
import { isTracking } from './canonical-key.ts'

/** A URL resolved against a base, http(s) only, without fragment-only results; undefined when it is none. Never throws. */
export function resolveUrl(href: unknown, base: string): string | undefined {
  if (typeof href !== 'string') return undefined
  if (base !== resolved.base || resolved.known.size > MOST_RESOLVED) resolved = { base, known: new Map() }
  const known = resolved.known.get(href)
  if (known !== undefined || resolved.known.has(href)) return known
  const found = resolve(href, base)
  resolved.known.set(href, found)
  return found
}

/** The links of the page that is read at the time: each field asks for them anew, and parsing addresses is slow. */
let resolved = { base: '', known: new Map<string, string | undefined>() }
const MOST_RESOLVED = 5000

/** Twice what everybody has to understand (RFC 9110 section 4.1); what is longer is no address of a page. */
const LONGEST_ADDRESS = 16_000

function resolve(href: string, base: string): string | undefined {
  const trimmed = href.trim()
  if (!trimmed || trimmed.length > LONGEST_ADDRESS || /^(javascript|data|mailto|tel|about|blob):/i.test(trimmed))
    return undefined
  const url = URL.parse(trimmed, base)
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined
}

/** The registrable domain (`bbc.co.uk`) by the public suffix list, or the bare host for addresses and local names. */
export function registrableDomain(urlOrHost: string): string {
  const { domain, hostname } = parseDomain(urlOrHost, { allowPrivateDomains: true })
  return domain ?? hostname ?? urlOrHost
}

/** The URL without its fragment and tracking parameters: what a person would cite. Invalid input comes back as it is. */
export function withoutTracking(href: string): string {
  const url = URL.parse(href)
  if (!url) return href
  if (url.hash || href.endsWith('#')) url.hash = ''
  if (url.search) dropTracking(url)
  return url.href
}

function dropTracking(url: URL): void {
  const tracking = Array.from(url.searchParams.keys()).filter(isTracking)
  for (const key of tracking) url.searchParams.delete(key)
}

/** A key under which two addresses of one page are equal: no scheme, `www.`, trailing slash, fragment or tracking. */
export function linkKey(href: string): string {
  const url = URL.parse(href)
  if (!url) return href.toLowerCase()
  // Reading the parameters costs more than all the rest, and most addresses have none.
  if (url.search) {
    dropTracking(url)
    url.searchParams.sort()
  }
  return keyOf(url.host, url.pathname, url.search)
}

/** The same key for an address as `resolveUrl` gives it, which is parsed again only where it has parameters. */
export function addressKey(address: string): string {
  if (address.includes('?')) return linkKey(address)
  return keyOf(hostOf(address), pathOf(address), '')
}

function keyOf(host: string, path: string, query: string): string {
  return (host.replace(/^www\./, '') + path.replace(/\/+$/, '') + query).toLowerCase()
}

/** The URL without user name and password, for messages and logs. */
export function withoutCredentials(href: string): string {
  const url = URL.parse(href)
  if (!url) return href
  url.username = ''
  url.password = ''
  return url.href
}

/** A path, or a part of one, with its percent signs decoded; as it is where they are broken. Never throws. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
