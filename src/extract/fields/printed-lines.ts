import { oncePer } from '../../core/memo.ts'
import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { INLINE } from '../../page/elements.ts'
import type { Block } from '../types.ts'

const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button', 'select', 'title'])
const SPACES = /\s+/g
/** A by-line is a line or two: more of an element is not read. */
const MOST_NODES = 400

/**
 * The text of an element with a line break wherever one printed thing ends: at block borders and `<br>`, around links,
 * and where two inline elements touch without a space (`<span>Ann Lee</span><span>Reporter</span>`).
 */
export const linesOf: (top: Element) => string = oncePer(readLines)

function readLines(top: Element): string {
  const parts: string[] = []
  // Asked for all the time: the end of a text that grows would have it copied each time.
  let tail = ''
  let seen = 0
  const write = (piece: string): void => {
    if (!piece) return
    parts.push(piece)
    tail = piece.slice(-2)
  }
  const border = (): void => {
    if (tail && !tail.endsWith('\n')) write('\n')
  }
  /** Marks the place where an inline element begins or ends: a border if there is no space on either side. */
  let touching = false
  const edge = (element: Element): void => {
    if (!INLINE.has(element.name) || element.name === 'a') border()
    else touching = tail !== '' && !/\s$/.test(tail)
  }
  let node: AnyNode | null = top.firstChild
  while (node && seen < MOST_NODES) {
    seen += 1
    if (isText(node)) {
      // One letter by itself is a part of a word, set apart for its looks.
      if (touching && node.data.length > 1 && /^[\p{L}\p{N}]/u.test(node.data) && /[\p{L}\p{N}]$/u.test(tail)) border()
      if (node.data) touching = false
      write(node.data.replace(/\s+/g, ' '))
    } else if (isTag(node)) {
      if (node.name === 'br') border()
      else edge(node)
      if (node.firstChild && !UNSEEN.has(node.name)) {
        node = node.firstChild
        continue
      }
    }
    while (node && !node.next) {
      const parent: AnyNode | null = node.parent
      if (parent && isTag(parent) && parent !== top) edge(parent)
      node = parent === top ? null : parent
    }
    node = node?.next ?? null
  }
  return tidy(parts.join(''))
}

/** The text of a block with its parts on lines of their own: all of them where it fills its element, else its links. */
export const linesOfBlock: (block: Block) => string = oncePer(readBlock)

function readBlock(block: Block): string {
  const whole = linesOf(block.element)
  if (whole.replace(SPACES, '') === block.text.replace(SPACES, '')) return whole
  let text = block.text
  let from = 0
  for (const link of block.links.slice(0, 12)) {
    const at = text.indexOf(link.text, from)
    if (at < 0) continue
    text = `${text.slice(0, at)}\n${link.text}\n${text.slice(at + link.text.length)}`
    from = at + link.text.length + 2
  }
  return tidy(text)
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}
