import { afterAll, describe, expect, test } from 'vitest'
import { makeCertificate } from '../support/certificates.ts'
import { closeServers, startHttp, startHttps } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

const LOCAL = ['--allow-address=127.0.0.1']

describe('pages of a server', () => {
  test('are fetched after robots.txt, one at a time, with the gaps kept', async () => {
    const site = await startHttp((request, response) => {
      response.setHeader('content-type', request.url === '/robots.txt' ? 'text/plain' : 'text/html')
      response.setHeader('x-robots-tag', 'noarchive')
      response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /private\n' : story())
    })
    const paths = ['/a', '/private/b', '/c']
    const { lines, code } = await tearsheet([...paths.map((path) => site.origin + path), ...LOCAL, '--min-delay=0.3'])
    expect(code).toBe(1)
    expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/a', '/c'])
    for (const [before, after] of [site.requests.slice(0, 2), site.requests.slice(1, 3)]) {
      expect(after!.at - before!.end).toBeGreaterThan(290)
    }
    expect(lines.map(({ error }) => error?.code)).toEqual([undefined, 'robots-disallowed', undefined])
    expect(lines[0]).toMatchObject({
      url: `${site.origin}/a`,
      fetched: {
        status: 200,
        finalUrl: `${site.origin}/a`,
        contentType: 'text/html',
        bytes: story().length,
        fromCache: false,
        warc: null,
        robots: ['noarchive'],
      },
    })
  })

  test('keep the address that was asked for beside the one that answered', async () => {
    const site = await startHttp((request, response) => {
      if (request.url === '/robots.txt') response.end()
      else if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end(story())
    })
    const { lines } = await tearsheet([`${site.origin}/old`, ...LOCAL, '--min-delay=0'])
    expect(lines[0]).toMatchObject({
      url: `${site.origin}/old`,
      canonicalUrl: `${site.origin}/new`,
      fetched: { finalUrl: `${site.origin}/new` },
    })
  })

  test('of a list on standard input come out in its order', async () => {
    const site = await startHttp((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.writeHead(200, { 'content-type': 'text/html' }).end(story({ headline: `Notes on ${request.url}` }))
    })
    const urls = Array.from({ length: 5 }, (_, n) => `${site.origin}/${n}`)
    const { lines, code } = await tearsheet(['-', ...LOCAL, '--min-delay=0'], { input: urls.join('\n') })
    expect(code).toBe(0)
    expect(lines.map(({ url }) => url)).toEqual(urls)
  })
})

test('a certificate of our own is trusted where Node is told to', async () => {
  const authority = makeCertificate('a test authority', { names: [], authority: true })
  const site = await startHttps(
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(story())
    },
    makeCertificate('site', { names: ['127.0.0.1'], issuer: authority }),
  )
  const ca = files.write('ca.pem', authority.cert)
  const args = [`${site.origin}/a`, ...LOCAL, '--min-delay=0']
  expect((await tearsheet(args)).lines[0]!.error!.code).toBe('tls-failed')
  expect((await tearsheet(args, { env: { NODE_EXTRA_CA_CERTS: ca } })).code).toBe(0)
})

test('a proxy from the environment is used', async () => {
  const proxy = await startHttp((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(request.url!.endsWith('/robots.txt') ? '' : story())
  })
  const { lines } = await tearsheet(
    ['http://courier.example/a', '--contact=a@courier.example', ...LOCAL, '--min-delay=0'],
    {
      env: { http_proxy: proxy.origin },
    },
  )
  expect(proxy.requests.length + proxy.connections).toBeGreaterThan(1)
  expect(lines[0]!.url).toBe('http://courier.example/a')
})
