import { expect, test } from 'vitest'
import { findSection } from '../../../src/extract/fields/section.ts'
import { TEXT, articleContext } from './article-context.ts'

/** A page with a trail that stands too far above the headline to be its overline. */
const under = (trail: string) => {
  const between = '<p>Five lines of weather</p>'.repeat(5)
  return findSection(articleContext(`${trail}${between}<h1>Ferry late again</h1>${TEXT}`, 'https://daily.example/8123'))
}

test('the trail of rubrics, however a template spells its class', () => {
  for (const name of ['brad_crum', 'bredcrum-txt', 'pathway', 'news_path', 'kruimelpad'])
    expect(under(`<div class="${name}"><a href="/bay/">Bay</a> › <a href="/bay/life/">Bay life</a></div>`).value).toBe(
      'Bay life',
    )
})

test('a rubric may be called as the one that holds it', () => {
  const found = under('<div class="breadcrumb"><a href="/n/bay">Bay</a> › <a href="/n/bay/218">Bay</a></div>')
  expect(found.value).toBe('Bay')
  expect(found.confidence).toBeGreaterThan(0.5)
})

test('the rubric beside the headline by the class of its box', () => {
  const page = (box: string) =>
    articleContext(
      `<article><header>${box}<h1>Ferry late again</h1></header>${TEXT}</article>`,
      'https://daily.example/8123',
    )
  for (const box of [
    '<div class="category js-category"><a href="/z/599">Bay life</a></div>',
    '<p class="rubric__box rubric"><a href="/bay">Bay life</a></p>',
    '<aside class="entry-meta"><span class="entry-category"><a href="/category/bay">Bay life</a></span></aside>',
  ])
    expect(findSection(page(box)).value).toBe('Bay life')
})

test('a rubric whose address ends as that of a page', () => {
  const link = '<div><a href="/news/bay.html">Bay life</a></div>'
  const page = articleContext(
    `${link}<h1>Ferry late again</h1>${TEXT}`,
    'https://daily.example/news/bay/2031/ferry-late.html',
  )
  expect(findSection(page).value).toBe('Bay life')
})

test('what the publisher offers is no rubric', () => {
  for (const offer of ['Subscribe Now', 'Jetzt abonnieren', "S'abonner", 'Abone ol', '訂閱']) {
    const box = `<header><div><a href="/offers">${offer}</a></div><h1>Ferry late again</h1></header>`
    expect(
      findSection(articleContext(`<article>${box}${TEXT}</article>`, 'https://daily.example/8123')).value,
    ).toBeNull()
  }
})
