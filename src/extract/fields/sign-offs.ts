import { signsAround } from '../../core/text.ts'
import type { ArticleContext, Block } from '../types.ts'
import { AGENCIES } from './source-words.ts'
import { surroundingsOf } from './surroundings.ts'

/** How agencies sign, lower case. */
export const SIGNS: ReadonlySet<string> = new Set(AGENCIES)
const SPLIT = /\s*[/,;&+]\s*|\s+(?:und|and|et|y|e|und der|with|mit)\s+/iu
const MARKS = signsAround(String.raw`\s(–—*-`, String.raw`\s).*`)
/** Longest initials of somebody who worked on a text. */
export const LONGEST_INITIALS = 5
/** Blocks after the body in which it is signed, boxes of other things not counted. */
const END_BLOCKS = 6
/** Blocks after the body that are looked at at all. */
const FARTHEST = 30

/** The parts of a sign-off: agencies and initials. */
function partsOf(text: string): string[] {
  return text
    .replace(MARKS, '')
    .split(SPLIT)
    .map((part) => part.trim())
    .filter(Boolean)
}

const isSign = (part: string): boolean => SIGNS.has(part.toLowerCase())

/** A line that holds an agency and at most the initials of those who worked on its text: `dpa/abc`, `AFP, Reuters`. */
export function isCredit(text: string): boolean {
  const parts = partsOf(text)
  return parts.some(isSign) && parts.every((part) => isSign(part) || part.length <= LONGEST_INITIALS)
}

/** Whether a sign-off has initials beside its agencies: somebody of the house signs too. */
export function hasInitials(text: string): boolean {
  return isCredit(text) && !partsOf(text).every(isSign)
}

/** The agencies of a sign-off, without the initials of those who worked on its text. */
export function withoutInitials(text: string): string {
  const parts = partsOf(text)
  const signs = parts.filter(isSign)
  return signs.length > 0 && signs.length < parts.length ? signs.join('/') : text
}

/** The last blocks of the body and the first ones after it, those of boxes between them and the end left out. */
export function endBlocks(context: ArticleContext): readonly Block[] {
  const around = surroundingsOf(context)
  if (!around.body) return []
  const { last } = around.body
  return context.blocks
    .slice(Math.max(0, last - 1), last + FARTHEST)
    .filter((block) => !around.foreign(block.element))
    .slice(0, END_BLOCKS + 1)
}
