import { oncePer } from '../../core/memo.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Element } from 'domhandler'
import type { ArticleContext } from '../types.ts'
import { surroundingsOf } from './surroundings.ts'
import { visibleDates } from './date-visible.ts'

/** Dates of one make from which on they are those of a list. */
const LEAST = 3
/** How near the headline a date stands that may be of the same make as those of a list and still be the article's. */
const BESIDE = 0.85

/** The elements whose dates are those of a list: several of one make, behind the text or far from the headline. */
export const listedDates: (context: ArticleContext) => ReadonlySet<Element> = oncePer((context) => {
  const last = surroundingsOf(context).body?.last ?? Infinity
  const makes = new Map<string, Set<Element>>()
  for (const { element, block, alone, near } of visibleDates(context)) {
    if (!alone || (near >= BESIDE && block <= last)) continue
    const make = makeOf(element, context)
    const known = makes.get(make)
    if (known) known.add(element)
    else makes.set(make, new Set([element]))
  }
  return new Set([...makes.values()].filter((elements) => elements.size >= LEAST).flatMap((elements) => [...elements]))
})

/** Names and classes of an element and of what it stands in. */
function makeOf(element: Element, { page }: ArticleContext): string {
  const parts: string[] = []
  for (let node: Element | null = element; node && parts.length < 2; node = parentOf(node))
    parts.push(`${node.name} ${page.elements.hint(node)}`)
  return parts.join('|')
}
