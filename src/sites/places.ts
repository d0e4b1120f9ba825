import { type AnyNode, type Element, isTag } from 'domhandler'

/** The places that a formula of CSS means: `2`, `odd`, `2n+1`, `-n+3`; counted from 1. Throws for what is no formula. */
function formula(text: string): (place: number) => boolean {
  const plain = text.toLowerCase().replace(/\s+/g, '')
  const [, sign, count, rest] =
    /^(?:([+-]?)(\d*)n)?([+-]?\d+)?$/.exec(plain === 'even' ? '2n' : plain === 'odd' ? '2n+1' : plain) ?? []
  if (plain === '' || (sign === undefined && rest === undefined)) throw new Error(`no place in a row: ${text}`)
  const step = sign === undefined ? 0 : Number(`${sign}${count || 1}`)
  const from = Number(rest ?? 0)
  return (place) => (step === 0 ? place === from : (place - from) % step === 0 && (place - from) / step >= 0)
}

/** Every element's place among the children of its parent is counted once: four ways to count. */
function counter(fromEnd: boolean, ofType: boolean): (element: Element) => number {
  const known = new WeakMap<Element, number>()
  return (element) => {
    if (!known.has(element)) {
      const row = ((element.parent?.children ?? [element]) as AnyNode[]).filter(isTag)
      const counts = new Map<string, number>()
      for (const one of fromEnd ? row.reverse() : row) {
        const kind = ofType ? one.name : ''
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        known.set(one, counts.get(kind)!)
      }
    }
    return known.get(element)!
  }
}

const COUNTERS: Readonly<Record<string, readonly [fromEnd: boolean, ofType: boolean]>> = {
  'nth-child': [false, false],
  'nth-last-child': [true, false],
  'nth-of-type': [false, true],
  'nth-last-of-type': [true, true],
}

/** The test of `:nth-child(…)` and its like; undefined for another pseudo-class. */
export function placeTest(name: string, text: string): ((element: Element) => boolean) | undefined {
  const way = COUNTERS[name]
  if (!way) return undefined
  const [fits, place] = [formula(text), counter(...way)]
  return (element) => fits(place(element))
}
