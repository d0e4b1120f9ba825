import { array, assert, constantFrom, oneof, property, sample, string, tuple } from 'fast-check'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../../src/page/read.ts'
import { translateXPath } from '../../../src/sites/import/xpath-to-css.ts'
import { NotTranslated } from '../../../src/sites/import/xpath.ts'
import { siteReader } from '../../../src/sites/evidence.ts'

/** A page with something for every expression to find, and neighbours of it that must not be found. */
const HTML = `<!doctype html><html lang="en"><head><title>Seals</title><meta name="author" content="Ann Lee">
<meta property="og:title" content="Seals return | Post"></head><body class="page story">
<header><h1 class="title big">Seals return</h1><p class="by">By <a rel="author" href="/ann">Ann Lee</a> of the Post</p></header>
<main id="main"><article class="story-body lead" id="a1" data-area="text"><div class="text"><p class="intro">One</p><p>Two <b>Related</b></p>
<p>Read more: <a href="/other">Other</a></p><ul><li>x</li><li class="on">y</li><li>z</li></ul><figure><img src="/a.jpg" width="1"><figcaption>Cap</figcaption></figure>
<section class="box"><div class="inner"><a href="/newsletter/">Sign up</a></div></section><p class="intro">Three</p></div>
<aside class="related stories"><h2>Related</h2><p>Four</p></aside><div class="after">After</div></article>
<article class="story-body"><div class="text"><p>Five</p></div></article></main><footer id="foot"><p class="by-line">Six</p><div/></footer></body></html>`
const PAGE = readPage(HTML, { url: 'https://news.example/a' })

/** What its translation finds: the places of the elements among all of the page. */
function translated(xpath: string): number[] {
  const found = siteReader({ drop: translateXPath(xpath).rules }, { file: 'x', hash: 'x' })(PAGE)
  return PAGE.elements.all.flatMap((element, at) => (found.drop.has(element) ? [at] : []))
}

const EXPRESSIONS = [
  '//p',
  '/html/body/main',
  "//div[@class='text']",
  '//p[@class="intro"]/following-sibling::p',
  "//article[contains(@class, 'story')]//p",
  "//*[contains(concat(' ', normalize-space(@class), ' '), ' related ')]",
  "//*[contains(concat(' ',@class,' '),' lead ')]",
  "//*[contains(concat(' ',normalize-space(@class),' '),' by')]",
  "//*[contains(@class, 'story') and not(@id)]",
  "//article[@id='a1' or @data-area]",
  '//li[2]',
  '//li[last()]',
  '//li[position() > 1]',
  '//li[position()=1]',
  "//p[@class='intro'][2]",
  '//p[@class][1]',
  '(//article)[1]',
  '(//p)[last()]',
  "(//p[@class='intro'])[2]",
  '//h1 | //h2',
  "//a[contains(@href, '/newsletter')]/ancestor::section[1]",
  "//a[contains(@href, '/newsletter')]/ancestor::div",
  '//b/parent::p',
  '//b/..',
  '//li[@class]/preceding-sibling::li',
  '//ul/preceding-sibling::*[1]',
  '//ul/following-sibling::*[1]',
  '//ul/following-sibling::*[1][self::figure and .//img]',
  '//aside/following::p',
  '//aside/following-sibling::div',
  '//figure[.//img]',
  '//p[a]',
  "//p[a/@href='/other']",
  "//p[contains(a/@href, 'other')]",
  "//p[contains(., 'Read more')]",
  "//p[contains(text(), 'Read more')]",
  "//p[text()='One']",
  "//h2[.='Related']",
  "//p[starts-with(., 'Read')]",
  "//p[starts-with(normalize-space(.), 'Read')]",
  '//article[not(.//aside)]',
  '//p[not(@class)]',
  "//p[@class!='intro']",
  "//*[@width='1']",
  '//*[@width=1]',
  "//p[contains(b, 'Relat')]",
  "//p[contains(.//text(), 'Two')]",
  '//div[parent::article]',
  '//p[ancestor::aside]',
  '//p[following-sibling::ul]',
  '//div[preceding-sibling::aside]',
  "//p[../@class='text']",
  '//header/descendant::a',
  "//meta[@property='og:title']/@content",
  '//a/@href',
  "//p[@class='by']/text()",
  '//article//div/self::div',
  '//*[self::h1 or self::h2]',
  "//*[@class='story-body' or (@class and not(contains(@class,'t')))]",
  '(//article)//aside',
  '//section[div/a]',
  "//div[@class='inner']/parent::section/following-sibling::*",
  '//footer/div',
  '//p[position() <= 2]',
]

const CHROMIUM = process.env['TEARSHEET_CHROMIUM'] ?? '/usr/bin/chromium'

describe.skipIf(!existsSync(CHROMIUM))(`XPath in CSS, held to a browser's engine (skipped without ${CHROMIUM})`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  }, 60_000)
  afterAll(() => browser?.close())

  /** What the browser finds for each: places of the elements that are, hold, or have what was found. */
  async function evaluated(expressions: readonly string[]): Promise<number[][]> {
    const page = await browser.newPage()
    await page.setContent(HTML)
    return await page.evaluate((all) => {
      const elements = [...document.getElementsByTagName('*')]
      return all.map((xpath) => {
        const found = document.evaluate(xpath, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null)
        const places = Array.from({ length: found.snapshotLength }, (_, at) => {
          const node = found.snapshotItem(at)!
          const own = node instanceof Attr ? node.ownerElement : node instanceof Element ? node : node.parentElement
          return elements.indexOf(own!)
        })
        return [...new Set(places)]
      })
    }, expressions)
  }

  it('finds the same elements with the expressions that people write', async () => {
    const wanted = await evaluated(EXPRESSIONS)
    expect(wanted.every((places) => places.length > 0)).toBe(true)
    const found = EXPRESSIONS.map((xpath, at) => ({ xpath, places: translated(xpath), wanted: wanted[at] }))
    expect(found.filter(({ places, wanted }) => String(places) !== String(wanted))).toEqual([])
  })

  it('finds the same elements with any expression that is not refused', async () => {
    const test = constantFrom('p', 'div', '*', 'a', 'article', 'li', 'section')
    const axis = constantFrom(
      '//',
      '/',
      '/parent::',
      '/ancestor::',
      '/following-sibling::',
      '/preceding-sibling::',
      '/following::',
      '//descendant::',
    )
    const predicate = constantFrom(
      '',
      '',
      '',
      '[1]',
      '[2]',
      '[last()]',
      '[@class]',
      "[contains(@class, 'story')]",
      "[@class='intro']",
      '[a]',
      '[.//b]',
      '[not(@class)]',
      '[parent::div]',
      "[contains(., 'Related')]",
      '[following-sibling::p]',
      '[position()>1]',
      '[self::p or self::div]',
      '[div/p]',
      '[.//div[p]]',
      '[ancestor::article and not(.//img)]',
    )
    const step = tuple(axis, test, predicate, predicate).map((parts) => parts.join(''))
    const whole = tuple(test, predicate, array(step, { maxLength: 2 })).map(
      ([tag, one, more]) => `//${tag}${one}${more.join('')}`,
    )
    const expressions = sample(whole, { numRuns: 3000, seed: 11 }).filter((xpath) => {
      try {
        translated(xpath)
        return true
      } catch (error) {
        if (error instanceof NotTranslated) return false
        throw error
      }
    })
    expect(expressions.length).toBeGreaterThan(1500)
    const wanted = await evaluated(expressions)
    const found = expressions.map((xpath, at) => ({ xpath, places: translated(xpath), wanted: wanted[at] }))
    expect(found.filter(({ places, wanted }) => String(places) !== String(wanted)).slice(0, 20)).toEqual([])
  })
})

describe('XPath in CSS', () => {
  it.each([
    ['//div[string-length(@class) = 15]', 'string-length'],
    ['//p[', 'the end comes too early'],
    ['//p]', "unexpected ']'"],
    ['//p[count(a) > 2]', 'comparison with >'],
    ['//p/preceding::h2', 'preceding::'],
    ["concat(//h1, ' ', //h2)", 'concat()'],
    ["//p[@class='a", "unexpected ''a'"],
    ['(//article)[1]//p', 'a step behind the n-th of all'],
    ['//p/descendant::a[1]', 'a place on the axis descendant::'],
    ["//p[matches(@id, 'x.*')]", 'matches()'],
    ['//comment()', 'comment() is no element'],
    ["//p/text()[contains(., 'x')]", 'a condition on an attribute or a text'],
    ["//p[.//@href='x']", 'an attribute of whatever stands below'],
    ['//@*', 'attribute::* in the middle'],
    [`${'//a['.repeat(30)}b${']'.repeat(30)}`, 'too deeply nested'],
    ["'text'", 'no path'],
    ['//svg:path', 'no name in CSS'],
    ['//h2/following-sibling::p[1]', 'the nearest element of a name after another'],
    ['//p[$x]', "unexpected '$'"],
  ])('%s is refused with a reason', (xpath, reason) => {
    expect(() => translateXPath(xpath)).toThrow(NotTranslated)
    expect(() => translateXPath(xpath)).toThrow(reason)
  })

  it.each([
    ["substring-after(//p[@class='by'], 'By ')", [{ select: 'p[class="by"]', match: '^.*?By\\s+(.*)$' }]],
    [
      "substring-before(substring-after(//p[@class='by'], 'By'), ' of ')",
      [{ select: 'p[class="by"]', match: '^.*?By(.*?)\\s+of\\s+' }],
    ],
    ["normalize-space(//meta[@name='author']/@content)", [{ select: 'meta[name="author"]', attribute: 'content' }]],
    ['(//time/@datetime)[1]', [{ select: 'time', attribute: 'datetime', nth: 1 }]],
    ['//h1 | //meta/@content', [{ select: 'h1' }, { select: 'meta', attribute: 'content' }]],
  ])('%s', (xpath, rules) => expect(translateXPath(xpath)).toEqual({ rules, notes: [] }))

  it('says where CSS says not quite the same', () => {
    expect(translateXPath('//a/ancestor::div[1]').notes).toEqual([
      'of div around it, those that hold no other with one in it',
    ])
  })

  it('refuses hostile text with a reason, and never throws anything else', () => {
    const piece = constantFrom(
      '//',
      'p',
      '[',
      ']',
      '(',
      ')',
      '@',
      '"',
      "'",
      '|',
      '::',
      '..',
      'not(',
      'contains(',
      'and',
      '=',
      '1',
      ' ',
      'ancestor',
      ',',
    )
    assert(
      property(
        oneof(
          string(),
          array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (xpath) => {
          try {
            translateXPath(xpath)
          } catch (error) {
            expect(error).toBeInstanceOf(NotTranslated)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
