import { instantOf } from '../../core/dates.ts'
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

/** Last update, in the same form as the date; none where it would be before the publication. */
export function findDateModified(context: ArticleContext, date: Decision<string>): Decision<string> {
  const decision = electDate('dateModified', RULES, context)
  if (decision.value === null || date.value === null) return decision
  const earlier = instantOf(decision.value) < instantOf(date.value) && !sameDay(decision.value, date.value)
  return earlier ? none('dateModified', decision.candidates) : decision
}
