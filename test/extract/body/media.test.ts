import { expect, test } from 'vitest'
import { bodyOf, pageOf, PROSE } from './support.ts'

const [one, two, three, ...rest] = PROSE.map((text) => `<p>${text}</p>`)
const between = (...pieces: string[]): string =>
  pageOf(`${one}${pieces[0]}${two}${pieces[1] ?? ''}${three}${rest.join('')}`)
const mediaOf = (html: string) => bodyOf(html).blocks.filter(({ type }) => type === 'image' || type === 'embed')

test('pictures and frames stand where they stand in the page, and add nothing to the text', () => {
  const body = bodyOf(
    between(
      '<figure><img src="/crane.jpg" alt="The &quot;old&quot; crane"><figcaption>The crane.</figcaption></figure>',
      '<iframe src="https://video.example/embed/7" title="Crane lifts"></iframe>',
    ),
  )
  expect(body.blocks.slice(0, 5).map(({ type }) => type)).toEqual([
    'paragraph',
    'image',
    'paragraph',
    'embed',
    'paragraph',
  ])
  expect(body.blocks[1]).toEqual({ type: 'image', text: 'The "old" crane', url: 'https://news.example/crane.jpg' })
  expect(body.blocks[3]).toEqual({ type: 'embed', text: 'Crane lifts', url: 'https://video.example/embed/7' })
  expect(body.text).toBe(PROSE.join('\n\n'))
  expect(body.html).toContain(
    '<figure><img src="https://news.example/crane.jpg" alt="The &quot;old&quot; crane"></figure>',
  )
  expect(body.html).toContain('<p><a href="https://video.example/embed/7">Crane lifts</a></p>')
})

test.each([
  ['an icon', '<img src="/a.jpg" width="20" height="20">'],
  ['a portrait', '<div class="author-box"><img src="/ida.jpg"></div>'],
  ['a teaser', '<a href="/other/story"><img src="/other.jpg"></a>'],
  ['a hidden one', '<div hidden><img src="/a.jpg"></div>'],
  ['an advert', '<iframe src="https://x.doubleclick.net/a"></iframe>'],
  ['a counter', '<iframe src="https://t.example/" width="1" height="1"></iframe>'],
  ['no address', '<iframe src="javascript:alert(1)"></iframe><img src="data:image/gif;base64,AA">'],
])('%s is refused', (_, html) => {
  expect(mediaOf(between(html))).toEqual([])
})

test('what stands before or behind the text is no part of it, and a picture shown twice is one', () => {
  const picture = '<p><img src="/crane.jpg"></p>'
  const inner = `<p><img src="/lead.jpg"></p>${one}${picture}${two}${picture}${three}${rest.join('')}<p><img src="/end.jpg"></p>`
  expect(mediaOf(pageOf(inner)).map((block) => 'url' in block && block.url)).toEqual(['https://news.example/crane.jpg'])
})
