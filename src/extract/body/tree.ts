import { type Element, isTag } from 'domhandler'
import type { Block } from '../types.ts'
import { isHidden } from './blocks.ts'
import { readHints } from './hints.ts'

/**
 * The elements that stand above blocks, numbered so that a parent comes before its children: what holds for an element
 * is handed down in one loop over the numbers, and sums are handed up in one loop back.
 */
export interface Tree {
  readonly elements: readonly Element[]
  /** Number of the parent; -1 at the top. */
  readonly parent: Int32Array
  readonly depth: Int32Array
  /** Bits of hints.ts that the element's own class and id give. */
  readonly hints: Int32Array
  readonly hidden: Uint8Array
  /** Hash of tag and first three classes, digits read as 0. */
  readonly signature: Int32Array
  /** Number of each block's element. */
  readonly node: Int32Array
  readonly numbers: ReadonlyMap<Element, number>
}

/** Numbers the elements above the blocks. Linear in the size of the page. */
export function growTree(blocks: readonly Block[]): Tree {
  const elements: Element[] = []
  const parents: number[] = []
  const numbers = new Map<Element, number>()
  const node = new Int32Array(blocks.length)
  const path: Element[] = []
  for (const [index, block] of blocks.entries()) {
    let element: Element | null = block.element
    while (element && !numbers.has(element)) {
      path.push(element)
      element = element.parent && isTag(element.parent) ? element.parent : null
    }
    let number = element ? numbers.get(element)! : -1
    while (path.length) {
      const next = path.pop()!
      parents.push(number)
      number = elements.length
      numbers.set(next, number)
      elements.push(next)
    }
    node[index] = number
  }
  const size = elements.length
  const parent = Int32Array.from(parents)
  const depth = new Int32Array(size)
  const hints = new Int32Array(size)
  const hidden = new Uint8Array(size)
  const signature = new Int32Array(size)
  for (let at = 0; at < size; at += 1) {
    const element = elements[at]!
    const above = parent[at]!
    const attribs = element.attribs ?? {}
    depth[at] = above < 0 ? 0 : depth[above]! + 1
    hidden[at] = (above >= 0 && hidden[above]) || isHidden(element) ? 1 : 0
    hints[at] = readHints(attribs['class'], attribs['id'])
    signature[at] = signatureOf(element.name, attribs['class'])
  }
  return { elements, parent, depth, hints, hidden, signature, node, numbers }
}

/** For each element whether it is of that kind, or stands in one that is: 1 or 0. */
export function within({ elements, parent }: Tree, is: (at: number) => boolean | number): Uint8Array {
  const found = new Uint8Array(elements.length)
  for (let at = 0; at < found.length; at += 1) found[at] = (parent[at]! >= 0 && found[parent[at]!]) || is(at) ? 1 : 0
  return found
}

/** What an element is called, as far as names go. */
export function classOf({ elements }: Tree, at: number): string {
  return elements[at]!.attribs?.['class']?.slice(0, LONGEST_CLASS) ?? ''
}
const LONGEST_CLASS = 300

/** The element so many steps above another one, or the top one where there are not so many. */
export function above({ parent }: Pick<Tree, 'parent'>, at: number, steps: number): number {
  for (let step = 0; step < steps && parent[at]! >= 0; step += 1) at = parent[at]!
  return at
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

function signatureOf(tag: string, classes: string | undefined): number {
  let hash = hashText(tag)
  if (!classes) return hash
  let words = 0
  let inside = false
  const end = Math.min(classes.length, 200)
  for (let at = 0; at < end; at += 1) {
    let code = classes.charCodeAt(at)
    if (code <= 32) {
      if (inside && ++words === 3) break
      inside = false
      continue
    }
    if (!inside) hash = Math.imul(hash ^ 46, 0x01000193)
    inside = true
    if (code >= 48 && code <= 57) code = 48
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}

/** Adds each element's value to its parent's, from the leaves up. */
export function sumUp(tree: Tree, values: Float64Array): Float64Array {
  for (let at = tree.parent.length - 1; at > 0; at -= 1) {
    const above = tree.parent[at]!
    if (above >= 0) values[above] = values[above]! + values[at]!
  }
  return values
}
