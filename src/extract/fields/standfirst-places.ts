import { findDates } from '../../core/printed-dates.ts'
import { wordCount } from '../../core/word-counts.ts'
import type { ArticleContext, Block } from '../types.ts'
import { type HeadZone, upwards } from './head-zone.ts'
import { COUNTED_LINE } from './words-summary.ts'

/** Source of a standfirst that is one by its place only. */
export const PLACED = 'dom:standfirst-placed'
/** Headings that may be a standfirst. */
export const HEADING: RegExp = /^h[2-4]$/
const TAG = /^(?:p|div|h[2-4]|section|header|span)$/

/** What is worth less than this is a label, a control or a line of another box more often than a standfirst. */
const LEAST = 0.57
/** Words of a standfirst that does not stand in the headline's box, and of any that only its place speaks for. */
const LEAST_APART = 8
const LEAST_WORDS = 6
/** A run of scripts whose characters are counted as words, a lone one stands in Korean too; and how many say what a word does. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u
const CHARACTERS = 2.5

/** How well the place of a block becomes a standfirst: near the headline, before the text, in the headline's box. */
export function placeFactor(block: Block, { page, headline }: ArticleContext, zone: HeadZone): number {
  if (zone.headlineTo < 0 || block.index >= zone.bodyFrom || !TAG.test(block.element.name)) return 0
  const sparse = DENSE.test(block.text.slice(0, 100)) ? CHARACTERS : 1
  const count = wordCount(block.text, LEAST_APART * sparse) / sparse
  // A heading set in lines above the text sums it up; the heading of a part has one line and comes later.
  if (HEADING.test(block.element.name) && block.text.includes('\n') && count >= 8) return 0.94
  if (count < LEAST_WORDS) return 0.3
  const factor = Math.max(0.5, 0.92 - 0.015 * (block.index - zone.headlineTo - 1))
  const around = upwards(block.element, 4)
  if (around.some((element) => headline.element && page.elements.contains(element, headline.element))) return factor
  return count < LEAST_APART ? 0.5 : factor * 0.75
}

/** Lines up to this many words may be nothing but what was counted. */
const COUNTED_WORDS = 12
/** A rubric, a date, a clock and an author, with marks between them. */
const ROW = /(?:^|\s)[|•·](?:\s[^|•·]{1,200}){0,3}\s[|•·]\s/u

/** Why what only its place makes a standfirst is none; null where it may be one. */
export function placeRefusal(text: string, factor: number): string | null {
  if (factor < LEAST) return 'only its place speaks for it, and too little'
  const line = text.slice(0, 1000)
  if (ROW.test(line)) return 'a row of facts on the article'
  const date = text.includes('\n') ? undefined : findDates(line).at(-1)
  if (date && date.end >= text.length - 1 && !/[.!?]\s/.test(line.slice(0, date.start)))
    return 'a line that ends in a date'
  const short = wordCount(line, COUNTED_WORDS + 1) <= COUNTED_WORDS
  return short && COUNTED_LINE.test(line) ? 'how often or how long ago' : null
}
