import { foldForCompare, foldSpace, signsAround } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import type { Page } from '../../page/page.ts'
import { hostLabels, nameKey, namesHost } from './host-names.ts'
import { splitTitle } from './site-names.ts'
import { isFileName } from './words-logo.ts'
import { GENERIC_SECTIONS } from './words-section.ts'
import { MADE_BY, NO_PUBLISHER, PICTURE_LABEL, RIGHTS } from './words-publisher.ts'

/** Longer names may hold a slogan. */
const LONG_NAME = 30
/** Words of a part beside the name, from where on it says what the site is like. */
const SLOGAN_WORDS = 4
/** More words behind the sign of a copyright say what may not be done. */
const MOST_WORDS = 7

const EDGES = signsAround(String.raw`\s:|–—-`)
const SIGN = /^(?:(?:©|ⓒ|\(c\)|copyrights?|s(?=\s*[©ⓒ]))\s*)+/iu
const YEARS = /^\d{4}(?:\s*[-–—,/]\s*(?:\d{4})?)*\s*(?:by\s+)?/iu
const LAST_YEAR = /\s(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d)?)?$/u
/** Who holds the right, where no year stands before it. */
const BY = /^(?:by|by:|von|par|por|av|af|door)\s+/iu

/** The name in what a page states: without the formula of a copyright, its year and who made the pages. */
export function nameIn(raw: string, ofCopyright: boolean): string {
  const text = foldSpace(raw)
    .replace(/^(?:https?:\/\/(?:www\.)?|www\.(?=\S+$))/i, '')
    .replace(/\/$/, '')
    .replace(RIGHTS, '')
    .replace(MADE_BY, '')
    .replace(PICTURE_LABEL, '')
  const bare = text.replace(SIGN, '')
  if (bare === text && !ofCopyright) return once(text.replace(EDGES, ''))
  return bare
    .replace(YEARS, '')
    .replace(SIGN, '')
    .replace(YEARS, '')
    .replace(BY, '')
    .replace(LAST_YEAR, '')
    .replace(EDGES, '')
}

/** A name that stands there twice, as a mark and as its letters: `The Bay Times The Bay Times`. */
const once = (name: string): string => TWICE.exec(name)?.[1] ?? name
const TWICE = /^(\S.{1,38}\S)\s*\1$/iu

/** Why a text names no publisher; null where it may. */
export function nameRefusal(name: string, source: string, page: Page): string | null {
  if (!/\p{L}/u.test(name)) return 'not a name'
  if (LINES.has(source) && !namesHost(name, page)) {
    if (/[!?]/.test(name) || wordCount(name, MOST_WORDS + 1) > MOST_WORDS) return 'a sentence, not a name'
    // What goes on in small letters is the rest of a sentence; what ends at a full stop after two, the form of a firm.
    if (source === COPYRIGHT && /^\p{Ll}+\s/u.test(name)) return 'the rest of a sentence, not a name'
    if (source === COPYRIGHT && isTooShort(name) && !isLabel(name, page)) return 'too short for a name'
  }
  // What the metadata states is meant as a name, whatever it means.
  if (!/^(?:dom|text|meta:feed)/.test(source)) return null
  if (NO_PUBLISHER.has(foldForCompare(name)) || PICTURED.test(name)) return 'a way back, or what a picture is'
  if (GENERIC_SECTIONS.has(foldForCompare(name))) return 'a rubric'
  return source === 'dom:logo' && isFileName(name) ? 'the name of a file' : null
}
const COPYRIGHT = 'text:copyright'
/** Where a line stands as often as a name. */
const LINES: ReadonlySet<string> = new Set([COPYRIGHT, 'dom:logo'])
const LEAST_LETTERS = 3
/** `German flag`, `Bay house icon`: what a picture beside a link shows. */
const PICTURED = /\s(?:flag|flagge|drapeau|bandera|bandiera|bandeira|vlag|flaga|флаг|icon|picto|pictogram)$/iu

const isTooShort = (name: string): boolean => (name.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS && !DENSE.test(name)
/** Scripts of which two characters are a name. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The part of a long name that the host spells, where every other part is a sentence of what the site is like. */
export function withoutSlogan(name: string, page: Page): string {
  if (name.length <= LONG_NAME) return name
  const parts = splitTitle(name)
  // Letters stand for the full name beside them.
  const own = parts.find(({ text }) => namesHost(text, page) && !isAcronym(text))
  const others = parts.filter((part) => part !== own)
  const slogans = others.every(({ text }) => wordCount(text, SLOGAN_WORDS) >= SLOGAN_WORDS)
  return own && others.length > 0 && slogans ? own.text : name
}

/** Whether a name is a word of the host, however short. */
function isLabel(name: string, page: Page): boolean {
  return hostLabels(page.url).some((label) => nameKey(label) === nameKey(name))
}

/** Whether a name is the host as addresses write it: `bay-times.example`, `baytimes`. */
export function isBareHost(name: string, page: Page): boolean {
  return /^[a-z\d.-]+$/.test(name) && isLabel(name.replace(/^www\./, ''), page)
}

/** Whether a name is nothing but a few capitals. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name)
}

/** The part of a line that the host spells, a name rather than letters: `Harbour House Ltd - The Bay Times – Imprint`. */
export function partOfHost(line: string, page: Page): string {
  const own = splitTitle(line).filter(({ text }) => namesHost(text, page))
  return own.length ? (own.find(({ text }) => !isAcronym(text))?.text ?? line) : line
}
