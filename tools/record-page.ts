// Writes the reference of the record's keys into docs/record.md: `node tools/record-page.ts`. A test holds the page to it.
import { readFileSync, writeFileSync } from 'node:fs'
import { TearsheetError } from '../src/core/errors.ts'
import { buildErrorLine } from '../src/record/build.ts'
import type { Fetched } from '../src/record/record.ts'
import { jsonSchema } from '../src/record/schema.ts'

const PAGE = new URL('../docs/record.md', import.meta.url)
/** The hand-written part of the page ends here. */
const MARK = '<!-- From here on made by `node tools/record-page.ts` from src/record/schema.ts. -->'

/** Pages whose records show what the keys hold, the first that has a value. */
const FIXTURES = [
  'harbour-post/night-ferry',
  'elbblick/warnstreik',
  'county-wire/election-table',
  'orchard-news/lazy-images',
]
/** Records of saved pages lack these; the numbers of `provenance` change with every weight. */
const FETCHED: Fetched = {
  at: '2026-02-11T06:00:00.000Z',
  status: 200,
  finalUrl: 'https://harbourpost.example/news/night-ferry-approved-20251',
  contentType: 'text/html; charset=utf-8',
  bytes: 48_211,
  fromCache: false,
  warc: 'news-20260211.warc.gz:10482',
  robots: ['max-image-preview:large'],
}
const PROVENANCE = { headline: { source: 'json-ld:NewsArticle.headline', confidence: 0.98 } }
/** Longest example. */
const SHOWN = 60

/** The part of JSON Schema that the record's schema is made of. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
}

/** The page as it is to be. */
export function recordPage(): string {
  const [introduction] = readFileSync(PAGE, 'utf8').split(MARK)
  const [record, error] = (jsonSchema() as Schema).anyOf!
  const records = FIXTURES.map((name) => ({ ...fixture(name), fetched: FETCHED, provenance: PROVENANCE }))
  const broken = buildErrorLine(new TearsheetError('http-not-found', 'status 404').toProblem(), {
    id: 'ferry',
    url: 'https://harbourpost.example/news/gone',
  })
  return `${introduction}${MARK}

## Keys of a record

${table(record!, records)}

## Keys of an error line

${table(error!, [broken])}
`
}

function fixture(name: string): object {
  const url = new URL(`../fixtures/pages/${name}/expected.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as object
}

function table(schema: Schema, values: readonly unknown[]): string {
  return ['| key | type | where nothing is known | meaning | example |', '|---|---|---|---|---|']
    .concat(rows('', schema, values))
    .join('\n')
}

function rows(path: string, schema: Schema, values: readonly unknown[]): string[] {
  const shared = (schema.oneOf ?? []).map(({ properties }) => properties ?? {})
  return Object.entries(propertiesOf(schema)).flatMap(([name, part]) => {
    const key = path ? `${path}.${name}` : name
    const found = values.flatMap((value) => (isObject(value) && name in value ? [value[name]] : []))
    if (!part.description) throw new Error(`${key} has no description in src/record/schema.ts`)
    const row = `| \`${key}\` | ${typeOf(part)} | ${shared.every((form) => name in form) ? absence(part) : 'only where said'} | ${cell(part.description)} | ${example(found)} |`
    const inner = inside(part)
    const items = inner.list ? found.flat() : found
    return [row, ...rows(key + inner.suffix, inner.schema, inner.map ? items.flatMap(valuesOf) : items)]
  })
}

/** What stands inside a list, a map or an object, and how its path is written. */
function inside(schema: Schema): { schema: Schema; suffix: string; list: boolean; map: boolean } {
  const own = withoutNull(schema)
  if (own.items) return { schema: own.items, suffix: '[]', list: true, map: false }
  const values = own.additionalProperties
  if (isObject(values)) return { schema: values, suffix: '.*', list: false, map: true }
  return { schema: own, suffix: '', list: false, map: false }
}

/** The keys of an object, or of all its forms together. */
function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  const forms = schema.oneOf ?? [schema]
  const kinds = forms.flatMap(({ properties }) => properties?.['type'] ?? [])
  const merged = Object.assign({}, ...forms.map(({ properties }) => properties ?? {})) as Record<string, Schema>
  if (forms.length === 1) return merged
  const names = kinds.flatMap((kind) => kind.enum ?? [String(kind.const)])
  return { ...merged, type: { enum: names, description: kinds[0]!.description ?? '' } }
}

function typeOf(schema: Schema): string {
  const own = withoutNull(schema)
  if (own.const !== undefined) return `\`${JSON.stringify(own.const)}\``
  if (own.enum) return own.enum.length > 20 ? 'a code' : own.enum.map((name) => `\`${name}\``).join(', ')
  if (own.items) return `list of ${own.items.type === 'array' ? 'list' : typeOf(own.items)}s`
  return [own.type ?? 'object']
    .flat()
    .filter((name) => name !== 'null')
    .join(' or ')
}

function absence(schema: Schema): string {
  if ([schema, ...(schema.anyOf ?? [])].some(({ type }) => [type].flat().includes('null'))) return '`null`'
  return schema.items ? '`[]`' : 'always there'
}

function withoutNull(schema: Schema): Schema {
  return schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
}

function example(values: readonly unknown[]): string {
  const value = values.find((found) => found !== null && found !== '' && !(Array.isArray(found) && !found.length))
  if (value === undefined || isObject(value)) return ''
  if (Array.isArray(value) && value.some((item) => isObject(item))) return ''
  const text = JSON.stringify(value)
  return `\`${cell(text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text)}\``
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
const valuesOf = (value: unknown): unknown[] => (isObject(value) ? Object.values(value) : [])

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

if (import.meta.main) writeFileSync(PAGE, recordPage())
