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
