import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { extract } from '../../src/pipeline/extract-one.ts'
import { TearsheetError } from '../../src/core/errors.ts'
import { buildErrorLine } from '../../src/record/build.ts'
import { stableId } from '../../src/record/stable-id.ts'
import type { ArticleRecord } from '../../src/record/record.ts'
import { articleRecordSchema, errorLineSchema, jsonSchema, outputLineSchema } from '../../src/record/schema.ts'
import { countWords } from '../../src/record/word-count.ts'
import { story } from '../support/story.ts'

/** The keys of the record in their order: scripts of users read them by these names. */
const KEYS = [
  'schemaVersion',
  'id',
  'url',
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
  'images',
  'relatedLinks',
  'links',
  'body',
  'wordCount',
  'isAccessibleForFree',
  'type',
  'typeReasons',
  'fetched',
  'provenance',
]

const URL_OF_STORY = 'https://courier.example/news/pier'
const record = await extract(story({ url: URL_OF_STORY, author: 'Ines Falk' }), { url: `${URL_OF_STORY}?utm_source=x` })

describe('a record', () => {
  test('has every key in its order, and is what the schema says', () => {
    expect(Object.keys(record)).toEqual(KEYS)
    expect(articleRecordSchema.safeParse(record).error).toBeUndefined()
  })

  test('has every key also where nothing is known', async () => {
    const bare = await extract('<p>Nothing much.</p>')
    expect(Object.keys(bare)).toEqual(KEYS)
    expect(articleRecordSchema.safeParse(bare).error).toBeUndefined()
    expect(Object.values(bare)).not.toContain('')
    expect(Object.values(bare)).not.toContain(undefined)
  })

  test('has an id that is the same for every address of the page', async () => {
    expect(record.id).toBe(stableId(URL_OF_STORY))
    const again = await extract(story({ url: URL_OF_STORY }), { url: 'https://courier.example/x?id=7' })
    expect(again.id).toBe(record.id)
    expect((await extract(story(), { id: 'mine', url: URL_OF_STORY })).id).toBe('mine')
  })

  test('says where each value came from', () => {
    for (const [field, { source, confidence }] of Object.entries(record.provenance)) {
      expect(KEYS).toContain(field)
      expect(source).toMatch(/^(json-ld|meta|opengraph|og|microdata|dom|url|text|site|feed):/)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
    expect(Object.keys(record.provenance)).toEqual(expect.arrayContaining(['headline', 'date', 'authors', 'body']))
  })

  test('is plain data', () => {
    expect(structuredClone(record)).toEqual(record)
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  })
})

describe('the schema', () => {
  test('refuses what the table of keys refuses', () => {
    const wrong: Partial<Record<keyof ArticleRecord, unknown>> = {
      headline: '',
      date: '10 March 2026',
      authors: [{ name: '' }],
      type: 'blog',
      tags: null,
      fetched: undefined,
    }
    for (const [key, value] of Object.entries(wrong))
      expect(articleRecordSchema.safeParse({ ...record, [key]: value }).success).toBe(false)
  })

  test.each(['2026-03-10', '2026-03-10T08:30', '2026-03-10T08:30:15+01:00', '2026-03-10T08:30:15.250Z'])(
    'takes the date %s',
    (date) => expect(articleRecordSchema.safeParse({ ...record, date }).success).toBe(true),
  )

  test('takes an error line', () => {
    const line = buildErrorLine(new TearsheetError('timeout', 'after 30 s').toProblem(), { url: URL_OF_STORY })
    expect(line).toEqual({
      schemaVersion: '1',
      id: null,
      url: URL_OF_STORY,
      error: { code: 'timeout', message: 'the server took too long: after 30 s', retryable: true },
    })
    expect(errorLineSchema.safeParse(line).success).toBe(true)
    expect(outputLineSchema.safeParse(line).success).toBe(true)
  })

  test('as JSON Schema describes every key', () => {
    const { anyOf } = z
      .looseObject({ anyOf: z.array(z.looseObject({ properties: z.record(z.string(), z.unknown()) })) })
      .parse(jsonSchema())
    expect(Object.keys(anyOf[0]!.properties)).toEqual(KEYS)
    expect(anyOf[0]!['required']).toEqual(KEYS)
    expect(Object.keys(anyOf[1]!.properties)).toEqual(['schemaVersion', 'id', 'url', 'error'])
  })
})

test.each([
  ['Four words stand here.', 4],
  ['It’s a well-known 3.5 % – no more.', 6],
  ['', 0],
  ['— … !', 0],
  ['港口議會', 4],
  ['港口 opens', 3],
  ['Совет порта проголосовал', 3],
  ['مجلس الميناء', 2],
  ['สวัสดีชาวโลก', 3],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})
