import { oncePer } from '../../core/memo.ts'
import { instantOf, parseDate } from '../../core/dates.ts'
import { inCell } from '../../page/ancestors.ts'
import { rule } from '../arbiter.ts'
import type { ArticleContext, Decision, Found } from '../types.ts'
import { type DateRule, electDate, foundDate, sameInstant } from './date-election.ts'
import { listedDates } from './date-lists.ts'
import { articleDates, markedDates, metaDates, otherDates } from './date-metadata.ts'
import { dateReading } from './date-reading.ts'
import { OF_LIST, scriptedDates } from './date-scripts.ts'
import { datesOfKind, isDateElement, type VisibleDate, visibleDates } from './date-visible.ts'
import { MODIFIED_META, PUBLISHED_META } from './date-words.ts'

/** A day in the page's own address: `/2025/07/25/`, `2025-07-25`, `20250725`. */
const URL_DAY = /(?<![0-9])((?:19|20)[0-9]{2})([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12][0-9]|3[01])(?![0-9])/
/** The same with the day first. */
const URL_DAY_FIRST = /(?<![0-9])(0[1-9]|[12][0-9]|3[01])([-_.])(0[1-9]|1[0-2])\2((?:19|20)[0-9]{2})(?![0-9])/
const RULES: readonly DateRule[] = [
  rule('json-ld:datePublished', 0.9, (context) => notOfChange(context, articleDates(context, 'datePublished'))),
  rule('meta:published', 1, (context) =>
    notOfChange(context, notAfterChange(context, metaDates(context, PUBLISHED_META))),
  ),
  rule('microdata:datePublished', 0.8, (context) => notOfChange(context, markedDates(context, /datePublished/i))),
  rule('dom:published', 0.8, (context) =>
    notOfChange(
      context,
      datesOfKind(
        context,
        (date) => (date.kind === 'published' && !date.foreign && date.alone ? date.near : 0),
        'dom:published',
      ),
    ),
  ),
  rule('dom:time', 0.75, (context) =>
    notOfChange(
      context,
      datesOfKind(context, (date) => (date.machine && date.kind === null && !date.foreign ? date.near : 0), 'dom:time'),
    ),
  ),
  rule('dom:date', 0.7, (context) =>
    notOfChange(
      context,
      datesOfKind(
        context,
        (date) =>
          !date.machine &&
          date.kind === null &&
          date.alone &&
          !date.foreign &&
          // Far from the headline a table holds what the text tells of.
          !(inCell(date.element) && date.near < BESIDE)
            ? date.near * (isDateElement(date.element, context) ? 1 : 0.8)
            : 0,
        'dom:date',
      ),
    ),
  ),
  rule('url:day', 0.7, urlDay),
  rule('json-ld:other', 0.6, (context) => otherDates(context, 'datePublished')),
  rule('json-ld:dateCreated', 0.5, (context) => articleDates(context, 'dateCreated')),
  rule('json-ld:uploadDate', 0.5, (context) => articleDates(context, 'uploadDate')),
  // What follows is for pages that state nothing better.
  rule('dom:foreign', 0.2, foreign),
  rule('text:script', 0.35, (context) => scriptedDates(context, shownDays(context))),
  rule('text:date', 0.25, (context) =>
    datesOfKind(
      context,
      (date) => (!date.alone && !date.foreign && date.kind !== 'other' ? date.near : 0),
      'text:date',
    ),
  ),
  rule('dom:modified', 0.45, (context) =>
    datesOfKind(context, (date) => (date.kind === 'modified' && !date.foreign ? date.near : 0), 'dom:modified'),
  ),
  rule('json-ld:dateModified', 0.33, (context) => articleDates(context, 'dateModified')),
  rule('meta:modified', 0.33, (context) => metaDates(context, MODIFIED_META)),
]

/** Different days at one distance from the headline from which they are those of a list. */
const LISTED = 3
/** A sentence that stands farther from the headline, in something else, may tell of any day. */
const FAR = 0.4

/** Dates in what stands beside the article: the nearest, but not those of a list of other articles or events. */
function* foreign(context: ArticleContext): Iterable<Found<string>> {
  const days = new Map<number, Set<string>>()
  const unlabelled = (date: VisibleDate): boolean => date.foreign && date.kind === null
  for (const date of visibleDates(context))
    if (unlabelled(date)) days.set(date.near, (days.get(date.near) ?? new Set()).add(date.iso.slice(0, 10)))
  yield* datesOfKind(
    context,
    (date) => {
      if (!date.foreign || date.kind === 'other' || (!date.alone && date.near <= FAR)) return 0
      if (unlabelled(date) && (days.get(date.near)?.size ?? 0) >= LISTED) return 0
      return date.near * (date.alone ? 1 : 0.5) * (date.kind === null ? 0.9 : 1)
    },
    'dom:foreign',
  )
}

/** Rules that find dates of change, for pages that tell of nothing else. */
const LATE: ReadonlySet<string> = new Set(['dom:modified', 'json-ld:dateModified', 'meta:modified'])

/** First publication, ISO 8601, as precise and with the zone as the page states it. */
export function findDate(context: ArticleContext): Decision<string> {
  return electDate('date', RULES, context, (_, found) => listRefusal(found, context), LATE)
}

/** Why a date is one of those of other articles; undefined where it may be this one's. */
function listRefusal({ element, source, value }: Found<string>, context: ArticleContext): string | undefined {
  if (source?.startsWith(OF_LIST)) return 'one of several days under one name: the data of a list'
  if (source !== 'dom:foreign' || !element || !listedDates(context).has(element)) return undefined
  // What the page says of itself too may be confirmed by a list that holds it.
  return ownDates(context).some((own) => isSame(own, value)) ? undefined : 'one of a list of dates'
}

/**
 * Some templates print the day of the last change and mark it as that of publication. Where the metadata state both,
 * and the earlier one is the publication, what shows the later one says nothing of publication.
 */
function* notOfChange(context: ArticleContext, shown: Iterable<Found<string>>): Iterable<Found<string>> {
  const changes = changesOf(context)
  for (const found of notOfList(context, shown)) {
    const iso = changes.length ? parseDate(found.value, dateReading(context))?.iso : undefined
    const ofChange = iso !== undefined && changes.some((change) => isSame(iso, change))
    yield ofChange ? { ...found, factor: (found.factor ?? 1) * OF_CHANGE } : found
  }
}

/** Dates of one make behind the text are those of other articles: the page's own only where nothing else is. */
function* notOfList(context: ArticleContext, shown: Iterable<Found<string>>): Iterable<Found<string>> {
  for (const found of shown) {
    const listed = found.element !== undefined && listedDates(context).has(found.element)
    yield listed ? { ...found, factor: (found.factor ?? 1) * OF_LISTED } : found
  }
}
const OF_LISTED = 0.3

/** Changes that the metadata state, where the publication was earlier. */
const changesOf = oncePer((context: ArticleContext): readonly string[] => {
  const read = (found: Iterable<Found<string>>): string[] =>
    [...found].map(({ value }) => parseDate(value, dateReading(context))?.iso ?? '').filter(Boolean)
  const first = read([...articleDates(context, 'datePublished'), ...metaDates(context, PUBLISHED_META)])
  if (!first.length) return []
  const last = read([...articleDates(context, 'dateModified'), ...metaDates(context, MODIFIED_META)])
  return last.filter((change) => {
    const earlier = (one: string): boolean => isEarlier(one, change)
    return first.every(earlier) || (first.some(earlier) && !isShown(change, context))
  })
})

/** Whether readers are told that it was published then: what they are told outweighs an earlier statement for programs. */
function isShown(iso: string, context: ArticleContext): boolean {
  return visibleDates(context).some((date) => date.kind === 'published' && !date.foreign && isSame(date.iso, iso))
}

const OF_CHANGE = 0.4

/** A tag that says `date` and not of what may state a change; it does where readers are shown an earlier day of change. */
function* notAfterChange(context: ArticleContext, stated: Iterable<Found<string>>): Iterable<Found<string>> {
  const change = visibleDates(context).find((date) => date.kind === 'modified' && !date.foreign && date.near >= BESIDE)
  for (const found of stated) {
    const weight = found.factor ?? 1
    const iso = change && weight <= SAYS_DATE ? parseDate(found.value, dateReading(context))?.iso : undefined
    yield iso !== undefined && isEarlier(change!.iso, iso) ? { ...found, factor: weight * OF_CHANGE } : found
  }
}
/** The weight of tags that do not say of what they are the date. */
const SAYS_DATE = 0.6
/** How near the headline a shown date of change stands. */
const BESIDE = 0.85

/** By the minute where both have a time, by the day otherwise. */
function isSame(a: string, b: string): boolean {
  return a.includes('T') && b.includes('T') ? sameInstant(a, b) : a.slice(0, 10) === b.slice(0, 10)
}

function isEarlier(a: string, b: string): boolean {
  return !isSame(a, b) && (a.includes('T') && b.includes('T') ? instantOf(a) < instantOf(b) : a < b)
}

/** What the page shows as dates of its own. */
const ownDates = oncePer((context: ArticleContext): readonly string[] =>
  visibleDates(context)
    .filter(
      ({ foreign, kind, alone, element }) =>
        alone && !foreign && kind !== 'other' && !listedDates(context).has(element),
    )
    .map(({ iso }) => iso),
)

/** Days that the page shows as its own, or states in its address. */
function shownDays(context: ArticleContext): ReadonlySet<string> {
  return new Set([
    ...ownDates(context).map((iso) => iso.slice(0, 10)),
    ...[...urlDay(context)].map(({ value }) => value),
  ])
}

function* urlDay({ page }: ArticleContext): Iterable<Found<string>> {
  const path = URL.parse(page.url)?.pathname ?? ''
  const found = URL_DAY.exec(path)
  if (found) yield foundDate(`${found[1]}-${found[3]}-${found[4]}`, 'url:day', 1)
  const turned = found ? null : URL_DAY_FIRST.exec(path)
  if (turned) yield foundDate(`${turned[4]}-${turned[3]}-${turned[1]}`, 'url:day', 0.6)
}
