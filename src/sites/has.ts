import { compile } from 'css-select'
import { type Selector, SelectorType } from 'css-what'
import { type AnyNode, type Element, isTag } from 'domhandler'
import { nextElementSibling, prevElementSibling } from 'domutils'
import { placeTest } from './places.ts'

type Test = (element: Element) => boolean
type Pseudos = Record<string, (element: Element, text?: string | null) => boolean>

/**
 * Compiles a parsed selector, with a `:has()` of our own: css-select's takes the element itself for a part of what is
 * looked for in it, and reads an `:is(a b)` within it as if the page ended at the element. Of `:has()`, `~` and places
 * among siblings every element's answer is kept, so that the time grows with the page and not with its square. Pages must
 * not be changed afterwards.
 */
export function compileTokens(choices: Selector[][], pseudos: Pseudos): Test {
  const own = { ...pseudos }
  let count = 0
  const added = (test: Test): Selector => {
    const name = `own-${(count += 1)}`
    own[name] = test
    return { type: SelectorType.Pseudo, name, data: null }
  }
  const inner = (token: Selector): Selector => {
    if (token.type !== SelectorType.Pseudo) return token
    if (typeof token.data === 'string') {
      const test = placeTest(token.name, token.data)
      return test ? added(test) : token
    }
    if (!Array.isArray(token.data)) return token
    if (token.name !== 'has') return { ...token, data: token.data.map(absolute) }
    const relations = token.data.map((tokens) => relation(tokens.map(inner), own))
    return added((element) => relations.some((leads) => leads(element)))
  }
  /** `a ~ b` as a `b` that has an `a` before it. */
  const absolute = (tokens: readonly Selector[]): Selector[] => {
    const at = tokens.findLastIndex(({ type }, index) => index > 0 && type === SelectorType.Sibling)
    if (at < 0) return tokens.map(inner)
    const before = compile<Element, Element>([absolute(tokens.slice(0, at))], { pseudos: own, relativeSelector: false })
    return [added(among(prevElementSibling)(before)), ...tokens.slice(at + 1).map(inner)]
  }
  return compile<Element, Element>(choices.map(absolute), { pseudos: own, relativeSelector: false })
}

/** Whether a way of combinators and compounds leads from an element anywhere: `> a ~ b c`. */
function relation(tokens: readonly Selector[], pseudos: Pseudos): Test {
  const at = tokens.findIndex(({ type }, index) => index > 0 && COMBINATORS.has(type))
  const [first, ...others] = at < 0 ? tokens : tokens.slice(0, at)
  const combined = first !== undefined && COMBINATORS.has(first.type)
  const compound = compile<Element, Element>([combined || !first ? others : [first, ...others]], {
    pseudos,
    relativeSelector: false,
  })
  const further = at < 0 ? null : relation(tokens.slice(at), pseudos)
  const fits: Test = further ? (element) => compound(element) && further(element) : compound
  return LOOKS[combined ? first.type : SelectorType.Descendant]!(fits)
}

const children = (element: Element): Element[] => (element.children as AnyNode[]).filter(isTag)

/** Whether something that fits stands in the row of siblings on one side of an element. */
function among(next: (element: Element) => Element | null): (fits: Test) => Test {
  return (fits) => {
    const known = new WeakMap<Element, boolean>()
    return (element) => {
      const passed: Element[] = []
      let found = false
      for (let at: Element | null = element; at && !found; at = next(at)) {
        const before = known.get(at)
        if (before !== undefined) {
          found = before
          break
        }
        passed.push(at)
        const beside = next(at)
        found = beside !== null && fits(beside)
      }
      for (const one of passed) known.set(one, found)
      return found
    }
  }
}

/** Where each combinator looks from an element, for something that fits. */
const LOOKS: Readonly<Record<string, (fits: Test) => Test>> = {
  [SelectorType.Child]: (fits) => (element) => children(element).some(fits),
  [SelectorType.Adjacent]: (fits) => (element) => {
    const next = nextElementSibling(element)
    return next !== null && fits(next)
  },
  [SelectorType.Descendant]: (fits) => {
    const known = new WeakMap<Element, boolean>()
    // As deep as a page may be nested, which its reading limits.
    const below: Test = (element) => {
      const before = known.get(element)
      if (before !== undefined) return before
      const found = children(element).some((child) => fits(child) || below(child))
      known.set(element, found)
      return found
    }
    return below
  },
  [SelectorType.Sibling]: (fits) => among(nextElementSibling)(fits),
}
const COMBINATORS: ReadonlySet<string> = new Set(Object.keys(LOOKS))
