import { findDates } from '../../core/printed-dates.ts'
import type { ArticleContext } from '../types.ts'
import { hasByWord, withoutByWord } from './by-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { splitNames } from './names.ts'
import { BEFORE_BODY, surroundingsOf } from './surroundings.ts'

/** Longest line that is a by-line: several names with their roles. */
export const LONGEST_BYLINE = 220
/** Blocks around the headline in which a line that begins with a by-word is the by-line. */
export const NEAR_AFTER = 16
/** The same, before the headline. */
export const NEAR_BEFORE = 5
/** Blocks after the body in which its author signs. */
export const END_AFTER = 4

/** How much the best of the names in a line looks like one. */
export function likeness(text: string): number {
  // What a by-line says after its date is no name.
  const [date] = hasByWord(text) && /\d/.test(text) ? findDates(text) : []
  const names = splitNames(date ? text.slice(0, date.start) : text)
  if (!names.length) return 0.5
  const mean = names.reduce((sum, name) => sum + nameLikeness(name), 0) / names.length
  const words = withoutByWord(text).split(/\s+/).length
  return mean * (words > 14 ? 0.7 : 1)
}

/** How near the headline, or the end of the body, a block stands, 0 to 1. */
export function near(context: ArticleContext, place: number): number {
  const { start, end, anchored, body } = surroundingsOf(context)
  if (!anchored) return place <= 60 ? 0.6 : 0.4
  if (place < start) return start - place <= 6 ? 0.75 : 0.2
  const distance = place - end
  if (distance <= NEAR_AFTER) return 1 - distance * 0.01
  if (body && place < body.first && body.first - place <= BEFORE_BODY) return 0.85
  return body && Math.abs(place - body.last) <= END_AFTER ? 0.7 : 0.5
}
