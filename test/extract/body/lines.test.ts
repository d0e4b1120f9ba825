import { expect, test } from 'vitest'
import { dropLines } from '../../../src/extract/body/lines.ts'
import { survey } from '../../../src/extract/body/survey.ts'
import { contextOf, PROSE } from './support.ts'

/** Which of the lines around the prose are taken out, each with the name of its kind. */
function dropped(before: readonly string[], after: readonly string[] = []): Record<string, string> {
  const html = `<title>x</title>${[...before, ...PROSE.slice(0, 3), ...after].map((line) => `<p>${line}</p>`).join('')}`
  const { context, headline } = contextOf(`<html><body>${html}</body></html>`)
  const by = context.blocks.map(() => 'model')
  dropLines(
    survey(context, headline),
    Float64Array.from(context.blocks, () => 2),
    by,
  )
  const found = context.blocks.flatMap(({ text }, index) => (by[index] === 'model' ? [] : [[text, by[index]!]]))
  return Object.fromEntries(found)
}

test('a time of day on its own', () => {
  expect(dropped(['18:42'])).toEqual({ '18:42': 'convention:clock' })
  expect(dropped(['18:42 the first boats left'])).toEqual({})
})

test('by-line and date in one block before the text, not after it', () => {
  const line = 'By Walter Denn, Staff Writer<br>Thursday, June 12, 2008'
  expect(Object.values(dropped([line]))).toEqual(['convention:byline'])
  expect(dropped([], [line])).toEqual({})
  expect(dropped(['By June 12 the crane had been painted'])).toEqual({})
})

test('signature, copyright and lines of links, only at the end', () => {
  const lines = [
    'Ida Norr ida@post.example',
    '<a href="/print">Print</a> | <a href="/letter">Write to us</a>',
    'Copyright 2008 Vessby Post',
  ]
  expect(Object.values(dropped([], lines))).toEqual([
    'convention:signature',
    'convention:links',
    'convention:copyright',
  ])
  expect(dropped(lines)).toEqual({})
  expect(dropped([], [...lines, 'The board meets again in May.'])).toEqual({})
})
