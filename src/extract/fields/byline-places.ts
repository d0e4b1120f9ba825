import type { Element } from 'domhandler'
import { findDates } from '../../core/printed-dates.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { BYLINE_HINT, NOT_BYLINE_HINT, WEAK_BY_WORDS } from './byline-words.ts'
import { hasByWord, isByWord, nameLikeness, splitNames, withoutByWord } from './names.ts'
import { linesOf, linesOfBlock } from './printed-lines.ts'
import { surroundingsOf } from './surroundings.ts'

const LONGEST = 220
/** Blocks around the headline in which a line that begins with a by-word is the by-line. */
const NEAR_AFTER = 16
const NEAR_BEFORE = 5
/** Blocks after the body in which its author signs. */
const END_AFTER = 4
const MOST_HINTED = 250
const AUTHOR_VALUE = /(?:^|\s)(?:author|creator)(?:\s|$)/i
const HEADING = /^h[1-3]$/
const MID_BY =
  /(?:^|[\s|•·,])(?:by|von|par|por|di|da|door|av|af|автор:?|posted by|geschrieben von|written by)\s+\p{L}[^\n]{1,80}$/iu

/** Links that say they lead to the author. */
export function* relAuthor(context: ArticleContext): Iterable<Found<string>> {
  for (const element of context.page.elements.having('rel').slice(0, 600))
    if (element.name === 'a' && AUTHOR_VALUE.test(element.attribs['rel'] ?? '')) yield* lineAround(context, element)
}

/** What microdata marks as the author, of the article and not of a picture in it. */
export function* marked(context: ArticleContext): Iterable<Found<string>> {
  for (const element of context.page.elements.having('itemprop').slice(0, 600))
    if (element.name !== 'meta' && element.name !== 'link' && AUTHOR_VALUE.test(element.attribs['itemprop'] ?? ''))
      yield* lineAround(context, element)
}

function* lineAround(context: ArticleContext, element: Element): Iterable<Found<string>> {
  const { page, blocks } = context
  const around = surroundingsOf(context)
  const shown = page.elements.text(element)
  if (!shown || shown.length > LONGEST || around.foreign(element)) return
  const place = around.place(element)
  const block = blocks[place]
  const factor = near(context, place) * likeness(linesOf(element))
  yield { value: linesOf(element), element, factor: factor * 0.98 }
  if (block && block.text.length <= LONGEST && block.text.includes(shown))
    yield { value: linesOfBlock(block), element, factor }
}

/** Elements whose class names say by-line or author. */
export function* hinted(context: ArticleContext): Iterable<Found<string>> {
  const { page } = context
  const around = surroundingsOf(context)
  for (const element of page.elements.hinted(BYLINE_HINT).slice(0, MOST_HINTED)) {
    if (NOT_BYLINE_HINT.test(page.elements.hint(element)) || around.foreign(element)) continue
    const shown = page.elements.text(element)
    if (!shown || shown.length > LONGEST * 2) continue
    const text = linesOf(element)
    const factor = near(context, around.place(element)) * (hasByWord(text) ? 1 : 0.85) * likeness(text)
    yield { value: text, element, factor }
  }
}

/** Lines near the headline, or after the body, that begin with a by-word; or have one after their date. */
export function* worded(context: ArticleContext): Iterable<Found<string>> {
  const { blocks } = context
  const around = surroundingsOf(context)
  for (const block of nearBlocks(context)) {
    if (block.text.length > LONGEST || HEADING.test(block.element.name) || around.foreign(block.element)) continue
    const text = linesOfBlock(block)
    const factor = near(context, block.index)
    if (isByWord(block.text)) {
      const next = blocks[block.index + 1]
      if (next && next.text.length <= 80)
        yield {
          value: `${block.text} ${linesOfBlock(next)}`,
          element: next.element,
          factor: factor * 0.9 * likeness(next.text),
        }
    } else if (hasByWord(block.text))
      yield {
        value: text,
        element: block.element,
        factor: factor * likeness(text) * (WEAK_BY_WORDS.test(block.text) ? 0.85 : 1),
      }
    else {
      const [date] = findDates(block.text)
      const mid = date ? MID_BY.exec(block.text.slice(date.end)) : null
      if (mid) yield { value: mid[0].trim(), element: block.element, factor: factor * 0.8 * likeness(mid[0]) }
    }
  }
}

/** A name alone in the last line of the article. */
export function* endSigned(context: ArticleContext): Iterable<Found<string>> {
  const { blocks } = context
  const around = surroundingsOf(context)
  if (!around.body) return
  for (const block of blocks.slice(around.body.last, around.body.last + END_AFTER)) {
    const parts = block.text.split(/\s+/)
    if (parts.length < 2 || parts.length > 5 || block.linkChars || around.foreign(block.element)) continue
    if (nameLikeness(block.text) < 1 || /[.:!?0-9]$/.test(block.text)) continue
    const marked =
      block.boldChars ||
      block.italicChars ||
      /right|author|sign/i.test(
        `${block.element.attribs['style'] ?? ''} ${block.element.attribs['class'] ?? ''} ${block.element.attribs['align'] ?? ''}`,
      )
    if (marked) yield { value: block.text, element: block.element }
  }
}

function nearBlocks(context: ArticleContext): readonly Block[] {
  const { blocks } = context
  const around = surroundingsOf(context)
  const head = blocks.slice(Math.max(0, around.start - NEAR_BEFORE), around.end + NEAR_AFTER)
  if (!around.body) return head
  const last = around.body.last
  const foot = blocks.slice(Math.max(last - 1, around.end + NEAR_AFTER), last + END_AFTER + 1)
  return [...head, ...foot]
}

/** How much the best of the names in a line looks like one. */
function likeness(text: string): number {
  const names = splitNames(text)
  if (!names.length) return 0.5
  const mean = names.reduce((sum, name) => sum + nameLikeness(name), 0) / names.length
  const words = withoutByWord(text).split(/\s+/).length
  return mean * (words > 14 ? 0.7 : 1)
}

function near(context: ArticleContext, place: number): number {
  const { start, end, anchored, body } = surroundingsOf(context)
  if (!anchored) return place <= 60 ? 0.6 : 0.4
  if (place < start) return start - place <= 6 ? 0.75 : 0.2
  const distance = place - end
  if (distance <= NEAR_AFTER) return 1 - distance * 0.01
  return body && Math.abs(place - body.last) <= END_AFTER ? 0.7 : 0.5
}
