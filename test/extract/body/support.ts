import { findArticleNode } from '../../../src/extract/article-node.ts'
import { segment } from '../../../src/extract/body/blocks.ts'
import { findBody } from '../../../src/extract/body/body.ts'
import { decode } from '../../../src/extract/body/decode.ts'
import { featureColumns } from '../../../src/extract/body/features.ts'
import { survey } from '../../../src/extract/body/survey.ts'
import { findHeadline } from '../../../src/extract/fields/headline.ts'
import type { Body, Decision, PageContext } from '../../../src/extract/types.ts'
import { readPage } from '../../../src/page/read.ts'

/** A page as the body sees it. */
export function contextOf(html: string): { context: PageContext; headline: Decision<string> } {
  const page = readPage(html, { url: 'https://news.example/harbour/crane' })
  const context: PageContext = { page, at: null, article: findArticleNode(page), blocks: segment(page) }
  return { context, headline: findHeadline(context) }
}

export function bodyOf(html: string): Body {
  const { context, headline } = contextOf(html)
  return findBody(context, headline)
}

/** Distinct paragraphs of plain prose. */
export const PROSE = [
  'The harbour board of Vessby met on Tuesday evening, and after two hours of talk it agreed to keep the old crane where it has stood since 1921.',
  'Members had been told that the crane, which has not lifted a crate for thirty years, would cost the town more to repair than to take down.',
  '“We were wrong about the steel,” said Marta Lindqvist, the engineer who looked at it in March. “It will stand for another century if somebody paints it.”',
  'The paint alone is expected to cost 40,000 crowns, a sum that the board hopes to find in next year’s budget for the quays and the two lighthouses.',
  'Not everyone is pleased with the decision, and three of the nine members voted against it because the quay is needed for the ferry in summer.',
  'The ferry company has asked for a second landing since 2019, when the number of passengers to the islands passed one hundred thousand for the first time.',
  'Work is to begin in April, once the ice has gone, and the crane will carry a lamp at its top so that boats can see it from the outer bay.',
]

export const paragraphs = (list: readonly string[] = PROSE): string => list.map((text) => `<p>${text}</p>`).join('\n')

const MENU = ['News', 'Sport', 'Weather', 'Culture', 'Contact us'].map(
  (name) => `<li><a href="/${name}">${name}</a></li>`,
)

/** A whole page around an article's inner HTML. */
export const pageOf = (inner: string, below = ''): string => `<!doctype html><html lang="en"><head>
<title>Old crane stays in the harbour - Vessby Post</title></head><body>
<nav><ul>${MENU.join('')}</ul></nav>
<main><article><h1>Old crane stays in the harbour</h1><p class="byline">By <a href="/ida">Ida Norr</a></p>
<div class="article-body">${inner}</div></article>${below}</main>
<footer><p>Vessby Post, Harbour Street 4. All rights reserved.</p></footer></body></html>`

/** Decodes with scores of our own: what is given by the block's beginning, else by `other`. */
export function decoded(html: string, scores: Record<string, number>, other: number) {
  const { context, headline } = contextOf(html)
  const measured = survey(context, headline)
  const given = Float64Array.from(context.blocks, ({ text }) => {
    const known = Object.entries(scores).find(([start]) => text.startsWith(start))
    return known ? known[1] : other
  })
  const { kept, trace } = decode(measured, given, featureColumns(measured))
  const by = (start: string) => trace[context.blocks.findIndex((block) => block.text.startsWith(start))]!.by
  return { texts: kept.map((index) => context.blocks[index]!.text), by }
}
