import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importSiteConfig } from '../../../src/sites/import/site-config.ts'
import { readRuleFile } from '../../../src/sites/rules.ts'

const CONFIG = `# A publisher that does not exist.
title: //meta[@property="og:title"]/@content
title://h1[@class='head']
body: //div[contains(concat(' ', normalize-space(@class), ' '), ' story ')]
author: substring-after(//p[@class='by'], 'By ')
date: //time/@datetime
strip: //aside | //div[contains(@class, "promo")]
strip: //div[string-length(@class) = 15]
strip: //p/text()
strip_id_or_class: share-bar
strip_image_src: /pixel.gif
strip: //a[@rel='next']/ancestor::nav[1]

prune: no
tidy: no
next_page_link: //a[@rel='next']
http_header(user-agent): Something/1.0
find_string: <foo
replace_string(<bar): <foo
colour: blue
and a line of nothing
test_url: https://www.harbour.example/a
test_contains: came in on Tuesday
test_url: ftp://harbour.example/b
`

describe('importing a site config', () => {
  const { name, yaml, lines } = importSiteConfig(CONFIG, 'harbour.example.txt')

  it('gives a rule file that is valid', () => {
    expect(name).toBe('harbour.example.yaml')
    expect(readRuleFile(yaml!, name)).toEqual({
      host: ['harbour.example'],
      versions: [
        {
          fields: {
            headline: [{ select: 'meta[property="og:title"]', attribute: 'content' }, { select: 'h1[class="head"]' }],
            authors: [{ select: 'p[class="by"]', match: '^.*?By\\s+(.*)$' }],
            date: [{ select: 'time', attribute: 'datetime' }],
          },
          body: [{ select: 'div.story' }],
          drop: [
            { select: 'aside, div[class*="promo"]' },
            { select: '[class*="share-bar"], [id*="share-bar"]' },
            { select: 'img[src*="/pixel.gif"]' },
            { select: 'nav:has(a[rel="next"]):not(:has(nav a[rel="next"]))' },
          ],
        },
      ],
      tests: [{ url: 'https://www.harbour.example/a', expect: { body: { contains: ['came in on Tuesday'] } } }],
    })
  })

  it('names every other line with its number and its reason', () => {
    const others = lines.filter(({ fate, note }) => fate !== 'translated' || note)
    expect(others.map(({ line, fate, note }) => `${line} ${fate}: ${note}`)).toEqual([
      '8 left out: the function string-length() has nothing like it in CSS',
      '9 left out: a text without its element',
      '12 translated: of nav around it, those that hold no other with one in it',
      '14 needless: what a rule names as the body is not pruned',
      '15 needless: there is one parser, that of the HTML standard',
      '16 left out: articles of several pages are not put together',
      '17 left out: requests say who they are and nothing else',
      '18 left out: pages are read as they are, not rewritten first',
      '19 left out: pages are read as they are, not rewritten first',
      '20 left out: a key that is not known',
      '21 left out: no line of the format',
      '24 left out: no http or https address',
    ])
    expect(lines).toHaveLength(22)
  })

  it.each([
    ['harbour.example.txt', 'harbour.example'],
    ['.harbour.example.txt', '*.harbour.example'],
  ])('%s is for %s', (file, host) =>
    expect(readRuleFile(importSiteConfig('body: //article', file).yaml!, file).host).toEqual([host]),
  )

  it.each([
    ['global.txt', 'body: //article', 'host: expected a host'],
    ['harbour.example.txt', 'prune: no', 'expected fields, body or drop'],
    ['harbour.example.txt', '', 'expected fields, body or drop'],
  ])('%s with %j gives no file', (file, text, fault) =>
    expect(importSiteConfig(text, file)).toMatchObject({ yaml: null, fault: expect.stringContaining(fault) }),
  )

  it('never throws, and what it gives can be read', () => {
    assert(
      property(string(), string(), (value, key) => {
        const { yaml } = importSiteConfig(
          `strip: ${value}\nbody: //p[@class="${value}"]\n${key}: x\nstrip_id_or_class: ${value}`,
          'a.example.txt',
        )
        if (yaml !== null) readRuleFile(yaml, 'a.yaml')
      }),
      { numRuns: 500 },
    )
  })
})
