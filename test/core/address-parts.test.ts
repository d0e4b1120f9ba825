import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostOf, pathOf, queryOf } from '../../src/core/address-parts.ts'
import { resolveUrl } from '../../src/core/urls.ts'

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
