const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The numbers of the feed schedule; times in milliseconds. */
export interface ScheduleNumbers {
  /** Where a feed begins whose pace nobody knows yet. */
  readonly firstInterval: number
  readonly minInterval: number
  readonly maxInterval: number
  /** What the interval is multiplied by after a poll without and with news. */
  readonly unchangedFactor: number
  readonly changedFactor: number
  /** A delay becomes longer by up to this share, at random, so that feeds do not march in step. Never shorter. */
  readonly jitter: number
  /** What ttl and updatePeriod may ask for at most. */
  readonly maxStated: number
  /** What Cache-Control and Expires may ask for at most: a proxy's year says nothing about news. */
  readonly maxCached: number
  /** Failures in a row after which a feed is asked once in `failedInterval`, for ever. */
  readonly failures: number
  readonly failedInterval: number
  /** How often a permanent redirect must be seen, each time with a feed behind it, before it is believed. */
  readonly moves: number
}

/** The defaults, each with where it comes from. */
export const SCHEDULE_DEFAULTS: ScheduleNumbers = {
  firstInterval: 30 * MINUTE,
  /** CC-NEWS has 90 minutes; hot feeds of agencies hold the news of ten. */
  minInterval: 5 * MINUTE,
  /** CC-NEWS' ceiling. */
  maxInterval: 90 * DAY,
  /** CC-NEWS' adaptive scheduler: half as long again, a fifth shorter. */
  unchangedFactor: 1.5,
  changedFactor: 0.8,
  jitter: 0.1,
  maxStated: 7 * DAY,
  maxCached: DAY,
  failures: 5,
  failedInterval: DAY,
  moves: 3,
}
