import { isText } from 'domhandler'
import type { ArticleContext, Found } from '../types.ts'
import { foundDate } from './date-election.ts'

/** `"publishedAt":"2025-07-25T04:13:00Z"`, `createdAt: '2025-07-25'`, `showDate("2025/07/25 04:13")`: the value first. */
const QUOTED_DATE = /["']((?:19|20)[0-9]{2}[-/][0-9]{2}[-/][0-9]{2}[^"'\\<>]{0,30})/g
/** The name before it. */
const NAME_BEFORE = /([a-z_]{2,40})\\?["']?\s{0,3}[:=(]\s{0,3}\\?$/i
const FIRST_NAME = /publi|posted|issued|first/i
const DATE_NAME = /publi|posted|issued|creat|date|time/i
const OTHER_NAME = /modif|updat|expir|event|start|end|birth|now|current|server|build|paper|print|found/i
const MOST_VALUES = 400
const MOST_FOUND = 12
const MOST_SCRIPT = 1_000_000
/** Different days under one name from which on they are those of several articles. */
const LISTED = 3
/** What the source of such a date begins with. */
export const OF_LIST = 'text:script-list'

interface Value {
  readonly name: string
  readonly text: string
}

/**
 * Dates in the data that scripts draw the page from, by the name before them; for pages that say nothing better. Among
 * those of several articles one is this page's where it alone is of a day that the page shows.
 */
export function* scriptedDates(context: ArticleContext, shown: ReadonlySet<string>): Iterable<Found<string>> {
  if (context.article?.data['datePublished'] !== undefined) return
  const days = new Map<string, Map<string, Set<string>>>()
  const values = valuesOf(context)
  for (const { name, text } of values) {
    const known = days.get(name) ?? new Map<string, Set<string>>()
    const day = dayOf(text)
    days.set(name, known.set(day, (known.get(day) ?? new Set()).add(text)))
  }
  for (const { name, text } of values) {
    const known = days.get(name)!
    const own = known.size < LISTED || (shown.has(dayOf(text)) && known.get(dayOf(text))!.size === 1)
    yield foundDate(text, `${own ? 'text:script' : OF_LIST}.${name}`, FIRST_NAME.test(name) ? 1 : 0.6)
  }
}

const dayOf = (text: string): string => text.slice(0, 10).replaceAll('/', '-')

function valuesOf({ page }: ArticleContext): readonly Value[] {
  const values: Value[] = []
  let left = MOST_SCRIPT
  let count = 0
  for (const script of page.elements.tag('script')) {
    if (script.attribs['type']?.includes('ld+json')) continue
    const text = script.children
      .map((node) => (isText(node) ? node.data : ''))
      .join('')
      .slice(0, left)
    left -= text.length
    for (const found of text.matchAll(QUOTED_DATE)) {
      count += 1
      if (count > MOST_VALUES) return values
      const name = NAME_BEFORE.exec(text.slice(Math.max(0, found.index - 50), found.index))?.[1] ?? ''
      if (!DATE_NAME.test(name) || OTHER_NAME.test(name)) continue
      values.push({ name, text: found[1] ?? '' })
      if (values.length >= MOST_FOUND) return values
    }
    if (left <= 0) break
  }
  return values
}
