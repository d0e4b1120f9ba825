import { describe, expect, it } from 'vitest'
import { findRelatedLinks } from '../../src/extract/related.ts'
import { headingKind } from '../../src/extract/related/headings.ts'
import { articleShape, shapeOf } from '../../src/extract/related/shapes.ts'
import { contextOf, paragraph, STORY_URL } from './article-context.ts'

const link = (id: number, text = `Ferry number ${id} sails again after repairs`): string =>
  `<a href="/travel/ferry-number-${id}-sails-again-${id}00">${text}</a>`
const links = (inside: string, after = '', before = '', section: string | null = null) =>
  findRelatedLinks(
    contextOf(
      `<body>${before}<main><h1>Seals return to the old port</h1><div>${paragraph(1)}${inside}${paragraph(2)}</div>${after}</main></body>`,
    ),
    section,
  ).map(({ text, kind }) => `${kind}: ${text}`)
const ferry = (id: number): string => `Ferry number ${id} sails again after repairs`

describe('lines of the text', () => {
  it.each([
    'Read more: ',
    'Lesen Sie auch: ',
    'À lire aussi : ',
    'Lee también: ',
    'Leggi anche: ',
    'Читайте также: ',
    'اقرأ أيضا: ',
    'Czytaj też: ',
    'İlgili haber: ',
    '関連記事：',
  ])('a pointer: %s', (words) =>
    expect(links(`<p><strong>${words}${link(123)}</strong></p>`)).toEqual([`inline: ${ferry(123)}`]),
  )
  it('a paragraph that is nothing but a link', () => {
    expect(links(`<p>${link(123)}</p>`)).toEqual([`inline: ${ferry(123)}`])
  })
  it('leaves links in sentences alone', () => {
    expect(
      links(
        `<p>Read how ${link(123, 'the ferry')} was repaired by its crew over two long winters in the dry dock.</p>`,
      ),
    ).toEqual([])
  })
})

describe('boxes', () => {
  const list = (from: number): string => `<ul>${[0, 1, 2].map((i) => `<li>${link(from + i)}</li>`).join('')}</ul>`
  const all = (kind: string, from: number): string[] => [0, 1, 2].map((i) => `${kind}: ${ferry(from + i)}`)
  it('go by their heading, without any class', () => {
    expect(links('', `<div><h3>Read Next</h3>${list(200)}</div><div><h3>Most Read</h3>${list(300)}</div>`)).toEqual([
      ...all('related', 200),
      ...all('popular', 300),
    ])
  })
  it('inside the body: a list is related, one or two links are pointers', () => {
    expect(links(`<div><h3>Related</h3>${list(200)}</div>`)).toEqual(all('related', 200))
    expect(links(`<div><h3>Related</h3><ul><li>${link(123)}</li></ul></div>`)).toEqual([`inline: ${ferry(123)}`])
  })
  it('go by their class where they have no heading', () => {
    expect(links('', `<div class="related-articles">${list(200)}</div>`)).toEqual(all('related', 200))
  })
  it('refuse adverts, navigation, tickers and lists that nothing vouches for', () => {
    expect(
      links(
        '',
        `<div><h3>Sponsored</h3>${list(200)}</div><nav><h3>Related</h3>${list(300)}</nav><div>${list(400)}</div>`,
        `<div><b>BREAKING</b>${list(500)}</div>`,
      ),
    ).toEqual([])
  })
  it('end where the text goes on', () => {
    expect(
      links(
        `<h3>Related</h3>${paragraph(3)}<p>The ${link(123, 'ferry company')} had no comment on the seals, the wall or the tide that night.</p>`,
      ),
    ).toEqual([])
  })
  it('show the headline of a card, not its rubric, date or picture', () => {
    const card = `<a href="/travel/ferry-number-701-sails-again-70100"><img alt="A ferry in a yard at night with its lights on"><span>Travel</span><h4>${ferry(701)}</h4><div>2 May 2025</div></a>`
    expect(links('', `<section><h3>More on this story</h3>${card}${link(802)}</section>`)).toEqual([
      `related: ${ferry(701)}`,
      `related: ${ferry(802)}`,
    ])
  })
  it('keep their heading over cards that have one of their own, overline and headline in one', () => {
    const card = (id: number): string =>
      `<li><h4>Travel On the water again</h4><div>${link(id)}</div><p>By Ada Quill</p></li>`
    const heading = '<div>More on this topic</div>'
    expect(links('', `<section>${heading}<ul>${card(200)}${card(201)}${card(202)}</ul></section>`)).toEqual(
      all('related', 200),
    )
  })
  it('end at a heading that has links of its own', () => {
    const other = `<div><h2>Harbour notes of the week</h2>${link(300)}${link(301)}</div>`
    expect(links('', `<section><div>Related</div><ul><li>${link(200)}</li></ul>${other}</section>`)).toEqual([
      `related: ${ferry(200)}`,
    ])
  })
  it('of the section of the article go with it', () => {
    expect(links('', `<div><h3>More from Travel</h3>${list(200)}</div>`)).toEqual(all('popular', 200))
    expect(links('', `<div><h3>More from Travel</h3>${list(200)}</div>`, '', 'Travel')).toEqual(all('related', 200))
  })
  it('between paragraphs are lists of labelled headlines too', () => {
    const labelled = (from: number, count: number): string =>
      `<ul>${Array.from({ length: count }, (_, i) => `<li>How the old ferries of the north were saved: ${link(from + i)}</li>`).join('')}</ul>`
    const kinds = (html: string): string[] => links(html).map((one) => one.split(':', 1)[0]!)
    expect(kinds(labelled(200, 4))).toEqual(['related', 'related', 'related', 'related'])
    expect(kinds(labelled(200, 3))).toEqual(['inline', 'inline', 'inline'])
  })
  it('between headline and body belong to the article', () => {
    const html = `<body><main><h1>Seals return to the old port</h1>${list(200)}<div>${paragraph(1)}${paragraph(2)}</div></main></body>`
    const found = findRelatedLinks(contextOf(html)).map(({ text, kind }) => `${kind}: ${text}`)
    expect(found).toEqual(all('related', 200))
  })
  it('name each address once, by what ties it closest', () => {
    expect(
      links(`<p>Read more: ${link(123)}</p>`, `<div><h3>Most read</h3><ul><li>${link(123)}</li></ul></div>`),
    ).toEqual([`inline: ${ferry(123)}`])
  })
  it('do not lead to hosts of the publisher that hire and sell', () => {
    const at = (host: string, id: number): string =>
      `<li><a href="https://${host}.news.example/travel/ferry-number-${id}-sails-again-${id}00">${ferry(id)}</a></li>`
    const html = `<div><h3>Related</h3><ul>${at('jobs', 200)}${at('shop', 201)}${at('travel', 202)}</ul></div>`
    expect(links('', html)).toEqual([`related: ${ferry(202)}`])
  })
  it('are popular where words in brackets say so', () => {
    const most = link(200, `[Most read] ${ferry(200)}`)
    expect(links(`<p>${most}</p>`)).toEqual([`popular: ${ferry(200)}`])
  })
  it('do not count what only browsers without scripts see', () => {
    expect(links('', `<h3>Related</h3><noscript>${list(200)}</noscript>`)).toEqual([])
  })
})

describe('shape of an address', () => {
  it('takes a short address with a number for an article where the page has one too', () => {
    const url = 'https://lists.example/town/bridge-opened-after-ten-years-4521/'
    const own = shapeOf(url)!
    expect(articleShape('https://lists.example/police/storm-4520/', own, url)).toBe(true)
    expect(articleShape('https://lists.example/police/storms/', own, url)).toBe(false)
    expect(articleShape('https://lists.example/police/storm-4520/photos/', own, url)).toBe(false)
  })
  const own = shapeOf(STORY_URL)!
  it.each([
    ['https://www.news.example/science/whales-seen-off-the-cape-48377', true],
    ['https://www.news.example/science/', false],
    ['https://www.news.example/tag/harbour-and-port-news-of-today-48377', false],
    ['https://www.news.example/authors/anna-maria-von-lind-48377', false],
    ['https://www.news.example/science/report-2025-whales-off-the-cape-48377.pdf', false],
    ['https://www.news.example/writers/anna-maria-von-lind-48377', false],
    ['https://www.news.example/stellenanzeigen/crane-driver-for-the-old-port-48377', false],
    ['https://shop.other.example/science/whales-seen-off-the-cape-48377', false],
  ])('%s: %s', (href, fits) => expect(articleShape(href, own, STORY_URL)).toBe(fits))
})

describe('headings', () => {
  it.each([
    ['Related News', 'related'],
    ['Related topics', 'refused'],
    ['Das könnte Sie auch interessieren', 'related'],
    ['Meistgelesen', 'popular'],
    ['Les plus lus', 'popular'],
    ['الأكثر قراءة', 'popular'],
    ['関連記事', 'related'],
    ['相关新闻', 'related'],
    ['가장 많이 본 뉴스', 'popular'],
    ['Anzeige', 'refused'],
    ['→ Mehr aus dem Ressort Hafen', 'related'],
    ['Aus dem Ressort', 'related'],
    ['Mehr aus dieser Kategorie', 'related'],
    ['More from this section', 'related'],
    ['Dans la même rubrique', 'related'],
    ['Más en esta sección', 'related'],
    ['Ещё в рубрике «Порт»', 'related'],
    ['المزيد من هذا القسم', 'related'],
    ['このカテゴリの記事', 'related'],
    ['Loe ka', 'related'],
    ['Skaitomiausi', 'popular'],
    ['Weitere Meldungen aus dem Archiv', 'popular'],
    ['More stories from this week', 'popular'],
    ['In this sectional final the port won', null],
    ['Harbour master counts seals', null],
    ['Related to the king by marriage, he never wanted the crown for himself', null],
  ])('%s: %s', (text, kind) => expect(headingKind(text)).toBe(kind))
})
