import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { closeServers, startHttp, startRaw } from '../support/servers.ts'
import { header } from '../../src/fetch/capture.ts'
import { answerProblem } from '../../src/fetch/status.ts'
import { closeFetchers, codeOf, errorOf, localFetcher, textOf } from './support.ts'

afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

test('an answer becomes a Capture, header names as they were written', async () => {
  const server = await startRaw((socket) => {
    socket.end(
      'HTTP/1.1 200 OK\r\nX-Odd-CASE: 1\r\nset-cookie: a\r\nSet-Cookie: b\r\nX-Latin: caf\xe9\r\n\r\n<p>Hi',
      'latin1',
    )
  })
  const capture = await localFetcher().fetchOnce(`${server.origin}/page?q=1#part`)
  expect(capture).toMatchObject({
    url: `${server.origin}/page?q=1#part`,
    finalUrl: `${server.origin}/page?q=1#part`,
    status: 200,
    ip: '127.0.0.1',
    hops: [],
    fromCache: false,
    headers: [
      ['X-Odd-CASE', '1'],
      ['set-cookie', 'a'],
      ['Set-Cookie', 'b'],
      ['X-Latin', 'café'],
    ],
  })
  expect(textOf(capture)).toBe('<p>Hi')
  expect(Math.abs(Date.parse(capture.at) - Date.now())).toBeLessThan(60_000)
  expect(capture).not.toHaveProperty('wireBody')
  expect(capture).not.toHaveProperty('truncated')
})

test('the server learns who asks, and no secrets', async () => {
  const server = await startHttp((_request, response) => response.end('ok'))
  const fetcher = localFetcher()
  await fetcher.fetchOnce(server.origin.replace('//', '//user:secret@'), { headers: { 'Accept-Language': 'de' } })
  expect(server.requests[0]?.headers).toEqual({
    host: `127.0.0.1:${server.port}`,
    connection: 'keep-alive',
    'user-agent': 'Tearsheet/0.0.1 (mailto:desk@news.example)',
    from: 'desk@news.example',
    accept: expect.stringContaining('text/html') as string,
    'accept-encoding': 'gzip, deflate, br, zstd',
    'accept-language': 'de',
  })
  expect(await codeOf(fetcher.fetchOnce(server.origin, { headers: { 'User-Agent': 'Mozilla/5.0' } }))).toBe('usage')
  expect(await codeOf(fetcher.fetchOnce(server.origin, { headers: { cookie: 'a\r\nx: y' } }))).toBe('usage')
  expect(server.requests).toHaveLength(1)
})

test('without a contact this machine may be asked, and nobody else', async () => {
  const server = await startHttp((_request, response) => response.end('ok'))
  const fetcher = localFetcher({
    identity: { version: '0.0.1' },
    resolve: { 'news.example': '127.0.0.1', 'far.example': '192.0.2.1' },
  })
  expect((await fetcher.fetchOnce(server.origin)).status).toBe(200)
  expect((await fetcher.fetchOnce(`http://news.example:${server.port}/`)).status).toBe(200)
  const error = await errorOf(fetcher.fetchOnce('http://far.example/'))
  expect(error?.code).toBe('usage')
  expect(error?.message).toMatch(/--contact .* TEARSHEET_CONTACT/)
})

test('any final status is an answer, and says what is wrong with it apart', async () => {
  const server = await startHttp((request, response) => {
    response.writeHead(Number(request.url?.slice(1)), { 'retry-after': '3' }).end('sorry')
  })
  const fetcher = localFetcher()
  for (const [status, code] of [
    [404, 'http-not-found'],
    [429, 'http-rate-limited'],
    [503, 'http-server-error'],
  ] as const) {
    const capture = await fetcher.fetchOnce(`${server.origin}/${status}`)
    expect([capture.status, textOf(capture)]).toEqual([status, 'sorry'])
    expect(answerProblem(capture)).toMatchObject({ code, retryAfter: 3 })
  }
})

test('one connection for one origin, kept for the next request, one request at a time', async () => {
  let inFlight = 0
  let most = 0
  const server = await startHttp((_request, response) => {
    most = Math.max(most, (inFlight += 1))
    setTimeout(() => {
      inFlight -= 1
      response.end('ok')
    }, 20)
  })
  const fetcher = localFetcher()
  await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetchOnce(server.origin + path)))
  await fetcher.fetchOnce(`${server.origin}/d`)
  expect([server.requests.length, server.connections, most]).toEqual([4, 1, 1])
})

test('the body as it came is kept for an archive where it was encoded', async () => {
  const wire = gzipSync('<p>Hello')
  const server = await startHttp((request, response) => {
    if (request.url === '/plain') return response.end('<p>Hello')
    return response.setHeader('content-encoding', 'gzip').end(wire)
  })
  const fetcher = localFetcher({ keepWire: true })
  const capture = await fetcher.fetchOnce(`${server.origin}/gzip`)
  expect(textOf(capture)).toBe('<p>Hello')
  expect(Buffer.from(capture.wireBody ?? []).equals(wire)).toBe(true)
  expect(header(capture, 'content-encoding')).toBe('gzip')
  expect(await fetcher.fetchOnce(`${server.origin}/plain`)).not.toHaveProperty('wireBody')
})

test.each(['', 'news', 'http://', 'http://a b/', 'https://[::1', 'http://user:secret@bad host/'])(
  '"%s" is no URL',
  async (url) => {
    const error = await errorOf(localFetcher().fetchOnce(url))
    expect(error?.code).toBe('url-invalid')
    expect(error?.message).not.toContain('secret')
  },
)

test.each([
  'file:///etc/passwd',
  'ftp://news.example/',
  'data:text/html,x',
  'javascript:1',
  'blob:x',
  'gopher://127.0.0.1/',
])('%s is not fetched', async (url) => {
  expect(await codeOf(localFetcher().fetchOnce(url))).toBe('scheme-unsupported')
})

test('size: over the cap is an error, or a part where that is wanted', async () => {
  const page = randomBytes(5000).toString('hex')
  const server = await startHttp((request, response) => {
    if (request.url === '/length') return response.setHeader('content-length', page.length).end(page)
    if (request.url === '/gzip') return response.setHeader('content-encoding', 'gzip').end(gzipSync(page))
    response.write(page.slice(0, 5000))
    return response.end(page.slice(5000))
  })
  const fetcher = localFetcher({ limits: { maxBytes: 9000 } })
  for (const path of ['/length', '/chunked', '/gzip']) {
    expect(await codeOf(fetcher.fetchOnce(server.origin + path))).toBe('too-large')
    const part = await fetcher.fetchOnce(server.origin + path, { keepPartial: true })
    expect([part.truncated, textOf(part)]).toEqual(['length', page.slice(0, 9000)])
  }
  const exact = localFetcher({ limits: { maxBytes: page.length } })
  expect(textOf(await exact.fetchOnce(`${server.origin}/gzip`))).toBe(page)
})

test('the caller can give up before, while connecting, while waiting and in the body', async () => {
  const server = await startHttp((request, response) => {
    if (request.url === '/body') response.write('<p>')
  })
  const fetcher = localFetcher()
  expect(await codeOf(fetcher.fetchOnce(server.origin, { signal: AbortSignal.abort() }))).toBe('interrupted')
  for (const path of ['/wait', '/body']) {
    expect(await codeOf(fetcher.fetchOnce(server.origin + path, { signal: AbortSignal.timeout(100) }))).toBe(
      'interrupted',
    )
  }
  const stuck = localFetcher({ lookup: () => new Promise(() => undefined) })
  expect(await codeOf(stuck.fetchOnce('http://news.example/', { signal: AbortSignal.timeout(50) }))).toBe('interrupted')
})

test('closing ends what is under way', async () => {
  const server = await startHttp(() => undefined)
  const fetcher = localFetcher()
  const waiting = codeOf(fetcher.fetchOnce(server.origin))
  while (!server.requests.length) await new Promise((resolve) => setTimeout(resolve, 5))
  await fetcher.close()
  expect(await waiting).toBe('interrupted')
  expect(await codeOf(fetcher.fetchOnce(server.origin))).toBe('interrupted')
})

test('IPv6', async (context) => {
  const server = await startHttp((_request, response) => response.end('six'), { host: '::1' }).catch(() => undefined)
  if (!server) return context.skip()
  const fetcher = localFetcher({ allowAddresses: ['::1'] })
  const capture = await fetcher.fetchOnce(server.origin)
  expect([textOf(capture), capture.ip]).toEqual(['six', '::1'])
  expect(textOf(await fetcher.fetchOnce(`http://localhost:${server.port}/`))).toBe('six')
  return undefined
})

test('what has answered and gone does not count as an open origin', async () => {
  const server = await startHttp((_request, response) => response.setHeader('connection', 'close').end('ok'))
  const hosts = Array.from({ length: 12 }, (_, index) => `h${index}.example`)
  const resolve = Object.fromEntries(hosts.map((host) => [host, '127.0.0.1']))
  const fetcher = localFetcher({ resolve, limits: { maxOrigins: 3 } })
  for (const host of hosts) {
    expect((await fetcher.fetchOnce(`http://${host}:${server.port}/`)).status).toBe(200)
    await expect.poll(() => server.open.size).toBe(0)
  }
})
