/** Units of durations in milliseconds. */
const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}
const DURATION = /^(\d{1,9}(?:\.\d{1,3})?)\s?(ms|s|m|min|h|d|w)$/
const RATE = /^(\d{1,6})\s?\/\s?(\d{0,6})\s?(s|sec|second|m|min|minute|h|hour|d|day)$/
const RATE_UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `2s`, `50ms`, `1.5h` in milliseconds; undefined for anything else (a bare number has no unit). */
export function parseDuration(text: string): number | undefined {
  const [, number, unit = ''] = DURATION.exec(text.trim()) ?? []
  return number === undefined ? undefined : Number(number) * UNITS[unit]!
}

/** `30/min`, `1/10s`: the gap between two requests in milliseconds; undefined for anything else. */
export function parseRate(text: string): number | undefined {
  const [, count, times, unit = ''] = RATE.exec(text.trim()) ?? []
  if (count === undefined || Number(count) === 0 || times === '0') return undefined
  return (Number(times || 1) * RATE_UNITS[unit[0]!]!) / Number(count)
}
