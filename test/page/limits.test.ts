import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { textsOf } from '../../src/page/json-ld.ts'
import { MAX_DEPTH, MAX_ELEMENTS } from '../../src/page/limits.ts'
import type { Page } from '../../src/page/page.ts'
import { readPage } from '../../src/page/read.ts'

const url = 'https://news.example/a'
const AFTER = '<p>The bridge opens on Monday.</p>'
const numbered = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')
const ldJson = (json: string): string => `<script type="application/ld+json">${json}</script>`

/** Depth of the deepest element. */
function depthOf(page: Page): number {
  const depths = new Map<unknown, number>()
  let deepest = 0
  for (const element of page.elements.all) {
    const depth = (depths.get(element.parent) ?? 0) + 1
    depths.set(element, depth)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Pages that hang or exhaust careless parsers, and whether the text after the trouble must survive. */
const HOSTILE: readonly (readonly [string, () => string, boolean])[] = [
  ['20,000 nested div', () => '<div>'.repeat(20_000) + 'x' + '</div>'.repeat(20_000) + AFTER, true],
  ['30,000 div that nobody closes', () => '<div>x'.repeat(30_000), false],
  ['3,000 nested tables', () => '<table><tr><td>'.repeat(3000) + AFTER, true],
  ['3,000 bold italics, unclosed', () => '<b><i>'.repeat(3000) + AFTER, true],
  ['1,000 fonts in paragraphs, unclosed', () => numbered(1000, (i) => `<p><font color=c${i}>x`) + AFTER, false],
  ['20,000 links around blocks', () => '<a href=x><div>'.repeat(20_000) + AFTER, true],
  ['300,000 paragraphs', () => AFTER + '<p>x'.repeat(300_000), true],
  ['paragraphs made by end tags', () => '<div>'.repeat(500) + '</p>'.repeat(150_000), false],
  ['end tags of nothing', () => '<div>'.repeat(500) + '</x>'.repeat(500_000) + AFTER, true],
  ['paragraphs that a table throws out', () => '<table>' + '<p>a'.repeat(20_000) + '</table>' + AFTER, true],
  ['an attribute of 5 MB', () => `<div title="${'a'.repeat(5_000_000)}">x</div>` + AFTER, true],
  ['100,000 attributes', () => `<div ${numbered(100_000, (i) => `a${i}=1 `)}>x</div>` + AFTER, true],
  ['NUL bytes', () => '<html>' + '\0'.repeat(500_000) + '<p>x' + 'a\0'.repeat(200_000) + AFTER, true],
  ['a script without an end', () => AFTER + '<script>' + 'var a = 1; '.repeat(200_000), true],
  ['a comment without an end', () => AFTER + '<!--' + '<p>x'.repeat(500_000), true],
  ['a million entities', () => '<p>' + '&amp;'.repeat(1_000_000) + AFTER, true],
  ['a million broken entities', () => '<p>' + '&notin '.repeat(1_000_000) + AFTER, true],
  ['a million open angles', () => '<p>' + '<'.repeat(1_000_000) + AFTER, false],
  ['20,000 nested svg', () => '<body>' + '<svg><g>'.repeat(20_000) + AFTER, false],
  ['20,000 nested templates', () => '<template>'.repeat(20_000) + AFTER, false],
  ['20,000 noscript', () => '<body>' + AFTER + '<noscript><img src=a.jpg></noscript>'.repeat(20_000), true],
  ['50,000 JSON-LD blocks', () => ldJson('{"@type":"Thing"}').repeat(50_000) + AFTER, true],
  ['deep JSON-LD', () => ldJson('{"@type":"A","a":'.repeat(20_000) + '1' + '}'.repeat(20_000)) + AFTER, true],
  ['deep JSON-LD lists', () => ldJson('['.repeat(200_000) + ']'.repeat(200_000)) + AFTER, true],
  ['broken JSON-LD of quotes', () => ldJson('["' + '"'.repeat(400_000)).repeat(3) + AFTER, true],
  ['many broken JSON-LD blocks', () => ldJson(`["${'"'.repeat(45_000)}`).repeat(40) + AFTER, true],
  ['30,000 meta tags', () => '<meta name=a content=b>'.repeat(30_000) + AFTER, true],
  ['a heap of microdata', () => '<div itemscope itemprop=a>x'.repeat(20_000) + AFTER, true],
  ['meta in comments', () => '<!--<meta '.repeat(10_000) + AFTER, false],
]

test.each(HOSTILE)(
  '%s',
  (_name, make, survives) => {
    for (const input of [make(), new TextEncoder().encode(make())]) {
      const page = readPage(input, { url })
      expect(depthOf(page)).toBeLessThan(MAX_DEPTH + 50)
      expect(page.elements.all.length).toBeLessThan(MAX_ELEMENTS * 1.05)
      if (survives) expect(page.elements.text(page.elements.tag('body')[0]!)).toContain('The bridge opens on Monday.')
    }
  },
  20_000,
)

describe('flattening', () => {
  test('keeps the text in order and the elements as siblings', () => {
    const page = readPage(numbered(1000, (i) => `<div>${i} `) + '</div>'.repeat(1000) + '<p>end', { url })
    const text = page.elements.text(page.elements.tag('body')[0]!)
    expect(text).toBe(`${Array.from({ length: 1000 }, (_, i) => i).join(' ')} end`)
    expect(page.elements.tag('p')[0]?.parent).toBe(page.elements.tag('body')[0])
    expect(page.notes).toEqual(['489 elements were nested deeper than 512 and flattened'])
  })

  test('does not touch an ordinary page', () => {
    const page = readPage('<div>'.repeat(100) + 'x' + '</div>'.repeat(100), { url })
    expect(page.notes).toEqual([])
    expect(depthOf(page)).toBe(102)
  })

  test('scripts beyond the limit do not become text', () => {
    const page = readPage('<div>'.repeat(600) + '<script>var a</script><style>b{}</style>x', { url })
    expect(page.elements.text(page.elements.tag('body')[0]!)).toBe('x')
  })
})

const TAGS =
  'a b i p div span table tr td th tbody caption ul li dl dt form button select option svg math title script style textarea template noscript h1 body html head frameset iframe br img font nobr applet'.split(
    ' ',
  )
const token = fc.oneof(
  fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.constantFrom('x', ' ', '&#xd800;', '&#1;', '\ud800', '\0', '<!--', '-->', '<![CDATA[', '<a href="', '"', '<svg/>'),
  fc.constantFrom('<script type="application/ld+json">', '{"@type":"\\ud800","a":', '}', '[', ']', '</script>'),
  fc.constantFrom('<div itemscope itemprop="a b" itemref="i">', '<meta property="og:title" content="&amp;#xd800;">'),
)

test('any soup of tags, also at the limit of depth, gives a page of well-formed texts or a named error', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 200 }), fc.constantFrom(0, 505, 511, 600), (tokens, depth) => {
      let page: Page
      try {
        page = readPage('<div>'.repeat(depth) + tokens.join(''), { url })
      } catch (error) {
        expect(error).toBeInstanceOf(TearsheetError)
        expect(['empty', 'not-html', 'page-too-complex']).toContain((error as TearsheetError).code)
        return
      }
      const texts = [
        ...page.elements.tag('body').map((element) => page.elements.text(element)),
        ...page.meta.map((tag) => tag.content),
        ...page.jsonLd.flatMap((node) => [...node.types, ...textsOf(node.data['a'])]),
        ...page.microdata.flatMap((item) =>
          Array.from(item.props.values())
            .flat()
            .map((value) => value.text),
        ),
        page.title ?? '',
      ]
      for (const text of texts) expect(text.isWellFormed()).toBe(true)
      expect(depthOf(page)).toBeLessThan(MAX_DEPTH + 50)
      expect(page.$('*').length).toBeGreaterThanOrEqual(page.elements.all.length)
    }),
    { numRuns: 200 },
  )
})

test('any bytes give a page or a named error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, contentType) => {
      try {
        readPage(bytes, { url, contentType })
      } catch (error) {
        expect(error).toBeInstanceOf(TearsheetError)
      }
    }),
  )
})
