import { describe, expect, it } from 'vitest'
import { findAuthors } from '../../../src/extract/fields/authors.ts'
import { findByline } from '../../../src/extract/fields/byline.ts'
import { findSource } from '../../../src/extract/fields/source.ts'
import type { ArticleContext } from '../../../src/extract/types.ts'
import { inventedArticle } from './invented-article.ts'

const TEXT = [
  'The council voted on the harbour for the third time since the spring, and nobody left the hall early.',
  'The mayor left before the count, because the last ferry to the island waits for nobody, not even for her.',
]
const P = TEXT.map((text) => `<p>${text}</p>`).join('')
const page = (line: string, body: readonly string[] = TEXT): ArticleContext =>
  inventedArticle(`<h1>Harbour vote splits the town council</h1>${line}${P}`, { body })
const byline = (line: string): string | null => findByline(page(line)).value
const authors = (line: string): string[] => {
  const context = page(line)
  return (findAuthors(context, findByline(context)).value ?? []).map(({ name }) => name)
}

describe('what only the page shows of its authors', () => {
  it.each<[string, string, string | null]>([
    ['beside an age', '<div>Ann Lee<span>|</span><span>Published 4 months ago</span></div>', 'Ann Lee'],
    ['beside an address and a date', '<p><b>Ann Lee </b> ann@harbour.example | 3 June 2031</p>', 'Ann Lee'],
    ['that is an agency', '<div>PTI | July 9, 2031 | Updated 08:24 IST</div>', 'PTI'],
    ['behind a by-word, among marks', '<div>News | 5 hours ago | Written by Ann Lee</div>', 'Written by Ann Lee'],
    ['behind a by-word, below the date', '<div>Montag, 03.06.2031<br>von ANNA LEHMANN</div>', 'von ANNA LEHMANN'],
    [
      'in an attribute for tests',
      '<div data-testid="byline-contributors"><div class="x1">Ann Lee</div></div>',
      'Ann Lee',
    ],
    ['in an attribute for tests', '<div data-e2e="mol-author-names">Ann Lee</div>', 'Ann Lee'],
    ['behind a link to the staff', '<div><a href="/av/ann-lee">Ann Lee</a></div>', 'Ann Lee'],
    ['behind a link to an account', '<div><a href="/@annlee?source=post">Ann Lee</a></div>', 'Ann Lee'],
    ['of a reporter and others', '<p>김하나 기자 외 1명</p>', '김하나 기자 외 1명'],
    [
      'in place of a picture',
      '<div class="author"><i>AL</i><b>Ann Lee</b><i>BC</i><b>Bo Chen</b></div>',
      'Ann Lee Bo Chen',
    ],
    ['without its age', '<div class="byline"><a href="/author/ann">Ann Lee</a> <span>7 hours</span></div>', 'Ann Lee'],
  ])('is a name %s', (_, line, expected) => expect(byline(line)).toBe(expected))

  it('is all the reporters, each in a line with his address', () => {
    const line = (name: string): string => `<dl class="author"><dt>${name} 기자</dt><dd>a@paper.example</dd></dl>`
    expect(authors(['김하나', '이두리', '박세나'].map(line).join(''))).toEqual(['김하나', '이두리', '박세나'])
  })
  it('is an agency in small letters', () => {
    const context = page('<div class="author-wrap">dpa</div>')
    expect(findByline(context).value).toBe('dpa')
    expect(findSource(context).value).toBe('dpa')
  })
  it('is the people of two lines that a word joins', () => {
    expect(authors('<div class="byline"><a href="/author/ann">Ann Lee</a> and <span>Bo Chen</span></div>')).toEqual([
      'Ann Lee',
      'Bo Chen',
    ])
  })
  it.each<[string, string]>([
    [
      'whoever took the picture',
      '<figure><figcaption>The old port. <b class="author">Ann Lee</b></figcaption></figure>',
    ],
    [
      'a firm that runs the page',
      '<div>Powered by</div><div><a href="/">Harbour18</a> <b>»</b> <a href="/b">boats</a></div>',
    ],
    [
      'whom a long sentence begins with',
      `<p>Author Ann Lee, from Northport, said she ${'read of ports '.repeat(6)}</p>`,
    ],
    [
      'a sentence that begins with a word for of',
      '<p>De igual forma, se habla de cerca con empresas de puertos como Marina y Costa, además de contar con el apoyo de expertos de la Isla Norte, Seelandia e Islandia</p>',
    ],
    ['a place among labels', '<div>Ort: Seestadt Datum 03.06.2031</div>'],
    ['whose post the text shows', '<div>— Mary Ferry (@maryferry) June 3, 2031</div>'],
    ['a length of time', '<div>Free Trial – 30 days</div>'],
  ])('is not %s', (_, line) => expect(authors(line)).toEqual([]))

  it('has the agency beside it in a line of its own for a source', () => {
    const context = page('<div><a href="/author/ann-lee">Ann Lee</a> and <span>AP</span></div>')
    expect(findByline(context).value).toBe('Ann Lee and AP')
    expect(findSource(context).value).toBe('AP')
  })
  it('is nobody whom the text links to', () => {
    const text =
      'In the hall Mary Ferry spoke of the harbour for an hour, and the people of the island left before she had done.'
    const link = `<p>${text.replace('Mary Ferry', '<a href="/person/mary-ferry">Mary Ferry</a>')}</p>`
    expect(findByline(page(link, [text, ...TEXT])).value).toBeNull()
  })
})
