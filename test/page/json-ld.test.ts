import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listOf, resolve, resolveAll, textOf, textsOf } from '../../src/page/json-ld.ts'
import { parseJsonText } from '../../src/page/json-ld-text.ts'
import { readPage } from '../../src/page/read.ts'

const url = 'https://news.example/a'
const pageOf = (...blocks: string[]) =>
  readPage(`<html>${blocks.map((json) => `<script type="application/ld+json">${json}</script>`).join('')}<p>x`, { url })
const values = (source: string): unknown => parseJsonText(source, { block: 1000, page: 1000 })?.values

describe('objects', () => {
  test('of several blocks, lists, graphs and other objects, outer before inner', () => {
    const page = pageOf(
      '[{"@type":"NewsArticle","headline":"Bridge","author":[{"@type":"Person","name":"Ada"}]}]',
      '{"@graph":[{"@type":["WebPage","ItemPage"],"breadcrumb":{"itemListElement":[{"@type":"ListItem"}]}}]}',
    )
    expect(page.jsonLd.map(({ types, block, depth, under }) => [types.join('+'), block, depth, under])).toEqual([
      ['NewsArticle', 0, 0, null],
      ['Person', 0, 1, 'author'],
      ['WebPage+ItemPage', 1, 0, null],
      ['ListItem', 1, 2, 'itemListElement'],
    ])
  })

  test.each(['application/LD+JSON', ' application/ld+json; charset=utf-8', 'application/json+ld'])('in %s', (type) => {
    expect(readPage(`<script type="${type}">{"@type":"Thing"}</script>x`, { url }).jsonLd).toHaveLength(1)
  })

  test.each(['schema:NewsArticle', 'http://schema.org/NewsArticle', 'https://www.schema.org/NewsArticle'])(
    'of type %s',
    (type) => {
      const [node] = pageOf(`{"@type":"${type}","schema:headline":"Bridge"}`).jsonLd
      expect(node?.types).toEqual(['NewsArticle'])
      expect(node?.data['headline']).toBe('Bridge')
    },
  )

  test('one broken block does not cost the others', () => {
    const page = pageOf('{"@type":"A"}', 'window.x = 1', '{"@type":"B",}')
    expect(page.jsonLd.map(({ types, block, repaired }) => [types[0], block, repaired])).toEqual([
      ['A', 0, false],
      ['B', 2, true],
    ])
    expect(page.notes).toEqual([
      'JSON-LD block 2 is not JSON and was skipped',
      'JSON-LD block 3 was broken and was repaired',
    ])
  })

  test('cannot reach the prototype of all objects', () => {
    const page = pageOf('{"@type":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
    expect(page.jsonLd).toHaveLength(1)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

test.each([
  ['<!-- {"a":1} -->', { a: 1 }],
  ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
  ['/* <![CDATA[ */ {"a":1} /* ]]> */', { a: 1 }],
  ['{"a":1};', { a: 1 }],
  ['\ufeff{"a":1}', { a: 1 }],
  ['{"a":"one\ntwo\tthree"}', { a: 'one\ntwo three' }],
  ['{"a":[1,2,],}', { a: [1, 2] }],
  ['{&quot;a&quot;:&quot;b &amp;amp; c&quot;}', { a: 'b & c' }],
  ['{"a":"He said "yes", then left","b":2}', { a: 'He said "yes", then left', b: 2 }],
  ["{'a':'b'}", { a: 'b' }],
  ['{"a":"b" "c":"d"}', { a: 'b', c: 'd' }],
  ['{"a":"b"', { a: 'b' }],
  ['{"a":"\\ud83d!"}', { a: '\ufffd!' }],
  ['{"a":"\\ud83d\\ude00"}', { a: '\u{1f600}' }],
])('%j is mended', (source, value) => {
  expect(values(source)).toEqual([value])
})

test('objects one after another are all read', () => {
  expect(values('{"a":1}{"b":2}')).toEqual([{ a: 1 }, { b: 2 }])
  expect(values('{"a":"}{"},\n[{"b":2,}]')).toEqual([{ a: '}{' }, [{ b: 2 }]])
})

test.each(['', 'not json', '<p>', 'true false'])('%j is nothing', (source) => {
  expect(values(source)).toBeUndefined()
})

test('the repair library is spared when the page’s budget is spent', () => {
  const budget = { block: 100, page: 10 }
  expect(parseJsonText("{'a':'b'}", budget)?.values).toEqual([{ a: 'b' }])
  expect(parseJsonText("{'a':'b'}", budget)).toBeNull()
})

test('JSON and damaged JSON never throw, JSON comes back as it is', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 3 }), (json, at, noise) => {
      expect(() =>
        parseJsonText(json.slice(0, at % json.length) + noise + json.slice(at % json.length), {
          block: 5000,
          page: 5000,
        }),
      ).not.toThrow()
      if (!json.includes('\\ud') && !json.includes('schema'))
        expect(parseJsonText(json, { block: 0, page: 0 })?.values).toEqual([JSON.parse(json)])
    }),
  )
})

describe('references', () => {
  const page = pageOf(
    '{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#ada"},{"@id":"#nobody"},{"@id":"#ada","name":"A."}],"self":{"@id":"#self"}}]}',
    '{"@type":"Person","@id":"https://news.example/a#ada","name":"Ada Lind"}{"@type":"Person","@id":"#ada"}',
    '{"@type":"Thing","@id":"#self","sameAs":{"@id":"#self"}}',
  )
  const article = page.jsonLd[0]!.data

  test('lead to the object that says most, relative or not', () => {
    const authors = resolveAll(page, article['author']) as Record<string, unknown>[]
    expect(authors.map((author) => author['name'])).toEqual(['Ada Lind', undefined, 'A.'])
  })

  test('to themselves end', () => {
    const self = resolve(page, article['self']) as Record<string, unknown>
    expect(resolve(page, self['sameAs'])).toBe(self)
  })
})

describe('values', () => {
  test.each([
    ['Rock &amp;amp; roll ', ['Rock & roll']],
    [
      ['a', ['b', null], { '@value': 'c', '@language': 'en' }, 4],
      ['a', 'b', 'c', '4'],
    ],
    [{ '@list': ['a'] }, ['a']],
    [{ name: 'a' }, []],
    [true, []],
    [undefined, []],
    ['  ', []],
  ])('texts of %j', (value, texts) => {
    expect(textsOf(value)).toEqual(texts)
    expect(textOf(value)).toBe(texts[0] ?? null)
  })

  test('anything is a list of texts', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const text of textsOf(value)) expect(text.isWellFormed()).toBe(true)
        expect(Array.isArray(listOf(value))).toBe(true)
      }),
    )
  })
})
