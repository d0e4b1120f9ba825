import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { CDXIndexer, WARCParser } from 'warcio'
import { expect, test } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { cdxj, surt } from '../../src/archive/cdxj.ts'
import { exportCdxj } from '../../src/archive/export/cdxj-file.ts'
import { readWarc } from '../../src/archive/warc-reader.ts'
import { type Capture, header } from '../../src/fetch/capture.ts'
import { extractInput } from '../../src/pipeline/extract.ts'
import { story } from '../support/story.ts'
import { all, archive, capture, folder } from './support.ts'

interface Read {
  readonly type: string
  readonly fields: Record<string, string>
  readonly http: [string, string][]
  readonly statusline: string | undefined
  readonly payload: string
}

/** The records as another program reads them. */
async function records({ warcFolder }: Archive): Promise<Read[]> {
  const list: Read[] = []
  for (const name of readdirSync(warcFolder).sort()) {
    const parser = new WARCParser(createReadStream(join(warcFolder, name)), { keepHeadersCase: true })
    for await (const record of parser) {
      const payload = await record.readFully(false)
      list.push({
        type: record.warcType,
        fields: Object.fromEntries(record.warcHeaders.headers),
        http: record.httpHeaders ? Array.from(record.httpHeaders.headers) : [],
        statusline: record.httpHeaders?.statusline,
        payload: Buffer.from(payload).toString('latin1'),
      })
    }
  }
  return list
}

/** Everything in the WARC files, unpacked. */
const raw = ({ warcFolder }: Archive): string =>
  readdirSync(warcFolder)
    .sort()
    .map((name) => gunzipSync(readFileSync(join(warcFolder, name))).toString('latin1'))
    .join('')

test('a visit is a response, its request and metadata, after the warcinfo of the file', async () => {
  const info = { software: 'Tearsheet/1', operator: 'The desk', contact: 'desk@example.org', userAgent: 'Tearsheet/1' }
  const open = archive({ info })
  const headers: [string, string][] = [
    ['Content-Type', 'text/html'],
    ['SET-cookie', 'a=1; Path=/'],
    ['Set-Cookie', 'b=2'],
    ['X-Place', 'caf\xc3\xa9'],
    ['Transfer-Encoding', 'chunked'],
  ]
  const requestHeaders = [
    ['Host', 'news.example'],
    ['If-None-Match', '"0"'],
  ] as const
  await open.store.putCapture(capture({ headers, ip: '192.0.2.7' }), { requestHeaders, notes: { robots: 'allow' } })
  await open.store.commit()
  const [warcinfo, response, request, metadata, ...rest] = await records(open)
  expect(rest).toEqual([])
  expect(warcinfo!.payload).toContain('software: Tearsheet/1\r\n')
  expect(warcinfo!.payload).toContain('operator: The desk\r\n')
  expect(response!.fields).toMatchObject({
    'WARC-Type': 'response',
    'WARC-Target-URI': 'https://news.example/pier',
    'WARC-Date': '2026-03-10T08:30:00.123Z',
    'WARC-IP-Address': '192.0.2.7',
    'WARC-Warcinfo-ID': warcinfo!.fields['WARC-Record-ID'],
  })
  expect(response!.fields['WARC-Payload-Digest']).toMatch(/^sha1:[A-Z2-7]{32}$/)
  expect(response!.payload).toBe(story())
  expect(raw(open)).toContain(
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSET-cookie: a=1; Path=/\r\nSet-Cookie: b=2\r\nX-Place: caf\xc3\xa9\r\n' +
      `X-Archive-Orig-Transfer-Encoding: chunked\r\nContent-Length: ${Buffer.byteLength(story())}\r\n\r\n`,
  )
  expect(request!.type).toBe('request')
  expect(request!.statusline).toBe('GET /pier HTTP/1.1')
  expect(request!.http).toEqual(requestHeaders)
  expect(metadata!.type).toBe('metadata')
  expect(metadata!.payload).toBe('fetchTimeMs: 41\r\nrobots: allow\r\n')
  for (const beside of [request!, metadata!])
    expect(beside.fields['WARC-Concurrent-To']).toBe(response!.fields['WARC-Record-ID'])
})

test('a compressed body is kept as it came, a decoded one does not claim to be compressed', async () => {
  const open = archive()
  const headers: [string, string][] = [
    ['Content-Encoding', 'gzip'],
    ['Content-Length', '3'],
  ]
  const wireBody = gzipSync(story())
  const wire = await open.store.putCapture(capture({ headers, wireBody }))
  const decoded = await open.store.putCapture(capture({ headers, url: 'https://news.example/2' }))
  await open.store.commit()
  const text = raw(open)
  expect(text).toContain(
    `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nX-Archive-Orig-Content-Length: 3\r\nContent-Length: ${wireBody.length}\r\n`,
  )
  expect(text).toContain('HTTP/1.1 200 OK\r\nX-Archive-Orig-Content-Encoding: gzip\r\n')
  for (const { id } of [wire, decoded])
    expect(Buffer.from((await open.store.readCapture(id)).body).toString()).toBe(story())
})

test('a revisit points to what it repeats', async () => {
  const open = archive()
  await open.store.putCapture(capture())
  await open.store.putCapture(capture({ at: '2026-03-11T00:00:00.000Z' }))
  await open.store.putCapture(
    capture({ at: '2026-03-12T00:00:00.000Z', status: 304, text: '', headers: [['ETag', '"1"']] }),
  )
  await open.store.commit()
  const [first, same, notModified] = (await records(open)).filter(({ type }) => /response|revisit/.test(type))
  const refers = {
    'WARC-Refers-To': first!.fields['WARC-Record-ID'],
    'WARC-Refers-To-Target-URI': 'https://news.example/pier',
    'WARC-Refers-To-Date': '2026-03-10T08:30:00.123Z',
    'WARC-Payload-Digest': first!.fields['WARC-Payload-Digest'],
  }
  const profile = 'http://netpreserve.org/warc/1.1/revisit/'
  expect(same!.fields).toMatchObject({ ...refers, 'WARC-Profile': `${profile}identical-payload-digest` })
  expect(notModified!.fields).toMatchObject({ ...refers, 'WARC-Profile': `${profile}server-not-modified` })
  expect(notModified!.statusline).toBe('HTTP/1.1 304 Not Modified')
  expect(notModified!.http).toEqual([['ETag', '"1"']])
  expect([same!.payload, notModified!.payload]).toEqual(['', ''])
})

test('where no copy may be kept the file holds the reason and nothing of the page', async () => {
  const open = archive()
  await open.store.putCapture(capture(), { noArchive: 'meta robots: noarchive' })
  await open.store.commit()
  const types = (await records(open)).map(({ type }) => type)
  expect(types).toEqual(['warcinfo', 'request', 'metadata'])
  expect(raw(open)).toContain('body-not-kept: meta robots: noarchive\r\nstatus: 200\r\n')
  expect(raw(open)).not.toContain('pier of')
  expect(raw(open)).not.toContain('<p>')
})

test('a truncated body says why', async () => {
  const open = archive()
  await open.store.putCapture(capture({ truncated: 'time', text: 'half a pa' }))
  await open.store.commit()
  expect((await records(open))[1]!.fields['WARC-Truncated']).toBe('time')
})

test('files end at their size; the next run goes on with the last one', async () => {
  const options = { maxFileBytes: 3000, info: { software: 'Tearsheet/1' } }
  const open = archive(options)
  await Promise.all(
    Array.from(
      { length: 8 },
      async (_, n) => await open.store.putCapture(capture({ url: `https://news.example/${n}` })),
    ),
  )
  await open.close()
  const names = readdirSync(open.warcFolder)
  expect(names.length).toBeGreaterThan(1)
  const read = await records(open)
  expect(read.filter(({ type }) => type === 'warcinfo')).toHaveLength(names.length)
  expect(read.filter(({ type }) => type === 'response').map(({ fields }) => fields['WARC-Target-URI']?.at(-1))).toEqual(
    Array.from('01234567'),
  )
  const same = archive({ ...options, maxFileBytes: 1_000_000 }, open.folder)
  await same.store.putCapture(capture({ url: 'https://news.example/8' }))
  await same.close()
  const other = archive({ maxFileBytes: 1_000_000, info: { software: 'Tearsheet/2' } }, open.folder)
  await other.store.putCapture(capture({ url: 'https://news.example/9' }))
  await other.close()
  expect(readdirSync(open.warcFolder)).toEqual(names)
  // A new version of the program says so in the middle of the file.
  expect((await records(open)).filter(({ type }) => type === 'warcinfo')).toHaveLength(names.length + 1)
})

test('our own reader reads the same captures from the file, in order', async () => {
  const open = archive()
  for (const n of [0, 1, 2]) await open.store.putCapture(capture({ url: `https://news.example/${n}` }))
  await open.close()
  const [name = ''] = readdirSync(open.warcFolder)
  const stream = createReadStream(join(open.warcFolder, name))
  const again = archive({ readOnly: true }, open.folder)
  const rows = await all(again.store.captures())
  const expected = await Promise.all(rows.map(async ({ id }) => ({ capture: await again.store.readCapture(id) })))
  expect(await all(readWarc(stream, { name, gzip: true, maxBytes: 1_000_000 }))).toEqual(expected)
})

test('what is read from the file gives the same record as the live visit, byte for byte', async () => {
  const open = archive()
  const url = 'https://news.example/go'
  const headers: [string, string][] = [
    ['Content-Type', 'text/html; charset=iso-8859-1'],
    ['Content-Encoding', 'gzip'],
    ['X-Robots-Tag', 'max-snippet: 5'],
  ]
  const body = Buffer.from(story({ headline: 'Café on the pier opens', author: 'Odile Brannigan' }), 'latin1')
  const hops = [{ url, status: 301, location: 'https://news.example/pier?x=1' }]
  const live = capture({ url, finalUrl: hops[0]!.location, hops, headers, body, wireBody: gzipSync(body), ms: 1234 })
  const extract = async (capture: Capture): Promise<string> => {
    const { body, wireBody: _, ...facts } = capture
    const contentType = header(capture, 'content-type')
    const input = { url: capture.url, html: body, contentType, capture: { ...facts, bytes: body.length } }
    return JSON.stringify((await extractInput(input)).record)
  }
  const { warc } = await open.store.putCapture(live)
  await open.close()
  const [name = ''] = readdirSync(open.warcFolder)
  const stream = createReadStream(join(open.warcFolder, name))
  const [entry] = await all(readWarc(stream, { name, gzip: true, maxBytes: 1_000_000 }))
  const stored = (entry as { capture: Capture }).capture
  expect(await extract(stored)).toBe(await extract({ ...live, warc }))
  expect(await extract(stored)).toContain('Café on the pier')
})

test('the index agrees with the one that warcio makes', async () => {
  const open = archive()
  await open.store.putCapture(capture({ url: 'https://www.news.example/B?z=1&a=2' }))
  await open.store.putCapture(capture({ url: 'https://news.example/a' }))
  await open.store.putCapture(capture({ url: 'https://news.example/a', at: '2026-04-01T00:00:00.000Z' }))
  await open.close()
  const again = archive({ readOnly: true }, open.folder)
  const lines = Array.from(cdxj(again))
  const file = join(folder(), 'index.cdxj')
  expect(await exportCdxj(again, file)).toBe(3)
  expect(readFileSync(file, 'utf8')).toBe(lines.join(''))
  const parsed = lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>)
  expect(lines.map((line) => line.split(' ', 2).join(' '))).toEqual([
    'example,news)/a 20260310083000',
    'example,news)/a 20260401000000',
    'example,news)/b?a=2&z=1 20260310083000',
  ])
  expect(parsed.map(({ mime }) => mime)).toEqual(['text/html', 'warc/revisit', 'text/html'])
  const [filename = ''] = readdirSync(open.warcFolder)
  const theirs: Record<string, string | number>[] = []
  const input = { filename, reader: createReadStream(join(open.warcFolder, filename)) }
  for await (const entry of new CDXIndexer({ noSort: true }).iterIndex([input])) theirs.push(entry)
  const places = (list: readonly Record<string, unknown>[]): string[] =>
    list.map(({ url, offset, length }) => `${String(url)} ${String(offset)} ${String(length)}`).sort()
  expect(places(parsed)).toEqual(places(theirs))
})

test('keys of the index: host turned round, no www, query in order', () => {
  expect(surt('http://WWW2.News.Example:8080/A?b=2&a=1#x')).toBe('example,news:8080)/a?a=1&b=2')
  expect(surt('https://192.0.2.7/')).toBe('192.0.2.7)/')
})
