import { parseRobots } from '../crawl/robots-parse.ts'
import { mayNameForeign } from '../crawl/sitemaps.ts'
import type { Visitor } from '../crawl/visits.ts'
import { ROBOTS_TOKEN } from '../fetch/identity.ts'

/** Asks the other host's robots.txt whether a sitemap may name its addresses. */
export type ForeignCheck = (sitemap: string, url: string) => Promise<boolean>

/** One question a host in a run; a robots.txt that cannot be had allows nothing here. */
export function createForeignCheck(visitor: Pick<Visitor, 'visit'>): ForeignCheck {
  const stated = new Map<string, Promise<readonly string[]>>()
  const ask = async (origin: string): Promise<readonly string[]> => {
    try {
      const { capture } = await visitor.visit(`${origin}/robots.txt`)
      return parseRobots(capture.body, ROBOTS_TOKEN).sitemaps
    } catch {
      return []
    }
  }
  return async (sitemap, url) => {
    const parsed = URL.parse(url)
    if (!parsed) return false
    const asked = stated.get(parsed.origin) ?? ask(parsed.origin)
    stated.set(parsed.origin, asked)
    return mayNameForeign(sitemap, await asked, parsed.host)
  }
}
