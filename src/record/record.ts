import type { Problem } from '../core/errors.ts'
import type { Author, BodyBlock, Image, PageType, Publisher, RelatedLink } from '../extract/types.ts'

/** Version of the record's table of keys. */
export const SCHEMA_VERSION = '1'

/** The article's text. */
export interface RecordBody {
  /** One block a line, a blank line between blocks. */
  text: string
  /** The same as clean, safe HTML. */
  html: string
  blocks: BodyBlock[]
}

/** How the page was fetched; null in the record of a page that was read from a file. */
export interface Fetched {
  /** When the answer began, ISO 8601 in UTC. */
  at: string
  status: number
  finalUrl: string
  contentType: string | null
  /** Size of the body after content decoding. */
  bytes: number
  fromCache: boolean
  /** `FILE:OFFSET` of the WARC record, null where there is none. */
  warc: string | null
  /** What the answer and the page say to robots: X-Robots-Tag fields, then meta tags, as stated. */
  robots: string[]
}

/** Where the value of a field came from. */
export interface Provenance {
  /** `family:where`: `json-ld:NewsArticle.headline`, `meta:og:title`, `dom:h1`. */
  source: string
  /** 0 to 1. */
  confidence: number
}

/** One article. A key whose value is unknown is null (scalars) or an empty list: never a guess, never missing. */
export interface ArticleRecord {
  schemaVersion: typeof SCHEMA_VERSION
  id: string
  url: string
  canonicalUrl: string | null
  headline: string | null
  kicker: string | null
  summary: string | null
  byline: string | null
  authors: Author[]
  source: string | null
  date: string | null
  dateModified: string | null
  section: string | null
  tags: string[]
  language: string | null
  publisher: Publisher | null
  images: Image[]
  relatedLinks: RelatedLink[]
  links: { url: string; text: string }[]
  body: RecordBody
  wordCount: number
  isAccessibleForFree: boolean | null
  type: PageType
  typeReasons: string[]
  fetched: Fetched | null
  provenance: Record<string, Provenance>
}

/** What stands in the output in the place of a page that could not be turned into a record. */
export interface ErrorLine {
  schemaVersion: typeof SCHEMA_VERSION
  /** The `id` of the input line, null where the caller gave none. */
  id: string | null
  /** The URL asked for, null where the input has none. */
  url: string | null
  error: Problem
}

/** Whether the line is an error line. */
export function isErrorLine(line: ArticleRecord | ErrorLine): line is ErrorLine {
  return 'error' in line
}
