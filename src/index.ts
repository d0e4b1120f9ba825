/**
 * News pages in, clean, structured, verifiable records out.
 *
 * @example
 * import { extract, fetchArticle, extractAll } from 'tearsheet'
 *
 * const record = await extract(html, { url: 'https://news.example/story' })
 * const fetched = await fetchArticle('https://news.example/story', { contact: 'you@example.org' })
 * for await (const line of extractAll(['manifest.jsonl', 'archive.warc.gz'])) console.log(line)
 *
 * @module
 */
export { extract, type ExtractOptions } from './pipeline/extract-one.ts'
export { fetchArticle, type FetchArticleOptions } from './pipeline/fetch-article.ts'
export { extractAll } from './pipeline/extract-all.ts'
export type { ExtractAllOptions, FetchingOptions } from './pipeline/options.ts'
export { loadRules } from './pipeline/rules-files.ts'
export type { SiteRules } from './sites/rules.ts'
export type { Input, Inputs, PageSource } from './pipeline/inputs.ts'
export type { Engine } from './extract/extract.ts'
export {
  type ArticleRecord,
  type ErrorLine,
  type Fetched,
  type Provenance,
  type RecordBody,
  isErrorLine,
} from './record/record.ts'
export type { Explanation } from './record/explain.ts'
export type { Author, BodyBlock, Image, PageType, Publisher, RelatedLink } from './extract/types.ts'
export { articleRecordSchema, errorLineSchema, jsonSchema, outputLineSchema } from './record/schema.ts'
export { type Format, FORMATS, type Rendering, rendering } from './record/render.ts'
export { ERROR_CODES, type ErrorCode, type NextStep, type Problem, TearsheetError } from './core/errors.ts'
