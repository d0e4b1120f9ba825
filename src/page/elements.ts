import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler'
import { oncePer, remembered } from '../core/memo.ts'
import { foldSpace } from '../core/text.ts'
import type { PageElement } from './nodes.ts'
import type { Elements } from './page.ts'

/** Elements whose text no reader sees. */
const UNSEEN = new Set(
  'script style template noscript head svg iframe noframes noembed textarea select datalist object audio video canvas'.split(
    ' ',
  ),
)
/** Elements that stand in a line of text: their text is joined to what stands around it without a space. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Reads the tree once and answers every look-up from tables. The tree must not be changed afterwards. */
export function indexElements(root: Document): Elements {
  const all: Element[] = []
  const tags = new Map<string, Element[]>()
  let attributes: ReadonlyMap<string, readonly Element[]> | undefined
  const matches = new Map<RegExp, readonly Element[]>()
  let hints: Hints | undefined

  // By hand, not by recursion: a page may be nested deeper than the stack.
  let node: AnyNode | null = root.firstChild
  while (node) {
    if (isTag(node)) {
      const placed = node as PageElement
      placed.order = placed.end = all.length
      all.push(node)
      add(tags, node.name, node)
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
    }
    while (node && !node.next) {
      const parent: AnyNode | null = node.parent
      if (parent && isTag(parent)) (parent as PageElement).end = all.length - 1
      node = parent === root ? null : parent
    }
    node = node?.next ?? null
  }

  /** The element with its place; undefined for one that is not of this page. */
  const placed = (element: Element): PageElement | undefined => {
    const own = element as PageElement
    return all[own.order] === own ? own : undefined
  }
  const order = (element: Element): number => placed(element)?.order ?? -1
  const inOrder = (found: Iterable<Element>): Element[] => [...found].sort((a, b) => order(a) - order(b))
  /** Index of the first element of the list that stands behind that position. */
  const firstAfter = (list: readonly Element[], position: number): number => {
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (order(list[middle]!) <= position) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    all,
    tag: (name) => tags.get(name) ?? [],
    inside(outer, name) {
      const place = placed(outer)
      const list = tags.get(name)
      if (!place || !list) return []
      const start = firstAfter(list, place.order)
      return list.slice(start, firstAfter(list, place.end))
    },
    having: (attribute) => (attributes ??= readAttributes(all)).get(attribute) ?? [],
    havingAny(isOne) {
      const found = new Set<Element>()
      for (const [name, list] of (attributes ??= readAttributes(all)))
        if (isOne(name)) for (const element of list) found.add(element)
      return inOrder(found)
    },
    hinted(pattern) {
      const known = matches.get(pattern)
      if (known) return known
      const found = new Set<Element>()
      hints ??= readHints(all)
      const place = placeOf(pattern)
      for (const { word, groups } of hints) {
        if (fits(word, pattern, place)) for (const group of groups) for (const element of group) found.add(element)
      }
      const sorted = inOrder(found)
      matches.set(pattern, sorted)
      return sorted
    },
    order,
    contains(outer, inner) {
      const a = placed(outer)
      const b = placed(inner)
      return a !== undefined && b !== undefined && b.order >= a.order && b.order <= a.end
    },
    text(element) {
      return ((element as PageElement).readText ??= foldSpace(rawText(element)))
    },
    hint(element) {
      return ((element as PageElement).readHint ??= `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`
        .toLowerCase()
        .trim())
    },
  }
}

/** A word of classes and ids, and which patterns it fits, by their places. */
interface Word {
  readonly text: string
  readonly fits: (boolean | undefined)[]
}

let patterns = 0
const placeOf = oncePer<RegExp, number>(() => patterns++)
/** Remembered from page to page: sites repeat themselves, and many use one system. */
const wordOf = remembered({ most: 3000, longest: 60 }, (text): Word => ({ text, fits: [] }))

function fits({ text, fits: known }: Word, pattern: RegExp, place: number): boolean {
  const before = known[place]
  if (before !== undefined) return before
  // Places are given in the order of first use, so that the list has no holes but where a word is new.
  while (known.length < place) known.push(undefined)
  pattern.lastIndex = 0
  return (known[place] = pattern.test(text))
}

/** The distinct words of classes and ids, with the elements that have them, grouped by what their attribute says. */
type Hints = readonly { readonly word: Word; readonly groups: readonly (readonly Element[])[] }[]

/** A class attribute is repeated in every row and card: its words are read once. */
function readHints(all: readonly Element[]): Hints {
  const classes = new Map<string, Element[]>()
  const hints = new Map<string, Element[][]>()
  for (const element of all) {
    const { class: stated, id } = element.attribs
    if (stated) {
      const group = classes.get(stated)
      if (group) group.push(element)
      else {
        const first = [element]
        classes.set(stated, first)
        for (const word of classWords(stated)) add(hints, word, first)
      }
    }
    if (id !== undefined) add(hints, id.toLowerCase().trim(), [element])
  }
  return Array.from(hints, ([text, groups]) => ({ word: wordOf(text), groups }))
}

/** The elements of each attribute, in one walk: a look-up for each that is asked for takes six times as long. */
function readAttributes(all: readonly Element[]): ReadonlyMap<string, readonly Element[]> {
  const found = new Map<string, Element[]>()
  for (const element of all) for (const name in element.attribs) add(found, name, element)
  return found
}

function add<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key)
  if (list) list.push(value)
  else table.set(key, [value])
}

function classWords(stated: string): string[] {
  return [...new Set(stated.toLowerCase().split(/\s+/))].filter(Boolean)
}

function rawText(top: Element): string {
  const parts: string[] = []
  let node: AnyNode | null = top.firstChild
  while (node) {
    if (isText(node)) parts.push(node.data)
    else if (isTag(node)) {
      if (!INLINE.has(node.name)) parts.push(' ')
      if (!UNSEEN.has(node.name) && node.firstChild) {
        node = node.firstChild
        continue
      }
    }
    while (node && !node.next) {
      const parent: AnyNode | null = node.parent
      if (parent && isTag(parent) && !INLINE.has(parent.name)) parts.push(' ')
      node = parent === top ? null : parent
    }
    node = node?.next ?? null
  }
  return parts.join('')
}
