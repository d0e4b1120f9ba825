import { registrableDomain } from '../core/urls.ts'

const LOOPBACK = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|([^.]{1,63}\.)?localhost)$/

/**
 * The name under which the pace of a URL is kept: the registrable domain, because the hosts of one publisher mostly
 * share one server; an address by itself; and on this machine host and port, as every port is a server of its own.
 */
export function domainKey(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return url
  return LOOPBACK.test(parsed.hostname) ? parsed.host : registrableDomain(parsed.href)
}
