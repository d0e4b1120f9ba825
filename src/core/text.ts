import { decodeHTMLStrict } from 'entities/decode'

/** White space of every kind, zero-width characters and soft hyphens folded: one line, trimmed. */
export function foldSpace(text: string): string {
  return text.replace(UNSEEN, '').replace(UNFOLDED, ' ').trim()
}
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
/** White space other than a single space: most texts have none, and nothing is copied then. */
const UNFOLDED = /[^\S ]\s*| \s+/g

/** A text without the accents of Latin letters, taken apart: `Café` as `Cafe`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** A text without the spaces and signs around it. */
export function withoutSigns(text: string): string {
  return text.replace(AROUND, '')
}

/**
 * A pattern for the signs at both ends of a text, each set written as within the brackets of a pattern: `\\s:|–`. The end
 * is looked for at the first sign of a run only: tried at each of a long one, the pattern takes a minute for 100,000.
 */
export function signsAround(before: string, behind: string = before): RegExp {
  return new RegExp(`^[${before}]+|${atEnd(behind)}`, 'gu')
}

/** The same for the end of a text alone. */
export function signsBehind(signs: string): RegExp {
  return new RegExp(atEnd(signs), 'u')
}

const atEnd = (signs: string): string => `(?<![${signs}])[${signs}]+$`
const AROUND = signsAround('\\s\\p{P}\\p{S}')

/** Scripts written without spaces: one character counts as one token there. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}_])+/gu

/** The same for texts without such a script, and for plain Latin ones: several times as fast. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const SPACED_TOKEN = /[\p{L}\p{M}\p{N}_]+/gu
/** ASCII, Latin letters with accents, and the marks of printed text, of which NFKC changes none into a token. */
const BEYOND_LATIN =
  /[^\0-\xa7\xa9\xab\xac\xae\xb0\xb1\xb6\xb7\xbb\xbf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u2010-\u2014\u2018-\u201e\u2022\u2026\u20ac]/
const LATIN_TOKEN = /[A-Za-z0-9_\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]+/g
/** No character of those scripts, nor one that NFKC turns into one, comes before the first of Thai. */
const BEYOND_THAI = /[\u0e00-\uffff]/

/** The words of a text: runs of letters, marks and digits; single characters where a script has no spaces. */
export function words(text: string): string[] {
  if (!BEYOND_LATIN.test(text)) return text.match(LATIN_TOKEN) ?? []
  const plain = text.normalize('NFKC').replace(/\u00ad/g, '')
  return plain.match(BEYOND_THAI.test(plain) && UNSPACED.test(plain) ? TOKEN : SPACED_TOKEN) ?? []
}

/** A text folded for comparison: case, punctuation, quotes, dashes and white space do not count. */
export function foldForCompare(text: string): string {
  return words(text.toLowerCase()).join(' ')
}

/** Share of common tokens over the larger token set, 0 to 1: how alike two titles are. */
export function titleSimilarity(a: string, b: string): number {
  return overlap(tokens(a), tokens(b))
}

/** The different words of a text, whatever their case. */
export function tokens(text: string): ReadonlySet<string> {
  return new Set(words(text.toLowerCase()))
}

/** Share of common tokens over the larger set, 0 to 1; 0 where one has none. */
export function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (!left.size || !right.size) return 0
  let common = 0
  for (const token of left) if (right.has(token)) common += 1
  return common / Math.max(left.size, right.size)
}

/** Entities left over in a value that was escaped twice (JSON-LD, meta content): `&rsquo;`, `&#8217;`, `&amp;#039;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  // Twice, because values are escaped twice often and three times almost never.
  const once = decodeHTMLStrict(text)
  return once.includes('&') ? decodeHTMLStrict(once) : once
}

/** Text safe to stand in HTML content or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
