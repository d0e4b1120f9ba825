import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { findSection } from '../../../src/extract/fields/section.ts'
import { cleanTag, splitTags } from '../../../src/extract/fields/tag-texts.ts'
import { findTags } from '../../../src/extract/fields/tags.ts'
import { TEXT, articleContext, ld } from './article-context.ts'

const tags = (head: string, end = '') => {
  const context = articleContext(`${head}<body><article><h1>Ferry late again</h1>${TEXT}${end}</article>`)
  return findTags(context, findSection(context)).value
}

test('keywords in one string, in the commas of several scripts', () => {
  expect(splitTags('ferry, pumps ;harbour')).toEqual(['ferry', 'pumps', 'harbour'])
  expect(splitTags('عبّارة، ميناء')).toEqual(['عبّارة', 'ميناء'])
  expect(splitTags('渡轮，港口、水泵')).toEqual(['渡轮', '港口', '水泵'])
  expect(splitTags('slow boat')).toEqual(['slow boat'])
})

test('spaces are the commas of words in scripts that set none within a word', () => {
  expect(splitTags('渡轮 港口 水泵')).toEqual(['渡轮', '港口', '水泵'])
  expect(splitTags('渡轮 港口')).toEqual(['渡轮 港口'])
})

test('a tag without its kind', () => {
  expect(cleanTag('Category: Harbour')).toBe('Harbour')
  expect(cleanTag('#Thema: #Hafen')).toBe('Hafen')
  expect(cleanTag('Bay: a history')).toBe('Bay: a history')
})

test('what programs write for programs is no tag', () => {
  const keywords =
    '0f8fad5b-d9cd-469f-a165-70867728950e,Ferry,editors_pick,NLP Category: Boats,cat_ports-local,article-payant-classique,A Wire'
  expect(tags(`<meta name="keywords" content="${keywords}">`)).toEqual(['Ferry'])
})

test('a category that was cut at its commas says nothing of the article', () => {
  const one = (content: string) => `<meta property="article:tag" content="${content}">`
  const head = `<meta name="keywords" content="Ferry, Pumps">`
  expect(tags(`${one('Ships')}${one('Boats')}${one('&amp; Ferries')}${head}`)).toEqual(['Ferry', 'Pumps'])
})

test('a long run of marks within a tag is read once', { timeout: 5000 }, () => {
  const text = `a${'•'.repeat(200_000)}b`
  expect(cleanTag(`${text}, •`)).toBe(text)
})

test('cleaning never throws and settles', () => {
  assert(property(string(), (text) => cleanTag(cleanTag(text)) === cleanTag(text)))
})

test('shown tags without metadata: by rel, by class, by label, by address', () => {
  const links = (rel: string) => `<a href="/tag/ferry"${rel}>#Ferry</a> <a href="/tag/pumps"${rel}>Pumps</a>`
  for (const end of [
    `<ul><li>${links(' rel="tag"')}</li></ul>`,
    `<div class="article-tags">${links('')}</div>`,
    `<div><span>Schlagworte:</span> ${links('').replaceAll('/tag/', '/x/')}</div>`,
    `<div>${links('')}</div>`,
  ])
    expect(tags('', end)).toEqual(['Ferry', 'Pumps'])
})

test('the label of shown tags may stand several boxes above, or beside a list of the whole site', () => {
  const far = '<div><div><div><div><div><h4>Mehr lesen über</h4></div></div></div></div></div>'
  expect(
    tags('', `<div>${far}<ul><li><a href="/x/1">Ferry</a></li><li><a href="/x/2">Pumps</a></li></ul></div>`),
  ).toEqual(['Ferry', 'Pumps'])
  const site =
    '<div class="topics__section"><a href="/x/3">Rain</a> <a href="/x/4">Snow</a> <a href="/x/5">Wind</a></div>'
  const own =
    '<div><span>Themen:</span> <a href="/x/1">Ferry</a> <a href="/x/2">Pumps</a> <a href="/x">Alle Themen</a></div>'
  expect(tags('', site + own)).toEqual(['Ferry', 'Pumps'])
})

test('buttons that are links for scripts', () => {
  const button = (text: string) => `<button role="link" data-href="/thema/x">${text}</button>`
  expect(tags('', `<div class="taglist">${button('Ferry')}${button('Pumps')}</div>`)).toEqual(['Ferry', 'Pumps'])
})

test.each(['Alle Themen', 'See all topics', 'Tous les thèmes', 'Все темы', '全部标签', '전체 태그'])(
  'the link to all topics is none: %s',
  (all) => expect(tags(`<meta name="keywords" content="Ferry, ${all}">`)).toEqual(['Ferry']),
)

test.each([
  '@post-id:12',
  'desk@quay.test',
  'Ships &amp;amp',
  'video-article',
  'includes photo gallery',
  'Slider on the front page',
  '5 Comments',
  'Keine Kommentare',
  'Комментарии',
])('what a program or a control says is no tag: %s', (noise) =>
  expect(tags(`<meta property="article:tag" content="Ferry"><meta property="article:tag" content="${noise}">`)).toEqual(
    ['Ferry'],
  ),
)

test('the settings of a program among the keywords, and one name that looks like them', () => {
  const keywords = (list: string) => tags(`<meta name="keywords" content="${list}">`)
  expect(keywords('Lite:true, Type/Article, Elevated:false, Tag:Ferry, Slow boats')).toEqual(['Ferry', 'Slow boats'])
  expect(keywords('port:al, Ferry')).toEqual(['port:al', 'Ferry'])
})

test('one network among keywords is a topic, several are a share bar', () => {
  expect(tags('<meta name="keywords" content="Ferry, Facebook">')).toEqual(['Ferry', 'Facebook'])
  expect(tags('', '<div class="tags"><a href="/1">Facebook</a> <a href="/2">Twitter</a></div>')).toBeNull()
})

test('the authors are no tags', () => {
  const context = articleContext(`<meta name="keywords" content="Ferry, Ann Quay"><h1>Ferry late again</h1>${TEXT}`)
  expect(findTags(context, findSection(context), [{ name: 'Ann Quay', url: null }]).value).toEqual(['Ferry'])
})

test('the section is a topic of its own only where lists of several kinds hold it', () => {
  const head = '<meta property="article:section" content="Climate"><meta name="keywords" content="Climate, Ferry">'
  expect(tags(head)).toEqual(['Ferry'])
  const shown = '<div class="article-tags"><a href="/1">Climate</a> <a href="/2">Ferry</a></div>'
  expect(tags(head, shown)).toEqual(['Climate', 'Ferry'])
})

test('a printed tag may hold the name of the site, or say what the headline says', () => {
  const head =
    '<meta property="og:site_name" content="Daily"><meta name="keywords" content="Daily review, Daily, Ferry">'
  const shown = '<div class="tags"><a href="/1">Daily review</a> <a href="/2">Ferry late again</a></div>'
  expect(tags(head)).toEqual(['Ferry'])
  expect(tags('<meta property="og:site_name" content="Daily">', shown)).toEqual(['Daily review', 'Ferry late again'])
})

test('one keyword gives way to the list that holds it, and to a labelled list', () => {
  const one = '<meta property="article:tag" content="Ferry">'
  expect(tags(`${one}<meta name="keywords" content="Ferry, Pumps, Harbour">`)).toEqual(['Ferry', 'Pumps', 'Harbour'])
  const shown = '<div><b>Topics</b> <a href="/1">Boats</a> <a href="/2">Pumps</a> <a href="/3">Harbour</a></div>'
  expect(tags(one, shown)).toEqual(['Boats', 'Pumps', 'Harbour'])
})

test('keywords of a second object that describes the article', () => {
  const node = (more: object) => ld({ '@type': 'NewsArticle', headline: 'Ferry late again', ...more })
  expect(tags(node({ author: 'Ann Quay' }) + node({ keywords: ['Ferry', 'Pumps'] }))).toEqual(['Ferry', 'Pumps'])
  expect(tags(node({}) + ld({ '@type': 'NewsArticle', headline: 'Rain for days', keywords: ['Rain'] }))).toBeNull()
})

test('tags in a page with a side bar, in buttons, and beside the categories', () => {
  const page = (end: string) => {
    const context = articleContext(`<div class="page has-sidebar"><h1>Ferry late again</h1>${TEXT}${end}</div>`)
    return findTags(context, findSection(context)).value
  }
  expect(page('<div class="post-tags"><a href="/1">Ferry</a> <a href="/2">Pumps</a></div>')).toEqual(['Ferry', 'Pumps'])
  const button = (text: string) => `<form><button>${text}</button></form>`
  expect(page(`<div class="tags">${button('Ferry')}${button('Pumps')}</div>`)).toEqual(['Ferry', 'Pumps'])
  const rel = (path: string, text: string) => `<a rel="tag" href="/${path}">${text}</a>`
  const both = `<p>In ${rel('category/sea', 'Sea')}, ${rel('category/life', 'Life')}</p><p>${rel('tag/f', 'Ferry')}, ${rel('tag/p', 'Pumps')}</p>`
  expect(page(both)).toEqual(['Ferry', 'Pumps'])
})

test('topics of the header and of the footer of the page are no tags', () => {
  const list = '<h2>Themen</h2><ul><li><a href="/1">Rain</a></li><li><a href="/2">Snow</a></li></ul>'
  const around = (before: string, after: string) => {
    const context = articleContext(`${before}<article><h1>Ferry late again</h1>${TEXT}</article>${after}`)
    return findTags(context, findSection(context)).value
  }
  expect(around(`<header>${list}</header>`, '')).toBeNull()
  expect(around('', `<div class="footer"><div class="footerblock">${list}</div></div>`)).toBeNull()
})

test('doubles, generic words, the name of the site and the section are left out', () => {
  const head = `<meta property="og:site_name" content="The Daily"><meta property="article:section" content="Harbour">
    <meta name="keywords" content="News, Ferry, ferry, The Daily, Harbour, Pumps"><meta name="news_keywords" content="Ferry, Pumps">`
  expect(tags(head)).toEqual(['Ferry', 'Pumps'])
})

test('several values of one name are one tag each, commas included', () => {
  const one = (content: string) => `<meta property="article:tag" content="${content}">`
  expect(tags(one('Ships, Boats &amp; Ferries') + one('Pumps'))).toEqual(['Ships, Boats & Ferries', 'Pumps'])
  expect(tags(one('Ferry,Pumps'))).toEqual(['Ferry', 'Pumps'])
})

test('menus, trends and share buttons are no tags', () => {
  const noise = `<nav class="tags"><a href="/tag/sport">Sport</a><a href="/tag/money">Money</a></nav>
    <div class="trending-topics"><a href="/tag/rain">Rain</a><a href="/tag/snow">Snow</a></div>`
  expect(tags('', noise)).toBeNull()
})

const section = (html: string) => findSection(articleContext(html)).value

test('the section is the last step of the breadcrumb, not the home page and not the article', () => {
  const crumbs = `<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/news/">News</a></li>
    <li><a href="/news/harbour/">Harbour</a></li><li>Ferry late again</li></ol>`
  expect(section(`<body>${crumbs}<h1>Ferry late again</h1>${TEXT}`)).toBe('Harbour')
})

test('the section from metadata; what says that there is none is refused', () => {
  expect(section(ld({ '@type': 'NewsArticle', headline: 'Ferry late again', articleSection: ['Bay life'] }))).toBe(
    'Bay life',
  )
  const none = '<meta property="article:section" content="Uncategorized">'
  expect(findSection(articleContext(`${none}<h1>Ferry late again</h1>`, 'https://daily.example/8123')).value).toBeNull()
})
