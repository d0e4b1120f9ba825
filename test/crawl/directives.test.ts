import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDirectives } from '../../src/crawl/directives.ts'

const none = { noindex: false, noarchive: false, nofollow: false, nosnippet: false, unavailableAfter: null, raw: [] }
const read = (headers: string[], metas: { name: string; content: string }[] = [], at: string | null = null) =>
  readDirectives(headers, metas, 'Tearsheet', at)

describe('X-Robots-Tag', () => {
  it('says nothing where there is none', () => {
    expect(read([])).toEqual(none)
    expect(read(['', ' , ,'])).toEqual(none)
  })

  it('reads lists and several fields, whatever the case', () => {
    expect(read(['NoIndex, nofollow', 'noarchive'])).toEqual({
      ...none,
      noindex: true,
      nofollow: true,
      noarchive: true,
      raw: ['NoIndex', 'nofollow', 'noarchive'],
    })
  })

  it('takes none for noindex and nofollow', () => {
    expect(read(['none'])).toMatchObject({ noindex: true, nofollow: true, noarchive: false })
  })

  it('hears what is said to us and not what is said to others', () => {
    expect(read(['tearsheet: noarchive'])).toMatchObject({ noarchive: true, raw: ['noarchive'] })
    expect(read(['TEARSHEET : noarchive, noindex'])).toMatchObject({ noarchive: true, noindex: true })
    expect(read(['otherbot: noindex, nofollow'])).toEqual(none)
    expect(read(['noarchive, otherbot: noindex, nofollow'])).toMatchObject({ noarchive: true, noindex: false })
    expect(read(['otherbot: noindex, tearsheet: noarchive'])).toMatchObject({ noarchive: true, noindex: false })
    expect(read(['otherbot: noindex', 'nofollow'])).toMatchObject({ nofollow: true, noindex: false })
    expect(read(['*: noindex'])).toMatchObject({ noindex: true })
  })

  it('keeps directives with a value apart from names of crawlers', () => {
    expect(read(['max-snippet: 0, max-image-preview: large'])).toMatchObject({
      nosnippet: true,
      raw: ['max-snippet: 0', 'max-image-preview: large'],
    })
  })

  it.each([
    ['unavailable_after: Sun, 01 Mar 2026 10:00:00 GMT, noarchive', 'Sun, 01 Mar 2026 10:00:00 GMT'],
    ['unavailable_after: 2026-03-01, noarchive', '2026-03-01'],
    ['tearsheet: unavailable_after: 1 Mar 2026 10:00:00 UTC, noarchive', '1 Mar 2026 10:00:00 UTC'],
    ['unavailable_after: March 1, 2026 10:00 GMT, noarchive', 'March 1, 2026 10:00 GMT'],
  ])('%s', (value, date) => {
    expect(read([value], [], '2026-02-28T00:00:00Z')).toMatchObject({
      unavailableAfter: date,
      noarchive: true,
      noindex: false,
    })
    expect(read([value], [], '2026-03-02T00:00:00Z').noindex).toBe(true)
    expect(read([value]).noindex).toBe(false)
  })
})

describe('meta tags', () => {
  it('reads robots and our own name, not those of others', () => {
    const metas = [
      { name: 'robots', content: 'noindex,follow' },
      { name: 'TearSheet', content: 'noarchive' },
      { name: 'otherbot', content: 'nosnippet' },
    ]
    expect(read([], metas)).toEqual({
      ...none,
      noindex: true,
      noarchive: true,
      raw: ['noindex', 'follow', 'noarchive'],
    })
  })

  it('adds up with the header: the strictest holds', () => {
    expect(read(['noarchive'], [{ name: 'robots', content: 'index, archive, nofollow' }])).toMatchObject({
      noarchive: true,
      nofollow: true,
      noindex: false,
    })
  })
})

it('reads anything without throwing', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (headers, content) => {
      const { raw } = read([...headers, `unavailable_after: ${content}`], [{ name: 'robots', content }], '2026-01-01')
      expect(raw.every((statement) => statement !== '')).toBe(true)
    }),
  )
  expect(read(['a:'.repeat(500_000), ','.repeat(1_000_000)]).noindex).toBe(false)
})
