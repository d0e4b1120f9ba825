import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeServers, startHttp, type TestServer } from '../support/servers.ts'
import { closeFetchers, codeOf, localFetcher, textOf } from './support.ts'

/** Long and varied enough that no decoder can give it all from one block. */
const PAGE = Array.from(
  { length: 20_000 },
  (_, index) => `<p>Line ${(index * 7919) % 10_007} of the harbour log</p>`,
).join('\n')

const ENCODED: Record<string, [coding: string, bytes: Buffer]> = {
  gzip: ['gzip', gzipSync(PAGE)],
  'x-gzip': ['x-gzip', gzipSync(PAGE)],
  'upper case': ['GZIP', gzipSync(PAGE)],
  br: ['br', brotliCompressSync(PAGE, { params: { 1: 5 } })],
  zstd: ['zstd', zstdCompressSync(PAGE)],
  deflate: ['deflate', deflateSync(PAGE)],
  'raw deflate': ['deflate', deflateRawSync(PAGE)],
  identity: ['identity', Buffer.from(PAGE)],
  'a charset by mistake': ['UTF-8', Buffer.from(PAGE)],
  'two codings': ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
  'two codings, raw deflate first': ['deflate,gzip', gzipSync(deflateRawSync(PAGE))],
  'identity beside one': ['identity, gzip, ', gzipSync(PAGE)],
  'gzip in two members': ['gzip', Buffer.concat([gzipSync(PAGE.slice(0, 1000)), gzipSync(PAGE.slice(1000))])],
  'gzip with padding behind': ['gzip', Buffer.concat([gzipSync(PAGE), Buffer.alloc(600)])],
  'br with rubbish behind': [
    'br',
    Buffer.concat([brotliCompressSync(PAGE, { params: { 1: 5 } }), Buffer.from('rubbish')]),
  ],
}

const REFUSED: Record<string, [coding: string, bytes: Buffer]> = {
  'unknown coding': ['sdch', Buffer.from(PAGE)],
  compress: ['compress', Buffer.from(PAGE)],
  'three codings': ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(PAGE)))],
  'a name of Object.prototype': ['constructor', Buffer.from(PAGE)],
  'plain text called gzip': ['gzip', Buffer.from(PAGE)],
  'plain text called br': ['br', Buffer.from(PAGE)],
  'plain text called zstd': ['zstd', Buffer.from(PAGE)],
  'a flipped byte in gzip': ['gzip', flipped(gzipSync(PAGE))],
  'a flipped byte in zstd': ['zstd', flipped(zstdCompressSync(PAGE, { params: { 201: 1 } }))],
  'nothing but a gzip header': ['gzip', gzipSync(PAGE).subarray(0, 10)],
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const middle = copy.length >> 1
  copy[middle] = copy[middle]! ^ 0xff
  return copy
}

let server: TestServer
const fetcher = localFetcher()

beforeAll(async () => {
  server = await startHttp((request, response) => {
    const [, size = '0', name = ''] = decodeURIComponent(request.url ?? '').split('/')
    const [coding, bytes] = (ENCODED[name] ?? REFUSED[name])!
    response.setHeader('content-encoding', coding)
    if (size === 'cut') return response.end(bytes.subarray(0, Math.floor(bytes.length / 2)))
    if (size === 'none') return response.end()
    // In pieces, so that decoders are met in the middle of their stream.
    const piece = Number(size)
    for (let at = 0; at < bytes.length; at += piece) response.write(bytes.subarray(at, at + piece))
    return response.end()
  })
})
afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

describe.each(Object.keys(ENCODED))('%s', (name) => {
  test.each([1_000_000, 997])('in pieces of %d', async (size) => {
    const capture = await fetcher.fetchOnce(`${server.origin}/${size}/${name}`)
    expect(textOf(capture)).toBe(PAGE)
    expect(capture.truncated).toBeUndefined()
  })
})

test('one byte at a time', async () => {
  const small = '<p>Bridge closed</p>'
  const one = await startHttp((request, response) => {
    response.setHeader('content-encoding', 'deflate')
    const bytes = request.url === '/raw' ? deflateRawSync(small) : deflateSync(small)
    for (const byte of bytes) response.write(Buffer.from([byte]))
    response.end()
  })
  expect(textOf(await fetcher.fetchOnce(`${one.origin}/raw`))).toBe(small)
  expect(textOf(await fetcher.fetchOnce(`${one.origin}/zlib`))).toBe(small)
})

test.each(Object.keys(REFUSED))('%s', async (name) => {
  expect(await codeOf(fetcher.fetchOnce(`${server.origin}/100000/${name}`))).toBe('content-encoding')
  expect(await codeOf(fetcher.fetchOnce(`${server.origin}/100000/${name}`, { keepPartial: true }))).toBe(
    'content-encoding',
  )
})

test.each(['gzip', 'br', 'zstd', 'deflate', 'raw deflate', 'two codings'])(
  '%s cut by its author: the part that came',
  async (name) => {
    const capture = await fetcher.fetchOnce(`${server.origin}/cut/${name}`)
    expect(capture.truncated).toBe('disconnect')
    expect(PAGE.startsWith(textOf(capture))).toBe(true)
    expect(capture.body.length).toBeGreaterThan(PAGE.length / 10)
  },
)

test.each(['gzip', 'br', 'zstd', 'deflate'])('%s of nothing is an empty body', async (name) => {
  expect((await fetcher.fetchOnce(`${server.origin}/none/${name}`)).body).toHaveLength(0)
})
