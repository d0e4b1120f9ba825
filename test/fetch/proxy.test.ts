import { describe, expect, test } from 'vitest'
import { createProxyChoice } from '../../src/fetch/proxy.ts'

const choose = (noProxy: string, url: string) =>
  createProxyChoice({ http: 'http://p.example:3128', https: 'q.example:8443', noProxy })(new URL(url))

describe('createProxyChoice', () => {
  test('by the scheme of the page', () => {
    expect(choose('', 'http://a.example/')).toBe('http://p.example:3128/')
    expect(choose('', 'https://a.example/')).toBe('http://q.example:8443/')
    expect(createProxyChoice({ http: 'http://p.example' })(new URL('https://a.example/'))).toBeUndefined()
    expect(createProxyChoice({ http: ' ' })(new URL('http://a.example/'))).toBeUndefined()
  })

  test.each([
    ['a.example', 'http://a.example/', true],
    ['a.example', 'http://sub.a.example/', true],
    ['a.example', 'http://ba.example/', false],
    ['.a.example', 'http://a.example/', true],
    ['*.a.example', 'http://a.example/', false],
    ['*.a.example', 'http://sub.a.example/', true],
    ['A.Example.', 'http://a.example./', true],
    ['b.example, a.example', 'http://a.example/', true],
    ['b.example a.example', 'http://a.example/', true],
    ['a.example:81', 'http://a.example/', false],
    ['a.example:80', 'http://a.example/', true],
    ['a.example:443', 'https://a.example/', true],
    ['*', 'http://a.example/', true],
    ['10.0.0.1', 'http://10.0.0.1/', true],
    ['::1', 'http://[::1]/', true],
    ['[::1]:81', 'http://[::1]:81/', true],
    [' , ', 'http://a.example/', false],
  ])('NO_PROXY=%s, %s: direct %s', (noProxy, url, direct) => {
    expect(choose(noProxy, url) === undefined).toBe(direct)
  })

  test.each(['socks5://p.example', 'http://', 'not a proxy at all', 'http://a:%zz@p.example'])(
    '%s is refused',
    (http) => {
      expect(() => createProxyChoice({ http })).toThrow(/^wrong usage/)
    },
  )
})
