import { foldForCompare, foldSpace } from '../../core/text.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Decision, Field, Found } from '../types.ts'
import { findDates } from '../../core/printed-dates.ts'
import { BYLINE_HINT, NOT_BYLINE_HINT, WEAK_BY_WORDS } from './byline-words.ts'
import { hasByWord, splitNames } from './names.ts'
import { surroundingsOf } from './surroundings.ts'

const LONGEST = 160
/** Blocks around the headline in which a line that begins with a by-word is the by-line. */
const NEAR_AFTER = 14
const NEAR_BEFORE = 4
const MOST_HINTED = 200
const READING = /\s*[•·|,–—-]?\s*\b\d{1,3}\s*(?:min|mins|minutes?|minuten)\b.*$/iu

const FIELD: Field<string, string, ArticleContext> = {
  name: 'byline',
  rules: [
    rule('dom:rel-author', 0.7, relAuthor),
    rule('microdata:author', 0.7, marked),
    rule('dom:byline', 0.75, hinted),
    rule('text:byline', 0.7, worded),
  ],
  accept(raw) {
    const text = cleaned(raw)
    if (!text) return { refused: 'empty' }
    if (text.length > LONGEST) return { refused: 'too long for a by-line' }
    if (!splitNames(text).length) return { refused: 'no name in it' }
    return { value: text }
  },
  key: foldForCompare,
}

/** The by-line as printed near the headline, or at the end of the article. */
export function findByline(context: ArticleContext): Decision<string> {
  return decide(FIELD, context)
}

/** Without the date, the reading time and marks around it. */
function cleaned(raw: string): string {
  let text = foldSpace(raw)
  const [date] = findDates(text)
  if (date) text = text.slice(0, date.start)
  return text
    .replace(READING, '')
    .replace(/[\s|•·,–—:-]+$/u, '')
    .trim()
}

function* relAuthor(context: ArticleContext): Iterable<Found<string>> {
  const { page, blocks } = context
  const around = surroundingsOf(context)
  for (const element of page.elements.having('rel').slice(0, 400)) {
    if (!/(?:^|\s)author(?:\s|$)/i.test(element.attribs['rel'] ?? '') || around.foreign(element)) continue
    const block = blocks[around.place(element)]
    const line = block && block.text.length <= LONGEST ? block.text : page.elements.text(element)
    yield { value: line, element, factor: near(context, around.place(element)) }
  }
}

function* marked(context: ArticleContext): Iterable<Found<string>> {
  const { page } = context
  const around = surroundingsOf(context)
  for (const element of page.elements.having('itemprop').slice(0, 400)) {
    if (!/(?:^|\s)author(?:\s|$)/i.test(element.attribs['itemprop'] ?? '') || around.foreign(element)) continue
    yield { value: page.elements.text(element), element, factor: near(context, around.place(element)) }
  }
}

function* hinted(context: ArticleContext): Iterable<Found<string>> {
  const { page } = context
  const around = surroundingsOf(context)
  for (const element of page.elements.hinted(BYLINE_HINT).slice(0, MOST_HINTED)) {
    if (NOT_BYLINE_HINT.test(page.elements.hint(element)) || around.foreign(element)) continue
    const text = page.elements.text(element)
    if (!text || text.length > LONGEST * 2) continue
    yield { value: text, element, factor: near(context, around.place(element)) * (hasByWord(text) ? 1 : 0.85) }
  }
}

function* worded(context: ArticleContext): Iterable<Found<string>> {
  const { blocks } = context
  const around = surroundingsOf(context)
  const from = Math.max(0, around.start - NEAR_BEFORE)
  for (const block of blocks.slice(from, around.end + NEAR_AFTER)) {
    if (block.text.length > LONGEST || !hasByWord(block.text) || around.foreign(block.element)) continue
    yield { value: block.text, element: block.element, factor: WEAK_BY_WORDS.test(block.text) ? 0.7 : 1 }
  }
}

function near(context: ArticleContext, place: number): number {
  const { start, end, anchored } = surroundingsOf(context)
  if (!anchored) return 0.6
  if (place < start) return start - place <= 6 ? 0.7 : 0.2
  return place - end <= 14 ? 1 : 0.6
}
