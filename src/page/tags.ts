import { decodeHTMLAttribute } from 'entities'
import { Token, html } from 'parse5'

/** Attributes of a tag that is taken at once; more are left to parse5, which bounds and compares them one by one. */
const MOST_ATTRIBUTES = 40

const TAB = 0x09
const LINE_FEED = 0x0a
const FORM_FEED = 0x0c
const SPACE = 0x20
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e

/** What a character means in a name: it goes on, it goes on in lower case, it ends. Else parse5 decides. */
const GOES_ON = 1
const UPPER = 2
const ENDS = 3
const IN_NAME = new Uint8Array(128)
for (let code = 0x21; code < 0x7f; code += 1) IN_NAME[code] = code >= 0x41 && code <= 0x5a ? UPPER : GOES_ON
for (const code of [DOUBLE_QUOTE, SINGLE_QUOTE, LESS]) IN_NAME[code] = 0
for (const code of [TAB, LINE_FEED, FORM_FEED, SPACE, SLASH, GREATER, EQUALS]) IN_NAME[code] = ENDS

/** Names of tags and attributes seen before, so that one is neither copied nor looked up again: a page has few. */
const SLOTS = 4096
const names: string[] = Array.from({ length: SLOTS }, () => '')
const ids = new Int32Array(SLOTS)

/** A tag as parse5 has it, with the position of the character that ends it. */
export class Tag {
  type: Token.TokenType.START_TAG | Token.TokenType.END_TAG
  tagName: string
  tagID: html.TAG_ID
  selfClosing = false
  ackSelfClosing = false
  attrs: Token.Attribute[] = []
  location: null = null
  end = 0

  constructor(type: Tag['type'], tagName: string, tagID: html.TAG_ID) {
    this.type = type
    this.tagName = tagName
    this.tagID = tagID
  }
}

/** The start tag of which the name begins there; null where it is not all there, or anything but plain. */
export function startTag(text: string, at: number): Tag | null {
  const slot = isLetter(text.charCodeAt(at)) ? nameAt(text, at) : -1
  if (slot < 0) return null
  const tag = new Tag(Token.TokenType.START_TAG, names[slot]!, ids[slot]!)
  at += tag.tagName.length
  if (text.charCodeAt(at) === EQUALS) return null
  const { attrs } = tag
  for (;;) {
    at = behindSpace(text, at)
    if (at >= text.length) return null
    const code = text.charCodeAt(at)
    if (code === GREATER) {
      tag.end = at
      return tag
    }
    if (code === SLASH) {
      if (text.charCodeAt(at + 1) !== GREATER) return null
      tag.selfClosing = true
      tag.end = at + 1
      return tag
    }
    at = readAttribute(text, at, attrs)
    if (at < 0) return null
  }
}

/** The end tag of which the name begins there; null where there is more to it than a name. */
export function endTag(text: string, at: number): Tag | null {
  const slot = isLetter(text.charCodeAt(at)) ? nameAt(text, at) : -1
  if (slot < 0) return null
  const tag = new Tag(Token.TokenType.END_TAG, names[slot]!, ids[slot]!)
  tag.end = behindSpace(text, at + tag.tagName.length)
  return text.charCodeAt(tag.end) === GREATER ? tag : null
}

/** Whether the name stands there, in any case, as far as the text goes. */
export function mayClose(text: string, start: number, name: string): boolean {
  for (let at = 0; at < name.length && start + at < text.length; at += 1)
    if ((text.charCodeAt(start + at) | 0x20) !== name.charCodeAt(at)) return false
  return true
}

/** Where the attribute that begins there ends, with it added to the list; -1 for one that is not plain. */
function readAttribute(text: string, start: number, attrs: Token.Attribute[]): number {
  const slot = nameAt(text, start)
  if (slot < 0 || attrs.length === MOST_ATTRIBUTES) return -1
  const name = names[slot]!
  let at = behindSpace(text, start + name.length)
  let value = ''
  if (text.charCodeAt(at) === EQUALS) {
    at = behindSpace(text, at + 1)
    const quote = text.charCodeAt(at)
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const end = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1)
      if (end < 0) return -1
      value = text.slice(at + 1, end)
      at = end + 1
    } else {
      const end = endOfBare(text, at)
      // None at all, or the text ends here.
      if (end === at || end === text.length) return -1
      value = text.slice(at, end)
      at = end
    }
    if (value.includes('&')) value = decodeHTMLAttribute(value)
  }
  for (let known = 0; known < attrs.length; known += 1) if (attrs[known]!.name === name) return at
  attrs.push({ name, value })
  return at
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

function endOfBare(text: string, at: number): number {
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === GREATER || code === SPACE || code === LINE_FEED || code === TAB || code === FORM_FEED) break
  }
  return at
}

function behindSpace(text: string, at: number): number {
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== SPACE && code !== LINE_FEED && code !== TAB && code !== FORM_FEED) break
  }
  return at
}

/** The slot of the name that begins there; -1 for one that has anything special about it, or no end. */
function nameAt(text: string, start: number): number {
  const { length } = text
  let hash = 0
  let at = start
  for (; at < length; at += 1) {
    let code = text.charCodeAt(at)
    const kind = code < 128 ? IN_NAME[code] : 0
    if (kind === ENDS) break
    if (kind === 0) return -1
    if (kind === UPPER) code += 32
    hash = (Math.imul(hash, 31) + code) | 0
  }
  if (at === start || at === length) return -1
  const slot = (hash ^ (hash >>> 11)) & (SLOTS - 1)
  if (!isAt(text, start, at, names[slot]!)) {
    const name = detached(text.slice(start, at).toLowerCase())
    names[slot] = name
    ids[slot] = html.getTagID(name)
  }
  return slot
}

function isAt(text: string, start: number, end: number, name: string): boolean {
  if (name.length !== end - start) return false
  for (let at = 0; at < name.length; at += 1) {
    const code = text.charCodeAt(start + at)
    if ((code >= 0x41 && code <= 0x5a ? code + 32 : code) !== name.charCodeAt(at)) return false
  }
  return true
}

/** The name as the engine keeps keys: a copy that does not hold the text it was cut from. */
function detached(name: string): string {
  return Object.keys({ [name]: 0 })[0]!
}
