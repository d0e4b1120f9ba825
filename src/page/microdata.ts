import type { Element } from 'domhandler'
import { foldSpace } from '../core/text.ts'
import { resolveUrl } from '../core/urls.ts'
import { withoutVocabulary } from './json-ld.ts'
import { MICRODATA } from './limits.ts'
import type { Elements, MicrodataItem, MicrodataValue } from './page.ts'

/** Microdata and RDFa say the same things with other attributes. */
interface Dialect {
  readonly scope: string
  readonly type: string
  readonly property: string
}
const DIALECTS: readonly Dialect[] = [
  { scope: 'itemscope', type: 'itemtype', property: 'itemprop' },
  { scope: 'typeof', type: 'typeof', property: 'property' },
]

/** The attribute that holds the value, by element (HTML standard, 5.2.4 Values); each is an address. */
const ADDRESS: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  link: 'href',
  audio: 'src',
  embed: 'src',
  iframe: 'src',
  img: 'src',
  source: 'src',
  track: 'src',
  video: 'src',
  object: 'data',
}

interface Draft extends MicrodataItem {
  readonly props: Map<string, MicrodataValue[]>
}

/** All microdata and RDFa items of the page, nested ones too, in page order. Texts are read when they are asked for. */
export function readMicrodata(elements: Elements, base: string): MicrodataItem[] {
  const items: Draft[] = []
  for (const dialect of DIALECTS) readDialect(dialect, elements, base, items)
  return items.sort((a, b) => elements.order(a.element) - elements.order(b.element))
}

function readDialect(dialect: Dialect, elements: Elements, base: string, items: Draft[]): void {
  const scopes = elements.having(dialect.scope)
  if (!scopes.length) return
  const marked = [...new Set([...scopes, ...elements.having(dialect.property)])]
  marked.sort((a, b) => elements.order(a) - elements.order(b))
  const open: Draft[] = []
  const loose: { name: string; value: MicrodataValue }[] = []
  let values = 0
  for (const element of marked) {
    while (open.length && !elements.contains(open.at(-1)!.element, element)) open.pop()
    const owner = open.at(-1)
    let item: Draft | null = null
    if (dialect.scope in element.attribs && items.length < MICRODATA.items) {
      const types = withoutVocabulary(words(element.attribs[dialect.type])).map((type) => type.replace(/^.*\//, ''))
      item = { types, props: new Map(), element }
      items.push(item)
      open.push(item)
    }
    for (const name of withoutVocabulary(words(element.attribs[dialect.property]))) {
      if (++values > MICRODATA.values) return
      const value = valueOf(element, item, elements, base)
      if (owner) add(owner, name, value)
      else loose.push({ name, value })
    }
  }
  if (dialect.scope === 'itemscope' && loose.length) adoptReferences(elements, items, loose)
}

/** `itemref` names elements elsewhere whose properties belong to the item. */
function adoptReferences(
  elements: Elements,
  items: readonly Draft[],
  loose: { name: string; value: MicrodataValue }[],
) {
  const referring = items.filter((item) => item.element.attribs['itemref']).slice(0, 50)
  if (!referring.length) return
  const byId = new Map(elements.having('id').map((element) => [element.attribs['id']!, element]))
  for (const item of referring) {
    for (const id of words(item.element.attribs['itemref']).slice(0, 20)) {
      const target = byId.get(id)
      if (!target) continue
      for (const { name, value } of loose) if (elements.contains(target, value.element)) add(item, name, value)
    }
  }
}

function add(item: Draft, name: string, value: MicrodataValue): void {
  const list = item.props.get(name)
  if (list) list.push(value)
  else item.props.set(name, [value])
}

function valueOf(element: Element, item: MicrodataItem | null, elements: Elements, base: string): MicrodataValue {
  const stated = item ? null : statedValue(element, base)
  // Text is read on demand: a property around the whole page would otherwise be copied for every one in it.
  if (stated === null)
    return {
      element,
      item,
      get text() {
        return elements.text(element)
      },
    }
  return { element, item, text: foldSpace(stated) }
}

function statedValue(element: Element, base: string): string | null {
  const { name, attribs } = element
  if (attribs['content'] !== undefined || name === 'meta') return attribs['content'] ?? ''
  const attribute = ADDRESS[name]
  if (attribute !== undefined) {
    const address = attribs[attribute]
    return address === undefined ? null : (resolveUrl(address, base) ?? address)
  }
  if (name === 'time') return attribs['datetime'] ?? null
  if (name === 'data' || name === 'meter') return attribs['value'] ?? null
  return null
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter(Boolean)
}
