import { expect, test } from 'vitest'
import { findHeadline } from '../../../src/extract/fields/headline.ts'
import { findKicker } from '../../../src/extract/fields/kicker.ts'
import { findSection } from '../../../src/extract/fields/section.ts'
import { TEXT, articleContext, ld, pageContext } from './article-context.ts'

const headline = (html: string) => findHeadline(pageContext(html))

test('the visible heading, without the name of the site that the title adds', () => {
  const found = headline(`<title>Ferry late again – The Daily</title><body><h1>Ferry late again</h1>${TEXT}`)
  expect(found).toMatchObject({ value: 'Ferry late again', source: 'dom:h1' })
  expect(found.element?.name).toBe('h1')
})

test('a title alone loses the name of the site before or after it', () => {
  const site = '<meta property="og:site_name" content="The Daily">'
  expect(headline(`${site}<title>Ferry late again | News | The Daily</title>`).value).toMatch(/^Ferry late again/)
  expect(headline(`${site}<meta property="og:title" content="The Daily: Ferry late">`).value).toContain('Ferry late')
  expect(headline(`${site}<meta property="og:title" content="The Daily | Ferry late again">`).value).toBe(
    'Ferry late again',
  )
})

test.each([
  ['which the address has too', 'Harbour'],
  ['which is a word for one', 'News'],
])('a title alone loses the rubric before the name of the site, %s', (_, rubric) => {
  const url = 'https://www.daily.example/harbour/ferry-4711'
  const named = (title: string) => findHeadline(pageContext(`<title>${title}</title>${TEXT}`, url)).value
  expect(named(`Ferry late again - ${rubric} - Daily`)).toBe('Ferry late again')
  // Without the name behind it, or with hardly a title before it, it may be what the page is about.
  expect(named(`Ferry late again - ${rubric}`)).toBe(`Ferry late again - ${rubric}`)
  expect(named(`Ferry - ${rubric} - Daily`)).toBe(`Ferry - ${rubric}`)
})

test('headings that are the logo, a menu or a label are not the headline', () => {
  const page = `<title>Ferry late again</title><body><h1><a href="/">The Daily</a></h1><nav><h1>Menu</h1></nav>
    <h1>Breaking news</h1><h2 class="article-title">Ferry late again</h2>${TEXT}`
  expect(headline(page)).toMatchObject({ value: 'Ferry late again' })
})

test('the last step of a breadcrumb is not the headline where another heading shows it', () => {
  const page = `<meta property="og:title" content="Late once more: the ferry">
    <body><div class="breadcrumb"><a href="/">Home</a> <h1>Ferry late in June: pumps broken</h1></div>
    <h2>Late once more: the ferry</h2>${TEXT}`
  const found = headline(page)
  expect(found.value).toBe('Late once more: the ferry')
  expect(found.element?.name).toBe('h2')
})

test('a value from metadata points to the element that shows it', () => {
  const page = `${ld({ '@type': 'NewsArticle', headline: 'Ferry &amp; bridge late again' })}
    <body><div class="x1">Ferry &amp; bridge late again</div>${TEXT}`
  const found = headline(page)
  expect(found).toMatchObject({ value: 'Ferry & bridge late again', source: 'json-ld:NewsArticle.headline' })
  expect(found.element?.attribs['class']).toBe('x1')
})

test('without metadata and without headings the address tells which line is the headline', () => {
  const page = `<body><div><div>Weather</div><div>Ferry late again as crews wait</div></div><div>${TEXT}</div>`
  expect(headline(page)).toMatchObject({ value: 'Ferry late again as crews wait' })
})

const withOverline = (h1: string, title: string) => {
  const context = articleContext(`<meta property="og:title" content="${title}"><body><article>${h1}${TEXT}</article>`)
  return [context.headline.value, findKicker(context, findSection(context)).value]
}

test('an overline inside the heading is cut off and becomes the kicker', () => {
  const named =
    '<h1><span class="headline__kicker">Traffic</span> <span class="headline__text">Ferry late again</span></h1>'
  expect(withOverline(named, 'Ferry late again')).toEqual(['Ferry late again', 'Traffic'])
  const hashed = '<h1><span class="a1">Traffic on the bay</span><span class="b2">Ferry late again today</span></h1>'
  expect(withOverline(hashed, 'Ferry late')).toEqual(['Ferry late again today', 'Traffic on the bay'])
})

test('emphasis within a headline is not an overline', () => {
  expect(withOverline('<h1><em>Late</em> again: the ferry</h1>', 'Late again: the ferry')).toEqual([
    'Late again: the ferry',
    null,
  ])
})

test('an overline above the heading', () => {
  expect(withOverline('<header><p class="overline">On the bay</p><h1>Ferry late again</h1></header>', '')).toEqual([
    'Ferry late again',
    'On the bay',
  ])
})

test('a page that says nothing has no headline', () => {
  expect(headline('<p>.</p>')).toMatchObject({ value: null, source: null, confidence: 0 })
})

test.each([
  ['青石市新门诊大楼启用_健康_青石晚报', '青石晚报', '青石市新门诊大楼启用'],
  ['솔내시, 초등학생 버스 무료-사회ㅣ솔내일보', '솔내일보', '솔내시, 초등학생 버스 무료'],
  ['솔내시-한빛시, 버스 무료', '솔내일보', '솔내시-한빛시, 버스 무료'],
  ['솔내시 버스 무료-종합', '솔내일보', '솔내시 버스 무료-종합'],
])('a title set without spaces loses the name of its site: %s', (title, site, headline) => {
  const head = `<title>${title}</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">`
  expect(findHeadline(pageContext(head)).value).toBe(headline)
})

test('a badge and the marked rubric above the headline are no overline', () => {
  const kicker = (above: string) => {
    const context = articleContext(`<article>${above}<h1>Ferry late again as crews wait</h1>${TEXT}</article>`)
    return findKicker(context, findSection(context)).value
  }
  expect(kicker('<span class="live-label">Live</span>')).toBeNull()
  expect(kicker('<span itemprop="articleSection">Harbour</span>')).toBeNull()
  expect(kicker('<p class="label">Opinion</p>')).toBe('Opinion')
})

test('the name of a page does not help the title for search engines against the only heading', () => {
  const seo = 'Ferries in June: delays, pumps and prices'
  const page = `<title>${seo}</title><meta property="og:title" content="${seo}">
    ${ld({ '@type': 'WebPage', name: seo, url: 'https://www.daily.example/news/harbour/ferry-late-again-as-crews-wait' })}
    <body><h1>Why the crews of the bay wait for spare parts</h1>${TEXT}`
  expect(headline(page)).toMatchObject({ value: 'Why the crews of the bay wait for spare parts', source: 'dom:h1' })
})

test.each([
  ['Ferry late again today | Harbour Notes', 'Harbour Notes'],
  ['Harbour Notes » Ferry late again today', 'Harbour Notes'],
])('a heading that is the other end of the title is the name of the site: %s', (title, site) => {
  const page = `<title>${title}</title><body><h1>${site}</h1><h2>Ferry late again today</h2>${TEXT}`
  expect(headline(page).value).toBe('Ferry late again today')
})

test('a rubric at the end of the title that is a heading too does not make the headline the name of a site', () => {
  const page = `<title>Ferry late again today | Bay</title><body><h1>Ferry late again today</h1><h2>Bay</h2>${TEXT}`
  expect(headline(page).value).toBe('Ferry late again today')
})

test('three words are a title where they are the only heading of the page', () => {
  const page = `<title>Ferry lines: prices and offers</title><meta name="title" content="Ferry lines: prices and offers">
    <body><h1>Crossing the bay</h1>${TEXT}`
  expect(headline(page).value).toBe('Crossing the bay')
})

test('where every title is the name of the site, the first heading of the text stands', () => {
  const page = `<meta property="og:title" content="The Daily"><title>The Daily -</title>
    <meta property="og:site_name" content="The Daily">
    <body><h1><a href="/">The Daily</a></h1><h2>Ferry late again</h2>${TEXT}<h2>Fares</h2>${TEXT}`
  expect(headline(page).value).toBe('Ferry late again')
})

test('a line that is called a title stands where not even a heading does', () => {
  const page = `<title>The Daily • The Daily Online</title><meta property="og:site_name" content="The Daily">
    <body><h1><a href="/">The Daily</a></h1><div class="title-text"><p>Before and after</p></div>${TEXT}`
  expect(headline(page).value).toBe('Before and after')
})

test('a title that only speaks of what the site is named after is none but where nothing else is left', () => {
  const page = `<title>Install Daily Engine | Daily Manual</title><meta property="og:title" content="Install Daily Engine">
    <body><h1>Install Daily Engine</h1>${TEXT}<h2>What you need</h2>${TEXT}`
  expect(headline(page)).toMatchObject({ value: 'Install Daily Engine', source: 'dom:h1' })
})

test('a link to nowhere is no link home, whatever the base of the page', () => {
  const page = `<base href="https://www.daily.example/"><title>Ferry late again, and again</title>
    <meta property="og:title" content="Ferry late again">
    <body><h2 class="title"><a href="#">Ferry late again, and again</a></h2>${TEXT}`
  expect(headline(page).value).toBe('Ferry late again, and again')
})

test.each(['│', 'ǀ'])('the bar %s before the name of the site is a bar', (bar) => {
  const page = `<meta property="og:site_name" content="The Daily"><meta property="og:title" content="Ferry late again${bar}The Daily">`
  expect(headline(page).value).toBe('Ferry late again')
})

test('the month of an issue above the headline is no overline', () => {
  const above = (line: string) =>
    withOverline(`<header><div>${line}</div><h1>Ferry late again</h1></header>`, 'Ferry late again')[1]
  expect(above('November 2022')).toBeNull()
  expect(above('Harbour 2022')).toBe('Harbour 2022')
})

test('an overline may stand in one line with the link to the section', () => {
  const line = (rest: string) =>
    withOverline(
      `<header><div><a href="/news/harbour/">Harbour</a> ${rest}</div><h1>Ferry late again</h1></header>`,
      'Ferry late again',
    )[1]
  expect(line('<span>Worn-out pumps</span>')).toBe('Worn-out pumps')
  expect(line('')).toBeNull()
  expect(line('<a href="/pumps">Worn-out pumps</a>')).toBeNull()
})

test.each([
  ['the title', 'Storm: the ferry is late again, crews wait'],
  ['the title that the address spells', 'Harbour ferry late again as crews wait'],
])('where the breadcrumb has %s, the heading worded a little otherwise shows it to readers', (_, title) => {
  const page = `<meta property="og:title" content="${title}">${ld({ '@type': 'NewsArticle', headline: title })}
    <body><ol class="breadcrumb"><li><a href="/">Home</a></li><li><h1>${title}</h1></li></ol>
    <h2>${title.replace('late', 'very late')}</h2>${TEXT}`
  const found = headline(page)
  expect(found.value).toBe(title)
  expect(found.element?.name).toBe('h2')
})

test('a date, an advert label, a caption, a tagline and a sentence that ends in a colon are no overline', () => {
  const kicker = (above: string) => {
    const context = articleContext(`<article>${above}<h1>Ferry late again as crews wait</h1>${TEXT}</article>`)
    return findKicker(context, findSection(context)).value
  }
  expect(kicker('<p>Wednesday 20 November 2030 9:22 am</p>')).toBeNull()
  expect(kicker('<p>martes 17 de marzo de 2030</p>')).toBeNull()
  expect(kicker('<p>Harbour talk 3. November 2030</p>')).toBe('Harbour talk')
  expect(kicker('<p>Erschienen am 30.04.2030</p>')).toBeNull()
  expect(kicker('<p>Wed, Oct 16, 2030</p>')).toBeNull()
  expect(kicker('<p>CONTINUA DEPOIS DA PUBLICIDADE</p>')).toBeNull()
  expect(kicker('<img src="/quay.jpg" title="The quay at noon"><p>The quay at noon</p>')).toBeNull()
  expect(kicker('<p id="tagline">Boats, tides and daily songs</p>')).toBeNull()
  expect(kicker('<p>Das ist ein Artikel vom Hafenthema:</p>')).toBeNull()
})

test('the mark that closes a quotation at the end of the title stays, marks of a rubric before it go', () => {
  const shown = (title: string) => headline(`<title>The Daily</title><body><h1>${title}</h1>${TEXT}`).value
  expect(shown('«The pumps had warned us for years»')).toBe('«The pumps had warned us for years»')
  expect(shown('La maire craint « un hiver sans bac »')).toBe('La maire craint « un hiver sans bac »')
  expect(shown('The ferry is late once more »')).toBe('The ferry is late once more')
  expect(shown('<span>Harbour</span> <span>: </span> <span>The ferry is late once more</span>')).not.toMatch(/^:/)
})

test('what stands behind the name of the site goes with it', () => {
  const named = (title: string) =>
    findHeadline(pageContext(`<meta property="og:title" content="${title}">${TEXT}`, 'https://bay-news.com/ferry'))
      .value
  expect(named('Ferry late again | Bay News | Read it now!')).toBe('Ferry late again')
  expect(named('Ferry late again | Bay News')).toBe('Ferry late again')
})
