import { expect, test } from 'vitest'
import { segment } from '../../../src/extract/body/blocks.ts'
import { readPage } from '../../../src/page/read.ts'

const blocks = (body: string) =>
  segment(readPage(`<html><body>${body}</body></html>`, { url: 'https://news.example/' }))
const texts = (body: string) => blocks(body).map((block) => block.text)

test('a block ends where a block-level element starts or ends', () => {
  expect(texts('<div>one<p>two</p>three</div>')).toEqual(['one', 'two', 'three'])
})

test('inline pieces are joined without spaces of our own', () => {
  expect(texts('<p>Van<b>couver</b> is <i>wet</i>.</p>')).toEqual(['Vancouver is wet.'])
})

test('one break is a line, two end the block', () => {
  expect(texts('<p>one<br>two<br><br>three</p>')).toEqual(['one\ntwo', 'three'])
})

test('an element of the page’s own making stands in the line where text stands beside it', () => {
  expect(texts('<p>See the study (<x-cite>4</x-cite>).</p>')).toEqual(['See the study (4).'])
  expect(texts('<x-card>one</x-card><x-card>two</x-card>')).toEqual(['one', 'two'])
})

test('hidden text is kept and marked, scripts are not text', () => {
  const found = blocks(
    '<p>seen</p><p hidden>not seen</p><div style="display: none"><p>nor this</p></div><script>1</script>',
  )
  expect(found.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['seen', false],
    ['not seen', true],
    ['nor this', true],
  ])
})

test('knows its links, its emphasis and what stands before it', () => {
  const [first, second] = blocks('<p>Read <a href="/a">all of it</a> <b>now</b></p><img src="a.png"><p>Then</p>')
  expect(first).toMatchObject({ linkChars: 9, boldChars: 3, after: null })
  expect(first!.links.map(({ href, text }) => [href, text])).toEqual([['/a', 'all of it']])
  expect(second!.after).toBe('media')
})

test('an icon, a drawing or an emoji in a line ends no block', () => {
  expect(
    texts('<p>See <a href="/a">the study<svg><path/></svg></a>, it says <img class="emoji" src="e.png"> so.</p>'),
  ).toEqual(['See the study, it says so.'])
  expect(texts('<p>one <img src="i.png" width="16" height="16"> two</p><p>three<img src="p.jpg">four</p>')).toEqual([
    'one two',
    'three',
    'four',
  ])
})
