import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpml } from '../../src/crawl/opml.ts'
import { mayNameForeign, readSitemap, SITEMAP_LIMITS } from '../../src/crawl/sitemaps.ts'
import { unpack } from '../../src/crawl/sitemaps-unpack.ts'

const read = (document: string | Uint8Array) =>
  readSitemap(typeof document === 'string' ? Buffer.from(document) : document, {
    url: 'https://www.news.example/sitemap.xml',
  })
const urlset = (entries: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries}</urlset>`

describe('readSitemap', () => {
  it('reads the news extension and not the titles of pictures', async () => {
    const sitemap = await read(
      urlset(`<url><loc>https://www.news.example/pier?a=1&amp;b=2</loc><lastmod>2026-03-11</lastmod>
        <image:image><image:loc>https://www.news.example/x.jpg</image:loc><image:title>A picture</image:title></image:image>
        <news:news><news:publication><news:name>Ellery Courier</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2026-03-10T08:30:00+01:00</news:publication_date><news:title>Pier &amp; port</news:title>
        <news:keywords>pier, storm,pier</news:keywords></news:news></url><url><loc>/about</loc></url>`),
    )
    expect(sitemap).toMatchObject({ kind: 'urlset', degraded: false })
    expect(sitemap.entries).toEqual([
      {
        url: 'https://www.news.example/pier?a=1&b=2',
        lastModified: '2026-03-11',
        foreign: false,
        news: {
          title: 'Pier & port',
          published: '2026-03-10T08:30:00+01:00',
          publication: 'Ellery Courier',
          language: 'en',
          keywords: ['pier', 'storm'],
        },
      },
      { url: 'https://www.news.example/about', lastModified: null, foreign: false, news: null },
    ])
  })

  it('reads an index, a text list and gzip', async () => {
    const index = await read(
      '<sitemapindex><sitemap><loc>https://news.example/a.xml.gz</loc><lastmod>2026-03-10</lastmod></sitemap></sitemapindex>',
    )
    expect(index).toMatchObject({
      kind: 'index',
      entries: [{ url: 'https://news.example/a.xml.gz', lastModified: '2026-03-10' }],
    })
    const text = await read('\ufeffhttps://news.example/1\r\n\r\nhttps://news.example/2\n')
    expect(text).toMatchObject({
      kind: 'text',
      entries: [{ url: 'https://news.example/1' }, { url: 'https://news.example/2' }],
    })
    const packed = await read(gzipSync(urlset('<url><loc>https://news.example/1</loc></url>')))
    expect(packed).toMatchObject({ kind: 'urlset', degraded: false, entries: [{ url: 'https://news.example/1' }] })
  })

  it('marks addresses of other hosts', async () => {
    const { entries } = await read(
      urlset(
        '<url><loc>http://news.example/1</loc></url><url><loc>https://blog.news.example/2</loc></url><url><loc>https://else.example/3</loc></url>',
      ),
    )
    expect(entries.map(({ foreign }) => foreign)).toEqual([false, true, true])
  })

  it('keeps the entries before the damage', async () => {
    const whole = urlset(
      '<url><loc>https://news.example/1</loc></url><url><loc>https://news.example/2?a=1&b=2</loc></url>',
    )
    expect(await read(whole.slice(0, -30))).toMatchObject({
      degraded: true,
      entries: [{ url: 'https://news.example/1' }, {}],
    })
    expect((await read(whole)).entries[1]?.url).toBe('https://news.example/2?a=1&b=2')
  })

  it('is none where it is a page, a feed or a text', async () => {
    for (const text of ['<html><body>no</body></html>', '<rss><channel/></rss>', 'hello\nhttps://news.example/1', ''])
      expect((await read(text)).kind).toBe('none')
  })

  it('takes 50,000 entries and no local addresses', async () => {
    const many = await read(
      urlset(Array.from({ length: 50_010 }, (_, n) => `<url><loc>https://news.example/${n}</loc></url>`).join('')),
    )
    expect(many.entries).toHaveLength(SITEMAP_LIMITS.entries)
    expect(many.degraded).toBe(true)
    expect((await read(urlset('<url><loc>file:///etc/passwd</loc></url>'))).entries).toEqual([])
  })

  it('does not unpack a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(8_000_000, 'x'))
    expect(await unpack(bomb, 1_000_000)).toMatchObject({ cut: true, bytes: { length: 1_000_000 } })
    expect(await unpack(Buffer.from('plain'), 3)).toMatchObject({ cut: true, bytes: { length: 3 } })
  })

  it('never throws', async () => {
    const pieces = fc.constantFrom(
      '<urlset>',
      '<url>',
      '<loc>',
      'https://news.example/1',
      '</loc>',
      '</url>',
      '<news:title>',
      '<image:image>',
      '&',
      '<',
      '<sitemapindex>',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }),
        async (parts) => void (await read(parts.join(''))),
      ),
    )
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => void (await read(bytes))))
  })
})

describe('mayNameForeign', () => {
  it('holds only where robots.txt of the host names this sitemap', () => {
    const sitemap = 'https://cdn.example/s.xml'
    expect(mayNameForeign(sitemap, ['https://cdn.example/s.xml'], 'news.example')).toBe(true)
    expect(mayNameForeign(sitemap, ['https://cdn.example/other.xml', '/s.xml'], 'news.example')).toBe(false)
    expect(mayNameForeign(sitemap, [], 'news.example')).toBe(false)
  })
})

describe('readOpml', () => {
  it('takes folders and categories as tags, and each feed once', () => {
    const feeds = readOpml(`<?xml version="1.0"?><opml version="2.0"><body><outline text="World"><outline text="Asia">
      <outline type="rss" text="One" xmlUrl="https://one.example/rss" htmlUrl="https://one.example/" category="/a/Harbours,pier"/></outline></outline>
      <outline title="Two" XMLURL="https://two.example/rss"/><outline xmlUrl="https://one.example/rss"/><outline xmlUrl="file:///x"/></body></opml>`)
    expect(feeds).toEqual([
      {
        url: 'https://one.example/rss',
        title: 'One',
        link: 'https://one.example/',
        tags: ['World', 'Asia', 'Harbours', 'pier'],
      },
      { url: 'https://two.example/rss', title: 'Two', link: null, tags: [] },
    ])
  })

  it('reads a damaged list as far as it goes', () => {
    expect(readOpml('<opml><body><outline xmlUrl="https://one.example/rss" text="A & B"/><outline xml')).toMatchObject([
      { title: 'A & B' },
    ])
    fc.assert(fc.property(fc.string(), (text) => void readOpml(text)))
  })
})
