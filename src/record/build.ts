import type { Problem } from '../core/errors.ts'
import { ruleName } from '../extract/site.ts'
import type { Decision, Extraction } from '../extract/types.ts'
import { type Capture, header } from '../fetch/capture.ts'
import { type ArticleRecord, type ErrorLine, type Fetched, type Provenance, SCHEMA_VERSION } from './record.ts'
import { stableId } from './stable-id.ts'
import { countWords } from './word-count.ts'

/** What a record holds beside what stood on the page. */
export interface RecordFacts {
  /** The caller's own id for the page. */
  readonly id?: string | undefined
  /** The URL asked for. */
  readonly url: string
  /** The visit that brought the page; absent for a page read from a file. Its body is not read here. */
  readonly capture?: Omit<Capture, 'body' | 'wireBody'> & { readonly bytes: number }
  /** What the answer's header and the page say to us as a robot, as stated. */
  readonly robots?: readonly string[]
}

/** Address of a page that came without one and states none: relative links in it lead nowhere. */
export const NOWHERE = 'about:blank'

/** The fields that an arbiter decided, in the record's order. */
export type ExplainedField = {
  [K in keyof Extraction]: Extraction[K] extends Decision<unknown> ? K : never
}[keyof Extraction]

/** The fields that `--explain` shows, in the record’s order. */
export const EXPLAINED: readonly ExplainedField[] = [
  'canonicalUrl',
  'headline',
  'kicker',
  'summary',
  'byline',
  'authors',
  'source',
  'date',
  'dateModified',
  'section',
  'tags',
  'language',
  'publisher',
  'isAccessibleForFree',
]

/** Turns what was found on a page into its record. Pure: the same page gives the same record. */
export function buildRecord(found: Extraction, facts: RecordFacts): ArticleRecord {
  const canonicalUrl = found.canonicalUrl.value ?? webAddress(facts.capture?.finalUrl ?? found.page.url)
  const { text, html, blocks, links } = found.body
  return {
    schemaVersion: SCHEMA_VERSION,
    id: facts.id ?? stableId(canonicalUrl ?? (facts.url === NOWHERE ? `${found.headline.value}\n${text}` : facts.url)),
    url: facts.url,
    canonicalUrl,
    headline: found.headline.value,
    kicker: found.kicker.value,
    summary: found.summary.value,
    byline: found.byline.value,
    authors: (found.authors.value ?? []).map(({ name, url }) => ({ name, url })),
    source: found.source.value,
    date: found.date.value,
    dateModified: found.dateModified.value,
    section: found.section.value,
    tags: [...(found.tags.value ?? [])],
    language: found.language.value,
    publisher: found.publisher.value,
    images: [...found.images],
    relatedLinks: [...found.relatedLinks],
    links: [...links],
    body: { text, html, blocks: [...blocks] },
    wordCount: countWords(text),
    isAccessibleForFree: found.isAccessibleForFree.value,
    type: found.verdict.type,
    typeReasons: [...found.verdict.reasons],
    fetched: facts.capture ? fetched(facts.capture, facts.robots ?? found.metaRobots) : null,
    provenance: provenance(found),
  }
}

/** The line that stands in the output for a page without a record. */
export function buildErrorLine(
  problem: Problem,
  input: { id?: string | undefined; url?: string | undefined },
): ErrorLine {
  return { schemaVersion: SCHEMA_VERSION, id: input.id ?? null, url: input.url ?? null, error: problem }
}

/** A file's address is nobody's canonical URL. */
function webAddress(url: string): string | null {
  return /^https?:/i.test(url) ? url : null
}

function fetched(capture: NonNullable<RecordFacts['capture']>, robots: readonly string[]): Fetched {
  return {
    at: capture.at,
    status: capture.status,
    finalUrl: capture.finalUrl,
    contentType: header(capture, 'content-type') ?? null,
    bytes: capture.bytes,
    fromCache: capture.fromCache,
    warc: capture.warc ?? null,
    robots: [...robots],
  }
}

function provenance(found: Extraction): Record<string, Provenance> {
  const result: Record<string, Provenance> = {}
  for (const field of EXPLAINED) {
    const { value, source, confidence } = found[field]
    if (value !== null && source) result[field] = { source, confidence }
  }
  if (found.body.text) result['body'] = { source: bodySource(found), confidence: found.body.confidence }
  return result
}

function bodySource({ body, site }: Extraction): string {
  return body.engine === 'site' && site ? ruleName(site, 'body') : `dom:${body.engine}`
}
