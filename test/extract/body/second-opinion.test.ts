import { expect, test } from 'vitest'
import { bodyFromHtml, needsSecondOpinion, prefer, prunedHtml } from '../../../src/extract/body/second-opinion.ts'
import { NO_BODY } from '../../../src/extract/body/body.ts'
import type { Body } from '../../../src/extract/types.ts'
import { bodyOf, contextOf, pageOf, paragraphs, PROSE } from './support.ts'

const made = (text: string, confidence = 0.9, engine: Body['engine'] = 'blocks'): Body => ({
  ...NO_BODY,
  engine,
  text,
  confidence,
})

test('asks when there is no body, a scrap, or an unsure one', () => {
  expect(needsSecondOpinion(NO_BODY)).toBe(true)
  expect(needsSecondOpinion(made('A scrap of text.'))).toBe(true)
  expect(needsSecondOpinion(made(PROSE.join('\n'), 0.4))).toBe(true)
  expect(needsSecondOpinion(bodyOf(pageOf(paragraphs())))).toBe(false)
})

test('asks only where the page has words enough for an answer that would be preferred', () => {
  const { blocks } = contextOf(pageOf(paragraphs())).context
  expect(needsSecondOpinion(NO_BODY, blocks)).toBe(true)
  expect(needsSecondOpinion(NO_BODY, blocks.slice(0, 1))).toBe(false)
  expect(needsSecondOpinion(NO_BODY, [])).toBe(false)
  expect(
    needsSecondOpinion(
      NO_BODY,
      blocks.map((block) => ({ ...block, hidden: true })),
    ),
  ).toBe(false)
})

test('asks about a scrap only where there are paragraphs for a longer text', () => {
  const scrap = made('A scrap of text.')
  const { blocks } = contextOf(pageOf(paragraphs())).context
  expect(needsSecondOpinion(scrap, blocks)).toBe(true)
  const labels = contextOf(pageOf('<p>Harbour, ferries and trade</p>'.repeat(100))).context.blocks
  expect(needsSecondOpinion(scrap, labels)).toBe(false)
  const teasers = contextOf(
    pageOf(
      PROSE.map((text) => `<p><a href="/a">${text}</a></p>`)
        .join('')
        .repeat(3),
    ),
  ).context.blocks
  expect(needsSecondOpinion(scrap, teasers)).toBe(false)
})

test('pruned HTML holds the text without scripts, frames, navigation and hidden parts', () => {
  const html = pageOf(
    `${paragraphs()}<script>track("x")</script><iframe src="/ad"></iframe><p hidden>secret</p><p onclick="x()">a &lt;b&gt;</p>`,
  )
  const pruned = prunedHtml(contextOf(html).context.page)
  for (const text of PROSE.slice(0, 2)) expect(pruned).toContain(text)
  expect(pruned).toContain('a &lt;b&gt;')
  for (const gone of ['<script', '<iframe', '<nav', '<footer', 'secret', 'onclick']) expect(pruned).not.toContain(gone)
  expect(pruned.match(/<p[ >]/g)?.length).toBe(pruned.match(/<\/p>/g)?.length)
})

test('pruned HTML is not deeper than a slow engine can bear', () => {
  const deep = contextOf(pageOf(`${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}`)).context.page
  const pruned = prunedHtml(deep)
  expect(pruned).toContain('deep')
  expect(pruned.match(/<div/g)!.length).toBeLessThan(200)
})

test('another engine’s HTML is read by our own rules', () => {
  const { context, headline } = contextOf(pageOf(paragraphs()))
  const html = `<div><h1>Old crane stays in the harbour</h1>${paragraphs(PROSE.slice(0, 3))}<figure><img src="a.png"><figcaption>The crane in March</figcaption></figure><p><a href="/f">Read more: the ferry</a></p><p>Advertisement</p></div>`
  const body = bodyFromHtml(html, context, headline)
  expect(body.text).toBe(PROSE.slice(0, 3).join('\n\n'))
  expect(body).toMatchObject({ engine: 'readability', kept: [], container: null })
  expect(bodyFromHtml('', context, headline).engine).toBe('none')
})

test.each([
  ['the second found nothing', made(PROSE.join('\n')), made(''), 'first'],
  ['the first found nothing', made(''), made(PROSE.join('\n')), 'second'],
  ['the second found too little', made(''), made('Cookies are used here.'), 'first'],
  ['the second is no longer than a teaser', made('Short.'), made('A teaser of eight words and no more.'), 'first'],
  ['they agree', made(PROSE.slice(0, 5).join('\n'), 0.3), made(PROSE.join('\n')), 'first'],
  ['the first is a scrap of a longer text', made('All rights reserved.'), made(PROSE.join('\n')), 'second'],
  [
    'the first was very unsure',
    made(`${PROSE[0]} `.repeat(3), 0.3),
    made(`${PROSE.slice(1).join('\n')} `.repeat(3)),
    'second',
  ],
  ['nothing speaks for the second', made(PROSE.slice(0, 3).join('\n')), made(PROSE.slice(3).join('\n')), 'first'],
] as const)('%s', (reason, first, second, winner) => {
  const answer = prefer(first, second)
  expect(answer.reason).toBe(reason)
  expect(answer.body).toBe(winner === 'first' ? first : second)
})
