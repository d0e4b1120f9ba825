import type { FeedManners, RawFeed, UpdatePeriod } from './feed-types.ts'

const DAYS: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const PERIODS: ReadonlySet<string> = new Set(['hourly', 'daily', 'weekly', 'monthly', 'yearly'])

/** What the feed says about when to ask again; values that are none are left out. */
export function readManners(raw: RawFeed): FeedManners {
  const ttl = numberOf(raw.ttl)
  const period = textOf(raw.updatePeriod)
  const frequency = numberOf(raw.updateFrequency)
  // The specification counts from 0 to 23; feeds that count to 24 mean midnight.
  const hours = raw.skipHours.map(numberOf).filter((hour) => hour !== null && Number.isInteger(hour) && hour <= 24)
  const days = raw.skipDays.map((day) => DAYS.indexOf(textOf(day)))
  return {
    ttl: ttl !== null && ttl > 0 ? ttl : null,
    updatePeriod: PERIODS.has(period) ? (period as UpdatePeriod) : null,
    updateFrequency: frequency !== null && frequency > 0 ? frequency : null,
    skipHours: ascending(hours.map((hour) => hour! % 24)),
    skipDays: ascending(days.filter((day) => day >= 0)),
  }
}

function ascending(values: readonly number[]): number[] {
  return Array.from(new Set(values)).sort((a, b) => a - b)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : ''
}

function numberOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : null
}
