import type { Archive } from '../../archive/archive.ts'
import { diffRecords, type RecordDiff } from '../../archive/diff.ts'
import type { ArticleFilter, ArticleRow } from '../../archive/store-contract.ts'
import { type Problem, TearsheetError } from '../../core/errors.ts'
import { type ArticleRecord, isErrorLine } from '../../record/record.ts'
import { ARTICLES, read, withoutBody } from './digest.ts'
import { readBack } from './read-back.ts'
import { inOrder } from '../in-order.ts'
import type { Settings } from '../options.ts'
import { createRunner } from '../run-job.ts'

/** What today's rules make of one stored article. */
export interface Reextracted {
  readonly article: ArticleRow
  /** null where no copy is kept of the page, or where it cannot be read any more: then `problem` says why. */
  readonly record: ArticleRecord | null
  readonly diff: RecordDiff | null
  readonly problem: Problem | null
  /** Whether anything is different, and was stored with `apply`. */
  readonly changed: boolean
}

export interface ReextractOptions {
  readonly filter?: ArticleFilter | undefined
  /** Stores what is different. @default false: only shows it */
  readonly apply?: boolean | undefined
  readonly extractor: string
  readonly settings: Settings
}

/** A page of which no article is stored: it could not be read, or it was taken for something else. */
export interface Found {
  readonly url: string
  readonly urlId: number
  readonly captureId: number
  readonly record: ArticleRecord
}

/**
 * Runs today's rules over the stored captures of articles, offline, and gives the differences in the order of the
 * articles. The archive must be open for writing to apply them.
 */
export async function* reextract(archive: Archive, options: ReextractOptions): AsyncGenerator<Reextracted> {
  const { apply = false, extractor, settings } = options
  const { store } = archive
  const runner = createRunner(settings)
  const one = async (article: ArticleRow): Promise<Reextracted> => {
    const nothing = { article, record: null, diff: null, changed: false }
    const capture = article.captureId === null ? undefined : await store.capture(article.captureId)
    // Where no copy is kept (noarchive) there is nothing to read again.
    if (!capture || capture.stored === 'none') return { ...nothing, problem: null }
    const kept = await readBack(archive, capture.id)
    if (kept instanceof TearsheetError) return { ...nothing, problem: kept.toProblem() }
    const line = await read({ runner, maxBytes: settings.maxBytes }, kept)
    if (isErrorLine(line)) return { ...nothing, problem: line.error }
    // What was stored without its text stays without it.
    const record = article.record.body.text === '' && article.record.wordCount > 0 ? withoutBody(line) : line
    const diff = diffRecords(article.record, record)
    const changed = diff.fields.length > 0 || diff.bodyChanged
    return { article, record, diff, problem: null, changed }
  }
  try {
    for await (const result of inOrder(store.articles(options.filter), one, { window: 32, signal: settings.signal })) {
      const { article, record, changed } = result
      // A record that says the same is restated too where only its rules' version is new: it then counts as today's.
      if (apply && record && (changed || article.extractor !== extractor))
        await store.restateArticle(article.id, record, extractor)
      yield result
    }
  } finally {
    await runner.close()
  }
}

/**
 * Reads the last good and whole page of every URL that has no article, and gives those that today's rules find one in;
 * with `apply` it is stored.
 */
export async function* findMissed(
  archive: Archive,
  { apply = false, extractor, settings }: Omit<ReextractOptions, 'filter'>,
): AsyncGenerator<Found> {
  const { store, journal } = archive
  const runner = createRunner(settings)
  const rows = journal
    .sql(
      `SELECT u.id AS id, u.url AS url, max(c.id) AS capture FROM url u JOIN capture c ON c.url_id = u.id
       WHERE c.kind = 'page' AND c.stored <> 'none' AND c.truncated IS NULL AND c.status BETWEEN 200 AND 299
         AND u.state <> 'alias' AND NOT EXISTS (SELECT 1 FROM article a WHERE a.url_id = u.id) GROUP BY u.id ORDER BY u.id`,
    )
    .all()
  try {
    for (const row of rows) {
      if (settings.signal?.aborted) return
      const [url, urlId, captureId] = [String(row['url']), Number(row['id']), Number(row['capture'])]
      const kept = await readBack(archive, captureId)
      if (kept instanceof TearsheetError) continue
      const line = await read({ runner, maxBytes: settings.maxBytes }, kept)
      if (isErrorLine(line) || !ARTICLES.has(line.type)) continue
      if (apply) await store.putArticle({ urlId, captureId, record: line, extractor })
      yield { url, urlId, captureId, record: line }
    }
  } finally {
    await runner.close()
  }
}
