import { type CivilTime, offset } from './civil-dates.ts'
import { HALF_DAY, TIME_LINKS, ZONES } from './date-words.ts'

/** Hours and minutes as printed: `04:13`, `4.13`, `4h13`, `16時05分`, `15시 30분`; hours alone only with a unit. */
const CLOCK =
  /([0-9]{1,2})(?:(?:\s?:\s?|h|\s?h\s|[.])([0-9]{2})(?:[:.]([0-9]{2}))?|\s?(?:時|点|點|시)\s?(?:([0-9]{1,2})\s?(?:分|분))?)(?![0-9])/uy
/** Hours without minutes: `5 pm`, `17 Uhr`, `17h`. */
const HOUR = /([0-9]{1,2})\s?(?:(a\.?\s?m\b|p\.?\s?m\b)|(?:uhr|h|hod|heures?)(?![\p{L}0-9]))/uy
const HALF = /\s?\(?(a\.\s?m|p\.\s?m|am|pm|[\p{L}]\.[\p{L}]|[\p{L}\p{M}]{1,6})(?![\p{L}\p{M}])\.?/uy
const UNIT = /\s?(?:uhr|hrs?|h|uur|часов|час|hours?)(?![\p{L}])\.?/uy
const OFFSET =
  /[\s,]{0,2}\(?\s?(?:(?:utc|gmt)\s?([+\-\u2212])\s?([0-9]{1,2})(?::?([0-9]{2}))?|([+\-\u2212])([0-9]{2}):?([0-9]{2}))(?![0-9])/uy
const NAME = /[\s,]{0,2}\(?([a-zмск]{1,5})(?![\p{L}])/uy
const GAP = /[\s,;|·•–—\-@/()[\]'.:►▪&]{1,6}/uy
const WORD = /[\p{L}\p{M}]{1,12}\.?/uy
/** Words and marks between a date and its time: more is another sentence. */
const GAP_STEPS = 7

interface Read {
  readonly time: CivilTime
  readonly end: number
}

const at = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position
  return pattern.exec(text)
}

/** The time that is printed just after a date which ends at `position`. The text is folded and in lower case. */
export function timeAfter(text: string, position: number): CivilTime | undefined {
  let place = position
  let half: boolean | undefined
  let linked = false
  for (let step = 0; step < GAP_STEPS; step += 1) {
    const read = clockAt(text, place, half, linked)
    if (read) return read.time
    const gap = at(GAP, text, place)
    if (gap) {
      place = GAP.lastIndex
      continue
    }
    const word = at(WORD, text, place)?.[0]
    if (word === undefined) return undefined
    const bare = word.replace(/\.$/, '')
    if (HALF_DAY.has(bare)) half = HALF_DAY.get(bare)
    else if (TIME_LINKS.has(bare)) linked = true
    // A weekday in brackets or after a comma; one word only, and none of a sentence.
    else if (step > 3 || !isWeekdayPlace(text, place)) return undefined
    place += word.length
  }
  return undefined
}

const isWeekdayPlace = (text: string, place: number): boolean =>
  /[(,（]\s?$/u.test(text.slice(Math.max(0, place - 2), place))

/** Time printed just before a date that starts at `position`: `18:41, 28 апреля`, `7:22 p.m. ET, Tue, July 25`. */
export function timeBefore(text: string, position: number): CivilTime | undefined {
  const from = Math.max(0, position - 40)
  const before = text.slice(from, position)
  const start = before.search(
    /[0-9]{1,2}\s?[:h][0-9]{2}(?![0-9])[^0-9]*$|[0-9]{1,2}:[0-9]{2}:[0-9]{2}[^0-9]*$|[0-9]{1,2}[.][0-9]{2}\s?(?:uhr|[ap]\.?m)[^0-9]*$|[0-9]{1,2}:[0-9]{2}[^0-9]*[+-][0-9]{2}:?[0-9]{2}[^0-9]{0,4}$/u,
  )
  if (start < 0 || /[0-9:.]/.test(before[start - 1] ?? '')) return undefined
  const read = clockAt(before, start, undefined, true)
  if (!read) return undefined
  // Between the time and the date stand a weekday and linking words at most.
  const between = before.slice(read.end)
  const words = between.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length <= 2 && !/[!?;]/.test(between) ? read.time : undefined
}

function clockAt(text: string, place: number, halfBefore: boolean | undefined, linked: boolean): Read | undefined {
  const clock = at(CLOCK, text, place)
  let hour: number
  let minute = 0
  let second: number | undefined
  let end: number
  let half = halfBefore
  if (clock) {
    end = CLOCK.lastIndex
    hour = Number(clock[1])
    minute = Number(clock[2] ?? clock[4] ?? 0)
    if (clock[3] !== undefined) second = Number(clock[3])
    // `4.13` is a time only where something says so; else it may be a price, a rating, another date.
    const dotted = /^[0-9]{1,2}\./.test(clock[0])
    if (dotted && !linked && !saysTime(text, end)) return undefined
    if (dotted && /^\.?[0-9]/.test(text.slice(end, end + 2))) return undefined
  } else {
    const alone = at(HOUR, text, place)
    if (!alone) return undefined
    end = HOUR.lastIndex
    hour = Number(alone[1])
    if (alone[2]) half = alone[2].startsWith('p')
  }
  if (half === halfBefore) {
    const mark = at(HALF, text, end)
    const word = mark?.[1]?.replace(/\s/g, '')
    if (mark && word !== undefined && HALF_DAY.has(word)) {
      half = HALF_DAY.get(word)
      end = HALF.lastIndex
    }
  }
  if (at(UNIT, text, end)) end = UNIT.lastIndex
  if (half === true && hour < 12) hour += 12
  if (half === false && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return undefined
  const zone = zoneAt(text, end)
  return { time: { hour, minute, second, zone: zone?.value }, end: zone?.end ?? end }
}

/** Whether a unit, a half of the day or a zone follows. */
function saysTime(text: string, end: number): boolean {
  return Boolean(at(UNIT, text, end)) || HALF_DAY.has(at(HALF, text, end)?.[1] ?? '') || zoneAt(text, end) !== undefined
}

function zoneAt(text: string, place: number): { readonly value: string; readonly end: number } | undefined {
  const shift = at(OFFSET, text, place)
  if (shift) {
    const value = offset(shift[1] ?? shift[4] ?? '+', shift[2] ?? shift[5] ?? '', shift[3] ?? shift[6] ?? '00')
    return value ? { value, end: OFFSET.lastIndex } : undefined
  }
  const name = at(NAME, text, place)?.[1]
  const value = name === undefined ? undefined : ZONES[name]
  return value ? { value, end: NAME.lastIndex } : undefined
}
