import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler'
import { foldSpace } from '../../core/text.ts'
import type { Page } from '../../page/page.ts'
import type { Block } from '../types.ts'

/** Elements that hold no text for a reader. */
const SKIPPED = new Set(
  'script style noscript template svg iframe object embed canvas audio video math head select textarea map title'.split(
    ' ',
  ),
)
/** Elements that stand within a line of text; every other element ends a block at its start and at its end. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/**
 * Whether the element stands in a line of text. An element of the page's own making (`x-term`) does where text stands
 * right beside it; elsewhere it is a box.
 */
export function isInline(node: Element): boolean {
  if (INLINE.has(node.name)) return true
  return node.name.includes('-') && (hasText(node.prev) || hasText(node.next))
}
const hasText = (node: ChildNode | null): boolean => node !== null && isText(node) && node.data.trim() !== ''

const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'amp-img', 'amp-video', 'object', 'canvas'])
const FRAME = new Set(['iframe', 'embed', 'amp-iframe', 'amp-youtube', 'amp-twitter'])
const BOLD = new Set(['b', 'strong'])
const ITALIC = new Set(['i', 'em', 'cite'])
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
function isGlyph({ name, attribs }: Element): boolean {
  if (name !== 'img') return false
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
  const fresh = (): Open => ({ nodes: [], parts: [], links: [], linkChars: 0, boldChars: 0, italicChars: 0, breaks: 0 })
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
    const text = open.parts.length ? foldLines(open.parts.join('')) : ''
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
    if (open.parts.length || open.nodes.length) open = fresh()
  }
  const addText = (node: ChildNode, data: string): void => {
    if (open.breaks >= 2) flush()
    open.breaks = data.trim() ? 0 : open.breaks
    open.parts.push(data)
    open.nodes.push(node)
    const size = data.trim().length
    if (anchor) {
      anchor.parts.push(data)
      open.linkChars += size
    }
    if (bold) open.boldChars += size
    if (italic) open.italicChars += size
  }

  // Iterative: the tree may be deeper than the stack.
  const enter = (node: Element): boolean => {
    const { name } = node
    if (name === 'br') {
      open.breaks += 1
      open.parts.push(BREAK)
      open.nodes.push(node)
      return false
    }
    if (isGlyph(node)) return false
    if (MEDIA.has(name) || FRAME.has(name)) {
      flush()
      after = FRAME.has(name) ? 'frame' : 'media'
    } else if (name === 'hr') {
      flush()
      after = 'rule'
    }
    if (SKIPPED.has(name)) return false
    const inline = isInline(node)
    if (!inline) {
      flush()
      element = node
    }
    if (isHidden(node)) {
      if (inline) flush()
      hiddenDepth += 1
    }
    if (BOLD.has(name)) bold += 1
    if (ITALIC.has(name)) italic += 1
    if (name === 'a' && node.attribs['href'] !== undefined)
      anchor = { href: node.attribs['href'], element: node, parts: [] }
    return true
  }
  const leave = (node: Element): void => {
    const { name } = node
    if (name === 'a' && anchor?.element === node) {
      endAnchor()
      anchor = null
    }
    if (BOLD.has(name)) bold -= 1
    if (ITALIC.has(name)) italic -= 1
    const inline = isInline(node)
    if (!inline) flush()
    if (isHidden(node)) {
      if (inline) flush()
      hiddenDepth -= 1
    }
    if (!inline) element = blockParent(node) ?? container
  }

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

function blockParent(node: Element): Element | null {
  let parent = node.parent
  while (parent && isTag(parent) && isInline(parent)) parent = parent.parent
  return parent && isTag(parent) ? parent : null
}

/** White space folded within lines; a `<br>` between two lines of text stays as one `\n`. */
function foldLines(text: string): string {
  if (!text.includes(BREAK)) return foldSpace(text)
  return text.split(BREAK).map(foldSpace).filter(Boolean).join('\n')
}
