import { describe, expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract-one.ts'
import { TearsheetError } from '../../src/core/errors.ts'
import { buildErrorLine } from '../../src/record/build.ts'
import { CSV_COLUMNS } from '../../src/record/csv.ts'
import type { ArticleRecord } from '../../src/record/record.ts'
import { type Format, FORMATS, rendering } from '../../src/record/render.ts'
import { story } from '../support/story.ts'

const url = 'https://courier.example/news/pier'
const base = await extract(story({ url, author: 'Ines Falk' }), { url })
const record: ArticleRecord = {
  ...base,
  kicker: 'Harbour',
  summary: 'Work begins in April.',
  tags: ['harbour', 'storms'],
  images: [
    {
      url: 'https://courier.example/p.jpg',
      caption: 'The *pier*',
      credit: 'Y. Oduya',
      alt: 'A pier',
      width: 800,
      height: 600,
      lead: true,
    },
  ],
  relatedLinks: [
    { url: 'https://courier.example/storm', text: 'The storm', kind: 'related' },
    { url: 'https://courier.example/most', text: 'Most read', kind: 'popular' },
  ],
}
const error = buildErrorLine(new TearsheetError('empty').toProblem(), { id: 'x', url })

async function render(format: Format, line: ArticleRecord | typeof error): Promise<string> {
  return (await rendering(format)).page(line)
}

test('every form takes a record and an error line', async () => {
  for (const format of FORMATS) {
    expect(await render(format, record)).toContain('Port Ellery')
    expect(await render(format, error)).toMatch(/nothing in it/)
  }
})

describe('JSON-LD', () => {
  test('is a NewsArticle without empty keys', async () => {
    const article = JSON.parse(await render('jsonld', record)) as Record<string, unknown>
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: record.headline,
      alternativeHeadline: 'Harbour',
      description: 'Work begins in April.',
      author: [{ '@type': 'Person', name: 'Ines Falk' }],
      datePublished: record.date,
      keywords: ['harbour', 'storms'],
      image: [{ '@type': 'ImageObject', caption: 'The *pier*', creditText: 'Y. Oduya' }],
      relatedLink: ['https://courier.example/storm'],
    })
    expect(JSON.stringify(article)).not.toMatch(/:(null|""|\[\])/)
  })
})

describe('Markdown', () => {
  test('has front matter that nothing can break out of', async () => {
    const hostile = { ...record, headline: 'A: "b"\n---\nc: d' }
    const text = await render('markdown', hostile)
    expect(text.split('\n').filter((line) => line === '---')).toHaveLength(2)
    expect(text).toContain(`headline: ${JSON.stringify(hostile.headline)}`)
  })

  test('makes characters of the text literal', async () => {
    const text = await render('markdown', { ...record, headline: '# not *bold* [x](y) <b>' })
    expect(text).toContain('# \\# not \\*bold\\* \\[x\\](y) \\<b\\>')
    expect(text).toContain('*The \\*pier\\* Y. Oduya*')
  })

  test('has the body with subheads, lists and links', async () => {
    const html =
      '<h2>Costs</h2><p>See <a href="https://courier.example/b">the <em>bill</em></a>.</p><ul><li>one</li></ul>'
    const text = await render('markdown', { ...record, body: { ...record.body, html } })
    expect(text).toContain('## Costs\n\nSee [the *bill*](https://courier.example/b).\n\n-   one')
  })
})

describe('CSV', () => {
  const fields = (line: string): string[] =>
    [...line.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!,
    )

  test('has a column for each name, lists joined, the rest as JSON', async () => {
    const values = fields(await render('csv', record))
    expect(values).toHaveLength(CSV_COLUMNS.length)
    const row = Object.fromEntries(CSV_COLUMNS.map((name, at) => [name, values[at]]))
    expect(row).toMatchObject({
      authors: 'Ines Falk',
      tags: 'harbour; storms',
      leadImage: 'https://courier.example/p.jpg',
      error: '',
    })
    expect(JSON.parse(row['relatedLinks']!)).toEqual(record.relatedLinks)
    expect(row['body']).toBe(record.body.text)
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('makes %j harmless to spreadsheets', async (headline) => {
    const values = fields(await render('csv', { ...record, headline }))
    expect(values[CSV_COLUMNS.indexOf('headline')]).toBe(`'${headline}`)
  })
})

test('plain text reads from the headline to the end of the body', async () => {
  const text = await render('text', record)
  expect(text.startsWith(`Harbour\n\n${record.headline}\n\nWork begins in April.\n\n`)).toBe(true)
  expect(text.trimEnd().endsWith(record.body.text.split('\n').at(-1)!)).toBe(true)
})
