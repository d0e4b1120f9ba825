/** The longest pause that is read out of a Retry-After field, in seconds: a day. Longer requests count as a day. */
export const RETRY_AFTER_CAP = 86_400

const SECONDS = /^\d{1,15}(\.\d{1,9})?$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The three forms of RFC 9110 section 5.6.7; Date.parse is not used because it makes a date of almost anything. */
const IMF_DATE =
  /^[a-z]{3,9}, (?<day>\d{1,2})[ -](?<month>[a-z]{3})[ -](?<year>\d{4}|\d{2}) (?<time>[\d:]{8}) (?:gmt|utc)$/
const ASCTIME_DATE = /^[a-z]{3} (?<month>[a-z]{3}) {1,2}(?<day>\d{1,2}) (?<time>[\d:]{8}) (?<year>\d{4})$/
const TIME = /^(\d\d):(\d\d):(\d\d)$/

/**
 * Seconds to wait, from a Retry-After field (RFC 9110 section 10.2.3): a number or a date. A date in the past is 0,
 * a day is the most, and what is neither (negative, empty, words) is undefined. `now` in milliseconds since 1970.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim().toLowerCase() ?? ''
  if (SECONDS.test(text)) return Math.min(Math.ceil(Number(text)), RETRY_AFTER_CAP)
  if (text.length > 40) return undefined
  const date = parseHttpDate(text, now)
  if (date === undefined) return undefined
  return Math.min(Math.max(Math.ceil((date - now) / 1000), 0), RETRY_AFTER_CAP)
}

function parseHttpDate(text: string, now: number): number | undefined {
  const parts = (IMF_DATE.exec(text) ?? ASCTIME_DATE.exec(text))?.groups
  const time = TIME.exec(parts?.['time'] ?? '')
  if (!parts || !time) return undefined
  const month = MONTHS.indexOf(parts['month'] ?? '')
  const day = Number(parts['day'])
  const [hour, minute, second] = time.slice(1).map(Number) as [number, number, number]
  if (month < 0 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined
  return Date.UTC(fullYear(parts['year'] ?? '', now), month, day, hour, minute, second)
}

/** A two-digit year that seems to lie more than 50 years ahead is one of the past (RFC 9110 section 5.6.7). */
function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits)
  const thisYear = new Date(now).getUTCFullYear()
  const year = Math.floor(thisYear / 100) * 100 + Number(digits)
  return year > thisYear + 50 ? year - 100 : year
}
