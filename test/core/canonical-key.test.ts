import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalKey } from '../../src/core/canonical-key.ts'

describe('canonicalKey', () => {
  it.each([
    ['https://News.Example:443/A?b=1#top', 'https://news.example/A?b=1'],
    ['https://news.example/a?utm_source=x&id=5&fbclid=y&UTM_Medium=z', 'https://news.example/a?id=5'],
    ['https://news.example/a?utm_source=x', 'https://news.example/a'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://user:word@news.example./a', 'https://news.example/a'],
    ['https://news.example/%7Eann/caf%c3%a9', 'https://news.example/~ann/caf%C3%A9'],
    ['https://news.example/a?b=1+2&c=%2F&&a', 'https://news.example/a?b=1+2&c=%2F&a'],
    ['not an address', 'not an address'],
  ])('%s', (href, key) => {
    expect(canonicalKey(href)).toBe(key)
  })

  it('keeps what may be another page', () => {
    const keys = ['/a', '/a/', '/A', '/a?id=1', '/a?id=2', '/a?b=1&a=1', '/a?a=1&b=1'].map((path) =>
      canonicalKey(`https://news.example${path}`),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is the same applied twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string(),
          fc.string().map((text) => `https://news.example/${text}`),
        ),
        (href) => {
          expect(canonicalKey(canonicalKey(href))).toBe(canonicalKey(href))
        },
      ),
    )
  })
})
