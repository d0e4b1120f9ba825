import { findDates } from '../../core/printed-dates.ts'
import { hasByWord, withoutByWord } from '../fields/by-words.ts'
import { nameLikeness } from '../fields/name-likeness.ts'
import { isLeadIn } from '../related/lead-ins.ts'
import { OFFERS, PRICE } from './words.ts'

/** What is longer tells something. */
const LONGEST = 120
/** Letters that may stand beside a date: a label, a weekday, a clock. */
const LABEL = 16
/** How much what follows a by-word looks like a name. */
const NAME = 0.6

/**
 * Lines that stand beside pictures and are no captions: by-lines, dates, pointers to other articles, ratings, prices. Asked only
 * where nothing in the markup calls the line a caption.
 */
export function isOtherLine(text: string): boolean {
  if (text.length > LONGEST) return false
  if (OFFERS.test(text) || PRICE.test(text) || isLeadIn(text)) return true
  const [date] = findDates(text)
  const by = hasByWord(text)
  if (date && by) return true
  if (date) return (text.slice(0, date.start) + text.slice(date.end)).replace(/[^\p{L}]/gu, '').length <= LABEL
  return by && nameLikeness(withoutByWord(text)) > NAME
}
