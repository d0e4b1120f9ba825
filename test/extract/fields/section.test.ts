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

test('the category printed beside the headline, linked, by its class, or behind a label', () => {
  const story = (before: string, after = '', end = '') =>
    section(
      `<body><div><article>${before}<h1>Ferry late again as crews wait for a pump</h1>${after}${TEXT}</article>${end}</div>`,
    )
  const link = (text: string, more = '') => `<a href="/category/${text.toLowerCase()}/"${more}>${text}</a>`
  expect(story(`<ul class="x"><li>${link('Harbour')}</li></ul>`)).toBe('Harbour')
  expect(
    story(
      '',
      `<p>6 May 2022 <a href="/x/1" rel="category tag">News</a>, <a href="/x/2" rel="category tag">Bay</a></p>`,
    ),
  ).toBe('Bay')
  expect(story('', '<div class="styled__categoryname">Harbour</div>')).toBe('Harbour')
})

test('the category printed behind the text, after a label', () => {
  const behind = (end: string) => {
    const context = articleContext(`<body><article>${STORY}${end}</article>`)
    const kept = context.blocks.filter(({ text }) => text.length > 60).map(({ index }) => index)
    return findSection({ ...context, body: { ...context.body, kept } }).value
  }
  expect(behind('<p>Rubrik: Hafen</p>')).toBe('Hafen')
  expect(behind('<div>Kategorien: <a href="/x/1">Hafen</a> <a href="/x/2">Bucht</a></div>')).toBe('Hafen')
  expect(behind('<div>Abgelegt unter: <a href="/x/1">Hafen</a></div>')).toBe('Hafen')
  // Notes and buttons may stand between.
  expect(behind(`${'<p>Note</p>'.repeat(12)}<p><a href="/x/1" rel="category tag">Bay</a></p>`)).toBe('Bay')
  expect(behind('<p><a href="/x/1" rel="category tag">Category</a></p>')).toBeNull()
})

test('the category of another article is none of this one', () => {
  const other = `<article><a href="/category/rain/" rel="category tag">Rain</a><h3>Rain for days</h3></article>`
  expect(section(`<body><article>${STORY}</article>${other}`)).toBeNull()
})

test('several rubrics in one string: the first that is not as wide as the site', () => {
  const declared = (content: string) => section(`<meta property="article:section" content="${content}"><body>${STORY}`)
  expect(declared('News,Harbour,Front Page')).toBe('Harbour')
  expect(declared('Harbour, Local')).toBe('Harbour')
  expect(declared('News - News')).toBe('News')
  expect(declared('Arts, Books &amp; Music')).toBe('Arts, Books & Music')
  expect(declared('Boats / Ferries')).toBe('Boats / Ferries')
})

test.each(['Front Page', 'post', 'Learn More', 'Video 14’12', 'Mobiles Menü öffnen', '5. April 2017', 'English'])(
  'what is no rubric: %s',
  (text) => expect(section(`<body><div><a href="/x">${text}</a>${STORY}</div>`)).toBeNull(),
)

test('the page itself, another site and an author are no rubrics of the page', () => {
  const at = (href: string) => {
    const html = `<body>${STORY}<a href="${href}">Quay</a>`
    return findSection(articleContext(html, 'https://daily.example/@quay/ferry-late/')).value
  }
  expect(at('/@quay/ferry-late')).toBeNull()
  expect(at('https://shares.test/@quay/')).toBeNull()
  expect(at('/@quay/')).toBeNull()
})

test('a wide rubric is no name of the site, nor is the town in the address', () => {
  const html = (content: string) =>
    `<meta property="og:site_name" content="Quay News"><meta property="article:section" content="${content}"><body>${STORY}`
  expect(section(html('News'))).toBe('News')
  expect(findSection(articleContext(html('Quay'), 'https://daily.example/local/quay/late.html')).value).toBe('Quay')
})

test('the printed name of a rubric and what the address makes of it are one', () => {
  const node = ld({
    '@type': 'NewsArticle',
    headline: 'Ferry late again as crews wait for a pump',
    articleSection: 'España',
  })
  const html = `<meta property="article:section" content="espana">${node}<body>${STORY}`
  expect(findSection(articleContext(html, 'https://daily.example/espana/late-again')).value).toBe('España')
})

test('rubrics one within the other above the headline, and the entry of the menu that holds the article', () => {
  const steps = '<span><a href="/a/">Inland</a> &gt; <a href="/b/">Harbour</a></span>'
  expect(section(`<body>${MENU('')}<article><header>${steps}${STORY}</header></article>`)).toBe('Harbour')
  const entry = '<a class="current-post-ancestor" href="/c/1">Bay life</a>'
  expect(section(`${MENU(entry)}${STORY}`)).toBe('Bay life')
})

test.each([
  '‹ Zurück',
  'Nächstes',
  'drucken',
  'Retour',
  'Imprimer',
  'Volver',
  'Torna indietro',
  'Terug',
  'Powrót',
  'Назад',
  'Tillbaka',
  'Geri',
  '戻る',
  '返回',
])('what leads back or prints at the end of the breadcrumb is no rubric: %s', (words) => {
  const crumbs = `<ol class="breadcrumb"><li><a href="/t/1">Travel</a></li><li><a href="?p=1">${words}</a></li></ol>`
  expect(section(`${crumbs}${STORY}`, 'https://www.daily.example/travel/ferry-late')).toBe('Travel')
})

test('the last step of a breadcrumb is the rubric where the page itself follows it', () => {
  const crumbs = (last: string) =>
    `<ol class="breadcrumb"><li><a href="/s/sport/">Sport</a></li><li><a href="/s/rowing/">Rowing</a></li><li>${last}</li></ol>`
  const url = 'https://www.daily.example/sport/ferry-late'
  expect(section(`${crumbs('<a href="/x">Ferry late again as crews wait for a pump</a>')}${STORY}`, url)).toBe('Rowing')
  expect(section(`${crumbs('<a href="/x">2021</a>')}${STORY}`, url)).toBe('Rowing')
})

test('the spelling of a reader is preferred to that of an address', () => {
  const data = ld({
    '@type': 'NewsArticle',
    headline: 'Ferry late again as crews wait for a pump',
    articleSection: 'public-service',
  })
  const crumbs = '<ol class="breadcrumb"><li><a href="/s/8">Public Service</a></li></ol>'
  expect(section(`${data}${crumbs}${STORY}`, 'https://www.daily.example/public-service/ferry-late')).toBe(
    'Public Service',
  )
})

test('the folder of an author, an issue, a month and a letter of an index are no rubrics', () => {
  const by = '<meta name="author" content="Mara Field"><a href="/autoren/mara-field/">Mara Field</a>'
  const context = articleContext(`${by}${STORY}`, 'https://www.daily.example/autoren/mara-field/ferry-late')
  expect(findSection(context, [{ name: 'Mara Field', url: null }]).value).toBeNull()
  for (const name of ['Ausgabe #57', 'Heft 3/2021', 'Numéro 12', 'Выпуск 4', 'News February 2022', 'E'])
    expect([name, section(`<meta property="article:section" content="${name}">${STORY}`)]).toEqual([name, null])
  const month = '<ol class="breadcrumb"><li><a href="/2020/08/">August</a></li></ol>'
  expect(section(`${month}${STORY}`, 'https://www.daily.example/2020/08/ferry-late')).toBeNull()
})

test('where a site shows an article gives way to what it is about', () => {
  for (const place of ['Highlight', 'Destacado', 'À la une', 'In evidenza', 'Öne çıkan', 'Главное'])
    expect([
      place,
      section(
        ld({ '@type': 'NewsArticle', headline: 'Ferry late again', articleSection: [place, 'Harbour'] }) +
          `<div class="entry-categories"><a href="/c/1" rel="category">${place}</a>, <a href="/c/2" rel="category">Harbour</a></div>${STORY}`,
      ),
    ]).toEqual([place, 'Harbour'])
})

test('a line above the headline that is called as a folder of the address is the rubric', () => {
  const box = (line: string) =>
    `<div class="head"><div>${line}</div><h1>Ferry late again as crews wait for a pump</h1></div>${TEXT}`
  const url = 'https://www.daily.example/artikel/politik/ferry-late'
  expect(section(box('Politik'), url)).toBe('Politik')
  expect(section(box('Kenia'), url)).toBeNull()
  expect(section(box('<a href="/subject/politik/">Politik</a> / 3 May 2021'), url)).toBe('Politik')
})
