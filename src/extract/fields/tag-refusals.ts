import { oncePer } from '../../core/memo.ts'
import { foldForCompare, words } from '../../core/text.ts'
import type { ArticleContext } from '../types.ts'

/** Words of a tag on the average, from where on a list is one of headlines. */
const HEADLINE_WORDS = 4.5
/** The same for a list that asks and exclaims. */
const SENTENCE_WORDS = 3
/** Neighbours among the keywords that are neighbours in the headline: more than a few names do not make. */
const MOST_NEIGHBOURS = 3
/** Fewer keywords than these may all be what a text is about without saying it. */
const LEAST_KEYWORDS = 7
/** Share of the keywords that a text has to have for the list to be its own. */
const LEAST_FOUND = 0.17
/** A shorter text proves nothing. */
const LEAST_TEXT = 600

/** Why a list is none of an article's tags, whatever the single tags look like; null where it may be one. */
export function listRefusal(tags: readonly string[], context: ArticleContext, source: string): string | null {
  if (source.startsWith('dom')) {
    if (areHeadlines(tags)) return 'headlines, not tags'
    // A label says that they are the article's.
    const ofSite = source !== 'dom:tags-label' && isOfSite(tags, context)
    return ofSite ? 'tags of the site: the text has none of them' : null
  }
  if (isCutHeadline(tags, context)) return 'the headline, cut into words'
  return isOfSite(tags, context) ? 'keywords of the site: the text has none of them' : null
}

/** Whether a printed list is one of other articles: long entries, or sentences. */
function areHeadlines(tags: readonly string[]): boolean {
  if (tags.length < 2) return false
  // Counted by their spaces: in scripts without any, each character would be a word.
  const average = tags.reduce((sum, tag) => sum + tag.split(/\s+/).length, 0) / tags.length
  const spoken = tags.filter((tag) => /[?!？！]$/.test(tag)).length
  return average >= HEADLINE_WORDS || (spoken > 1 && average >= SENTENCE_WORDS)
}

/** Whether a program made the list of the headline's words, in their order. */
function isCutHeadline(tags: readonly string[], { headline }: ArticleContext): boolean {
  if (headline.value === null || tags.length <= MOST_NEIGHBOURS) return false
  const title = ` ${foldForCompare(headline.value)} `
  const keys = tags.map(foldForCompare)
  const neighbours = keys.filter(
    (key, at) => at > 0 && !`${keys[at - 1]!}${key}`.includes(' ') && title.includes(` ${keys[at - 1]!} ${key} `),
  )
  return neighbours.length > MOST_NEIGHBOURS
}

/** Whether a long list has next to nothing to do with the text: the same on every page of the site. */
function isOfSite(tags: readonly string[], context: ArticleContext): boolean {
  const { body } = context
  if (tags.length < LEAST_KEYWORDS || body.text.length < LEAST_TEXT) return false
  // Keywords in another script than the text's are its translations.
  const [all, beginning] = [tags.join(' '), body.text.slice(0, LEAST_TEXT)]
  if (!SCRIPTS.some((script) => script.test(all) && script.test(beginning))) return false
  const text = saidBy(context)
  const found = tags.filter((tag) => words(tag.toLowerCase()).some((word) => text.includes(stem(word))))
  return found.length < tags.length * LEAST_FOUND
}

/** What the article says, in small letters: every list of keywords is held against it. */
const saidBy = oncePer(({ body, headline, page }: ArticleContext): string =>
  `${headline.value ?? ''} ${page.title ?? ''} ${body.text}`.toLowerCase(),
)

/** A word without its ending, as far as many languages change it. */
const stem = (word: string): string => (word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word)

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hangul}/u,
]
