import type { Block } from '../types.ts'
import { ADVERT, CAP, READ_MORE } from './phrases.ts'
import type { Survey } from './survey.ts'

const CAPTIONS = new Set(['figcaption', 'figure'])
/** Likeness to the title from which on a block is the headline. */
const HEADLINE = 0.85
/** Share of linked characters from which on a line is its link. */
const LINKED = 0.5

/** The convention by which a block is no body text wherever it stands, as traces name it; null where none speaks. */
export function leftOutOf(block: Block, { likeness, tree }: Survey): string | null {
  if (likeness[block.index]! > HEADLINE) return 'convention:headline'
  for (let at = tree.node[block.index]!; at >= 0; at = tree.parent[at]!)
    if (CAPTIONS.has(tree.elements[at]!.name)) return 'convention:caption'
  if (block.text.length > CAP) return null
  if (ADVERT.test(block.text)) return 'convention:advert'
  const linked = block.linkChars > LINKED * block.text.length
  return linked && READ_MORE.test(block.text) ? 'convention:read-more' : null
}
