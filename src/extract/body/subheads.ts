import type { Block } from '../types.ts'
import { hashText } from './tree.ts'

/** Longest subhead in characters. */
const LONGEST = 110
/** A subhead does not end like a sentence, except a question or a call. */
const ENDS_LIKE_TEXT = /[.,;:…。、،؛»”"]$/
const LONG_ENOUGH = 60
/** A line that stands alone between two paragraphs of prose, although nothing sets it apart. */
const SHORT = 70
const PROSE = 160
const isProse = (block: Block | undefined): boolean =>
  block !== undefined && block.text.length >= PROSE && /[.!?…。"”»]$/.test(block.text.slice(-1))

/**
 * Which of the kept blocks are subheads although their elements are none: short lines, each before a paragraph, that
 * are wholly bold, whose elements are of a kind that no long paragraph has, or that stand alone amid long prose. Indices into `kept`.
 */
export function findSubheads(kept: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>()
  const kinds = kept.map(({ element }) => hashText(`${element.name} ${element.attribs?.['class'] ?? ''}`))
  const textLike = new Set<number>()
  const chars = new Map<number, number>()
  for (const [at, block] of kept.entries()) {
    chars.set(kinds[at]!, (chars.get(kinds[at]!) ?? 0) + block.text.length)
    if (block.text.length > LONGEST || ENDS_LIKE_TEXT.test(block.text.slice(-1))) textLike.add(kinds[at]!)
  }
  const usual = [...chars].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
  for (const [at, block] of kept.entries()) {
    const { text } = block
    const next = kept[at + 1]
    if (!next || text.length > LONGEST || text.length < 3 || text.includes('\n')) continue
    if (ENDS_LIKE_TEXT.test(text.slice(-1)) || block.linkChars > text.length / 2) continue
    if (next.text.length < LONG_ENOUGH) continue
    // Bold characters are counted without the white space between pieces.
    const bold = block.boldChars >= 0.9 * text.length && next.boldChars < 0.5 * next.text.length
    const ownKind = kinds[at] !== usual && !textLike.has(kinds[at]!) && kinds[at + 1] === usual
    const alone = text.length <= SHORT && isProse(kept[at - 1]) && isProse(next)
    if (bold || ownKind || alone) found.add(at)
  }
  return found
}
