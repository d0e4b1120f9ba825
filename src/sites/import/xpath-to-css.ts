import { selectorProblem } from '../selector.ts'
import type { SelectorRule } from '../types.ts'
import { compoundOf, placeless, placeOf, tagOf } from './conditions.ts'
import { type Compound, named, write } from './css.ts'
import { type Expression, NotTranslated, parseXPath, type Path, type Step } from './xpath.ts'

/** The note on `text()`: what is read of an element is all its text anyway. */
export const WHOLE_TEXT = 'the text of the whole element'

/** An expression in CSS. */
export interface Translation {
  /** The alternatives of a union, one after the other. */
  readonly rules: SelectorRule[]
  /** Where CSS says not quite the same, in words for a person. */
  readonly notes: string[]
}

/** An XPath expression as selector rules. Throws NotTranslated with the reason where CSS cannot say it, and nothing else. */
export function translateXPath(source: string): Translation {
  const notes: string[] = []
  const rules = joined(targets(parseXPath(source), notes))
  for (const { select } of rules) {
    const problem = selectorProblem(select)
    if (problem !== null) throw new NotTranslated(problem)
  }
  return { rules, notes }
}

/** Plain alternatives are one selector list; those that read an attribute or a place stay apart. */
function joined(rules: readonly SelectorRule[]): SelectorRule[] {
  const isPlain = ({ attribute, match, nth }: SelectorRule): boolean => (attribute ?? match ?? nth) === undefined
  return rules.every(isPlain) ? [{ select: rules.map(({ select }) => select).join(', ') }] : [...rules]
}

function targets(expression: Expression, notes: string[]): SelectorRule[] {
  if (expression.kind === 'operation' && expression.sign === '|')
    return [...targets(expression.left, notes), ...targets(expression.right, notes)]
  if (expression.kind === 'call') return ofCall(expression, notes)
  if (expression.kind !== 'path') throw new NotTranslated('no path to an element')
  const { from, filters, steps } = expression
  if (!from) return [walk(expression, notes)]
  const inner = targets(from, notes)
  if (!filters.length && !steps.length) return inner
  const [only, ...others] = joined(inner)
  if (others.length || !only || only.match || only.nth || (only.attribute && steps.length))
    throw new NotTranslated('a choice within a choice')
  const [filter, ...more] = filters
  const nth = filter && placeOf(filter)
  if (filter && (nth === undefined || more.length)) throw new NotTranslated('a condition behind a bracket')
  const last = steps.at(-1)
  if (nth !== undefined) {
    if (last?.axis === 'attribute' && steps.length === 1) return [{ ...only, nth, attribute: named(last.test) }]
    if (steps.length) throw new NotTranslated('a step behind the n-th of all')
    return [{ ...only, nth }]
  }
  return [walk({ ...expression, from: null, fromRoot: true }, notes, { tag: '*', rest: `:is(${only.select})` })]
}

/** Functions that cut a value out of a text. */
function ofCall({ name, parts }: Extract<Expression, { kind: 'call' }>, notes: string[]): SelectorRule[] {
  const [inner, mark] = parts
  if (!inner) throw new NotTranslated(`${name}() without a path`)
  if (name === 'normalize-space' || name === 'string') return targets(inner, notes)
  const cut = CUTS[name]
  if (!cut || mark?.kind !== 'text' || !mark.value)
    throw new NotTranslated(`the function ${name}() has nothing like it here`)
  const literal = mark.value.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+')
  return targets(inner, notes).map((rule) => ({ ...rule, match: cut(rule.match, literal) }))
}

const REST = '(.*)$'
const CUTS: Readonly<Record<string, (match: string | undefined, mark: string) => string>> = {
  'substring-after': (match, mark) => {
    if (match !== undefined && !match.endsWith(REST)) throw new NotTranslated('a text cut out of a text that was cut')
    return `${match === undefined ? '^' : match.slice(0, -REST.length)}.*?${mark}${REST}`
  },
  'substring-before': (match, mark) => {
    if (match !== undefined && !match.endsWith(REST)) throw new NotTranslated('a text cut out of a text that was cut')
    return `${match === undefined ? '^' : match.slice(0, -REST.length)}(.*?)${mark}`
  },
}

/** Goes the steps of a path from the root, or from an element that is known already. */
function walk(path: Path, notes: string[], start?: Compound): SelectorRule {
  let left = ''
  let here: Compound | null = start ?? null
  // A path that does not begin at the root is meant from there all the same: there is nowhere else to begin.
  let deep = !path.fromRoot
  const full = (): string => left + write(here!)
  for (const [at, step] of path.steps.entries()) {
    const { axis, test } = step
    if (axis === 'descendant-or-self' && test === 'node()' && !step.predicates.length) {
      deep = true
      continue
    }
    const isLast = at === path.steps.length - 1
    if (axis === 'attribute' || test === 'text()') {
      if (!here || !isLast) throw new NotTranslated(`${axis}::${test} in the middle`)
      if (step.predicates.length) throw new NotTranslated('a condition on an attribute or a text')
      if (axis === 'attribute') {
        if (deep) here = null
        return { select: here ? full() : `${left}[${named(test)}]`, attribute: named(test) }
      }
      notes.push(WHOLE_TEXT)
      return { select: full() }
    }
    if (axis === 'self') {
      if (!here) throw new NotTranslated('self:: without an element')
      const self = compoundOf(placeless(step))
      here = { ...here, rest: here.rest + (write(self) === '*' ? '' : `:is(${write(self)})`) }
    } else if (axis === 'child' || axis === 'descendant' || (axis === 'descendant-or-self' && deep)) {
      if (!here && !deep && axis === 'child' && tagOf(test) !== 'html') throw new NotTranslated(`/${test} is no page`)
      if (here) left = `${full()}${deep || axis !== 'child' ? ' ' : ' > '}`
      here = compoundOf(axis === 'child' ? step : placeless(step))
    } else {
      if (!here) throw new NotTranslated(`${axis}:: without an element`)
      if (deep) throw new NotTranslated(`${axis}:: of everything below`)
      ;({ left, here } = turned(step, full(), notes))
    }
    deep = false
  }
  if (!here) throw new NotTranslated('the whole page')
  return { select: full() }
}

/** A step that does not lead down, from elements that a selector finds. */
function turned(step: Step, full: string, notes: string[]): { left: string; here: Compound } {
  const { axis, test, predicates } = step
  const from = /[ ,]/.test(full) ? `:is(${full})` : full
  const [leading, ...more] = predicates
  const first = leading !== undefined && placeOf(leading) === 1
  const any = test === '*' || test === 'node()'
  const rest = { ...step, predicates: more }
  switch (axis) {
    case 'parent':
      return { left: '', here: compoundOf(placeless(first ? rest : step), { rest: `:has(> ${from})` }) }
    case 'ancestor': {
      const nearest = predicates.findIndex((predicate) => placeOf(predicate) === 1)
      if (nearest >= 0 && nearest < predicates.length - 1) throw new NotTranslated('conditions on the nearest ancestor')
      const all = compoundOf(placeless({ ...step, predicates: nearest < 0 ? predicates : predicates.slice(0, -1) }))
      if (nearest >= 0) notes.push(`of ${write(all)} around it, those that hold no other with one in it`)
      const inner = nearest < 0 ? '' : `:not(:has(${write(all)} ${from}))`
      return { left: '', here: { ...all, rest: `${all.rest}:has(${from})${inner}` } }
    }
    case 'following-sibling':
      placeless(first ? rest : step)
      if (!first) return { left: `${full} ~ `, here: compoundOf(step) }
      if (!any) throw new NotTranslated('the nearest element of a name after another')
      return { left: `${full} + `, here: compoundOf(rest) }
    case 'preceding-sibling':
      if (first && !any) throw new NotTranslated('the nearest element of a name before another')
      return {
        left: '',
        here: compoundOf(placeless(first ? rest : step), { rest: `:has(${first ? '+' : '~'} ${from})` }),
      }
    case 'following':
      if (first) throw new NotTranslated('the nearest element of a name after another')
      return { left: '', here: compoundOf(placeless(step), { rest: `:is(${after(from)} ~ *, ${after(from)} ~ * *)` }) }
    default:
      throw new NotTranslated(`the axis ${axis}:: has nothing like it in CSS`)
  }
}

/** The element and everything around it: what stands behind one of these, stands behind the element. */
const after = (from: string): string => `:is(${from}, :has(${from}))`
