import { type CivilTime, offset, stated } from './civil-dates.ts'
import { ZONES } from './date-words.ts'
import type { StatedDate } from './stated-dates.ts'
import { monthOf } from './month-names.ts'

/** ISO 8601 and what is written for it: `/` for `-`, a space for `T`, zones in every style, fractions of any length. */
const ISO =
  /^([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})(?:(?:[Tt]|\s{1,3}|T\s)([0-9]{1,2}):?([0-9]{2})(?::?([0-9]{2})(?:[.,:][0-9]{1,9})?)?\s{0,2}(?:([Zz]|[A-Za-z]{2,5})?\s?([+\-\u2212])?([0-9]{1,2})?(?::?([0-9]{2}))?)?(?:\s?\[[\w/+-]{1,40}\]|\s[A-Z][\w]{2,15}\/[\w/]{2,30})?)?$/
/** RFC 2822 3.3 and RFC 850: `Fri, 25 Jul 2025 04:13:00 +0300`, `Friday, 25-Jul-25 04:13:00 GMT`. */
const RFC =
  /^(?:[A-Za-z]{2,9},?\s{1,3})?([0-9]{1,2})[\s-]([A-Za-z]{3,9})[\s-]([0-9]{4}|[0-9]{2}),?\s{1,3}([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\s{1,3}(?:([A-Za-z]{1,5})|([+-])([0-9]{2}):?([0-9]{2})))?(?:\s?\([^()]{0,40}\))?$/
/** What Java and C print: `Fri Jul 25 04:13:00 MSK 2025`, `Fri Jul 25 04:13:00 2025`. */
const CTIME =
  /^[A-Za-z]{3}\s([A-Za-z]{3})\s{1,2}([0-9]{1,2})\s([0-9]{2}):([0-9]{2}):([0-9]{2})\s(?:([A-Za-z]{1,5})(?:([+-])([0-9]{2}):?([0-9]{2}))?\s)?([0-9]{4})$/
/** What JavaScript prints: `Fri Jul 25 2025 04:13:00 GMT+0300 (…)`. */
const JS =
  /^[A-Za-z]{3}\s([A-Za-z]{3})\s([0-9]{2})\s([0-9]{4})\s([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\sGMT([+-])([0-9]{2})([0-9]{2}))?(?:\s\([^()]{0,60}\))?$/
/** Seconds or milliseconds since 1970, from 1995 to 2100. */
const EPOCH = /^([0-9]{9,10})([0-9]{3})?$/
const EPOCH_FIRST = 788_918_400
const EPOCH_LAST = 4_102_444_800

/** The offset of a named zone, or of one given as sign and digits. */
function zoneOf(name?: string, sign?: string, hours?: string, minutes?: string): string | undefined {
  if (sign && hours) {
    const packed = hours.length === 2 || !minutes
    return packed ? offset(sign, hours, minutes) : undefined
  }
  return name ? ZONES[name.toLowerCase()] : undefined
}

const numeric = (year: string): number =>
  year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year)

function clock(hour?: string, minute?: string, second?: string, zone?: string): CivilTime | undefined {
  if (hour === undefined || minute === undefined) return undefined
  return { hour: Number(hour), minute: Number(minute), second: second === undefined ? undefined : Number(second), zone }
}

/** Dates in the forms that programs write; undefined for anything else. */
export function parseIso(text: string): StatedDate | undefined {
  if (text.length > 90) return undefined
  return iso(text) ?? rfc(text) ?? printed(text) ?? epoch(text)
}

function iso(text: string): StatedDate | undefined {
  const found = ISO.exec(text)
  if (!found) return undefined
  const [, year = '', mark, month = '', day = '', hour, minute, second, name, sign, hours, minutes] = found
  if (mark === '' && (month.length < 2 || day.length < 2)) return undefined
  const zone = zoneOf(name, sign, hours, minutes)
  return stated({ year: Number(year), month: Number(month), day: Number(day) }, clock(hour, minute, second, zone))
}

function rfc(text: string): StatedDate | undefined {
  const found = RFC.exec(text)
  if (!found) return undefined
  const [, day = '', name = '', year = '', hour, minute, second, zone, sign, hours, minutes] = found
  const month = monthOf(name, 'en')
  if (!month) return undefined
  return stated(
    { year: numeric(year), month, day: Number(day) },
    clock(hour, minute, second, zoneOf(zone, sign, hours, minutes)),
  )
}

function printed(text: string): StatedDate | undefined {
  const java = CTIME.exec(text)
  if (java) {
    const [, name = '', day = '', hour, minute, second, zone, sign, hours, minutes, year = ''] = java
    const month = monthOf(name, 'en')
    const date = { year: Number(year), month: month ?? 0, day: Number(day) }
    return stated(date, clock(hour, minute, second, zoneOf(zone, sign, hours, minutes)))
  }
  const found = JS.exec(text)
  if (!found) return undefined
  const [, name = '', day = '', year = '', hour, minute, second, sign, hours, minutes] = found
  const date = { year: Number(year), month: monthOf(name, 'en') ?? 0, day: Number(day) }
  return stated(date, clock(hour, minute, second, zoneOf(undefined, sign, hours, minutes)))
}

function epoch(text: string): StatedDate | undefined {
  const seconds = Number(EPOCH.exec(text)?.[1] ?? Number.NaN)
  if (!(seconds >= EPOCH_FIRST && seconds <= EPOCH_LAST)) return undefined
  return { iso: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'), precision: 'second', zone: true }
}
