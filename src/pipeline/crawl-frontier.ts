import { canonicalKey } from '../core/canonical-key.ts'
import { createScope, type LeftOut, type Scope, siteHosts } from '../crawl/scope.ts'
import { type CrawlOptions, DEFAULT_BUDGET, DEFAULT_DEPTH, type FoundUrl } from './crawl-options.ts'

/** Something to fetch for the addresses in it. */
export interface Stop {
  readonly url: string
  readonly from: string
  readonly depth: number
  readonly what: 'start' | 'feed' | 'sitemap' | 'section'
}

/** What a crawl has seen and has still to see: for all sites of a run, so that nothing is taken twice. */
export interface CrawlFrontier {
  /** Begins a site: its scope is that of the start, and of where the start leads. */
  enter(site: string, finalUrl?: string): void
  /** Whether a URL is new and wanted; says why where it is not wanted. */
  wants(url: string, from: string, depth: number): boolean
  /** Whether a feed of the page belongs to the site. */
  belongs(url: string): boolean
  /** Takes a page out of the budget; says so where there is none left. */
  take(found: FoundUrl): boolean
  leave(url: string, from: string, reason: LeftOut, detail: string): void
  add(stop: Stop): void
  /** The next stop: starts, then feeds, sitemaps and sections, because what is new comes first. */
  next(): Stop | undefined
  /** Marks an address as seen. */
  mark(url: string): void
  readonly spent: boolean
  /** Sitemaps of the site that were named so far. */
  readonly sitemaps: number
  readonly deepest: number
}

const ORDER: readonly Stop['what'][] = ['start', 'feed', 'sitemap', 'section']
/** Sitemaps of one site that are read. */
const MAX_SITEMAPS = 200

/** An empty frontier. */
export function createCrawlFrontier(options: Pick<CrawlOptions, 'scope' | 'onLeftOut'>): CrawlFrontier {
  const { depth: deepest = DEFAULT_DEPTH, budget: most = DEFAULT_BUDGET, hosts } = options.scope ?? {}
  const budget = createScope({ budget: most })
  const seen = new Set<string>()
  const stops = new Map<Stop['what'], Stop[]>(ORDER.map((what) => [what, []]))
  let scope: Scope = createScope({})
  let sitemaps = 0

  const leave: CrawlFrontier['leave'] = (url, from, reason, detail) =>
    options.onLeftOut?.({ url, reason, detail, from })
  return {
    enter(site, finalUrl = site) {
      const own = hosts?.length ? hosts : [...new Set([...siteHosts(site), ...siteHosts(finalUrl)])]
      scope = createScope({ ...options.scope, hosts: own, depth: deepest })
      if (site === finalUrl) sitemaps = 0
    },
    wants(url, from, depth) {
      const key = canonicalKey(url)
      if (seen.has(key)) return false
      seen.add(key)
      const decision = scope.decide(url, depth)
      if (!decision.in) leave(url, from, decision.reason, decision.detail)
      return decision.in
    },
    belongs(url) {
      const decision = scope.decide(url)
      return decision.in || decision.reason !== 'other-host'
    },
    take(found) {
      if (budget.take()) return true
      leave(found.url, found.from, 'over-budget', `${budget.taken} pages are taken`)
      return false
    },
    leave,
    add(stop) {
      const key = `${stop.what} ${canonicalKey(stop.url)}`
      if (seen.has(key)) return
      seen.add(key)
      if (stop.what === 'sitemap' && ++sitemaps > MAX_SITEMAPS) {
        leave(stop.url, stop.from, 'over-budget', `${MAX_SITEMAPS} sitemaps of the site are read`)
      } else stops.get(stop.what)!.push(stop)
    },
    next() {
      return ORDER.map((what) => stops.get(what)!)
        .find((line) => line.length > 0)
        ?.shift()
    },
    mark(url) {
      seen.add(canonicalKey(url))
    },
    get spent() {
      return budget.taken >= most
    },
    get sitemaps() {
      return sitemaps
    },
    deepest,
  }
}
