import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { closeServers, startHttp, startRaw, type TestServer } from '../support/servers.ts'
import type { Hop } from '../../src/fetch/capture.ts'
import { closeFetchers, codeOf, localFetcher, textOf } from './support.ts'

let server: TestServer
const fetcher = localFetcher()

beforeAll(async () => {
  server = await startHttp((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    const to = (location: string, status = 302) => response.writeHead(status, { location }).end('moved')
    const n = Number(searchParams.get('n'))
    if (pathname === '/self') return to('/self')
    if (pathname === '/self-fragment') return to('/self-fragment#top')
    if (pathname === '/a') return to('/b')
    if (pathname === '/b') return to('/a')
    if (pathname === '/growing') return to(`/growing?n=${n + 1}`)
    if (pathname === '/count') return n ? to(`/count?n=${n - 1}`) : response.end('arrived')
    if (pathname === '/status') return to('/end', n)
    if (pathname === '/nowhere') return response.writeHead(302).end()
    if (pathname === '/file') return to('file:///etc/passwd')
    if (pathname === '/large') return response.writeHead(302, { location: '/end' }).end('x'.repeat(1_000_000))
    return response.end('arrived')
  })
})
afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

const fetchPath = (path: string, options = {}) => fetcher.fetchOnce(server.origin + path, options)

describe('circles and limits', () => {
  test.each(['/self', '/self-fragment', '/a'])('%s goes round', async (path) => {
    expect(await codeOf(fetchPath(path))).toBe('redirect-loop')
  })
  test('ten redirects are followed, not eleven, however they grow', async () => {
    const capture = await fetchPath('/count?n=10')
    expect([textOf(capture), capture.hops.length]).toEqual(['arrived', 10])
    expect(await codeOf(fetchPath('/count?n=11'))).toBe('redirect-limit')
    const before = server.requests.length
    expect(await codeOf(fetchPath('/growing?n=0'))).toBe('redirect-limit')
    expect(server.requests.length - before).toBe(11)
  })
})

test.each([301, 302, 303, 307, 308])('%d is followed', async (status) => {
  const capture = await fetchPath(`/status?n=${status}#part`)
  expect(capture).toMatchObject({
    url: `${server.origin}/status?n=${status}#part`,
    finalUrl: `${server.origin}/end#part`,
    status: 200,
    hops: [{ url: `${server.origin}/status?n=${status}#part`, status, location: `${server.origin}/end#part` }],
  })
})

test.each([300, 304, 305])('%d is an answer', async (status) => {
  expect((await fetchPath(`/status?n=${status}`)).status).toBe(status)
})

test('redirects that lead nowhere', async () => {
  expect(await codeOf(fetchPath('/nowhere'))).toBe('redirect-invalid')
  expect(await codeOf(fetchPath('/file'))).toBe('scheme-unsupported')
})

test('a long body on the way is not read', async () => {
  expect(textOf(await fetchPath('/large'))).toBe('arrived')
})

test('raw bytes in Location arrive as they were meant', async () => {
  const paths: string[] = []
  const odd = await startRaw((socket, head) => {
    const path = head.split(' ')[1] ?? ''
    paths.push(path)
    const location: Record<string, Buffer> = {
      '/utf8': Buffer.from('/straße', 'utf8'),
      '/latin1': Buffer.from('/straße', 'latin1'),
    }
    const target = location[path]
    if (!target) return socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    return socket.end(
      Buffer.concat([
        Buffer.from('HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: '),
        target,
        Buffer.from('\r\n\r\n'),
      ]),
    )
  })
  await fetcher.fetchOnce(`${odd.origin}/utf8`)
  await fetcher.fetchOnce(`${odd.origin}/latin1`)
  expect(paths).toEqual(['/utf8', '/stra%C3%9Fe', '/latin1', '/stra%DFe'])
})

describe('onHop', () => {
  test('is asked before every target, and waited for', async () => {
    const seen: [string, Hop, number][] = []
    const onHop = async (url: string, from: Hop) => {
      const before = server.requests.length
      await new Promise((resolve) => setTimeout(resolve, 20))
      seen.push([url, from, server.requests.length - before])
    }
    await fetchPath('/count?n=2', { onHop })
    const url = (n: number) => `${server.origin}/count?n=${n}`
    expect(seen).toEqual([
      [url(1), { url: url(2), status: 302, location: url(1) }, 0],
      [url(0), { url: url(1), status: 302, location: url(0) }, 0],
    ])
  })
  test('what it throws ends the fetch before the target is asked for', async () => {
    const before = server.requests.length
    const onHop = () => Promise.reject(new TearsheetError('robots-disallowed'))
    expect(await codeOf(fetchPath('/count?n=2', { onHop }))).toBe('robots-disallowed')
    expect(server.requests.length - before).toBe(1)
  })
})

test('secrets and conditions stay with the origin and the URL they were given for', async () => {
  const other = await startHttp((_request, response) => response.end('other'))
  const first = await startHttp((request, response) => {
    const location = request.url === '/1' ? '/2' : `http://user:pw@127.0.0.1:${other.port}/3`
    response.writeHead(302, { location, 'set-cookie': 'id=1' }).end()
  })
  const headers = { authorization: 'Bearer x', cookie: 'a=b', 'if-none-match': '"1"', 'accept-language': 'fr' }
  await fetcher.fetchOnce(`${first.origin}/1`, { headers })
  const [one, two] = first.requests.map((request) => request.headers)
  expect(one).toMatchObject(headers)
  expect(two).toMatchObject({ authorization: 'Bearer x', cookie: 'a=b', 'accept-language': 'fr' })
  expect(two).not.toHaveProperty('if-none-match')
  const three = other.requests[0]?.headers
  expect(three).toMatchObject({ 'accept-language': 'fr' })
  for (const name of ['authorization', 'cookie', 'if-none-match']) expect(three).not.toHaveProperty(name)
})
