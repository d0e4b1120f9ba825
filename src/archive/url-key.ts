import { canonicalKey } from '../core/canonical-key.ts'

/**
 * The key under which two addresses are one row of the archive: the canonical key without its scheme. It is narrow on
 * purpose, because two articles under one key would cost one of them; what else leads to the same article becomes an
 * alias when it is seen.
 */
export function urlKey(href: string): string {
  return canonicalKey(href).replace(/^https?:\/\//, '')
}

/** The host name without `www.`; what is no URL comes back as it is. */
export function hostName(href: string): string {
  return (URL.parse(href)?.hostname ?? href).replace(/^www\./, '')
}
