import { expect, test } from 'vitest'
import { featureColumns } from '../../../src/extract/body/features.ts'
import { MODEL } from '../../../src/extract/body/model.ts'
import { survey } from '../../../src/extract/body/survey.ts'
import { contextOf, pageOf, paragraphs, PROSE } from './support.ts'

const featuresOf = (html: string) => {
  const { context, headline } = contextOf(html)
  const columns = featureColumns(survey(context, headline))
  const at = (text: string) => context.blocks.findIndex((block) => block.text.startsWith(text))
  return { columns, blocks: context.blocks, of: (name: string, text: string) => columns[name]![at(text)] }
}

test('every feature of the model is measured, a finite number for each block', () => {
  const { columns, blocks } = featuresOf(pageOf(`${paragraphs()}<p></p><ul><li>x</li></ul><p>。</p>`))
  for (const name of MODEL.features) expect(Object.keys(columns)).toContain(name)
  for (const [name, column] of Object.entries(columns)) {
    expect([name, column.length]).toEqual([name, blocks.length])
    expect([name, Array.from(column).every(Number.isFinite)]).toEqual([name, true])
  }
})

test('a page of one block, and of none, is measured too', () => {
  expect(featuresOf('<p>alone</p>').columns['words']).toHaveLength(1)
  expect(featuresOf('<img src="a.png">').columns['words']).toHaveLength(0)
})

test('link density, place, path and names', () => {
  const html = pageOf(
    `${paragraphs()}<div class="related-box"><h3>Related stories</h3><p><a href="/x">Ferry asks for a landing</a></p></div>`,
  )
  const { of } = featuresOf(html)
  expect(of('density', 'Ferry asks')).toBe(1)
  expect(of('density', PROSE[0]!)).toBe(0)
  expect(of('inner.related', 'Ferry asks')).toBe(1)
  expect(of('hint.related', 'Ferry asks')).toBe(1)
  expect(of('inner.related', PROSE[0]!)).toBe(0)
  expect(of('headingRelated', 'Ferry asks')).toBe(1)
  expect(of('pathShare', PROSE[0]!)).toBe(1)
  expect(of('under.nav', 'Sport')).toBeLessThan(5)
  expect(of('title', 'Old crane stays')).toBe(1)
  expect(of('main1', PROSE[3]!)).toBe(2)
})

test('what the page says of itself helps to find the text', () => {
  const head = `<meta name="description" content="${PROSE[0]}"><meta name="author" content="Ida Norr"><script type="application/ld+json">
    {"@context":"https://schema.org","@type":"NewsArticle","headline":"Old crane stays in the harbour","articleBody":${JSON.stringify(PROSE.slice(1).join(' '))}}</script>`
  const html =
    pageOf(`${paragraphs()}<figure><img alt="The crane in the harbour on a grey morning in March" src="a.png">
    <figcaption>The crane in the harbour on a grey morning</figcaption></figure><p>Ida Norr</p>`).replace(
      '<title>',
      `${head}<title>`,
    )
  const { of } = featuresOf(html)
  expect(of('description', PROSE[0]!)).toBeCloseTo(1)
  expect(of('articleBody', PROSE[1]!)).toBe(1)
  expect(of('articleBody', PROSE[0]!)).toBeLessThan(0.2)
  expect(of('author', 'Ida Norr')).toBe(1)
  expect(of('altRuns', 'The crane in the harbour on')).toBe(1)
})

test('earlier copies are seen', () => {
  const { columns } = featuresOf(pageOf(`${paragraphs()}<p>${PROSE[2]}</p>`))
  expect(columns['copies']!.length).toBeGreaterThan(8)
  expect(Math.max(...Array.from(columns['copies']!))).toBe(1)
  expect(Math.max(...Array.from(columns['seenRuns']!))).toBe(1)
})
