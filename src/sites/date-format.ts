import { offset, stated } from '../core/civil-dates.ts'

/** The signs of a date format, with what stands for them in a date. Longer ones first. */
const SIGNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  Z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})',
}
const SIGN = /YYYY|YY|MM|M|DD|D|HH|H|mm|ss|Z/g
/** Of the two digits of a year those up to this are of this century. */
const CENTURY = 68

/** What is wrong with a date format, in one sentence; null for one that can be used. */
export function formatProblem(format: string): string | null {
  const signs = format.match(SIGN) ?? []
  const names = signs.map((sign) => (sign.startsWith('Y') ? 'year' : sign[0]))
  if (new Set(names).size < names.length) return 'a part of the date stands twice in the format'
  if (/[^\P{L}T]/u.test(format.replace(SIGN, '')))
    return 'a format holds its signs and what stands between them, no words'
  const missing = ['year', 'M', 'D'].filter((name) => !names.includes(name))
  return missing.length ? 'a format needs a year, a month and a day: DD.MM.YYYY, YYYY-MM-DD HH:mm' : null
}

/** The first date of that form in a text, ISO 8601; undefined where there is none. */
export function readDate(text: string, format: string): string | undefined {
  const source = format
    .split(/(YYYY|YY|MM|M|DD|D|HH|H|mm|ss|Z)/)
    .map((part) => SIGNS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('')
  const found = new RegExp(`(?<!\\d)${source}(?!\\d)`).exec(text)?.groups
  if (!found) return undefined
  const short = Number(found['short'])
  const year = found['year'] === undefined ? (short > CENTURY ? 1900 : 2000) + short : Number(found['year'])
  const [, sign = '+', hours = '00', minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(found['zone'] ?? '') ?? []
  const zone = found['zone'] === 'Z' ? 'Z' : found['zone'] === undefined ? undefined : offset(sign, hours, minutes)
  const day = { year, month: Number(found['month']), day: Number(found['day']) }
  if (found['hour'] === undefined) return stated(day)?.iso
  const second = found['second'] === undefined ? undefined : Number(found['second'])
  return stated(day, { hour: Number(found['hour']), minute: Number(found['minute'] ?? 0), second, zone })?.iso
}
