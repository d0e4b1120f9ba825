import { type Element, isTag } from 'domhandler'

/** The element around an element; null at the root of the page. */
export function parentOf(element: Element): Element | null {
  const { parent } = element
  return parent && isTag(parent) ? parent : null
}
