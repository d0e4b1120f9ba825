import { foldSpace, signsBehind } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { plainText } from './ld-values.ts'
import { ALL_TOPICS, COMMENTS, ENTITY_CLASS, KINDS, MACHINE_TAG, SETTING } from './words-tags-noise.ts'

/** Tags longer than this are headlines or sentences. */
const LONGEST_TAG = 70
const MOST_WORDS = 8
/** Commas and semicolons of the scripts in use; the middle dot of Katakana is no separator. */
const COMMAS = /[,;،؛、，；]/u

/** One string of keywords as a list. A string without any comma is one tag, however many words it has. */
export function splitTags(text: string): string[] {
  const plain = plainText(text).trim()
  return plain
    .split(SPACED.test(plain) ? /\s+/u : COMMAS)
    .map(cleanTag)
    .filter(Boolean)
}
/** Words of a script that sets no spaces within them, three or more: the spaces stand for commas. */
const SPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+(?:\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+){2,}$/u

/** Values of one name: several of them are one tag each, commas included; a single one is a list in one string. */
export function splitList(values: readonly string[]): string[] {
  const several = new Set(values).size > 1
  return values.flatMap((value) => (several && !LISTED.test(value) ? [cleanTag(plainText(value))] : splitTags(value)))
}
/** A value with three commas or more is a list even among others. */
const LISTED = /(?:[,;،、，；][^,;،、，；]*){3}/u

/** Marks before a tag, and the kind that it is of. */
const LEADING = new RegExp(`^(?:[\\s#＃"'“”„«»‹›•·|,:;[\\]-]|(?:${KINDS})\\s*[:：]\\s+|(?:${KINDS}):(?=\\p{L}))+`, 'iu')

const TRAILING = signsBehind(String.raw`\s"'“”„«»‹›•·|,:;[\]`)

/** A tag without the marks around it: `#Example`, `"Example"`, `Example,`. */
export function cleanTag(text: string): string {
  return foldSpace(text).replace(LEADING, '').replace(TRAILING, '')
}

/** Whether a text can be a tag at all. */
export function looksLikeTag(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= LONGEST_TAG &&
    wordCount(text, MOST_WORDS + 1) <= MOST_WORDS &&
    !ALL_TOPICS.test(text) &&
    !MACHINE_TAG.test(text) &&
    !COMMENTS.test(text) &&
    !ENTITY_CLASS.test(text) &&
    !/^\d{1,2}$|https?:|[<>{}=]|\.(?:jpe?g|png|html?)$/i.test(text)
  )
}

/** A list without the settings of programs that stand in it, where it holds several. */
export function withoutMachineTags(tags: readonly string[]): readonly string[] {
  const others = tags.filter((tag) => !SETTING.test(cleanTag(tag)))
  if (tags.length - others.length >= LEAST_SETTINGS) return others
  // In small letters throughout two are enough: `path:news`, `clone:no`.
  const named = tags.filter((tag) => !PROGRAMS_SETTING.test(tag))
  return tags.length - named.length > 1 ? named : tags
}
const LEAST_SETTINGS = 3
const PROGRAMS_SETTING = /^[a-z]+(?::[a-z0-9-]+)+$/
