import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import type { Page } from '../page/page.ts'
import type { Block } from './types.ts'

/** Which blocks stand in an element: indices from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** For every element of the page the blocks inside it; `start` is also the first block after an element without text. */
export type BlockSpans = ReadonlyMap<Element, Span>

/** Pictures, related links, dates and the verdict ask for the same walk. */
const WALKED = new WeakMap<readonly Block[], BlockSpans>()

/**
 * Where each element of the page stands in the row of its blocks, by one walk, done once per page. Needs no comparison
 * of elements afterwards.
 */
export function blockSpans(page: Page, blocks: readonly Block[]): BlockSpans {
  let spans = WALKED.get(blocks)
  if (!spans) WALKED.set(blocks, (spans = walk(page, blocks)))
  return spans
}

function walk(page: Page, blocks: readonly Block[]): BlockSpans {
  const first = new Map<AnyNode, number>()
  for (const block of blocks) {
    const node = block.nodes.find((candidate) => isText(candidate) && candidate.data.trim() !== '')
    if (node) first.set(node, block.index)
  }
  const spans = new Map<Element, { start: number; end: number }>()
  let reached = 0
  let node: AnyNode | null = page.root.firstChild
  while (node) {
    if (isTag(node)) {
      spans.set(node, { start: reached, end: reached })
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
    } else {
      const index = first.get(node)
      if (index !== undefined) reached = index + 1
    }
    while (node && !node.next) {
      const parent: AnyNode | null = node.parent
      if (parent && isTag(parent)) spans.get(parent)!.end = reached
      node = parent === page.root ? null : parent
    }
    node = node?.next ?? null
  }
  return spans
}
