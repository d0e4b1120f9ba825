import { asTearsheetError, TearsheetError } from '../core/errors.ts'
import { out } from '../crawl/scope.ts'
import type { Visitor } from '../crawl/visits.ts'
import type { Capture } from '../fetch/capture.ts'
import { buildErrorLine } from '../record/build.ts'
import { type ArticleRecord, type ErrorLine, isErrorLine } from '../record/record.ts'
import { failure, type Find, findArticles } from './crawl-find.ts'
import type { CrawlOptions, FoundUrl } from './crawl-options.ts'
import { inOrder } from './in-order.ts'
import { openNetwork } from './network.ts'
import { settle } from './options.ts'
import { createRunner, type Runner } from './run-job.ts'

/** Sitemaps may have 50 MB (sitemaps.org), pages less: see settle. */
const MAX_SITEMAP_BYTES = 50 * 1024 * 1024
/** Types of pages that are written; the rest is what the crawl goes through. */
const ARTICLES: ReadonlySet<string> = new Set(['article', 'live', 'video', 'gallery', 'audio'])
/** Pages that are under way or wait for one before them. */
const WINDOW = 64

/** The addresses of a site's articles, none of which is fetched; a start that cannot be had is an error line. */
export async function* crawlUrls(
  sites: readonly string[],
  options: CrawlOptions = {},
): AsyncGenerator<FoundUrl | ErrorLine> {
  settle(options)
  const network = await openNetwork({ ...options, maxBytes: MAX_SITEMAP_BYTES }, options.signal)
  try {
    for await (const find of findArticles(sites, network.visitor, options)) {
      if (find.kind === 'failed') yield buildErrorLine(find.error.toProblem(), { url: find.url })
      else if (find.kind === 'url') yield find.found
    }
  } finally {
    await network.close()
  }
}

/**
 * The records of a site's articles, in the order in which they were found. Pages that turn out to be none are left out
 * with a reason; a page that cannot be had is an error line, except where robots.txt forbids it: then it is left out.
 */
export async function* crawl(
  sites: readonly string[],
  options: CrawlOptions = {},
): AsyncGenerator<ArticleRecord | ErrorLine> {
  const settings = settle(options)
  const network = await openNetwork(
    { ...options, maxBytes: Math.max(settings.maxBytes, MAX_SITEMAP_BYTES) },
    options.signal,
  )
  const runner = createRunner(settings)
  try {
    const lines = inOrder(
      findArticles(sites, network.visitor, options),
      (find) => toLine(find, network.visitor, runner, options),
      {
        window: Math.min(WINDOW, settings.window),
        signal: settings.signal,
      },
    )
    for await (const line of lines) if (line) yield line
  } finally {
    await Promise.all([runner.close(), network.close()])
  }
}

/** Never rejects, except for what ends the run. */
async function toLine(
  find: Find,
  visitor: Pick<Visitor, 'visit'>,
  runner: Runner,
  options: CrawlOptions,
): Promise<ArticleRecord | ErrorLine | null> {
  if (find.kind === 'failed') return buildErrorLine(find.error.toProblem(), { url: find.url })
  const { url, from } = find.found
  let capture: Capture
  try {
    capture = find.kind === 'page' ? find.capture : (await visitor.visit(url)).capture
  } catch (thrown) {
    const error = asTearsheetError(thrown)
    if (error.next === 'usage' || error.next === 'stop') throw error
    if (error.code !== 'robots-disallowed') return buildErrorLine(error.toProblem(), { url })
    options.onLeftOut?.({ url, from, ...reasonOf(error) })
    return null
  }
  const line = await runner.run({ url, source: { kind: 'capture', capture } })
  if (isErrorLine(line)) {
    // A page that was only gone through need not be readable.
    if (find.kind === 'url' || line.error.code === 'interrupted') return line
    options.onLeftOut?.({ url, from, ...reasonOf(new TearsheetError(line.error.code)) })
    return null
  }
  if (ARTICLES.has(line.type)) return line
  const { reason, detail } = out('no-article', `the page is of the type ${line.type}: ${line.typeReasons.join('; ')}`)
  options.onLeftOut?.({ url, from, reason, detail })
  return null
}

function reasonOf(error: TearsheetError): Pick<ReturnType<typeof failure>, 'reason' | 'detail'> {
  const { reason, detail } = failure(error)
  return { reason, detail }
}
