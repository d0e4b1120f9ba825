import { isText } from 'domhandler'
import { jsonrepair } from 'jsonrepair'
import { decodeEntities, foldSpace } from '../core/text.ts'
import type { Elements, JsonLdNode, Page } from './page.ts'

const TYPE = /^\s*application\/ld\+json\s*(?:;|$)/i
const VOCABULARY = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i

/** Every typed JSON-LD object of the page, in page order, outer before inner. */
export function readJsonLd(elements: Elements, notes: string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = []
  let block = -1
  for (const script of elements.tag('script')) {
    if (!TYPE.test(script.attribs['type'] ?? '')) continue
    block += 1
    const source = script.children.map((node) => (isText(node) ? node.data : '')).join('')
    const parsed = parseBlock(source)
    if (!parsed) {
      if (source.trim()) notes.push(`JSON-LD block ${block + 1} is not JSON and was skipped`)
      continue
    }
    collect(parsed.value, block, parsed.repaired, 0, null, nodes)
  }
  return nodes
}

/** The object that a `{"@id": …}` reference points to within the page; anything else comes back as it is. */
export function resolve(page: Pick<Page, 'jsonLd'>, value: unknown): unknown {
  if (!isObject(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 1) return value
  return page.jsonLd.find((node) => node.id === value['@id'])?.data ?? value
}

/** A value as a list: arrays as they are, nothing as none, anything else as one. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The texts in a value, in order: strings, numbers, `{"@value"}`, lists of them; entities decoded, white space folded. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return foldSpace(decodeEntities(item)) || []
    if (typeof item === 'number') return String(item)
    if (isObject(item)) return textsOf(item['@value'])
    return []
  })
}

/** The first text in a value, null where there is none. */
export function textOf(value: unknown): string | null {
  return textsOf(value)[0] ?? null
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Type names without their vocabulary. */
export function typesOf(value: unknown): string[] {
  return isObject(value) ? textsOf(value['@type']).map((type) => type.replace(VOCABULARY, '')) : []
}

function parseBlock(source: string): { value: unknown; repaired: boolean } | null {
  try {
    return { value: JSON.parse(source), repaired: false }
  } catch {
    try {
      return { value: JSON.parse(jsonrepair(source)), repaired: true }
    } catch {
      return null
    }
  }
}

function collect(
  value: unknown,
  block: number,
  repaired: boolean,
  depth: number,
  under: string | null,
  out: JsonLdNode[],
): void {
  if (depth > 32) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, block, repaired, depth, under, out)
    return
  }
  if (!isObject(value)) return
  const types = typesOf(value)
  const id = typeof value['@id'] === 'string' ? value['@id'] : null
  if (types.length) out.push({ types, id, data: value, block, depth, under, repaired })
  for (const [key, inner] of Object.entries(value)) {
    if (key === '@graph') collect(inner, block, repaired, depth, under, out)
    else if (typeof inner === 'object') collect(inner, block, repaired, depth + 1, key, out)
  }
}
