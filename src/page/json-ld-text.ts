import type { jsonrepair } from 'jsonrepair'
import { decodeEntities } from '../core/text.ts'
import { JSON_LD, type RepairBudget } from './limits.ts'
import { onDemand } from './on-demand.ts'

/** What stands around the JSON of careless templates: HTML comments, CDATA, comment marks before them, a last semicolon. */
const WRAPPER_START = /^(?:\s|\ufeff|<!--|\/\*(?=\s*<!\[CDATA)|\/\/(?=\s*(?:<!|--))|<!\[CDATA\[|\*\/)+/
const WRAPPER_END = /(?:-->|\]\]>|\/\/|\/\*|\*\/|;)$/
/** Keys with the vocabulary written out, in `"schema:headline":` or `"http://schema.org/headline":`. */
const LONG_KEY = /"(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)(\w{1,60})"(?=\s{0,20}:)/g
/** Half of a surrogate pair written as an escape: it would make a text that cannot be encoded. */
const LONE_ESCAPE =
  /\\u[dD][89abAB][\dA-Fa-f]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\dA-Fa-f]{2})\\u[dD][c-fC-F][\dA-Fa-f]{2}/g

const OPENS = /^\s*[[{]/
/** What may follow a comma between two members or items. */
const VALUE_START = /^\s{0,200}(?:["{[\d]|-\d|true|false|null)/

/** A parsed block: one value, or several where objects were written one after another. */
export interface JsonText {
  readonly values: readonly unknown[]
  readonly repaired: boolean
}

/**
 * Reads the text of a JSON-LD script, mending what templates break; null where nothing can be made of it. Own repairs
 * in one pass come first; the repair library is the last resort, within the page's budget. Never throws.
 */
export function parseJsonText(source: string, budget: RepairBudget): JsonText | null {
  if (source.length > JSON_LD.chars) return null
  const text = unwrap(source).replace(LONG_KEY, '"$1"').replace(LONE_ESCAPE, '\\ufffd')
  const plain = tryParse(text)
  if (plain) return { values: [plain.value], repaired: false }
  if (!text) return null
  // A whole block escaped as HTML has no plain quote left.
  const decoded = !text.includes('"') && text.includes('&') ? decodeEntities(text) : text
  for (const guessQuotes of [false, true]) {
    const { mended, pieces } = mend(decoded, guessQuotes)
    const whole = tryParse(mended)
    if (whole) return { values: [whole.value], repaired: true }
    const parsed = pieces.length > 1 ? pieces.map(tryParse) : []
    if (parsed.some(Boolean)) return { values: parsed.flatMap((one) => (one ? [one.value] : [])), repaired: true }
  }
  const repaired = tryRepair(mend(decoded, false).mended, budget)
  return repaired ? { values: [repaired.value], repaired: true } : null
}

function unwrap(source: string): string {
  let text = source.replace(WRAPPER_START, '').trimEnd()
  for (let round = 0; round < 8; round++) {
    const end = WRAPPER_END.exec(text.slice(-3))
    if (!end) break
    text = text.slice(0, -end[0].length).trimEnd()
  }
  return text
}

function tryParse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

function tryRepair(text: string, budget: RepairBudget): { value: unknown } | null {
  if (text.length > Math.min(budget.block, budget.page) || !OPENS.test(text)) return null
  budget.page -= text.length
  const { jsonrepair: repair } = onDemand('jsonrepair') as { jsonrepair: typeof jsonrepair }
  try {
    const value: unknown = JSON.parse(repair(text))
    return typeof value === 'object' && value !== null ? { value } : null
  } catch {
    return null
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * One pass over the text: control characters inside strings are escaped, commas before a closing bracket removed, and
 * where asked for quotes inside strings are told from those at their end by what follows. The pieces are the objects
 * and lists that stand side by side at the top.
 */
function mend(text: string, guessQuotes: boolean): { mended: string; pieces: string[] } {
  const out: string[] = []
  const pieces: string[] = []
  let start = 0
  let inString = false
  let depth = 0
  let piece = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === BACKSLASH) at += 1
      else if (code === QUOTE && guessQuotes && !endsString(text, at + 1)) {
        out.push(text.slice(start, at), '\\"')
        start = at + 1
      } else if (code === QUOTE) inString = false
      else if (code < 0x20) {
        out.push(text.slice(start, at), code === 0x0a ? '\\n' : ' ')
        start = at + 1
      }
      continue
    }
    const char = text[at]
    if (code === QUOTE) inString = true
    else if (char === '{' || char === '[') {
      if (depth === 0) {
        out.push(text.slice(start, at))
        start = at
        piece = out.length
      }
      depth += 1
    } else if (char === '}' || char === ']') {
      depth -= 1
      if (depth === 0) {
        out.push(text.slice(start, at + 1))
        start = at + 1
        pieces.push(out.slice(piece).join(''))
      }
    } else if (char === ',' && endsList(text, at + 1)) {
      out.push(text.slice(start, at))
      start = at + 1
    }
  }
  out.push(text.slice(start))
  return { mended: out.join(''), pieces }
}

/** Whether what follows a quote can follow a string: a colon, a closing bracket, the end, or a comma and a value. */
function endsString(text: string, from: number): boolean {
  for (let at = from; at < from + 200; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20) continue
    if (code === 0x2c) return VALUE_START.test(text.slice(at + 1, at + 210))
    return Number.isNaN(code) || code === 0x3a || code === 0x7d || code === 0x5d
  }
  return false
}

/** Whether a closing bracket or another comma is the next thing; looks a short way ahead only. */
function endsList(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + 200; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20) return code === 0x7d || code === 0x5d || code === 0x2c
  }
  return false
}
