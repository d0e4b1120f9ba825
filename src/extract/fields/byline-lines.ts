import { findDates } from '../../core/printed-dates.ts'
import type { ArticleContext, Found } from '../types.ts'
import { LONGEST_BYLINE, END_AFTER, NEAR_AFTER, NEAR_BEFORE, likeness, near } from './byline-places.ts'
import { EDITOR_WORDS, LABELLED_NAME, WEAK_BY_WORDS } from './byline-words.ts'
import { hasByWord, isByWord, nameLikeness, splitNames } from './names.ts'
import { linesOfBlock } from './printed-lines.ts'
import { blocksAround, surroundingsOf } from './surroundings.ts'

const REACH = { before: NEAR_BEFORE, after: NEAR_AFTER, end: END_AFTER }
const HEADING = /^h[1-3]$/
const MID_BY =
  /(?:^|[\s|•·,])(?:by|von|par|por|di|da|door|av|af|автор:?|posted by|geschrieben von|written by)\s+\p{L}[^\n]{1,80}$/iu
const CLOCK = /(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?:\s?(?:uhr|h|[ap]\.?m\.?))?/giu

/** Lines near the headline, or after the body, that begin with a by-word; or have one after their date. */
export function* worded(context: ArticleContext): Iterable<Found<string>> {
  const { blocks } = context
  const around = surroundingsOf(context)
  for (const block of blocksAround(context, REACH)) {
    if (block.text.length > LONGEST_BYLINE || HEADING.test(block.element.name) || around.foreign(block.element))
      continue
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
        factor: factor * likeness(text) * weakness(block.text),
      }
    else {
      const label = LABELLED_NAME.exec(block.text.slice(0, LONGEST_BYLINE))
      if (label) yield { value: label[0].trim(), element: block.element, factor: factor * 0.95 }
      const [date] = findDates(block.text)
      const mid = date ? MID_BY.exec(block.text.slice(date.end)) : null
      if (mid) yield { value: mid[0].trim(), element: block.element, factor: factor * 0.8 * likeness(mid[0]) }
    }
  }
}

function weakness(text: string): number {
  if (EDITOR_WORDS.test(text)) return 0.6
  return WEAK_BY_WORDS.test(text) ? 0.85 : 1
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

/** A full name alone beside the date: `04.02.2022 | 13:10 Uhr | Ann Lee`. */
export function* besideDate(context: ArticleContext): Iterable<Found<string>> {
  const around = surroundingsOf(context)
  for (const block of blocksAround(context, REACH)) {
    if (block.text.length > 100 || around.foreign(block.element)) continue
    const [date] = findDates(block.text)
    if (!date) continue
    const rest = `${block.text.slice(0, date.start)} ${block.text.slice(date.end)}`.replace(CLOCK, ' ')
    const pieces = rest
      .split(/[|•·,\n–—/]|\s-\s|\s-$/u)
      .map((piece) => piece.trim())
      .filter((piece) => /\p{L}/u.test(piece))
    const [name = ''] = pieces
    const full = name.split(/\s+/).length
    if (pieces.length === 1 && full >= 2 && full <= 4 && nameLikeness(name) === 1 && splitNames(name).length === 1)
      yield { value: name, element: block.element, factor: near(context, block.index) }
  }
}

/** Full names alone, in bold, in the first line of the text. */
export function* firstLine(context: ArticleContext): Iterable<Found<string>> {
  const { blocks } = context
  const around = surroundingsOf(context)
  const first = around.body?.first
  const from = first === undefined ? around.end : Math.max(around.end, first - 2)
  for (const block of blocks.slice(from, from + (first === undefined ? 12 : 5))) {
    if (block.text.length > 90 || block.boldChars < block.text.length * 0.8 || HEADING.test(block.element.name))
      continue
    const names = splitNames(block.text)
    const full = names.length > 0 && names.every((name) => nameLikeness(name) === 1 && /^\S+(?:\s\S+){1,3}$/.test(name))
    if (full && !around.foreign(block.element) && names.join('').length > block.text.length * 0.7)
      yield { value: block.text, element: block.element }
  }
}
