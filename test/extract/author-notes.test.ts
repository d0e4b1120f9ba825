import { expect, test } from 'vitest'
import { withoutAuthorNotes } from '../../src/extract/author-notes.ts'
import { bodyOf } from '../../src/extract/body/body.ts'
import { contextOf, PROSE } from './body/support.ts'

/** What is left of the lines around the prose, all of them kept before, where these are the authors. */
function left(authors: readonly string[], lines: { before?: readonly string[]; after?: readonly string[] }): string[] {
  const html = [...(lines.before ?? []), ...PROSE.slice(0, 3), ...(lines.after ?? [])].map((line) =>
    line.startsWith('<') ? line : `<p>${line}</p>`,
  )
  const { context } = contextOf(`<html><head><title>x</title></head><body>${html.join('')}</body></html>`)
  const all = context.blocks.map(({ index }) => index)
  const trace = all.map((index) => ({ index, kept: true, score: 0.9, by: 'model' }))
  const body = withoutAuthorNotes(
    bodyOf(context, all, trace),
    authors.map((name) => ({ name, url: null })),
    context,
  )
  expect(body.trace.filter(({ kept }) => kept).map(({ index }) => index)).toEqual(body.kept)
  return body.kept.map((index) => context.blocks[index]!.text).filter((text) => !PROSE.includes(text))
}

test('a line that only names the authors, wherever it stands', () => {
  expect(left(['Ida Norr'], { before: ['Ida Norr'] })).toEqual([])
  expect(left(['Ida Norr', 'Per Holm'], { before: ['By Ida Norr, Per Holm'], after: ['– Ida Norr'] })).toEqual([])
  expect(left(['Ida Norr'], { before: ['Per Holm'] })).toEqual(['Per Holm'])
  expect(left(['Ida Norr'], { before: ['By Ida Norr it was called a success.'] })).toHaveLength(1)
})

test('a note on an author at the end, with its heading', () => {
  const note = 'Ida Norr is a reporter at the Vessby Post and writes about harbours.'
  expect(left(['Ida Norr'], { after: ['<h3>The author</h3>', note] })).toEqual([])
  expect(left(['Ida Norr'], { after: [note, 'Printed on Tuesday.'] })).toEqual(['Printed on Tuesday.'])
  // Text goes on behind it, or it tells of somebody else.
  expect(left(['Ida Norr'], { before: [note] })).toEqual([note])
  expect(left(['Per Holm'], { after: ['<h3>The author</h3>', note] })).toHaveLength(2)
  const other = 'Ida Norrgren is the mayor of Vessby and wants the crane to stay where it has stood.'
  expect(left(['Ida Norr'], { after: [other] })).toEqual([other])
  // A house of one word is a word of the text.
  expect(left(['Ida'], { after: [note] })).toEqual([note])
})

test('a list whose items begin with the name is about it', () => {
  const items = ['Port Gin, two parts of tonic', 'Port Gin, a slice of lemon']
  expect(left(['Port Gin'], { after: items })).toEqual(items)
})

test('a run of marks without end is read once', { timeout: 5000 }, () => {
  const line = `a${'.'.repeat(200_000)}b`
  expect(left(['Ida Norr'], { after: [line] })).toEqual([line])
})

test('a body that is nothing else stays', () => {
  const { context } = contextOf('<html><body><p>Ida Norr</p></body></html>')
  const body = bodyOf(context, [0], [{ index: 0, kept: true, score: 0.9, by: 'model' }])
  expect(withoutAuthorNotes(body, [{ name: 'Ida Norr', url: null }], context)).toBe(body)
})
