import http from 'node:http'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate } from '../support/certificates.ts'
import { closeServers, startHttp, startHttps, startTcp, type TestServer } from '../support/servers.ts'
import { closeFetchers, codeOf, errorOf, localFetcher, textOf } from './support.ts'

const authority = makeCertificate('Harbour Test Authority', { names: [], authority: true })
const certificate = makeCertificate('news.example', { names: ['news.example'], issuer: authority })

interface Proxy {
  readonly server: TestServer
  /** `GET http://…` and `CONNECT host:port`, as they came. */
  readonly seen: string[]
}

let page: TestServer
let secure: TestServer
let proxy: Proxy

beforeAll(async () => {
  page = await startHttp((request, response) => {
    if (request.url === '/inside') return response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
    return response.end(`page ${request.url} ${request.headers['proxy-authorization'] ?? ''}`)
  })
  secure = await startHttps((_request, response) => response.end('secure page'), certificate)
  proxy = await startProxy()
})
afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

/** A proxy that sends everything to our two servers, whatever the name: the names exist nowhere else. */
async function startProxy(password?: string): Promise<Proxy> {
  const seen: string[] = []
  const expected = password && `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`
  const isAllowed = (request: http.IncomingMessage) => !expected || request.headers['proxy-authorization'] === expected
  const server = await startHttp(
    (request, response) => {
      seen.push(`${request.method} ${request.url}`)
      if (!isAllowed(request)) return response.writeHead(407).end('who are you')
      const { pathname, host } = new URL(request.url ?? '')
      const { 'proxy-authorization': _secret, ...headers } = request.headers
      const onward = http.get(
        { port: page.port, host: '127.0.0.1', path: pathname, headers: { ...headers, host } },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers)
          answer.pipe(response)
        },
      )
      return onward.on('error', () => response.destroy())
    },
    {
      onConnect: (request, socket) => {
        seen.push(`CONNECT ${request.url}`)
        const refusal = isAllowed(request) ? request.url?.startsWith('refused') && '502 Bad Gateway' : '407 Who'
        if (refusal) {
          socket.end(`HTTP/1.1 ${refusal}\r\n\r\n`)
          return
        }
        const onward = net.connect(secure.port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
          onward.pipe(socket).pipe(onward)
        })
        onward.on('error', () => socket.destroy())
        socket.on('error', () => onward.destroy())
      },
    },
  )
  return { server, seen }
}

const publicAddress = () => Promise.resolve([{ address: '93.184.216.34', family: 4 }])
const through = (uri: string, options = {}) =>
  localFetcher({
    allowAddresses: [],
    ca: authority.cert,
    proxy: { http: uri, https: uri },
    lookup: publicAddress,
    ...options,
  })

test('http goes in absolute form, https through a tunnel', async () => {
  const fetcher = through(proxy.server.origin)
  proxy.seen.length = 0
  const plain = await fetcher.fetchOnce('http://news.example/a?b=1')
  expect(textOf(plain)).toBe('page /a ')
  expect(plain).not.toHaveProperty('ip')
  expect(textOf(await fetcher.fetchOnce('https://news.example/c'))).toBe('secure page')
  expect(proxy.seen).toEqual(['GET http://news.example/a?b=1', 'CONNECT news.example:443'])
  expect(page.requests.at(-1)?.headers).toMatchObject({
    host: 'news.example',
    'user-agent': expect.stringMatching(/^Tearsheet/) as string,
  })
})

test('the certificate inside the tunnel is that of the page', async () => {
  expect(await codeOf(through(proxy.server.origin).fetchOnce('https://other.example/'))).toBe('tls-failed')
})

test('NO_PROXY', async () => {
  const fetcher = through(proxy.server.origin, {
    allowAddresses: ['127.0.0.1'],
    proxy: { http: proxy.server.origin, noProxy: 'direct.example' },
    resolve: { 'direct.example': '127.0.0.1' },
  })
  proxy.seen.length = 0
  expect(textOf(await fetcher.fetchOnce(`http://direct.example:${page.port}/x`))).toBe('page /x ')
  expect(proxy.seen).toEqual([])
})

describe('name and password of the proxy', () => {
  test('are sent to the proxy only', async () => {
    const strict = await startProxy('s3cret')
    const uri = strict.server.origin.replace('//', '//desk:s3cret@')
    const fetcher = through(uri)
    expect(textOf(await fetcher.fetchOnce('http://news.example/a'))).toBe('page /a ')
    expect(textOf(await fetcher.fetchOnce('https://news.example/'))).toBe('secure page')
  })
  test('are not in the error where they are wrong', async () => {
    const strict = await startProxy('s3cret')
    const fetcher = through(strict.server.origin.replace('//', '//desk:wr0ng@'))
    for (const url of ['http://news.example/', 'https://news.example/']) {
      const error = await errorOf(fetcher.fetchOnce(url))
      expect(error?.code).toBe('proxy-failed')
      expect(error?.message).toContain('407')
      expect(error?.message).not.toContain('wr0ng')
    }
  })
})

describe('a proxy that fails', () => {
  test('refuses the tunnel', async () => {
    const error = await errorOf(through(proxy.server.origin).fetchOnce('https://refused.example/'))
    expect([error?.code, error?.next]).toEqual(['proxy-failed', 'retry'])
    expect(error?.message).toContain('502')
  })
  test('is not there', async () => {
    const gone = await startHttp(() => undefined)
    await gone.close()
    const fetcher = through(gone.origin)
    expect(await codeOf(fetcher.fetchOnce('http://news.example/'))).toBe('proxy-failed')
    expect(await codeOf(fetcher.fetchOnce('https://news.example/'))).toBe('proxy-failed')
  })
  test('hangs up', async () => {
    const rude = await startTcp((socket) => socket.resume().end())
    const fetcher = through(rude.origin)
    expect(await codeOf(fetcher.fetchOnce('http://news.example/'))).toMatch(/^(proxy-failed|connection-closed)$/)
    expect(await codeOf(fetcher.fetchOnce('https://news.example/'))).toMatch(/^(proxy-failed|connection-closed)$/)
  })
  test('says nothing', async () => {
    const silent = await startTcp(() => undefined)
    const fetcher = through(silent.origin, { limits: { totalMs: 300 } })
    expect(await codeOf(fetcher.fetchOnce('http://news.example/'))).toBe('timeout')
    expect(await codeOf(fetcher.fetchOnce('https://news.example/'))).toBe('timeout')
  })
})

describe('the guard before a proxy', () => {
  test.each([
    'http://10.0.0.1/',
    'https://[::ffff:7f00:1]/',
    'http://localhost/',
    'http://169.254.169.254/',
    'http://news.example:22/',
  ])('%s is not asked for', async (url) => {
    proxy.seen.length = 0
    expect(await codeOf(through(proxy.server.origin).fetchOnce(url))).toBe('address-blocked')
    expect(proxy.seen).toEqual([])
  })
  test('neither is what a redirect leads to', async () => {
    expect(await codeOf(through(proxy.server.origin).fetchOnce('http://news.example/inside'))).toBe('address-blocked')
  })
  test('nor a name that leads to a private address from here', async () => {
    const fetcher = through(proxy.server.origin, {
      lookup: () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]),
    })
    expect(await codeOf(fetcher.fetchOnce('http://news.example/'))).toBe('address-blocked')
  })
  test('a name that only the proxy knows is left to it', async () => {
    const fetcher = through(proxy.server.origin, {
      lookup: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    })
    expect(textOf(await fetcher.fetchOnce('http://news.example/a'))).toBe('page /a ')
  })
})
