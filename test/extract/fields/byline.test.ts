import { describe, expect, it } from 'vitest'
import { findAuthors } from '../../../src/extract/fields/authors.ts'
import { findByline } from '../../../src/extract/fields/byline.ts'
import { findSource } from '../../../src/extract/fields/source.ts'
import { type ArticleOptions, inventedArticle, jsonLd } from './invented-article.ts'

const H1 = '<h1>Harbour vote splits the town council</h1>'
const byline = (html: string, options?: ArticleOptions): string | null =>
  findByline(inventedArticle(html, options)).value
const by = (...names: string[]): ArticleOptions => ({
  head: jsonLd({
    '@type': 'NewsArticle',
    headline: 'Harbour vote splits the town council',
    author: names.map((name) => ({ '@type': 'Person', name })),
  }),
})

describe('names of the metadata in the small print', () => {
  it('are the by-line where nothing else says so', () => {
    expect(byline(`${H1}<div><p>Ann Lee</p></div>`, by('Ann Lee'))).toBe('Ann Lee')
    expect(byline(`${H1}<div>Ann Lee | Published 4 months ago</div>`, by('Ann Lee'))).toBe('Ann Lee')
    expect(byline(`${H1}<div>Town, News | Written by Ann Lee</div>`, by('Ann Lee'))).toBe('Written by Ann Lee')
  })
  it('are one line where they stand together', () => {
    const html = `${H1}<div><b>AL</b><p>Ann Lee</p><b>BC</b><p>Bo Chen</p></div>`
    expect(byline(html, by('Ann Lee', 'Bo Chen'))).toBe('Ann Lee Bo Chen')
  })
  it('are none beside other words, or far from the headline', () => {
    expect(byline(`${H1}<div>Ann Lee was not there</div>`, by('Ann Lee'))).toBeNull()
    expect(byline(`${H1}${'<p>The council voted.</p>'.repeat(30)}<p>Ann Lee</p>`, by('Ann Lee'))).toBeNull()
  })
})

describe('a role', () => {
  it.each(['Assistant Sports Editor', 'Leitender Wirtschaftsredakteur'])(
    'in a line of its own is left out: %s',
    (role) => {
      const html = `${H1}<div class="authors"><div class="by">By Ann Lee</div><div class="info">${role}</div></div>`
      expect(byline(html)).toBe('By Ann Lee')
    },
  )
})

describe('a sign-off', () => {
  const END = 'The mayor left early.'
  const signed = (line: string) => {
    const box =
      '<section class="newsletter"><p>Our letter</p><p>Every day</p><p>News</p><p>More</p><p>Join</p></section>'
    return inventedArticle(`${H1}<p>${END}</p>${box}<p>${line}</p>`, { body: [END] })
  }
  it('with initials is the by-line of a page that has no other, and names nobody', () => {
    const context = signed('AFP/kra')
    const decision = findByline(context)
    expect(decision).toMatchObject({ value: 'AFP/kra', source: 'text:sign-off' })
    expect(findAuthors(context, decision).value).toBeNull()
    expect(findSource(context).value).toBe('AFP')
  })
  it('of an agency alone is its source only', () => {
    expect(findByline(signed('AFP')).value).toBeNull()
    expect(findSource(signed('AFP')).value).toBe('AFP')
  })
})

describe('the printed line', () => {
  const TEXT = ['The council voted on the harbour for the third time since the spring, and nobody left the hall early.']
  const P = `<p>${TEXT[0]}</p>`
  it.each<[string, string, string | null]>([
    ['the stop of an initial', '<div class="byline">By <a>Ann L.</a></div>', 'By Ann L.'],
    ['no control', '<div class="byline"><a>Ann Lee</a><div>Share</div></div>', 'Ann Lee'],
    ['no count of comments', '<div class="byline">by <a>Ann Lee</a> <a>0 Comments</a></div>', 'by Ann Lee'],
    ['no day in figures', '<h4>By Ann Lee | 12/10/2020</h4>', 'By Ann Lee'],
    [
      'no rubric after its day',
      '<p class="meta">by <a rel="author">ann_77</a> | Jun 2, 2031 | <a>Harbour Blogs</a></p>',
      'by ann_77',
    ],
    ['no label of the reading time', '<div>Par A. LEROY - 05:01 - Temps de lecture :</div>', 'Par A. LEROY'],
    ['a name whose space is made by style', '<div>By<a>Ann Lee</a></div>', 'By Ann Lee'],
    ['a letter set apart', '<div class="byline"><a>Ann Le<span>e</span></a></div>', 'Ann Lee'],
    [
      'a word before its by-word',
      '<div>Tipps von</div><div class="author">Anna Lehmann</div>',
      'Tipps von Anna Lehmann',
    ],
    [
      'no rubric and no tags',
      '<div>Posted by <a>Ann Lee</a> under <a>Harbour</a>, <a>Boats</a> | Tags: port</div>',
      'Posted by Ann Lee',
    ],
    ['no label of something else', '<div>Author: Ann Lee, Date: soon</div>', 'Author: Ann Lee'],
    ['no clock with its zone', '<div class="byline">Ann Lee 11:34 PM EST</div>', 'Ann Lee'],
    [
      'no figures below the name',
      '<div class="author"><div>annlee</div><div>1.204</div><div>3 badges</div></div>',
      'annlee',
    ],
    [
      'once what is printed twice',
      '<div class="author"><p>Author</p><p>Ann Lee</p><p>Author</p><p>Ann Lee</p></div>',
      'Author Ann Lee',
    ],
    ['a name between rubric and date', '<div>Posted in Boats by annlee on June 3, 2031</div>', 'by annlee'],
    [
      'a label behind the date',
      '<p>03.06.2031 - Redaktion: Anna Lehmann (Sprecherin)</p>',
      'Redaktion: Anna Lehmann (Sprecherin)',
    ],
    ['a label between marks', '<div>Boats | Por: Ana López | 3 June 2031</div>', 'Por: Ana López'],
    ['no piece that says nothing', '<div>Author: annlee | Artikel</div>', 'Author: annlee'],
    ['no piece that says the same again', '<div>By Ann Lee | Ann Lee</div>', 'By Ann Lee'],
    ['a role behind a bar', '<div>By Ann Lee | Harbour editor</div>', 'By Ann Lee | Harbour editor'],
    ['no bracket that closes nothing', '<div>by annlee)</div>', 'by annlee'],
    ['no weekday', '<div class="author"><span>Donnerstag, 4. November 2031</span></div>', null],
    ['no label of a date', '<div>First Published: Tuesday, November 19, 2031 08:38 AM</div>', null],
  ])('has %s', (_, line, expected) => expect(byline(`${H1}${line}${P}`, { body: TEXT })).toBe(expected))

  it('has the house of its writer where a comma joins them', () => {
    const head = '<meta property="og:site_name" content="Harbour Daily">'
    const line = (house: string): string => `${H1}<div class="byline">By <a>Ann Lee</a>${house}</div>${P}`
    expect(byline(line(', <span>Harbour Daily</span>'), { head, body: TEXT })).toBe('By Ann Lee, Harbour Daily')
    expect(byline(line('<div>Harbour Daily</div>'), { head, body: TEXT })).toBe('By Ann Lee')
  })
  it('is a name alone beside the date', () => {
    expect(byline(`${H1}<div>Ann Lee</div><div>06.11.2031</div>${P}`, { body: TEXT })).toBe('Ann Lee')
    expect(byline(`${H1}<div>Ann Lee</div><div>A harbour</div>${P}`, { body: TEXT })).toBeNull()
  })
  it('may stand in an aside, where the metadata names the same author', () => {
    const html = `${H1}<aside><a href="/a">The harbour in seven days and nights</a><p>By Ann Lee</p></aside>${P}`
    expect(byline(html, { ...by('Ann Lee'), body: TEXT })).toBe('By Ann Lee')
    expect(byline(html, { body: TEXT })).toBeNull()
  })
  it('is no subhead below a paragraph, and no link to another site', () => {
    expect(byline(`${H1}${P}<p><b>Massive Delays</b></p>${P}`, { body: TEXT })).toBeNull()
    expect(
      byline(`${H1}<div>Channels: <a href="https://video.example/user/x">Travel-Fun</a></div>${P}`, { body: TEXT }),
    ).toBeNull()
  })
  it('may stand right above the text, far below the headline', () => {
    const body = [...TEXT, 'The mayor spoke.', 'The vote was counted.', 'The hall was closed.']
    const text = body.map((line) => `<p>${line}</p>`).join('')
    const html = `${H1}${'<div>Menu of the day</div>'.repeat(20)}<div>Ann Lee, harbourpost</div>${text}`
    expect(byline(html, { ...by('Ann Lee'), body })).toBe('Ann Lee, harbourpost')
  })
})

describe('no by-line is', () => {
  const TEXT = ['The council voted on the harbour for the third time since the spring, and nobody left the hall early.']
  const P = `<p>${TEXT[0]}</p>`
  it.each<[string, string]>([
    ['a menu', '<ul><li><a href="/k">Kontakt</a></li><li><a href="/i">Impressum</a></li></ul>'],
    ['an index of letters', '<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>'],
    [
      'a step of the breadcrumb',
      '<div class="crumbs"><a href="/people">People</a> <a href="/people/real-life">Real Life</a></div>',
    ],
    ['a button', '<div><a href="/user/register">Mitmachen</a></div>'],
    [
      'a list of rubrics',
      '<div class="author">3 June 2031 / <a href="/thema/boats/">Boats</a> / <a href="/t/2" rel="tag">Ports</a></div>',
    ],
    ['a tag', '<div class="author">#Short and clear on Ports and Boats</div>'],
    [
      'a caption',
      '<div class="author">Ann Lee (left) and Bo Chen (right) could meet again face to face in the old town hall. Photo: X</div>',
    ],
    ['a paragraph', '<p>Von den verschiedenen Häfen im Land ist der alte am beliebtesten. Ein Drittel mit Segeln.</p>'],
    ['the site that it is from', '<div>From Harbour Wiki, the free handbook</div>'],
    ['a notice beside the date', '<div>সম্পাদিত সর্বশেষ সংস্করণ, 3 June 2031</div>'],
  ])('%s', (_, line) => {
    const head = '<meta property="og:site_name" content="Harbour Wiki">'
    expect(byline(`${H1}${line}${P}`, { head, body: TEXT })).toBeNull()
  })
})
