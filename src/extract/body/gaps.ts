import type { Columns } from './features-text.ts'
import { CAP, READ_MORE } from './phrases.ts'
import type { Survey } from './survey.ts'

/** Part of the page's good text that stands on one path of names, from which on that path is the article's. */
const MAIN_PATH = 0.5
/** A paragraph: a sentence of so many words of which hardly any is a link. */
const PARAGRAPH = 10
const MOST_LINKED = 0.2
/** In log-odds: what a paragraph is worth that stands on the main path between two that are kept. */
const BETWEEN = 1

/**
 * Paragraphs that the model doubts, between such as it keeps and on the same path of tags and classes, belong to the same
 * text. Pages that give each paragraph a box of its own, with an advertisement before it, lose half of it otherwise.
 */
export function fillGaps({ blocks, scan }: Survey, columns: Columns, adjusted: Float64Array, by: string[]): void {
  const [share, density, ends] = ['pathShare', 'density', 'ends'].map((name) => columns[name]!)
  const main = Array.from(adjusted.keys()).filter((index) => share![index]! >= MAIN_PATH)
  const first = main.findIndex((index) => adjusted[index]! > 0)
  const last = main.findLastIndex((index) => adjusted[index]! > 0)
  for (const index of main.slice(first + 1, Math.max(0, last))) {
    const isParagraph = scan.words[index]! >= PARAGRAPH && density![index]! <= MOST_LINKED && ends![index] === 1
    const { text } = blocks[index]!
    if (adjusted[index]! > 0 || by[index] !== 'model' || !isParagraph || (text.length <= CAP && READ_MORE.test(text)))
      continue
    adjusted[index] = adjusted[index]! + BETWEEN
    if (adjusted[index] > 0) by[index] = 'convention:gap'
  }
}
