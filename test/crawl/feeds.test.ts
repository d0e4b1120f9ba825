import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFeed } from '../../src/crawl/feeds.ts'
import { FEED_LIMITS } from '../../src/crawl/feed-types.ts'

const URL_OF_FEED = 'https://news.example/feeds/all.xml'
const read = (document: string | Uint8Array, more: { contentType?: string; at?: string } = {}) =>
  readFeed(typeof document === 'string' ? Buffer.from(document) : document, { url: URL_OF_FEED, ...more })

const rss = (items: string, channel = '', root = 'version="2.0"') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss ${root}><channel><title>Ellery Courier</title>${channel}${items}</channel></rss>`
const item = (n: number, more = '') =>
  `<item><title>Story ${n}</title><link>https://news.example/${n}</link>${more}</item>`
const titles = async (document: string | Uint8Array) => (await read(document)).items.map(({ title }) => title)

describe('kinds of feeds', () => {
  it('reads RSS 2.0 with dc, content, media and sy', async () => {
    const names =
      'version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"'
    const channel = `<link>https://news.example/</link><language>en</language><ttl>60</ttl>
      <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
      <skipHours><hour>1</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
      <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://news.example/feeds/all.xml"/>`
    const body = `<item><title>Pier &amp;amp; port</title><link>https://news.example/pier?a=1&amp;b=2</link>
      <guid isPermaLink="false">ec-1</guid><pubDate>Tue, 10 Mar 2026 08:30:00 +0100</pubDate>
      <dc:creator>Odile Brannigan</dc:creator><category>Harbour</category><media:keywords>pier, storm</media:keywords>
      <description>&lt;p&gt;The &lt;b&gt;council&lt;/b&gt; voted&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>All of it</p>]]></content:encoded></item>`
    const feed = await read(rss(body, channel, names))
    expect(feed).toMatchObject({
      kind: 'rss',
      title: 'Ellery Courier',
      link: 'https://news.example/',
      language: 'en',
      hub: 'https://hub.example/',
      self: 'https://news.example/feeds/all.xml',
      ttl: 60,
      updatePeriod: 'daily',
      updateFrequency: 4,
      skipHours: [0, 1],
      skipDays: [0],
      degraded: false,
    })
    expect(feed.items).toEqual([
      {
        url: 'https://news.example/pier?a=1&b=2',
        guid: 'ec-1',
        title: 'Pier & port',
        published: '2026-03-10T08:30:00+01:00',
        updated: null,
        summary: 'The council voted',
        authors: ['Odile Brannigan'],
        tags: ['Harbour', 'pier', 'storm'],
        content: '<p>All of it</p>',
      },
    ])
  })

  it('reads RSS 0.91 and RDF', async () => {
    const old = await read(`<rss version="0.91"><channel><title>Old</title>${item(1)}</channel></rss>`)
    expect(old).toMatchObject({ kind: 'rss', items: [{ url: 'https://news.example/1' }] })
    const rdf =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>R</title></channel>
      <item rdf:about="https://news.example/7"><title>Seven</title><link>https://news.example/7</link><dc:date>2026-03-10</dc:date></item></rdf:RDF>`)
    expect(rdf).toMatchObject({ kind: 'rdf', title: 'R', degraded: false })
    expect(rdf.items).toMatchObject([{ url: 'https://news.example/7', title: 'Seven', published: '2026-03-10' }])
  })

  it('reads Atom with xml:base at every level, and takes the alternate link', async () => {
    const feed =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://cdn.example/a/"><title>A</title>
      <link rel="self" href="me.xml"/><entry xml:base="b/"><id>tag:news.example,2026:1</id><title type="html">&lt;i&gt;One&lt;/i&gt;</title>
      <link rel="enclosure" href="sound.mp3"/><link rel="alternate" type="application/json" href="one.json"/><link href="one.html"/>
      <published>2026-03-10T08:30:00Z</published><updated>2026-03-11T08:30:00Z</updated><author><name>Ann Other</name><uri>x</uri></author>
      <category term="t1" label="Harbour"/></entry></feed>`)
    expect(feed).toMatchObject({ kind: 'atom', self: 'https://cdn.example/a/me.xml', degraded: false })
    expect(feed.items).toMatchObject([
      {
        url: 'https://cdn.example/a/b/one.html',
        guid: 'tag:news.example,2026:1',
        title: 'One',
        published: '2026-03-10T08:30:00Z',
        updated: '2026-03-11T08:30:00Z',
        authors: ['Ann Other'],
        tags: ['Harbour'],
      },
    ])
  })

  it('takes xml:base in RSS too, and relative links without one', async () => {
    const based = '<item xml:base="https://other.example/x/"><title>t</title><link>1</link></item>'
    expect((await read(rss(based))).items[0]?.url).toBe('https://other.example/x/1')
    expect((await read(rss('<item><title>t</title><link>/rel/1</link></item>'))).items[0]?.url).toBe(
      'https://news.example/rel/1',
    )
  })

  it('unpacks base64 content, of Atom 0.3 and of 1.0, and drops what is no text', async () => {
    const packed = Buffer.from('<p>Päckchen</p>').toString('base64')
    const entry = (content: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>x:1</id><title>t</title><link href="/1"/>${content}</entry></feed>`
    for (const attributes of ['type="text/html" mode="base64"', 'type="application/octet-stream"']) {
      const feed = await read(entry(`<content ${attributes}>${packed}</content>`))
      expect(feed.items[0]?.content).toBe('<p>Päckchen</p>')
    }
    const picture = await read(entry('<content type="image/png">iVBORw0KGgoAAAANSUhEUg==</content>'))
    expect(picture.items[0]).toMatchObject({ title: 't' })
    expect(picture.items[0]?.content).toBeUndefined()
  })

  it('reads JSON Feed, and a broken one as far as it goes', async () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        {
          id: '1',
          url: '/one',
          title: 'One',
          content_html: '<p>x</p>',
          date_published: '2026-03-10T08:30:00Z',
          tags: ['a'],
          authors: [{ name: 'Ann' }],
        },
      ],
    })
    const feed = await read(json)
    expect(feed).toMatchObject({ kind: 'json', title: 'J', degraded: false })
    expect(feed.items).toMatchObject([
      { url: 'https://news.example/one', tags: ['a'], authors: ['Ann'], content: '<p>x</p>' },
    ])
    const cut = await read(json.slice(0, -20))
    expect(cut).toMatchObject({ kind: 'json', degraded: true, items: [{ title: 'One' }] })
  })
})

describe('guids and dates', () => {
  it('takes a guid for the address unless it says that it is none', async () => {
    const [permalink, none, nothing] = (
      await read(
        rss(
          '<item><title>a</title><guid>https://news.example/g</guid></item><item><title>b</title><guid isPermaLink="false">https://news.example/h</guid></item><item><title>c</title><guid>17</guid></item>',
        ),
      )
    ).items
    expect(permalink?.url).toBe('https://news.example/g')
    expect(none).toMatchObject({ url: null, guid: 'https://news.example/h' })
    expect(nothing).toMatchObject({ url: null, guid: '17' })
  })

  it('keeps different entries that share a guid, and says an entry that stands there twice once', async () => {
    const shared = await read(
      rss(item(1, '<guid isPermaLink="false">g</guid>') + item(2, '<guid isPermaLink="false">g</guid>')),
    )
    expect(shared.items).toHaveLength(2)
    expect(shared.notes).toContain('different entries share a guid')
    expect(await titles(rss(item(1) + item(1) + item(2)))).toEqual(['Story 1', 'Story 2'])
  })

  it('leaves out dates in the future and dates that are none', async () => {
    const dated = (text: string) => read(rss(item(1, `<pubDate>${text}</pubDate>`)), { at: '2026-03-10T12:00:00Z' })
    expect((await dated('Wed, 11 Mar 2026 08:00:00 GMT')).items[0]?.published).toBe('2026-03-11T08:00:00Z')
    expect((await dated('Thu, 12 Mar 2037 08:00:00 GMT')).items[0]?.published).toBeNull()
    expect((await dated('soon')).items[0]?.published).toBeNull()
    expect((await read(rss(item(1)))).items[0]?.published).toBeNull()
  })

  it('takes the name out of an e-mail author and drops a bare address', async () => {
    const feed = await read(
      rss(item(1, '<author>desk@news.example (Ann Other)</author>') + item(2, '<author>desk@news.example</author>')),
    )
    expect(feed.items.map(({ authors }) => authors)).toEqual([['Ann Other'], []])
  })
})

describe('damage', () => {
  const whole = rss(item(1) + item(2) + item(3))

  it.each([
    ['truncated in the third entry', whole.slice(0, whole.indexOf('Story 3')), 2],
    ['truncated in a tag', whole.slice(0, whole.lastIndexOf('</link>') + 3), 3],
    ['a bare ampersand', rss(item(1).replace('Story 1', 'A & B') + item(2)), 2],
    ['a bare less-than sign', rss(item(1).replace('Story 1', '5 < 7 <3') + item(2)), 2],
    ['junk before the root', `\n<br />\n<b>Warning</b>: mkdir() failed in <b>x.php</b>\n${whole}`, 3],
    ['undeclared namespaces', rss(item(1, '<dc:creator>Ann</dc:creator>') + item(2)), 2],
    ['an entry without an end', rss(item(1).replace('</item>', '') + item(2)), 2],
    ['a title without an end', rss(item(1).replace('</title>', '') + item(2)), 2],
  ])('keeps the entries of a feed with %s, and marks it', async (_, document, count) => {
    const feed = await read(document)
    expect(feed.degraded).toBe(true)
    expect(feed.notes.length).toBeGreaterThan(0)
    expect(feed.items.filter(({ url }) => url?.startsWith('https://news.example/')).length).toBeGreaterThanOrEqual(
      count,
    )
  })

  it('reads the text around the damage', async () => {
    expect(await titles(rss(item(1).replace('Story 1', 'A & B')))).toEqual(['A & B'])
    expect(await titles(rss(item(1).replace('Story 1', '5 < 7, I <3 it')))).toEqual(['5 < 7, I <3 it'])
    const cut = await read(
      rss(item(1, '<dc:creator>Ann</dc:creator>') + '<item><title>Half').replace(/<\/channel>.*/, ''),
    )
    expect(cut.items).toMatchObject([{ authors: ['Ann'] }, { title: 'Half' }])
  })

  it('is not degraded where nothing is wrong', async () => {
    expect((await read(whole)).degraded).toBe(false)
    expect(await read(rss(''))).toMatchObject({ kind: 'rss', degraded: false, items: [] })
  })

  it('says that an HTML page is no feed', async () => {
    const page = '<!doctype html><html><head><title>x</title></head><body><a href="/feed">RSS</a></body></html>'
    expect(await read(page)).toMatchObject({ kind: 'html', items: [] })
    expect(await read('')).toMatchObject({ kind: 'none', items: [] })
    expect(await read('{"error": 404}')).toMatchObject({ kind: 'none', items: [] })
  })

  it('expands no entity of a document type and reads no file', async () => {
    const lol = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const document = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY x SYSTEM "file:///etc/hostname">${lol}]>
      <rss version="2.0"><channel><item><title>&l12;|&x;</title><link>https://news.example/1</link></item></channel></rss>`
    const feed = await read(document)
    expect(feed.items).toMatchObject([{ title: '&l12;|&x;', url: 'https://news.example/1' }])
    expect(feed.degraded).toBe(true)
  })

  it('takes no address that is not of the web', async () => {
    const feed = await read(
      rss(
        '<item><title>t</title><link>file:///etc/passwd</link></item><item><title>u</title><link>javascript:alert(1)</link></item>',
      ),
    )
    expect(feed.items.map(({ url }) => url)).toEqual([null, null])
  })
})

describe('bytes', () => {
  const accented = (declared: string) =>
    `<?xml version="1.0"${declared}?><rss version="2.0"><channel><item><title>Café Größe</title><link>/1</link></item></channel></rss>`

  it('decodes by byte order mark, declaration and header', async () => {
    const latin = (text: string) => Buffer.from(text, 'latin1')
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(accented(''), 'utf16le')])
    expect(await titles(Buffer.from(`\ufeff${accented('')}`))).toEqual(['Café Größe'])
    expect(await titles(wide)).toEqual(['Café Größe'])
    expect(await titles(latin(accented(' encoding="ISO-8859-1"')))).toEqual(['Café Größe'])
    const byHeader = await read(latin(accented('')), { contentType: 'application/rss+xml; charset=iso-8859-1' })
    expect(byHeader.items[0]?.title).toBe('Café Größe')
  })

  it('unpacks gzip, also where it breaks off', async () => {
    expect(await titles(gzipSync(rss(item(1))))).toEqual(['Story 1'])
    const packed = gzipSync(rss(Array.from({ length: 3000 }, (_, n) => item(n)).join('')))
    const feed = await read(packed.subarray(0, packed.length / 2))
    expect(feed.degraded).toBe(true)
    expect(feed.items.length).toBeGreaterThan(100)
  })
})

describe('limits', () => {
  it('reads 100,000 entries and 50 MB, and no more', async () => {
    const many = await read(rss(Array.from({ length: FEED_LIMITS.items + 500 }, (_, n) => item(n)).join('')))
    expect(many.items).toHaveLength(FEED_LIMITS.items)
    expect(many.degraded).toBe(true)
    const long = await read(`<rss><channel>${item(1)}<item><title>${'x'.repeat(52 * 1024 * 1024)}`)
    expect(long.items[0]?.title).toBe('Story 1')
    expect(long.items[1]?.title?.length).toBeLessThanOrEqual(FEED_LIMITS.title)
  }, 60_000)

  it.each([
    ['nesting', '<rss><channel><item>' + '<a>'.repeat(200_000)],
    ['signs', '<rss><channel><item><title>' + '<'.repeat(1_000_000)],
    ['attributes', `<rss ${'a="b" '.repeat(200_000)}><channel>`],
    ['open sections', '<rss><channel>' + '<![CDATA['.repeat(100_000)],
    ['whole comments', `<rss><channel>${'<!-- x -->'.repeat(300_000)}</channel></rss>`],
    ['whole sections', `<rss><channel><item><title>${'<![CDATA[x]]>'.repeat(250_000)}</title></item></channel></rss>`],
    ['comments', '<rss><channel>' + '<!-- '.repeat(200_000)],
    ['ampersands', '<rss><channel><item><title>' + '&'.repeat(1_000_000)],
    ['declarations', '<?xml '.repeat(100_000) + '<rss>'],
  ])(
    'is done soon with endless %s',
    async (_, document) => {
      const began = performance.now()
      await read(document)
      expect(performance.now() - began).toBeLessThan(15_000)
    },
    30_000,
  )
})

describe('properties', () => {
  const pieces = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>',
    '</link>',
    '<guid isPermaLink="false">',
    '</guid>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry xml:base="x">',
    '<link href="/a"/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&',
    '<',
    'https://news.example/1',
    '<pubDate>',
    'Tue, 10 Mar 2026 08:30:00 GMT',
    '<content type="x/y">',
    '<author><name>',
    '{"version":"https://jsonfeed.org/version/1","items":[',
    ']}',
  )
  it('never throws, and every address is of the web', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), async (parts) => {
        const feed = await read(parts.join(''))
        for (const { url, title } of feed.items) {
          if (url !== null) expect(url).toMatch(/^https?:/)
          if (title !== null) expect(title.trim()).toBe(title)
        }
      }),
    )
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await read(bytes))))
  })

  it('keeps every entry before the place where it is cut', async () => {
    const document = rss(Array.from({ length: 6 }, (_, n) => item(n)).join(''))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: document.indexOf('<item>'), max: document.length - 10 }), async (at) => {
        const cut = document.slice(0, at)
        const whole = cut.split('</item>').length - 1
        const feed = await read(cut)
        expect(feed.items.slice(0, whole).map(({ url }) => url)).toEqual(
          Array.from({ length: whole }, (_, n) => `https://news.example/${n}`),
        )
      }),
    )
  })
})
