import { readDirectives } from '../crawl/directives.ts'
import { headerAll } from '../fetch/capture.ts'
import { ROBOTS_TOKEN } from '../fetch/identity.ts'
import type { Switches } from '../extract/arbiter.ts'
import { type Engine, type Reading, type SecondOpinion, finished, readingOf } from '../extract/extract.ts'
import type { Extraction } from '../extract/types.ts'
import { readPage } from '../page/read.ts'
import { NOWHERE, type RecordFacts, buildRecord } from '../record/build.ts'
import type { ArticleRecord } from '../record/record.ts'
import type { SiteRules } from '../sites/rules.ts'
import { isWebAddress, statedAddress } from './stated-address.ts'

/** A page in memory and what is known about it. */
export interface PageInput {
  /** The caller's own id, kept in the record. */
  readonly id?: string | undefined
  /** The page's address; where it is not given, the one that the page states of itself. */
  readonly url?: string | undefined
  /** What the record calls the page where there is no address at all: the name of its file. */
  readonly name?: string | undefined
  /** The bytes as saved or sent, in any encoding, or the text of the page. */
  readonly html: Uint8Array | string
  /** The `Content-Type` header, where the page came with one. */
  readonly contentType?: string | null | undefined
  /** When the page was captured, ISO 8601: dates after it are refused. */
  readonly at?: string | null | undefined
  /** The visit that brought it. */
  readonly capture?: RecordFacts['capture'] | undefined
}

/** How a page is read. */
export interface ReadingOptions extends Switches {
  /** Which engine reads the body. @default 'auto' */
  readonly engine?: Engine | undefined
  /** Rules of publishers that need their own. @default none */
  readonly rules?: SiteRules | undefined
}

/** A record, with what was found on the way. */
export interface Outcome {
  readonly record: ArticleRecord
  readonly found: Extraction
}

/** One page in memory to its record. Throws TearsheetError where it is not a page. */
export async function extractInput(
  input: PageInput,
  options: ReadingOptions & {
    /** Replaces Readability on jsdom, for tests. */
    readonly secondOpinion?: SecondOpinion | undefined
  } = {},
): Promise<Outcome> {
  return await finished(inputReading(input, options), options.secondOpinion)
}

/** The same without waiting: it stops where a second opinion is needed. */
export function* inputReading(input: PageInput, options: ReadingOptions = {}): Reading<Outcome> {
  // A page may come under a name that is no address: the name stays, the links go by what the page says.
  const stated = isWebAddress(input.url) ? input.url : statedAddress(input.html)
  const address = stated ?? NOWHERE
  const page = readPage(input.html, {
    url: input.capture?.finalUrl ?? address,
    contentType: input.contentType ?? null,
  })
  const at = input.at ?? input.capture?.at ?? null
  const found = yield* readingOf(page, {
    at,
    site: options.rules?.readerFor(page.url, at) ?? null,
    ...(options.engine && { engine: options.engine }),
    without: options.without,
  })
  const { capture } = input
  const robots = capture && readDirectives(headerAll(capture, 'x-robots-tag'), page.meta, ROBOTS_TOKEN, capture.at).raw
  const record = buildRecord(found, {
    id: input.id,
    url: input.url ?? stated ?? input.name ?? NOWHERE,
    ...(capture && { capture }),
    ...(robots && { robots }),
  })
  return { record, found }
}
