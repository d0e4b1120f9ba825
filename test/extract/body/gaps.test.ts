import { expect, test } from 'vitest'
import { decoded, PROSE } from './support.ts'

const page = (inner: string): string => `<html><body><h1>Old crane stays in the harbour</h1>${inner}</body></html>`
const boxed = (text: string, name = 'part'): string =>
  `<div class="body-${name}"><div class="element-${name}"><p>${text}</p></div></div>`
const DOUBTED = 'The board had asked for a second opinion on the price of the paint.'

test('a doubted paragraph between two that are kept, on the path of most text, is text', () => {
  const inner = [...PROSE.slice(0, 3), DOUBTED, ...PROSE.slice(3)].map((text) => boxed(text)).join('')
  const { texts, by } = decoded(page(inner), { 'The board had asked': -0.5 }, 3)
  expect(by('The board had asked')).toBe('convention:gap')
  expect(texts).toContain(DOUBTED)
})

test('not at the end, not on another path, not where the model is sure, not what is a link', () => {
  const text = PROSE.map((one) => boxed(one)).join('')
  const low = { 'The board had asked': -0.5 }
  const linked = boxed(`<a href="/2">${DOUBTED}</a>`)
  const middle = (part: string): string => text.replace(boxed(PROSE[2]!), boxed(PROSE[2]!) + part)
  for (const [inner, scores] of [
    [text + boxed(DOUBTED), low],
    [middle(boxed(DOUBTED, 'aside')), low],
    [middle(boxed(DOUBTED)), { 'The board had asked': -4 }],
    [middle(linked), low],
  ] as const) {
    const { texts } = decoded(page(inner), scores, 3)
    expect(texts).not.toContain(DOUBTED)
    expect(texts).toContain(PROSE[0])
  }
})
