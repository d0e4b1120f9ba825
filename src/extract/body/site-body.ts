import type { Element } from 'domhandler'
import { blockSpans } from '../block-spans.ts'
import { isDropped, ruleName } from '../site.ts'
import type { Block, Body, BlockTrace, Decision, PageContext, SiteEvidence } from '../types.ts'
import { around, NO_BODY } from './body.ts'
import { STANDFIRST } from './decode.ts'
import { leftOutOf } from './left-out.ts'
import { findMedia } from './media.ts'
import { render } from './render.ts'
import { type Survey, survey } from './survey.ts'

/** A body that a publisher's rule had a say in, and what explain says of the choice. */
export interface SiteBody {
  readonly body: Body
  readonly reason: string
  /** Whether our own engine keeps the same blocks. */
  readonly needless: boolean
}

/** From this share of the text on, the element of a field is no line of it but the text itself. */
const TOO_LARGE = 0.5
/** How sure a body is that a person named. */
const SURE = 0.99

/**
 * The body by the publisher's rules: what `body` names without what `drop` names, the printed fields, and what is never
 * text (headline, captions, adverts, 'read more' lines). Without a rule for the body it is our own without what is
 * dropped; null where the rules change nothing. The trace keeps the model's scores and names who decided each block.
 */
export function findSiteBody(context: PageContext, headline: Decision<string>, own: Body): SiteBody | null {
  const { site, blocks } = context
  if (!site || (!site.body.length && !site.drop.size) || !blocks.length) return null
  const named = inside(context, site.body)
  const stated = named.length > 0
  const by = own.trace.map((trace) => (stated && trace.kept ? ruleName(site, 'body') : trace.by))
  const kept = new Set(stated ? named : own.kept)
  const measured = survey(context, headline)
  const fields = fieldBlocks(context, site, kept)
  const allHidden = [...kept].every((index) => blocks[index]!.hidden)
  for (const block of blocks) {
    const { index } = block
    const was = kept.has(index)
    const reason = isDropped(site, block.element)
      ? ruleName(site, 'drop')
      : !stated
        ? null
        : !was
          ? ruleName(site, 'body')
          : (fields.get(index) ?? conventionOf(block, measured, own.trace[index], allHidden))
    if (reason === null) {
      if (stated && was) by[index] = ruleName(site, 'body')
      continue
    }
    if (stated || was) by[index] = reason
    kept.delete(index)
  }
  const list = [...kept].sort((a, b) => a - b)
  if (stated ? !list.length : list.length === own.kept.length) return null
  return written(context, own, list, by, stated)
}

function written(context: PageContext, own: Body, kept: number[], by: readonly string[], stated: boolean): SiteBody {
  const { blocks, page, site } = context
  const set = new Set(kept)
  const trace: BlockTrace[] = blocks.map(({ index }) => ({
    index,
    kept: set.has(index),
    score: own.trace[index]?.score ?? 0,
    by: by[index] ?? ruleName(site!, 'body'),
  }))
  const run = kept.map((index) => blocks[index]!)
  const container = around(run)
  const rendered = run.length ? render(run, container, page.base, findMedia(page, run, container)) : NO_BODY
  const engine = stated ? 'site' : kept.length ? own.engine : 'none'
  const body: Body = {
    ...NO_BODY,
    ...rendered,
    engine,
    kept,
    container,
    confidence: stated ? SURE : own.confidence,
    trace,
  }
  const more = kept.filter((index) => !own.kept.includes(index)).length
  const less = own.kept.filter((index) => !set.has(index)).length
  const needless = stated && !more && !less
  const name = ruleName(site!, stated ? 'body' : 'drop')
  const told = needless
    ? `${name} names the body; our own engine keeps the same blocks`
    : `${name} ${stated ? 'names the body' : 'has a say'}: ${more} blocks more and ${less} fewer than our own engine keeps`
  return { body, reason: told, needless }
}

/** Indices of the blocks in the elements. */
function inside({ page, blocks }: PageContext, elements: readonly Element[]): number[] {
  const spans = blockSpans(page, blocks)
  const found = new Set<number>()
  for (const element of elements) {
    const { start, end } = spans.get(element) ?? { start: 0, end: 0 }
    for (let index = start; index < end; index += 1) found.add(index)
  }
  return [...found]
}

/** Blocks in which a rule of the publisher's file found a printed field, with that rule's name: no lines of the text. */
function fieldBlocks(context: PageContext, site: SiteEvidence, kept: ReadonlySet<number>): Map<number, string> {
  const found = new Map<number, string>()
  const total = sizeOf(context.blocks, kept)
  for (const [field, values] of site.fields) {
    // The language stands on the element of the text itself; all other fields are printed in a line or box of their own.
    if (field === 'language') continue
    const elements = values.flatMap(({ element }) => (element ? [element] : []))
    const own = inside(context, elements).filter((index) => kept.has(index))
    if (sizeOf(context.blocks, own) > TOO_LARGE * total) continue
    for (const index of own) if (!found.has(index)) found.set(index, ruleName(site, field))
  }
  return found
}

function sizeOf(blocks: readonly Block[], indices: Iterable<number>): number {
  let size = 0
  for (const index of indices) size += blocks[index]!.text.length
  return size
}

/** What is never text, whatever stands around it; null for what may be. */
function conventionOf(
  block: Block,
  measured: Survey,
  trace: BlockTrace | undefined,
  allHidden: boolean,
): string | null {
  if (block.hidden && !allHidden) return 'hidden'
  if (trace && !trace.kept && trace.by === STANDFIRST) return STANDFIRST
  return leftOutOf(block, measured)
}
