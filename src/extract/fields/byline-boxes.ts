import type { Element } from 'domhandler'
import { findDates } from '../../core/printed-dates.ts'
import { wordCount } from '../../core/word-counts.ts'
import type { Page } from '../../page/page.ts'
import { hasByWord } from './by-words.ts'
import { BYLINE_HINT } from './byline-words.ts'

/** Characters of the small print around a by-line: several names with their roles, a date, the labels of buttons. */
const LONGEST = 260
/** A box of the article's own small print has no title; a card of another article has one. */
const TITLES = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
/** Words of a link that is a title too, whatever its element: names and roles are shorter. */
const TITLE_WORDS = 6

/** A date may be a link too, with its clock. */
const isTitle = (text: string): boolean => wordCount(text, TITLE_WORDS) >= TITLE_WORDS && findDates(text).length === 0

/**
 * Whether a box holds a by-line and no more than small print beside it: what class names call a card, a footer or the
 * place of the comments is, right below the headline, often nothing else (`byline-card`, `entry-meta social-comments`).
 */
export function holdsByline({ elements }: Page, box: Element): boolean {
  const text = elements.text(box)
  if (!text || text.length > LONGEST || TITLES.some((name) => elements.inside(box, name).length > 0)) return false
  if (elements.inside(box, 'a').some((link) => isTitle(elements.text(link)))) return false
  if (BYLINE_HINT.test(elements.hint(box)) || hasByWord(text)) return true
  return elements.hinted(BYLINE_HINT).some((one) => elements.contains(box, one) && elements.text(one) !== '')
}
