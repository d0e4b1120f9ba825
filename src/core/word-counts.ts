import { words } from './text.ts'

/** Characters before this, among them the Latin, Greek, Cyrillic, Hebrew and Arabic scripts, are told by a table. */
const TOLD = 0x700
const APART = 0
const WITHIN = 1
const UNTOLD = 2
const KINDS = Uint8Array.from({ length: TOLD }, (_, code) => kindOf(code))

function kindOf(code: number): number {
  const character = String.fromCharCode(code)
  // What NFKC changes, and marks that it may join to a sign, are read by the full rules; a soft hyphen parts no word.
  if (character.normalize('NFKC') !== character || code === 0xad || (code >= 0x300 && code < 0x370)) return UNTOLD
  return /[\p{L}\p{M}\p{N}_]/u.test(character) ? WITHIN : APART
}

/** Dashes, quotes, bullet, ellipsis and euro sign: what printed text of those scripts holds besides. */
function isMark(code: number): boolean {
  if (code < 0x2010 || code > 0x20ac) return false
  return code <= 0x2014 || (code >= 0x2018 && code <= 0x201e) || code === 0x2022 || code === 0x2026 || code === 0x20ac
}

/**
 * How many words a text has, as `words` finds them, without making them: none more than `most` are counted, and what
 * stands behind them is not read.
 */
export function wordCount(text: string, most: number = Number.POSITIVE_INFINITY): number {
  let count = 0
  let within = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const kind = code < TOLD ? KINDS[code]! : isMark(code) ? APART : UNTOLD
    if (kind === UNTOLD) return Math.min(most, words(text).length)
    if (kind === WITHIN && !within && (count += 1) >= most) return count
    within = kind === WITHIN
  }
  return count
}
