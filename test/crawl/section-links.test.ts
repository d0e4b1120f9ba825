import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declaredFeeds, linkedFeeds, usualPlaces } from '../../src/crawl/discover.ts'
import { sniff } from '../../src/crawl/discover-sniff.ts'
import { linkShape, readLinks } from '../../src/crawl/section-links.ts'

const read = (html: string) => readLinks(Buffer.from(html), { url: 'https://news.example/dir/page' })

describe('readLinks', () => {
  it('reads links with their words, resolved against the base, each once', () => {
    const page =
      read(`<html><head><base href="/other/"><link rel="canonical" href="c"><link rel=amphtml href="/amp"><meta name="Robots" content="nofollow"></head>
      <body><a href="a#x"><img alt=""></a><a href="a">The <b>pier</b> story</a><a href="javascript:x">no</a><a rel="nofollow sponsored" href="https://else.example/?a=1&amp;b=2">ad</a></body>`)
    expect(page).toMatchObject({
      base: 'https://news.example/other/',
      canonical: 'https://news.example/other/c',
      amp: 'https://news.example/amp',
    })
    expect(page.robots).toEqual([{ name: 'Robots', content: 'nofollow' }])
    expect(page.links).toEqual([
      { url: 'https://news.example/other/a', text: 'The pier story', rel: [] },
      { url: 'https://else.example/?a=1&b=2', text: 'ad', rel: ['nofollow', 'sponsored'] },
    ])
  })

  it('is done soon with a hostile page, and never throws', () => {
    const began = performance.now()
    read('<a href="/x">'.repeat(100_000))
    read('<b>'.repeat(300_000))
    expect(performance.now() - began).toBeLessThan(10_000)
    fc.assert(fc.property(fc.string(), (text) => void read(text)))
  })
})

describe('linkShape', () => {
  it.each([
    ['/2026/03/10/pier', 'article'],
    ['/world/harbour-votes-to-rebuild-pier', 'article'],
    ['/artikel/4711234.html', 'article'],
    ['/story.php?id=98765', 'article'],
    ['/politics/', 'section'],
    ['/world/middle-east', 'section'],
    ['/', 'section'],
    ['/politics/page/2', 'section'],
    ['/login?next=/a', 'service'],
    ['/impressum', 'service'],
    ['/files/report.pdf', 'asset'],
  ])('%s is %s', (path, shape) => {
    expect(linkShape(`https://news.example${path}`)).toBe(shape)
  })

  it('goes by the words where the address says little', () => {
    expect(linkShape('https://news.example/news/pier', 'Council votes to rebuild the north pier')).toBe('unclear')
    expect(linkShape('https://news.example/news/pier', 'Politics')).toBe('section')
  })
})

describe('feeds of a page', () => {
  const page =
    read(`<link rel="alternate" type="application/rss+xml" title="All" href="/rss"><link rel="alternate" type="application/json+oembed" href="/oembed?x">
    <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/feed+json" href="/feed.json">
    <link rel="alternate" type="application/rss+xml" href="/comments/feed/"><a href="/politics/feed/">Politics</a><a href="/x">RSS</a><a href="/feedback">Feedback</a>`)
  it('are those declared and those linked to', () => {
    expect(declaredFeeds(page)).toEqual([
      { url: 'https://news.example/rss', title: 'All', found: 'alternate' },
      { url: 'https://news.example/feed.json', title: null, found: 'alternate' },
    ])
    expect(linkedFeeds(page).map(({ url }) => url)).toEqual([
      'https://news.example/politics/feed/',
      'https://news.example/x',
    ])
    expect(usualPlaces('https://news.example/dir/page', 'sitemaps')[0]).toMatchObject({
      url: 'https://news.example/sitemap.xml',
      found: 'path',
    })
  })
})

describe('sniff', () => {
  it.each([
    ['<?xml version="1.0"?><!-- <html> --><rss version="2.0">', 'rss'],
    ['<rdf:RDF xmlns:rdf="x">', 'rdf'],
    ['<atom:feed xmlns:atom="x">', 'atom'],
    ['<urlset>', 'sitemap'],
    ['<sitemapindex>', 'sitemap-index'],
    ['<opml version="2.0">', 'opml'],
    ['<!DOCTYPE html><rss>', 'html'],
    ['<br /><b>Warning</b><rss>', 'rss'],
    ['{"version":"https:\\/\\/jsonfeed.org\\/version\\/1.1"', 'json-feed'],
    ['{"a":1}', null],
    ['hello', null],
  ])('%s is %s', (text, kind) => {
    expect(sniff(text)).toBe(kind)
  })
})
