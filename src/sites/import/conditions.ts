import { attribute, type Compound, named, numbered, quoted, write } from './css.ts'
import { type Expression, NotTranslated, type Path, type Step } from './xpath.ts'

/** How a text is compared. */
type Sign = '=' | '^=' | '$=' | '*='
const FUNCTIONS: Readonly<Record<string, Sign>> = { contains: '*=', 'starts-with': '^=', 'ends-with': '$=' }
/** Functions that leave a text what it is, as CSS compares it. */
const PLAIN: ReadonlySet<string> = new Set(['normalize-space', 'string'])

/** The element of a step with its predicates. */
export function compoundOf(step: Step, from: Partial<Compound> = {}): Compound {
  return step.predicates.reduce(withPredicate, { tag: tagOf(step.test), rest: '', ...from })
}

/** The tag that a node test takes: `*` for any. */
export function tagOf(test: string): string {
  if (test === '*' || test === 'node()') return '*'
  if (test.endsWith(')')) throw new NotTranslated(`${test} is no element`)
  return named(test)
}

/** The number that a predicate asks for: `[2]`, `[last()]` as -1, `[position() = 2]`; undefined for another predicate. */
export function placeOf(predicate: Expression): number | undefined {
  if (predicate.kind === 'number') return predicate.value
  if (isCall(predicate, 'last')) return -1
  if (predicate.kind !== 'operation' || predicate.sign !== '=' || !isCall(predicate.left, 'position')) return undefined
  return placeOf(predicate.right)
}

/** The step, where no predicate asks for a place: on most axes a place is none among the children of one parent. */
export function placeless(step: Step): Step {
  if (step.predicates.some((predicate) => isPlaced(predicate)))
    throw new NotTranslated(`a place on the axis ${step.axis}::`)
  return step
}

const isPlaced = (predicate: Expression): boolean =>
  placeOf(predicate) !== undefined || (predicate.kind === 'operation' && isCall(predicate.left, 'position'))

const isCall = (expression: Expression, name: string): boolean =>
  expression.kind === 'call' && expression.name === name && expression.parts.length === 0

function withPredicate(compound: Compound, predicate: Expression): Compound {
  const place = placeOf(predicate)
  const more =
    place !== undefined
      ? numbered(compound, Math.abs(place), place < 0)
      : (range(compound, predicate) ?? condition(predicate))
  return { ...compound, rest: compound.rest + more }
}

/** `[position() > 2]`, `[position() <= 3]`. */
function range(compound: Compound, predicate: Expression): string | undefined {
  if (predicate.kind !== 'operation' || !isCall(predicate.left, 'position')) return undefined
  const { sign, right } = predicate
  if (right.kind !== 'number') throw new NotTranslated('a place that is counted out')
  if (compound.rest) throw new NotTranslated('a range of places among elements with conditions')
  const name = compound.tag === '*' ? 'child' : 'of-type'
  if (sign.startsWith('>')) return `:nth-${name}(n+${right.value + (sign === '>' ? 1 : 0)})`
  if (sign.startsWith('<')) return `:nth-${name}(-n+${right.value - (sign === '<' ? 1 : 0)})`
  throw new NotTranslated(`position() ${sign}`)
}

/** A condition on the element itself as something to be written behind it; '' for what is always so. */
function condition(expression: Expression): string {
  if (expression.kind === 'path') return exists(expression, () => '')
  if (expression.kind === 'call') {
    const { name, parts } = expression
    const [first, second] = parts
    const sign = FUNCTIONS[name]
    if (sign && first && second?.kind === 'text') return compared(first, sign, second.value)
    if (name === 'not' && first) return negated(condition(first))
    throw new NotTranslated(`the function ${name}() has nothing like it in CSS`)
  }
  if (expression.kind === 'operation') {
    const { sign, left, right } = expression
    if (sign === 'and') return condition(left) + condition(right)
    if (sign === 'or') {
      const [one, other] = [condition(left), condition(right)]
      return one && other ? `:is(${one}, ${other})` : ''
    }
    const [subject, literal] = isLiteral(left) ? [right, left] : [left, right]
    if ((sign === '=' || sign === '!=') && isLiteral(literal)) {
      const same = compared(subject, '=', String(literal.value))
      return sign === '=' ? same : condition(subject) + negated(same)
    }
    throw new NotTranslated(`the comparison with ${sign} has nothing like it in CSS`)
  }
  throw new NotTranslated('a bare value is no condition')
}

const isLiteral = (expression: Expression): expression is Extract<Expression, { kind: 'text' | 'number' }> =>
  expression.kind === 'text' || expression.kind === 'number'

function negated(rest: string): string {
  if (!rest) throw new NotTranslated('a condition that nothing meets')
  return `:not(${rest})`
}

/** A comparison of what an expression finds with a text. */
function compared(subject: Expression, sign: Sign, text: string): string {
  if (subject.kind === 'path') return exists(subject, (step) => tested(step, sign, text))
  if (subject.kind === 'call' && PLAIN.has(subject.name)) {
    const [inner] = subject.parts
    return inner ? compared(inner, sign, text) : tested(undefined, sign, text)
  }
  const padded = sign === '*=' ? paddedAttribute(subject) : undefined
  if (padded === undefined) {
    const what = subject.kind === 'call' ? `the function ${subject.name}()` : 'a comparison of what is computed'
    throw new NotTranslated(`${what} has nothing like it in CSS`)
  }
  return words(padded, text)
}

/** The attribute in `concat(' ', normalize-space(@class), ' ')`: how XPath looks for a word of a class. */
function paddedAttribute(subject: Expression): string | undefined {
  if (subject.kind !== 'call' || subject.name !== 'concat') return undefined
  const [before, middle, after] = subject.parts
  if (before?.kind !== 'text' || before.value !== ' ' || after?.kind !== 'text' || after.value !== ' ') return undefined
  const inner = middle?.kind === 'call' && PLAIN.has(middle.name) ? middle.parts[0] : middle
  if (inner?.kind !== 'path' || inner.steps.length !== 1 || inner.fromRoot || inner.from) return undefined
  return inner.steps[0]!.axis === 'attribute' ? inner.steps[0]!.test : undefined
}

/** Words of an attribute: ` one `, or the beginning ` one` or the end `one ` of a word. */
function words(name: string, text: string): string {
  const word = text.trim()
  if (!word || /\s/.test(word)) return attribute(name, '*=', word)
  if (text === ` ${word} `) return attribute(name, '~=', word)
  if (text === ` ${word}`) return `:is(${attribute(name, '^=', word)}, ${attribute(name, '*=', text)})`
  if (text === `${word} `) return `:is(${attribute(name, '$=', word)}, ${attribute(name, '*=', text)})`
  return attribute(name, '*=', word)
}

/** A comparison of the attribute or text at the end of a path; without a step, of the element's own text. */
function tested(step: Step | undefined, sign: Sign, text: string): string {
  if (step?.axis === 'attribute') return attribute(step.test, sign, text)
  if (sign === '=') return `:text-is(${quoted(text)})`
  if (sign === '^=') return `:text-starts(${quoted(text)})`
  if (sign === '$=') throw new NotTranslated('the end of a text has nothing like it in CSS')
  const within = `:contains(${quoted(text)})`
  // `text()` is what stands in the element itself: the innermost one that holds it.
  return step?.test === 'text()' ? `${within}:not(:has(${within}))` : within
}

/** Whether a path from the element leads anywhere, with a condition on what stands at its end. */
function exists(path: Path, end: (last: Step | undefined) => string): string {
  if (path.fromRoot || path.from) throw new NotTranslated('a condition on another place of the page')
  const steps = path.steps.filter(
    ({ axis, test, predicates }) => axis !== 'self' || test !== 'node()' || predicates.length,
  )
  const last = steps.at(-1)
  const isEnd = last?.axis === 'attribute' || last?.test === 'text()'
  if (isEnd && last.predicates.length) throw new NotTranslated('a condition on an attribute or a text')
  const way = isEnd ? steps.slice(0, -1) : steps
  const below = isEnd && way.at(-1)?.axis === 'descendant-or-self'
  if (below && last.axis === 'attribute') throw new NotTranslated('an attribute of whatever stands below')
  // All texts below are the text of the element.
  if (below) way.pop()
  const own = end(isEnd && !below ? last : undefined) || (last?.axis === 'attribute' ? `[${named(last.test)}]` : '')
  const [first, ...more] = way
  if (!first) return own
  if (first.axis === 'child' || first.axis.startsWith('descendant')) return `:has(${chain(way, own)})`
  if (more.length) throw new NotTranslated(`more steps behind ${first.axis}::`)
  const next = first.test === '*' && first.predicates[0] && placeOf(first.predicates[0]) === 1
  const compound = compoundOf(placeless(next ? { ...first, predicates: first.predicates.slice(1) } : first))
  const target = write({ ...compound, rest: compound.rest + own })
  const sibling = next ? '+' : '~'
  switch (first.axis) {
    case 'self':
      return `:is(${target})`
    case 'parent':
      return `:is(${target} > *)`
    case 'ancestor':
      return `:is(${target} *)`
    case 'ancestor-or-self':
      return `:is(${target}, ${target} *)`
    case 'following-sibling':
      return `:has(${sibling} ${target})`
    case 'preceding-sibling':
      return `:is(${target} ${sibling} *)`
    default:
      throw new NotTranslated(`the axis ${first.axis}:: has nothing like it in CSS`)
  }
}

/** Steps down the tree as a relative selector: `> a b`. */
export function chain(steps: readonly Step[], end = ''): string {
  let text = ''
  let deep = false
  for (const [at, step] of steps.entries()) {
    if (step.axis === 'descendant-or-self' && step.test === 'node()' && !step.predicates.length) {
      deep = true
      continue
    }
    if (step.axis !== 'child' && step.axis !== 'descendant')
      throw new NotTranslated(`${step.axis}:: behind a step down`)
    const compound = compoundOf(step.axis === 'child' ? step : placeless(step))
    const rest = at === steps.length - 1 ? compound.rest + end : compound.rest
    text += `${deep || step.axis === 'descendant' ? ' ' : ' > '}${write({ ...compound, rest })}`
    deep = false
  }
  return text.trim()
}
