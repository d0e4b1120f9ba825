import { remembered } from '../core/memo.ts'
import { overlap, tokens } from '../core/text.ts'

/** How alike a text is to one title, as `titleSimilarity` says. */
export type Likeness = (text: string) => number

/**
 * `titleSimilarity` against one title for many texts: the title is taken apart once. One page is read at a time, and
 * nearly all texts are held against its headline.
 */
export const likenessTo: (title: string) => Likeness = remembered({ most: 1 }, (title) => {
  const own = tokens(title)
  return (text) => (own.size ? overlap(tokens(text), own) : 0)
})
