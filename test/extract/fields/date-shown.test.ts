import { expect, test } from 'vitest'
import { findDate } from '../../../src/extract/fields/date.ts'
import { contextOf, paragraph } from '../article-context.ts'

const TEXT = [1, 2, 3, 4, 5, 6].map(paragraph).join('')

/** The date of a page that shows the one thing under its headline and the other behind its text. */
const dateOf = (under: string, behind = '') =>
  findDate(
    contextOf(`<body><main><h1>Seals return to the old port</h1>${under}<div>${TEXT}</div>${behind}</main></body>`),
  )

test('every date that one element states is read', () => {
  const state = '<div data-content_modified_date="2031/05/20" data-content_published_date="2031/03/04"></div>'
  expect(dateOf(state).value).toBe('2031-03-04')
})

test('the day on which the page is read stands in its head', () => {
  expect(dateOf('<div class="current-date">Friday, 7 March 2031</div>').value).toBeNull()
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
