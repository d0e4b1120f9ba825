import { type Element, isTag } from 'domhandler'
import type { Block, BlockTrace, Body, Decision, PageContext } from '../types.ts'
import { decode } from './decode.ts'
import { featureColumns } from './features.ts'
import { findMedia } from './media.ts'
import { asksFor, MODEL, type Model, scoreBlocks, STANDFIRST_MODEL } from './model.ts'
import { render } from './render.ts'
import { standfirstBlocks } from './standfirst-zone.ts'
import { survey } from './survey.ts'

/** The body of a page that has none. */
export const NO_BODY: Body = {
  engine: 'none',
  text: '',
  html: '',
  blocks: [],
  links: [],
  kept: [],
  container: null,
  confidence: 0,
  trace: [],
}

/** Finds the article's text: measures the page, judges each block, renders the kept ones. Pure, and linear in the page. */
export function findBody(
  context: PageContext,
  headline: Decision<string>,
  model: Model = MODEL,
  standfirstModel: Model = STANDFIRST_MODEL,
): Body {
  if (!context.blocks.length) return NO_BODY
  const measured = survey(context, headline)
  const columns = featureColumns(measured, (name) => asksFor(model, name) || asksFor(standfirstModel, name))
  const scores = scoreBlocks(columns, context.blocks.length, model)
  const { kept, trace } = decode(measured, scores, columns, standfirstBlocks(measured, columns, standfirstModel))
  return bodyOf(context, kept, trace)
}

/** The body of these blocks, in the page's order. */
export function bodyOf(
  { page, blocks: all }: PageContext,
  kept: readonly number[],
  trace: readonly BlockTrace[],
): Body {
  if (!kept.length) return { ...NO_BODY, trace }
  const blocks = kept.map((index) => all[index]!)
  const container = around(blocks)
  const rendered = render(blocks, container, page.base, findMedia(page, blocks, container))
  const sure = kept.reduce((sum, index) => sum + trace[index]!.score, 0) / kept.length
  return { engine: 'blocks', ...rendered, kept, container, confidence: sure, trace }
}

/** The smallest element around the blocks. */
export function around(blocks: readonly Block[]): Element | null {
  const first = blocks[0]
  if (!first) return null
  const chain: Element[] = []
  for (let at: Element | null = first.element; at; at = at.parent && isTag(at.parent) ? at.parent : null) chain.push(at)
  const rank = new Map(chain.map((element, index) => [element, index]))
  let highest = 0
  // Elements already known to lead to the chain, so that a shared way up is walked once.
  const known = new Map<Element, number>()
  for (const block of blocks) {
    const path: Element[] = []
    let at: Element | null = block.element
    let meets: number | undefined
    while (at && meets === undefined) {
      meets = rank.get(at) ?? known.get(at)
      if (meets === undefined) {
        path.push(at)
        at = at.parent && isTag(at.parent) ? at.parent : null
      }
    }
    for (const element of path) known.set(element, meets ?? chain.length - 1)
    highest = Math.max(highest, meets ?? chain.length - 1)
  }
  return chain[highest] ?? null
}
