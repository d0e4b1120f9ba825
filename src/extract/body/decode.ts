import type { BlockTrace } from '../types.ts'
import { ADVERT, CAP, COMMENTS, CREDIT, DATE_LINE, READ_MORE, SIGN_UP, UPDATED } from './phrases.ts'
import type { Survey } from './survey.ts'

/** Kept blocks and why each block was kept or dropped. */
export interface Decoded {
  readonly kept: number[]
  readonly trace: BlockTrace[]
}

/** Short lines that are no text of the article, by what they say. */
const LINES: readonly (readonly [string, RegExp])[] = [
  ['read-more', READ_MORE],
  ['sign-up', SIGN_UP],
  ['credit', CREDIT],
  ['advert', ADVERT],
  ['comments', COMMENTS],
  ['date-line', DATE_LINE],
  ['updated', UPDATED],
]

/** Keeps what stands in the container behind the headline and looks like text. */
export function decode(survey: Survey): Decoded {
  const { container, tree, blocks, scan } = survey
  const inside = new Uint8Array(tree.elements.length)
  if (container.best >= 0) inside[container.best] = 1
  for (let at = Math.max(0, container.best + 1); at < inside.length; at += 1)
    if (inside[tree.parent[at]!]) inside[at] = 1
  const kept: number[] = []
  const trace: BlockTrace[] = []
  for (const [index, block] of blocks.entries()) {
    const by = reason(index)
    if (by === 'container') kept.push(index)
    trace.push({ index, kept: by === 'container', score: by === 'container' ? 0.8 : 0.2, by })
    function reason(at: number): string {
      const node = tree.node[at]!
      if (!inside[node]) return 'outside'
      if (at <= container.headline) return 'before-headline'
      if (survey.likeness[at]! > 0.85) return 'headline-again'
      if (block.hidden) return 'hidden'
      if (container.apart[node]) return 'apart'
      if (container.negatives[node]! > 0 && container.good[at]! < 30) return 'hinted'
      if (container.related[at]) return 'related-heading'
      if (block.linkChars > 0.6 * block.text.length && scan.words[at]! > 1) return 'links'
      if (block.text.length < CAP) for (const [name, pattern] of LINES) if (pattern.test(block.text)) return name
      return 'container'
    }
  }
  return { kept, trace }
}
