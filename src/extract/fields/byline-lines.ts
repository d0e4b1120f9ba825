import { ZONES } from '../../core/date-words.ts'
import { foldForCompare, foldSpace } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { declaredNames } from './byline-declared.ts'
import { LONGEST_BYLINE, END_AFTER, NEAR_AFTER, NEAR_BEFORE, likeness, near } from './byline-places.ts'
import { TRAILING_WORDS } from './byline-tails.ts'
import { EDITOR_WORDS, LABELLED_NAME, LINE_TO_NAME, REPORTER_LINE, WEAK_BY_WORDS } from './byline-words.ts'
import { hasByWord, isByWord, isWeakLabel, withoutByWord } from './by-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { splitNames } from './names.ts'
import { findDateOrAge } from './printed-ages.ts'
import { linesOfBlock } from './printed-lines.ts'
import { SIGNS } from './sign-offs.ts'
import { BEFORE_BODY, blocksAround, surroundingsOf } from './surroundings.ts'

const REACH = { before: NEAR_BEFORE, after: NEAR_AFTER, end: END_AFTER, above: BEFORE_BODY }
const HEADING = /^h[1-3]$/
const NO_LINE = /^(?:h[1-3]|li)$/
const MID_BY =
  /^(?:[^\p{L}\n]{0,12}\p{L}{1,4}(?!\p{L})){0,3}?[^\p{L}\n]{0,12}(?<=^|[\s|•·,])((?:by|von|par|por|di|da|door|av|af|автор:?|posted by|geschrieben von|written by)\s+\p{L}[^\n]{1,80})$/iu
const CLOCK = /(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?:\s?(?:uhr|h|[ap]\.?m\.?))?/giu

/** Lines near the headline, or after the body, that begin with a by-word; or have one after their date. */
export function* worded(context: ArticleContext): Iterable<Found<string>> {
  const { blocks } = context
  const around = surroundingsOf(context)
  for (const block of blocksAround(context, REACH)) {
    if (block.text.length > LONGEST_BYLINE || HEADING.test(block.element.name)) continue
    if (around.foreign(block.element) && !namesAuthor(block, context)) continue
    const text = linesOfBlock(block)
    const factor = near(context, block.index)
    // `Kontakt`, linked, is an entry of a menu and no label.
    const menu = block.linkChars > 0 && isWeakLabel(block.text)
    if ((isByWord(block.text) && !menu) || LINE_TO_NAME.test(block.text)) {
      const next = blocks[block.index + 1]
      if (next && next.text.length <= 80)
        yield {
          value: `${block.text}${isByWord(block.text) ? ' ' : '\n'}${linesOfBlock(next)}`,
          element: next.element,
          factor: factor * 0.9 * likeness(next.text),
        }
    } else if (hasByWord(block.text) || hasByWord(text.replaceAll('\n', ' ')))
      yield {
        value: text,
        element: block.element,
        factor: factor * likeness(text) * weakness(block.text),
      }
    else {
      const reporters = reportersFrom(block, context)
      if (reporters) yield { value: reporters, element: block.element, factor }
      const label = LABELLED_NAME.exec(block.text.slice(0, LONGEST_BYLINE))
      if (label) yield { value: label[0].trim(), element: block.element, factor: factor * 0.95 }
      const date = findDateOrAge(block.text)
      const line = date && byBeside(block.text, date)
      if (line) yield { value: line, element: block.element, factor: factor * 0.8 * likeness(line) }
    }
  }
}

/** The reporters of the lines that begin with this one, each with his role, and his address between them. */
function reportersFrom({ text, index }: Block, { blocks }: ArticleContext): string | undefined {
  if (!REPORTER_LINE.test(text)) return undefined
  const before = blocks.slice(Math.max(0, index - REPORTER_STEPS), index)
  if (before.some((block) => REPORTER_LINE.test(block.text))) return undefined
  const lines = [text]
  for (let place = index + 1, last = index; place - last <= REPORTER_STEPS && place < blocks.length; place += 1) {
    const line = blocks[place]!.text
    if (!REPORTER_LINE.test(line)) continue
    lines.push(line)
    last = place
  }
  return lines.join('\n')
}
const REPORTER_STEPS = 2

/** What a line of small print says after a by-word: behind its date, right before it, or between its marks. */
function byBeside(text: string, date: { readonly start: number; readonly end: number }): string | undefined {
  const mid = MID_BY.exec(text.slice(date.end)) ?? POSTED_BY.exec(text.slice(0, date.start))
  const line = mid?.[1] ?? text.split(MARKS).find((part) => LABELLED.test(part) || isNamed(part))
  return line?.trim()
}
const MARKS = /\s*[|•·\n]\s*|\s[–—-]\s/u
/** `Written by Ann Lee`: a by-word, a full name or two, and nothing else. */
const isNamed = (part: string): boolean => {
  const name = withoutByWord(part)
  return name !== foldSpace(part) && hasByWord(part) && splitNames(part).length > 0 && FULL_NAMES.test(name)
}
const FULL_NAMES = /^\p{Lu}[\p{L}'’-]+(?:\s\p{L}[\p{L}.'’-]*){0,3}\s\p{Lu}[\p{L}'’-]+$/u
/** `Posted in Harbour by Ann Lee on`, before the date. */
const POSTED_BY =
  /^(?:posted|published|filed|veröffentlicht|publié|publicado|pubblicato|geplaatst|publicerat|udgivet)\s[^\n]{1,60}?\s((?:by|von|par|por|da|door|av|af)\s+\p{L}[^\n]{1,60})$/iu
/** A label that only a by-line has, with its colon, and a full name. */
const LABELLED =
  /^(?:por|par|von|by|autor(?:in|a|ka)?|author|auteure?|autore|text|texto|texte|tekst|redaktion|redacción|redazione|redactie|автор|текст|yazar|penulis)\s?:\s?\p{Lu}[\p{L}.'’-]*\s\p{Lu}/iu

/** A line of a box beside the article is its by-line where it says `by` and names whom the metadata call its author. */
function namesAuthor(block: Block, context: ArticleContext): boolean {
  const { start, body } = surroundingsOf(context)
  if (!hasByWord(block.text) || block.index < start - NEAR_BEFORE || (body && block.index >= body.first)) return false
  const own = foldForCompare(withoutByWord(block.text))
  return [...declaredNames(context, true)].some((name) => name.length > 3 && own.startsWith(name))
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
    if (standsByDate(block, context)) {
      yield { value: block.text, element: block.element, factor: near(context, block.index) * NEXT_TO_DATE }
      continue
    }
    const date = findDateOrAge(block.text)
    if (!date) continue
    const rest = `${block.text.slice(0, date.start)} ${block.text.slice(date.end)}`
      .replace(CLOCK, ' ')
      .replace(ADDRESS, ' ')
    const pieces = rest
      .split(/[|•·,\n–—/]|\s-\s|\s-$/u)
      .map((piece) => piece.trim())
      .filter((piece) => /\p{L}/u.test(piece) && !BESIDE_DATE.test(piece))
    const [name = ''] = pieces
    const full = name.split(/\s+/).length
    // Any few words look like a name in a script without capitals.
    if (/[:\d]/.test(name) || !/\p{Lu}/u.test(name)) continue
    if (pieces.length === 1 && SIGNS.has(name.toLowerCase())) {
      yield { value: name, element: block.element, factor: near(context, block.index) * AGENCY }
      continue
    }
    if (pieces.length === 1 && full >= 2 && full <= 4 && nameLikeness(name) === 1 && splitNames(name).length === 1)
      yield { value: name, element: block.element, factor: near(context, block.index) }
  }
}

/**
 * Words that stand beside a date and name nobody: what was done on it, the zone of its clock. A label of the date itself
 * stands among labels of other things.
 */
const BESIDE_DATE = new RegExp(
  `^(?!dat(?:um|e)(?!\\p{L}))(?:(?:${TRAILING_WORDS}|${Object.keys(ZONES).join('|')}|[ecmp]t|ist)[.:]?\\s*)+$`,
  'iu',
)
/** Of a writer, printed between name and date. The account of a post that the text shows, `(@annlee)`, is none. */
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}/g
/** What an agency beside the date is worth. */
const AGENCY = 0.8
/** What a name is worth that stands in an element of its own before or after the date's. */
const NEXT_TO_DATE = 0.75

/** Whether the block is a full name and nothing else, between headline and text, and the next or last line is a date. */
function standsByDate({ text, element, index, linkChars }: Block, context: ArticleContext): boolean {
  const { end, anchored, body } = surroundingsOf(context)
  const between = anchored && index >= end && body !== null && index < body.first
  if (!between || linkChars > 0 || HEADING.test(element.name) || !FULL_NAME.test(text)) return false
  if (nameLikeness(text) < 1 || splitNames(text).length !== 1) return false
  return [context.blocks[index - 1], context.blocks[index + 1]].some((beside) => {
    if (!beside || beside.hidden || beside.text.length > LONGEST_DATE) return false
    const date = findDateOrAge(beside.text)
    return date !== undefined && beside.text.length - (date.end - date.start) <= DATE_MARKS
  })
}
const FULL_NAME = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}.'’-]*){1,3}$/u
const LONGEST_DATE = 40
/** Characters beside a date in a line of its own: a label, a clock. */
const DATE_MARKS = 12

/** Words of a paragraph. */
const PROSE = 12

/** Full names alone, in bold, in the first line of the text. */
export function* firstLine(context: ArticleContext): Iterable<Found<string>> {
  const { blocks } = context
  const around = surroundingsOf(context)
  const first = around.body?.first
  const from = first === undefined ? around.end : Math.max(around.end, first - 2)
  for (const block of blocks.slice(from, from + (first === undefined ? 12 : 5))) {
    // Below a paragraph it is a subhead.
    if (first !== undefined && block.index > first && wordCount(blocks[first]!.text.slice(0, 400), PROSE) >= PROSE)
      return
    if (block.text.length > 90 || block.boldChars < block.text.length * 0.8 || NO_LINE.test(block.element.name))
      continue
    const names = splitNames(block.text)
    const full = names.length > 0 && names.every((name) => nameLikeness(name) === 1 && /^\S+(?:\s\S+){1,3}$/.test(name))
    if (full && !around.foreign(block.element) && names.join('').length > block.text.length * 0.7)
      yield { value: block.text, element: block.element }
  }
}
