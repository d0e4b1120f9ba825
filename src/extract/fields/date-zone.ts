import { oncePer } from '../../core/memo.ts'
import { isText } from 'domhandler'
import { instantOf, precisionOf } from '../../core/dates.ts'
import type { ArticleContext, Candidate } from '../types.ts'
import { dateReading } from './date-reading.ts'
import { AMERICAS } from './date-words.ts'

const MINUTE = 60_000
const HOUR = 60
/** What a witness must weigh at least to be heard on the zone. */
const LEAST_WEIGHT = 0.3
/** Offsets in use that are no whole hours, in minutes. */
const HALF_HOURS = new Set([-210, -150, 210, 270, 330, 345, 390, 570, 630, 765])
/** Hardly anybody lives one or two hours west of Greenwich. */
const EAST_ONLY = 2 * HOUR

/**
 * The instant on the page's own clock, where it is stated in UTC and the page shows its offset: what readers are shown
 * is the local day. In this order: a clock printed for readers; a second statement that calls its local clock UTC; the
 * time zone that the page's data name. The instant stays what it was, but for the local clock called UTC.
 */
export function inLocalTime(
  iso: string,
  agreeing: readonly Candidate<string>[],
  all: readonly Candidate<string>[],
  context: ArticleContext,
): string {
  if (!isUtc(iso)) return iso
  const printed = printedElsewhere(iso, all)
  if (printed !== undefined) return printed
  const shown = shownOffset(iso, agreeing)
  if (shown !== undefined) return shifted(iso, shown)
  const zone = statedZone(context)
  const pair = mislabelled(iso, all, zone, context)
  if (pair) return shifted(pair.utc, pair.shift)
  return zone === null ? iso : shifted(iso, offsetAt(zone, instantOf(iso)))
}

/** Whether a time is stated in UTC, rather than on the clock of a place. */
export const isUtc = (iso: string): boolean => /T.*(?:Z|[+-]00:00)$/.test(iso)

/** `2023-11-09T01:09:55Z` for programs and `Nov 8, 6:09 p.m.` for readers are seven hours apart. */
function shownOffset(iso: string, candidates: readonly Candidate<string>[]): number | undefined {
  const utc = Math.floor(instantOf(iso) / MINUTE)
  for (const { value } of candidates) {
    if (value === null || !value.includes('T') || precisionOf(value).zone) continue
    const shift = Math.floor(instantOf(value) / MINUTE) - utc
    if (shift !== 0 && inUse(shift)) return shift
  }
  return undefined
}

/** A clock printed with its zone, whole hours from what the data call UTC on that day: they call another clock so. */
function printedElsewhere(iso: string, candidates: readonly Candidate<string>[]): string | undefined {
  const found = candidates.find(({ value, weight, family }) => {
    if (value === null || family !== 'dom' || weight < PRINTED_WEIGHT || !value.includes('T') || isUtc(value))
      return false
    if (!precisionOf(value).zone || value.slice(0, 10) !== iso.slice(0, 10)) return false
    const apart = Math.floor(instantOf(value) / MINUTE) - Math.floor(instantOf(iso) / MINUTE)
    // The same clock with two zones: nobody can tell which of them is right.
    return apart !== 0 && inUse(apart) && value.slice(11, 16) !== iso.slice(11, 16)
  })
  return found?.value ?? undefined
}
/** What the printed clock weighs at least: it stands alone beside the headline. */
const PRINTED_WEIGHT = 0.6

const inUse = (shift: number): boolean =>
  shift % HOUR === 0 ? shift >= -12 * HOUR && shift <= 14 * HOUR : HALF_HOURS.has(shift)

/**
 * Two statements in UTC that are whole hours apart to the second are one instant: a program called its local clock
 * UTC. Which of the two it was, the zone of the page tells, else the side of Greenwich on which its country lies.
 */
function mislabelled(
  iso: string,
  candidates: readonly Candidate<string>[],
  zone: string | null,
  context: ArticleContext,
): { readonly utc: string; readonly shift: number } | undefined {
  if (precisionOf(iso).precision !== 'second') return undefined
  for (const { value, weight } of candidates) {
    // Full hours meet by chance, unless both are stated outright.
    if (/T\d\d:00:00/.test(iso) && weight < OUTRIGHT) continue
    if (value === null || weight < LEAST_WEIGHT || !isUtc(value) || precisionOf(value).precision !== 'second') continue
    const apart = (instantOf(value) - instantOf(iso)) / MINUTE
    const distance = Math.abs(apart)
    if (apart === 0 || !Number.isInteger(apart) || !(inUse(distance) || inUse(-distance))) continue
    const [early, late] = apart > 0 ? [iso, value] : [value, iso]
    // East of Greenwich the local clock is the later one.
    for (const [utc, shift] of [
      [early, distance],
      [late, -distance],
    ] as const)
      if (zone === null ? side(distance, context) === Math.sign(shift) : offsetAt(zone, instantOf(utc)) === shift)
        return { utc, shift }
  }
  return undefined
}

/** The weight of a statement that names itself the publication. */
const OUTRIGHT = 0.85

/** 1 for a page east of Greenwich, -1 for one of the Americas, 0 where nothing tells. */
function side(distance: number, context: ArticleContext): number {
  if (distance <= EAST_ONLY) return 1
  const country = /\.([a-z]{2})$/.exec(URL.parse(context.page.url)?.hostname ?? '')?.[1]
  const region = /-([A-Z]{2})$/i.exec(dateReading(context).language ?? '')?.[1]?.toLowerCase()
  // Programs write `en-US` and `es-ES` for every country.
  const place = country && !GENERIC.has(country) ? country : region === 'us' || region === 'es' ? undefined : region
  if (place === undefined) return 0
  return AMERICAS.has(place) ? -1 : 1
}
/** Endings of countries that are sold to everybody. */
const GENERIC = new Set('ai co eu fm io is la me ly to tv ws gg cc'.split(' '))

/** `"timezone":"America/New_York"`, `timeZone: 'Europe/London'`, `"string":"Asia\/Tokyo"` in a page's data. */
const ZONE_NAME =
  /(?:time_?zone|tz)[\w.-]{0,12}\\?["']?\s{0,2}[:=]\s{0,2}(?:\{[^{}]{0,80}[:=]\s{0,2})?\\?["']((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\\{0,3}\/[A-Za-z_]{2,30}(?:\\{0,3}\/[A-Za-z_]{2,30})?)\\?["']/gi
/** What stands before the zone of the reader, which a server guessed from an address. */
const READERS = /(?:user|visitor|client|geo|reader|browser)[\w"' .:{\\-]{0,40}$/i
const MOST_SCRIPT = 400_000

/** The one time zone that the page's data name; null where they name none or several. */
const statedZone = oncePer(({ page }: ArticleContext): string | null => {
  const zones = new Set<string>()
  let left = MOST_SCRIPT
  for (const script of page.elements.tag('script')) {
    const text = script.children.map((node) => (isText(node) ? node.data : '')).join('')
    if (left <= 0) break
    const part = text.slice(0, left)
    left -= part.length
    for (const found of part.matchAll(ZONE_NAME))
      if (!READERS.test(part.slice(Math.max(0, found.index - 60), found.index)))
        zones.add((found[1] ?? '').replaceAll('\\', ''))
  }
  const [zone] = zones
  return zones.size === 1 && zone !== undefined && isZone(zone) ? zone : null
})

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Minutes that the zone's clocks are ahead of UTC at that instant. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const found = /([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '')
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * HOUR + Number(found[3])) : 0
}

/** The same instant on a clock that is that many minutes ahead of UTC. */
function shifted(iso: string, minutes: number): string {
  if (minutes === 0) return iso
  const length = precisionOf(iso).precision === 'second' ? 19 : 16
  const clock = new Date(instantOf(iso) + minutes * MINUTE).toISOString().slice(0, length)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / HOUR), Math.abs(minutes) % HOUR]
  return `${clock}${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
