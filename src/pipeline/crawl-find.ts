import { asTearsheetError, type TearsheetError } from '../core/errors.ts'
import { canonicalKey } from '../crawl/canonical-key.ts'
import { readDirectives } from '../crawl/directives.ts'
import { declaredFeeds, usualPlaces } from '../crawl/discover.ts'
import { readFeed } from '../crawl/feeds.ts'
import { createScope, type LeftOut, out, type Scope, type ScopeDecision, siteHosts } from '../crawl/scope.ts'
import { linkShape, type PageLink, readLinks } from '../crawl/section-links.ts'
import { readSitemap, type SitemapEntry } from '../crawl/sitemaps.ts'
import type { Visit, Visitor } from '../crawl/visits.ts'
import { type Capture, header, headerAll } from '../fetch/capture.ts'
import { ROBOTS_TOKEN } from '../fetch/identity.ts'
import { type CrawlOptions, DEFAULT_BUDGET, DEFAULT_DEPTH, type FoundUrl } from './crawl-options.ts'
import { createForeignCheck } from './crawl-sources.ts'

/** What a search finds: an article's address, or a section page that was fetched on the way. */
export type Find =
  | { readonly kind: 'url'; readonly found: FoundUrl }
  | { readonly kind: 'page'; readonly found: FoundUrl; readonly capture: Capture }
  /** A start that cannot be had. */
  | { readonly kind: 'failed'; readonly url: string; readonly error: TearsheetError }

/** Something to fetch for the addresses in it. */
interface Stop {
  readonly url: string
  readonly from: string
  readonly depth: number
  readonly what: 'start' | 'feed' | 'sitemap' | 'section'
}

/** The order in which stops are made: what is new comes first. */
const ORDER: readonly Stop['what'][] = ['start', 'feed', 'sitemap', 'section']
/** Sitemaps of one site that are read. */
const MAX_SITEMAPS = 200
const NEWS_NAME = /news/i

/**
 * The articles of sites: feeds, sitemaps and section pages are fetched one after the other, what is new first, and the
 * addresses in them come out as they are found, each once. Within the budget: when it is used up, nothing more is asked.
 */
export async function* findArticles(
  sites: readonly string[],
  visitor: Pick<Visitor, 'visit'>,
  options: Pick<CrawlOptions, 'scope' | 'onLeftOut' | 'signal'>,
): AsyncGenerator<Find> {
  const budget = createScope({ budget: options.scope?.budget ?? DEFAULT_BUDGET })
  const seen = new Set<string>()
  for (const site of sites) yield* findInSite(site, visitor, options, budget, seen)
}

async function* findInSite(
  site: string,
  visitor: Pick<Visitor, 'visit'>,
  options: Pick<CrawlOptions, 'scope' | 'onLeftOut' | 'signal'>,
  budget: Scope,
  seen: Set<string>,
): AsyncGenerator<Find> {
  const mayName = createForeignCheck(visitor)
  const stops: Stop[] = [{ url: site, from: site, depth: 0, what: 'start' }]
  let scope = scopeFor(site, site, options)
  let sitemaps = 0

  const leave = (url: string, from: string, { reason, detail }: { reason: LeftOut; detail: string }): void =>
    options.onLeftOut?.({ url, reason, detail, from })
  /** Whether a URL is new and wanted; says why where it is not. */
  const wants = (url: string, from: string, depth: number): boolean => {
    const key = canonicalKey(url)
    if (seen.has(key)) return false
    seen.add(key)
    const decision: ScopeDecision = scope.decide(url, depth)
    if (!decision.in) leave(url, from, decision)
    return decision.in
  }
  const take = (found: FoundUrl): boolean => {
    if (budget.take()) return true
    leave(found.url, found.from, out('over-budget', `${budget.taken} pages are taken`))
    return false
  }
  const addStop = (stop: Stop): void => {
    const key = `${stop.what} ${canonicalKey(stop.url)}`
    if (seen.has(key)) return
    seen.add(key)
    if (stop.what !== 'sitemap') stops.push(stop)
    else if (++sitemaps <= MAX_SITEMAPS) stops.push(stop)
    else leave(stop.url, stop.from, out('over-budget', `${MAX_SITEMAPS} sitemaps are read`))
  }
  const nextStop = (): Stop | undefined => {
    for (const what of ORDER) {
      const index = stops.findIndex((stop) => stop.what === what)
      if (index >= 0) return stops.splice(index, 1)[0]
    }
    return undefined
  }

  for (let stop = nextStop(); stop; stop = nextStop()) {
    if (options.signal?.aborted) return
    if (stop.what === 'section') {
      const { url, from, depth } = stop
      if (!take({ url, from, depth, by: 'link', title: null, date: null })) continue
    } else if (budget.taken >= (options.scope?.budget ?? DEFAULT_BUDGET)) return
    let visit: Visit
    try {
      visit = await visitor.visit(stop.url)
    } catch (thrown) {
      const error = asTearsheetError(thrown)
      if (error.next === 'usage' || error.next === 'stop') throw error
      if (stop.what === 'start') yield { kind: 'failed', url: stop.url, error }
      else leave(stop.url, stop.from, failure(error))
      continue
    }
    yield* readStop(stop, visit)
  }

  async function* readStop(stop: Stop, { capture, robots }: Visit): AsyncGenerator<Find> {
    const { finalUrl, body } = capture
    const about = { url: finalUrl, contentType: header(capture, 'content-type') ?? null, at: capture.at }
    if (stop.what === 'start') {
      scope = scopeFor(site, finalUrl, options)
      for (const line of robots.sitemaps) {
        const url = URL.parse(line, finalUrl)?.href
        if (url !== undefined) addStop({ url, from: new URL('/robots.txt', finalUrl).href, depth: 0, what: 'sitemap' })
      }
    }
    const feed = stop.what === 'section' ? null : await readFeed(body, about)
    if (feed && feed.kind !== 'html' && feed.kind !== 'none') {
      for (const { url, title, published, updated } of feed.items) {
        if (url === null) continue
        const found: FoundUrl = { url, by: 'feed', from: finalUrl, depth: 1, title, date: published ?? updated }
        if (wants(url, finalUrl, 1) && take(found)) yield { kind: 'url', found }
      }
      return
    }
    if (feed?.kind === 'none') {
      const sitemap = await readSitemap(body, about)
      if (sitemap.kind === 'index') sitemapsOf(sitemap.entries, finalUrl)
      else if (sitemap.kind !== 'none') yield* entriesOf(sitemap.entries, finalUrl)
      if (sitemap.kind !== 'none') return
    }
    if (stop.what === 'start' || stop.what === 'section') yield* readPage(stop, capture)
    else leave(stop.url, stop.from, out('no-article', `this is no ${stop.what}`))
  }

  /** News first, then the newest. */
  function sitemapsOf(entries: readonly SitemapEntry[], from: string): void {
    const rank = ({ url, lastModified }: SitemapEntry): string =>
      (NEWS_NAME.test(url) ? '2' : '1') + (lastModified ?? '')
    const sorted = entries.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
    for (const { url } of sorted) addStop({ url, from, depth: 0, what: 'sitemap' })
  }

  async function* entriesOf(entries: readonly SitemapEntry[], from: string): AsyncGenerator<Find> {
    for (const { url, news, lastModified, foreign } of entries) {
      if (!wants(url, from, 1)) continue
      if (foreign && !(await mayName(from, url))) {
        leave(
          url,
          from,
          out('foreign-sitemap-entry', `robots.txt of ${URL.parse(url)?.host ?? url} does not name ${from}`),
        )
        continue
      }
      const shape = linkShape(url, news?.title ?? '')
      // A sitemap names everything; only what is surely no article is passed over.
      if (!news && (shape === 'asset' || shape === 'service')) leave(url, from, notArticle(shape))
      else {
        const found: FoundUrl = {
          url,
          by: 'sitemap',
          from,
          depth: 1,
          title: news?.title ?? null,
          date: news?.published ?? lastModified,
        }
        if (take(found)) yield { kind: 'url', found }
      }
    }
  }

  async function* readPage(stop: Stop, capture: Capture): AsyncGenerator<Find> {
    const { finalUrl } = capture
    const page = readLinks(capture.body, { url: finalUrl, contentType: header(capture, 'content-type') ?? null })
    if (stop.what === 'start') {
      const declared = declaredFeeds(page)
      for (const { url } of declared.filter(({ url }) => scope.decide(url).in))
        addStop({ url, from: finalUrl, depth: 0, what: 'feed' })
      if (!sitemaps)
        for (const { url } of usualPlaces(finalUrl, 'sitemaps').slice(0, 1))
          addStop({ url, from: finalUrl, depth: 0, what: 'sitemap' })
    }
    seen.add(canonicalKey(finalUrl))
    yield {
      kind: 'page',
      capture,
      found: { url: stop.url, from: stop.from, by: 'link', depth: stop.depth, title: null, date: null },
    }
    const directives = readDirectives(headerAll(capture, 'x-robots-tag'), page.robots, ROBOTS_TOKEN, capture.at)
    for (const link of page.links) {
      const find = follow(link, stop.depth + 1, finalUrl, directives.nofollow)
      if (find) yield find
    }
  }

  function follow({ url, text, rel }: PageLink, depth: number, from: string, nofollow: boolean): Find | undefined {
    if (!wants(url, from, depth)) return undefined
    const shape = linkShape(url, text)
    if (nofollow || rel.includes('nofollow') || rel.includes('sponsored')) {
      leave(url, from, out('nofollow', nofollow ? 'the page asks not to follow its links' : `rel="${rel.join(' ')}"`))
    } else if (shape === 'asset' || shape === 'service') leave(url, from, notArticle(shape))
    else if (shape === 'section') {
      if (depth < deepest(options)) addStop({ url, from, depth, what: 'section' })
      else leave(url, from, out('too-deep', `a section page at depth ${depth}: its articles would be at ${depth + 1}`))
    } else {
      const found: FoundUrl = { url, by: 'link', from, depth, title: text || null, date: null }
      if (take(found)) return { kind: 'url', found }
    }
    return undefined
  }
}

function deepest(options: Pick<CrawlOptions, 'scope'>): number {
  return options.scope?.depth ?? DEFAULT_DEPTH
}

/** The scope as it was asked for; without hosts that of the start and of where it leads. */
function scopeFor(site: string, finalUrl: string, options: Pick<CrawlOptions, 'scope'>): Scope {
  const hosts = options.scope?.hosts?.length
    ? options.scope.hosts
    : [...new Set([...siteHosts(site), ...siteHosts(finalUrl)])]
  return createScope({ ...options.scope, hosts, depth: deepest(options) })
}

function notArticle(shape: 'asset' | 'service'): ScopeDecision & { in: false } {
  return shape === 'asset'
    ? out('asset', 'a file, not a page')
    : out('service-page', 'a page of the site, not of its news')
}

/** Why a URL is left out that could not be had. */
export function failure(error: TearsheetError): ScopeDecision & { in: false } {
  return out(error.code === 'robots-disallowed' ? 'robots-disallowed' : 'fetch-failed', error.message)
}
