import { type Element, isTag } from 'domhandler'

/** The element around an element; null at the root of the page. */
export function parentOf(element: Element): Element | null {
  const { parent } = element
  return parent && isTag(parent) ? parent : null
}

/** Whether an element is or stands in a cell of a table, no deeper than cells hold text. */
export function inCell(element: Element): boolean {
  for (let node: Element | null = element, level = 0; node && level < 5; level += 1, node = parentOf(node))
    if (node.name === 'td' || node.name === 'th') return true
  return false
}
