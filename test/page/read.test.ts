import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksOf, metaFirst } from '../../src/page/meta.ts'
import { metaAll } from '../../src/page/page.ts'
import { readPage } from '../../src/page/read.ts'

const url = 'https://news.example/city/bridge'
const read = (html: string) => readPage(html, { url })

test('attributes: what a second body tag adds, and names that every object has', () => {
  const page = read('<body class=a><p constructor=b __proto__=c 1=d><body class=z id=e>')
  expect({ ...page.elements.tag('body')[0]?.attribs }).toEqual({ class: 'a', id: 'e' })
  const { attribs } = page.elements.tag('p')[0]!
  expect([Object.keys(attribs), 'toString' in attribs]).toEqual([['1', 'constructor', '__proto__'], false])
})

describe('head', () => {
  test('title: the first that is not a picture’s, folded and decoded', () => {
    const html = '<body><svg><title>Menu</title></svg><title> </title><title>\n Bridge &amp;amp; river\n</title>'
    expect(read(html).title).toBe('Bridge & river')
    expect(read('<p>x').title).toBeNull()
  })

  test('language, direction, base', () => {
    const page = read('<html lang=" ar-EG " dir="RTL"><base target=_blank><base href="/x/"><link rel=a href=y>')
    expect([page.lang, page.dir, page.base]).toEqual(['ar-EG', 'rtl', 'https://news.example/x/'])
    expect(page.links[0]?.href).toBe('https://news.example/x/y')
    expect(read('<base href="javascript:1"><p>x').base).toBe(url)
  })

  test('meta tags by every attribute that names them, wherever they stand', () => {
    const page = read(`<meta property="OG:Title" name="og:title" content=" A  &amp;amp; B ">
      <meta name="twitter:title" value="C"><meta name="empty" content=" "><p>x<meta itemprop="datePublished" content="2026">
      <meta http-equiv="Refresh" content="5"><meta property="a b" content="D">`)
    expect(page.meta.map((tag) => [tag.attribute, tag.name, tag.content])).toEqual([
      ['property', 'og:title', 'A & B'],
      ['name', 'twitter:title', 'C'],
      ['itemprop', 'datepublished', '2026'],
      ['http-equiv', 'refresh', '5'],
      ['property', 'a', 'D'],
      ['property', 'b', 'D'],
    ])
    expect(metaFirst(page, 'nothing', 'twitter:title', 'og:title')).toBe('C')
    expect(metaFirst(page, 'nothing')).toBeNull()
    expect(metaAll(page, 'og:title')).toEqual(['A & B'])
  })

  test('links', () => {
    const page = read(`<link rel="Alternate stylesheet" href="a.css" title="T"><link rel=canonical href="/c">
      <link rel=alternate type="application/rss+xml" hreflang=de href="/rss"><link rel=x href="data:,"><link href=y>`)
    expect(linksOf(page, 'alternate').map(({ href, type, hreflang, title }) => [href, type, hreflang, title])).toEqual([
      ['https://news.example/city/a.css', null, null, 'T'],
      ['https://news.example/rss', 'application/rss+xml', 'de', null],
    ])
    expect(page.links).toHaveLength(3)
  })
})

describe('noscript', () => {
  test('in the body holds elements that no reader sees', () => {
    const page = read('<body><p>Bridge <noscript><div><img src="a.jpg">no scripts</div></noscript>opens</p>')
    expect(page.elements.tag('img')[0]?.attribs['src']).toBe('a.jpg')
    expect(page.elements.text(page.elements.tag('p')[0]!)).toBe('Bridge opens')
    expect(page.elements.tag('p')).toHaveLength(1)
  })

  test('escaped once too often', () => {
    const page = read('<body><noscript>&lt;img src="a.jpg"&gt;</noscript>')
    expect(page.elements.tag('img')).toHaveLength(1)
  })

  test('in the head does not end the head', () => {
    const page = read('<head><noscript><img src="pixel.gif"></noscript><meta name=a content=b></head><p>x')
    expect(page.elements.tag('img')).toHaveLength(0)
    expect((page.elements.tag('meta')[0]?.parent as { name?: string } | null)?.name).toBe('head')
  })
})

test('a declarative shadow root is part of the page, a template is not', () => {
  const page = read(
    '<x-card><template shadowrootmode="open"><p>Bridge</p></template></x-card><template><h1>no</h1></template>',
  )
  expect(page.elements.tag('p').map((element) => page.elements.text(element))).toEqual(['Bridge'])
  expect(page.elements.tag('h1')).toHaveLength(0)
  expect(page.$('x-card p').text()).toBe('Bridge')
})

test('comments leave no gap in a sentence', () => {
  const page = read('<p>5<!-- --> min<!-- x -->utes</p>')
  expect(page.elements.tag('p')[0]?.children).toHaveLength(1)
})

test('a string says so, and stray controls and half characters go', () => {
  const page = read('<p>a\0b\u0001c\ud800</p>')
  expect(page.charset).toEqual({ name: 'utf-8', source: 'text' })
  expect(page.elements.text(page.elements.tag('p')[0]!)).toBe('abc\ufffd')
})

describe('elements', () => {
  const page = read(`<body><div class="Story-Body main"><h1 id="Headline">A<svg><title>icon</title></svg></h1>
    <p class="main">B<b>C</b><br>D<script>e</script></p></div><p data-x>F</p>`)
  const { elements } = page
  const [div, h1, p] = ['div', 'h1', 'p'].map((name) => elements.tag(name)[0]!)

  test('look-ups', () => {
    expect(elements.hinted(/^main$/g).map((element) => element.name)).toEqual(['div', 'p'])
    expect(elements.hinted(/headline|body/).map((element) => element.name)).toEqual(['div', 'h1'])
    expect(elements.having('data-x').map((element) => elements.text(element))).toEqual(['F'])
    expect(elements.hint(div!)).toBe('story-body main')
    expect(elements.tag('constructor')).toEqual([])
  })

  test('text', () => {
    expect(elements.text(h1!)).toBe('A')
    expect(elements.text(p!)).toBe('BC D')
    expect(elements.text(div!)).toBe('A BC D')
  })

  test('order and containment agree with the tree on any page', () => {
    expect(elements.contains(div!, p!)).toBe(true)
    expect(elements.contains(p!, div!)).toBe(false)
    const tag = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '<b>',
      '</b>',
      'x',
      '<ul><li>',
      '</ul>',
      '<table><td>',
      '<br>',
    )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 40 }), (tags) => {
        const { elements, $ } = read(`<html>${tags.join('')}`)
        for (const a of elements.all) {
          for (const b of elements.all) {
            const inside = a === b || $(a).find('*').toArray().includes(b)
            expect(elements.contains(a, b)).toBe(inside)
          }
        }
        expect(elements.all.map((element) => elements.order(element))).toEqual(elements.all.map((_, index) => index))
      }),
      { numRuns: 30 },
    )
  })
})
