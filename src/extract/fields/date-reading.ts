import { oncePer } from '../../core/memo.ts'
import type { DateReading } from '../../core/stated-dates.ts'
import { metaAll } from '../../page/page.ts'
import type { ArticleContext } from '../types.ts'
import { DAY_FIRST_DOMAIN } from './date-words.ts'

const SLASHED = /(?<![0-9/-])([0-9]{1,2})([/-])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})(?![0-9/-])/g
/** What is found faster than the whole: hardly a block has it. */
const MAY_BE_SLASHED = /[0-9][/-][0-9]{1,2}[/-][0-9]/
/** Blocks and characters that are looked through for dates which show the order. */
const MOST_BLOCKS = 1500
const MOST_CHARACTERS = 300

/**
 * How this page prints its dates: its language, and the order of numbers by what a reader could tell it from: another
 * date of the page with a number over twelve, else the country of the domain, else the stated region of the language.
 */
export const dateReading: (context: ArticleContext) => DateReading = oncePer((context) => {
  const language = languageOf(context)
  const order = shownOrder(context) ?? domainOrder(context, language)
  return { language, ...(order === undefined ? {} : { dayFirst: order }) }
})

function languageOf({ page }: ArticleContext): string | undefined {
  const stated = [page.lang, ...metaAll(page, 'content-language'), ...metaAll(page, 'og:locale')]
  const tags = stated.filter(
    (tag): tag is string => tag !== null && /^[a-z]{2,3}(?:[-_][\w-]{2,12})?$/i.test(tag.trim()),
  )
  const first = tags[0]?.trim().replace(/_/g, '-')
  if (!first || first.includes('-')) return first
  // A region, where a second statement has one for the same language.
  return tags.map((tag) => tag.trim().replace(/_/g, '-')).find((tag) => tag.startsWith(`${first}-`)) ?? first
}

function shownOrder({ blocks }: ArticleContext): boolean | undefined {
  let dayFirst = 0
  let monthFirst = 0
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    const text = block.text.slice(0, MOST_CHARACTERS)
    if (!MAY_BE_SLASHED.test(text)) continue
    for (const found of text.matchAll(SLASHED)) {
      if (Number(found[1]) > 12 && Number(found[3]) <= 12) dayFirst += 1
      if (Number(found[3]) > 12 && Number(found[1]) <= 12) monthFirst += 1
    }
  }
  return dayFirst === monthFirst || (dayFirst && monthFirst) ? undefined : dayFirst > 0
}

function domainOrder({ page }: ArticleContext, language: string | undefined): boolean | undefined {
  // Systems print `en-US` on pages of every country: a country's own domain knows better.
  if (language && !/^en(?:-US)?$/i.test(language)) return undefined
  return DAY_FIRST_DOMAIN.test(URL.parse(page.url)?.hostname ?? '') ? true : undefined
}
