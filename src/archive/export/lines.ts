import { rendering } from '../../record/render.ts'
import type { Archive } from '../archive.ts'
import type { ArticleFilter } from '../store-contract.ts'

/** The forms that are one line an article. */
export type LineFormat = 'jsonl' | 'csv' | 'jsonld'

/** The articles in the order of their numbers, as pieces of one text; the same archive gives the same text. */
export async function* exportLines(
  { store }: Archive,
  format: LineFormat,
  filter: ArticleFilter = {},
): AsyncGenerator<string> {
  const { open, between, close, page } = await rendering(format)
  if (open) yield open
  let first = true
  for await (const { record } of store.articles(filter)) {
    yield (first ? '' : between) + page(record)
    first = false
  }
  if (close) yield close
}
