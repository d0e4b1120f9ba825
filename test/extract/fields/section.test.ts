import { expect, test } from 'vitest'
import { findSection } from '../../../src/extract/fields/section.ts'
import { TEXT, articleContext, ld } from './article-context.ts'

const section = (html: string, url?: string) => findSection(articleContext(html, url)).value
const MENU = (last: string) =>
  `<header><nav><a href="/">Daily</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a> ${last}</nav></header>`
const STORY = `<h1>Ferry late again as crews wait for a pump</h1>${TEXT}`

test('a rubric of the menu is none of the article', () => {
  expect(section(`${MENU('')}${STORY}`)).toBeNull()
})

test('a link of the menu that the address lies below names the rubric as printed', () => {
  expect(section(`${MENU('<a href="/news/harbour/">Harbour &amp; coast</a>')}${STORY}`)).toBe('Harbour & coast')
})

test('a ticker with another article above the headline is no rubric', () => {
  const ticker =
    '<div><strong>Breaking</strong> <a href="/news/cabinet-passes-the-budget-48240.html">Cabinet passes budget</a></div>'
  expect(section(`${ticker}<article>${STORY}</article>`)).toBeNull()
})

test('a folder in the address is no rubric while the page does not say so', () => {
  expect(section(STORY)).toBeNull()
})

test('a link to a place in the page itself, or below a date, is no rubric', () => {
  const html = '<a href="/news/harbour#top">Back to top</a><a href="/news/#menu">Menu</a>'
  expect(section(`${STORY}${html}`)).toBeNull()
})

test.each(['https://www.daily.example/ferry-late/', 'https://www.daily.example/ferry-late'])(
  'a link to the page itself is no rubric above it: %s',
  (url) => {
    const bar = (link: string) => `<div><div><div><div>${link}</div></div></div></div>`
    expect(section(`${bar('<a href="#">日本語</a>')}${STORY}`, url)).toBeNull()
    expect(section(`${bar('<a href="/ferry-late/">5 April 2017</a>')}${STORY}`, url)).toBeNull()
  },
)

test('a rubric may be called as the town that the site is named after, where the address has a folder of it', () => {
  const crumbs =
    '<meta property="og:site_name" content="Bayham News"><ol class="breadcrumb"><li><a href="/local/">Local</a>'
  const html = `${crumbs}</li><li><a href="/local/bayham/">Bayham</a></li></ol>${STORY}`
  expect(section(html, 'https://www.bayham-news.example/local/bayham/ferry-late')).toBe('Bayham')
})

test('what an address spells in plain letters is the rubric that is printed with its marks', () => {
  const headline = 'Ferry late again as crews wait for a pump'
  const crumbs = ['Sport', 'Füchse', headline].map((name) => ({ '@type': 'ListItem', name }))
  const data = ld([
    { '@type': 'NewsArticle', headline, articleSection: 'Sport' },
    { '@type': 'BreadcrumbList', itemListElement: crumbs },
  ])
  const links = '<div><a href="/sport/">Sport</a></div><div><a href="/sport/fuechse/">Füchse</a></div>'
  expect(section(`${data}<div>${links}${STORY}</div>`, 'https://www.daily.example/sport/fuechse/ferry-late')).toBe(
    'Füchse',
  )
})
