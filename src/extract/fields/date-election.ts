import { instantOf, parseDate, precisionOf } from '../../core/dates.ts'
import type { StatedDate } from '../../core/stated-dates.ts'
import { decide, weightOf } from '../arbiter.ts'
import type { ArticleContext, Candidate, Decision, Found, Rule } from '../types.ts'
import { dateReading } from './date-reading.ts'
import { inLocalTime, isUtc } from './date-zone.ts'
import { surroundingsOf } from './surroundings.ts'

/** One line of a date field's table. Values are raw texts, or ISO dates of ours. */
export type DateRule = Rule<string, ArticleContext>

const MINUTE = 60_000
/** Zones differ by up to 26 hours, and always by whole quarters of an hour. */
const WIDEST = 26 * 60
const QUARTER = 15
/** A page may carry the date of a place where it is tomorrow. */
const TOLERANCE = 86_400_000 + 3_600_000
const FIRST_YEAR = 1900
/** What a witness must weigh at least to make the winning day more precise; where the day's own weigh less, any may. */
const PRECISE_WEIGHT = 0.3

/**
 * Elects a date in two steps: the day, on which all witnesses of one day agree whatever their precision and zone; then
 * the instant, among the witnesses of that day: agreement first, then a stated zone, then weight. `refuse` says why a
 * date cannot be this field's, where it cannot; `late` names the rules that find dates of change, whose clock gives way to
 * one of the publication.
 */
export function electDate(
  field: string,
  rules: readonly DateRule[],
  context: ArticleContext,
  refuse: (iso: string, found: Found<string>) => string | undefined = () => undefined,
  late: ReadonlySet<string> = new Set(),
): Decision<string> {
  const reading = dateReading(context)
  const around = surroundingsOf(context)
  /** By their first member: all that were found to be of one day. */
  const days = new Map<string, Set<string>>()
  const dayOf = (iso: string): string => {
    for (const [first, members] of days)
      for (const member of members)
        if (sameDay(member, iso)) {
          members.add(iso)
          return first
        }
    days.set(iso, new Set([iso]))
    return iso
  }
  const decision = decide<string, string, ArticleContext>(
    {
      name: field,
      // Heavier witnesses first: the first statement of a day stands for it.
      rules: [...rules].sort((a, b) => weightOf(field, b) - weightOf(field, a)),
      accept(raw, _, found) {
        const { element } = found
        if (element && around.comment(element)) return { refused: "the date of a reader's comment" }
        if (element && around.post(element)) return { refused: 'the date of a post that the article shows' }
        const date = parseDate(raw, reading)
        if (!date) return { refused: 'not a date that can be read for certain' }
        const refused = refuse(date.iso, found)
        if (refused !== undefined) return { refused }
        return refusal(date, context.at) ?? { value: date.iso }
      },
      key: dayOf,
    },
    context,
  )
  if (decision.value === null) return decision
  const day = dayOf(decision.value)
  const agreeing = decision.candidates.filter((one) => one.value !== null && dayOf(one.value) === day)
  const sure = agreeing.filter((one) => one.weight >= PRECISE_WEIGHT)
  const all = sure.length > 0 ? sure : agreeing
  const heard = withoutLate([...new Set([...all, ...zonesOf(all, agreeing)])], late)
  const best = mostPrecise(heard)
  if (!best) return decision
  return { ...decision, value: inLocalTime(best.value!, heard, decision.candidates, context), source: best.source }
}

/** Weak witnesses that say the zone of a clock which a stronger one states without; programs call any clock UTC. */
function zonesOf(
  all: readonly Candidate<string>[],
  agreeing: readonly Candidate<string>[],
): readonly Candidate<string>[] {
  const clocks = new Set(all.map(({ value }) => value!).filter((iso) => iso.includes('T') && !precisionOf(iso).zone))
  const minutes = new Set([...clocks].map((iso) => iso.slice(0, MINUTES)))
  return agreeing.filter(
    ({ value }) => precisionOf(value!).zone && !isUtc(value!) && minutes.has(value!.slice(0, MINUTES)),
  )
}
/** Characters of a date with its hours and minutes. */
const MINUTES = 16

/** The witnesses without those of a change that give another clock than one of the publication does. */
function withoutLate(all: readonly Candidate<string>[], late: ReadonlySet<string>): readonly Candidate<string>[] {
  const first = all.filter(({ rule, value }) => !late.has(rule) && value!.includes('T'))
  if (!first.length) return all
  const agrees = ({ value }: Candidate<string>): boolean => first.some((one) => sameInstant(one.value!, value!))
  return all.filter((one) => !late.has(one.rule) || (one.value!.includes('T') && agrees(one)))
}

function refusal(date: StatedDate, at: string | null): { refused: string } | undefined {
  if (Number(date.iso.slice(0, 4)) < FIRST_YEAR) return { refused: 'before there was a web page of it' }
  if (at !== null && instantOf(date.iso) > Date.parse(at) + TOLERANCE) return { refused: 'after the page was captured' }
  return undefined
}

/** Among witnesses of one day the instant that most of them give. */
function mostPrecise(candidates: readonly Candidate<string>[]): Candidate<string> | undefined {
  const timed = candidates.filter((one) => one.value!.includes('T'))
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
