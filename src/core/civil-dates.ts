import type { StatedDate } from './stated-dates.ts'

/** The parts of a date as stated; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A time of day as stated, with its offset (`Z`, `+03:00`) where one was. */
export interface CivilTime {
  readonly hour: number
  readonly minute: number
  readonly second?: number | undefined
  readonly zone?: string | undefined
}

/** Older than any newspaper, or so far ahead that it is no date but a number. */
const FIRST_YEAR = 1600
const LAST_YEAR = 2199
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
/** Offsets in use run from -12:00 to +14:00. */
const FARTHEST_MINUTES = 14 * 60

const two = (value: number): string => String(value).padStart(2, '0')

/** Whether such a day was or will be. */
export function isCivil({ year, month, day }: CivilDate): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false
  if (month === 2 && day === 29) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (DAYS[month - 1] ?? 0)
}

/** The date in ISO 8601; a time that cannot be is dropped and the day kept; undefined for a day that cannot be. */
export function stated(date: CivilDate, time?: CivilTime): StatedDate | undefined {
  if (!isCivil(date)) return undefined
  const day = `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
  if (!time || time.hour > 23 || time.minute > 59) return { iso: day, precision: 'day', zone: false }
  const exact = time.second !== undefined && time.second <= 59
  const clock = `${two(time.hour)}:${two(time.minute)}${exact ? `:${two(time.second)}` : ''}`
  return {
    iso: `${day}T${clock}${time.zone ?? ''}`,
    precision: exact ? 'second' : 'minute',
    zone: time.zone !== undefined,
  }
}

/** An offset written as sign, hours and minutes in the form of ISO 8601; undefined for one that no place has. */
export function offset(sign: string, hours: string, minutes = '00'): string | undefined {
  const total = Number(hours) * 60 + Number(minutes)
  if (!(total <= FARTHEST_MINUTES) || Number(minutes) > 59) return undefined
  return `${sign === '-' || sign === '\u2212' ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`
}

let iranianParts: Intl.DateTimeFormat | undefined
const DAY = 86_400_000

/** The day of the Gregorian calendar for one of the Iranian; undefined where there is none. */
export function fromIranian(date: CivilDate): CivilDate | undefined {
  if (date.year < 1200 || date.year > 1600 || date.month > 12 || date.day > 31) return undefined
  // Made at the first Iranian date: it takes 20 ms.
  iranianParts ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  // Its year begins around 21 March; counted from there the estimate is off by two days at most.
  const passed = (date.month - 1) * 31 - Math.max(0, date.month - 7) + date.day - 1
  const estimate = Date.UTC(date.year + 621, 2, 21) + passed * DAY
  for (const shift of [0, -1, 1, -2, 2]) {
    const day = new Date(estimate + shift * DAY)
    const parts = new Map(iranianParts.formatToParts(day).map((part) => [part.type, Number.parseInt(part.value, 10)]))
    if (parts.get('year') === date.year && parts.get('month') === date.month && parts.get('day') === date.day)
      return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }
  }
  return undefined
}
