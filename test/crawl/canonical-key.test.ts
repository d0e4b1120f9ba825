import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalKey, identify, isHomePage } from '../../src/crawl/canonical-key.ts'

describe('canonicalKey', () => {
  it.each([
    ['https://News.Example:443/A?b=1#top', 'https://news.example/A?b=1'],
    ['https://news.example/a?utm_source=x&id=5&fbclid=y&UTM_Medium=z', 'https://news.example/a?id=5'],
    ['https://news.example/a?utm_source=x', 'https://news.example/a'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://user:word@news.example./a', 'https://news.example/a'],
    ['https://news.example/%7Eann/caf%c3%a9', 'https://news.example/~ann/caf%C3%A9'],
    ['https://news.example/a?b=1+2&c=%2F&&a', 'https://news.example/a?b=1+2&c=%2F&a'],
    ['not an address', 'not an address'],
  ])('%s', (href, key) => {
    expect(canonicalKey(href)).toBe(key)
  })

  it('keeps what may be another page', () => {
    const keys = ['/a', '/a/', '/A', '/a?id=1', '/a?id=2', '/a?b=1&a=1', '/a?a=1&b=1'].map((path) =>
      canonicalKey(`https://news.example${path}`),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is the same applied twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string(),
          fc.string().map((text) => `https://news.example/${text}`),
        ),
        (href) => {
          expect(canonicalKey(canonicalKey(href))).toBe(canonicalKey(href))
        },
      ),
    )
  })
})

describe('identify', () => {
  const url = 'https://news.example/a?utm_source=rss'

  it('takes the declared address within the domain, and says why others lead there', () => {
    expect(
      identify({
        url: 'https://t.news.example/x',
        finalUrl: 'https://news.example/a?id=1',
        canonical: 'https://www.news.example/a',
        amp: 'https://amp.news.example/a',
        guid: 'https://news.example/?p=7',
      }),
    ).toEqual({
      key: 'https://www.news.example/a',
      aliases: [
        { key: 'https://t.news.example/x', why: 'redirect' },
        { key: 'https://news.example/a?id=1', why: 'canonical' },
        { key: 'https://amp.news.example/a', why: 'amp' },
        { key: 'https://news.example/?p=7', why: 'guid' },
      ],
    })
  })

  it('refuses a declared address elsewhere, and the home page', () => {
    for (const canonical of [
      'https://evil.example/a',
      'https://news.example/',
      'https://news.example/index.html',
      'https://news.example/en/',
      'nonsense',
      'ftp://news.example/a',
    ])
      expect(identify({ url, canonical }).key).toBe('https://news.example/a')
  })

  it('does not take a redirect to the home page for the article', () => {
    expect(identify({ url, finalUrl: 'https://news.example/' })).toEqual({ key: 'https://news.example/a', aliases: [] })
  })

  it('takes a guid for an alias only where it is an address of the site', () => {
    expect(identify({ url, guid: '12345' }).aliases).toEqual([])
    expect(identify({ url, guid: 'https://else.example/1' }).aliases).toEqual([])
    expect(identify({ url, guid: 'https://news.example/stories/1' }).aliases).toEqual([
      { key: 'https://news.example/stories/1', why: 'guid' },
    ])
    // Two articles with one guid are two articles.
    expect(identify({ url: 'https://news.example/b', guid: '12345' }).key).not.toBe(
      identify({ url, guid: '12345' }).key,
    )
  })
})

it('knows front pages', () => {
  expect(
    ['https://n.example', 'https://n.example/index.php', 'https://n.example/de/', 'https://n.example/pt-br'].every(
      isHomePage,
    ),
  ).toBe(true)
  expect(['https://n.example/a.html', 'https://n.example/?p=7', 'https://n.example/news', 'x'].some(isHomePage)).toBe(
    false,
  )
})
