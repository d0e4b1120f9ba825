import type { TLSSocket } from 'node:tls'
import { afterAll, expect, test } from 'vitest'
import { makeCertificate } from '../support/certificates.ts'
import { closeServers, startHttps, startTcp } from '../support/servers.ts'
import { closeFetchers, errorOf, localFetcher, textOf } from './support.ts'

afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

const authority = makeCertificate('Harbour Test Authority', { names: [], authority: true })
const stranger = makeCertificate('Stranger Authority', { names: [], authority: true })
const names = ['news.example', '127.0.0.1']
const good = makeCertificate('news.example', { names, issuer: authority })
const day = 86_400_000

const resolve = { 'news.example': '127.0.0.1', 'other.example': '127.0.0.1' }
const fetcher = localFetcher({ ca: authority.cert, resolve })

test('a certificate of an authority that was named, by host name and by address', async () => {
  const server = await startHttps((_request, response) => response.end('<p>Hello'), good)
  expect(textOf(await fetcher.fetchOnce(`https://news.example:${server.port}/`))).toBe('<p>Hello')
  const capture = await fetcher.fetchOnce(server.origin)
  expect([textOf(capture), capture.ip]).toEqual(['<p>Hello', '127.0.0.1'])
})

test.each([
  [
    'expired',
    makeCertificate('a', { names, issuer: authority, until: new Date(Date.now() - day / 2) }),
    'CERT_HAS_EXPIRED',
  ],
  [
    'not yet valid',
    makeCertificate('b', { names, issuer: authority, from: new Date(Date.now() + day / 2) }),
    'CERT_NOT_YET_VALID',
  ],
  ['signed by itself', makeCertificate('c', { names }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['of an unknown authority', makeCertificate('d', { names, issuer: stranger }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  [
    'for another host',
    makeCertificate('e', { names: ['else.example'], issuer: authority }),
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
])('a certificate that is %s', async (_name, certificate, reason) => {
  const server = await startHttps((_request, response) => response.end('secret'), certificate)
  const error = await errorOf(fetcher.fetchOnce(`https://news.example:${server.port}/`))
  expect([error?.code, error?.next]).toEqual(['tls-failed', 'skip'])
  expect(error?.message).toContain(reason)
  expect(server.requests).toHaveLength(0)
})

test('the name that was asked for counts, not the one that answers', async () => {
  const server = await startHttps((_request, response) => response.end('secret'), good)
  expect((await errorOf(fetcher.fetchOnce(`https://other.example:${server.port}/`)))?.code).toBe('tls-failed')
})

test('no trust without the authority', async () => {
  const server = await startHttps((_request, response) => response.end('secret'), good)
  expect((await errorOf(localFetcher().fetchOnce(server.origin)))?.code).toBe('tls-failed')
})

test('a version of TLS that is too old, and a server that speaks none', async () => {
  const old = await startHttps((_request, response) => response.end('secret'), {
    ...good,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  })
  expect((await errorOf(fetcher.fetchOnce(old.origin)))?.code).toBe('tls-failed')
  const rude = await startTcp((socket) => socket.resume().write('HTTP/1.1 400 Bad Request\r\n\r\n'))
  expect((await errorOf(fetcher.fetchOnce(rude.origin.replace('http:', 'https:'))))?.code).toBe('tls-failed')
})

test('HTTP/2 is not offered, and the name is (SNI)', async () => {
  const seen: unknown[] = []
  const server = await startHttps(
    (request, response) => {
      const { alpnProtocol, servername } = request.socket as TLSSocket & { servername?: string }
      seen.push([alpnProtocol, servername])
      response.end('hi')
    },
    { ...good, ALPNProtocols: ['h2', 'http/1.1'] },
  )
  await fetcher.fetchOnce(`https://news.example:${server.port}/`)
  expect(seen).toEqual([['http/1.1', 'news.example']])
})
