import { Readable } from 'node:stream'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import { assert, asyncProperty, boolean, integer, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWarc, type WarcEntry } from '../../src/archive/warc-reader.ts'
import { story } from '../support/story.ts'

interface Written {
  readonly url: string
  readonly body?: string | Uint8Array
  readonly headers?: [string, string][]
  readonly type?: 'response' | 'resource' | 'request' | 'revisit' | 'metadata'
  readonly warcHeaders?: Record<string, string>
  readonly statusline?: string
}

const HTML: [string, string][] = [['Content-Type', 'text/html; charset=utf-8']]

/** A WARC file written by an independent writer. */
async function write(records: readonly Written[], gzip = true): Promise<Buffer> {
  const parts: Uint8Array[] = []
  const info = WARCRecord.createWARCInfo({ filename: 'test.warc', warcVersion: 'WARC/1.1' }, { software: 'a test' })
  parts.push(await WARCSerializer.serialize(info, { gzip }))
  for (const { url, body = story(), headers = HTML, type = 'response', warcHeaders = {}, statusline } of records) {
    async function* content() {
      yield typeof body === 'string' ? new TextEncoder().encode(body) : body
    }
    const record = WARCRecord.create(
      {
        url,
        date: '2026-03-10T08:30:00.000Z',
        type,
        warcVersion: 'WARC/1.1',
        warcHeaders,
        keepHeadersCase: true,
        ...(type === 'response' || type === 'request' ? { httpHeaders: headers } : {}),
        ...(statusline === undefined ? {} : { statusline }),
      },
      content(),
    )
    parts.push(
      await WARCSerializer.serialize(record, { gzip, digest: { algo: 'sha-1', prefix: 'sha1:', base32: true } }),
    )
  }
  return Buffer.concat(parts)
}

async function read(bytes: Uint8Array, { gzip = true, size = 1000, maxBytes = 1_000_000 } = {}): Promise<WarcEntry[]> {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) chunks.push(Buffer.from(bytes.subarray(at, at + size)))
  const entries: WarcEntry[] = []
  for await (const entry of readWarc(Readable.from(chunks), { name: 'test.warc', gzip, maxBytes })) entries.push(entry)
  return entries
}

const short = (entries: readonly WarcEntry[]): string[] =>
  entries.map((entry) => ('capture' in entry ? entry.capture.url : entry.error.code))
const captures = (entries: readonly WarcEntry[]) => entries.flatMap((e) => ('capture' in e ? [e.capture] : []))

const pages = ['a', 'b', 'c', 'd'].map((name) => ({ url: `https://courier.example/${name}` }))
const urls = pages.map(({ url }) => url)

describe.each([
  ['gzip a record', true],
  ['plain', false],
])('a file, %s,', (_, gzip) => {
  test.each([1, 7, 1000, 1_000_000])('is read whole in chunks of %i bytes', async (size) => {
    const entries = await read(await write(pages, gzip), { gzip, size })
    expect(short(entries)).toEqual(urls)
    const [capture] = captures(entries)
    expect(capture).toMatchObject({ status: 200, at: '2026-03-10T08:30:00.000Z', fromCache: false, hops: [] })
    expect(capture!.headers).toContainEqual(['Content-Type', 'text/html; charset=utf-8'])
    expect(new TextDecoder().decode(capture!.body)).toBe(story())
  })

  test('tells where each record begins', async () => {
    const file = await write(pages, gzip)
    for (const { warc, url } of captures(await read(file, { gzip }))) {
      const [name, offset] = warc!.split(':')
      expect(name).toBe('test.warc')
      const rest = file.subarray(Number(offset))
      expect(short(await read(rest, { gzip }))[0]).toBe(url)
    }
  })

  test.each([1, 3, 4, 5, 20, 300])('cut by %i bytes gives what is whole, and says so', async (cut) => {
    const file = await write(pages, gzip)
    const entries = await read(file.subarray(0, file.length - cut), { gzip })
    // The line ends after the last record's block are no part of the page, but without them the file is cut.
    expect(short(entries).at(-1)).toBe('warc-invalid')
    expect(short(entries).slice(0, -1)).toEqual(urls.slice(0, entries.length - 1))
    expect(entries.length).toBeGreaterThanOrEqual(4)
  })

  test('with a garbage tail gives everything, and says so', async () => {
    const file = Buffer.concat([await write(pages, gzip), Buffer.from('this is no record at all, but garbage\n')])
    expect(short(await read(file, { gzip }))).toEqual([...urls, 'warc-invalid'])
  })

  test('with garbage between records goes on behind it', async () => {
    const [one, two] = [await write(pages.slice(0, 2), gzip), await write(pages.slice(2), gzip)]
    const file = Buffer.concat([one, Buffer.from('garbage\r\nand more of it\r\n'), two])
    expect(short(await read(file, { gzip }))).toEqual([...urls.slice(0, 2), 'warc-invalid', ...urls.slice(2)])
  })

  test('with a flipped bit never gives a wrong page', async () => {
    const file = await write(pages, gzip)
    await assert(
      asyncProperty(integer({ min: 0, max: file.length * 8 - 1 }), async (bit) => {
        const broken = Buffer.from(file)
        broken[bit >> 3]! ^= 1 << (bit & 7)
        const entries = await read(broken, { gzip })
        for (const { url, body } of captures(entries))
          if (urls.includes(url)) expect(new TextDecoder().decode(body)).toBe(story())
      }),
      { numRuns: 60 },
    )
  })
})

describe('records', () => {
  test('of other types are passed over; resources are pages too', async () => {
    const file = await write([
      { url: urls[0]!, type: 'request', statusline: 'GET / HTTP/1.1' },
      { url: urls[1]!, type: 'resource', warcHeaders: { 'Content-Type': 'text/html' } },
      { url: urls[2]!, type: 'metadata' },
      { url: urls[3]!, type: 'revisit', body: '' },
    ])
    const entries = await read(file)
    expect(short(entries)).toEqual([urls[1]])
    expect(captures(entries)[0]!.headers).toEqual([['Content-Type', 'text/html']])
  })

  test.each([
    ['gzip', gzipSync(story())],
    ['br', brotliCompressSync(story())],
    ['gzip', story()],
  ])('with Content-Encoding %s are decoded where they are coded so', async (coding, body) => {
    const entries = await read(await write([{ url: urls[0]!, body, headers: [...HTML, ['Content-Encoding', coding]] }]))
    expect(new TextDecoder().decode(captures(entries)[0]!.body)).toBe(story())
  })

  test.each(['X-Archive-Orig-Content-Encoding', 'X-Crawler-Content-Encoding'])(
    'with %s have been decoded already',
    async (name) => {
      const entries = await read(await write([{ url: urls[0]!, headers: [...HTML, [name, 'gzip']] }]))
      expect(new TextDecoder().decode(captures(entries)[0]!.body)).toBe(story())
    },
  )

  test.each([
    ['chunked', '5\r\nfirst\r\n7;x=y\r\n second\r\n0\r\n\r\n', 'first second'],
    ['not chunked after all', 'first second', 'first second'],
    ['chunked and cut', '5\r\nfirst\r\n7\r\n sec', 'first sec'],
  ])('with Transfer-Encoding chunked are put together when they are %s', async (_, body, whole) => {
    const entries = await read(await write([{ url: urls[0]!, body, headers: [['Transfer-Encoding', 'chunked']] }]))
    expect(new TextDecoder().decode(captures(entries)[0]!.body)).toBe(whole)
  })

  test('say why they are truncated, and from which address they came', async () => {
    const warcHeaders = { 'WARC-Truncated': 'disconnect', 'WARC-IP-Address': '192.0.2.7' }
    const [capture] = captures(await read(await write([{ url: urls[0]!, warcHeaders }])))
    expect(capture).toMatchObject({ truncated: 'disconnect', ip: '192.0.2.7' })
  })

  test('larger than the limit are told, also when they are so only unpacked', async () => {
    const large = 'x'.repeat(400_000)
    const packed: Written = { url: urls[1]!, body: gzipSync(large), headers: [...HTML, ['Content-Encoding', 'gzip']] }
    const file = await write([{ url: urls[0]!, body: large }, packed, pages[2]!])
    expect(short(await read(file, { maxBytes: 100_000 }))).toEqual(['too-large', 'too-large', urls[2]])
  })

  test('that do not match their digest are told', async () => {
    const file = (await write(pages.slice(0, 2), false)).toString('latin1').replace('harbour master', 'harbour waster')
    expect(short(await read(Buffer.from(file, 'latin1'), { gzip: false }))).toEqual(['warc-invalid', urls[1]])
  })

  test('packed all in one gzip member are read too', async () => {
    expect(short(await read(gzipSync(await write(pages, false))))).toEqual(urls)
  })
})

test('bytes of any kind never throw', async () => {
  await assert(
    asyncProperty(uint8Array({ maxLength: 400 }), boolean(), async (bytes, gzip) => {
      const start = gzip ? [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] : [...Buffer.from('WARC/1.1\r\n')]
      for (const file of [bytes, Uint8Array.from([...start, ...bytes])])
        expect(captures(await read(file, { gzip }))).toEqual([])
    }),
    { numRuns: 200 },
  )
})
