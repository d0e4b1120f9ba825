import { expect, test } from 'vitest'
import type { MicrodataItem } from '../../src/page/page.ts'
import { readPage } from '../../src/page/read.ts'

const itemsOf = (html: string): readonly MicrodataItem[] =>
  readPage(`<html><body>${html}`, { url: 'https://news.example/a' }).microdata
const plain = (item: MicrodataItem): Record<string, string[]> =>
  Object.fromEntries(Array.from(item.props, ([name, values]) => [name, values.map((value) => value.text)]))

test('values come from where the standard says', () => {
  const [item] = itemsOf(`<article itemscope itemtype="https://schema.org/NewsArticle">
    <h1 itemprop="headline name">The <b>bridge</b></h1><meta itemprop="section" content="City">
    <a itemprop="url" href="/b">link</a><img itemprop="image" src="c.jpg"><time itemprop="datePublished" datetime="2026-05-04">May</time>
    <time itemprop="dateModified">2026-05-05</time><data itemprop="id" value="7">seven</data><span itemprop="x" content="y">z</span>
    <object itemprop="o" data="/d"></object></article>`)
  expect(item?.types).toEqual(['NewsArticle'])
  expect(plain(item!)).toEqual({
    headline: ['The bridge'],
    name: ['The bridge'],
    section: ['City'],
    url: ['https://news.example/b'],
    image: ['https://news.example/c.jpg'],
    datePublished: ['2026-05-04'],
    dateModified: ['2026-05-05'],
    id: ['7'],
    x: ['y'],
    o: ['https://news.example/d'],
  })
})

test('items in items', () => {
  const items = itemsOf(`<div itemscope itemtype="http://schema.org/Article"><p itemprop="author" itemscope
    itemtype="http://schema.org/Person"><span itemprop="name">Ada Lind</span></p><h1 itemprop="headline">x</h1></div>
    <p itemprop="stray">y</p>`)
  expect(items.map((item) => item.types[0])).toEqual(['Article', 'Person'])
  expect(items[0]?.props.get('author')?.[0]?.item).toBe(items[1])
  expect(Array.from(items[0]!.props.keys())).toEqual(['author', 'headline'])
  expect(plain(items[1]!)).toEqual({ name: ['Ada Lind'] })
})

test('itemref', () => {
  const [item] = itemsOf(`<div itemscope itemref="side gone"></div><p id="side"><b itemprop="a">1</b></p>`)
  expect(plain(item!)).toEqual({ a: ['1'] })
})

test('RDFa of schema.org, and what it is not', () => {
  const items = itemsOf(`<meta property="og:title" content="no">
    <div vocab="http://schema.org/" typeof="schema:NewsArticle"><h1 property="schema:headline">Bridge</h1>
    <span property="author" typeof="Person"><a property="url" href="/ada">Ada</a></span></div>`)
  expect(items.map((item) => item.types[0])).toEqual(['NewsArticle', 'Person'])
  expect(plain(items[0]!)).toEqual({ headline: ['Bridge'], author: ['Ada'] })
  expect(plain(items[1]!)).toEqual({ url: ['https://news.example/ada'] })
})
