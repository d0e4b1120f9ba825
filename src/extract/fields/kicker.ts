import { monthOf } from '../../core/month-names.ts'
import { findDates } from '../../core/printed-dates.ts'
import { foldForCompare, words } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Block, Decision, Field, Found } from '../types.ts'
import { TRAILING_WORDS } from './byline-tails.ts'
import { dateReading } from './date-reading.ts'
import { DATE_LABELS } from './date-words.ts'
import { headZone, holdersOf, repeatsHeadline, upwards } from './head-zone.ts'
import { metadataTitles } from './headline.ts'
import { headingParts, KICKER_EDGES } from './heading-parts.ts'
import { isSiteName } from './site-names.ts'
import {
  ADVERT,
  DATE_MARK,
  FIGURES,
  FOR_SUBSCRIBERS,
  PICTURE_CREDIT,
  RUBRIC_MARK,
  SENTENCE_LABEL,
  TAGLINE,
} from './words-kicker.ts'
import { namedTrails } from './trails.ts'
import { KICKER_HINT } from './words-labels.ts'
import { NO_SECTION } from './words-section.ts'
import { NOT_STANDFIRST_LINE } from './words-summary.ts'
import { TAGS_LABELS } from './words-tags.ts'
import { CAPTION_HINT, CREDIT_BOX } from '../images/words.ts'

const MOST_WORDS = 9

/** The section is decided before: a link that leads to it above the headline is no overline. */
interface KickerContext extends ArticleContext {
  readonly section: string | null
}

const FIELD: Field<string, string, KickerContext> = {
  name: 'kicker',
  rules: [
    rule('dom:headline-part', 0.9, inHeadline),
    rule('dom:kicker', 0.85, named),
    rule('dom:above-headline', 0.5, above),
  ],
  accept(raw, context) {
    const text = withoutDate(raw.replace(KICKER_EDGES, ''), context)
    if (!text || wordCount(text, MOST_WORDS + 1) > MOST_WORDS) return { refused: 'not an overline' }
    const key = foldForCompare(text)
    if (ADVERT.test(text) || SENTENCE_LABEL.test(raw) || NO_SECTION.has(key) || TAGS_LABELS.has(key))
      return { refused: 'a label of something else' }
    if (FOR_SUBSCRIBERS.test(text)) return { refused: 'a badge' }
    if (FIGURES.test(text) || /^\(.*\)$/.test(text)) return { refused: 'figures or a note' }
    if (PICTURE_CREDIT.test(text)) return { refused: 'the credit of a picture' }
    if (isSiteName(text, context.page)) return { refused: 'the name of the site' }
    if (repeatsHeadline(text, context)) return { refused: 'the headline' }
    if (
      NOT_STANDFIRST_LINE.test(text.toLowerCase()) ||
      text.replace(/\D/g, '').length * 3 > text.length ||
      isDay(text) ||
      !/\p{L}/u.test(text.replace(CLOCK, ''))
    )
      return { refused: 'a date or a by-line' }
    return { value: text }
  },
  key: foldForCompare,
}

/** Without a date after it; nothing where only its weekday and its clock are left. */
function withoutDate(text: string, context: ArticleContext): string {
  const [date] = /\p{N}/u.test(text) ? findDates(text, dateReading(context)) : []
  if (!date) return text
  const before = text.slice(0, date.start).replace(KICKER_EDGES, '')
  const rest = `${before} ${text.slice(date.end)}`.replace(CLOCK, ' ')
  const bare = text.slice(0, date.start).trim()
  // `Published on`, `Issue of`, `Wed,`: what leads up to the date.
  const leads =
    /[,:]$/.test(bare) ||
    WEEKDAY.test(words(bare).at(-1) ?? '') ||
    DATE_LABELS.some(({ words: label }) => bare.toLowerCase().search(label) >= 0)
  return leads || words(rest).every((word) => WEEKDAY.test(word)) ? '' : before
}
const CLOCK = /\p{N}{1,2}[:.]\p{N}{2}(?:\s?[ap]\.?m\b\.?)?/giu
const WEEKDAY = new RegExp(`^(?:${TRAILING_WORDS}|de|\\p{L})$`, 'iu')
/** A month with a year, as magazines print above what stood in that issue, or with a day. */
function isDay(text: string): boolean {
  const [first = '', second = '', more] = words(text)
  if (more !== undefined) return false
  const number = /^(?:(?:19|20)\d\d|\d{1,2})$/
  return (number.test(second) && monthOf(first) !== undefined) || (number.test(first) && monthOf(second) !== undefined)
}

/** The overline above the headline; a link to a section there is the section, not an overline. */
export function findKicker(context: ArticleContext, section: Decision<string>): Decision<string> {
  return decide(FIELD, { ...context, section: section.value })
}

function* inHeadline(context: ArticleContext): Iterable<Found<string>> {
  const { page, headline } = context
  if (!headline.element) return
  const titles = new Set(metadataTitles(context).map(foldForCompare))
  const { kicker, kickerElement } = headingParts(page, headline.element, titles)
  if (kicker) yield { value: kicker, element: kickerElement }
}

function near(context: ArticleContext): { block: Block; distance: number }[] {
  const { headlineFrom, headlineTo } = headZone(context)
  if (headlineFrom < 0) return []
  const before = context.blocks
    .slice(Math.max(0, headlineFrom - 5), headlineFrom)
    .map((block) => ({ block, distance: headlineFrom - block.index }))
  const after = context.blocks
    .slice(headlineTo + 1, headlineTo + 3)
    .map((block) => ({ block, distance: block.index - headlineTo }))
  // Behind the headline a line that leads somewhere is the beginning of something else.
  const lines = [...before.reverse(), ...after.filter(({ block }) => !isLinked(block))]
  return lines.filter(({ block }) => !block.hidden && wordCount(block.text.slice(0, 200), MOST_WORDS + 1) <= MOST_WORDS)
}

/** Whether a line holds a link, or stands in one: the card of another article. */
function isLinked({ element, linkChars }: Block): boolean {
  return linkChars > 0 || upwards(element, 4).some(({ name }) => name === 'a')
}

/** Lines whose class says that they are the overline; lines that follow one another are one. */
function* named(context: KickerContext): Iterable<Found<string>> {
  const { page, headline, section } = context
  const lines: { block: Block; distance: number }[] = []
  for (const line of near(context)) {
    const { block } = line
    const around = upwards(block.element, 3).filter(
      (element) => !headline.element || !page.elements.contains(element, headline.element),
    )
    if (!around.some((element) => KICKER_HINT.test(page.elements.hint(element)))) continue
    if (around.some((element) => namedTrails(page).has(element))) continue
    // A date in the same box, and what a button does.
    if (DATE_MARK.test(page.elements.hint(block.element)) || isButton(block)) continue
    // A link that leads to the section is the section.
    if (block.linkChars > 0 && section !== null && foldForCompare(section) === foldForCompare(block.text)) continue
    lines.push(line)
  }
  const [first] = lines
  if (!first) return
  const run = lines
    .filter(({ block }, at) => Math.abs(block.index - first.block.index) === at)
    .sort((a, b) => a.block.index - b.block.index)
  const linked = run.every(({ block }) => block.linkChars > 0)
  // Links in a row are a menu.
  if (linked && run.length >= MENU_LINKS) return
  const value = run.map(({ block }) => block.text).join(' ')
  yield { value, element: first.block.element, factor: (linked ? 0.6 : 1) * (1 - 0.03 * first.distance) }
}

const MENU_LINKS = 3

/** Whether all that a line says stands on buttons. */
function isButton(block: Block): boolean {
  return holdersOf(block).every((holder) => upwards(holder, 3).some(({ name }) => name === 'button'))
}

/** A short line without a link in the headline's own box, right above it. */
function* above(context: KickerContext): Iterable<Found<string>> {
  const { page, headline } = context
  const { headlineFrom } = headZone(context)
  const block = context.blocks[headlineFrom - 1]
  if (!block || block.hidden || wordCount(block.text.slice(0, 200), MOST_WORDS + 1) > MOST_WORDS) return
  const text = withoutSection(block, context.section)
  if (!text) return
  const parent = upwards(block.element, 3)
  const together = parent
    .slice(1)
    .some((element) => headline.element !== undefined && page.elements.contains(element, headline.element))
  if (!together || parent.some((element) => namedTrails(page).has(element))) return
  if (/^(?:button|label|time|li|figcaption)$/.test(block.element.name) || isButton(block)) return
  // What a figure or a caption holds is said of the picture.
  if (parent.some(({ name }) => name === 'figure') || isOfPicture(block, context)) return
  // The rubric by itself is the section, and a badge says what kind of page it is.
  const marks = [block.element, ...holdersOf(block)]
    .map((element) => `${page.elements.hint(element)} ${element.attribs['itemprop'] ?? ''}`)
    .join(' ')
  if (RUBRIC_MARK.test(marks) || TAGLINE.test(`${marks} ${block.element.attribs['id'] ?? ''}`)) return
  if (isCaption(text, context)) return
  yield { value: text, element: block.element }
}

/** Whether the class of a line, or of what it stands in, names a caption or a credit. */
function isOfPicture(block: Block, { page }: ArticleContext): boolean {
  return [block.element, ...holdersOf(block)].some((own) => {
    const hint = page.elements.hint(own)
    return CAPTION_HINT.test(hint) || CREDIT_BOX.test(hint)
  })
}

/** What stands in the line behind the link to the section; nothing where it has other links. */
function withoutSection({ text, links, linkChars }: Block, section: string | null): string {
  if (linkChars === 0) return text
  const [link] = links
  const only = links.length === 1 && link && section !== null && foldForCompare(link.text) === foldForCompare(section)
  return only && text.startsWith(link.text) ? text.slice(link.text.length).trim() : ''
}

/** Whether the text is the caption of a picture on the page. */
function isCaption(text: string, { page }: ArticleContext): boolean {
  const key = foldForCompare(text)
  const same = (own: string | undefined): boolean => own !== undefined && foldForCompare(own) === key
  return (
    page.elements
      .tag('figcaption')
      .slice(0, MOST_CAPTIONS)
      .some((element) => same(page.elements.text(element))) ||
    page.elements
      .tag('img')
      .slice(0, MOST_CAPTIONS)
      .some(({ attribs }) => same(attribs['title']))
  )
}
const MOST_CAPTIONS = 60
