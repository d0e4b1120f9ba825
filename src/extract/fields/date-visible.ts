import { oncePer } from '../../core/memo.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Element } from 'domhandler'
import { foldDateText } from '../../core/date-folding.ts'
import { parseDate } from '../../core/dates.ts'
import { findDates } from '../../core/printed-dates.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { foundDate } from './date-election.ts'
import { attributeDates } from './date-attributes.ts'
import { besides, nextText, withClock } from './date-clock.ts'
import { dateReading } from './date-reading.ts'
import {
  CAPTION_HINT,
  DATE_HINT,
  DATE_LABELS,
  type DateKind,
  MODIFIED_HINT,
  OTHER_HINT,
  PUBLISHED_HINT,
} from './date-words.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** One date that a reader sees, with what speaks for and against it. */
export interface VisibleDate {
  readonly iso: string
  readonly element: Element
  readonly block: number
  /** What the words or class names around it say. */
  readonly kind: DateKind | null
  /** Stands in a line of its own, with a label or a name at most. */
  readonly alone: boolean
  readonly foreign: boolean
  /** 0 to 1: how near the headline it stands. */
  readonly near: number
  readonly machine: boolean
}

/** Blocks that are looked through, and what is read of each. */
const MOST_BLOCKS = 3000
const MOST_CHARACTERS = 400
const MOST_DATES = 400
/** A page of the web shows no earlier date of its own; its text may tell of any. */
const FIRST_YEAR = 1991
/** A line that is a date with its label and a name. */
const ALONE = 60
/** A line that is a date and a weekday at most. */
const LEAST = 14
const HAS_DATE =
  /[0-9]{4}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]{4}|[0-9]{2}[년年]|令和|平成/
const LABEL_CHARACTERS = 60

/** Every date that the page shows, in reading order; the ones in `<time datetime>` with what they state there. */
export const visibleDates: (context: ArticleContext) => readonly VisibleDate[] = oncePer((context) => [
  ...times(context),
  ...stated(context),
  ...printed(context),
])

function* times(context: ArticleContext): Iterable<VisibleDate> {
  const { page } = context
  const around = surroundingsOf(context)
  for (const element of page.elements.tag('time').slice(0, 100)) {
    const shown = page.elements.text(element)
    const date = [element.attribs['datetime'], element.attribs['content'], element.attribs['title'], shown]
      .map((text) => parseDate(text, dateReading(context)))
      .find((value) => value !== undefined)
    if (!date) continue
    // Programs that know the day alone write its midnight; where readers are shown a clock, it is one.
    const iso = MIDNIGHT.test(date.iso) && !CLOCK.test(shown) ? date.iso.slice(0, 10) : date.iso
    const block = around.place(element)
    const label = labelBefore(context, context.blocks[block], shown)
    yield {
      iso: withClock(
        iso,
        nextText(element, (next) => page.elements.text(next)),
        dateReading(context),
      ),
      element,
      block,
      kind: label ?? hintedKind(element, context),
      alone: true,
      foreign: around.foreign(element),
      near: nearness(block, around),
      machine: true,
    }
  }
}

const MIDNIGHT = /T00:00(?::00)?(?:Z|[+-]\d\d:\d\d)?$/
const CLOCK = /\d[:.h]\d\d(?!\d)|\d\s?[ap]\.?m/i

function* stated(context: ArticleContext): Iterable<VisibleDate> {
  const around = surroundingsOf(context)
  for (const { element, date, kind } of attributeDates(context.page, dateReading(context))) {
    const block = around.place(element)
    const label = labelBefore(context, context.blocks[block], context.page.elements.text(element))
    yield {
      iso: date.iso,
      element,
      block,
      kind: kind ?? label ?? hintedKind(element, context),
      alone: true,
      foreign: around.foreign(element),
      near: ATTRIBUTE * nearness(block, around),
      machine: true,
    }
  }
}
/** What an attribute of no standard is worth beside one that HTML has for dates. */
const ATTRIBUTE = 0.8

/** What many templates write beside the day of publication for programs alone: `<span class="updated">2031-08-02T…`. */
const UPDATED = /^updated(?:\s[\w-]{0,20}hidden)?$/

/** By block the day of each such element, with what it states. */
const changesInLines = oncePer((context: ArticleContext): ReadonlyMap<number, ReadonlyMap<string, string>> => {
  const around = surroundingsOf(context)
  const found = new Map<number, Map<string, string>>()
  for (const element of context.page.elements.hinted(UPDATED).slice(0, 20)) {
    const date = parseDate(context.page.elements.text(element).slice(0, LABEL_CHARACTERS), dateReading(context))
    if (!date) continue
    // An element that stands within a line is placed after the line's beginning.
    const next = around.place(element)
    for (const block of [next - 1, next]) {
      const known = found.get(block) ?? new Map<string, string>()
      found.set(block, known.set(date.iso.slice(0, 10), date.iso))
    }
  }
  return found
})

function* printed(context: ArticleContext): Iterable<VisibleDate> {
  const around = surroundingsOf(context)
  const reading = dateReading(context)
  let count = 0
  for (const block of context.blocks.slice(0, MOST_BLOCKS)) {
    const text = block.text.slice(0, MOST_CHARACTERS)
    if (!HAS_DATE.test(text)) continue
    const dates = findDates(text, reading)
    if (!dates.length) continue
    const folded = foldDateText(text)
    const length = dates.reduce((sum, date) => sum + date.end - date.start, 0)
    for (const [index, date] of dates.entries()) {
      const before = folded.slice(dates[index - 1]?.end ?? 0, date.start)
      if (Number(date.iso.slice(0, 4)) < FIRST_YEAR) continue
      const own = block.text.length - length <= LEAST
      const label = kindOf(before)
      // Where it stands alone, it may be the one date that there is.
      const change = dates.length > 1 ? changesInLines(context).get(block.index)?.get(date.iso.slice(0, 10)) : undefined
      yield {
        iso: change ?? (own ? withClock(date.iso, besides(context.blocks, block), reading) : date.iso),
        element: block.element,
        block: block.index,
        kind: inCaption(block, date.start, context)
          ? 'other'
          : change !== undefined
            ? 'modified'
            : (label ?? labelAbove(context, block, before) ?? hintedKind(block.element, context)),
        alone: block.text.length - length <= ALONE + (label === undefined ? 0 : 60),
        foreign: around.foreign(block.element),
        near: nearness(block.index, around),
        machine: false,
      }
      count += 1
      if (count >= MOST_DATES) return
    }
  }
}

/** A letter, or the sign of copyright. */
const MAY_BE_LABEL = /[a-z©\u00aa-\uffff]/

/** What the last label before a date says. */
function kindOf(before: string): DateKind | undefined {
  const text = before.slice(-LABEL_CHARACTERS)
  if (!MAY_BE_LABEL.test(text)) return undefined
  let kind: DateKind | undefined
  let last = -1
  for (const { kind: candidate, words } of DATE_LABELS)
    for (const found of text.matchAll(words)) {
      const end = found.index + found[0].length
      if (end > last) {
        kind = candidate
        last = end
      }
    }
  return kind
}

function labelBefore(context: ArticleContext, block: Block | undefined, shown: string): DateKind | undefined {
  if (!block) return undefined
  const text = foldDateText(block.text.slice(0, MOST_CHARACTERS))
  const at = text.indexOf(foldDateText(shown))
  const before = at < 0 ? '' : text.slice(0, at)
  return kindOf(before) ?? labelAbove(context, block, before)
}

/** A label in a line of its own above the date. */
function labelAbove({ blocks }: ArticleContext, block: Block, before: string): DateKind | undefined {
  if (/\p{L}/u.test(before)) return undefined
  const above = blocks[block.index - 1]
  return above && above.text.length <= 40 ? kindOf(foldDateText(above.text)) : undefined
}

function hintedKind(element: Element, { page }: ArticleContext): DateKind | null {
  let node: Element | null = element
  for (let step = 0; node && step < 3; step += 1) {
    const hint = `${page.elements.hint(node)} ${node.attribs['itemprop'] ?? ''}`
    if (OTHER_HINT.test(hint)) return 'other'
    if (MODIFIED_HINT.test(hint)) return 'modified'
    if (PUBLISHED_HINT.test(hint)) return 'published'
    node = parentOf(node)
  }
  return null
}

function inCaption({ element, after }: Block, start: number, { page, headline }: ArticleContext): boolean {
  // Some pages lay their headline over the picture.
  if (headline.element && page.elements.contains(element, headline.element)) return false
  if (element.name === 'figcaption' || element.name === 'figure') return true
  // A line that begins with a date and follows no picture is called a caption for its small print only.
  return (start > 0 || after === 'media') && CAPTION_HINT.test(page.elements.hint(element))
}

/** 1 beside the headline, falling with every block between; before it faster than after it. */
function nearness(block: number, around: Surroundings): number {
  if (!around.anchored) return block <= 40 ? 0.5 : 0.3
  if (block < around.start) return around.start - block <= 5 ? 0.85 : around.start - block <= 12 ? 0.5 : 0.2
  const distance = block - around.end
  if (distance <= 6) return 1
  if (distance <= 14) return 0.85
  return distance <= 40 ? 0.6 : 0.4
}

/** Dates that stand as dates: their own line or label, not in a sentence. */
export function* datesOfKind(
  context: ArticleContext,
  wanted: (date: VisibleDate) => number,
  source: string,
): Iterable<Found<string>> {
  for (const date of visibleDates(context)) {
    const factor = wanted(date)
    if (factor > 0) yield foundDate(date.iso, source, factor, date.element)
  }
}

/** Whether class names say that the element is for dates. */
export function isDateElement(element: Element, { page }: ArticleContext): boolean {
  return DATE_HINT.test(page.elements.hint(element))
}
