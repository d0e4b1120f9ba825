import { asTearsheetError, TearsheetError } from '../core/errors.ts'
import { patternProblem } from '../crawl/scope.ts'
import type { Visitor } from '../crawl/visits.ts'
import { buildErrorLine } from '../record/build.ts'
import { type ArticleRecord, type ErrorLine, isErrorLine } from '../record/record.ts'
import { failure, type Find, findArticles } from './crawl-find.ts'
import type { CrawlOptions, FoundUrl } from './crawl-options.ts'
import { inOrder } from './in-order.ts'
import { openNetwork } from './network.ts'
import { settle } from './options.ts'
import { createRunner, type Runner } from './run-job.ts'

/** Sitemaps may have 50 MB (sitemaps.org). */
const MAX_SITEMAP_BYTES = 50 * 1024 * 1024
/** Types of pages that are written; the rest is what the crawl goes through. */
const ARTICLES: ReadonlySet<string> = new Set(['article', 'live', 'video', 'gallery', 'audio'])
/** Pages that are under way or wait for one before them. */
const WINDOW = 64

/**
 * The addresses of sites' articles, none of which is fetched; those that robots.txt forbids are left out. A start that
 * cannot be had is an error line. Throws `usage` for bad options.
 */
export async function* crawlUrls(
  sites: readonly string[],
  options: CrawlOptions = {},
): AsyncGenerator<FoundUrl | ErrorLine> {
  settle(options)
  checkPatterns(options)
  const { visitor, close } = await openNetwork({ ...options, maxBytes: MAX_SITEMAP_BYTES }, options.signal)
  try {
    for await (const find of findArticles(sites, visitor, options)) {
      if (find.kind === 'failed') yield buildErrorLine(find.error.toProblem(), { url: find.url })
      if (find.kind !== 'url') continue
      const { url, from } = find.found
      const refusal = await refusalOf(url, visitor)
      if (refusal) options.onLeftOut?.({ url, reason: refusal[0], detail: refusal[1], from })
      else yield find.found
    }
  } finally {
    await close()
  }
}

/** Why robots.txt does not let a URL be fetched; null where it does. */
async function refusalOf(url: string, visitor: Pick<Visitor, 'permit'>): Promise<ReturnType<typeof failure> | null> {
  try {
    await visitor.permit(url)
    return null
  } catch (thrown) {
    return failure(asTearsheetError(thrown))
  }
}

/**
 * The records of sites' articles, in the order in which they were found. Pages that turn out to be none are left out
 * with a reason; a page that cannot be had is an error line, except where robots.txt forbids it: then it is left out.
 */
export async function* crawl(
  sites: readonly string[],
  options: CrawlOptions = {},
): AsyncGenerator<ArticleRecord | ErrorLine> {
  const settings = settle(options)
  checkPatterns(options)
  const maxBytes = Math.max(settings.maxBytes, MAX_SITEMAP_BYTES)
  const { visitor, close } = await openNetwork({ ...options, maxBytes }, options.signal)
  const runner = createRunner(settings)
  try {
    const lines = inOrder(findArticles(sites, visitor, options), (find) => toLine(find, visitor, runner, options), {
      window: Math.min(WINDOW, settings.window),
      signal: settings.signal,
    })
    for await (const line of lines) if (line) yield line
  } finally {
    await Promise.all([runner.close(), close()])
  }
}

function checkPatterns({ scope = {} }: CrawlOptions): void {
  for (const pattern of [...(scope.include ?? []), ...(scope.exclude ?? [])]) {
    const problem = patternProblem(pattern)
    if (problem !== null) throw new TearsheetError('usage', `the pattern ${pattern}: ${problem}`)
  }
}

/** The line of one find, or null where it has none. Rejects only for what ends the run. */
async function toLine(
  find: Find,
  visitor: Pick<Visitor, 'visit'>,
  runner: Runner,
  options: CrawlOptions,
): Promise<ArticleRecord | ErrorLine | null> {
  if (find.kind === 'failed') return buildErrorLine(find.error.toProblem(), { url: find.url })
  const { url, from } = find.found
  const capture = find.kind === 'page' ? find.capture : await tryVisit(url, visitor)
  if ('error' in capture) {
    const { error } = capture
    if (error.code !== 'robots-disallowed') return buildErrorLine(error.toProblem(), { url })
    const [reason, detail] = failure(error)
    options.onLeftOut?.({ url, reason, detail, from })
    return null
  }
  const line = await runner.run({ url, source: { kind: 'capture', capture } })
  if (isErrorLine(line)) return find.kind === 'url' || line.error.code === 'interrupted' ? line : null
  if (ARTICLES.has(line.type)) return line
  // A page that was only gone through is not left out: it was made use of.
  if (find.kind === 'url') {
    const detail = `the page is of the type ${line.type}: ${line.typeReasons.join('; ')}`
    options.onLeftOut?.({ url, reason: 'no-article', detail, from })
  }
  return null
}

async function tryVisit(url: string, visitor: Pick<Visitor, 'visit'>) {
  try {
    return (await visitor.visit(url)).capture
  } catch (thrown) {
    const error = asTearsheetError(thrown)
    if (error.next === 'usage' || error.next === 'stop') throw error
    return { error }
  }
}
