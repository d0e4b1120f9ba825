import { NotTranslated } from './xpath.ts'

/** One element in CSS: a tag and what it must have besides, in any order. */
export interface Compound {
  /** `*` for any. */
  readonly tag: string
  /** `.a`, `[b="c"]`, `:has(d)`: each stands for itself. */
  readonly rest: string
}

export const write = ({ tag, rest }: Compound): string => (tag === '*' && rest ? rest : tag + rest)

const IDENTIFIER = /^-?[_a-zA-Z\u00a0-\uffff][\w\u00a0-\uffff-]*$/

/** A text as a CSS string. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\a ')}"`
}

/** The name of an element or attribute as CSS takes it. */
export function named(name: string): string {
  if (!IDENTIFIER.test(name)) throw new NotTranslated(`no name in CSS: ${name}`)
  return name.toLowerCase()
}

/** `[name="value"]`, with the signs that CSS has for a beginning, an end, a part and a word. */
export function attribute(name: string, sign: '=' | '^=' | '$=' | '*=' | '~=', value: string): string {
  if (sign === '~=' && name === 'class' && IDENTIFIER.test(value)) return `.${value}`
  if (sign === '=' && name === 'id' && IDENTIFIER.test(value)) return `#${value}`
  // Of an attribute every part is empty: XPath takes what CSS does not.
  if (sign !== '=' && value === '') return ''
  return `[${named(name)}${sign}${quoted(value)}]`
}

/** The number of an element among those of its parent that are like it, as CSS says it without a count of its own. */
export function numbered({ tag, rest }: Compound, position: number, fromEnd = false): string {
  if (!Number.isInteger(position) || position < 1) throw new NotTranslated(`no place in a row: ${position}`)
  if (!rest) return `:nth-${fromEnd ? 'last-' : ''}${tag === '*' ? 'child' : 'of-type'}(${position})`
  if (position > MOST_IN_ROW) throw new NotTranslated(`the place ${position} among elements with conditions`)
  const one = write({ tag, rest })
  const row = (count: number): string => Array.from({ length: count }, () => one).join(' ~ ')
  if (fromEnd) {
    if (position > 1 || one.includes(':has('))
      throw new NotTranslated('a place from the end among elements with conditions')
    return `:not(:has(~ ${one}))`
  }
  return `${position > 1 ? `:is(${row(position)})` : ''}:not(${row(position + 1)})`
}
const MOST_IN_ROW = 5
