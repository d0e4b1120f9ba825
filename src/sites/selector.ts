import { parse, type Selector, SelectorType } from 'css-what'
import type { Element } from 'domhandler'
import { textContent } from 'domutils'
import { foldSpace } from '../core/text.ts'
import type { Page } from '../page/page.ts'
import { compileTokens } from './has.ts'

/** A compiled selector: every element of the page that it matches, in document order. */
export type Select = (page: Page) => Element[]

/** A selector of a person fits in a line or two; an imported one may list the names of many boxes. */
const LONGEST = 2000
const MOST_PARTS = 250
/** Each looks through all that an element holds. */
const MOST_HAS = 16
/** Pseudo-classes that a saved page can answer. `:contains`, `:text-is` and `:text-starts` are of no standard. */
const PSEUDOS: ReadonlySet<string> = new Set(
  (
    'not is where has contains icontains text-is text-starts root empty first-child last-child only-child first-of-type ' +
    'last-of-type only-of-type nth-child nth-last-child nth-of-type nth-last-of-type'
  ).split(' '),
)

/** What is wrong with a CSS selector, in one sentence; null for one that can be used. */
export function selectorProblem(selector: string): string | null {
  if (!selector.trim()) return 'a selector is needed'
  if (selector.length > LONGEST) return `the selector is longer than ${LONGEST} characters`
  try {
    const count = { parts: 0, has: 0 }
    const fault = faultOf(parse(selector), count)
    if (fault !== null) return fault
    compileSelector(selector)
    return null
  } catch (error) {
    return `not a CSS selector: ${error instanceof Error ? error.message : String(error)}`
  }
}

function faultOf(choices: readonly (readonly Selector[])[], count: { parts: number; has: number }): string | null {
  for (const part of choices.flat()) {
    count.parts += 1
    if (count.parts > MOST_PARTS) return `the selector has more than ${MOST_PARTS} parts`
    if (part.type === SelectorType.PseudoElement) return `::${part.name} is no element of the page`
    if (part.type !== SelectorType.Pseudo) continue
    if (!PSEUDOS.has(part.name)) return `:${part.name} is not known here`
    if (part.name === 'has' && (count.has += 1) > MOST_HAS) return `the selector has more than ${MOST_HAS} :has()`
    if (!Array.isArray(part.data)) continue
    const inner = faultOf(part.data, count)
    if (inner !== null) return inner
  }
  return null
}

/** Compiles a selector once for many pages. Throws for one that is none: see selectorProblem. */
export function compileSelector(selector: string): Select {
  const matches = compileTokens(parse(selector), {
    'text-is': (element, text) => foldSpace(textContent(element)) === stated(text),
    'text-starts': (element, text) => foldSpace(textContent(element)).startsWith(stated(text)),
  })
  return (page) => page.elements.all.filter(matches)
}

/** The text in the brackets of a pseudo-class, without its quotes. */
function stated(text: string | null | undefined): string {
  return foldSpace((text ?? '').replace(/^(["'])(.*)\1$/s, '$2').replace(/\\(.)/g, '$1'))
}
