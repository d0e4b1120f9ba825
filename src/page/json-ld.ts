import { isText } from 'domhandler'
import { decodeEntities, foldSpace } from '../core/text.ts'
import { resolveUrl } from '../core/urls.ts'
import { parseJsonText } from './json-ld-text.ts'
import { JSON_LD, REPAIR, type RepairBudget } from './limits.ts'
import type { Elements, JsonLdNode, Page } from './page.ts'

/** The media type, in any case, with parameters, and as it is misspelt. */
const TYPE = /^\s*(?:application|text)\/(?:ld\+json|json\+ld)\s*(?:;|$)/i
const VOCABULARY = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i

/** Every typed JSON-LD object of the page, in page order, outer before inner. Broken blocks are left out with a note. */
export function readJsonLd(elements: Elements, notes: string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = []
  const budget: RepairBudget = { ...REPAIR }
  let block = -1
  for (const script of elements.tag('script')) {
    if (!TYPE.test(script.attribs['type'] ?? '')) continue
    block += 1
    if (block >= JSON_LD.blocks || nodes.length >= JSON_LD.nodes) {
      notes.push('there is more JSON-LD than is read')
      break
    }
    const source = script.children.map((node) => (isText(node) ? node.data : '')).join('')
    const parsed = parseJsonText(source, budget)
    if (!parsed) {
      if (source.trim()) notes.push(`JSON-LD block ${block + 1} is not JSON and was skipped`)
      continue
    }
    if (parsed.repaired) notes.push(`JSON-LD block ${block + 1} was broken and was repaired`)
    for (const value of parsed.values)
      collect(value, { block, repaired: parsed.repaired, depth: 0, under: null, nesting: 0 }, nodes)
  }
  return nodes
}

interface Place {
  readonly block: number
  readonly repaired: boolean
  readonly depth: number
  readonly under: string | null
  /** Objects and lists around it; what is nested deeper than the limit is cut off, so that readers may recurse. */
  readonly nesting: number
}

function collect(value: unknown, place: Place, out: JsonLdNode[]): void {
  const inner = { ...place, nesting: place.nesting + 1 }
  if (Array.isArray(value)) {
    if (inner.nesting > JSON_LD.nesting) value.length = 0
    for (const item of value) collect(item, inner, out)
    return
  }
  if (!isObject(value)) return
  const types = typesOf(value)
  const id = value['@id']
  if (types.length && out.length < JSON_LD.nodes) {
    const { block, repaired, depth, under } = place
    out.push({ types, id: typeof id === 'string' ? id.trim() : null, data: value, block, depth, under, repaired })
  }
  for (const key of Object.keys(value)) {
    const item = value[key]
    if (typeof item !== 'object' || item === null) continue
    // The object is ours: it was parsed a moment ago.
    if (inner.nesting > JSON_LD.nesting) (value as Record<string, unknown>)[key] = null
    else if (key === '@graph') collect(item, { ...inner, depth: place.depth }, out)
    else collect(item, { ...inner, depth: place.depth + 1, under: key }, out)
  }
}

const indexes = new WeakMap<readonly JsonLdNode[], Map<string, JsonLdNode>>()

/** The nodes by `@id`; of several with one id the one that says most. */
function indexOf(page: Pick<Page, 'jsonLd' | 'base'>): Map<string, JsonLdNode> {
  let index = indexes.get(page.jsonLd)
  if (index) return index
  indexes.set(page.jsonLd, (index = new Map()))
  for (const node of page.jsonLd) {
    if (node.id === null) continue
    const key = resolveUrl(node.id, page.base) ?? node.id
    const rival = index.get(key)
    if (!rival || Object.keys(rival.data).length < Object.keys(node.data).length) index.set(key, node)
  }
  return index
}

/**
 * The object that a reference (`{"@id": …}`, with or without a type) points to within the page. Anything else, and a
 * reference that leads nowhere, comes back as it is. One step: what is found has content of its own, so there are no
 * circles here; who walks on from object to object must keep track of where they were.
 */
export function resolve(page: Pick<Page, 'jsonLd' | 'base'>, value: unknown): unknown {
  if (!isObject(value) || typeof value['@id'] !== 'string') return value
  if (Object.keys(value).some((key) => key !== '@id' && key !== '@type')) return value
  const id = value['@id'].trim()
  return indexOf(page).get(resolveUrl(id, page.base) ?? id)?.data ?? value
}

/** A value as a list with every reference in it resolved. */
export function resolveAll(page: Pick<Page, 'jsonLd' | 'base'>, value: unknown): unknown[] {
  return listOf(value).map((item) => resolve(page, item))
}

/** A value as a flat list: arrays in arrays opened, `@list` and `@set` too, nothing as none, anything else as one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap(listOf)
  if (isObject(value) && ('@list' in value || '@set' in value)) return listOf(value['@list'] ?? value['@set'])
  return [value]
}

/** The texts in a value, in order: strings, numbers, `{"@value"}`, lists of them; entities decoded, white space folded. */
export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return foldSpace(decodeEntities(item).toWellFormed()) || []
    if (typeof item === 'number') return String(item)
    return isObject(item) && '@value' in item ? textsOf(item['@value']) : []
  })
}

/** The first text in a value, null where there is none. */
export function textOf(value: unknown): string | null {
  return textsOf(value)[0] ?? null
}

/** Whether a value is a JSON object (no list, not null). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Type names of an object without their vocabulary: `NewsArticle`. */
export function typesOf(value: unknown): string[] {
  return isObject(value) ? withoutVocabulary(textsOf(value['@type'])) : []
}

/** Names without `schema:` or `https://schema.org/` in front. */
export function withoutVocabulary(names: readonly string[]): string[] {
  return names.map((name) => name.replace(VOCABULARY, '')).filter(Boolean)
}
