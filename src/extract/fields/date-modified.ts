import { instantOf, precisionOf } from '../../core/dates.ts'
import { none, rule } from '../arbiter.ts'
import type { ArticleContext, Decision } from '../types.ts'
import { type DateRule, electDate, sameDay } from './date-election.ts'
import { articleDates, markedDates, metaDates, otherDates } from './date-metadata.ts'
import { datesOfKind } from './date-visible.ts'
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

/** Last update, in the same form as the date; none where it would be before the publication. */
export function findDateModified(context: ArticleContext, date: Decision<string>): Decision<string> {
  const decision = electDate('dateModified', RULES, context)
  if (decision.value === null || date.value === null) return decision
  const before = instantOf(date.value) - instantOf(decision.value)
  // Programs that store both write one a moment after the other; clocks of which one has no zone may be hours apart.
  const sure =
    decision.value.includes('T') && date.value.includes('T') && hasZone(decision.value) === hasZone(date.value)
  const earlier = before > 0 && (sure ? before > MOMENT : !sameDay(decision.value, date.value))
  return earlier ? none('dateModified', decision.candidates) : decision
}
