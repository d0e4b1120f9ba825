import { asTearsheetError, type TearsheetError } from '../core/errors.ts'
import { type Candidate, declaredFeeds, type FoundBy, linkedFeeds, unique, usualPlaces } from '../crawl/discover.ts'
import type { FeedKind } from '../crawl/feed-types.ts'
import { readFeed } from '../crawl/feeds.ts'
import { readLinks } from '../crawl/section-links.ts'
import { readSitemap, type Sitemap, type SitemapKind } from '../crawl/sitemaps.ts'
import type { Visitor } from '../crawl/visits.ts'
import { type Capture, header } from '../fetch/capture.ts'

/** A feed or sitemap of a site that was fetched and is one. */
export interface Discovered {
  readonly url: string
  readonly kind: 'feed' | 'sitemap'
  readonly format: FeedKind | SitemapKind
  readonly title: string | null
  /** `itself` (the address asked about), `alternate` (declared in the page), `link`, `robots`, `path` (a usual place), `index`. */
  readonly found: FoundBy
  /** The page, robots.txt or sitemap index that names it. */
  readonly from: string
  /** Entries in it now, and the newest date among them as stated. */
  readonly items: number
  readonly newest: string | null
  readonly degraded: boolean
}

export interface DiscoverOptions {
  /** Told of every address that was tried in vain. */
  readonly onMiss?: ((url: string, why: string) => void) | undefined
  /** Ends the search between two requests. */
  readonly signal?: AbortSignal | undefined
}

/** Sitemaps of an index that are looked at: those of news. */
const MAX_NEWS_SITEMAPS = 3
const NEWS_NAME = /news|nachricht|actualite|noticia|notizie|latest|recent/i

/**
 * The feeds and sitemaps of a site: what the page declares and links to, what robots.txt names, and the usual places
 * where it says nothing. Each is fetched in its turn and yielded only if its bytes are a feed or sitemap. Throws
 * TearsheetError where the address itself cannot be had.
 */
export async function* discover(
  url: string,
  visitor: Pick<Visitor, 'visit'>,
  options: DiscoverOptions = {},
): AsyncGenerator<Discovered> {
  const { capture, robots } = await visitor.visit(url)
  const page = capture.finalUrl
  const known = new Set([url, page])
  const counts = { feed: 0, sitemap: 0 }
  const news: Candidate[] = []

  async function* examine(candidates: readonly Candidate[], from: string, first = false): AsyncGenerator<Discovered> {
    for (const candidate of unique(candidates)) {
      if (options.signal?.aborted) return
      if (known.has(candidate.url)) continue
      known.add(candidate.url)
      const result = await look(visitor, candidate, from)
      const doubled = 'found' in result && known.has(result.found.url) && result.found.url !== candidate.url
      if (!('found' in result)) options.onMiss?.(candidate.url, result.why)
      if (!('found' in result) || doubled) continue
      known.add(result.found.url)
      counts[result.found.kind] += 1
      if (result.sitemap?.kind === 'index') news.push(...newsOf(result.sitemap))
      yield result.found
      if (first) return
    }
  }

  const itself = await recognise(capture, { url: page, title: null, found: 'itself' }, url)
  if ('found' in itself) {
    counts[itself.found.kind] += 1
    if (itself.sitemap?.kind === 'index') news.push(...newsOf(itself.sitemap))
    yield itself.found
  }
  const links =
    'found' in itself
      ? null
      : readLinks(capture.body, { url: page, contentType: header(capture, 'content-type') ?? null })
  if (links) yield* examine([...declaredFeeds(links), ...linkedFeeds(links)], page)
  const stated = robots.sitemaps.flatMap((line) => URL.parse(line, page)?.href ?? [])
  yield* examine(
    stated.map((href) => ({ url: href, title: null, found: 'robots' })),
    new URL('/robots.txt', page).href,
  )
  if (!counts.feed) yield* examine(usualPlaces(page, 'feeds'), page, true)
  if (!counts.sitemap) yield* examine(usualPlaces(page, 'sitemaps'), page, true)
  const more = news.slice(0, MAX_NEWS_SITEMAPS)
  if (more.length) yield* examine(more, page)
}

function newsOf(index: Sitemap): Candidate[] {
  const named = index.entries.filter(({ url, foreign }) => !foreign && NEWS_NAME.test(URL.parse(url)?.pathname ?? ''))
  return named.map(({ url }) => ({ url, title: null, found: 'index' }))
}

type Result = { readonly found: Discovered; readonly sitemap: Sitemap | null } | { readonly why: string }

async function look(visitor: Pick<Visitor, 'visit'>, candidate: Candidate, from: string): Promise<Result> {
  try {
    const { capture } = await visitor.visit(candidate.url)
    return await recognise(capture, candidate, from)
  } catch (thrown) {
    const error: TearsheetError = asTearsheetError(thrown)
    if (error.code === 'interrupted' || error.next === 'usage' || error.next === 'stop') throw error
    return { why: error.message }
  }
}

/** What an answer is by its bytes. */
export async function recognise(capture: Capture, candidate: Candidate, from: string): Promise<Result> {
  const about = { url: capture.finalUrl, contentType: header(capture, 'content-type') ?? null, at: capture.at }
  const feed = await readFeed(capture.body, about)
  const common = { url: capture.finalUrl, found: candidate.found, from }
  if (feed.kind !== 'html' && feed.kind !== 'none') {
    const newest = latest(feed.items.flatMap(({ published, updated }) => published ?? updated ?? []))
    const { kind: format, degraded, items } = feed
    const title = feed.title ?? candidate.title
    return { found: { ...common, kind: 'feed', format, title, items: items.length, newest, degraded }, sitemap: null }
  }
  if (feed.kind === 'html') return { why: 'it is an HTML page' }
  const sitemap = await readSitemap(capture.body, about)
  if (sitemap.kind === 'none') return { why: sitemap.notes[0] ?? 'it is neither feed nor sitemap' }
  const newest = latest(sitemap.entries.flatMap(({ news, lastModified }) => news?.published ?? lastModified ?? []))
  const { kind: format, degraded, entries } = sitemap
  return {
    found: { ...common, kind: 'sitemap', format, title: null, items: entries.length, newest, degraded },
    sitemap,
  }
}

function latest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((newest, date) => (newest === null || date > newest ? date : newest), null)
}
