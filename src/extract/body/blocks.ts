import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler'
import { foldSpace } from '../../core/text.ts'
import { INLINE } from '../../page/elements.ts'
import type { Page } from '../../page/page.ts'
import type { Block } from '../types.ts'
import { BOXED, KIND, kindOf } from './tag-kinds.ts'

/**
 * Whether the element stands in a line of text. An element of the page's own making (`x-term`) does where text stands
 * right beside it; elsewhere it is a box.
 */
export function isInline(node: Element): boolean {
  if (INLINE.has(node.name)) return true
  return node.name.includes('-') && (hasText(node.prev) || hasText(node.next))
}
const hasText = (node: ChildNode | null): boolean => node !== null && isText(node) && node.data.trim() !== ''

/** Bit of an open element that is hidden; it stands beside those of its name. */
const HIDDEN = 1024
/** Declarations that take an element out of what a reader sees. */
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Whether the element says of itself that it is not shown. */
export function isHidden(element: Element): boolean {
  const { attribs } = element
  return (
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    (attribs['style'] !== undefined && HIDDEN_STYLE.test(attribs['style']))
  )
}

/** A picture that stands for a character: an emoji, the icon of a link. Like a drawing (svg) it ends no block. */
function isGlyph({ attribs }: Element): boolean {
  const size = Number.parseInt(attribs['height'] ?? attribs['width'] ?? '', 10)
  return size <= GLYPH || GLYPH_HINT.test(attribs['class'] ?? '')
}
/** Pixels. */
const GLYPH = 32
const GLYPH_HINT = /(?:^|[\s_-])(?:emoji|icon|smiley)(?:$|[\s_-])/i

/** Stands for a `<br>` until the lines are folded: no page text holds it. */
const BREAK = '\u0001'

interface Open {
  nodes: ChildNode[]
  parts: string[]
  links: { href: string; text: string; element: Element }[]
  /** Characters that are no white space around a piece of text. */
  chars: number
  linkChars: number
  boldChars: number
  italicChars: number
  breaks: number
}

/**
 * Cuts a page into blocks: runs of inline text under their nearest block-level element, in reading order. A block ends
 * where a block-level element starts or ends, at two or more `<br>` in a row, and at pictures and frames; a single
 * `<br>` is a line break. Pieces are joined without adding spaces. Hidden text is kept and marked.
 */
export function segment(page: Page): Block[] {
  const blocks: Block[] = []
  const container = (page.root.children.find((node) => isTag(node) && node.name === 'html') ?? page.root) as Element
  const fresh = (): Open => ({
    nodes: [],
    parts: [],
    links: [],
    chars: 0,
    linkChars: 0,
    boldChars: 0,
    italicChars: 0,
    breaks: 0,
  })
  let open = fresh()
  let after: Block['after'] = null
  let element = container
  let hiddenDepth = 0
  let bold = 0
  let italic = 0
  let anchor: { href: string; element: Element; parts: string[] } | null = null

  const endAnchor = (): void => {
    if (!anchor) return
    const text = foldSpace(anchor.parts.join(''))
    if (text) open.links.push({ href: anchor.href, text, element: anchor.element })
    anchor.parts = []
  }
  const flush = (): void => {
    endAnchor()
    const { parts } = open
    if (!open.chars) {
      // White space between tags, the commonest text of all: the lists are used again.
      parts.length = open.nodes.length = open.breaks = 0
      return
    }
    const text = foldLines(parts.length === 1 ? parts[0]! : parts.join(''))
    if (text) {
      blocks.push({
        index: blocks.length,
        element,
        text,
        links: open.links,
        linkChars: open.linkChars,
        boldChars: open.boldChars,
        italicChars: open.italicChars,
        hidden: hiddenDepth > 0,
        after,
        nodes: open.nodes,
      })
      after = null
    }
    open = fresh()
  }
  const addText = (node: ChildNode, data: string): void => {
    const size = trimmedLength(data)
    if (open.breaks >= 2) flush()
    if (size) open.breaks = 0
    open.chars += size
    open.parts.push(data)
    open.nodes.push(node)
    if (anchor) {
      anchor.parts.push(data)
      open.linkChars += size
    }
    if (bold) open.boldChars += size
    if (italic) open.italicChars += size
  }

  // Of the open elements: what enter() found out about each, and those that blocks stand under.
  const kinds: number[] = []
  const boxes: Element[] = []
  const enter = (node: Element): boolean => {
    const { name } = node
    let kind = kindOf(name)
    if (kind & KIND.break) {
      open.breaks += 1
      open.parts.push(BREAK)
      open.nodes.push(node)
      return false
    }
    if (kind & KIND.img && isGlyph(node)) return false
    if (kind & BOXED) {
      flush()
      after = kind & KIND.frame ? 'frame' : 'media'
    } else if (kind & KIND.rule) {
      flush()
      after = 'rule'
    }
    if (kind & KIND.skipped) return false
    if ((kind & ~BOXED) === 0 && isInline(node)) kind |= KIND.inline
    if (!(kind & KIND.inline)) {
      flush()
      element = node
      boxes.push(node)
    }
    if (isHidden(node)) {
      if (kind & KIND.inline) flush()
      hiddenDepth += 1
      kind |= HIDDEN
    }
    if (kind & KIND.bold) bold += 1
    if (kind & KIND.italic) italic += 1
    if (kind & KIND.link && node.attribs['href'] !== undefined)
      anchor = { href: node.attribs['href'], element: node, parts: [] }
    kinds.push(kind)
    return true
  }
  const leave = (node: Element): void => {
    const kind = kinds.pop()!
    if (anchor?.element === node) {
      endAnchor()
      anchor = null
    }
    if (kind & KIND.bold) bold -= 1
    if (kind & KIND.italic) italic -= 1
    const inline = kind & KIND.inline
    if (!inline) flush()
    if (kind & HIDDEN) {
      if (inline) flush()
      hiddenDepth -= 1
    }
    if (!inline) {
      boxes.pop()
      element = boxes.at(-1) ?? container
    }
  }

  // Iterative: the tree may be deeper than the stack.
  let node: AnyNode | null = page.root.firstChild
  while (node) {
    if (isText(node)) addText(node, node.data)
    else if (isTag(node) && enter(node)) {
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
      leave(node)
    }
    while (node && !node.next) {
      const parent: AnyNode | null = node.parent
      if (parent && isTag(parent)) leave(parent)
      node = parent === page.root ? null : parent
    }
    node = node?.next ?? null
  }
  flush()
  return blocks
}

/** Length without the white space around it; most texts have none, and then nothing is copied. */
function trimmedLength(text: string): number {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return first > 32 && first < 127 && last > 32 && last < 127 ? text.length : text.trim().length
}

/** White space folded within lines; a `<br>` between two lines of text stays as one `\n`. */
function foldLines(text: string): string {
  if (!text.includes(BREAK)) return foldSpace(text)
  return text.split(BREAK).map(foldSpace).filter(Boolean).join('\n')
}
