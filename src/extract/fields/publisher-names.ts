import { foldForCompare, foldSpace, signsAround } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import type { Page } from '../../page/page.ts'
import { namesHost, splitTitle } from './site-names.ts'
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
const LAST_YEAR = /\s(?:19|20)\d\d$/u

/** The name in what a page states: without the formula of a copyright, its year and who made the pages. */
export function nameIn(raw: string, ofCopyright: boolean): string {
  const text = foldSpace(raw)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .replace(RIGHTS, '')
    .replace(MADE_BY, '')
    .replace(PICTURE_LABEL, '')
  const bare = text.replace(SIGN, '')
  if (bare === text && !ofCopyright) return text.replace(EDGES, '')
  return bare.replace(YEARS, '').replace(SIGN, '').replace(YEARS, '').replace(LAST_YEAR, '').replace(EDGES, '')
}

/** Why a text names no publisher; null where it may. */
export function nameRefusal(name: string, source: string): string | null {
  if (!/\p{L}/u.test(name)) return 'not a name'
  if (source === 'text:copyright' && (/[!?]/.test(name) || wordCount(name, MOST_WORDS + 1) > MOST_WORDS))
    return 'a sentence, not a name'
  // What the metadata states is meant as a name, whatever it means.
  return /^(?:dom|text):/.test(source) && NO_PUBLISHER.has(foldForCompare(name))
    ? 'a way back, or what a picture is'
    : null
}

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

/** Whether a name is nothing but a few capitals. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name)
}

/** The part of a copyright line that the host spells: `Harbour House Ltd - The Bay Times – Imprint`. */
export function partOfHost(line: string, page: Page): string {
  const parts = splitTitle(line)
  return parts.find(({ text }) => namesHost(text, page))?.text ?? line
}
