import { expect, test } from 'vitest'
import { findSection } from '../../../src/extract/fields/section.ts'
import { TEXT, articleContext } from './article-context.ts'

const section = (html: string) => findSection(articleContext(html)).value
const MENU = (last: string) =>
  `<header><nav><a href="/">Daily</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a> ${last}</nav></header>`
const STORY = `<h1>Ferry late again as crews wait for a pump</h1>${TEXT}`

test('a rubric of the menu is none of the article', () => {
  expect(section(`${MENU('')}${STORY}`)).toBeNull()
})

test('a link of the menu that the address lies below names the rubric as printed', () => {
  expect(section(`${MENU('<a href="/news/harbour/">Harbour &amp; coast</a>')}${STORY}`)).toBe('Harbour & coast')
})

test('a ticker with another article above the headline is no rubric', () => {
  const ticker =
    '<div><strong>Breaking</strong> <a href="/news/cabinet-passes-the-budget-48240.html">Cabinet passes budget</a></div>'
  expect(section(`${ticker}<article>${STORY}</article>`)).toBeNull()
})

test('a folder in the address is no rubric while the page does not say so', () => {
  expect(section(STORY)).toBeNull()
})

test('a link to a place in the page itself, or below a date, is no rubric', () => {
  const html = '<a href="/news/harbour#top">Back to top</a><a href="/news/#menu">Menu</a>'
  expect(section(`${STORY}${html}`)).toBeNull()
})
