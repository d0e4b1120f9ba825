import { oncePer, remembered } from '../../core/memo.ts'
import { foldSpace, words } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import type { ArticleContext } from '../types.ts'

/** The mark of a cut at the end of a description: `…`, `[...]`, `(...)`. */
export const CUT: RegExp = /\s*(?:…|\.{2,4}|\[…\]|\[\.{3}\]|\(\.{3}\))\s*$/u
/** How a text ends that was not cut. */
const ENDED = /[.!?:。！？؟।॥](?:["”»’')\]]|\s(?=[”»]))*$/u
/**
 * The end of a sentence or of its block. A short word before the stop is an abbreviation; letters in lower case go on
 * with the sentence.
 */
const SENTENCE_END =
  /(?:(?<=[\p{L}\p{M}]{3}|\p{N}{2}|[)”"»’%])[.!?…]+["”»’')\]]*(?=\s+[^\s\p{Ll}])|[。！？؟।॥]["”»’」』）]*|(?=\n\n|$))/gu
/** The text behind the words of an excerpt that ends in the middle of a word. */
const GOES_ON = /^\p{L}/u
/** Characters of the text in which the beginning of the description is looked for. */
const FARTHEST = 3500
/** Characters that the end of a sentence may be behind the cut. */
const LONGEST_REST = 500
/** Letters that say that two texts are one, and those of scripts of which each says more. */
const SURE = 40
const SURE_DENSE = 20
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const sure = (letters: string): number => (DENSE.test(letters) ? SURE_DENSE : SURE)
/** Characters that systems set before the first words of the text: its author, the caption above it. */
const LONGEST_BEFORE = 100
/** Words that a description has without what stands before it. */
const LEAST_WORDS = 8
/** Words of a headline that no sentence begins with by chance. */
const HEADLINE_WORDS = 4

/**
 * A description that a system made of the beginning of the text, as whole as the page has it: to the end of the sentence in
 * which it was cut, and without the headline, the by-line or the caption that ran into it. Any other stays as it is.
 */
export function wholeExcerpt(description: string, context: ArticleContext): string {
  return excerptsOf(context)(description)
}

/** Metadata state one description several times. */
const excerptsOf = oncePer((context: ArticleContext) =>
  remembered({ most: 10 }, (description) => readExcerpt(description, context)),
)

function readExcerpt(description: string, context: ArticleContext): string {
  const text = withoutHeadline(description, context)
  const page = beginningOf(context)
  const excerpt = withoutBefore(text, page)
  return withRest(excerpt, page) ?? excerpt
}

/** A text with its letters and digits in lower case, and where each of them stands. */
interface Letters {
  readonly raw: string
  readonly letters: string
  /** Index behind each letter in the text. */
  readonly ends: readonly number[]
}

/** Read once for all descriptions of a page. */
const beginningOf = oncePer(({ body }: ArticleContext): Letters => lettersOf(body.text.slice(0, FARTHEST)))

const LETTER = /[\p{L}\p{N}]/u

/** Runs of plain letters and digits, of which nothing more has to be asked, or one sign of another kind. */
const RUNS = /[a-z0-9]+|[A-Z]+|[^\0-\x7f]/gu

function lettersOf(raw: string): Letters {
  let letters = ''
  const ends: number[] = []
  for (const { 0: run, index } of raw.matchAll(RUNS)) {
    const plain = run.charCodeAt(0) < 128
    if (!plain && !LETTER.test(run)) continue
    const lower = run.toLowerCase()
    letters += lower
    const end = index + run.length
    for (let unit = 1; unit <= lower.length; unit += 1) ends.push(plain ? index + unit : end)
  }
  return { raw, letters, ends }
}

/** Systems that join the fields of an article begin the description with its headline. */
function withoutHeadline(description: string, { headline }: ArticleContext): string {
  const title = lettersOf(headline.value ?? '').letters
  if (title.length < sure(title) / 2 || words(headline.value ?? '').length < HEADLINE_WORDS) return description
  const own = lettersOf(description.slice(0, 2 * (headline.value ?? '').length))
  if (!own.letters.startsWith(title)) return description
  const rest = description.slice(own.ends[title.length - 1])
  const bare = rest.replace(/^[^\p{L}\p{N}"„“«‘'(¿¡]+/u, '')
  // A sentence that begins with the words of the headline goes on.
  if (/^\p{Ll}/u.test(bare) || !/^(?:\s|[^\p{L}\p{N}])/u.test(rest)) return description
  return wordCount(bare, LEAST_WORDS) < LEAST_WORDS ? description : bare
}

/** Without what runs into the first words of the text: words of another line, which end in no stop. */
function withoutBefore(description: string, page: Letters): string {
  const start = page.letters.slice(0, sure(page.letters.slice(0, SURE)))
  if (start.length < sure(start)) return description
  const own = lettersOf(description.slice(0, LONGEST_BEFORE + 3 * SURE))
  const at = own.letters.indexOf(start)
  if (at <= 0) return description
  const before = description.slice(0, own.ends[at - 1])
  const rest = description.slice(before.length)
  const bare = rest.replace(/^[^\p{L}\p{N}"„“«‘'([【<@¿¡]+/u, '')
  const ended = /^["”»’)]*[.!?…]/u.test(rest.trimStart())
  if (ended || before.length > LONGEST_BEFORE || wordCount(bare, LEAST_WORDS) < LEAST_WORDS) return description
  return bare
}

/** The excerpt to the end of its last sentence; undefined where it is not cut, or not to be found in the text. */
function withRest(excerpt: string, page: Letters): string | undefined {
  const stem = excerpt.replace(CUT, '')
  const ended = ENDED.test(stem) && !CUT.test(excerpt)
  const own = lettersOf(stem)
  if (own.letters.length < sure(own.letters)) return undefined
  const found = page.letters.indexOf(own.letters)
  if (found < 0) return undefined
  const from = page.ends[found + own.letters.length - 1]!
  // Some systems cut within a word and set a stop behind it.
  if (ended && !GOES_ON.test(page.raw.slice(from, from + 3))) return undefined
  SENTENCE_END.lastIndex = from
  const end = SENTENCE_END.exec(page.raw)
  const until = end ? end.index + end[0].length : Infinity
  // What ends with what was read of the text may go on behind it.
  if (until - from > LONGEST_REST || until === FARTHEST) return undefined
  return foldSpace(stem.slice(0, own.ends.at(-1)) + page.raw.slice(from, until))
}
