import { expect, test } from 'vitest'
import { findSection } from '../../../src/extract/fields/section.ts'
import { findTags } from '../../../src/extract/fields/tags.ts'
import type { ArticleContext, Author } from '../../../src/extract/types.ts'
import { contextOf, paragraph } from '../article-context.ts'

const STORY = `<article><h1>Ferry late again as crews wait for a pump</h1>${[1, 2, 3, 4, 5, 6, 7].map(paragraph).join('')}`
const tagsOf = (context: ArticleContext, authors: readonly Author[] = []) =>
  findTags(context, findSection(context, authors), authors).value
const page = (end: string, head = '') => contextOf(`<head>${head}</head><body>${STORY}${end}</article>`)
const tags = (end: string, head = '') => tagsOf(page(end, head))
const keywords = (list: string) => `<meta name="keywords" content="${list}">`
const list = (...names: string[]) =>
  `<div class="article-tags">${names.map((name) => `<a href="/tag/${encodeURIComponent(name)}">${name}</a>`).join(' ')}</div>`

test('a bar of what to do with the page is no list of tags', () => {
  expect(tags(list('tweet', '+1', 'mitteilen', 'mail'))).toBeNull()
  expect(tags(list('Harbour', 'Seals'))).toEqual(['Harbour', 'Seals'])
})

test('a list of other articles is no list of tags', () => {
  expect(tags(list('Harbour office allows fishing boats again', 'Two more pumps are worn out as well'))).toBeNull()
  expect(tags(list('What is a pump?', 'How can I swim?', 'Pumps in the harbour'))).toBeNull()
  expect(tags(list('岸壁工事再開計画', '漁船組合連合会'))).toEqual(['岸壁工事再開計画', '漁船組合連合会'])
})

test('the keywords of a whole site are not those of an article that has none of them', () => {
  const site = 'horses, riding, stables, saddles, hay, fences, dressage, ponies, foals'
  expect(tags('', keywords(site))).toBeNull()
  expect(tags('', keywords(`${site}, seals, harbours, tides`))).toHaveLength(12)
  // What is in another script cannot be told.
  expect(tags('', keywords('паром, насос, причал, тюлень, прилив, вода, стена, порт'))).toHaveLength(8)
})

test('the words of the headline in their order are no keywords', () => {
  expect(tags('', keywords('Ferry, late, again, as, crews, wait, for, a, pump'))).toBeNull()
  expect(tags('', keywords('ferry, pump, crews, seals'))).toEqual(['ferry', 'pump', 'crews', 'seals'])
})

test('an author is no tag with the surname first, or with a word before it', () => {
  const head = keywords('Field-Mara, Artículos Mara Field, Harbour, Seals')
  expect(tagsOf(page('', head), [{ name: 'Mara Field', url: null }])).toEqual(['Harbour', 'Seals'])
})

test('classes of a recogniser, settings in small letters, counts and the kind of text are no tags', () => {
  expect(tags('', keywords('Mara Field, Mara Field PERSON, PERSON, Missing person'))).toEqual([
    'Mara Field',
    'Missing person',
  ])
  expect(tags('', keywords('path:news, clone:no, Harbour, //about:blank'))).toEqual(['Harbour'])
  expect(tags(list('Harbour (12 posts)', 'Seals (3)'))).toEqual(['Harbour', 'Seals'])
  for (const kind of [
    'Pressemitteilung',
    'Press release',
    'Comunicado de prensa',
    'Пресс-релиз',
    'プレスリリース',
    '보도자료',
  ])
    expect([kind, tags('', keywords(`${kind}, Seals`))]).toEqual([kind, ['Seals']])
})

test('the section with the word for news to it is the section', () => {
  const head = `${keywords('Harbour Nachrichten, Seals')}<meta property="article:section" content="Harbour">`
  expect(tags('', head)).toEqual(['Seals'])
})
