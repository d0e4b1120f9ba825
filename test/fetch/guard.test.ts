import { describe, expect, test } from 'vitest'
import { createGuard } from '../../src/fetch/guard.ts'
import { codeOf } from './support.ts'

const PUBLIC = [
  '93.184.216.34',
  '8.8.8.8',
  '2606:4700:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2606:4700::1%eth0',
]
const NOT_PUBLIC = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::7f00:1',
  '::2:0:0',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  '3fff::1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'fec0::1',
  'ff02::1',
  '100::1',
  '100:0:0:1::1',
  '4000::1',
  '5f00::1',
  'not-an-address',
  '',
]

describe('permits', () => {
  const guard = createGuard()
  test.each(PUBLIC)('%s', (address) => {
    expect(guard.permits(address)).toBe(true)
  })
  test.each(NOT_PUBLIC)('not %s', (address) => {
    expect(guard.permits(address)).toBe(false)
  })

  test('exact addresses and blocks of both families can be allowed', () => {
    const open = createGuard({ allowAddresses: ['127.0.0.9', ' 10.1.0.0/16', 'fd00:1::/32', '::1'] })
    expect(
      ['127.0.0.9', '::ffff:127.0.0.9', '10.1.255.255', 'fd00:1:2::3', '::1'].map((address) => open.permits(address)),
    ).not.toContain(false)
    expect(['127.0.0.1', '10.2.0.1', 'fd00:2::1', '::2'].map((address) => open.permits(address))).not.toContain(true)
  })

  test.each([
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    'localhost',
    '',
    '10.0.0',
    '1::2::3',
    '10.0.0.0/-1',
    'fe80::1%eth0',
  ])('"%s" cannot be allowed', (entry) => {
    expect(() => createGuard({ allowAddresses: [entry] })).toThrow(/^wrong usage/)
  })
})

describe('checkUrl', () => {
  const guard = createGuard({
    allowAddresses: ['127.0.0.9'],
    resolve: { 'inside.example': '127.0.0.9', 'Bad.example': '10.0.0.1' },
  })
  const isBlocked = (url: string) => {
    try {
      guard.checkUrl(new URL(url))
      return false
    } catch {
      return true
    }
  }
  test('ports: the usual ones, and any on an address that was allowed by name', () => {
    expect(
      [
        'http://a.example/',
        'https://a.example/',
        'http://a.example:8080/',
        'http://127.0.0.9:9/',
        'http://inside.example:9/',
      ].map(isBlocked),
    ).not.toContain(true)
    expect(
      ['http://a.example:22/', 'http://8.8.8.8:6379/', 'http://127.0.0.1/', 'http://bad.example/'].map(isBlocked),
    ).not.toContain(false)
    expect(() => createGuard({ ports: [9000] }).checkUrl(new URL('http://a.example:9000/'))).not.toThrow()
  })
  test('local names are not looked up', async () => {
    const never = createGuard({ lookup: () => Promise.reject(new Error('asked')) })
    for (const name of ['localhost', 'localhost.', 'a.localhost', 'LOCALHOST']) {
      expect(await codeOf(never.resolve(name))).toBe('address-blocked')
    }
  })
  test('which URLs are this machine', () => {
    expect(
      ['http://127.0.0.1/', 'http://[::1]/', 'http://localhost/', 'http://0x7f.1/', 'http://inside.example/'].map(
        (url) => guard.isLoopback(new URL(url)),
      ),
    ).not.toContain(false)
    expect(['http://a.example/', 'http://10.0.0.1/'].map((url) => guard.isLoopback(new URL(url)))).not.toContain(true)
  })
})

describe('resolve', () => {
  const answers = (...addresses: string[]) => ({
    lookup: () => Promise.resolve(addresses.map((address) => ({ address, family: 4 }))),
  })
  test('one address that is not public is enough to refuse', async () => {
    expect(await createGuard(answers('8.8.8.8', '8.8.4.4')).resolve('a.example')).toHaveLength(2)
    expect(await codeOf(createGuard(answers('8.8.8.8', '10.0.0.1')).resolve('a.example'))).toBe('address-blocked')
    expect(await codeOf(createGuard(answers()).resolve('a.example'))).toBe('address-blocked')
  })
  test('the table comes before the look-up and passes the same test', async () => {
    const guard = createGuard({ ...answers('8.8.8.8'), resolve: { 'a.example': '9.9.9.9', 'b.example': '10.0.0.1' } })
    expect(await guard.resolve('a.example')).toEqual([{ address: '9.9.9.9', family: 4 }])
    expect(await codeOf(guard.resolve('b.example'))).toBe('address-blocked')
    expect(() => createGuard({ resolve: { 'a.example': 'b.example' } })).toThrow(/^wrong usage/)
  })
})
