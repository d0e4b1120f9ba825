import { expect, test } from 'vitest'
import { featureColumns } from '../../../src/extract/body/features.ts'
import { standfirstBlocks, standfirstZone } from '../../../src/extract/body/standfirst-zone.ts'
import { survey } from '../../../src/extract/body/survey.ts'
import { findSummary } from '../../../src/extract/fields/summary.ts'
import { bodyOf, contextOf, pageOf, paragraphs, PROSE } from './support.ts'

const DECK = 'After two hours of talk the board lets the harbour keep what the town is known for.'
const withDeck = (attributes = '') =>
  pageOf(paragraphs()).replace('<p class="byline">', `<p ${attributes}>${DECK}</p><p class="byline">`)

test('the zone begins behind the headline and ends with the first paragraphs', () => {
  const { context, headline } = contextOf(withDeck('class="standfirst"'))
  const measured = survey(context, headline)
  const zone = standfirstZone(measured, featureColumns(measured)).map((index) => context.blocks[index]!.text)
  expect(zone).toContain(DECK)
  expect(zone).toContain(PROSE[0])
  expect(zone).not.toContain('Old crane stays in the harbour')
  expect(zone).not.toContain(PROSE[3])
})

test('the model tells the standfirst from the first paragraph, and the summary has it', () => {
  const html = withDeck('class="standfirst"')
  const { context, headline } = contextOf(html)
  const measured = survey(context, headline)
  const found = standfirstBlocks(measured, featureColumns(measured))
  expect(found.map((index) => context.blocks[index]!.text)).toEqual([DECK])
  const body = bodyOf(html)
  expect(body.text.startsWith(PROSE[0]!)).toBe(true)
  expect(findSummary({ ...context, headline, body }).value).toBe(DECK)
})

test('a page without a standfirst keeps its first paragraph', () => {
  expect(bodyOf(pageOf(paragraphs())).text).toBe(PROSE.join('\n\n'))
})
