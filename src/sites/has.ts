import { compile } from 'css-select'
import { type Selector, SelectorType } from 'css-what'
import { type AnyNode, type Element, isTag } from 'domhandler'
import { nextElementSibling } from 'domutils'

type Test = (element: Element) => boolean
type Pseudos = Record<string, (element: Element, text?: string | null) => boolean>

/**
 * Compiles a parsed selector, with a `:has()` of our own: css-select's takes the element itself for a part of what is
 * looked for in it, and reads an `:is(a b)` within it as if the page ended at the element. Every element's answer is kept,
 * so that the time grows with the page and not with its square. Pages must not be changed afterwards.
 */
export function compileTokens(choices: Selector[][], pseudos: Pseudos): Test {
  const own = { ...pseudos }
  let count = 0
  const rewritten = (list: readonly (readonly Selector[])[]): Selector[][] =>
    list.map((tokens) =>
      tokens.map((token) => {
        if (token.type !== SelectorType.Pseudo || !Array.isArray(token.data)) return token
        const data = rewritten(token.data)
        if (token.name !== 'has') return { ...token, data }
        const name = `has-${(count += 1)}`
        const choices = data.map((relative) => relation(relative, own))
        own[name] = (element) => choices.some((leads) => leads(element))
        return { ...token, name, data: null }
      }),
    )
  return compile<Element, Element>(rewritten(choices), { pseudos: own, relativeSelector: false })
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
  [SelectorType.Sibling]: (fits) => {
    const known = new WeakMap<Element, boolean>()
    return (element) => {
      const passed: Element[] = []
      let found = false
      for (let at: Element | null = element; at && !found; at = nextElementSibling(at)) {
        const before = known.get(at)
        if (before !== undefined) {
          found = before
          break
        }
        passed.push(at)
        const next = nextElementSibling(at)
        found = next !== null && fits(next)
      }
      for (const one of passed) known.set(one, found)
      return found
    }
  },
}
const COMBINATORS: ReadonlySet<string> = new Set(Object.keys(LOOKS))
