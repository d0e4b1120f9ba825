import type { FeedManners, UpdatePeriod } from './feed-types.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
/** Longest search for an hour that is not skipped: a week and one hour. */
const HOURS_OF_WEEK = 7 * 24 + 1

/** A period of the syndication module in milliseconds; months and years by their mean length. */
const PERIODS: Readonly<Record<UpdatePeriod, number>> = {
  hourly: HOUR,
  daily: 24 * HOUR,
  weekly: 7 * 24 * HOUR,
  monthly: 30.4 * 24 * HOUR,
  yearly: 365.25 * 24 * HOUR,
}

/** How long the feed asks to be left alone between two polls, milliseconds: the longer of ttl and updatePeriod. */
export function statedInterval(manners: FeedManners | null): number {
  if (!manners) return 0
  const { ttl, updatePeriod, updateFrequency } = manners
  const period = updatePeriod === null ? 0 : PERIODS[updatePeriod] / Math.max(updateFrequency ?? 1, 1)
  return Math.max((ttl ?? 0) * MINUTE, period)
}

/**
 * The time itself, or, where it falls in an hour or on a day that the feed asks to skip (GMT), a random moment of the
 * first hour after it that it does not. A feed that skips every hour of the week says nothing.
 */
export function toAllowedHour(time: number, manners: FeedManners | null, random: () => number): number {
  if (!manners || (!manners.skipHours.length && !manners.skipDays.length)) return time
  const hour = Math.floor(time / HOUR)
  for (let later = 0; later < HOURS_OF_WEEK; later++) {
    const start = (hour + later) * HOUR
    const date = new Date(start)
    if (manners.skipHours.includes(date.getUTCHours()) || manners.skipDays.includes(date.getUTCDay())) continue
    // Half the hour is enough to keep feeds with the same hours apart.
    return later === 0 ? time : Math.round(start + (random() * HOUR) / 2)
  }
  return time
}
