import { describe, expect, it } from 'vitest'
import type { TearsheetError } from '../../src/core/errors.ts'
import { readPage } from '../../src/page/read.ts'
import { readRuleFile, readSiteRules, siteRules } from '../../src/sites/rules.ts'

const rules = (...texts: string[]) => readSiteRules(texts.map((text, at) => ({ name: `${at + 1}.yaml`, text })))
const message = (...texts: string[]): string => {
  try {
    rules(...texts)
    return 'no error'
  } catch (error) {
    expect((error as TearsheetError).code).toBe('rules-invalid')
    return (error as Error).message
  }
}
const HTML = `<html><body><h1>Seals  return</h1><time datetime="2025-04-03">3 April</time><time>04/05/2025</time>
<p class="by">By <a href="/ann">Ann Lee</a> and <a href="/bo">Bo Ek</a></p><p class="desk">The harbour desk</p>
<ul><li class="tag">Seals</li><li class="tag">Harbours, ports</li></ul><meta name="keywords" content="One, two">
<div class="text">…</div><aside>x</aside></body></html>`
const evidence = (yaml: string) =>
  rules(`host: news.example\n${yaml}`).readerFor('https://news.example/a', null)!(
    readPage(HTML, { url: 'https://news.example/a' }),
  )
const values = (yaml: string, field: string) => (evidence(yaml).fields.get(field) ?? []).map(({ value }) => value)

describe('rule files', () => {
  it('write out the short forms', () => {
    expect(
      readRuleFile('host: NEWS.example\nbody: .text\nfields: { date: [time, { select: i, nth: -1 }] }', 'a'),
    ).toEqual({
      host: ['news.example'],
      versions: [{ body: [{ select: '.text' }], fields: { date: [{ select: 'time' }, { select: 'i', nth: -1 }] } }],
      tests: [],
    })
  })

  it.each([
    ['host: news.example\nbody: "p["', '1.yaml:2:7: body: not a CSS selector'],
    ['host: news.example\nfields:\n  titel: h1', '1.yaml:3:10: fields.titel: there is no such key'],
    [
      'host: news.example\nfields:\n  headline: { select: h1, match: "(a+)+" }',
      '1.yaml:3:34: fields.headline.match: a repetition',
    ],
    [
      'host: news.example\nfields:\n  date: { select: time, format: DD/MM }',
      'fields.date.format: a format needs a year',
    ],
    ['host: news.example', '1.yaml:1:1: the file: expected fields, body or drop'],
    ['body: p', '1.yaml:1:1: host: '],
    ['host: no host\nbody: p', '1.yaml:1:7: host: expected a host such as news.example'],
    ['host: news.example\nbody: p\nfrom: 2025-13-01', '1.yaml:3:7: from: expected a day'],
    ['host: news.example\nbody: p\nfrom: 2025-03-01\nuntil: 2025-02-01', 'until is before from'],
    [
      'host: news.example\nversions:\n  - { until: 2025-03-01, body: p }\n  - { from: 2025-03-01, body: i }',
      '1.yaml:4:5: versions[1]: holds for days for which versions[0] holds too',
    ],
    ['host: news.example\nbody: p\nversions: [{ body: p }]', 'expected fields, body or drop, or else versions'],
    ['host: [news.example\nbody: p', '1.yaml:2:'],
    ['host: news.example\nbody: p\nbody: i', '1.yaml:3:1: Map keys must be unique'],
  ])('name file, line and key: %j', (yaml, expected) => expect(message(yaml)).toContain(expected))

  it('tell the faults of all files at once, and hosts that two of them claim', () => {
    const told = message(
      'host: a.example\nbody: "["',
      'host: b.example\nbody: p',
      'host: [c.example, b.example]\nbody: p',
    )
    expect(told).toContain('1.yaml:2:7')
    expect(told).toContain('3.yaml: b.example has rules in 2.yaml already')
  })
})

describe('matching', () => {
  const all = rules(
    'host: news.example\nbody: p',
    "host: '*.news.example'\nbody: p",
    "host: '*.sport.news.example'\nversions: [{ until: 2024-12-31, body: p }, { from: 2025-02-01, body: i }]",
  )
  const file = (url: string, at: string | null = null) =>
    all.readerFor(url, at)?.(readPage('<p>x</p>', { url })).file ?? null
  it.each([
    ['https://news.example/a', '1.yaml'],
    ['https://www.news.example/a', '1.yaml'],
    ['https://blog.news.example/a', '2.yaml'],
    ['https://x.sport.news.example/a', '3.yaml'],
    ['https://sport.news.example/a', '2.yaml'],
    ['https://notnews.example/a', null],
    ['about:blank', null],
  ])('%s by %s', (url, name) => expect(file(url)).toBe(name))

  it('takes the rules of the day of capture, the latest without one, and none between two designs', () => {
    const body = (at: string | null) => {
      const page = readPage('<p>x</p><i>y</i>', { url: 'https://a.sport.news.example/' })
      return (
        all
          .readerFor(
            page.url,
            at,
          )?.(page)
          .body.map(({ name }) => name) ?? null
      )
    }
    expect(body('2024-12-31T23:00:00Z')).toEqual(['p'])
    expect(body('2025-01-15')).toBeNull()
    expect(body('2025-02-01T00:00:00Z')).toEqual(['i'])
    expect(body(null)).toEqual(['i'])
  })

  it('reads texts that were checked before the same way', () => {
    const again = siteRules(structuredClone(all.texts))
    expect(again.hash).toBe(all.hash)
    expect(again.readerFor('https://news.example/', null)).not.toBeNull()
  })
})

describe('evidence', () => {
  it.each([
    ['fields: { headline: h1 }', 'headline', ['Seals return']],
    ['fields: { headline: [h2, h1] }', 'headline', ['Seals return']],
    ['fields: { date: time }', 'date', ['2025-04-03']],
    ['fields: { date: { select: time, nth: 2, format: MM/DD/YYYY } }', 'date', ['2025-04-05']],
    ['fields: { tags: .tag }', 'tags', [['Seals', 'Harbours, ports']]],
    ['fields: { tags: { select: meta, attribute: content } }', 'tags', [['One', 'two']]],
    ['fields: { authors: .desk }', 'authors', [[{ name: 'The harbour desk', url: null }]]],
    [
      'fields: { authors: .by }',
      'authors',
      [
        [
          { name: 'Ann Lee', url: 'https://news.example/ann' },
          { name: 'Bo Ek', url: 'https://news.example/bo' },
        ],
      ],
    ],
    ['fields: { byline: { select: .by, match: "and (.*)" } }', 'byline', ['Bo Ek']],
    ['fields: { summary: .nowhere }', 'summary', []],
  ])('%s', (yaml, field, expected) => expect(values(yaml, field)).toEqual(expected))

  it('notes what matches nothing', () => {
    expect(
      evidence('fields: { headline: h1, summary: .nowhere }\nbody: [.gone, .text]\ndrop: [.gone, aside]').drift,
    ).toEqual(['summary'])
    expect(evidence('body: .gone\ndrop: .gone').drift).toEqual(['body', 'drop'])
  })
})
