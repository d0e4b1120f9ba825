import type { Element } from 'domhandler'
import { parentOf } from '../../page/ancestors.ts'

/** The figure around an element, at most so many levels up. */
export function figureAround(element: Element, levels: number): Element | null {
  let node = parentOf(element)
  for (let level = 1; node && level < levels && node.name !== 'figure'; level += 1) node = parentOf(node)
  return node?.name === 'figure' ? node : null
}
