import { afterAll, expect, test } from 'vitest'
import { closeServers, startHttp, startRaw, startTcp } from '../support/servers.ts'
import { closeFetchers, codeOf, errorOf, localFetcher, textOf } from './support.ts'

afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

/** One byte every 20 ms, for ever. */
const drip = (head: string, byte: string) =>
  startRaw((socket) => {
    socket.write(head)
    const timer = setInterval(() => socket.write(byte), 20)
    socket.once('close', () => clearInterval(timer))
  })

const OK = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'

test.concurrent('a body that drips ends with the total time', async () => {
  const server = await drip(OK, '1\r\nx\r\n')
  const fetcher = localFetcher({ limits: { totalMs: 400 } })
  const error = await errorOf(fetcher.fetchOnce(server.origin))
  expect([error?.code, error?.next]).toEqual(['timeout', 'retry'])
  const part = await fetcher.fetchOnce(server.origin, { keepPartial: true })
  expect(part.truncated).toBe('time')
  expect(textOf(part)).toMatch(/^x+$/)
})

test.concurrent('a body that drips ends early where a rate is asked for', async () => {
  const server = await drip(OK, '1\r\nx\r\n')
  const fetcher = localFetcher({ limits: { minRateAfterMs: 200, totalMs: 20_000 } })
  const error = await errorOf(fetcher.fetchOnce(server.origin))
  expect(error?.message).toContain('1024 bytes a second')
})

test.concurrent('a header that drips', async () => {
  const server = await drip('HTTP/1.1 200 OK\r\nX-A: ', 'a')
  expect(await codeOf(localFetcher({ limits: { totalMs: 300 } }).fetchOnce(server.origin))).toBe('timeout')
  expect(await codeOf(localFetcher({ limits: { headersMs: 300 } }).fetchOnce(server.origin))).toBe('timeout')
})

test.concurrent('accepted, then silence; a header, then silence; half a body, then silence', async () => {
  const silent = await startTcp(() => undefined)
  expect(await codeOf(localFetcher({ limits: { headersMs: 300 } }).fetchOnce(silent.origin))).toBe('timeout')
  for (const head of [OK, `${OK}2\r\nhi\r\n`]) {
    const server = await startRaw((socket) => socket.write(head))
    expect(await codeOf(localFetcher({ limits: { bodyMs: 300 } }).fetchOnce(server.origin))).toBe('timeout')
  }
})

test.concurrent('a TLS handshake that never comes', async () => {
  const silent = await startTcp(() => undefined)
  const url = silent.origin.replace('http:', 'https:')
  expect(await codeOf(localFetcher({ limits: { connectMs: 300 } }).fetchOnce(url))).toBe('timeout')
})

test.concurrent('a look-up that never ends', async () => {
  const fetcher = localFetcher({ limits: { totalMs: 200 }, lookup: () => new Promise(() => undefined) })
  expect(await codeOf(fetcher.fetchOnce('http://news.example/'))).toBe('timeout')
})

test.concurrent('the whole chain of redirects has one total, the waits between them not counted', async () => {
  const server = await startHttp((request, response) => {
    const left = Number(request.url?.slice(1))
    setTimeout(() => {
      if (left) response.writeHead(302, { location: `/${left - 1}` })
      response.end()
    }, 250)
  })
  const fetcher = localFetcher({ limits: { totalMs: 1500 } })
  const onHop = () => new Promise<void>((resolve) => setTimeout(resolve, 500))
  expect((await fetcher.fetchOnce(`${server.origin}/2`, { onHop })).status).toBe(200)
  expect(await codeOf(fetcher.fetchOnce(`${server.origin}/9`))).toBe('timeout')
})

test.concurrent('a redirect whose own body never ends is followed all the same', async () => {
  const server = await startRaw((socket, head) => {
    if (head.startsWith('GET /end')) return socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')
    return socket.write('HTTP/1.1 301 Moved\r\nLocation: /end\r\nContent-Length: 50\r\n\r\nmoved')
  })
  expect(textOf(await localFetcher().fetchOnce(server.origin))).toBe('hi')
})
