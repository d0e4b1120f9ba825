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
  /** The same in parts; `text` is theirs, joined by blank lines. */
  blocks: BodyBlock[]
}

/** How the page was fetched; null in the record of a page that was read from a file. */
export interface Fetched {
  /** When the answer began, ISO 8601 in UTC. */
  at: string
  /** HTTP status. */
  status: number
  /** The address that answered, after redirects. */
  finalUrl: string
  /** The `Content-Type` field as sent. */
  contentType: string | null
  /** Size of the body after content decoding. */
  bytes: number
  /** Whether it came from a cache and not from the network. */
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
  /** The caller's own id, else 24 hex digits of a hash of the canonical URL: the same on every run. */
  id: string
  /** The URL asked for; of a file that states none, its `file:` URL. */
  url: string
  /** Absolute: what the page declares where it is of the same site, else the end of the redirects. */
  canonicalUrl: string | null
  /** The article's own title, without the site's name. */
  headline: string | null
  /** The overline above the headline. */
  kicker: string | null
  /** The standfirst that a reader sees, else the page's own description. */
  summary: string | null
  /** The line that names the authors, as printed: `By Ines Calder`. */
  byline: string | null
  /** People or organisations, one entry each, without label words and roles. */
  authors: Author[]
  /** The agency or source that the page credits. */
  source: string | null
  /** First publication, ISO 8601: with the offset that the page states, without one where it states none, or the day alone. */
  date: string | null
  /** Last update, in the same form. */
  dateModified: string | null
  /** Rubric or category. */
  section: string | null
  /** Keywords that the page shows or declares, in order, without doubles. */
  tags: string[]
  /** BCP 47 tag of the text: `en-GB`. */
  language: string | null
  publisher: Publisher | null
  /** The article's own pictures in reading order, the lead image first. */
  images: Image[]
  /** Links to other articles, by how they are tied to this one. */
  relatedLinks: RelatedLink[]
  /** Links inside the body's sentences, absolute, with their words. */
  links: { url: string; text: string }[]
  /** The text; empty where the page is no article. */
  body: RecordBody
  /** Words of `body.text`: each Han or kana character counts as one, scripts without spaces are parted by a dictionary. */
  wordCount: number
  /** False where the page says or shows that the rest is behind a paywall. */
  isAccessibleForFree: boolean | null
  /** What the page is; from `index` on it is no article. */
  type: PageType
  /** What spoke for `type`, in plain words. */
  typeReasons: string[]
  /** The visit that brought the page; null for a page that was not fetched. */
  fetched: Fetched | null
  /** By field: where its value came from. A field without a value has no entry. */
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
