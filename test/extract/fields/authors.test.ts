import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAuthors } from '../../../src/extract/fields/authors.ts'
import { findByline } from '../../../src/extract/fields/byline.ts'
import { type ArticleOptions, inventedArticle, jsonLd } from './invented-article.ts'

const H1 = '<h1>Harbour vote splits the town council</h1>'
const article = (data: object): string =>
  jsonLd({ '@type': 'NewsArticle', headline: 'Harbour vote splits the town council', ...data })

function read(
  html: string,
  options?: ArticleOptions,
): { byline: string | null; names: string[] | undefined; urls: (string | null)[] | undefined } {
  const context = inventedArticle(html, options)
  const byline = findByline(context)
  const authors = findAuthors(context, byline).value
  return {
    byline: byline.value,
    names: authors?.map((author) => author.name),
    urls: authors?.map((author) => author.url),
  }
}

describe('the first account of a content system', () => {
  const first = '<p><b>MARY FERRY</b></p><p>The council voted on the harbour for the third time since the spring.</p>'
  const html = (name: string, account: string): string =>
    `${H1}<p>by <a rel="author" href="https://harbourpost.example/author/${account}/">${name}</a></p>${first}`
  const names = (name: string, account: string): string[] | undefined =>
    read(html(name, account), { url: 'https://harbourpost.example/vote' }).names
  it('is the house where it has its name, and whoever signs the text wrote it', () =>
    expect(names('Harbour A', 'admin')).toEqual(['MARY FERRY']))
  it('may be kept by a person', () => expect(names('Ann Lee', 'admin')).toEqual(['Ann Lee']))
  it('is not every account', () => expect(names('Harbour A', 'ann')).toEqual(['Harbour A']))
})

describe('the by-line', () => {
  it('is the line as printed, without the date', () => {
    const html = `${H1}<div class="byline">By <a href="/authors/ann-lee">Ann Lee</a>, Political editor | 25 July 2031</div>`
    expect(read(html)).toEqual({
      byline: 'By Ann Lee, Political editor',
      names: ['Ann Lee'],
      urls: ['https://news.example/authors/ann-lee'],
    })
  })
  it('puts a space between elements that touch', () => {
    const html = `${H1}<div class="x1">By <span>Ann Lee</span><span>Lifestyle Writer</span></div>`
    expect(read(html)).toMatchObject({ byline: 'By Ann Lee Lifestyle Writer', names: ['Ann Lee'] })
  })
  it('keeps the house where it is all that signs, with the word before it', () => {
    const html = `<meta property="og:site_name" content="Harbour Post English">${H1}<ul><li class="author">By <a href="/authors/harbour-post">Harbour Post English</a></li></ul>`
    expect(read(html)).toMatchObject({ byline: 'By Harbour Post English', names: ['Harbour Post English'] })
  })
  it('is found by its words alone', () => {
    expect(read(`<div>${H1}<div>By Ann Lee</div><div>The council voted.</div></div>`).byline).toBe('By Ann Lee')
  })
  it('is found below its label', () => {
    expect(read(`${H1}<div>Autor:</div><div>Anna Lehmann</div>`).names).toEqual(['Anna Lehmann'])
  })
  it('is found beside the date', () => {
    expect(read(`${H1}<small>25.07.2031 | 13:10 Uhr | Anna Lehmann</small>`, { lang: 'de' }).names).toEqual([
      'Anna Lehmann',
    ])
  })
  it('is found where the author signs at the end', () => {
    const html = `${H1}<p>The council voted.</p><p>The mayor left early.</p><p style="text-align:right"><strong>Ann Lee</strong></p>`
    expect(read(html, { body: ['The council voted.', 'The mayor left early.'] }).names).toEqual(['Ann Lee'])
  })
  it('is no headline that begins with a by-word', () => {
    const html = '<h1>From harbour to highway: a town rebuilds</h1><p>The council voted.</p>'
    expect(read(html)).toMatchObject({ byline: null, names: undefined })
  })
  it('is not that of a card, a comment or a picture', () => {
    const html = `${H1}<figure><img src="a.jpg"><figcaption>Photo by Cy Dunn</figcaption></figure><p>The council voted.</p>
      <div class="related"><span class="author">By Dee Eng</span></div><div class="comments"><b class="author">Flo Gray</b></div>`
    expect(read(html).names).toBeUndefined()
  })
  it('joins author links that stand together', () => {
    const html = `${H1}<div><a rel="author" href="/by/1">Ann Lee</a></div><div><a rel="author" href="/by/2">Bo Chen</a></div>`
    expect(read(html).names).toEqual(['Ann Lee', 'Bo Chen'])
  })
})

describe('authors in the metadata', () => {
  it.each<[string, unknown, string[]]>([
    ['an object', { '@type': 'Person', name: 'Ann Lee' }, ['Ann Lee']],
    [
      'a list',
      [
        { '@type': 'Person', name: 'Ann Lee' },
        { '@type': 'Person', name: 'Bo Chen' },
      ],
      ['Ann Lee', 'Bo Chen'],
    ],
    ['a string', 'Ann Lee', ['Ann Lee']],
    ['one string with two names', 'Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['an object with a list of names', { '@type': 'Person', name: ['Ann Lee', 'Bo Chen'] }, ['Ann Lee', 'Bo Chen']],
    ['a label before the name', { '@type': 'Person', name: 'By Ann Lee' }, ['Ann Lee']],
  ])('%s', (_, author, names) => expect(read(H1, { head: article({ author }) }).names).toEqual(names))

  it('follows a reference', () => {
    const head = jsonLd({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Harbour vote splits the town council', author: { '@id': '#ann' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Lee', url: '/authors/ann-lee' },
      ],
    })
    expect(read(H1, { head })).toMatchObject({ names: ['Ann Lee'], urls: ['https://news.example/authors/ann-lee'] })
  })
  it.each([
    ['/authors/?type=profile&#038;p=7', 'https://news.example/authors/?type=profile&p=7'],
    ['https://social.example/https://social.example/annlee', 'https://social.example/annlee'],
  ])('reads an address as content systems write it: %s', (url, wanted) => {
    expect(read(H1, { head: article({ author: { '@type': 'Person', name: 'Ann Lee', url } }) }).urls).toEqual([wanted])
  })

  it('refuses an address for a name', () => {
    expect(
      read(H1, { head: '<meta property="article:author" content="https://social.example/news">' }).names,
    ).toBeUndefined()
  })
  it('refuses the firm that made the site', () => {
    expect(read(H1, { head: '<meta name="author" content="Web Works GmbH">' }).names).toBeUndefined()
  })
})

describe('the newsroom as author', () => {
  const head = `<meta property="og:site_name" content="Northport Daily"><meta name="author" content="Northport Daily">${article(
    {
      author: { '@type': 'Organization', name: 'Northport Daily' },
      publisher: { '@type': 'Organization', name: 'Northport Daily' },
    },
  )}`
  it('gives way to a person in print', () => {
    expect(read(`${H1}<div class="byline">By Ann Lee</div>`, { head }).names).toEqual(['Ann Lee'])
  })
  it('gives way to people who sign in the first line of the text', () => {
    const html = `${H1}<div class="byline">By Northport Daily</div><p><strong>Ann Lee/Bo Chen</strong></p><p>The council voted.</p>`
    expect(read(html, { head, body: ['Ann Lee/Bo Chen', 'The council voted.'] }).names).toEqual(['Ann Lee', 'Bo Chen'])
  })
  it('stays where it is all that the page prints', () => {
    expect(read(`${H1}<div class="byline">By Northport Daily</div>`, { head }).names).toEqual(['Northport Daily'])
  })
})

describe('a word in the metadata', () => {
  const named = (name: string): string => article({ author: { '@type': 'Person', name } })
  it.each(['Ann', 'northport', 'HPA'])('%s gives way to people in print', (name) => {
    const html = `${H1}<div class="byline">Column by Ann Lee</div>`
    expect(read(html, { head: named(name) }).names).toEqual(['Ann Lee'])
    expect(read(html, { head: named('Bo Chen') }).names).toEqual(['Bo Chen'])
  })
  it('stays beside a line that is hardly a by-line', () => {
    const html = `${H1}<p>The council voted.</p>${'<p>Menu</p>'.repeat(40)}<div class="author">Old Town</div>`
    expect(read(html, { head: named('ann77') }).names).toEqual(['ann77'])
  })
  it('is the account of a page object too', () => {
    const head = jsonLd({
      '@type': 'WebPage',
      url: '/politics/harbour-vote',
      name: 'Harbour vote splits the town council',
      author: { name: 'Bo Chen' },
    })
    expect(
      read(`${H1}<div class="author"><p>Author <a rel="author" href="/a/1">Ann Lee</a></p></div>`, { head }).names,
    ).toEqual(['Ann Lee'])
  })
})

describe('the site in the metadata', () => {
  const TITLE = 'News of Northport - The Náutical Post | Say it as it is'
  it.each([
    [TITLE, 'The Náutical Post'],
    ['Harbour and Life, Northport, Nordland', 'Harbour and Life'],
    ['(Northport - Nauticalpost)', 'Nauticalpost'],
    ['Ann Lee - Nauticalpost', 'Ann Lee'],
  ])('is one name: %s', (name, expected) => {
    const url = 'https://www.thenauticalpost.example/a'
    const sites = `<meta property="og:site_name" content="${TITLE}"><meta name="application-name" content="Harbour and Life">`
    const head = `${sites}${article({ author: { '@type': 'Person', name } })}`
    expect(read(H1, { head, url }).names).toEqual([expected])
  })
})

describe('agreement', () => {
  it('takes the by-line that names the author of the metadata and another with a link of their own', () => {
    const head = article({ author: { '@type': 'Person', name: 'Ann Lee' } })
    const html = `${H1}<div class="byline"><a rel="author" href="/by/1">Ann Lee</a> <a rel="author" href="/by/2">Bo Chen</a></div>`
    expect(read(html, { head }).names).toEqual(['Ann Lee', 'Bo Chen'])
  })
})

describe('hostile pages', () => {
  it('are read without throwing, whatever stands in their by-lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        const head = article({ author: [text, { name: [text] }, null, 7, { '@id': text }] })
        const { names } = read(`${H1}<p class="author">By ${text}</p><time datetime="${text}">${text}</time>`, { head })
        return names === undefined || names.every((name) => name.trim() !== '')
      }),
      { numRuns: 60 },
    )
  })
})

describe('who is not the author', () => {
  it('is the house that stands beside its writer', () => {
    const head =
      '<meta property="og:site_name" content="Northport Times"><meta name="author" content="Northport Times"><meta name="author" content="Ann Lee">'
    expect(read(H1, { head }).names).toEqual(['Ann Lee'])
  })
  it('is nobody where only a label in a corner looks like a by-line', () => {
    const tools = '<div class="author_share clearfix">Artikel empfehlen</div>'
    expect(read(`${H1}${'<p>Menu</p>'.repeat(12)}${tools}`).names).toBeUndefined()
    const linked = '<div class="author_share clearfix"><a href="/author/boatman77">boatman77</a></div>'
    expect(read(`${H1}${'<p>Menu</p>'.repeat(12)}${linked}`).names).toEqual(['boatman77'])
  })
  it('is a newsroom that is only said to be ours', () => {
    const html = `${H1}<p class="meta">Door onze redactie · 12 november 2031, 07:30</p>`
    expect(
      read(html, { head: article({ author: [{ '@type': 'Person', name: 'Door onze redactie' }] }) }),
    ).toMatchObject({
      byline: 'Door onze redactie',
      names: undefined,
    })
  })
  it('is the place after the name', () => {
    const html = `${H1}<div class="byline"><strong>By Ann Lee</strong> — Upper Northport<br>06/10/2031 21h14</div>`
    expect(read(html)).toMatchObject({ byline: 'By Ann Lee — Upper Northport', names: ['Ann Lee'] })
  })
  it('is the name of the site in the line below', () => {
    const head = '<meta property="og:site_name" content="Northport Times">'
    const html = `${H1}<div class="byline"><div>Ann Lee</div><div>Northport Times</div></div>`
    expect(read(html, { head })).toMatchObject({ byline: 'Ann Lee', names: ['Ann Lee'] })
  })
  it('is the editor where the writer is labelled in the small print', () => {
    const html = `${H1}<div>2031-07-16 08:15 作者：赵一鸣</div><p>（责任编辑：孙萍）</p>`
    expect(read(html)).toMatchObject({ byline: '作者：赵一鸣', names: ['赵一鸣'] })
  })
})
