import { instantOf, precisionOf } from '../../core/dates.ts'
import { none, rule } from '../arbiter.ts'
import type { ArticleContext, Decision } from '../types.ts'
import { type DateRule, electDate, sameDay } from './date-election.ts'
import { articleDates, markedDates, metaDates, otherDates } from './date-metadata.ts'
import { datesOfKind } from './date-visible.ts'
import { isUtc } from './date-zone.ts'
import { MODIFIED_META } from './date-words.ts'

const RULES: readonly DateRule[] = [
  rule('json-ld:dateModified', 0.85, (context) => articleDates(context, 'dateModified')),
  rule('meta:modified', 1, (context) => metaDates(context, MODIFIED_META)),
  rule('microdata:dateModified', 0.75, (context) => markedDates(context, /dateModified/i)),
  rule('dom:modified', 0.7, (context) =>
    datesOfKind(
      context,
      (date) => (date.kind === 'modified' && !date.foreign && date.alone ? date.near : 0),
      'dom:modified',
    ),
  ),
  rule('json-ld:other', 0.5, (context) => otherDates(context, 'dateModified')),
]

const MOMENT = 60_000
const hasZone = (iso: string): boolean => precisionOf(iso).zone

/** Last update, in the same form as the date; no statement of one is heard that would be before the publication. */
export function findDateModified(context: ArticleContext, date: Decision<string>): Decision<string> {
  const published = date.value
  const decision = electDate('dateModified', RULES, context, (iso) =>
    published !== null && isBefore(iso, published) ? 'before the publication' : undefined,
  )
  // In the page's own zone a statement may turn out to be earlier than it read.
  const earlier = decision.value !== null && published !== null && isBefore(decision.value, published)
  return earlier ? none('dateModified', decision.candidates) : decision
}

/**
 * Programs that store both write one a moment after the other. Where one has no zone, clocks may be hours apart, unless
 * neither is in UTC: then both are the page's own. The same clock in two zones is the publication written twice.
 */
function isBefore(change: string, published: string): boolean {
  const timed = change.includes('T') && published.includes('T')
  const alike = hasZone(change) === hasZone(published)
  const before = instantOf(published) - instantOf(change)
  if (timed && alike && before !== 0 && change.slice(0, 19) === published.slice(0, 19)) return true
  if (timed && alike) return before > MOMENT
  if (timed && !isUtc(change) && !isUtc(published)) return change.slice(0, 16) < published.slice(0, 16)
  return before > 0 && !sameDay(change, published)
}
