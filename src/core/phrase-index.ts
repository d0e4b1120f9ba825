import { alternatives, LETTER, phraseList } from './phrases.ts'
import type { PhraseTable } from './phrases.ts'

/** Letters of a phrase that say which texts are compared with it. */
const KEY = 2
/**
 * The rest of a word, and where one ends, in scripts that have spaces: ranges, and no `u` flag, because the engine takes
 * long to compile a class of all letters, or of what is beyond 16 bits, and these stand in every phrase.
 */
const WORD_REST = '[^\\s.,:;!?()]{0,30}'
const WORD_STOP = '(?![0-9a-z\\u00df-\\u0dff\\u0e80-\\u1fff])'
/** Letters of scripts whose sentences may say what they are about before they say what to do. */
const HEAD_FINAL = /(?=\p{L})[\u0600-\u1dff\u3040-\ud7af]/u

/**
 * Many phrases, each at the start of a text, looked up by its first letters: a text is compared with few of them, and
 * the engine compiles these only. One pattern of all of them takes a second to compile. Phrases that begin with `…`
 * are compared with texts in scripts of the East alone. The tables are read, and texts given, in lower case.
 */
export function phraseIndex(tables: readonly PhraseTable[], gap: string): (text: string) => boolean {
  let index: Map<string, string[]> | undefined
  const patterns = new Map<string, RegExp>()
  const matches = (key: string, text: string): boolean => {
    index ??= byBeginning(tables)
    const found = index.get(key)
    if (!found) return false
    let pattern = patterns.get(key)
    if (!pattern) patterns.set(key, (pattern = compile(found, gap)))
    return pattern.test(text)
  }
  return (text) => matches(text.slice(0, KEY).replace('’', "'"), text) || (HEAD_FINAL.test(text) && matches('', text))
}

function byBeginning(tables: readonly PhraseTable[]): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const phrase of tables.flatMap((table) => phraseList(table))) {
    const lower = phrase.toLowerCase()
    for (const key of new Set(beginnings(lower))) {
      const found = index.get(key)
      if (found) found.push(lower)
      else index.set(key, [lower])
    }
  }
  return index
}

function compile(found: readonly string[], gap: string): RegExp {
  const source = alternatives({ found: found.join('|') }, gap).replaceAll(`${LETTER}*`, WORD_REST)
  return new RegExp(`^(?:${source})${WORD_STOP}`)
}

/** The first letters that texts of a phrase may have; none where it begins with other words. */
function beginnings(phrase: string): string[] {
  const plain = /^[^([…*$]*/.exec(phrase)![0]
  if (plain.length >= KEY) return [plain.slice(0, KEY)]
  const open = phrase.charAt(plain.length)
  if (open !== '(' && open !== '[') return ['']
  const { choices, rest } = group(phrase.slice(plain.length + 1))
  if (open === '[') choices.push('')
  return choices.flatMap((choice) => beginnings(plain + choice + rest))
}

/** What may stand in a bracket that has been opened, and what stands behind it. */
function group(text: string): { choices: string[]; rest: string } {
  const choices = ['']
  let depth = 0
  let at = 0
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if ('(['.includes(sign)) depth += 1
    if (')]'.includes(sign) && (depth -= 1) < 0) break
    if (sign === '/' && depth === 0) choices.push('')
    else choices[choices.length - 1] += sign
  }
  return { choices, rest: text.slice(at + 1) }
}
