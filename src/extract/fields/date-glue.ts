import { findDates } from '../../core/printed-dates.ts'

/** Characters at either end within which a date stands that templates set into the line. */
const REACH = 60
/** What stands before such a date: a bracket, or the sign of the desk and a stroke. */
const BEFORE = /^(?:\(|\[|\p{L}{2,8}\.?\s?[/|·]\s?)?$/u
/** What parts it from the first sentence. */
const PARTED = /^(?:\s?[)\]]\s*[-–—:|]?|\s?[-–—:|·])\s*(?=[\p{Lu}\p{Lo}"„“«‘'¿¡])/u
/** The weekday before a date. */
const WEEKDAY = /(?:\p{L}{2,12},?\s)?$/u

/** A standfirst without the date that its template sets before the first sentence or right behind the last one. */
export function withoutGluedDate(text: string): string {
  const [first] = findDates(text.slice(0, REACH))
  if (first && BEFORE.test(text.slice(0, first.start))) {
    const rest = text.slice(first.end)
    const parted = PARTED.exec(rest) ?? (first.start > 1 ? /^\s+(?=\p{Lu})/u.exec(rest) : null)
    if (parted) return rest.slice(parted[0].length)
  }
  const from = Math.max(0, text.length - REACH)
  const end = text.slice(from)
  const last = findDates(end).at(-1)
  if (!last || last.end < end.trimEnd().length) return text
  const before = text.slice(0, from + last.start).replace(WEEKDAY, '')
  // Prose has a space behind the end of a sentence.
  return /\p{L}[.!?…]["”»’]?$/u.test(before) ? before : text
}
