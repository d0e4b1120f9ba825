import * as fc from 'fast-check'
import { load } from 'cheerio'
import { isTag } from 'domhandler'
import { expect, test } from 'vitest'
import { segment } from '../../../src/extract/body/blocks.ts'
import { render } from '../../../src/extract/body/render.ts'
import { readPage } from '../../../src/page/read.ts'

const rendered = (body: string) => {
  const page = readPage(`<html><body>${body}</body></html>`, { url: 'https://news.example/a/b' })
  return render(segment(page), null, page.base)
}

test('one block a line, a blank line between blocks, list items and table rows a line each', () => {
  const { text } = rendered(
    '<p>One<br>line</p><ul><li>a</li><li><p>b</p><p>c</p></li></ul><table><tr><th>Year</th><td>1921</td></tr><tr><td>x</td><td>y</td></tr></table>',
  )
  expect(text).toBe('One line\n\na\nb c\n\nYear\t1921\nx\ty')
})

test('typed blocks', () => {
  const { blocks } = rendered(
    '<h3>Head</h3><ol><li>first</li><li>second</li></ol><blockquote><p>Said</p><p>twice</p></blockquote><pre>a\n  b</pre><p>End</p>',
  )
  expect(blocks).toEqual([
    { type: 'heading', text: 'Head', level: 3 },
    { type: 'list', text: 'first\nsecond', ordered: true, items: ['first', 'second'] },
    { type: 'quote', text: 'Said\ntwice' },
    { type: 'code', text: 'a\n  b' },
    { type: 'paragraph', text: 'End' },
  ])
})

test('a nested list stands within its list', () => {
  const { blocks } = rendered('<ul><li>a<ul><li>a1</li></ul></li><li>b</li></ul>')
  expect(blocks).toMatchObject([{ type: 'list', items: ['a', 'a1', 'b'] }])
})

test('clean HTML keeps emphasis and links, made absolute', () => {
  const { html, links } = rendered(
    '<p class="x">The <B>old</B> <a href="../c" onclick="x()">crane <i>stays</i></a> &amp; &lt;stands&gt;</p>',
  )
  expect(html).toBe(
    '<p>The <strong>old</strong> <a href="https://news.example/c">crane <em>stays</em></a> &amp; &lt;stands&gt;</p>',
  )
  expect(links).toEqual([{ url: 'https://news.example/c', text: 'crane stays' }])
})

test('links are those in sentences: no whole lines, no jumps within the page, each once', () => {
  const { links } = rendered(
    '<p><a href="/all">All of it</a></p><p>See <a href="#notes">here</a>, <a href="/b">there</a> and <a href="/b">there again</a>.</p>',
  )
  expect(links).toEqual([{ url: 'https://news.example/b', text: 'there' }])
})

test('lines that stand like subheads are headings', () => {
  const prose =
    'The board agreed that the crane should stay where it is, since the town has grown used to the sight of it. '
  const long = `<p>${prose.repeat(2)}</p>`
  expect(rendered(`${long}<p><b>What comes next</b></p>${long}`).blocks[1]).toMatchObject({ type: 'heading', level: 3 })
  expect(rendered(`${long}<div class="q7">What comes next</div>${long}`).blocks[1]!.type).toBe('heading')
  expect(rendered(`${long}<p>It will cost a lot.</p>${long}`).blocks[1]!.type).toBe('paragraph')
})

const ALLOWED = new Set('p h2 h3 h4 h5 h6 ul ol li blockquote table tbody tr td th pre code a strong em br'.split(' '))
/** Nothing that could run, load or pose survives: the property is tested on the tree that a browser would build. */
function expectSafe(html: string): void {
  const $ = load(html, undefined, false)
  for (const element of $('*').toArray().filter(isTag)) {
    expect(ALLOWED).toContain(element.name)
    for (const [name, value] of Object.entries(element.attribs)) {
      expect([element.name, name]).toEqual(['a', 'href'])
      expect(value).toMatch(/^https?:\/\//)
    }
  }
}

test('hostile markup does not survive', () => {
  const nasty = [
    '<p>a<script>alert(1)</script><img src=x onerror=alert(1)></p>',
    '<p><a href="javascript:alert(1)">x</a><a href=" java\nscript:alert(1)">y</a><a href="data:text/html,x">z</a></p>',
    '<p><a href=\'https://e.example/"onmouseover="x\'>q</a></p>',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<svg><p><style><!--</style><img title="--><img src=x onerror=alert(1)>"></p></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<pre>&lt;img src=x onerror=alert(1)&gt;</pre><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<textarea></textarea><p>text</p><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  ]
  for (const html of nasty) expectSafe(rendered(html).html)
})

test('no input makes HTML that could run', () => {
  const piece = fc.constantFrom(
    '<p>', '</p>', '<a href="javascript:x">', '<a href="https://e.example/?a=%22">', '</a>', '<b onclick=x>', '</b>', '<ul><li>', '</li>', '<table><tr><td>',
    '<script>', '</script>', '<!--', '-->', '<svg>', '<style>', '</style>', '"', "'", '<', '>', '&lt;img onerror=x&gt;', '&#x3c;', 'text', '<blockquote>', '<pre>', '<h2>', '<code>', '<math>', '<template>', '\u0001',
  ) // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }), (parts) => {
      expectSafe(rendered(`x${parts.join('')}`).html)
    }),
    { numRuns: 300 },
  )
})
