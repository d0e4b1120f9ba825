import { describe, expect, it } from 'vitest'
import { identify, isHomePage } from '../../src/crawl/same-article.ts'

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
