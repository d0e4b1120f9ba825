import type { Page } from '../../page/page.ts'
import { hasByWord, withoutByWord } from './by-words.ts'
import { AND_WORDS, LABEL_NOUNS } from './byline-words.ts'
import { PARTICLE } from './name-likeness.ts'
import { splitNames } from './names.ts'
import { isSiteName } from './site-names.ts'

/** Words of a line that may be a sentence; shorter ones are names and roles. */
const SENTENCE_WORDS = 8
/** Words in lower case, particles and 'and' not counted, of which only a sentence has so many; and the share of all in lower case. */
const LOWER_WORDS = 5
const LOWER_SHARE = 0.35
/** A word in lower case before a full stop: no initial, no title, no name. */
const SENTENCE_STOP = /(?:^|\s)\p{Ll}{4,}[.!?](?:\s|$)/u
const LOWER = /^[("'“„«]?\p{Ll}/u
const SMALL = new RegExp(`^(?:${AND_WORDS})$`, 'iu')

/**
 * Whether a line is a sentence: a caption in an element of the by-line, or a paragraph that begins with a word for 'by'
 * and goes on in lower case.
 */
export function isSentence(text: string): boolean {
  const rest = withoutByWord(text).split(/\s+/)
  if (rest.length < SENTENCE_WORDS) return false
  const lower = rest.filter((word) => LOWER.test(word))
  const verbal = lower.filter((word) => !PARTICLE.test(word) && !SMALL.test(word))
  const many = verbal.length >= LOWER_WORDS && lower.length >= rest.length * LOWER_SHARE
  if (!hasByWord(text)) return many
  const begun = rest.slice(0, 2).every((word) => LOWER.test(word))
  if (SENTENCE_STOP.test(text)) return begun || many
  return many && (begun || (NOUN.test(text) && rest.length >= NOUN_SENTENCE_WORDS))
}
/** `Author Ann Lee, from Northport, said that …`: a noun before a name, and no label; a by-line is shorter. */
const NOUN = new RegExp(`^(?:${LABEL_NOUNS})\\s+\\p{Lu}`, 'u')
const NOUN_SENTENCE_WORDS = 14

/** `From Harbour Wiki, the free handbook`: the site is named for what it is, not for who wrote it. */
export function isOrigin(text: string, page: Page): boolean {
  return ORIGIN.test(text) && isSiteName(splitNames(text)[0] ?? '', page)
}
const ORIGIN = /^(?:from|aus|från|fra|из|з|z|ze)\s/iu
