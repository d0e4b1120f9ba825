import { withoutTracking } from '../core/urls.ts'

/**
 * The key under which two addresses are one row of the archive: without scheme, fragment and tracking parameters. It is
 * narrow on purpose, because two articles under one key would cost one of them; what else leads to the same article
 * becomes an alias when it is seen.
 */
export function urlKey(href: string): string {
  const clean = withoutTracking(href)
  const url = URL.parse(clean)
  if (!url || !/^https?:$/.test(url.protocol)) return clean
  return url.host + url.pathname + url.search
}

/** The host name without `www.`; what is no URL comes back as it is. */
export function hostName(href: string): string {
  return (URL.parse(href)?.hostname ?? href).replace(/^www\./, '')
}
