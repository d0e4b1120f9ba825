/** An expression of XPath 1.0, as far as it is used for finding things in pages. */
export type Expression =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Expression[] }
  | { readonly kind: 'operation'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | Path

/** Steps from the root (`fromRoot`), from a bracketed expression (`from`), or from where one stands. */
export interface Path {
  readonly kind: 'path'
  readonly fromRoot: boolean
  readonly from: Expression | null
  /** Predicates behind the bracket: `(//p)[1]`. */
  readonly filters: readonly Expression[]
  readonly steps: readonly Step[]
}

/** One step: `child::p[@class]`. */
export interface Step {
  readonly axis: string
  /** `p`, `*`, `text()`, `node()`. */
  readonly test: string
  readonly predicates: readonly Expression[]
}

/** What cannot be read, or cannot be said in CSS: the message is for a person. */
export class NotTranslated extends Error {}

const TOKEN =
  /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<number>\d+(?:\.\d+)?|\.\d+)|(?<sign>\/\/|::|\.\.|!=|<=|>=|[/|()[\]@,.=<>*+$-])|(?<name>[\p{L}_][\p{L}\p{N}_.-]*(?::(?!:)[\p{L}_][\p{L}\p{N}_.-]*)?))/uy
const LONGEST = 2000
const DEEPEST = 20
/** Loosest binding first. */
const SIGNS: readonly (readonly string[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>=']]
const DESCENDANTS: Step = { axis: 'descendant-or-self', test: 'node()', predicates: [] }

/** Reads an expression. Throws NotTranslated. */
export function parseXPath(source: string): Expression {
  const tokens = tokensOf(source)
  let at = 0
  let depth = 0
  const peek = (ahead = 0): string => tokens[at + ahead] ?? ''
  const take = (sign: string): boolean => {
    if (peek() !== sign) return false
    at += 1
    return true
  }
  const need = (sign: string): void => {
    if (!take(sign)) throw new NotTranslated(`'${sign}' expected${peek() ? ` before '${peek()}'` : ' at the end'}`)
  }

  const expression = (level = 0): Expression => {
    if (level === 0 && (depth += 1) > DEEPEST) throw new NotTranslated('too deeply nested')
    const signs = SIGNS[level]
    let left = signs ? expression(level + 1) : union()
    while (signs?.includes(peek())) {
      const sign = tokens[at++]!
      left = { kind: 'operation', sign, left, right: expression(level + 1) }
    }
    if (level === 0) depth -= 1
    return left
  }
  const union = (): Expression => {
    let left = path()
    while (take('|')) left = { kind: 'operation', sign: '|', left, right: path() }
    return left
  }
  const predicates = (): Expression[] => {
    const found: Expression[] = []
    while (take('[')) {
      found.push(expression())
      need(']')
    }
    return found
  }
  const path = (): Expression => {
    const first = peek()
    if (/^["']/.test(first)) return { kind: 'text', value: tokens[at++]!.slice(1, -1) }
    if (/^\.?\d/.test(first)) return { kind: 'number', value: Number(tokens[at++]) }
    let from: Expression | null = null
    if (first === '(') {
      at += 1
      from = expression()
      need(')')
    } else if (isName(first) && peek(1) === '(' && !NODE_TESTS.has(first)) {
      const name = tokens[at++]!
      at += 1
      const parts: Expression[] = []
      while (!take(')')) {
        parts.push(expression())
        if (peek() !== ')') need(',')
      }
      from = { kind: 'call', name, parts }
    }
    const filters = from ? predicates() : []
    if (from && !filters.length && !peek().startsWith('/')) return from
    const fromRoot = !from && peek().startsWith('/')
    const steps: Step[] = []
    if (from || fromRoot) {
      if (take('//')) steps.push(DESCENDANTS, step())
      else if (take('/')) steps.push(step())
    } else steps.push(step())
    while (peek().startsWith('/')) {
      if (take('//')) steps.push(DESCENDANTS)
      else at += 1
      steps.push(step())
    }
    return { kind: 'path', fromRoot, from, filters, steps }
  }
  const step = (): Step => {
    if (take('..')) return { axis: 'parent', test: 'node()', predicates: predicates() }
    if (take('.')) return { axis: 'self', test: 'node()', predicates: predicates() }
    let axis = 'child'
    if (take('@')) axis = 'attribute'
    else if (isName(peek()) && peek(1) === '::') {
      axis = tokens[at]!
      at += 2
    }
    const test = nodeTest()
    return { axis, test, predicates: predicates() }
  }
  const nodeTest = (): string => {
    const name = peek()
    if (name !== '*' && !isName(name))
      throw new NotTranslated(name ? `unexpected '${name}'` : 'the end comes too early')
    at += 1
    if (!NODE_TESTS.has(name) || !take('(')) return name
    need(')')
    return `${name}()`
  }

  const whole = expression()
  if (at < tokens.length) throw new NotTranslated(`unexpected '${peek()}'`)
  return whole
}

const NODE_TESTS: ReadonlySet<string> = new Set(['text', 'node', 'comment', 'processing-instruction'])
const isName = (token: string): boolean => /^[\p{L}_]/u.test(token)

function tokensOf(source: string): string[] {
  if (source.length > LONGEST) throw new NotTranslated(`longer than ${LONGEST} characters`)
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(source)
    if (!found) throw new NotTranslated(`unexpected '${source.slice(at).trim().slice(0, 12)}'`)
    tokens.push(found[0].trim())
  }
  return tokens
}
