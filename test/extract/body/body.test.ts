import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { bodyOf, pageOf, paragraphs, PROSE } from './support.ts'

const lines = (text: string) => text.split(/\n+/)

test('keeps the paragraphs and subheads, in order, and nothing else', () => {
  const inner = `${paragraphs(PROSE.slice(0, 3))}<h2>Paint and steel</h2>${paragraphs(PROSE.slice(3))}`
  const body = bodyOf(pageOf(inner))
  expect(lines(body.text)).toEqual([...PROSE.slice(0, 3), 'Paint and steel', ...PROSE.slice(3)])
  expect(body.blocks[3]).toEqual({ type: 'heading', text: 'Paint and steel', level: 2 })
  expect(body.container?.attribs['class']).toBe('article-body')
  expect(body.engine).toBe('blocks')
})

test('leaves out related boxes, advert labels, share buttons and comments', () => {
  const box = `<div class="related"><h3>Related articles</h3><ul>
    <li><a href="/1">Ferry company asks for a second landing at the quay</a></li>
    <li><a href="/2">Lighthouse opens its doors to visitors for one day</a></li></ul></div>`
  const inner = `${paragraphs(PROSE.slice(0, 4))}${box}<div class="ad">Advertisement</div>${paragraphs(PROSE.slice(4))}
    <ul class="share"><li><a href="https://www.facebook.com/sharer">Facebook</a></li><li><a href="mailto:a@b.example">Mail</a></li></ul>`
  const comments = `<section id="comments" class="comments"><h2>2 comments</h2>
    <div class="comment"><p>I have painted that crane twice in my life, and I would gladly do it again if they asked me to.</p></div>
    <div class="comment"><p>A waste of money, if you ask me, when the road to the school has been full of holes for years now.</p></div></section>`
  expect(lines(bodyOf(pageOf(inner, comments)).text)).toEqual(PROSE)
})

test('a short article with many comments is not lost', () => {
  const comment = (number: number) =>
    `<div class="comment"><b>Reader ${number}</b><p>I have painted that crane ${number} times in my life, and I would gladly do it again if the board asked me to, free of charge.</p></div>`
  const comments = Array.from({ length: 12 }, (_, number) => comment(number)).join('')
  const html = pageOf(paragraphs(PROSE.slice(0, 4)), `<section id="comments"><h2>12 comments</h2>${comments}</section>`)
  expect(lines(bodyOf(html).text)).toEqual(PROSE.slice(0, 4))
})

test('does not lean on class names, metadata or sections', () => {
  const html = `<html><body><div class="a1"><a href="/n">News</a> <a href="/s">Sport</a> <a href="/w">Weather</a></div>
    <div class="b2"><div class="c3"><h1>Old crane stays in the harbour</h1><div class="d4">By Ida Norr</div>
    <div class="e5">${PROSE.map((text) => `<div class="f6">${text}</div>`).join('')}</div></div>
    <div class="g7"><div class="h8"><a href="/1">Ferry company asks for a second landing at the quay</a></div>
    <div class="h8"><a href="/2">Lighthouse opens its doors to visitors for one day</a></div></div></div></body></html>`
  expect(lines(bodyOf(html).text)).toEqual(PROSE)
})

test('keeps plain lists and quotes of the text', () => {
  const list =
    '<ul><li>forty buckets of red paint</li><li>a lamp for the top of the jib</li><li>two new ladders</li></ul>'
  const quote =
    '<blockquote><p>“I can see it from my kitchen,” wrote one reader, “and I should miss it every morning.”</p></blockquote>'
  const inner = `${paragraphs(PROSE.slice(0, 3))}<p>The board’s list has three parts:</p>${list}${paragraphs(PROSE.slice(3, 5))}${quote}${paragraphs(PROSE.slice(5))}`
  const body = bodyOf(pageOf(inner))
  expect(body.blocks.find((block) => block.type === 'list')).toMatchObject({
    ordered: false,
    items: ['forty buckets of red paint', 'a lamp for the top of the jib', 'two new ladders'],
  })
  expect(body.blocks.some((block) => block.type === 'quote')).toBe(true)
})

test('the trace says for every block what decided', () => {
  const body = bodyOf(pageOf(paragraphs()))
  expect(body.trace.map((one) => one.index)).toEqual(Array.from(body.trace.keys()))
  expect(body.trace.filter((one) => one.kept).map((one) => one.index)).toEqual(body.kept)
  expect(body.trace.every((one) => one.score >= 0 && one.score <= 1 && one.by !== '')).toBe(true)
})

test('a page without text has no body', () => {
  expect(bodyOf('<html><body><img src="a.png"></body></html>').engine).toBe('none')
  expect(bodyOf('<p></p>').text).toBe('')
})

test('a hostile page is read in time that grows with its size', { timeout: 60_000 }, () => {
  const start = performance.now()
  bodyOf(pageOf('<p>word <a href="/x">and</a> word</p>'.repeat(100_000)))
  bodyOf(`${'<div class="comment related share">'.repeat(400)}${'text, more text. '.repeat(50_000)}`)
  bodyOf(pageOf(`<ul>${'<li>item <b>two'.repeat(20_000)}</ul>`))
  // Far above what it takes (seconds), far below what a quadratic step would take (minutes).
  expect(performance.now() - start).toBeLessThan(50_000)
})
