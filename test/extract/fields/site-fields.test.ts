import { expect, test } from 'vitest'
import { findArticleNode } from '../../../src/extract/article-node.ts'
import { findAccess } from '../../../src/extract/fields/access.ts'
import { findCanonicalUrl } from '../../../src/extract/fields/canonical.ts'
import { findLanguage, normalizeLanguage } from '../../../src/extract/fields/language.ts'
import { findPublisher } from '../../../src/extract/fields/publisher.ts'
import { TEXT, articleContext, ld, pageContext } from './article-context.ts'

const OWN = 'https://www.daily.example/news/harbour/ferry-late-again-as-crews-wait'
const canonical = (href: string) => findCanonicalUrl(pageContext(`<link rel="canonical" href="${href}">`)).value

test('the declared address is made absolute', () => {
  expect(canonical('/news/harbour/ferry-late-again')).toBe('https://www.daily.example/news/harbour/ferry-late-again')
})

test.each([
  ['another site', 'https://copy.example.org/ferry'],
  ['the home page', '/'],
  ['the section', '/news/'],
  ['no address', 'javascript:void(0)'],
])('a canonical link to %s is refused', (_, href) => {
  expect(canonical(href)).toBeNull()
})

const publisher = (html: string) => findPublisher(articleContext(html)).value

test('the publisher of the article, with home page and logo', () => {
  const node = {
    '@type': 'NewsArticle',
    headline: 'Ferry late again',
    publisher: {
      '@type': 'Organization',
      name: 'The Daily',
      url: 'https://www.daily.example/',
      logo: { url: '/logo.png' },
    },
  }
  expect(publisher(ld(node))).toEqual({
    name: 'The Daily',
    url: 'https://www.daily.example/',
    logo: 'https://www.daily.example/logo.png',
  })
})

test('without metadata the logo names the publisher; a host is no name', () => {
  const logo = '<a href="/"><img src="l.svg" alt="The Daily logo"></a>'
  expect(publisher(`<body>${logo}<h1>Ferry late again</h1><footer>${logo}</footer>`)?.name).toBe('The Daily')
  expect(publisher('<h1>Ferry late again</h1>')).toBeNull()
  const words = '<title>Ferry late again - Daily Harbour</title><a href="/">Daily Harbour</a><a href="/">Home</a>'
  expect(publisher(`${words}<h1>Ferry late again</h1>`)?.name).toBe('Daily Harbour')
})

test('where a logo leads is no part of the name', () => {
  for (const alt of [
    'The Daily - zur Startseite',
    'The Daily: zur Startseite',
    'The Daily – Startseite',
    'The Daily home',
  ])
    expect([alt, publisher(`<a href="/"><img src="l.svg" alt="${alt}"></a><h1>Ferry late again</h1>`)?.name]).toEqual([
      alt,
      'The Daily',
    ])
  const only = '<a href="/"><img src="l.svg" alt="zur Startseite"></a><title>Ferry late again | Daily Harbour</title>'
  expect(publisher(`${only}<h1>Ferry late again</h1>`)?.name).toBe('Daily Harbour')
})

test('an address gives way to a name, and loses what shows that it is one', () => {
  const address = '<meta property="og:site_name" content="https://www.daily.example/">'
  const logo = '<a href="/"><img src="l.svg" alt="The Daily"></a>'
  expect(publisher(`${address}${logo}${logo}<h1>Ferry late again</h1>`)?.name).toBe('The Daily')
  expect(publisher(`${address}<h1>Ferry late again</h1>`)?.name).toBe('daily.example')
})

test('a copyright sign within the text names who took a picture', () => {
  const named = (html: string) => {
    const context = articleContext(html)
    const kept = context.blocks.flatMap(({ text, index }) => (text.length > 60 ? [index] : []))
    return findPublisher({ ...context, body: { ...context.body, kept } }).value?.name
  }
  expect(named(`<h1>Ferry late again</h1><p>© Ann Lee</p>${TEXT}`)).toBeUndefined()
  expect(named(`<h1>Ferry late again</h1>${TEXT}<footer>© Daily Harbour</footer>`)).toBe('Daily Harbour')
})

test('language tags are put in order', () => {
  expect(normalizeLanguage('en_US')).toBe('en-US')
  expect(normalizeLanguage('DE-de')).toBe('de-DE')
  expect(normalizeLanguage('und')).toBeUndefined()
  expect(normalizeLanguage('Englisch (deutsch)')).toBeUndefined()
})

const language = (html: string) => findLanguage(articleContext(html)).value
const GERMAN = `<p>${'Die Fähre fuhr am Montag mit einer Stunde Verspätung ab, weil in der Nacht eine Pumpe ausgefallen war und die Mannschaft auf das Ersatzteil warten musste. '.repeat(3)}</p>`
const RUSSIAN = `<p>${'Паром вышел в понедельник с опозданием на час, потому что ночью отказал насос и экипаж ждал запасную часть. '.repeat(3)}</p>`
const JAPANESE = `<p>${'フェリーは月曜日、夜の間にポンプが故障したため一時間遅れて出港した。乗組員は部品を待っていた。'.repeat(4)}</p>`

test('the stated language stands where the text bears it out', () => {
  expect(language(`<html lang="en-GB"><meta property="og:locale" content="en_US"><body>${TEXT}`)).toBe('en-GB')
})

test('the text decides where the page is silent or says what cannot be', () => {
  expect(language(`<body>${GERMAN}`)).toBe('de')
  expect(language(`<html lang="en"><body>${GERMAN}`)).toBe('de')
  expect(language(`<html lang="en"><body>${RUSSIAN}`)).toBe('ru')
  expect(language(`<body>${JAPANESE}`)).toBe('ja')
  expect(language('<body><h1>OK</h1>')).toBeNull()
})

const access = (html: string) => findAccess(articleContext(html)).value
const article = (more: object) => ld({ '@type': 'NewsArticle', headline: 'Ferry late again', ...more })

test('access is what the page states, in any spelling, and null where it states nothing', () => {
  expect(access(article({ isAccessibleForFree: 'False' }))).toBe(false)
  expect(access(article({ isAccessibleForFree: true }))).toBe(true)
  expect(access(article({ hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false } }))).toBe(false)
  expect(access('<meta property="article:content_tier" content="locked">')).toBe(false)
  expect(access('<meta property="article:content_tier" content="metered">')).toBeNull()
  expect(access(`<h1>Ferry late again</h1>${TEXT}`)).toBeNull()
})

test('a wall that a reader sees, by its name and its words', () => {
  expect(access(`${TEXT}<div class="article-paywall"><p>Subscribe to continue reading</p></div>`)).toBe(false)
  expect(access(`${TEXT}<p>The paper asked its readers to subscribe to continue reading.</p>`)).toBeNull()
})

test('the article node is the one of this page, not a teaser in a list', () => {
  const list = {
    '@type': 'ItemList',
    itemListElement: [{ '@type': 'NewsArticle', headline: 'Bridge closed', url: '/b' }],
  }
  const own = { '@type': 'NewsArticle', headline: 'Ferry late again', mainEntityOfPage: { '@id': OWN } }
  const { page } = pageContext(`<title>Ferry late again</title>${ld([list, own])}`)
  expect(findArticleNode(page)?.data['headline']).toBe('Ferry late again')
  const { page: only } = pageContext(`<title>Ferry late again</title>${ld(list)}`)
  expect(findArticleNode(only)).toBeNull()
})
