import { expect, test } from 'vitest'
import { decode, STANDFIRST } from '../../../src/extract/body/decode.ts'
import { featureColumns } from '../../../src/extract/body/features.ts'
import { survey } from '../../../src/extract/body/survey.ts'
import { contextOf, decoded, pageOf, paragraphs, PROSE } from './support.ts'

test('the headline never is body', () => {
  const { texts, by } = decoded(pageOf(paragraphs()), {}, 3)
  expect(texts).not.toContain('Old crane stays in the harbour')
  expect(by('Old crane')).toBe('convention:headline')
})

test('the items of one list stand or fall together, plain ones rather stand', () => {
  const LIST = ['red paint', 'a lamp', 'two ladders']
  const list = `<ul>${LIST.map((item) => `<li>${item}</li>`).join('')}</ul>`
  const html = pageOf(`${paragraphs(PROSE.slice(0, 3))}${list}${paragraphs(PROSE.slice(3))}`)
  const items = (scores: Record<string, number>) => decoded(html, scores, 3).texts.filter((text) => LIST.includes(text))
  expect(items({ 'red paint': 1, 'a lamp': -0.5, 'two ladders': 1 })).toEqual(LIST)
  expect(items({ 'red paint': -3, 'a lamp': 0.5, 'two ladders': -3 })).toEqual([])
})

test('no bonus for a list in a related box', () => {
  const list =
    '<div class="related-links"><ul><li>The ferry wants more room</li><li>The lighthouse opens</li></ul></div>'
  const html = pageOf(`${paragraphs(PROSE.slice(0, 3))}${list}${paragraphs(PROSE.slice(3))}`)
  expect(decoded(html, { 'The ferry wants': -0.3, 'The lighthouse': -0.3 }, 3).texts).not.toContain(
    'The lighthouse opens',
  )
})

test('advert labels and invitations go, whatever the model says', () => {
  const inner = `${paragraphs()}<p>Advertisement</p><p>Subscribe to our newsletter for news of the harbour.</p><p>Got a story? Write to desk@post.example</p>`
  const { texts, by } = decoded(pageOf(inner), { Subscribe: 2 }, 3)
  expect(texts.at(-1)).toBe(PROSE.at(-1))
  expect([by('Advertisement'), by('Subscribe'), by('Got a')]).toEqual([
    'convention:advert',
    'convention:sign-up',
    'convention:contact',
  ])
})

test('a note under the last paragraph stays', () => {
  const inner = `${paragraphs()}<p>Correction: an earlier version of this article named another year.</p>`
  const { texts, by } = decoded(pageOf(inner), { Correction: -1 }, 3)
  expect(texts.at(-1)).toContain('Correction')
  expect(by('Correction')).toBe('convention:note')
})

test('a standfirst is no text, unless it is all there is', () => {
  const found = (inner: string) => {
    const { context, headline } = contextOf(pageOf(inner))
    const measured = survey(context, headline)
    const first = context.blocks.findIndex(({ text }) => text === PROSE[0])
    const scores = new Float64Array(context.blocks.length).fill(-5)
    for (const { index, text } of context.blocks) if (PROSE.includes(text)) scores[index] = 3
    const { kept, trace } = decode(measured, scores, featureColumns(measured), [first])
    return { texts: kept.map((index) => context.blocks[index]!.text), by: trace[first]!.by }
  }
  expect(found(paragraphs())).toEqual({ texts: PROSE.slice(1), by: STANDFIRST })
  expect(found(paragraphs(PROSE.slice(0, 1)))).toEqual({ texts: PROSE.slice(0, 1), by: 'model' })
})

test('safety: comments, another article, copies', () => {
  const other = `<article><h2>Ferry wants room</h2><p>${PROSE[0]!.replaceAll('crane', 'ferry')} ${PROSE[1]!}</p></article>`
  const comments = `<div id="comments"><p>${'I have painted it twice and would do it again. '.repeat(4)}</p></div>`
  const copy = `<article class="copy"></article><div class="print">${paragraphs(PROSE.slice(0, 4)).replaceAll('<p>', '<section>').replaceAll('</p>', '</section>')}</div>`
  const outside = decoded(pageOf(paragraphs(), `${other}${comments}`), {}, 2)
  expect(outside.texts).toContain(PROSE[6])
  expect(outside.texts.some((text) => text.includes('ferry wants') || text.includes('painted'))).toBe(false)
  const twice = decoded(pageOf(`${paragraphs()}${copy}`), {}, 2)
  expect(twice.texts.filter((text) => text === PROSE[0])).toHaveLength(1)
})

test('a safety rule never leaves next to nothing', () => {
  const html = `<html><body><h1>Old crane stays in the harbour</h1><div id="comments">${paragraphs()}</div></body></html>`
  expect(decoded(html, {}, 2).texts).toEqual(PROSE)
})

test('a box of facts and a note on the author are left out, however sure the model is', () => {
  const inner = (name: string, text: string) =>
    pageOf(`${paragraphs(PROSE.slice(0, 4))}<div class="${name}"><p>${text}</p></div>${paragraphs(PROSE.slice(4))}`)
  const facts = 'The crane was built in 1921 by a yard in Malmby.'
  const note = 'Ida Norr has written on the harbour since 2009.'
  expect(decoded(inner('fact-box', facts), { 'The crane was': 2 }, 4).by('The crane was')).toBe('convention:box')
  expect(decoded(inner('q7', facts), { 'The crane was': 2 }, 4).by('The crane was')).toBe('model')
  expect(decoded(inner('fact-box', facts), { 'The crane was': 4 }, 4).by('The crane was')).toBe('safety:box')
  expect(decoded(inner('author-note', note), { 'Ida Norr has': 3 }, 4).by('Ida Norr has')).toBe(
    'convention:author-note',
  )
})

test('a heading between two blocks of the text belongs to it', () => {
  const html = pageOf(`${paragraphs(PROSE.slice(0, 4))}<h3>What comes next</h3>${paragraphs(PROSE.slice(4))}`)
  expect(decoded(html, { 'What comes': -0.5 }, 4).by('What comes')).toBe('convention:subhead')
  expect(decoded(html, { 'What comes': -1 }, 4).texts).not.toContain('What comes next')
})

test('who helped and the place of the report belong to the text', () => {
  const inner = `<p>VESSBY —</p>${paragraphs()}<p>Ida Norr contributed reporting from Vessby.</p><p>Ida Norr and Walter Denn contributed.</p>`
  const { by, texts } = decoded(pageOf(inner), { VESSBY: -0.5, 'Ida Norr contributed': -0.5, 'Ida Norr and': -0.5 }, 3)
  expect([by('VESSBY'), by('Ida Norr contributed'), by('Ida Norr and')]).toEqual([
    'convention:dateline',
    'convention:note',
    'convention:note',
  ])
  expect(texts[0] === 'VESSBY —' || texts.includes('VESSBY —')).toBe(true)
})
