import { describe, expect, it } from 'vitest'
import { findRelatedLinks } from '../../../src/extract/related.ts'
import { headingKind } from '../../../src/extract/related/headings.ts'
import { contextOf, paragraph } from '../article-context.ts'

const ferry = (id: number): string => `Ferry number ${id} sails again after repairs`
const link = (id: number, text = ferry(id)): string =>
  `<a href="/travel/ferry-number-${id}-sails-again-${id}00">${text}</a>`
const list = (from: number): string => `<ul>${[0, 1, 2].map((i) => `<li>${link(from + i)}</li>`).join('')}</ul>`
const all = (kind: string, from: number): string[] => [0, 1, 2].map((i) => `${kind}: ${ferry(from + i)}`)
const linksAt = (url: string | undefined, after: string, inside = '', section: string | null = null): string[] =>
  findRelatedLinks(
    contextOf(
      `<body><main><h1>Seals return to the old port</h1><div>${paragraph(1)}${inside}${paragraph(2)}</div>${after}</main></body>`,
      url,
    ),
    section,
  ).map(({ text, kind }) => `${kind}: ${text}`)
const links = (after: string, inside = '', section: string | null = null): string[] =>
  linksAt(undefined, after, inside, section)

describe('headings', () => {
  it.each([
    ['Empfohlene Beiträge', 'related'],
    ['Dich interessiert vielleicht auch', 'related'],
    ['Новости по теме', 'related'],
    ['Am häufigsten geteilt', 'popular'],
    ['Las más vistas', 'popular'],
    ['Zuletzt erschienen', 'popular'],
    ['Harbour picks', 'popular'],
    ['More great harbour stories', 'popular'],
    ['Other recent stories', 'popular'],
    ['Hafen aktuell', 'popular'],
    ['À découvrir', 'related'],
    // With and without hamza, vowel signs and the stroke that makes a word longer.
    ['إقرأ أيضاً', 'related'],
    ['اقرأ أيضـــا', 'related'],
    ['الاكثر مشاهدة', 'popular'],
    ['Passend zum Artikel', 'related'],
    ['Weitere Inhalte zum Thema', 'related'],
    ['Seguí leyendo', 'related'],
    ['Leggi ancora', 'related'],
    ['Continue lendo', 'related'],
    ['Meer lezen', 'related'],
    ['Läs vidare', 'related'],
    ['Warte przeczytania', 'related'],
    ['Читайте по теме', 'related'],
    ['Önerilenler', 'related'],
    ['مقالات متعلقة', 'related'],
    ['合わせて読みたい', 'related'],
    ['같이 보면 좋은 기사', 'related'],
    ['推荐文章', 'related'],
    ['Neuste Artikel', 'popular'],
    ['Heute am meisten gelesen', 'popular'],
    ['Articles les plus lus', 'popular'],
    ['Notas más leídas', 'popular'],
    ['Çok okunanlar', 'popular'],
    ['“Harbour” popular articles', 'popular'],
    ['La rédaction vous conseille', 'related'],
    ['Articles en relation', 'related'],
    ['Das wird dir auch gefallen!', 'related'],
    ['Ähnlich', 'related'],
    ['Więcej na ten temat', 'related'],
    ['Вам также может быть интересно', 'related'],
    ['مواضيع ذات علاقة', 'related'],
    ['এই বিভাগের আরো খবর', 'related'],
    ['In related news', 'related'],
    // Capitals without their accents, as many a heading is set.
    ['ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ', 'related'],
    ['TAMBIEN TE PUEDE INTERESAR', 'related'],
    ['LES PLUS PARTAGES', 'popular'],
    ['Harbour & Travel Latest Articles', 'popular'],
    ['Heute meistgelesen', 'popular'],
    ['Seit zehn Tagen am meisten gelesen', 'popular'],
    ['Eure Lieblingsposts', 'popular'],
    ['Hafenblatt.example-etusivulla juuri nyt', 'popular'],
    ['Beliebte Themen', 'refused'],
    ['Company', 'refused'],
  ] as const)('%s', (text, kind) => expect(headingKind(text)).toBe(kind))
  it.each(['Company Town', 'More', 'A day on the ferry', 'Ähnlich sieht es im Hafen aus', 'Ähnliches gilt dort'])(
    'none: %s',
    (text) => expect(headingKind(text)).toBeNull(),
  )
  it('of what readers made are popular though they name the section', () => {
    expect(links(`<div><h3>Trending in Travel</h3>${list(200)}</div>`, '', 'Travel')).toEqual(all('popular', 200))
    expect(links(`<div><h3>Latest in Travel</h3>${list(200)}</div>`, '', 'Travel')).toEqual(all('related', 200))
  })
})

describe('names of elements', () => {
  const related = `<h3>Related articles</h3>${list(200)}`
  it.each([
    ['the foot of the article', `<footer class="entry-footer">${related}</footer>`],
    ['a column for adverts', `<section class="ad-column"><div>${related}</div></section>`],
    ['a frame for tags', `<div class="tags-rel"><div>${related}</div></div>`],
    ['what an element has', `<div class="block with_ajax_pagination has-ad">${related}</div>`],
    ['how its system files it', `<div class="node node-article node-promoted">${related}</div>`],
    ['how its pages are turned', `<div class="post-related"><div class="bs-pagination-wrapper">${related}</div></div>`],
    ['a foot without a name inside the article', `<footer><section>${related}</section></footer>`],
    ['the foot of the page', `</main><footer><section>${related}</section></footer>`],
    ['a list that is marked up as navigation', `<nav id="recommendedArticles">${related}</nav>`],
    [
      'a list that is named like a menu',
      `<section><h3>Read also</h3>${list(200).replace('<ul>', '<ul class="menu">')}</section>`,
    ],
    [
      'a cluster of a topic',
      `<div class="outro"><h3>More on this topic</h3><div class="cluster--topic">${list(200)}</div></div>`,
    ],
    [
      'posts of related tags',
      `<div><h3>Related</h3>${list(200).replace('<ul>', '<ul class="related_tag_posts">')}</div>`,
    ],
  ])('do not hide a box with a heading: %s', (_, html) => expect(links(html)).toEqual(all('related', 200)))
  it('are not read off the taxonomies of a post', () => {
    const posts = [200, 201, 202].map((id) => `<article class="type-post tag-harbour">${link(id)}</article>`).join('')
    expect(links(`<section><h3>Related articles</h3>${posts}</section>`)).toEqual(all('related', 200))
  })
  it.each([
    '<footer class="site-footer">',
    '<div class="main-nav">',
    '<nav class="main-menu">',
    '<div class="pagination">',
    '<div class="sponsored-links">',
  ])('still hide boxes of the site and adverts: %s', (tag) =>
    expect(links(`${tag}<h3>Related articles</h3>${list(200)}`)).toEqual([]),
  )
})

describe('items', () => {
  it('stand under the heading of their box though their rubric could be one', () => {
    const card = (id: number): string =>
      `<li><div class="label"><a href="/news/">News Review</a></div><div class="title">${link(id)}</div></li>`
    expect(links(`<section><h3>Related</h3><ul>${card(200)}${card(201)}${card(202)}</ul></section>`)).toEqual(
      all('related', 200),
    )
  })
  it('do not stand under the button of the card before them', () => {
    const card = (id: number): string =>
      `<div><h5>${link(id)}</h5><a href="/travel/ferry-number-${id}-sails-again-${id}00">Read more</a></div>`
    expect(links(`<section><h3>Other recent stories</h3>${card(200)}${card(201)}${card(202)}</section>`)).toEqual(
      all('popular', 200),
    )
  })
  it('include those whose address alone does not tell', () => {
    const short = '<a href="/travel/tide-tables.html">How the tide tables of the old port are made</a>'
    const items = [200, 201].map(
      (id) => `<li><a href="/travel/ferry-${id}-sails-again-soon.html">${ferry(id)}</a></li>`,
    )
    const url = 'https://paper.example/travel/seals-return-to-the-old-port.html'
    expect(linksAt(url, `<div><h3>Related</h3><ul>${items.join('')}<li>${short}</li></ul></div>`)).toEqual([
      `related: ${ferry(200)}`,
      `related: ${ferry(201)}`,
      'related: How the tide tables of the old port are made',
    ])
    expect(linksAt(url, `<div>${short}</div>`)).toEqual([])
  })
  it('of a box of topics are no articles', () => {
    const topic = (id: number): string => `<li>${link(id, 'Ferries of today')}</li>`
    expect(links(`<div><h3>Trending</h3><ul>${topic(1)}${topic(2)}${topic(3)}</ul></div>`)).toEqual([])
  })
  it('do not include a picture before the heading', () => {
    const picture = link(123, '<img src="/a.jpg" alt="A ferry at the quay in the evening light">')
    expect(links(`<div>${picture}<h3>Related</h3>${list(200)}</div>`)).toEqual(all('related', 200))
  })
  it('include one that begins as a heading does', () => {
    const other = link(300, 'New master at the harbour')
    expect(
      links(`<div><div>Latest</div><div>${link(200)}</div><div>${other}</div><div>${link(201)}</div></div>`),
    ).toEqual([`popular: ${ferry(200)}`, 'popular: New master at the harbour', `popular: ${ferry(201)}`])
  })
  it('do not include the own link of a heading', () => {
    const heading = '<h3><a href="/travel/most-read-of-the-whole-week-9100">Most read of the week</a></h3>'
    expect(links(`<div>${heading}${list(200)}</div>`)).toEqual(all('popular', 200))
  })
})

describe('what the page does with itself', () => {
  const own = 'https://paper.example/travel/seals-return-to-the-old-port-4711'
  it.each([
    ['to be shared', `${own}?share=pigeon`, 'Click to share this page by carrier pigeon'],
    ['to be answered', `${own}?replytocom=17`, 'Answer what the harbour master has said'],
    ['one of its comments', `${own}/comments/81234567`, 'Go on with this thread of the discussion'],
    [
      'its comments',
      'https://paper.example/travel/other-seals-swim-away-4712/comments.html',
      'The whole discussion of it',
    ],
  ])('is no other article: %s', (_, href, text) =>
    expect(linksAt(own, `<div><h3>Related</h3><ul><li><a href="${href}">${text}</a></li></ul></div>`)).toEqual([]),
  )
  it('is none where numbers in the query are the addresses', () => {
    const share = '<a href="/?p=4711&share=pigeon">Click to share this page by carrier pigeon</a>'
    expect(linksAt('https://paper.example/?p=4711', `<div><h3>Related</h3><ul><li>${share}</li></ul></div>`)).toEqual(
      [],
    )
  })
  it('leaves what stands below a section alone', () => {
    const section = 'https://paper.example/travel'
    expect(linksAt(section, `<div><h3>Related</h3>${list(200)}</div>`)).toEqual(all('related', 200))
  })
})

describe('in the text', () => {
  it.each(['Auch lesen: ', 'Mehr: ', 'PUEDES VER: ', 'MIRA | '])('a pointer: %s', (words) =>
    expect(links('', `<p>${words}${link(123)}</p>`)).toEqual([`inline: ${ferry(123)}`]),
  )
  it.each(['Leander of the north: ', 'Verband der Fischer: '])('the headline is whole: %s', (words) =>
    expect(links(`<div><h3>Related</h3>${link(123, words + ferry(123))}</div>`)).toEqual([
      `related: ${words}${ferry(123)}`,
    ]),
  )
  it('but for a word that is part of it', () => {
    expect(links(`<div><h3>Related</h3>${link(123, `LIVE: ${ferry(123)}`)}</div>`)[0]).toContain(`LIVE: ${ferry(123)}`)
  })
  it.each([
    ['cells of a table', `<table><tr><td>${link(123)}</td><td>12</td></tr></table>`],
    ['larger pictures', `<div>${link(123, 'Vergrößern (Bild: Ada Quill, Hafenamt der alten Stadt)')}</div>`],
    ['the article before', `<p>${link(123, 'Article précédent « Le vieux port et ses phoques »')}</p>`],
  ])('not: %s', (_, html) => expect(links('', html)).toEqual([]))
})
