/** Scripts in which a character is counted as a word, as word processors do. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** Scripts that part words by dictionary only. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
/** What makes a run between spaces a word. */
const HAS_WORD = /[\p{L}\p{N}]/u
/** Made on first use: it loads its dictionary. */
let segmenter: Intl.Segmenter | undefined

/** The number of words of a text in any script: what a reader would call its length. */
export function countWords(text: string): number {
  let count = 0
  let rest = text
  rest = rest.replace(UNSPACED, (run) => {
    segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
    for (const part of segmenter.segment(run)) if (part.isWordLike) count += 1
    return ' '
  })
  rest = rest.replace(IDEOGRAPH, () => {
    count += 1
    return ' '
  })
  for (const piece of rest.split(/\s+/)) if (HAS_WORD.test(piece)) count += 1
  return count
}
