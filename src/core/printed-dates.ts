import { type CivilDate, fromIranian, isCivil, stated } from './civil-dates.ts'
import { foldDateText, hasDigit } from './date-folding.ts'
import { cutPieces, type Piece } from './date-pieces.ts'
import { DATE_LINKS, ERAS, MONTH_FIRST, ORDINALS, UNDECIDED, YEAR_FIRST } from './date-words.ts'
import type { DateReading, StatedDate } from './stated-dates.ts'
import { beginsMonth, iranianMonthOf, monthOf } from './month-names.ts'
import { timeAfter, timeBefore } from './printed-times.ts'

/** A date inside a text, with its place in it (in the folded text: lower case, Latin digits, same length). */
export interface PlacedDate extends StatedDate {
  readonly start: number
  readonly end: number
}

interface Match {
  readonly date: CivilDate
  /** Index of the first and last piece. */
  readonly last: number
}

/** Text beyond this is prose, not a printed date. */
const CAP = 2000
const CJK_DATE =
  /(?:(令和|平成|昭和|民國|民国)\s?([0-9]{1,3}|元)|([0-9]{4}|[0-9]{2}))\s?[年년]\s?([0-9]{1,2})\s?[月월]\s?([0-9]{1,2})\s?[日일号號]?/gu
/** What every such date has after its year. */
const CJK_UNIT = /[年년]/
/** Every date printed in the text, in order. Relative dates and numbers whose order nothing decides are not read. */
export function findDates(text: string, reading: DateReading = {}): PlacedDate[] {
  if (text.length > CAP) return findDates(text.slice(0, CAP), reading)
  if (!hasDigit(text)) return []
  const folded = foldDateText(text)
  const found: PlacedDate[] = CJK_UNIT.test(folded) ? [...eastAsian(folded)] : []
  const pieces = cutPieces(folded)
  for (let index = 0; index < pieces.length; index += 1) {
    const match = dateAt(pieces, index, reading)
    const first = pieces[index]
    const last = match && pieces[match.last]
    if (!match || !first || !last) continue
    add(found, folded, match.date, first.start, last.end)
    index = match.last
  }
  return found.sort((a, b) => a.start - b.start)
}

function add(found: PlacedDate[], text: string, date: CivilDate, start: number, end: number): void {
  if (found.some((other) => start < other.end && end > other.start)) return
  const iso = stated(date, timeAfter(text, end) ?? timeBefore(text, start))
  if (iso) found.push({ ...iso, start, end })
}

function* eastAsian(text: string): Iterable<PlacedDate> {
  for (const found of text.matchAll(CJK_DATE)) {
    const [whole, era, eraYear, year, month, day] = found
    const first = era ? (ERAS[era] ?? 0) : 0
    const stands = eraYear === '元' ? 1 : Number(eraYear ?? year)
    const full = era ? first + stands : stands < 100 ? 2000 + stands : stands
    const date = { year: full, month: Number(month), day: Number(day) }
    const list: PlacedDate[] = []
    if (isCivil(date)) add(list, text, date, found.index, found.index + whole.length)
    yield* list
  }
}

function dateAt(pieces: readonly Piece[], index: number, reading: DateReading): Match | undefined {
  const piece = pieces[index]
  if (!piece) return undefined
  if (piece.kind === 'word') return monthDayYear(pieces, index, reading)
  if (piece.kind !== 'number') return undefined
  return numbers(pieces, index, reading) ?? dayMonthYear(pieces, index, reading) ?? yearMonthDay(pieces, index, reading)
}

/** `25 July 2025`, `25. Juli 2025`, `25 de julio de 2025`, `25th of July, 2025`, `25-Jul-25`. */
function dayMonthYear(pieces: readonly Piece[], index: number, reading: DateReading): Match | undefined {
  const day = small(pieces[index])
  if (day === undefined) return undefined
  const after = skip(pieces, index + 1, ORDINALS)
  const month = monthAt(pieces, after, reading)
  if (!month) return undefined
  const year = skip(pieces, month.last + 1)
  const full = yearOf(
    pieces[year],
    pieces[year - 1]?.text === '-' || pieces[year - 1]?.text === "'" || pieces[year - 1]?.text === '’',
  )
  return full === undefined ? undefined : match(full, month, day, year)
}

/** `July 25, 2025`, `Jul. 25th 2025`. */
function monthDayYear(pieces: readonly Piece[], index: number, reading: DateReading): Match | undefined {
  const month = monthAt(pieces, index, reading)
  if (!month) return undefined
  const place = skip(pieces, month.last + 1)
  const day = small(pieces[place])
  if (day === undefined) return undefined
  const year = skip(pieces, place + 1, ORDINALS)
  const full = yearOf(pieces[year], false)
  return full === undefined ? undefined : match(full, month, day, year)
}

/** `2025 July 25`, `2025. július 25.`, `2025-Jul-25`. */
function yearMonthDay(pieces: readonly Piece[], index: number, reading: DateReading): Match | undefined {
  const full = yearOf(pieces[index], false)
  if (full === undefined) return undefined
  const month = monthAt(pieces, skip(pieces, index + 1), reading)
  if (!month) return undefined
  const place = skip(pieces, month.last + 1)
  const day = small(pieces[place])
  // `2025 July 25, 2026` would be another date's day.
  return day === undefined ? undefined : match(full, month, day, place)
}

/** `25/07/2025`, `2025-07-25`, `25.07.25`, `2025. 7. 25.`: one mark, used twice. */
function numbers(pieces: readonly Piece[], index: number, reading: DateReading): Match | undefined {
  // Most numbers are followed by a word.
  if (pieces[index + 1]?.kind !== 'mark' || pieces[index + 2]?.kind !== 'number') return undefined
  const [first, mark, second, again, third] = pieces.slice(index, index + 5)
  if (!first || !mark || !second || !again || !third) return undefined
  if (second.kind !== 'number' || third.kind !== 'number' || mark.text !== again.text) return undefined
  if (!/^[-/.‐–]$/.test(mark.text) || second.text.length > 2) return undefined
  // Part of a longer number: an address, a version, a telephone.
  if (glued(pieces[index - 1], first) || glued(third, pieces[index + 5], pieces[index + 6])) return undefined
  const [a, b, c] = [Number(first.text), Number(second.text), Number(third.text)]
  const last = index + 4
  if (first.text.length === 4 && third.text.length <= 2)
    return civil(thaiYear(a, reading), b, c, last) ?? iranian(a, b, c, last)
  if (third.text.length === 4 && first.text.length <= 2)
    return ordered(a, b, thaiYear(c, reading), mark.text, last, reading)
  const short = first.text.length === 2 && second.text.length === 2 && third.text.length === 2
  if (!short) return undefined
  const base = baseOf(reading)
  if (YEAR_FIRST.has(base)) return civil(2000 + a, b, c, last)
  return ordered(a, b, c < 70 ? 2000 + c : 1900 + c, mark.text, last, reading)
}

function ordered(
  a: number,
  b: number,
  year: number,
  mark: string,
  last: number,
  reading: DateReading,
): Match | undefined {
  if (a > 12 || a === b) return civil(year, b, a, last) ?? iranian(year, b, a, last)
  if (b > 12) return civil(year, a, b, last)
  const dayFirst = mark === '.' ? true : dayFirstOf(reading)
  if (dayFirst === undefined) return undefined
  return dayFirst ? civil(year, b, a, last) : civil(year, a, b, last)
}

/** Whether `03/04/2025` is in April: what the page shows, else what its language does; undefined where that is not known. */
export function dayFirstOf(reading: DateReading): boolean | undefined {
  if (reading.dayFirst !== undefined) return reading.dayFirst
  const language = reading.language?.toLowerCase().replace(/_/g, '-')
  if (!language || UNDECIDED.has(language)) return undefined
  return !MONTH_FIRST.has(language)
}

const baseOf = (reading: DateReading): string => reading.language?.toLowerCase().split(/[-_]/, 1)[0] ?? ''

const civil = (year: number, month: number, day: number, last: number): Match | undefined =>
  isCivil({ year, month, day }) ? { date: { year, month, day }, last } : undefined

function iranian(year: number, month: number, day: number, last: number): Match | undefined {
  const date = year > 1300 && year < 1500 ? fromIranian({ year, month, day }) : undefined
  return date && { date, last }
}

/** Thai pages count from the Buddha: 543 years more. */
const thaiYear = (year: number, reading: DateReading): number =>
  year > 2400 && year < 2700 && ['th', ''].includes(baseOf(reading)) ? year - 543 : year

interface MonthPlace {
  readonly month: number
  readonly last: number
  readonly iranian: boolean
  readonly thai: boolean
}

const THAI = /^[\u0e00-\u0e7f]/

function monthAt(pieces: readonly Piece[], index: number, reading: DateReading): MonthPlace | undefined {
  const piece = pieces[index]
  if (piece?.kind !== 'word') return undefined
  const next = pieces[index + 1]
  const thai = THAI.test(piece.text)
  if (next && next.kind !== 'mark' && next.start - piece.end <= 1 && beginsMonth(piece.text)) {
    const pair = monthOf(`${piece.text} ${next.text}`, reading.language)
    if (pair) return { month: pair, last: index + 1, iranian: false, thai: false }
  }
  const month = monthOf(piece.text, reading.language)
  if (month) return { month, last: index, iranian: false, thai }
  const solar = iranianMonthOf(piece.text)
  return solar ? { month: solar, last: index, iranian: true, thai: false } : undefined
}

function match(year: number, month: MonthPlace, day: number, last: number): Match | undefined {
  if (month.iranian) return iranian(year, month.month, day, last)
  const gregorian = month.thai && year > 2400 ? year - 543 : year
  return civil(gregorian, month.month, day, last)
}

/** Over the marks and linking words between two parts: three at most. */
function skip(pieces: readonly Piece[], index: number, more?: ReadonlySet<string>): number {
  let place = index
  while (place < index + 4) {
    const piece = pieces[place]
    if (!piece) return place
    const passes =
      piece.kind === 'mark'
        ? /^[.,\-/'’‘،º°ª:‐–]$/.test(piece.text)
        : piece.kind === 'word' && (DATE_LINKS.has(piece.text) || more?.has(piece.text))
    if (!passes) return place
    place += 1
  }
  return place
}

function small(piece: Piece | undefined): number | undefined {
  if (piece?.kind !== 'number' || piece.text.length > 2) return undefined
  const value = Number(piece.text)
  return value >= 1 && value <= 31 ? value : undefined
}

function yearOf(piece: Piece | undefined, short: boolean): number | undefined {
  if (piece?.kind !== 'number') return undefined
  if (piece.text.length === 4) return Number(piece.text)
  return short && piece.text.length === 2 ? 2000 + Number(piece.text) : undefined
}

/** Whether what stands beside a number makes it part of a longer one. */
function glued(left: Piece | undefined, right: Piece | undefined, beyond?: Piece): boolean {
  if (!left || !right || left.end !== right.start) return false
  if (beyond) return /^[-/.]$/.test(right.text) && beyond.kind === 'number' && beyond.start === right.end
  return /^[-/.$€#]$/.test(left.text)
}
