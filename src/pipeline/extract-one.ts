import { TearsheetError } from '../core/errors.ts'
import type { ArticleRecord } from '../record/record.ts'
import { extractInput, type ReadingOptions } from './extract.ts'
import { isWebAddress } from './stated-address.ts'

/** What `extract` may be told. */
export interface ExtractOptions extends Pick<ReadingOptions, 'engine' | 'rules'> {
  /**
   * The page's address: links are resolved against it and its site is known by it. Without one, the address that the
   * page states of itself is taken.
   */
  readonly url?: string | undefined
  /** The caller's own id, kept in the record. */
  readonly id?: string | undefined
  /** When the page was captured, ISO 8601: dates after it are refused. */
  readonly at?: string | undefined
  /** The `Content-Type` header that came with the bytes: it may name their encoding. */
  readonly contentType?: string | undefined
}

/**
 * Reads one page in memory: its bytes in any encoding, or its text. Nothing is fetched, and the same page gives the same
 * record. Throws TearsheetError with `empty`, `not-html` or `page-too-complex` where it is no page, and `usage` for an
 * address that is none.
 *
 * It runs in this thread, and a hostile page may keep it busy for long: see extractAll.
 */
export async function extract(html: Uint8Array | string, options: ExtractOptions = {}): Promise<ArticleRecord> {
  if (options.url !== undefined && !isWebAddress(options.url))
    throw new TearsheetError('usage', `url must be an http or https address, got ${JSON.stringify(options.url)}`)
  const { engine, rules, ...input } = options
  const { record } = await extractInput({ ...input, html }, { engine, rules })
  // Its texts are slices of the page's, and would keep the whole page in memory for as long as the record lives.
  return structuredClone(record)
}
