import { z } from 'zod'
import { ERROR_CODES, type ErrorCode } from '../core/errors.ts'
import { type ArticleRecord, type ErrorLine, SCHEMA_VERSION } from './record.ts'

const text = (): z.ZodNullable<z.ZodString> => z.string().min(1).nullable()
const url = (): z.ZodString => z.string().min(1)
const version = z.literal(SCHEMA_VERSION).describe('Version of this table of keys.')
/** A day, a minute, or more, with the offset where the page states one: `2025-07-25`, `2025-07-25T04:13+03:00`. */
const date = (): z.ZodNullable<z.ZodString> =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/)
    .nullable()

const author = z.object({
  name: z.string().min(1).describe('The name alone: no label word, no role.'),
  url: url().nullable().describe('Page of the author, absolute.'),
})

const image = z.object({
  url: url().describe('Absolute; the largest candidate.'),
  caption: text().describe('As printed, without a credit that stands apart.'),
  credit: text().describe('Who made it or gave it.'),
  alt: text().describe('The alternative text.'),
  width: z.number().nullable().describe('Pixels, as stated.'),
  height: z.number().nullable().describe('Pixels, as stated.'),
  lead: z.boolean().describe('Whether it is the picture at the head of the article.'),
})

const relatedLink = z.object({
  url: url().describe('Absolute.'),
  text: z.string().describe('The words of the link.'),
  kind: z
    .enum(['inline', 'related', 'popular'])
    .describe('"inline": a "Read more" line in the text; "related": a box tied to the article; "popular": most read.'),
})

const link = z.object({
  url: url().describe('Absolute.'),
  text: z.string().describe('The words of the link.'),
})

const blockText = z.string().describe('The text of the block; of a picture its description, of an embed its title.')
const block = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['paragraph', 'quote', 'code']).describe('What kind of block it is.'), text: blockText }),
  z.object({
    type: z.literal('heading'),
    text: blockText,
    level: z.number().describe('Of a heading: 1 to 6.'),
  }),
  z.object({
    type: z.literal('list'),
    text: blockText,
    ordered: z.boolean().describe('Of a list: whether it is numbered.'),
    items: z.array(z.string()).describe('Of a list: its items.'),
  }),
  z.object({
    type: z.literal('table'),
    text: blockText,
    rows: z.array(z.array(z.string())).describe('Of a table: its rows of cells.'),
  }),
  z.object({
    type: z.enum(['image', 'embed']),
    text: blockText,
    url: z.string().describe('Of an image or embed: its address, absolute.'),
  }),
])

const body = z.object({
  text: z
    .string()
    .describe('One block a line, a blank line between blocks; empty where there is no text of an article.'),
  html: z.string().describe('The same as clean, safe HTML.'),
  blocks: z.array(block).describe('The same in parts; links and emphasis are in html only.'),
})

const fetched = z.object({
  at: z.string().describe('When the answer began, ISO 8601 in UTC.'),
  status: z.number().describe('HTTP status.'),
  finalUrl: url().describe('The address that answered, after redirects.'),
  contentType: z.string().nullable().describe('The Content-Type field as sent.'),
  bytes: z.number().describe('Size of the body after decoding.'),
  fromCache: z.boolean().describe('Whether it came from a cache and not from the network.'),
  warc: z.string().nullable().describe('FILE:OFFSET of the WARC record.'),
  robots: z.array(z.string()).describe('What the answer and the page say to robots, as stated.'),
})

const publisher = z.object({
  name: z.string().min(1).describe('The name of the paper, as it calls itself.'),
  url: url().nullable().describe('Its front page, absolute.'),
  logo: url().nullable().describe('Its logo, absolute.'),
})
const provenance = z.object({
  source: z.string().describe('family:where, e.g. json-ld:NewsArticle.headline, meta:og:title, dom:h1.'),
  confidence: z.number().min(0).max(1).describe('0 to 1: how sure the arbiter is of the value.'),
})

/** One article, key by key in the order of the record. */
export const articleRecordSchema: z.ZodType<ArticleRecord> = z
  .object({
    schemaVersion: version,
    id: z.string().min(1).describe('The id that the caller gave, else a stable hash of the canonical URL.'),
    url: z.string().describe('The URL asked for.'),
    canonicalUrl: url()
      .nullable()
      .describe('What the page declares, checked to be of the same site, else the final URL after redirects.'),
    headline: text().describe("The article's own title, without the site's name."),
    kicker: text().describe('The overline above the headline.'),
    summary: text().describe("The standfirst that a reader sees, else the page's own description."),
    byline: text().describe('The line that names the authors, as printed.'),
    authors: z.array(author).describe('People or organisations, one entry each.'),
    source: text().describe('The agency or source that the page credits.'),
    date: date().describe('First publication; without an offset where the page states none.'),
    dateModified: date().describe('Last update, in the same form.'),
    section: text().describe('Rubric or category.'),
    tags: z.array(z.string().min(1)).describe('Keywords that the page shows or declares, in order.'),
    language: text().describe('BCP 47 tag of the text.'),
    publisher: publisher.nullable().describe('The paper that printed it.'),
    images: z.array(image).describe("The article's own pictures in reading order, the lead image first."),
    relatedLinks: z.array(relatedLink).describe('Links to other articles, by how they are tied to this one.'),
    links: z.array(link).describe("Links inside the body's sentences."),
    body: body.describe('The text of the article.'),
    wordCount: z.number().int().describe('Words of body.text.'),
    isAccessibleForFree: z.boolean().nullable().describe('False where the rest is behind a paywall.'),
    type: z
      .enum([
        'article',
        'live',
        'video',
        'gallery',
        'audio',
        'index',
        'consent',
        'challenge',
        'paywall',
        'notfound',
        'empty',
        'other',
      ])
      .describe('What the page is; from "index" on it is no article.'),
    typeReasons: z.array(z.string()).describe('What spoke for the verdict, in plain words.'),
    fetched: fetched.nullable().describe('How the page was fetched; null for a page read from a file.'),
    provenance: z.record(z.string(), provenance).describe("Where each field's value came from."),
  })
  .describe('One article.')

/** What stands in the output in the place of a page that could not be turned into a record. */
export const errorLineSchema: z.ZodType<ErrorLine> = z
  .object({
    schemaVersion: version,
    id: z.string().nullable().describe('The id of the input, where it has one.'),
    url: z.string().nullable().describe('The URL asked for, where the input has one.'),
    error: z
      .object({
        code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]).describe('Stable; scripts go by it.'),
        message: z.string().describe('One sentence for a person.'),
        retryable: z.boolean().describe('Whether the same input may work later.'),
      })
      .describe('Why there is no record.'),
  })
  .describe('A page that could not be turned into a record.')

/** One line of the output. */
export const outputLineSchema: z.ZodType<ArticleRecord | ErrorLine> = z.union([articleRecordSchema, errorLineSchema])

/** The JSON Schema (draft 2020-12) of one line of the output. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(outputLineSchema) as Record<string, unknown>
  return { $schema: schema['$schema'], title: 'Tearsheet article record', ...schema }
}
