import { expect, test } from 'vitest'
import { findDate } from '../../../src/extract/fields/date.ts'
import { contextOf, paragraph } from '../article-context.ts'

const TEXT = [1, 2, 3, 4, 5, 6].map(paragraph).join('')

/** The date of a page that shows the one thing under its headline and the other behind its text. */
const dateOf = (under: string, behind = '') =>
  findDate(
    contextOf(`<body><main><h1>Seals return to the old port</h1>${under}<div>${TEXT}</div>${behind}</main></body>`),
  )

test('the date of a post that the article shows is not the article’s', () => {
  const post = '<blockquote class="twitter-tweet"><p>Seals!</p><a href="/x">March 4, 2031</a></blockquote>'
  expect(dateOf(post).value).toBeNull()
  expect(dateOf(post).candidates.map(({ refused }) => refused)).toContain('the date of a post that the article shows')
  expect(dateOf(post, '<p class="date">5 March 2031</p>').value).toBe('2031-03-05')
  const framed =
    '<blockquote class="instagram-media"><p><time datetime="2030-12-01T08:00:00+00:00">Dec 1</time></p></blockquote>'
  expect(dateOf(framed).value).toBeNull()
})

test('every date that one element states is read', () => {
  const state = '<div data-content_modified_date="2031/05/20" data-content_published_date="2031/03/04"></div>'
  expect(dateOf(state).value).toBe('2031-03-04')
})

test('a page builder calls every part of the page a widget', () => {
  const part =
    '<div class="elementor-element elementor-widget elementor-widget-post-info"><span>5 March 2031</span></div>'
  expect(dateOf(part).source).toBe('dom:date')
})

test('of several days under one name of the data none is the article’s, but the one that the page shows', () => {
  const data = (...times: string[]) =>
    `<script>var feed=[${times.map((time) => `{"publishedAt":"${time}"}`).join(',')}]</script>`
  const list = ['2031-03-02T08:00:00Z', '2031-03-05T09:30:00Z', '2031-01-09T10:00:00Z']
  expect(dateOf(data(...list)).value).toBeNull()
  expect(dateOf(data(list[0]!)).value).toBe(list[0])
  expect(dateOf(`<p class="date">5 March 2031</p>${data(...list)}`).value).toBe(list[1])
  // Two of that day: nobody can tell which of them is this page's.
  expect(dateOf(`<p class="date">5 March 2031</p>${data(...list, '2031-03-05T11:00:00Z')}`).value).toBe('2031-03-05')
})

test('the dates of cards behind the text give way to whatever else the page says', () => {
  const card = (day: number) => `<div class="entry"><h3>Harbour ${day}</h3><p class="stamp">${day} March 2031</p></div>`
  const cards = [7, 8, 9].map(card).join('')
  expect(dateOf('', `<aside class="related">${cards}</aside>`).value).toBeNull()
  expect(dateOf('<p>Updated: 5 March 2031</p>', cards).value).toBe('2031-03-05')
})

test('the day on which the page is read stands in its head', () => {
  expect(dateOf('<div class="current-date">Friday, 7 March 2031</div>').value).toBeNull()
})

test('the clock of a change gives way to one of the publication', () => {
  const day = '<p class="date">5 March 2031</p>'
  const change = '<time class="updated" datetime="2031-03-05T12:02:00+01:00">5 March 2031</time>'
  const data = (time: string) => `<script>var page={"publishedAt":"${time}"}</script>`
  expect(dateOf(`${day}${change}${data('2031-03-05T08:10:00')}`).value).toBe('2031-03-05T08:10:00')
  // The same instant, and a zone with it.
  expect(dateOf(`${day}${change}${data('2031-03-05T12:02:00')}`).value).toBe('2031-03-05T12:02:00+01:00')
  expect(dateOf(`${day}${change}`).value).toBe('2031-03-05T12:02:00+01:00')
})

test('midnight beside a day without a clock is what programs write for it', () => {
  const time = (shown: string) => `<time datetime="2031-03-05T00:00:00+01:00">${shown}</time>`
  expect(dateOf(time('5 March 2031')).value).toBe('2031-03-05')
  expect(dateOf(time('5 March 2031, 0:00')).value).toBe('2031-03-05T00:00:00+01:00')
})

test('a stamp for programs runs into the date that readers see', () => {
  const stamp = '<span class="updated rich-snippet-hidden">2031-03-02T10:10:52+01:00</span>'
  expect(dateOf(`<div>${stamp}<span>5. März 2031</span></div>`).value).toBe('2031-03-05')
})

test('a weak statement of the same clock may tell its zone, if it is not UTC', () => {
  const page = (zone: string) =>
    `<p class="date">5 March 2031, 08:10</p><script>var page={"createdAt":"2031-03-05T08:10:33${zone}"}</script>`
  expect(dateOf(page('+02:00')).value).toBe('2031-03-05T08:10:33+02:00')
  expect(dateOf(page('Z')).value).toBe('2031-03-05T08:10')
})
