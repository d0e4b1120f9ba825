import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRule, decidingRule } from '../../src/crawl/robots-match.ts'
import { parseRobots } from '../../src/crawl/robots-parse.ts'
import { referenceAllows } from './robots-reference.ts'
import { ROBOTS_VECTORS } from './robots-vectors.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function allows(file: string | Uint8Array, path: string, token = 'paperbot'): boolean {
  const { rules } = parseRobots(typeof file === 'string' ? encode(file) : file, token)
  return decidingRule(rules, `https://news.example${path}`)?.allow ?? true
}

describe('RFC 9309', () => {
  it.each(ROBOTS_VECTORS)('$why', ({ file, path, allowed, token }) => {
    expect(allows(file, path, token)).toBe(allowed)
  })
})

describe('bytes', () => {
  const closed = 'User-agent: *\nDisallow: /a\n'
  const utf16le = Buffer.from(closed, 'utf16le')
  const utf16be = Buffer.from(utf16le).swap16()

  it.each([
    ['UTF-16 LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
    ['UTF-16 BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['UTF-16 LE without mark', utf16le],
    ['UTF-16 BE without mark', utf16be],
    ['half a UTF-8 mark', Buffer.concat([Buffer.from([0xef, 0xbb]), encode(closed)])],
    ['a broken octet in a comment', Buffer.concat([Buffer.from([0x23, 0xff, 0xfe, 0x0a]), encode(closed)])],
  ])('%s', (_name, bytes) => {
    expect(allows(bytes, '/a')).toBe(false)
    expect(allows(bytes, '/b')).toBe(true)
  })

  it('compares octets that are no UTF-8', () => {
    const file = Buffer.concat([encode('User-agent: *\nDisallow: /caf'), Buffer.from([0xe9]), encode('\n')])
    expect(allows(file, '/caf%E9')).toBe(false)
    expect(allows(file, '/caf%C3%A9')).toBe(true)
  })

  it('reads what stands behind 500 KiB, and ignores the line that the limit cuts', () => {
    const filler = '# nothing to see in this line\n'
    const half = filler.repeat(Math.ceil((500 * 1024) / filler.length))
    expect(allows(`${half}User-agent: *\nDisallow: /a\n`, '/a')).toBe(false)
    const start = 'User-agent: *\nDisallow: /far\n'
    const room = 1024 * 1024 - start.length - 'Disallow: /p'.length
    const cut = `${start}${'#'.repeat(room - 1)}\nDisallow: /private\n`
    expect(allows(cut, '/far')).toBe(false)
    expect(allows(cut, '/people')).toBe(true)
  })
})

describe('other lines', () => {
  const read = (text: string) => parseRobots(encode(text), 'paperbot')

  it('reads the Crawl-delay of our group, the longest of several', () => {
    expect(read('User-agent: *\nCrawl-delay: 9\nUser-agent: x\nDisallow: /').crawlDelay).toBe(9)
    expect(read('User-agent: x\nCrawl-delay: 9\nDisallow:\nUser-agent: *\nCrawl-delay: 2.5\nAllow: /').crawlDelay).toBe(
      2.5,
    )
    expect(read('User-agent: *\nCrawl-delay: 3\nCrawl-delay: 1\nDisallow:').crawlDelay).toBe(3)
  })

  it.each([
    ['10', 10],
    ['0', 0],
    ['9999', 9999],
    ['1.5', 1.5],
    ['10s', 10],
    ['abc', null],
    ['-5', null],
    ['', null],
    ['Infinity', null],
  ])('Crawl-delay: %s', (value, seconds) => {
    expect(read(`User-agent: *\nCrawl-delay: ${value}\nDisallow:`).crawlDelay).toBe(seconds)
  })

  it('reads Sitemap lines wherever they stand', () => {
    const file = read(
      'Sitemap: https://news.example/a.xml\nUser-agent: x\nsitemap:https://news.example/ñ.xml\nDisallow: /',
    )
    expect(file.sitemaps).toEqual(['https://news.example/a.xml', 'https://news.example/ñ.xml'])
    expect(file.group).toBeNull()
  })

  it('names the line that decided', () => {
    const { rules, group } = read('User-agent: PaperBot\nallow: /über\nDisallow: /')
    expect(group).toBe('paperbot')
    expect(decidingRule(rules, 'https://news.example/über/uns')?.line).toBe('Allow: /über')
    expect(decidingRule(rules, 'https://news.example/x')?.line).toBe('Disallow: /')
  })
})

describe('hostile files', () => {
  it('does not go back and forth over a pattern of many stars', () => {
    const rule = compileRule(false, `/${'a*'.repeat(2000)}b$`)!
    const began = performance.now()
    expect(decidingRule([rule], `https://news.example/${'a'.repeat(8000)}`)).toBeUndefined()
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('reads a megabyte of blanks, of rules, of groups without delay', () => {
    const began = performance.now()
    allows(`User-agent: *\nDisallow:${' '.repeat(1_000_000)}x`, '/a')
    allows(`User-agent: *\n${'Disallow: /*a*b*c\n'.repeat(60_000)}`, `/${'abd'.repeat(500)}`)
    allows('User-agent: paperbot\nAllow: /\n'.repeat(30_000), '/a')
    allows('\n'.repeat(1_000_000), '/a')
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('reads any bytes and any address without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, url) => {
        const file = parseRobots(bytes, 'paperbot')
        decidingRule(file.rules, url)
        expect(file.crawlDelay === null || file.crawlDelay >= 0).toBe(true)
      }),
    )
  })
})

describe('20,000 random files', () => {
  /** Pieces of paths, each with its spellings: rules and address are made of the same ones, so that many rules match. */
  const SPELLINGS = [
    ['a', '%61'],
    ['b'],
    ['/'],
    ['é', '%C3%A9', '%c3%a9'],
    ['~', '%7E'],
    ['?'],
    ['%2F', '%2f'],
    ['%2A'],
    ['=', '%3D'],
  ]
  const pick = <T extends string>(...words: T[]) => fc.constantFrom(...words)
  const piece = fc.record({ kind: fc.nat(SPELLINGS.length - 1), spelling: fc.nat(2) })
  const spell = ({ kind, spelling }: { kind: number; spelling: number }) => {
    const spellings = SPELLINGS[kind]!
    return spellings[spelling % spellings.length]!
  }

  const ruleFor = (pieces: readonly { kind: number; spelling: number }[]) =>
    fc
      .record({
        key: pick('Disallow: /', 'disallow:/', 'Dissallow: /', 'Allow: /', 'ALLOW :/', 'Allow: ', 'Disallow: '),
        length: fc.nat(pieces.length),
        changes: fc.array(pick('same', 'same', 'other', 'star', 'both'), { minLength: 8, maxLength: 8 }),
        end: pick('', '', '', '$', '*', '*$', '$$', '# remark'),
      })
      .map(({ key, length, changes, end }) => {
        const parts = pieces.slice(0, length).map((each, index) => {
          const change = changes[index]
          if (change === 'star') return '*'
          return (
            spell({ ...each, spelling: change === 'other' ? each.spelling + 1 : each.spelling }) +
            (change === 'both' ? '*' : '')
          )
        })
        return key + parts.join('') + end
      })

  const agent = fc
    .tuple(
      pick('User-agent: ', 'user-agent:', 'USERAGENT : '),
      pick('paperbot', 'PaperBot/1.0', 'other', '*', 'paper', 'other bot'),
    )
    .map((parts) => parts.join(''))
  const noise = pick('Sitemap: x', 'Crawl-delay: 1', '', '# note', 'Noise: /')

  const question = fc.array(piece, { maxLength: 8 }).chain((pieces) => {
    const line = fc.oneof(
      { weight: 2, arbitrary: agent },
      { weight: 5, arbitrary: ruleFor(pieces) },
      { weight: 1, arbitrary: noise },
    )
    return fc.record({
      path: fc.constant(`/${pieces.map(spell).join('')}`),
      file: fc
        .tuple(
          pick('User-agent: paperbot', 'User-agent: *', ''),
          fc.array(line, { maxLength: 12 }),
          pick('\n', '\r\n', '\r'),
        )
        .map(([first, lines, end]) => [first, ...lines].join(end)),
    })
  })

  it('are judged as by a reference that is written in another way', { timeout: 60_000 }, () => {
    let forbidden = 0
    fc.assert(
      fc.property(question, ({ file, path }) => {
        const allowed = allows(file, path)
        if (!allowed) forbidden++
        expect(allowed).toBe(referenceAllows(file, `https://news.example${path}`, 'paperbot'))
      }),
      { numRuns: 20_000 },
    )
    // A comparison in which nearly all is allowed would say little.
    expect(forbidden).toBeGreaterThan(3000)
  })
})
