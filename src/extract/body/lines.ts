import { BY_LINE, DATE_LINE } from './phrases.ts'
import type { Survey } from './survey.ts'

/** What a line is judged by: its place among the blocks that are kept so far. */
interface Line {
  readonly text: string
  readonly words: number
  /** Nothing longer than a line stands before it. */
  readonly first: boolean
  /** Nothing stands after it but lines of these kinds. */
  readonly last: boolean
  /** Part of its characters that are links, 0 to 1. */
  readonly linked: number
}

/** A time of day on its own. */
const CLOCK = /^\d{1,2}[:.]\d{2}(?:\s?(?:uhr|h|[ap]\.?m\.?))?$/iu
const COPYRIGHT = /^(?:©|\(c\)\s|copyright\b)/iu
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u
/** Words from which on a block is a paragraph, and up to which a line may be a signature. */
const PARAGRAPH = 25
const SIGNATURE = 8
/** Characters of the longest line that is looked at. */
const LONGEST = 200

/** Lines that have a place of their own in the record, or none, whatever stands around them. One kind a row. */
const KINDS: readonly { readonly name: string; readonly is: (line: Line) => boolean }[] = [
  // The time of an update in a live report: its date is in the metadata.
  { name: 'convention:clock', is: ({ text }) => text.length < 12 && CLOCK.test(text) },
  // By-line and date in one block, as pages without markup have them.
  {
    name: 'convention:byline',
    is: ({ text, words, first }) =>
      first && words < PARAGRAPH && BY_LINE.test(text) && text.split('\n').some((line) => DATE_LINE.test(line)),
  },
  // The reporter's name and address under the text.
  { name: 'convention:signature', is: ({ text, words, last }) => last && words <= SIGNATURE && MAIL.test(text) },
  { name: 'convention:copyright', is: ({ text, words, last }) => last && words < PARAGRAPH && COPYRIGHT.test(text) },
  // Print, write to us, back to the front page.
  { name: 'convention:links', is: ({ words, last, linked }) => last && words < PARAGRAPH && linked > 0.75 },
]

/** Takes lines of these kinds out of what is kept. */
export function dropLines({ blocks, scan }: Survey, adjusted: Float64Array, by: string[]): void {
  const kept = Array.from(adjusted.keys()).filter((index) => adjusted[index]! > 0)
  const paragraph = kept.find((index) => scan.words[index]! >= PARAGRAPH) ?? -1
  let last = true
  for (const index of kept.toReversed()) {
    const { text, linkChars } = blocks[index]!
    const line = { text, words: scan.words[index]!, first: index < paragraph, last, linked: linkChars / text.length }
    const kind = text.length > LONGEST ? undefined : KINDS.find(({ is }) => is(line))
    if (!kind) {
      last = false
      continue
    }
    adjusted[index] = -9
    by[index] = kind.name
  }
}
