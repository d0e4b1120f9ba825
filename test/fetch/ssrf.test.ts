import { networkInterfaces } from 'node:os'
import type { LookupAddress } from 'node:dns'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeServers, startHttp, type TestServer } from '../support/servers.ts'
import { closeFetchers, codeOf, localFetcher, textOf } from './support.ts'

/** Listens on every loopback address; nobody may ever reach it. */
let canary: TestServer
let canary6: TestServer | undefined
/** An allowed server that redirects to wherever `to` says. */
let door: TestServer

const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some((entry) => entry.address === '::1'))

beforeAll(async () => {
  canary = await startHttp((_request, response) => response.end('secret'), { host: '0.0.0.0' })
  if (hasIpv6) canary6 = await startHttp((_request, response) => response.end('secret'), { host: '::1' })
  door = await startHttp(
    (request, response) => {
      const to = new URL(request.url ?? '', door.origin).searchParams.get('to')
      return to === null
        ? response.end('open')
        : response.writeHead(302, { location: Buffer.from(to).toString('latin1') }).end()
    },
    { host: '127.0.0.9' },
  )
})
afterAll(async () => {
  await closeFetchers()
  await closeServers()
})

/** The port is that of the canary; it is allowed here, so that only the address can be what is refused. */
const guarded = (options = {}) =>
  localFetcher({ allowAddresses: ['127.0.0.9'], ports: [80, 443, canary.port], ...options })

const HOSTS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '①②⑦.⓪.⓪.①',
  '127.0.0.2',
  '0',
  '0.0.0.0',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'deep.localhost',
  'user:pw@127.0.0.1',
  'news.example@127.0.0.1',
  'news.example%40127.0.0.1@127.0.0.1',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::7f00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::1]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '169.254.169.254',
  '10.0.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '100.64.0.1',
  '168.63.129.16',
  '224.0.0.1',
  '255.255.255.255',
]

const noConnections = () => expect([canary.connections, canary6?.connections ?? 0]).toEqual([0, 0])

describe.each(HOSTS)('%s', (host) => {
  test('as the page, and behind a redirect', async () => {
    const url = `http://${host}:${canary.port}/`
    const fetcher = guarded()
    expect(await codeOf(fetcher.fetchOnce(url))).toBe('address-blocked')
    const location = encodeURIComponent(url)
    expect(await codeOf(fetcher.fetchOnce(`${door.origin}/?to=${location}`))).toBe('address-blocked')
    noConnections()
  })
})

test.each([
  'http:\\\\127.0.0.1:PORT\\',
  '//127.0.0.1:PORT/',
  '\\\\127.0.0.1:PORT/',
  'http:/\\127.0.0.1:PORT/',
  '/\t/127.0.0.1:PORT/',
])('redirect to %s', async (target) => {
  const location = encodeURIComponent(target.replace('PORT', String(canary.port)))
  const code = await codeOf(guarded().fetchOnce(`${door.origin}/?to=${location}`))
  // A raw tab is no header byte that Node's server would send; the other forms are read as browsers read them.
  expect(code).toBe('address-blocked')
  noConnections()
})

test.each(['file:///etc/passwd', 'gopher://127.0.0.1:70/', 'ftp://127.0.0.1/', 'data:,x'])(
  'redirect to %s',
  async (target) => {
    expect(await codeOf(guarded().fetchOnce(`${door.origin}/?to=${encodeURIComponent(target)}`))).toBe(
      'scheme-unsupported',
    )
  },
)

describe('names', () => {
  const address = (text: string): LookupAddress => ({ address: text, family: text.includes(':') ? 6 : 4 })
  const url = () => `http://news.example:${canary.port}/`

  test.each([
    [['127.0.0.1']],
    [['93.184.216.34', '127.0.0.1']],
    [['127.0.0.1', '93.184.216.34']],
    [['2606:4700:4700::1111', '::1']],
    [['::ffff:127.0.0.1']],
    [['64:ff9b::7f00:1']],
    [['fe80::1%eth0']],
  ])('that lead to %j', async (addresses) => {
    const fetcher = guarded({ lookup: () => Promise.resolve(addresses.map(address)) })
    expect(await codeOf(fetcher.fetchOnce(url()))).toBe('address-blocked')
    noConnections()
  })

  test('that change between one look-up and the next', async () => {
    let turn = 0
    const lookup = () => Promise.resolve([address((turn += 1) % 2 ? '127.0.0.9' : '127.0.0.1')])
    for (let round = 0; round < 4; round += 1) {
      const fetcher = guarded({ lookup })
      const code = await codeOf(fetcher.fetchOnce(url()))
      expect(['address-blocked', 'connect-failed', 'none']).toContain(code)
    }
    expect(turn).toBe(4)
    // The canary listens on 127.0.0.9 too, and that one is allowed.
    const reached = Array.from(canary.open, (socket) => socket.localAddress)
    expect(new Set(reached)).toEqual(new Set(['127.0.0.9']))
    expect(canary.connections).toBe(2)
  })

  test('of the table pass the same test', async () => {
    const before = canary.connections
    const fetcher = guarded({ resolve: { 'news.example': '127.0.0.1', 'open.example': '127.0.0.9' } })
    expect(await codeOf(fetcher.fetchOnce(url()))).toBe('address-blocked')
    expect(canary.connections).toBe(before)
    expect(textOf(await fetcher.fetchOnce(`http://open.example:${door.port}/`))).toBe('open')
  })
})

test("ports that are nobody's web server are left alone", async () => {
  const fetcher = localFetcher({ allowAddresses: ['127.0.0.9'], lookup: () => Promise.reject(new Error('asked')) })
  for (const port of [22, 25, 6379, 11211]) {
    expect(await codeOf(fetcher.fetchOnce(`http://news.example:${port}/`))).toBe('address-blocked')
  }
})
