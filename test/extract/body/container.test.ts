import { expect, test } from 'vitest'
import { survey } from '../../../src/extract/body/survey.ts'
import { contextOf, pageOf, paragraphs, PROSE } from './support.ts'

const surveyOf = (html: string) => {
  const { context, headline } = contextOf(html)
  const found = survey(context, headline)
  const at = (number: number) => found.tree.elements[number]
  return { ...found, best: at(found.container.best), wide: at(found.container.wide) }
}

test('the best container is the smallest element around the text', () => {
  const { best, wide } = surveyOf(pageOf(paragraphs()))
  expect(best?.attribs['class']).toBe('article-body')
  expect(wide?.attribs['class']).toBe('article-body')
})

test('text that is called a comment does not widen the container', () => {
  const comment = `<div class="comment"><p>${PROSE[0]} ${PROSE[1]}</p></div>`
  const html = pageOf(paragraphs(PROSE.slice(0, 4)), `<section class="comments"><h2>Comments</h2>${comment}</section>`)
  expect(surveyOf(html).best?.attribs['class']).toBe('article-body')
})

test('text in two halves has one wide container', () => {
  const half = (texts: readonly string[]) => `<div class="part">${paragraphs(texts)}</div>`
  const { wide } = surveyOf(
    pageOf(
      `${half(PROSE.slice(0, 3))}<div class="ad">Advertisement</div>${half(PROSE.slice(3, 5))}${half(PROSE.slice(5))}`,
    ),
  )
  expect(wide?.attribs['class']).toBe('article-body')
})

test('the headline is the first block like the title, not a copy behind the text', () => {
  const title = 'Old crane stays in the harbour'
  const { container, blocks } = surveyOf(pageOf(paragraphs(), `<h1>${title}</h1><p>${title}</p>`))
  expect(blocks[container.headline]?.text).toBe(title)
  expect(container.headline).toBeLessThan(blocks.findIndex((block) => block.text === PROSE[0]))
})

test('a class name that nearly all text bears is no sign against it', () => {
  const html = `<html><body><div class="widget-sidebar">${paragraphs()}</div><div class="nav"><a href="/">Home</a></div></body></html>`
  const { container, best } = surveyOf(html)
  expect(best?.attribs['class']).toBe('widget-sidebar')
  expect(Math.max(...container.negatives)).toBeLessThanOrEqual(1)
  expect(container.value.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(100)
})

test('a page of links has no container', () => {
  expect(
    surveyOf('<ul><li><a href="/a">One thing here</a></li><li><a href="/b">Another thing there</a></li></ul>').best,
  ).toBe(undefined)
})
