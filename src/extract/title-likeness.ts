import { words } from '../core/text.ts'

/** How alike a text is to one title, as `titleSimilarity` says. */
export type Likeness = (text: string) => number

/** `titleSimilarity` against one title for many texts: the title is taken apart once. */
export function likenessTo(title: string): Likeness {
  if (title !== last.title) last = { title, likeness: measure(new Set(words(title.toLowerCase()))) }
  return last.likeness
}
/** One page is read at a time, and nearly all texts are held against its headline. */
let last: { readonly title: string; readonly likeness: Likeness } = { title: '', likeness: () => 0 }

function measure(title: ReadonlySet<string>): Likeness {
  return (text) => {
    if (!title.size) return 0
    const tokens = words(text.toLowerCase())
    if (!tokens.length) return 0
    const own = new Set(tokens)
    let common = 0
    for (const token of own) if (title.has(token)) common += 1
    return common / Math.max(own.size, title.size)
  }
}
