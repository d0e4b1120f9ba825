import { describe, expect, it } from 'vitest'
import { findDate } from '../../../src/extract/fields/date.ts'
import { type ArticleOptions, inventedArticle, jsonLd } from './invented-article.ts'

const H1 = '<h1>Harbour vote splits the town council</h1>'
const date = (html: string, options?: ArticleOptions): string | null => findDate(inventedArticle(html, options)).value
const published = (datePublished: string): string =>
  jsonLd({ '@type': 'NewsArticle', headline: 'Harbour vote splits the town council', datePublished })
const meta = (content: string): string => `<meta property="article:published_time" content="${content}">`

describe('the zone that the page names', () => {
  const head = published('2031-07-26T02:54:29Z')
  it.each([
    ['"timezone":{"short":"ET","long":"America/New_York"}', '2031-07-25T22:54:29-04:00'],
    ['"timeZone":"America\\/Los_Angeles"', '2031-07-25T19:54:29-07:00'],
    ['"publicationTimezone":"Europe/London"', '2031-07-26T03:54:29+01:00'],
    ['"timezone":{"offset":5.5,"string":"Asia\\/Kolkata"}', '2031-07-26T08:24:29+05:30'],
  ])('states the local day: %s', (data, local) => {
    expect(date(`${H1}<script>var site={${data}}</script>`, { head })).toBe(local)
  })
  it('is that of the day, summer or winter', () => {
    const script = '<script>var site={"timezone":"Europe/Berlin"}</script>'
    expect(date(H1 + script, { head: published('2031-01-25T23:00:00Z') })).toBe('2031-01-26T00:00:00+01:00')
    expect(date(H1 + script, { head: published('2031-07-25T22:00:00Z') })).toBe('2031-07-26T00:00:00+02:00')
  })
  it.each([
    ['two zones', '"a":{"timezone":"America/New_York"},"b":{"timezone":"Europe/Rome"}'],
    ['the zone of the reader', '"visitor":{"timezone":"Europe/Rome"}'],
    ['a zone that is none', '"timezone":"America/Atlantis"'],
  ])('is not told by %s', (_, data) => {
    expect(date(`${H1}<script>var site={${data}}</script>`, { head })).toBe('2031-07-26T02:54:29Z')
  })
  it('leaves an offset that the date states', () => {
    const script = '<script>var site={"timezone":"America/New_York"}</script>'
    expect(date(H1 + script, { head: published('2031-07-25T04:13:00+02:00') })).toBe('2031-07-25T04:13:00+02:00')
  })
})

describe('a local clock that is called UTC', () => {
  const pair = (early: string, late: string): string => published(early) + meta(late)
  it('lies ahead of UTC in a country of the east', () => {
    const head = pair('2031-07-26T07:25:06Z', '2031-07-25T21:25:06+00:00')
    expect(date(H1, { head, url: 'https://news.example.com.au/harbour' })).toBe('2031-07-26T07:25:06+10:00')
  })
  it('lies behind UTC in a country of the west', () => {
    const head = pair('2031-07-25T21:25:06Z', '2031-07-26T01:25:06+00:00')
    expect(date(H1, { head, url: 'https://news.example.cl/harbour' })).toBe('2031-07-25T21:25:06-04:00')
  })
  it('is told by the zone of the page', () => {
    const head = pair('2031-07-25T20:22:02Z', '2031-07-25T14:22:02+00:00')
    const script = '<script>var site={"timezone":"America/Denver"}</script>'
    expect(date(H1 + script, { head })).toBe('2031-07-25T14:22:02-06:00')
  })
  it('stays undecided where nothing tells the side', () => {
    const head = pair('2031-07-25T20:22:02Z', '2031-07-25T14:22:02+00:00')
    expect(date(H1, { head, url: 'https://news.example.com/harbour' })).toBe('2031-07-25T20:22:02Z')
  })
})

describe('a clock beside its day', () => {
  it.each([
    ['<p><time>25 July 2031</time><time>21:25</time></p>', '2031-07-25T21:25'],
    ['<p><time datetime="2031-07-25">25 July</time> | <span>21:25</span></p>', '2031-07-25T21:25'],
    ['<div>25 July 2031</div><div>9:25 PM</div>', '2031-07-25T21:25'],
    ['<div>21.25 Uhr</div><div>25. Juli 2031</div>', '2031-07-25T21:25'],
    ['<div>25 July 2031</div><div>3:20 minutes to read this</div>', '2031-07-25'],
  ])('%s', (html, expected) => {
    expect(date(H1 + html)).toBe(expected)
  })
  it('tells the zone of an instant that another statement of the day does not share', () => {
    const head = published('2031-07-26T00:25:56Z') + meta('2031-07-26T00:53:29Z')
    expect(date(`${H1}<p><time>25 July 2031</time><time>21:25</time></p>`, { head })).toBe('2031-07-25T21:25:56-03:00')
  })
  it('and the instant beside it are one date where nothing weightier is stated', () => {
    const card = '<aside><a title="11:25 PM - 24 Jul 2031"><span data-time="1942727102">Jul 24</span></a></aside>'
    expect(date(H1 + card)).toBe('2031-07-24T23:25:02-07:00')
  })
})

describe('dates in attributes', () => {
  it.each([
    [
      'a title of microformats',
      '<span class="published" title="2031-07-25T18:52:11+00:00"></span>',
      '2031-07-25T18:52:11+00:00',
    ],
    ['a printed day', '<div data-date="25. Juli 2031"></div>', '2031-07-25'],
    ['seconds since 1970', '<abbr data-utime="1942719180">yesterday</abbr>', '2031-07-25T04:13:00Z'],
    [
      'a name of a system',
      '<div data-deploy-dt="2031.07.25 18:40" data-re-deploy-dt="2031.07.26 18:49"></div>',
      '2031-07-25T18:40',
    ],
  ])('%s', (_, html, expected) => {
    expect(date(H1 + html, { lang: 'de' })).toBe(expected)
  })
  it.each([
    ['an event', '<div data-event-date="2031-07-25"></div>'],
    ['a sale', '<div data-countdown-date="2031-07-25 10:00"></div>'],
    ['a headline with a day', '<a title="What we know on 25 July 2031">more</a>'],
    ['the day on which somebody joined', '<span class="join-date" title="10:46 - 25 July 2031">Joined</span>'],
  ])('not those of %s', (_, html) => {
    expect(date(H1 + html)).toBeNull()
  })
})

describe('where a date stands', () => {
  it('reads the digits of Bengali', () => {
    expect(date(`${H1}<p>২৫ জুলাই ২০৩১</p>`, { lang: 'bn' })).toBe('2031-07-25')
  })
  it('does not take the column of the body for the sidebar that it is named for', () => {
    const opening = '(25 July 2031) The council voted on Friday after two long nights of talks in the harbour hall.'
    const html = `<div class="has-sidebar">${'<p>Other news</p>'.repeat(20)}<p>${opening}</p></div><div class="sidebar"><p>26 July 2031</p></div>`
    expect(date(`<div>${H1}</div>${html}`, { body: [opening] })).toBe('2031-07-25')
  })
  it('takes the lead between headline and body for the article, whatever its class', () => {
    const opening = 'The council voted on Friday after two long nights of talks in the harbour hall of the town.'
    const html = `${H1}<div class="teaser_meta"><p>25 July 2031</p></div><p>${opening}</p><div class="teaser"><p>26 July 2031</p></div>`
    const decision = findDate(inventedArticle(html, { body: [opening] }))
    expect(decision.value).toBe('2031-07-25')
    expect(decision.confidence).toBeGreaterThan(0.5)
  })
  it('never takes the date of a comment, and says why', () => {
    const opening = 'The council voted on Friday after two long nights of talks in the harbour hall of the town.'
    const comment = '<div class="comments"><p>Ada, <time datetime="2031-07-26T09:41:00Z">26 July 2031</time></p></div>'
    const decision = findDate(inventedArticle(`${H1}<p>${opening}</p>${comment}`, { body: [opening] }))
    expect(decision.value).toBeNull()
    expect(decision.candidates.map(({ refused }) => refused)).toContain("the date of a reader's comment")
  })
  it('takes a bare date after the shown day of change for that of a change', () => {
    const head = '<meta name="date" content="2031-07-26T11:52:23">'
    const html = `${H1}<p>Stand: 25.07.2031 18:00 Uhr</p>`
    expect(date(html, { head, lang: 'de' })).toBe('2031-07-25T18:00')
    expect(date(H1, { head, lang: 'de' })).toBe('2031-07-26T11:52:23')
  })
})

describe('a clock printed with its zone', () => {
  const line = (clock: string): string => `${H1}<div class="date">Monday July 25, 2031 ${clock}</div>`
  it('outweighs data that call another clock UTC', () => {
    expect(date(line('7:45 am PST'), { head: published('2031-07-25T10:45:00Z') })).toBe('2031-07-25T07:45-08:00')
  })
})

describe('full hours', () => {
  it('are a pair where both are stated outright', () => {
    const head = published('2031-02-17T09:00:00+00:00') + meta('2031-02-17T08:00:00+00:00')
    expect(date(H1, { head })).toBe('2031-02-17T09:00:00+01:00')
  })
})
