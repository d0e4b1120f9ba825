import { createHash } from 'node:crypto'
import { foldForCompare, words } from '../core/text.ts'
import type { ArticleRecord } from '../record/record.ts'

/** An offset or Z at the end: the time is one instant, however it is written. */
const ZONED = /T.*(?:Z|[+-]\d{2}:\d{2})$/
/** Words that make one shingle, and the fewest shingles that say anything about a text. */
const SHINGLE = 3
const MIN_SHINGLES = 24
/** More than this of a text adds nothing. */
const MAX_WORDS = 20_000
/**
 * 156 of the 160 bits of SHA-1, in bands that are looked up as they are. Of two texts of 400 words that differ in one
 * sentence every tenth bit differs: with 64 bits in four bands half of such pairs share no band, with these 1 %.
 */
const BANDS = 13
const BAND_BITS = 12
/** Unrelated texts differ in half of the bits; 15 % is nine tenths of the shingles in common. */
export const MAX_DISTANCE = 23

/** Equal for two records whose headline, body and date say the same; white space, case and punctuation do not count. */
export function fingerprint(record: Pick<ArticleRecord, 'headline' | 'body' | 'date'>): string {
  const { headline, body, date } = record
  const day = date !== null && ZONED.test(date) ? new Date(date).toISOString() : date
  const text = [foldForCompare(headline ?? ''), foldForCompare(body.text), day ?? ''].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** Bands of bits that are nearly the same for nearly the same texts (Charikar's simhash); undefined for short texts. */
export function simhash(text: string): number[] | undefined {
  const tokens = words(text.toLowerCase()).slice(0, MAX_WORDS)
  const seen = new Set<string>()
  for (let at = 0; at + SHINGLE <= tokens.length; at++) seen.add(tokens.slice(at, at + SHINGLE).join(' '))
  if (seen.size < MIN_SHINGLES) return undefined
  const votes = new Int32Array(BANDS * BAND_BITS)
  for (const shingle of seen) {
    const hash = createHash('sha1').update(shingle).digest()
    for (let bit = 0; bit < votes.length; bit++) votes[bit]! += (hash[bit >> 3]! >> (bit & 7)) & 1 ? 1 : -1
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let value = 0
    for (let bit = 0; bit < BAND_BITS; bit++) if (votes[band * BAND_BITS + bit]! > 0) value |= 1 << bit
    return value
  })
}

/** In how many bits two simhashes differ. */
export function distance(a: readonly number[], b: readonly number[]): number {
  let bits = 0
  for (let band = 0; band < BANDS; band++) {
    for (let rest = a[band]! ^ b[band]!; rest; rest &= rest - 1) bits++
  }
  return bits
}
