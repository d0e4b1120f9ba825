import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import type { PageElement } from '../page/nodes.ts'
import type { Page } from '../page/page.ts'
import type { Block } from './types.ts'

/** Which blocks stand in an element: indices from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** For every element of the page the blocks inside it; `start` is also the first block after an element without text. */
export interface BlockSpans {
  get(element: Element): Span | undefined
  /** Characters of the blocks inside the element; 0 for an element that is not of the page. */
  characters(element: Element): number
}

/** Pictures, related links, dates and the verdict ask for the same walk. */
const WALKED = new WeakMap<readonly Block[], BlockSpans>()

/**
 * Where each element of the page stands in the row of its blocks, read once per page off the places that the elements
 * have in it. Needs no comparison of elements afterwards.
 */
export function blockSpans(page: Page, blocks: readonly Block[]): BlockSpans {
  let spans = WALKED.get(blocks)
  if (!spans) WALKED.set(blocks, (spans = read(page, blocks)))
  return spans
}

function read({ elements }: Page, blocks: readonly Block[]): BlockSpans {
  const { all } = elements
  // By position of an element: the blocks that begin before it, and those that begin before its end.
  const starts = new Int32Array(all.length + 1)
  const ends = new Int32Array(all.length)
  for (const block of blocks) {
    const node = block.nodes.find((candidate) => isText(candidate) && candidate.data.trim() !== '')
    if (!node) continue
    starts[openedBefore(node) + 1] = block.index + 1
    const around = node.parent && isTag(node.parent) ? elements.order(node.parent) : -1
    if (around >= 0) ends[around] = block.index + 1
  }
  for (let at = 1; at < starts.length; at += 1) if (starts[at]! < starts[at - 1]!) starts[at] = starts[at - 1]!
  for (let at = all.length - 1; at >= 0; at -= 1) {
    if (ends[at]! < starts[at]!) ends[at] = starts[at]!
    const { parent } = all[at]!
    if (!parent || !isTag(parent)) continue
    const above = (parent as PageElement).order
    if (ends[above]! < ends[at]!) ends[above] = ends[at]!
  }
  const before = new Float64Array(blocks.length + 1)
  for (const { index, text } of blocks) before[index + 1] = before[index]! + text.length
  return {
    get(element) {
      const at = elements.order(element)
      return at < 0 ? undefined : { start: starts[at]!, end: ends[at]! }
    },
    characters(element) {
      const at = elements.order(element)
      return at < 0 ? 0 : before[ends[at]!]! - before[starts[at]!]!
    },
  }
}

/** Position of the last element that begins before a node; -1 where none does. */
function openedBefore(node: ChildNode): number {
  for (let before = node.prev; before; before = before.prev) if (isTag(before)) return (before as PageElement).end
  return node.parent && isTag(node.parent) ? (node.parent as PageElement).order : -1
}
