import { asTearsheetError, type TearsheetError } from '../core/errors.ts'
import { readDirectives } from '../crawl/directives.ts'
import { declaredFeeds, usualPlaces } from '../crawl/discover.ts'
import { readFeed } from '../crawl/feeds.ts'
import type { LeftOut } from '../crawl/scope.ts'
import { linkShape, type PageLink, readLinks } from '../crawl/section-links.ts'
import { readSitemap, type SitemapEntry } from '../crawl/sitemaps.ts'
import type { Visit, Visitor } from '../crawl/visits.ts'
import { type Capture, header, headerAll } from '../fetch/capture.ts'
import { ROBOTS_TOKEN } from '../fetch/identity.ts'
import { type CrawlFrontier, createCrawlFrontier, type Stop } from './crawl-frontier.ts'
import type { CrawlOptions, FoundUrl } from './crawl-options.ts'
import { createForeignCheck, type ForeignCheck } from './crawl-sources.ts'

/** What a search finds. */
export type Find =
  /** An address of an article, as far as can be told without fetching it. */
  | { readonly kind: 'url'; readonly found: FoundUrl }
  /** A page that was fetched for its links; it may be an article all the same. */
  | { readonly kind: 'page'; readonly found: FoundUrl; readonly capture: Capture }
  /** A start that cannot be had. */
  | { readonly kind: 'failed'; readonly url: string; readonly error: TearsheetError }

const NEWS_NAME = /news/i

/**
 * The articles of sites: feeds, sitemaps and section pages are fetched one after the other, what is new first, and the
 * addresses in them come out as they are found, each once. When the budget is used up, nothing more is asked.
 */
export async function* findArticles(
  sites: readonly string[],
  visitor: Pick<Visitor, 'visit'>,
  options: Pick<CrawlOptions, 'scope' | 'onLeftOut' | 'signal'>,
): AsyncGenerator<Find> {
  const frontier = createCrawlFrontier(options)
  const mayName = createForeignCheck(visitor)
  for (const site of sites) {
    frontier.enter(site)
    frontier.add({ url: site, from: site, depth: 0, what: 'start' })
    for (let stop = frontier.next(); stop; stop = frontier.next()) {
      if (options.signal?.aborted) return
      const { url, from, depth, what } = stop
      if (what === 'section' && !frontier.take({ url, from, depth, by: 'link', title: null, date: null })) continue
      if (what !== 'section' && frontier.spent) continue
      let visit: Visit
      try {
        visit = await visitor.visit(url)
      } catch (thrown) {
        const error = asTearsheetError(thrown)
        if (error.next === 'usage' || error.next === 'stop') throw error
        if (what === 'start') yield { kind: 'failed', url, error }
        else frontier.leave(url, from, ...failure(error))
        continue
      }
      if (what === 'start') begin(site, visit, frontier)
      yield* readStop(stop, visit.capture, frontier, mayName)
    }
  }
}

/** What the first answer of a site says about the rest of it. */
function begin(site: string, { capture, robots }: Visit, frontier: CrawlFrontier): void {
  frontier.enter(site, capture.finalUrl)
  const from = new URL('/robots.txt', capture.finalUrl).href
  const stated = robots.sitemaps.flatMap((line) => URL.parse(line, capture.finalUrl)?.href ?? [])
  for (const url of stated) frontier.add({ url, from, depth: 0, what: 'sitemap' })
}

/** The addresses in one answer, whatever it is. */
async function* readStop(
  stop: Stop,
  capture: Capture,
  frontier: CrawlFrontier,
  mayName: ForeignCheck,
): AsyncGenerator<Find> {
  if (stop.what === 'section') return yield* readPage(stop, capture, frontier)
  const { finalUrl: from, body } = capture
  const about = { url: from, contentType: header(capture, 'content-type') ?? null, at: capture.at }
  const feed = await readFeed(body, about)
  if (feed.kind !== 'html' && feed.kind !== 'none') {
    for (const { url, title, published, updated } of feed.items) {
      if (url === null || !frontier.wants(url, from, 1)) continue
      const found: FoundUrl = { url, by: 'feed', from, depth: 1, title, date: published ?? updated }
      if (frontier.take(found)) yield { kind: 'url', found }
    }
    return undefined
  }
  const sitemap = feed.kind === 'none' ? await readSitemap(body, about) : null
  if (sitemap?.kind === 'index') return addSitemaps(sitemap.entries, from, frontier)
  if (sitemap && sitemap.kind !== 'none') return yield* readEntries(sitemap.entries, from, frontier, mayName)
  if (stop.what === 'start') return yield* readPage(stop, capture, frontier)
  return frontier.leave(stop.url, stop.from, 'no-article', `this is no ${stop.what}`)
}

/** News first, then the newest. */
function addSitemaps(entries: readonly SitemapEntry[], from: string, frontier: CrawlFrontier): void {
  const rank = ({ url, lastModified }: SitemapEntry): string => (NEWS_NAME.test(url) ? '2' : '1') + (lastModified ?? '')
  const sorted = entries.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
  for (const { url } of sorted) frontier.add({ url, from, depth: 0, what: 'sitemap' })
}

async function* readEntries(
  entries: readonly SitemapEntry[],
  from: string,
  frontier: CrawlFrontier,
  mayName: ForeignCheck,
): AsyncGenerator<Find> {
  for (const { url, news, lastModified, foreign } of entries) {
    if (!frontier.wants(url, from, 1)) continue
    const shape = news ? 'article' : linkShape(url)
    if (foreign && !(await mayName(from, url))) {
      const host = URL.parse(url)?.host ?? url
      frontier.leave(url, from, 'foreign-sitemap-entry', `robots.txt of ${host} does not name this sitemap`)
    } else if (shape === 'asset' || shape === 'service') frontier.leave(url, from, ...notArticle(shape))
    else {
      const date = news?.published ?? lastModified
      const found: FoundUrl = { url, by: 'sitemap', from, depth: 1, title: news?.title ?? null, date }
      if (frontier.take(found)) yield { kind: 'url', found }
    }
  }
}

async function* readPage(stop: Stop, capture: Capture, frontier: CrawlFrontier): AsyncGenerator<Find> {
  const { finalUrl: from } = capture
  const page = readLinks(capture.body, { url: from, contentType: header(capture, 'content-type') ?? null })
  if (stop.what === 'start') {
    const own = declaredFeeds(page).filter(({ url }) => frontier.belongs(url))
    for (const { url } of own) frontier.add({ url, from, depth: 0, what: 'feed' })
    // Where robots.txt names none, the one usual place is tried, and no list of guesses.
    const guesses = frontier.sitemaps ? [] : usualPlaces(from, 'sitemaps').slice(0, 1)
    for (const { url } of guesses) frontier.add({ url, from, depth: 0, what: 'sitemap' })
  }
  frontier.mark(from)
  const { url, depth } = stop
  yield { kind: 'page', capture, found: { url, from: stop.from, by: 'link', depth, title: null, date: null } }
  const { nofollow } = readDirectives(headerAll(capture, 'x-robots-tag'), page.robots, ROBOTS_TOKEN, capture.at)
  for (const link of page.links) {
    const find = follow(link, { from, depth: depth + 1, nofollow }, frontier)
    if (find) yield find
  }
}

/** What becomes of one link of a page. */
function follow(
  { url, text, rel }: PageLink,
  { from, depth, nofollow }: { readonly from: string; readonly depth: number; readonly nofollow: boolean },
  frontier: CrawlFrontier,
): Find | undefined {
  if (!frontier.wants(url, from, depth)) return undefined
  const shape = linkShape(url, text)
  if (nofollow) frontier.leave(url, from, 'nofollow', 'the page asks not to follow its links')
  else if (rel.includes('nofollow') || rel.includes('sponsored'))
    frontier.leave(url, from, 'nofollow', `rel="${rel.join(' ')}"`)
  else if (shape === 'asset' || shape === 'service') frontier.leave(url, from, ...notArticle(shape))
  else if (shape !== 'section') {
    const found: FoundUrl = { url, by: 'link', from, depth, title: text || null, date: null }
    return frontier.take(found) ? { kind: 'url', found } : undefined
  } else if (depth < frontier.deepest) frontier.add({ url, from, depth, what: 'section' })
  else frontier.leave(url, from, 'too-deep', `a section page at depth ${depth}: its articles would be at ${depth + 1}`)
  return undefined
}

function notArticle(shape: 'asset' | 'service'): [LeftOut, string] {
  return shape === 'asset' ? ['asset', 'a file, not a page'] : ['service-page', 'a page of the site, not of its news']
}

/** Why a URL is left out that could not be had. */
export function failure(error: TearsheetError): [reason: LeftOut, detail: string] {
  return [error.code === 'robots-disallowed' ? 'robots-disallowed' : 'fetch-failed', error.message]
}
