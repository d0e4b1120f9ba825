import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeServers, startHttp, type TestServer } from '../support/servers.ts'
import { closeFetchers, codeOf, localFetcher } from './support.ts'

const MIB = 1024 * 1024
const bombs: Record<string, [coding: string, bytes: Buffer]> = {}
let server: TestServer

beforeAll(async () => {
  const zeros = Buffer.alloc(200 * MIB)
  const gzip = gzipSync(zeros, { level: 6 })
  Object.assign(bombs, {
    gzip: ['gzip', gzip],
    'double gzip': ['gzip, gzip', gzipSync(gzip)],
    deflate: ['deflate', deflateSync(zeros)],
    'raw deflate': ['deflate', deflateRawSync(zeros)],
    br: ['br', brotliCompressSync(zeros, { params: { 1: 4 } })],
    zstd: ['zstd', zstdCompressSync(zeros)],
  })
  server = await startHttp((request, response) => {
    const [coding, bytes] = bombs[decodeURIComponent(request.url?.slice(1) ?? '')]!
    response.setHeader('content-encoding', coding)
    response.end(bytes)
  })
}, 60_000)
afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

describe.each(['gzip', 'double gzip', 'deflate', 'raw deflate', 'br', 'zstd'])('%s', (name) => {
  test('200 MiB out of next to nothing is refused without being held', async () => {
    expect(bombs[name]?.[1].length).toBeLessThan(300_000)
    const fetcher = localFetcher()
    const before = process.memoryUsage.rss()
    let peak = before
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss())
    }, 5)
    const code = await codeOf(fetcher.fetchOnce(`${server.origin}/${encodeURIComponent(name)}`, { keepPartial: true }))
    clearInterval(watch)
    expect(code).toBe('decompression-bomb')
    expect((peak - before) / MIB).toBeLessThan(100)
  })

  test('without the ratio the size cap holds', async () => {
    const fetcher = localFetcher({ limits: { maxRatio: 1e9 } })
    expect(await codeOf(fetcher.fetchOnce(`${server.origin}/${encodeURIComponent(name)}`))).toBe('too-large')
  })
})
