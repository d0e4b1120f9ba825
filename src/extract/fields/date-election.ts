import { instantOf, parseDate, precisionOf } from '../../core/dates.ts'
import type { StatedDate } from '../../core/stated-dates.ts'
import { decide, weightOf } from '../arbiter.ts'
import type { ArticleContext, Candidate, Decision, Found, Rule } from '../types.ts'
import { dateReading } from './date-reading.ts'

/** One line of a date field's table. Values are raw texts, or ISO dates of ours. */
export type DateRule = Rule<string, ArticleContext>

const MINUTE = 60_000
/** Zones differ by up to 26 hours, and always by whole quarters of an hour. */
const WIDEST = 26 * 60
const QUARTER = 15
/** A page may carry the date of a place where it is tomorrow. */
const TOLERANCE = 86_400_000 + 3_600_000
const FIRST_YEAR = 1900
/** Offsets in use that are no whole hours, in minutes. */
const HALF_HOURS = new Set([-210, -150, 210, 270, 330, 345, 390, 570, 630, 765])
/** What a witness must weigh at least to make the winning day more precise. */
const PRECISE_WEIGHT = 0.3

/**
 * Elects a date in two steps: the day, on which all witnesses of one day agree whatever their precision and zone; then
 * the instant, among the witnesses of that day: agreement first, then a stated zone, then weight.
 */
export function electDate(field: string, rules: readonly DateRule[], context: ArticleContext): Decision<string> {
  const reading = dateReading(context)
  const days: string[] = []
  const dayOf = (iso: string): string => {
    const known = days.find((day) => sameDay(day, iso))
    if (known) return known
    days.push(iso)
    return iso
  }
  const decision = decide<string, string, ArticleContext>(
    {
      name: field,
      // Heavier witnesses first: the first statement of a day stands for it.
      rules: [...rules].sort((a, b) => weightOf(field, b) - weightOf(field, a)),
      accept(raw) {
        const date = parseDate(raw, reading)
        if (!date) return { refused: 'not a date that can be read for certain' }
        return refusal(date, context.at) ?? { value: date.iso }
      },
      key: dayOf,
    },
    context,
  )
  if (decision.value === null) return decision
  const day = dayOf(decision.value)
  const agreeing = decision.candidates.filter((one) => one.value !== null && dayOf(one.value) === day)
  const best = mostPrecise(agreeing)
  return best ? { ...decision, value: inLocalTime(best.value!, agreeing), source: best.source } : decision
}

function refusal(date: StatedDate, at: string | null): { refused: string } | undefined {
  if (Number(date.iso.slice(0, 4)) < FIRST_YEAR) return { refused: 'before there was a web page of it' }
  if (at !== null && instantOf(date.iso) > Date.parse(at) + TOLERANCE) return { refused: 'after the page was captured' }
  return undefined
}

/** Among witnesses of one day the instant that most of them give. */
function mostPrecise(candidates: readonly Candidate<string>[]): Candidate<string> | undefined {
  const timed = candidates.filter((one) => one.value!.includes('T') && one.weight >= PRECISE_WEIGHT)
  let best: Candidate<string> | undefined
  let highest = 0
  for (const candidate of timed) {
    const families = new Map<string, number>()
    for (const other of timed)
      if (sameInstant(candidate.value!, other.value!))
        families.set(other.family, Math.max(families.get(other.family) ?? 0, other.weight))
    let doubt = 1
    for (const weight of families.values()) doubt *= 1 - Math.min(0.99, weight)
    const { zone, precision } = precisionOf(candidate.value!)
    // Midnight is what programs write for a day whose time they do not know.
    const midnight = /T00:00(?::00)?(?:Z|[+-]|$)/.test(candidate.value!) ? 0.3 : 0
    const score =
      1 - doubt - midnight + (zone ? 0.02 : 0) + (precision === 'second' ? 0.005 : 0) + candidate.weight / 1000
    if (score > highest) {
      best = candidate
      highest = score
    }
  }
  return best
}

/**
 * A page that states one instant in UTC for programs and on its own clock for readers has stated its offset:
 * `2023-11-09T01:09:55Z` and `Nov 8, 6:09 p.m.` are `2023-11-08T18:09:55-07:00`.
 */
function inLocalTime(iso: string, candidates: readonly Candidate<string>[]): string {
  if (!/(?:Z|[+-]00:00)$/.test(iso)) return iso
  const utc = Math.floor(instantOf(iso) / MINUTE)
  for (const { value, weight } of candidates) {
    if (value === null || weight < PRECISE_WEIGHT || !value.includes('T') || precisionOf(value).zone) continue
    const shift = Math.floor(instantOf(value) / MINUTE) - utc
    const inUse = shift % 60 === 0 ? shift >= -12 * 60 && shift <= 14 * 60 : HALF_HOURS.has(shift)
    if (shift === 0 || !inUse) continue
    const clock = new Date(instantOf(iso) + shift * MINUTE)
      .toISOString()
      .slice(0, iso.length > 18 && precisionOf(iso).precision === 'second' ? 19 : 16)
    const [hours, minutes] = [Math.floor(Math.abs(shift) / 60), Math.abs(shift) % 60]
    return `${clock}${shift < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  }
  return iso
}

function localDay(iso: string): string {
  return iso.slice(0, 10)
}

function utcDay(iso: string): string {
  const instant = instantOf(iso)
  return Number.isNaN(instant) ? localDay(iso) : new Date(instant).toISOString().slice(0, 10)
}

/** Whether two statements can be of one day: in the zone that they state, or in UTC. */
export function sameDay(a: string, b: string): boolean {
  const [localA, localB] = [localDay(a), localDay(b)]
  return localA === localB || (a.includes('T') && b.includes('T') && sameInstant(a, b)) || oneIsDay(a, b)
}

const oneIsDay = (a: string, b: string): boolean => {
  if (a.includes('T') === b.includes('T')) return false
  const [day, timed] = a.includes('T') ? [b, a] : [a, b]
  return precisionOf(timed).zone && utcDay(timed) === day
}

/** Whether two statements with a time can be of one minute; one without zone may be in any. */
export function sameInstant(a: string, b: string): boolean {
  const minutes = Math.abs(Math.floor(instantOf(a) / MINUTE) - Math.floor(instantOf(b) / MINUTE))
  if (minutes === 0) return true
  if (precisionOf(a).zone && precisionOf(b).zone) return false
  return minutes <= WIDEST && minutes % QUARTER === 0 && precisionOf(a).zone !== precisionOf(b).zone
}

/** A found value with its place, for rules. */
export function foundDate(
  value: string,
  source: string,
  factor: number,
  element?: Found<string>['element'],
): Found<string> {
  return { value, source, factor, element }
}
