import type { Archive } from '../archive/archive.ts'
import { diffRecords, type RecordDiff } from '../archive/diff.ts'
import type { ArticleFilter, ArticleRow } from '../archive/store-contract.ts'
import type { Problem } from '../core/errors.ts'
import { type ArticleRecord, isErrorLine } from '../record/record.ts'
import { read, withoutBody } from './archive-digest.ts'
import { inOrder } from './in-order.ts'
import type { Settings } from './options.ts'
import { createRunner } from './run-job.ts'

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
    const line = await read({ runner, maxBytes: settings.maxBytes }, await store.readCapture(capture.id))
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
