import type { Element } from 'domhandler'
import { parseDate } from '../../core/dates.ts'
import type { DateReading, StatedDate } from '../../core/stated-dates.ts'
import { ATTRIBUTE_OTHER, type DateKind, MODIFIED_HINT, PUBLISHED_HINT } from './date-words.ts'
import type { Page } from '../../page/page.ts'

/** A date that an element states for programs in an attribute of no standard. */
export interface AttributeDate {
  readonly element: Element
  readonly date: StatedDate
  /** What the attribute's name says. */
  readonly kind: DateKind | null
}

/** `data-date`, `data-timestamp`, `data-utime`, `data-published-at`, `data-deploy-dt`. */
const NAME =
  /^data-(?:[\w-]{0,40}[-_])?(?:\w{0,20}(?:date|time|stamp)\w{0,4}|dt|\w{0,10}publi\w{0,8}|posted|created)(?:[-_](?:at|on|gmt|utc|iso|raw|value|ms))?$/
/** Characters of a value that is a date and nothing else, and of an element's text that shows one. */
const LONGEST_VALUE = 60
const LONGEST_TEXT = 80
const HAS_YEAR = /(?:19|20)\d\d|^\d{9,13}$/
const MOST = 100

const mayState = (name: string): boolean => name === 'title' || (NAME.test(name) && !ATTRIBUTE_OTHER.test(name))

/** Dates in `title`, as microformats have them, and in data attributes, in document order. */
export function attributeDates({ elements }: Page, reading: DateReading): readonly AttributeDate[] {
  const found: AttributeDate[] = []
  for (const element of elements.havingAny(mayState)) {
    // What `<time>` states is read with its text; a script's or a frame's attributes are its own.
    if (element.name === 'time' || element.name === 'script' || element.name === 'meta') continue
    const { attribs } = element
    for (const name in attribs) {
      const value = attribs[name]!
      if (value.length < 6 || value.length > LONGEST_VALUE || !HAS_YEAR.test(value) || !mayState(name)) continue
      const date = parseDate(value, reading)
      // Titles are for readers too: a day may be part of what they say, a minute is a date's.
      if (!date || (name === 'title' && date.precision === 'day')) continue
      if (elements.text(element).length > LONGEST_TEXT) continue
      const kind = MODIFIED_HINT.test(name) ? 'modified' : PUBLISHED_HINT.test(name) ? 'published' : null
      found.push({ element, date, kind })
    }
    if (found.length >= MOST) break
  }
  return found
}
