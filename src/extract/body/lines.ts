import { headingKind } from '../related/headings.ts'
import { isLeadIn } from '../related/lead-ins.ts'
import { BY_LINE, DATE_LINE } from './phrases.ts'
import { isPromotion, LONGEST_PROMOTION } from './promotions.ts'
import type { Survey } from './survey.ts'
import {
  CONTACT_LINE,
  END_LINE,
  ENLARGE,
  PICTURE_CREDIT,
  PRESS_CONTACT,
  RIGHTS,
  SIGN_OFF,
  VIDEO_LINE,
} from './words-lines.ts'

/** What a line is judged by: its place among the blocks that are kept so far. */
interface Line {
  readonly text: string
  readonly words: number
  /** Nothing longer than a line stands before it. */
  readonly first: boolean
  /** Nothing stands after it but lines of these kinds. */
  readonly last: boolean
  /** Part of its characters that are links, 0 to 1. */
  readonly linked: number
}

/** Whether a heading says that other articles follow. */
function ofOthers(heading: string): boolean {
  const kind = headingKind(heading)
  return kind === 'related' || kind === 'popular'
}
const OPENS_LIST = /(?:[:：…]|\.\.\.)$/
/** The word for 'by', and behind it capitals and the small words of names. */
const NAMES_ONLY =
  /^\p{L}+\s?:?(?:[ ,]{1,3}(?:\p{Lu}[\p{L}.’'-]*|and|und|et|y|e|en|de|von|van|der|del|la|di|da)){1,7}$/u

/** A time of day on its own. */
const CLOCK = /^\d{1,2}[:.]\d{2}(?:\s?(?:uhr|h|[ap]\.?m\.?))?$/iu
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u
/** Words from which on a block is a paragraph, and up to which a line may be a signature. */
const PARAGRAPH = 25
const SIGNATURE = 8
/** Words of the longest credit, and of a heading over links. */
const CREDIT_WORDS = 15
const HEADING_WORDS = 12
/** Words of a pointer and its title: 'Background:' alone is a subhead. */
const POINTER_WORDS = 4
/** Characters of the longest list of press contacts. */
const LONGEST_CONTACT = 700
/** Characters of the longest line that is looked at, but for kinds that say more. */
const LONGEST = 200

/** Lines that have a place of their own in the record, or none, whatever stands around them. One kind a row. */
const KINDS: readonly { readonly name: string; readonly longest?: number; readonly is: (line: Line) => boolean }[] = [
  // The time of an update in a live report: its date is in the metadata.
  { name: 'convention:clock', is: ({ text }) => text.length < 12 && CLOCK.test(text) },
  // By-line and date in one block, as pages without markup have them.
  {
    name: 'convention:byline',
    is: ({ text, words, first }) =>
      first && words < PARAGRAPH && BY_LINE.test(text) && text.split('\n').some((line) => DATE_LINE.test(line)),
  },
  // The same without a date: names and nothing else.
  {
    name: 'convention:byline',
    is: ({ text, words, first }) => first && words <= SIGNATURE && BY_LINE.test(text) && NAMES_ONLY.test(text),
  },
  // 'Read more: …' with its title, also where only a part of it is the link.
  {
    name: 'convention:read-more',
    is: ({ text, words, linked }) => words < PARAGRAPH && (linked > 0.3 || words >= POINTER_WORDS) && isLeadIn(text),
  },
  { name: 'convention:read-more', is: ({ text, words }) => words < PARAGRAPH && VIDEO_LINE.test(text) },
  {
    name: 'convention:related-heading',
    is: ({ text, words }) => words > 1 && words < HEADING_WORDS && OPENS_LIST.test(text) && ofOthers(text),
  },
  { name: 'convention:control', is: ({ text, words }) => words < HEADING_WORDS && ENLARGE.test(text) },
  { name: 'convention:credit', is: ({ text, words }) => words < CREDIT_WORDS && PICTURE_CREDIT.test(text) },
  {
    name: 'convention:sign-off',
    is: ({ text, last }) => last && (SIGN_OFF.test(text) || END_LINE.test(text)),
  },
  // The reporter's name and address under the text.
  { name: 'convention:signature', is: ({ text, words, last }) => last && words <= SIGNATURE && MAIL.test(text) },
  // Whom the press may ask, with addresses and numbers.
  {
    name: 'convention:contact',
    longest: LONGEST_CONTACT,
    is: ({ text }) => PRESS_CONTACT.test(text) || CONTACT_LINE.test(text),
  },
  { name: 'convention:copyright', is: ({ text, words, last }) => last && words < PARAGRAPH && RIGHTS.test(text) },
  // Print, write to us, back to the front page.
  { name: 'convention:links', is: ({ words, last, linked }) => last && words < PARAGRAPH && linked > 0.75 },
  // What the publisher says about itself, wherever it stands: readers take it for no part of the article.
  { name: 'convention:promotion', longest: LONGEST_PROMOTION, is: ({ text }) => isPromotion(text) },
]

/** Takes lines of these kinds out of what is kept. */
export function dropLines({ blocks, scan }: Survey, adjusted: Float64Array, by: string[]): void {
  const kept = Array.from(adjusted.keys()).filter((index) => adjusted[index]! > 0)
  const paragraph = kept.find((index) => scan.words[index]! >= PARAGRAPH) ?? -1
  let last = true
  for (const index of kept.toReversed()) {
    const { text, linkChars } = blocks[index]!
    const line = { text, words: scan.words[index]!, first: index < paragraph, last, linked: linkChars / text.length }
    const kind = KINDS.find(({ is, longest = LONGEST }) => text.length <= longest && is(line))
    if (!kind) {
      last = false
      continue
    }
    adjusted[index] = -9
    by[index] = kind.name
  }
}
