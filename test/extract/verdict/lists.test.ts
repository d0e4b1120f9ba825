import { describe, expect, it } from 'vitest'
import { at, jsonLd, page, paragraph, repeat, teasers, typeOf } from './whole-page.ts'

describe('pages that list others', () => {
  it.each([
    [
      'a front page',
      page('<title>Hafenblatt</title><meta property="og:type" content="website">', `<h1>Hafenblatt</h1>${teasers(20)}`),
      '/',
    ],
    ['a front page of an edition', page('<title>Hafenblatt</title>', teasers(14)), '/en/'],
    ['a section', page('<title>Harbour | Hafenblatt</title>', `<h1>Harbour</h1>${teasers(16)}`), '/harbour/'],
    [
      'a section with long teasers',
      page(
        '<title>Harbour | Hafenblatt</title>',
        `<h1>Harbour</h1>${teasers(12, 'The ferry that had been in the dry dock for two winters sails again, after the yard had found the parts that nobody else had kept in store, and the town celebrates.')}`,
      ),
      '/harbour/',
    ],
    [
      'a tag',
      page(
        '<title>Seals: all news | Hafenblatt</title>',
        `<h1>Seals</h1><p>All news about seals, the harbour and the old port from our reporters.</p>${teasers(10)}`,
      ),
      '/tag/seals/',
    ],
    [
      'an author',
      page(
        `<title>Ada Quill | Hafenblatt</title>${jsonLd({ '@type': 'ProfilePage', name: 'Ada Quill' })}`,
        `<h1>Ada Quill</h1><p>Ada Quill has been writing about the harbour, its boats and its animals since she was twenty, and lives behind the dyke with two dogs.</p>${teasers(9)}`,
      ),
      '/author/ada-quill/',
    ],
    [
      'results of a search',
      page('<title>Search | Hafenblatt</title>', `<h1>Search results for “seals”</h1>${teasers(10)}`),
      '/search?q=seals',
    ],
    [
      'a collection by its metadata',
      page(
        `<title>Harbour</title>${jsonLd({ '@type': 'CollectionPage', name: 'Harbour' })}`,
        `<h1>Harbour</h1>${teasers(6)}`,
      ),
      '/harbour',
    ],
    [
      'a blog',
      page(
        '<title>The harbour blog</title>',
        repeat(
          8,
          (i) =>
            `<article><h2><a href="/blog/how-the-seals-came-back-part-${i}-90${i}">How the seals came back, part ${i}</a></h2>${paragraph(i)}<a href="/blog/how-the-seals-came-back-part-${i}-90${i}">Read more</a></article>`,
        ),
      ),
      '/blog/',
    ],
    [
      'a list of headlines',
      page(
        '<title>Archive of July | Hafenblatt</title>',
        `<h1>July</h1><ul>${repeat(30, (i) => `<li><a href="/town/ferry-number-${i}-sails-again-70${i}12.html">Ferry number ${i} sails again after long repairs</a></li>`)}</ul>`,
      ),
      '/archive/2031/07/',
    ],
    [
      'German, with dates',
      page(
        '<title>Hafen – Hafenblatt</title>',
        `<h1>Hafen</h1>${repeat(12, (i) => `<div class="teaser"><a href="/hafen/faehre-nummer-${i}-faehrt-wieder-70${i}12.html"><span>Hafen</span><h2>Fähre Nummer ${i} fährt wieder</h2><p>Nach zwei Wintern im Dock ist sie zurück.</p></a><span>25.07.2031, 0${i % 10}:13 Uhr</span></div>`)}`,
      ),
      '/hafen/',
    ],
    [
      'a section whose system calls every page an article',
      page('<title>Harbour</title><meta property="og:type" content="article">', `<h1>Harbour</h1>${teasers(20)}`),
      '/harbour/',
    ],
    [
      'a section that opens with a story',
      page(
        '<title>Harbour</title>',
        `<h1>Harbour</h1><h2><a href="/town/seals-return-to-the-old-port-48213.html">Seals return to the old port</a></h2>${paragraph(1)}${paragraph(2)}${teasers(20)}`,
      ),
      '/harbour/',
    ],
  ])('%s', async (_, html, path) => {
    expect(await typeOf(html, at(path))).toBe('index')
  })
})
