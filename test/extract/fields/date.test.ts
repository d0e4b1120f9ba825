import { describe, expect, it } from 'vitest'
import { findDateModified } from '../../../src/extract/fields/date-modified.ts'
import { findDate } from '../../../src/extract/fields/date.ts'
import { type ArticleOptions, inventedArticle, jsonLd } from './invented-article.ts'

const H1 = '<h1>Harbour vote splits the town council</h1>'
const date = (html: string, options?: ArticleOptions): string | null => findDate(inventedArticle(html, options)).value
const modified = (html: string, options?: ArticleOptions): string | null => {
  const context = inventedArticle(html, options)
  return findDateModified(context, findDate(context)).value
}
const article = (data: object): string =>
  jsonLd({ '@type': 'NewsArticle', headline: 'Harbour vote splits the town council', ...data })

describe('what the metadata state', () => {
  it('keeps the zone as stated', () => {
    expect(date(H1, { head: article({ datePublished: '2031-07-25T04:13:00+0300' }) })).toBe('2031-07-25T04:13:00+03:00')
  })
  it('reads the meta tag of publication before that of change', () => {
    const head =
      '<meta property="article:modified_time" content="2031-08-01T10:00:00Z"><meta property="article:published_time" content="2031-07-25T04:13:00Z">'
    expect(date(H1, { head })).toBe('2031-07-25T04:13:00Z')
    expect(modified(H1, { head })).toBe('2031-08-01T10:00:00Z')
  })
  it('takes the visible minute where the metadata know the day only', () => {
    expect(date(`${H1}<p>25 July 2031, 04:13</p>`, { head: article({ datePublished: '2031-07-25' }) })).toBe(
      '2031-07-25T04:13',
    )
  })
  it('takes one instant in two zones for one answer, with the offset that the page thereby states', () => {
    const head = article({ datePublished: '2031-07-25T01:13:20Z' })
    const decision = findDate(inventedArticle(`${H1}<p>Published 24 July 2031 at 18:13</p>`, { head }))
    expect(decision.value).toBe('2031-07-24T18:13:20-07:00')
    expect(decision.confidence).toBeGreaterThan(0.9)
  })
  it('does not read the date of a video beside the article', () => {
    const html = `${H1}<p>25 July 2031</p><div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="2029-01-02"></div>`
    expect(date(html)).toBe('2031-07-25')
  })
  it('does not take a shown day for publication that the metadata state as the last change', () => {
    const head =
      '<meta property="article:published_time" content="2030-02-11T10:00:00Z"><meta property="article:modified_time" content="2031-07-25T04:13:00Z">'
    expect(
      date(`${H1}<p class="date"><time itemprop="datePublished">25 July 2031</time></p><p>25 July 2031</p>`, { head }),
    ).toBe('2030-02-11T10:00:00Z')
  })
  it('does not take the shown minute of a change on the same day for that of publication', () => {
    const head = article({ datePublished: '2031-07-25T12:10:35+02:00', dateModified: '2031-07-25T15:26:09+02:00' })
    const shown = '<time itemprop="datePublished">2031-07-25T15:26:09</time><p class="date">25 July 2031, 15:26</p>'
    const meta = '<meta property="article:modified_time" content="2031-07-25T15:26:09+02:00">'
    expect(date(`${H1}${shown}`, { head: head + meta })).toBe('2031-07-25T12:10:35+02:00')
  })
  it('reads a date in a line of small print that is called a caption', () => {
    expect(date(`${H1}<p class="caption">25 July 2031 | Harbour</p>`)).toBe('2031-07-25')
    expect(date(`${H1}<img src="a.jpg" alt=""><p class="caption">25 July 2031, the old harbour</p>`)).toBeNull()
  })
  it('refuses a date after the capture', () => {
    const head = article({ datePublished: '2041-07-25' })
    expect(date(H1, { head, at: '2031-07-26T00:00:00Z' })).toBeNull()
    expect(date(H1, { head })).toBe('2041-07-25')
  })
})

describe('what a reader sees', () => {
  it.each([
    ['de', 'Veröffentlicht am 25. Juli 2031 um 04:13 Uhr', '2031-07-25T04:13'],
    ['fr', 'Publié le 25 juillet 2031 à 04h13', '2031-07-25T04:13'],
    ['ru', 'Опубликовано: 25 июля 2031, 04:13', '2031-07-25T04:13'],
    ['ar', 'تاريخ النشر: ٢٥ يوليو ٢٠٣١ ٠٤:١٣', '2031-07-25T04:13'],
    ['ja', '公開日 2031年7月25日 04時13分', '2031-07-25T04:13'],
    ['es', 'Publicado el 25/07/2031', '2031-07-25'],
  ])('%s: %s', (lang, line, expected) => {
    expect(date(`${H1}<p>${line}</p>`, { lang })).toBe(expected)
  })
  it('puts the date of change into its own field', () => {
    const html = `${H1}<p>Published 25 July 2031 04:13</p><p>Updated 26 July 2031 09:41</p>`
    expect(date(html)).toBe('2031-07-25T04:13')
    expect(modified(html)).toBe('2031-07-26T09:41')
  })
  it('knows a label that stands above its date', () => {
    const html = `${H1}<div>Last updated</div><div>26 July 2031</div><div>Published</div><div>25 July 2031</div>`
    expect(date(html)).toBe('2031-07-25')
    expect(modified(html)).toBe('2031-07-26')
  })
  it('leaves comments, cards, captions and copyright lines alone', () => {
    const html = `<nav>1 January 2031</nav>${H1}<figure><figcaption>The harbour on 3 March 2030</figcaption></figure>
      <p>25 July 2031</p><p>Text.</p><div class="comments"><p>26 July 2031</p></div>
      <div class="related-card">1 July 2031</div><footer>© 2 February 2031</footer>`
    expect(date(html)).toBe('2031-07-25')
  })
  it('reads the date in a sentence only where nothing else is known', () => {
    expect(
      date(`${H1}<p>Northport, 25 July 2031 – The council voted on Friday after two long nights of talks.</p>`),
    ).toBe('2031-07-25')
    expect(
      date(`${H1}<p>26 July 2031</p><p>The council had promised on 3 May 2031 to vote before the summer ends.</p>`),
    ).toBe('2031-07-26')
  })
  it('reads a headline laid over its picture with the date in the caption', () => {
    expect(date(`<figure><img src="a.jpg"><figcaption><span>25.07.2031</span>${H1}</figcaption></figure>`)).toBe(
      '2031-07-25',
    )
  })
})

describe('numbers whose order is open', () => {
  it('refuses what nothing on the page decides', () => {
    expect(date(`${H1}<p>Posted 03/04/2031</p>`)).toBeNull()
  })
  it('is told by another date of the page', () => {
    expect(date(`${H1}<p>Posted 03/04/2031</p><footer>Archive: 25/03/2031</footer>`)).toBe('2031-04-03')
    expect(date(`${H1}<p>Posted 03/04/2031</p><footer>Archive: 03/25/2031</footer>`)).toBe('2031-03-04')
  })
  it('is told by the country of the site', () => {
    expect(date(`${H1}<p>Posted 03/04/2031</p>`, { url: 'https://www.news.example.co.uk/a' })).toBe('2031-04-03')
  })
})

describe('the last resorts', () => {
  it('reads the day in the address of the page, never in that of a picture', () => {
    expect(date(H1, { url: 'https://news.example/2031/07/25/harbour-vote' })).toBe('2031-07-25')
    expect(date(`${H1}<img src="/2030/01/02/pier.jpg">`)).toBeNull()
  })
  it('reads the data of a page that scripts draw', () => {
    expect(date(`${H1}<script>self.data={"publishedAt":"2031-07-25T04:13:00Z","expires":"2032-01-01"}</script>`)).toBe(
      '2031-07-25T04:13:00Z',
    )
  })
  it('says nothing where nothing is said', () => {
    expect(date(`${H1}<p>3 hours ago</p>`)).toBeNull()
  })
  it('gives no change that lies before the publication', () => {
    const head = article({ datePublished: '2031-07-25', dateModified: '2031-07-01' })
    expect(modified(H1, { head })).toBeNull()
  })
})

describe('a change that is stated as the publication', () => {
  it('gives way to an earlier statement', () => {
    const head = `${article({ datePublished: '2031-07-25T03:38:19Z', dateModified: '2031-07-25T03:38:19Z' })}
      <meta property="article:published_time" content="2031-07-25T01:07:19Z">`
    expect(date(H1, { head })).toBe('2031-07-25T01:07:19Z')
    expect(date(`${H1}<p>Published 25 July 2031 03:38</p>`, { head })).toBe('2031-07-25T03:38:19Z')
  })
  it('on the day of publication is none if it came before it', () => {
    const head = article({ datePublished: '2031-07-25T04:27:36Z', dateModified: '2031-07-25T00:08:39Z' })
    expect(modified(H1, { head })).toBeNull()
    const moment = article({ datePublished: '2031-07-25T04:27:36Z', dateModified: '2031-07-25T04:27:35Z' })
    expect(modified(H1, { head: moment })).toBe('2031-07-25T04:27:35Z')
    // Two clocks of one place; where one has no zone nobody can tell.
    const clocks = article({ datePublished: '2031-07-25T21:38', dateModified: '2031-07-25T18:00' })
    expect(modified(H1, { head: clocks })).toBeNull()
    const mixed = article({ datePublished: '2031-07-25T04:10:00-03:00', dateModified: '2031-07-25T04:10:00' })
    expect(modified(H1, { head: mixed })).toBe('2031-07-25T04:10:00')
  })
})

describe('a change', () => {
  it('is not stated by what would be before the publication, and another witness of it is heard', () => {
    const head = article({ datePublished: '2031-07-25T10:00:00Z', dateModified: '2031-07-25T08:30:00Z' })
    expect(modified(H1, { head })).toBeNull()
    expect(modified(`${H1}<p>Updated: 25 July 2031, 14:05</p>`, { head })).toBe('2031-07-25T14:05')
    const context = inventedArticle(H1, { head })
    const { candidates } = findDateModified(context, findDate(context))
    expect(candidates.map(({ refused }) => refused)).toContain('before the publication')
  })
  it('is read off the clock of the page where neither of two times is in UTC', () => {
    const head = article({ datePublished: '2031-07-25T13:38:07', dateModified: '2031-07-25T01:41:20+05:30' })
    expect(modified(H1, { head })).toBeNull()
    const printed = `${H1}<p>Updated: 25 July 2031, 08:27</p>`
    expect(modified(printed, { head: article({ datePublished: '2031-07-25T09:55:00+01:00' }) })).toBeNull()
    expect(modified(printed, { head: article({ datePublished: '2031-07-25T09:55:00Z' }) })).toBe('2031-07-25T08:27')
  })
  it('is not the publication in another zone', () => {
    const head = article({ datePublished: '2031-07-25T10:00:00+01:00', dateModified: '2031-07-25T10:00:00Z' })
    expect(modified(H1, { head })).toBeNull()
  })
  it('is what the template calls so beside the day of publication in one line', () => {
    const line = `<p>Ann Lind<span class="updated hidden">2031-08-02T17:27:31+02:00</span><span>July 25th, 2031</span>|Port</p>`
    expect(date(`${H1}${line}`)).toBe('2031-07-25')
    expect(modified(`${H1}${line}`)).toBe('2031-08-02T17:27:31+02:00')
  })
})

describe('what is not of the article', () => {
  const body = Array.from(
    { length: 16 },
    (_, i) =>
      `<p>Paragraph ${i} tells how the harbour master counted the votes before the morning tide came in again.</p>`,
  ).join('')
  it('is a list of days beside it', () => {
    const days = [3, 4, 5].map((day) => `<li>0${day}.06.2031</li>`).join('')
    expect(date(`${H1}${body}<aside><ul>${days}</ul></aside>`)).toBeNull()
    expect(date(`${H1}${body}<aside><p>Published on 02.06.2031</p><ul>${days}</ul></aside>`)).toBe('2031-06-02')
    expect(date(`${H1}${body}<aside><p>02.06.2031</p></aside>`)).toBe('2031-06-02')
  })
  it('is a day in a table of its text', () => {
    const table = '<table><tr><td>Opened</td><td>24 November 1994</td></tr></table>'
    expect(date(`${H1}${body}${table}${body}`)).toBeNull()
  })
})
