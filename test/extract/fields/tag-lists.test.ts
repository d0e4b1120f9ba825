import { expect, test } from 'vitest'
import { findSection } from '../../../src/extract/fields/section.ts'
import { findTags } from '../../../src/extract/fields/tags.ts'
import { contextOf, paragraph } from '../article-context.ts'

const TEXT = `${paragraph(1)}${paragraph(2)}${paragraph(3)}`

const tagsOf = (html: string) => {
  const context = contextOf(html)
  return findTags(context, findSection(context)).value
}

/** The tags of a page that shows that behind its text. */
const behind = (end: string, lead = '') =>
  tagsOf(`<body><main><article><h1>Seals return to the old port</h1>${lead}${TEXT}${end}</article></main>`)

const link = (text: string, attributes = '') => `<a href="/x/${text.toLowerCase()}"${attributes}>${text}</a>`

test('where every tag has the class, what holds them is the list', () => {
  const one = (text: string) => link(text, ' class="Link_ab12 TagItem-tag"')
  expect(behind(`<div class="c1">${one('Seals')}${one('Harbour')}${one('Tides')}</div>`)).toEqual([
    'Seals',
    'Harbour',
    'Tides',
  ])
  const boxed = ['Seals', 'Harbour'].map((text) => `<li class="tag">${link(text)}</li>`).join('')
  expect(behind(`<ul class="c2">${boxed}</ul>`)).toEqual(['Seals', 'Harbour'])
})

test('a link within a sentence is no list of tags, whatever its class', () => {
  const prose = `<p>The wardens of ${link('Norhaven', ' class="art-thema"')} counted them twice before the evening tide.</p>`
  expect(behind(prose)).toBeNull()
})

test('a list of several comes before a link that is called the same', () => {
  const first = `<div class="box-tags">${link('Mara Field')}</div>`
  expect(behind(`${first}<div class="box-tags">${link('Seals')}${link('Harbour')}</div>`)).toEqual(['Seals', 'Harbour'])
})

test('ways to share the page are no tags, told by where they lead or by what they are called', () => {
  const share = (address: string, text: string) => `<li><a href="${address}">${text}</a></li>`
  const bar = [
    share('https://www.facebook.com/dialog/share?app_id=1&href=x', 'Share on Facebook'),
    share('https://twitter.com/intent/tweet?url=x', 'twittern'),
    share('mailto:?subject=x', 'Per Post'),
  ].join('')
  expect(behind(`<div class="topics"><ul>${bar}</ul></div>`)).toBeNull()
  const topics = ['Seals', 'Harbour'].map((text) => `<li>${link(text)}</li>`).join('')
  expect(behind(`<div><span>Topics</span><ul>${topics}</ul><ul>${bar}</ul></div>`)).toEqual(['Seals', 'Harbour'])
})

test('the theme of a plug-in is its looks', () => {
  expect(behind(`<div class="shelf theme-round">${link('Copy')}${link('Pin')}</div>`)).toBeNull()
})

test('a box that holds the text is no side bar for its name', () => {
  const list = `<div class="article-tags">${link('Seals')}${link('Harbour')}</div>`
  const page = (box: string, beside: string) =>
    tagsOf(
      `<body><header><h1>Seals return to the old port</h1></header><div class="${box}">${TEXT}${list}</div>${beside}`,
    )
  expect(page('sidebar__main', '')).toEqual(['Seals', 'Harbour'])
  expect(page('content-with-sidebar', '')).toEqual(['Seals', 'Harbour'])
  const aside = `<div class="sidebar">${list}</div>`
  expect(tagsOf(`<body><h1>Seals return to the old port</h1><div>${TEXT}</div>${aside}`)).toBeNull()
})

test('a footer of the article says so in its class, wherever it stands', () => {
  const list = `<ul class="topics-list"><li>${link('Seals')}</li><li>${link('Harbour')}</li></ul>`
  const page = (footer: string) => tagsOf(`<body><div><h1>Seals return to the old port</h1>${TEXT}</div>${footer}`)
  expect(page(`<footer class="endofarticle">${list}</footer>`)).toEqual(['Seals', 'Harbour'])
  expect(page(`<footer class="bottom">${list}</footer>`)).toBeNull()
  expect(behind(`<div class="ContentFooterTagCloud">${link('Seals')}${link('Harbour')}</div>`)).toEqual([
    'Seals',
    'Harbour',
  ])
})

test('most links of a list lead to topics: the others are of persons and places', () => {
  const list = `<a href="/topic/seals">Seals</a><a href="/topic/tides">Tides</a><a href="/topic/bay">Bay life</a><a href="/person/jo">Jonathan Underhill-Marston-Hollingbury</a>`
  expect(behind(`<ul>${list}</ul>`)).toEqual(['Seals', 'Tides', 'Bay life', 'Jonathan Underhill-Marston-Hollingbury'])
})

test('a cloud of what the site has most of is not the article’s', () => {
  const cloud = ['Cars', 'Soup', 'Hair', 'Yoga', 'Loans', 'Gifts', 'Games', 'Shoes'].map((text) => link(text)).join(' ')
  expect(behind(`<div class="tagcloud">${cloud}</div>`, TEXT)).toBeNull()
})

test('labels of lists in several languages', () => {
  for (const label of ['Související témata:', 'Följ ämnen i artikeln', 'Keyword:', 'Sujets associés', '相关标签'])
    expect(behind(`<div><h4>${label}</h4><div>${link('Norhaven')}${link('Sealskin')}</div></div>`)).toEqual([
      'Norhaven',
      'Sealskin',
    ])
})
