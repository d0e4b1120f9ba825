import { WORD_END, WORD_START } from '../../core/phrases.ts'
import { hasByWord, isByWord, withoutByWord } from './by-words.ts'
import { ROLE } from './byline-roles.ts'
import { AND_WORDS, ARTICLES, FOR_WORDS, INSTITUTIONS, INSTITUTION_NOUNS, SOCIETY_NOUNS } from './byline-words.ts'
import { PARTICLE, nameLikeness } from './name-likeness.ts'
import { AGENCIES, SOURCE_LABELS } from './source-words.ts'

const AND = new RegExp(`\\s+(${AND_WORDS}|&|\\+)\\s+`, 'giu')
const INSTITUTION = new RegExp(`(?:${INSTITUTIONS})\\s[^,;]{2,}$`, 'iu')
const INSTITUTION_NOUN = new RegExp(`${WORD_START}(?:${INSTITUTION_NOUNS})${WORD_END}`, 'iu')
const NOUN_AT_END = new RegExp(`${WORD_START}(?:${INSTITUTION_NOUNS})$`, 'iu')
/** Words for 'and' that stand between two family names of one person too. */
const WITHIN_NAMES = /^[eyi]$/i
/** `Ann Lee | The Daily Harbour`: what begins with an article is a house. */
export const HOUSE: RegExp = new RegExp(`^(?:${ARTICLES})\\s+\\p{Lu}`, 'u')
const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCIES)
/** `Agencias`: they are labels of sources too. */
const AGENCIES_WORD = new RegExp(`^(?:${SOURCE_LABELS})$`, 'iu')

/**
 * The parts that a word for 'and' joins. Within the name of an institution and between two family names it joins no
 * parts, and where what follows is a phrase in lower case, the word is one of its own language.
 */
export function joined(text: string): string[] {
  const [first = '', ...rest] = text.split(AND)
  const parts = [first]
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const part = rest[index + 1]!
    if (isPhrase(part)) return [text]
    const before = parts.at(-1)!
    if (isOneName(before, rest[index]!, part, rest.length === 2))
      parts[parts.length - 1] = `${before} ${rest[index]!} ${part}`
    else parts.push(part)
  }
  return parts
}

const isPhrase = (part: string): boolean =>
  /^\p{Ll}\S*\s/u.test(part.trim()) && !PARTICLE.test(part.trim().split(' ')[0]!) && !hasByWord(part.trim())

/** Whether the word for 'and' stands within one name: of an institution, of a person with two family names. */
function isOneName(before: string, and: string, part: string, only: boolean): boolean {
  if (only && INSTITUTION.test(before) && isOneWord(part)) return true
  // `Ann Lee, Harbour Science and Fishery University`; without the comma `Ann Lee` may be a person.
  const phrase = part.split(',', 1)[0]!.trim()
  if (NOUN_AT_END.test(phrase) && !isOneWord(phrase) && (before.includes(',') || isOneWord(before))) return true
  // `Ana Silva e Sousa`: nobody signs with a full name beside a first name alone.
  const family = only && WITHIN_NAMES.test(and) && isOneWord(part) && isName(part) && !isHouseWord(part)
  return family && isFullName(withoutByWord(before))
}

/** A word that names a desk or an agency, and no person. */
const isHouseWord = (text: string): boolean => ROLE.test(text) || AGENCIES_WORD.test(text) || isAgency(text)
const isAgency = (text: string): boolean => AGENCY_NAMES.has(text.trim().toLowerCase())

/**
 * `By Ann Lee — Harbour Town`, `Ann Lee - Northport`, `Northport - Ann Lee`: what stands on the other side of the dash is
 * where it was written.
 */
export function withoutPlace(text: string): string {
  const [first = '', second, more] = text.split(DASH)
  if (second === undefined || more !== undefined || hasByWord(second)) return text
  if (hasByWord(first)) return isFullName(withoutByWord(first)) && PLACE_NAME.test(second) ? first : text
  if (text.includes('\n')) return text
  if (isPlace(second, first)) return first
  return isPlace(first, second) ? second : text
}
const DASH = /\s[–—-]\s/u
const PLACE_NAME = /^\s*\p{Lu}[\p{L}'’.-]+(?:\s\p{L}[\p{L}'’.-]+){0,3}\s*$/u
const isFullName = (text: string): boolean => /^\S+(?:\s\S+){1,3}$/.test(text.trim()) && nameLikeness(text.trim()) === 1
/** Whether the one word on a side of a dash is a place, seen from a person on the other. */
const isPlace = (side: string, name: string): boolean =>
  isFullName(name) && isOneWord(side) && !isSign(side) && !isHouseWord(side.trim()) && !isByWord(side)

/** `Ann Lee for Harbour News`, `Ann Lee Associated Press`: a person without the house behind the name. */
export function withoutHouseBehind(name: string): string {
  const at = name.search(FOR_HOUSE)
  if (at > 0 && isFullName(name.slice(0, at)) && !INSTITUTION_NOUN.test(name) && !SOCIETY_NOUN.test(name))
    return name.slice(0, at)
  const parts = name.split(' ')
  for (const count of [3, 2, 1]) {
    const house = parts.slice(-count).join(' ')
    if (!isAgency(house) || (count === 1 && house.length < LEAST_AGENCY)) continue
    const person = parts.slice(0, -count).join(' ')
    if (isFullName(person)) return person
  }
  return name
}
const SOCIETY_NOUN = new RegExp(`${WORD_START}(?:${SOCIETY_NOUNS})${WORD_END}`, 'iu')
const FOR_HOUSE = new RegExp(`\\s(?:${FOR_WORDS})\\s(?=["“«'‘]?\\p{Lu})`, 'u')
/** Letters of an agency's name that is no family name: `Sana` and `Uni` are both. */
const LEAST_AGENCY = 6

/**
 * `A B, C D` are two people; `B, A` is one with the family name first; one word after a full name is a place, unless it
 * is written as an agency writes its name; an institution or a paper after it is where that person works.
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
  const person = isFullName(first) && !INSTITUTION_NOUN.test(first)
  // `AFP, Manila`: where the agency writes from.
  const alone = isOneWord(first) && !isAgency(first)
  const stays = (part: string): boolean => alone || !isOneWord(part) || isSign(part) || isAgency(part)
  return parts.filter((part, index) => index === 0 || (stays(part) && !(person && isEmployer(part))))
}

/** What stands behind a person: `Northport University`, `The Harbour Post`. */
const isEmployer = (part: string): boolean => INSTITUTION_NOUN.test(part) || HOUSE.test(part)

const isOneWord = (text: string): boolean => !/\s/.test(text.trim())
/** `dpa`, `AFP`, `NDR`: how houses sign. */
const isSign = (text: string): boolean =>
  /^(?:\p{Ll}{2,4}|\p{Lu}{2,6}|[\p{Script=Han}\p{Script=Hangul}]{2,5})$/u.test(text.trim())
const isName = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text)
