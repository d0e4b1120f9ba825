import { LETTER } from '../../core/phrases.ts'
import { foldSpace } from '../../core/text.ts'
import { AND_WORDS, BY_WORDS, COLON_WORDS, LABEL_NOUNS } from './byline-words.ts'

/** A by-word, then a name: after a space, a colon or, in Chinese and Japanese, nothing. */
const BY_START = new RegExp(
  `^[\\s–—•|/(\\[（【-]*(?:(?:${BY_WORDS})(?:\\s*[:：/／]\\s*|\\s+(?=${LETTER}|[@"“„«'‘])|(?=[\\p{Script=Han}]))|(?:${COLON_WORDS})\\s*[:：/／]\\s*)`,
  'iu',
)
/** `ByAnn Lee`: a label whose space was made by the page's style. Case counts. */
const GLUED_BY = /^(?:By|Von|Por|Par)(?=\p{Lu}\p{Ll}+\s\p{Lu})/u
/** `Autor podkreśla …` begins a sentence: a noun that labels the author has a mark or a name after it. */
const NOUN_SENTENCE = new RegExp(`^[\\s–—•|/([]*(?:${LABEL_NOUNS})\\s+\\p{Ll}`, 'u')
const BARE_BY = new RegExp(`^(?:${BY_WORDS}|${COLON_WORDS}|${AND_WORDS})\\s*[:：]?$`, 'iu')

const WEAK_LABEL = new RegExp(`^(?:${COLON_WORDS}|${AND_WORDS})$`, 'iu')

/** A by-line without its by-word. */
export function withoutByWord(text: string): string {
  let rest = foldSpace(text)
  if (NOUN_SENTENCE.test(rest)) return rest
  rest = rest.replace(GLUED_BY, '')
  for (let turn = 0; turn < 2; turn += 1) {
    const cut = rest.replace(BY_START, '')
    if (cut === rest || !cut) break
    rest = cut
  }
  return rest
}

/** Whether the text begins with a by-word that something follows. */
export function hasByWord(text: string): boolean {
  return (BY_START.test(text) || GLUED_BY.test(text)) && !NOUN_SENTENCE.test(text)
}

/** Whether the text is a by-word and nothing else: the name stands in the next line. */
export function isByWord(text: string): boolean {
  return BARE_BY.test(foldSpace(text).replace(/[:：]$/, ''))
}

/** Whether such a label is an ordinary word too, which menus and indexes have: `Kontakt`, `A`. */
export function isWeakLabel(text: string): boolean {
  return WEAK_LABEL.test(foldSpace(text))
}
