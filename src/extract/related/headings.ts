import { alternatives, phraseList, phrases, WORD_END, WORD_START } from '../../core/phrases.ts'
import { withoutAccents } from '../../core/text.ts'
import { REFUSED, RELATED } from './words-headings.ts'
import { POPULAR, POPULAR_AROUND, RANKED } from './words-lists.ts'
import { OWN_SECTION } from './words-sections.ts'

/** What the heading of a box says about the links under it. */
export type HeadingKind = 'related' | 'popular' | 'refused'

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** None of those scripts stands before it. */
const BEYOND_ALPHABETS = /[\u1100-\uffff]/

function fold(text: string): string {
  // Plain letters need none of the rest, which takes ten times as long.
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return (
    text
      .normalize('NFC')
      .replaceAll('İ', 'i')
      .toLowerCase()
      // Arabic is written with and without its vowel signs, and its alef with and without a hamza.
      .replace(/[\u064b-\u0652\u0640]/g, '')
      .replace(/[\u0622\u0623\u0625]/g, 'ا')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  )
}

const PLAIN = /^[\0-\x7f]*$/

/** Headings in capitals often leave the accents out; Greek ones always do. */
function bare(folded: string): string {
  return PLAIN.test(folded) ? folded : withoutAccents(folded).normalize('NFC')
}

/** Phrases by their first word, so that a heading is held against a few of them only. */
function table(
  entries: readonly (readonly [HeadingKind, readonly string[]])[],
): Map<string, { phrase: string; kind: HeadingKind }[]> {
  const byWord = new Map<string, { phrase: string; kind: HeadingKind }[]>()
  for (const [kind, phrases] of entries)
    for (const raw of phrases) {
      const phrase = bare(fold(raw))
      const word = CJK.test(phrase) ? phrase.charAt(0) : firstWord(phrase)
      const list = byWord.get(word) ?? []
      list.push({ phrase, kind })
      byWord.set(word, list)
    }
  // The longest phrase that fits decides: 'related topics' before 'related'.
  for (const list of byWord.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  return byWord
}
const PHRASES = table([
  ['refused', phraseList(REFUSED)],
  ['related', phraseList(RELATED)],
  ['popular', phraseList(POPULAR)],
])

/** A heading is short; a headline that begins with such words is not one. */
const MOST_WORDS = 9
/** Words after which a phrase of one word is still the heading ('Related news', 'Latest from Berlin'). */
const MORE_WORDS = 5
/** Words of a heading whose telling words may stand at its end. */
const AROUND_WORDS = 6

/** Words that are also the first of a rubric's name: refused alone only. */
const ALONE = new Set(['company', 'companies', 'recommends', 'ahnlich', 'ahnliches'])

/** What a heading says, null where it says nothing of the kind. */
export function headingKind(text: string): HeadingKind | null {
  if (text.length > 90) return null
  const folded = fold(text)
  if (!folded) return null
  const cjk = BEYOND_ALPHABETS.test(folded) && CJK.test(folded)
  const words = folded.split(' ')
  if (!cjk && words.length > MOST_WORDS) return null
  if (cjk && folded.length > 24) return null
  if (OWN_SECTION.test(folded)) return 'related'
  const said = saidBy(bare(folded), words.length, cjk)
  if (said) return said
  if (!cjk && words.length <= AROUND_WORDS && AROUND.test(` ${folded}`)) return 'popular'
  if (cjk) for (const word of CJK_INSIDE) if (folded.includes(word.word)) return word.kind
  return null
}

/** What the words say with which a heading begins. */
function saidBy(folded: string, size: number, cjk: boolean): HeadingKind | null {
  const list =
    PHRASES.get(cjk ? folded.charAt(0) : firstWord(folded)) ?? (cjk ? PHRASES.get(firstWord(folded)) : undefined) ?? []
  for (const { phrase, kind } of list) {
    if (folded === phrase) return kind
    const rest = folded.slice(phrase.length)
    if (!folded.startsWith(phrase)) continue
    if (cjk) return kind
    if (rest.startsWith(' ') && !ALONE.has(phrase) && size - phrase.split(' ').length <= MORE_WORDS) return kind
  }
  return null
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0]!
}

/** Read on text that begins with a space: with one before each word of the gap it has one reading only. */
const AROUND = new RegExp(`^ ?(?:${alternatives(POPULAR_AROUND, '(?: [^ ]+){0,3} ')})`, 'u')

/** Whether the heading is that of a list that readers make: most read, trending. */
export function isRanked(text: string): boolean {
  return READERS.test(fold(text))
}
const READERS = phrases(RANKED, { before: WORD_START, after: WORD_END })

/** In scripts without spaces the telling word often stands at the end. */
const CJK_INSIDE: readonly { word: string; kind: HeadingKind }[] = [
  { word: '関連', kind: 'related' },
  { word: '관련', kind: 'related' },
  { word: '相关', kind: 'related' },
  { word: '相關', kind: 'related' },
  { word: 'ランキング', kind: 'popular' },
  { word: '新着', kind: 'popular' },
  { word: '最新', kind: 'popular' },
  { word: '많이', kind: 'popular' },
  { word: '뉴스', kind: 'popular' },
  { word: 'ニュース', kind: 'popular' },
]
