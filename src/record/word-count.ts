/** Scripts in which a character is counted as a word, as word processors do. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
/** Scripts that part words by dictionary only. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const BEYOND_THAI = /[\u0e00-\u1fff\u2e80-\uffff]/
/** What makes a run between spaces a word. */
const HAS_WORD = /[\p{L}\p{N}]/u
/** Made on first use: it loads its dictionary. */
let segmenter: Intl.Segmenter | undefined

/** The number of words of a text in any script: what a reader would call its length. */
export function countWords(text: string): number {
  // No character of those scripts stands before the first of Thai.
  if (!BEYOND_THAI.test(text)) return piecesWithWord(text)
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
  return count + piecesWithWord(rest)
}

/** Runs between spaces that hold a letter or a digit. */
function piecesWithWord(text: string): number {
  let count = 0
  let start = 0
  let plain = false
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (code > SPACE && code < 0x80)
      plain ||= (code | 0x20) >= 0x61 ? (code | 0x20) <= 0x7a : code >= 0x30 && code <= 0x39
    else if (
      code < 0x80
        ? code === SPACE || (code >= 0x09 && code <= 0x0d)
        : (code === NO_BREAK_SPACE || code >= FURTHER_SPACES) && /\s/.test(text.charAt(at))
    ) {
      // What is told letter by letter is plain Latin; marks, and letters of other scripts, are read as a whole.
      if (plain || (at > start && HAS_WORD.test(text.slice(start, at)))) count += 1
      start = at + 1
      plain = false
    }
  }
  return count
}
const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0
const FURTHER_SPACES = 0x1680
