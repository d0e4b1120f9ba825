import { header } from '../fetch/capture.ts'
import type { ArticleRecord } from '../record/record.ts'
import { extractInput, type ReadingOptions } from './extract.ts'
import { type Network, openNetwork } from './network.ts'
import { type FetchingOptions, settle } from './options.ts'

/** What `fetchArticle` may be told. */
export interface FetchArticleOptions extends FetchingOptions, Pick<ReadingOptions, 'engine' | 'rules'> {
  /** The caller's own id, kept in the record. */
  readonly id?: string | undefined
}

/** One a set of options for the life of the process, so that the pace of a site holds from call to call. */
const networks = new Map<string, Promise<Network>>()

/**
 * Fetches one page politely and reads it: robots.txt is asked first, requests to one site keep their gaps also between
 * calls, and what may pass is tried again. Throws TearsheetError for everything that yields no record.
 *
 * The page is read in this thread. For many pages, or pages that may be hostile, extractAll reads in workers that can
 * be killed.
 */
export async function fetchArticle(url: string, options: FetchArticleOptions = {}): Promise<ArticleRecord> {
  const { id, engine, rules, ...fetching } = options
  settle(fetching)
  const { visitor } = await networkFor(fetching)
  const { capture } = await visitor.visit(url)
  const { body, wireBody: _, ...facts } = capture
  const { record } = await extractInput(
    {
      id,
      url,
      html: body,
      contentType: header(capture, 'content-type'),
      capture: { ...facts, bytes: body.length },
    },
    { engine, rules },
  )
  return record
}

async function networkFor(options: FetchingOptions): Promise<Network> {
  const key = JSON.stringify(options)
  const known = networks.get(key)
  if (known) return await known
  const opened = openNetwork(options)
  networks.set(key, opened)
  // Bad options are no reason to refuse the next call with good ones.
  opened.catch(() => networks.delete(key))
  return await opened
}
