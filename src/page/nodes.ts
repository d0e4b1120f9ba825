import { type AnyNode, Element, hasChildren, isText } from 'domhandler'
import type { Token } from 'parse5'

/**
 * The attributes of an element: an object without a prototype's names, made by a constructor, because the engine keeps
 * one that is made by `Object.create(null)` as a hash table: three times the memory, and slower to read.
 */
const Attributes = function () {} as unknown as new () => Record<string, string>
Attributes.prototype = Object.create(null)

/** An element of our parser: it carries its place, so that nobody has to look it up in a table. */
export class PageElement extends Element {
  /** Position among the page's elements; -1 until indexElements has been there. */
  order = -1
  /** Position of the last element inside. */
  end = -1
  /** Its text and its class words, once somebody asked: see Elements.text and Elements.hint. */
  readText: string | undefined = undefined
  readHint: string | undefined = undefined
}

/** All text inside, that of scripts too, as it stands. */
export function rawText(node: AnyNode): string {
  return hasChildren(node) ? node.children.map(rawText).join('') : isText(node) ? node.data : ''
}

/** An element of the tree, for the parser. */
export function createElement(
  name: string,
  namespace: Element['namespace'],
  attributes: readonly Token.Attribute[],
): PageElement {
  const attribs = new Attributes()
  for (const { name, value } of attributes) attribs[name] = value
  const element = new PageElement(name, attribs, [])
  element.namespace = namespace!
  return element
}

/** What a second `<html>` or `<body>` tag adds to the first: attributes that it has not yet. */
export function adoptAttributes(recipient: Element, attributes: readonly Token.Attribute[]): void {
  for (const { name, value } of attributes) recipient.attribs[name] ??= value
}
