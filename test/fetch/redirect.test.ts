import { describe, expect, test } from 'vitest'
import { headersAfterRedirect, redirectTarget } from '../../src/fetch/redirect.ts'

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

describe('redirectTarget', () => {
  test.each([
    ['/next', 'https://news.example/a/b?x=1', 'https://news.example/next'],
    ['c', 'https://news.example/a/b?x=1', 'https://news.example/a/c'],
    ['?y=2', 'https://news.example/a/b?x=1', 'https://news.example/a/b?y=2'],
    ['//other.example/p', 'https://news.example/', 'https://other.example/p'],
    [' http://other.example/ ', 'https://news.example/', 'http://other.example/'],
    ['/next', 'https://news.example/#part', 'https://news.example/next#part'],
    ['/next#own', 'https://news.example/#part', 'https://news.example/next#own'],
    ['/a b', 'https://news.example/', 'https://news.example/a%20b'],
    [latin1('/straße'), 'https://news.example/', 'https://news.example/stra%C3%9Fe'],
    [latin1('https://bücher.example/'), 'https://news.example/', 'https://xn--bcher-kva.example/'],
    ['/stra\xdfe?q=\xe4', 'https://news.example/', 'https://news.example/stra%DFe?q=%E4'],
    ['https://user:pw@other.example/', 'https://news.example/', 'https://other.example/'],
    ['/p', 'https://user:pw@news.example/', 'https://news.example/p'],
    ['\\\\other.example\\p', 'https://news.example/', 'https://other.example/p'],
  ])('%s from %s', (location, from, target) => {
    expect(redirectTarget(location, new URL(from)).href).toBe(target)
  })

  test.each([
    [undefined, 'redirect-invalid'],
    ['', 'redirect-invalid'],
    ['http://', 'redirect-invalid'],
    ['http://a b/', 'redirect-invalid'],
    ['file:///etc/passwd', 'scheme-unsupported'],
    ['ftp://news.example/', 'scheme-unsupported'],
    ['javascript:alert(1)', 'scheme-unsupported'],
    ['data:text/html,x', 'scheme-unsupported'],
    ['gopher://127.0.0.1:70/', 'scheme-unsupported'],
  ])('%s is refused with %s', (location, code) => {
    expect(() => redirectTarget(location, new URL('https://news.example/'))).toThrow(expect.objectContaining({ code }))
  })
})

test('what a caller sends does not leave the origin, and conditions do not leave the URL', () => {
  const headers = { Authorization: 'x', Cookie: 'y', 'If-None-Match': 'z', 'Accept-Language': 'de' }
  expect(headersAfterRedirect(headers, false)).toEqual({ 'Accept-Language': 'de' })
  expect(headersAfterRedirect(headers, true)).toEqual({ Authorization: 'x', Cookie: 'y', 'Accept-Language': 'de' })
})
