import { describe, expect, it } from 'vitest'
import { findByline } from '../../../src/extract/fields/byline.ts'
import { inventedArticle } from './invented-article.ts'

const TEXT = ['The council voted on the harbour for the third time since the spring, and nobody left the hall early.']
const byline = (box: string): string | null =>
  findByline(inventedArticle(`<h1>Harbour vote splits the town council</h1>${box}<p>${TEXT[0]}</p>`, { body: TEXT }))
    .value

describe('a box between headline and text', () => {
  it.each([
    ['a card', '<div class="p-author h-card"><span>By <a href="/staff/ann-lee/">Ann Lee</a></span></div>'],
    ['a card', '<div class="card-wrapper byline-date"><section class="byline">By Ann Lee</section></div>'],
    ['the place of comments', '<div class="entry-meta social-comments-above">By <a rel="author">Ann Lee</a></div>'],
    ['a sidebar', '<div class="o-col c-sidebar"><div class="c-author"><span>By </span><a>Ann Lee</a></div></div>'],
    ['a footer', '<div class="card-footer"><span class="byline">By Ann Lee</span></div>'],
    ['an aside', '<aside><p>By Ann Lee</p></aside>'],
  ])('holds the by-line, though it is called %s', (_, box) => expect(byline(box)).toBe('By Ann Lee'))

  it.each([
    ['a title', '<div class="card"><h3>The ferry</h3><p class="author">By Ann Lee</p></div>'],
    ['a link as long as one', '<div class="card"><a>The ferry has come late again</a><p>By Ann Lee</p></div>'],
    ['a paragraph', `<div class="card"><p>By Ann Lee</p><p>${'The ferry left late again. '.repeat(11)}</p></div>`],
  ])('belongs to another article, where it has %s', (_, box) => expect(byline(box)).toBeNull())
})
