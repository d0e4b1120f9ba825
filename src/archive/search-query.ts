import { TearsheetError } from '../core/errors.ts'
import { words } from '../core/text.ts'

/** Scripts written without spaces: the index holds their characters one by one. */
const SPACELESS =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])/gu
/** Parts words for the index and is seen by nobody. */
const UNSEEN = '\u200b'
/** A phrase in quotes, or one word; a minus before it excludes, a star behind a word stands for any ending. */
const TERM = /(-?)(?:"([^"]{0,500})"|([^\s"]{1,200}))/g
const MAX_TERMS = 64

/** A text as it is put into the index. */
export function spaced(text: string): string {
  return text.replace(SPACELESS, `$1${UNSEEN}`)
}

/** A text of the index as a person reads it. */
export function unspaced(text: string): string {
  return text.replaceAll(UNSEEN, '')
}

/**
 * What a person types as an FTS5 query: all words must occur, in any order; `"…"` is a phrase, `-word` excludes,
 * `word*` is a beginning, OR stands between alternatives. Nothing else has a meaning, so no input is a syntax error.
 * Throws `usage` where no word is left.
 */
export function matchQuery(query: string): string {
  const wanted: string[] = []
  const unwanted: string[] = []
  let or = false
  for (const [term, minus, phrase, word = ''] of Array.from(query.slice(0, 2000).matchAll(TERM)).slice(0, MAX_TERMS)) {
    if (term === 'OR' && wanted.length) {
      or = true
      continue
    }
    const tokens = words(spaced(phrase ?? word))
    if (!tokens.length) continue
    const text = `"${tokens.join(' ')}"${phrase === undefined && word.endsWith('*') ? '*' : ''}`
    if (minus) unwanted.push(text)
    else if (or) wanted.push(`(${wanted.pop()} OR ${text})`)
    else wanted.push(text)
    or = false
  }
  if (!wanted.length) throw new TearsheetError('usage', `there is no word to search for in ${JSON.stringify(query)}`)
  return wanted.join(' AND ') + unwanted.map((text) => ` NOT ${text}`).join('')
}
