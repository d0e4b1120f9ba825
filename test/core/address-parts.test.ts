import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostOf, pathOf, queryOf } from '../../src/core/address-parts.ts'
import { addressKey, linkKey, resolveUrl } from '../../src/core/urls.ts'

const links = fc
  .array(
    fc.constantFrom(
      '/',
      '?',
      '#',
      '@',
      ':',
      '..',
      'a',
      '8',
      'é',
      ' ',
      '%2F',
      '\\',
      'https://',
      'user:word@',
      'x.example',
    ),
    {
      maxLength: 10,
    },
  )
  .map((parts) => parts.join(''))

test('host, path and query are cut from an address as a parser reads them', () => {
  fc.assert(
    fc.property(links, (link) => {
      const address = resolveUrl(link, 'https://news.example:8443/a/b?c')
      fc.pre(address !== undefined)
      const { host, pathname, search } = new URL(address)
      expect([hostOf(address), pathOf(address), queryOf(address)]).toEqual([host, pathname, search])
    }),
    { numRuns: 3000 },
  )
})

test('the key of an address is that of a link to it', () => {
  fc.assert(
    fc.property(links, (link) => {
      const address = resolveUrl(link, 'https://www.news.example/A/b?c')
      fc.pre(address !== undefined)
      expect(addressKey(address)).toBe(linkKey(address))
    }),
    { numRuns: 3000 },
  )
  expect(addressKey('https://www.news.example/A/b/#c')).toBe('news.example/a/b')
})
