import { describe, expect, it } from 'vitest'
import { findRelatedLinks } from '../../../src/extract/related.ts'
import { contextOf, paragraph } from '../article-context.ts'

const HREF = '/travel/ferry-number-123-sails-again-12300'
const card = (inside: string, beside = ''): string => `<li><a href="${HREF}">${inside}</a>${beside}</li>`
const titles = (item: string): string[] =>
  findRelatedLinks(
    contextOf(
      `<body><main><h1>Seals return to the old port</h1><div>${paragraph(1)}${paragraph(2)}</div><section><div>Related</div><ul>${item}</ul></section></main></body>`,
    ),
  ).map(({ text }) => text)

describe('the title of a card', () => {
  it.each([
    [
      'its element',
      '<div class="highline">Ferries of the north and their crews</div><div class="teaser-h2">Sails again</div>',
    ],
    [
      'not its button',
      '<div class="title">Sails again</div><div class="button">To the report of the day, with pictures</div>',
    ],
    ['not its overline', '<h3 class="teaser-kicker">Ferries of the north and their crews</h3><h2>Sails again</h2>'],
    ['the longest of short lines', '<p>Sails again</p><p>Agency</p>'],
    ['no bullet', '> Sails again'],
    ['no date', 'Sails again 2024-05-02'],
    ['no arrows', '>>> Sails again <<'],
    ['no word on its window', 'Sails again <span>(opens in a new tab)</span>'],
    ['no word on its window in German', 'Sails again (öffnet im neuen Fenster)'],
    ['no word on its window in Japanese', 'Sails again（新しいウィンドウで開く）'],
    ['no label of its list', '[Read also] Sails again'],
    ['no word before it that is set apart', '<span class="label">Live</span>Sails again'],
    [
      'no overline in the same heading',
      '<h3><span class="kicker">Ferries</span><span class="line">Sails again</span></h3>',
    ],
    [
      'no overline in the same block',
      '<div><span class="a">Ferries</span><span class="b">Sails again</span></div><div>two hours ago</div>',
    ],
    [
      'no words for those who cannot see it',
      '<h3><span class="eyebrow hidden-text">Subscriber only.</span> <span>Sails again</span></h3>',
    ],
    [
      'no name of its author',
      '<div><span class="item-title">Sails again</span><span class="item-meta">Agency of the northern harbours</span></div>',
    ],
  ])('%s', (_, inside) => expect(titles(card(inside))).toEqual(['Sails again']))
  it('is said once where the link says it twice', () => {
    expect(titles(card('<span>Ferry sails again</span> <span>Ferry sails again</span>'))).toEqual(['Ferry sails again'])
  })
  it('is not the whole line where that adds a time or a count', () => {
    expect(titles(card('Sails again', ' May 2, 2024 | 6:03 pm'))).toEqual(['Sails again'])
    expect(titles(card('Sails again', ' - 32.977 views'))).toEqual(['Sails again'])
  })
  it('is that of the longer link where the rubric leads to the article too', () => {
    const title = 'Ferry number 123 sails again after repairs'
    expect(
      titles(`<li><div><h4><a href="${HREF}">Sea and coast</a></h4><p><a href="${HREF}">${title}</a></p></div></li>`),
    ).toEqual([title])
  })
  it('stands under a heading that is only a rubric', () => {
    const title = 'Ferry number 123 sails again after repairs'
    expect(titles(card(`<h3>Sea and coast</h3><h4>${title}</h4>`))).toEqual([title])
    expect(titles(card(`<h4>Sea and coast</h4>${title}`))).toEqual([title])
    // A headline of few words and its summary.
    const summary = `${title}, and nobody on the islands knows who is to pay for the pumps that failed in the night of Sunday.`
    expect(titles(card(`<h3>Sails once again</h3><p>${summary}</p>`))).toEqual(['Sails once again'])
    expect(titles(card(`<h3>Ferry sails once again</h3><h4>${title}</h4>`))).toEqual(['Ferry sails once again'])
  })
  it.each([
    'weiterlesen 5 Minuten',
    '....weiterlesen',
    'Read comments',
    'Next page',
    'Página siguiente',
    '次のページ',
    'Load older articles',
    'Načíst starší články',
  ])('is not what only leads on: %s', (words) => expect(titles(card(words))).toEqual([]))
  it('keeps a label in brackets that says nothing of a list', () => {
    expect(titles(card('[Quiz] Sails again'))).toEqual(['[Quiz] Sails again'])
    expect(titles(card('[Background] Sails again'))).toEqual(['[Background] Sails again'])
    expect(titles(card('<b>S</b>ails again'))).toEqual(['Sails again'])
  })
  it('keeps the quotes of a headline', () => {
    expect(titles(card('Captain: «We sail again»'))).toEqual(['Captain: «We sail again»'])
  })
})
