import { remembered } from '../core/memo.ts'

/** More class words and ids than the pages of a site have. */
const MOST_KNOWN = 2000
/** Longer ones are made by programs, each another. */
const LONGEST_KNOWN = 300

/**
 * What class words and id of an element (`Elements.hint`) say, read once for all elements that have the same: rows and
 * cards repeat them all over a page, and templates all over a site.
 */
export function hintReader<T>(read: (hint: string) => T): (hint: string) => T {
  return remembered({ most: MOST_KNOWN, longest: LONGEST_KNOWN }, read)
}
