import { type AnyNode, Element, Text, hasChildren, isText } from 'domhandler'
import type { Token } from 'parse5'

/**
 * The attributes of an element: an object without a prototype's names, made by a constructor, because the engine keeps
 * one that is made by `Object.create(null)` as a hash table: three times the memory, and slower to read.
 */
const Attributes = function () {} as unknown as new () => Record<string, string>
Attributes.prototype = Object.create(null)

/** What elements without attributes share. */
const NONE: Record<string, string> = Object.freeze(new Attributes())

/** An element of our parser: it carries its place, so that nobody has to look it up in a table. */
export interface PageElement extends Element {
  /** Position among the page's elements; -1 until indexElements has been there. */
  order: number
  /** Position of the last element inside. */
  end: number
  /** Its text and its class words, once somebody asked: see Elements.text and Elements.hint. */
  readText: string | undefined
  readHint: string | undefined
}

/** All text inside, that of scripts too, as it stands. */
export function rawText(node: AnyNode): string {
  return hasChildren(node) ? node.children.map(rawText).join('') : isText(node) ? node.data : ''
}

/*
 * What is left of a page when the garbage is collected are its nodes, and copying them is a fourth of the cost of
 * reading: so they have what we use and no more, made in one step and not by constructors four deep. Nobody of us asks
 * where in the file a node was, but its type promises an answer.
 */
const PLACES = { startIndex: { value: null, writable: true }, endIndex: { value: null, writable: true } }

const { type: TAG } = new Element('p', {})
const { type: SCRIPT } = new Element('script', {})
const { type: STYLE } = new Element('style', {})
const { type: TEXT } = new Text('')

const MadeElement = function (
  this: PageElement,
  name: string,
  attribs: Record<string, string>,
  namespace: Element['namespace'],
) {
  this.parent = null
  this.prev = null
  this.next = null
  this.children = []
  this.name = name
  this.attribs = attribs
  this.type = name === 'script' ? SCRIPT : name === 'style' ? STYLE : TAG
  this.namespace = namespace!
  this.order = -1
  this.end = -1
  this.readText = undefined
  this.readHint = undefined
} as unknown as new (name: string, attribs: Record<string, string>, namespace: Element['namespace']) => PageElement
MadeElement.prototype = Object.create(Element.prototype, PLACES)

const MadeText = function (this: Text, data: string) {
  this.parent = null
  this.prev = null
  this.next = null
  this.data = data
  this.type = TEXT
} as unknown as new (data: string) => Text
MadeText.prototype = Object.create(Text.prototype, PLACES)

/** An element of the tree, for the parser. */
export function createElement(
  name: string,
  namespace: Element['namespace'],
  attributes: readonly Token.Attribute[],
): PageElement {
  return new MadeElement(name, attributes.length ? attribsOf(attributes) : NONE, namespace)
}

function attribsOf(attributes: readonly Token.Attribute[]): Record<string, string> {
  const attribs = new Attributes()
  for (let at = 0; at < attributes.length; at += 1) attribs[attributes[at]!.name] = attributes[at]!.value
  return attribs
}

/** A text of the tree, for the parser. */
export function createTextNode(data: string): Text {
  return new MadeText(data)
}

/** What a second `<html>` or `<body>` tag adds to the first: attributes that it has not yet. */
export function adoptAttributes(recipient: Element, attributes: readonly Token.Attribute[]): void {
  if (recipient.attribs === NONE) recipient.attribs = new Attributes()
  for (const { name, value } of attributes) recipient.attribs[name] ??= value
}
