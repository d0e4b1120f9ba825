import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { type ErrorCode, TearsheetError } from './errors.ts'

/** A YAML text that its schema has accepted. */
export interface CheckedYaml<T> {
  readonly data: T
  /** `name:line:column: ` of a key, or of the nearest thing around it that stands in the text. */
  readonly at: (keys: readonly PropertyKey[]) => string
}

/** How a kind of YAML file is checked. */
export interface YamlKind<T> {
  readonly schema: z.ZodType<T>
  /** The code of its faults. */
  readonly code: ErrorCode
  /** Where a key belongs that stands where it is not known: `under pace`; '' for one that is nowhere. */
  readonly homeOf?: (key: string) => string
}

const MAX_PROBLEMS = 20

/** Reads a YAML text and checks it. Throws the kind's code with a line a fault: name, line and column, key, what is wrong. */
export function readCheckedYaml<T>(text: string, name: string, kind: YamlKind<T>): CheckedYaml<T> {
  const { schema, code, homeOf = () => '' } = kind
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults = document.errors.map(({ pos, message }) => place(name, lines, pos[0]) + message)
  if (faults.length) throw faultsError(code, faults)
  const checked = schema.safeParse(asObject(document, name, code))
  const at = (keys: readonly PropertyKey[]): string => placeOf(name, document, lines, keys)
  if (checked.success) return { data: checked.data, at }
  const told = checked.error.issues.flatMap((issue) =>
    sentences(issue, homeOf).map((line) => at(line.keys) + line.text),
  )
  throw faultsError(code, told)
}

/** One error for many faults, a line each; the first of them where there are too many to read. */
export function faultsError(code: ErrorCode, faults: readonly string[]): TearsheetError {
  const more = faults.length > MAX_PROBLEMS ? [`and ${faults.length - MAX_PROBLEMS} more`] : []
  return new TearsheetError(code, [...faults.slice(0, MAX_PROBLEMS), ...more].join('\n'))
}

function asObject(document: Document, name: string, code: ErrorCode): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Aliases that unfold without end.
    throw faultsError(code, [`${name}: ${error instanceof Error ? error.message : String(error)}`])
  }
}

/** A fault of the schema in plain words, at the key that it is about. */
function sentences(
  issue: z.core.$ZodIssue,
  homeOf: (key: string) => string,
): { keys: readonly PropertyKey[]; text: string }[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const home = homeOf(key)
      const text = `${written([...path, key])}: there is no such key${home && ` here; it stands ${home}`}`
      return { keys: [...path, key], text }
    })
  }
  // Of a choice of forms, what is wrong with the last one says most: it is the list, or the check of the word.
  const choices = issue.code === 'invalid_union' ? issue.errors.flat() : []
  const choice =
    choices.find(({ code }) => code === 'custom') ??
    choices.find(({ code, path }) => path.length > 0 || code === 'invalid_union')
  if (choice) return sentences({ ...choice, path: [...path, ...choice.path] }, homeOf)
  const missing = issue.code === 'invalid_type' && issue.input === undefined && /undefined/.test(issue.message)
  const said = issue.message.replace(/^Invalid input: /, '')
  return [{ keys: path, text: `${written(path) || 'the file'}: ${missing ? 'this key is needed' : said}` }]
}

/** `sources[1].interval`. */
function written(keys: readonly PropertyKey[]): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`)).join('')
}

function placeOf(name: string, document: Document, lines: LineCounter, keys: readonly PropertyKey[]): string {
  for (let length = keys.length; length >= 0; length--) {
    const node: unknown = length ? document.getIn(keys.slice(0, length), true) : document.contents
    if (isNode(node) && node.range) return place(name, lines, node.range[0])
  }
  return `${name}: `
}

function place(name: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `${name}:${line}:${col}: `
}
