import { parseIso } from './iso-dates.ts'
import { findDates } from './printed-dates.ts'
import type { DateReading, StatedDate } from './stated-dates.ts'

/** Longest text that is taken for a date and not for a sentence that holds one. */
const LONGEST = 200

/**
 * The date that a value states: ISO 8601, RFC 2822, or printed in any of the languages of month-names.ts. Undefined for
 * anything else, for relative dates, and for numbers whose order nothing decides.
 */
export function parseDate(text: unknown, reading: DateReading = {}): StatedDate | undefined {
  if (typeof text !== 'string') return undefined
  const trimmed = text.trim()
  if (!trimmed || trimmed.length > LONGEST) return undefined
  const date = parseIso(trimmed) ?? findDates(trimmed, reading)[0]
  // The zero of a clock: what programs print for a date that they do not have.
  if (!date || date.iso.startsWith('1970-01-01')) return undefined
  return { iso: date.iso, precision: date.precision, zone: date.zone }
}

/**
 * The instant in milliseconds since 1970; a date without zone is read as UTC. For comparing only: the record keeps what
 * was stated. NaN for what is no date.
 */
export function instantOf(iso: string): number {
  if (!iso.includes('T')) return Date.parse(`${iso}T00:00:00Z`)
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? iso : `${iso}Z`)
}

/** What kind of statement an ISO date of ours is. */
export function precisionOf(iso: string): StatedDate {
  const time = iso.slice(10)
  const precision = time === '' ? 'day' : /^T\d\d:\d\d:/.test(time) ? 'second' : 'minute'
  return { iso, precision, zone: /(?:Z|[+-]\d\d:\d\d)$/.test(time) }
}
