import { hasByWord, withoutByWord } from './by-words.ts'
import { ROLES } from './byline-roles.ts'
import { AND_WORDS, INSTITUTIONS } from './byline-words.ts'
import { PARTICLE, nameLikeness } from './name-likeness.ts'

const AND = new RegExp(`\\s+(?:${AND_WORDS}|&|\\+)\\s+`, 'giu')
const ROLE = new RegExp(`^(?:${ROLES})$`, 'iu')

/**
 * The parts that a word for 'and' joins. One word behind the name of an institution is a part of that, and where what
 * follows is a phrase in lower case, the word is one of its own language.
 */
export function joined(text: string): string[] {
  const parts = text.split(AND)
  const [first = '', second = ''] = parts
  if (parts.length === 2 && INSTITUTION.test(first) && isOneWord(second)) return [text]
  return parts
    .slice(1)
    .some(
      (part) =>
        /^\p{Ll}\S*\s/u.test(part.trim()) && !PARTICLE.test(part.trim().split(' ')[0]!) && !hasByWord(part.trim()),
    )
    ? [text]
    : parts
}

const INSTITUTION = new RegExp(`(?:${INSTITUTIONS})\\s[^,;]{2,}$`, 'iu')

/** `By Ann Lee — Harbour Town`: what follows the dash is where it was written. */
export function withoutPlace(text: string): string {
  const [first = '', rest, more] = text.split(DASH)
  if (rest === undefined || more !== undefined || !hasByWord(first) || hasByWord(rest)) return text
  return isFullName(withoutByWord(first)) && PLACE_NAME.test(rest) ? first : text
}
const DASH = /\s[–—]\s/u
const PLACE_NAME = /^\s*\p{Lu}[\p{L}'’.-]+(?:\s\p{L}[\p{L}'’.-]+){0,3}\s*$/u
const isFullName = (text: string): boolean => /^\S+(?:\s\S+){1,3}$/.test(text.trim()) && nameLikeness(text.trim()) === 1

/**
 * `A B, C D` are two people; `B, A` is one with the family name first; one word after a full name is a place, unless it
 * is written as an agency writes its name.
 */
export function splitCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/u).filter(Boolean)
  const [first = '', second = ''] = parts
  if (
    parts.length === 2 &&
    isOneWord(first) &&
    isOneWord(second) &&
    isName(first) &&
    isName(second) &&
    !ROLE.test(second)
  )
    return [`${second} ${first}`]
  return parts.filter((part, index) => index === 0 || isOneWord(first) || !isOneWord(part) || isSign(part))
}

const isOneWord = (text: string): boolean => !/\s/.test(text.trim())
/** `dpa`, `AFP`, `NDR`: how houses sign. */
const isSign = (text: string): boolean =>
  /^(?:\p{Ll}{2,4}|\p{Lu}{2,6}|[\p{Script=Han}\p{Script=Hangul}]{2,5})$/u.test(text.trim())
const isName = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text)
