import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { foldSpace } from '../../core/text.ts'
import { isHidden } from '../body/blocks.ts'
import { INLINE } from '../../page/elements.ts'
import { isCredit, isLabelledCredit, type Split, splitCaption, stripCredit } from './credits.ts'
import { CAPTION_HINT, CAPTION_LABEL, CONTROL_HINT, CONTROL_TEXT, CREDIT_ATTRIBUTE, CREDIT_HINT } from './words.ts'

/** No caption is longer; what is has taken in a story. */
export const LONGEST_CAPTION = 1500
/** '3/12 ' before the text: galleries count their pictures. */
const NUMBERED = /^(?:\d{1,3}\s?\/\s?\d{1,3}\s+|\d{1,2}of\d{1,2}\s*)(?=[\p{Lu}\p{Lo}"„“«])/u
/** What a caption that can be opened ends with, and marks that parted it from what is left out. */
const TRAIL = /\s*(?<![•|·∙])[•|·∙]+$/u
/** The control of a caption that can be opened, where it was folded: `in Hanover, ... [+] Germany`. */
const UNFOLD = /\s*(?:…|\.{3})?\s*\[\+\]/gu
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'button',
  'iframe',
  'select',
  'video',
  'audio',
  'time',
])

/** Holds no other element: a class like 'caption-credit' then speaks of this text, not of the whole caption. */
function isLeaf(node: Element): boolean {
  return !node.children.some((child) => isTag(child) && child.name !== 'a' && child.name !== 'br')
}

/** Longer than a credit, and with the end of a sentence inside: a caption in the element that is meant for its credit. */
function isSentence(text: string): boolean {
  return text.length > LONGEST_CREDIT && !isLabelledCredit(text) && /[\p{Ll}\d]{3}[.!?…](?:\s+[(©\p{Lu}]|$)/u.test(text)
}
const LONGEST_CREDIT = 70

/** Holds text beside a part that is a credit: its class names both, and only the part is one. */
function holdsCredit(node: Element): boolean {
  const parts = node.children.filter((child) => isTag(child) && child.name !== 'br')
  const credits = parts.filter((part) => isTag(part) && CREDIT_HINT.test((part.attribs['class'] ?? '').toLowerCase()))
  return credits.length > 0 && parts.length > credits.length
}

/**
 * An element that begins right behind the end of a sentence, without a space: prose never does, so it is another piece
 * that a margin sets apart (`…, Austria.` and `Leonhard Foeger / Reuters`).
 */
function abuts(text: string, node: Element): boolean {
  const [first] = node.children
  return (
    text.length > LEAST_SENTENCE &&
    /[\p{L}\p{N}][.!?…”"»)]{1,3}$/u.test(text) &&
    first !== undefined &&
    isText(first) &&
    /^[\p{L}(©[]/u.test(first.data)
  )
}
const LEAST_SENTENCE = 20

/** Not shown. What is only kept from screen readers is: many captions repeat the alt text and say so. */
function unseen(node: Element): boolean {
  return isHidden(node) && node.attribs['aria-hidden'] !== 'true'
}

/** One run of text in a caption and what it is. */
interface Piece {
  text: string
  readonly credit: boolean
}

/** Reads a caption element: controls left out, credits that stand in an element or line of their own taken apart. */
export function read(top: Element): Split {
  const credits: string[] = []
  const texts: string[] = []
  for (const piece of pieces(top)) {
    const text = foldSpace(piece.text)
    if (!text || CONTROL_TEXT.test(text.slice(0, 120))) continue
    if ((piece.credit && !isSentence(text)) || isCredit(text)) credits.push(text)
    else texts.push(text)
  }
  const caption = texts.join(' ').replace(UNFOLD, '').replace(NUMBERED, '').replace(CAPTION_LABEL, '')
  // What is cut off the end is looked for in short texts only.
  const split = splitCaption(caption.length > LONGEST_CAPTION ? '' : caption.replace(TRAIL, ''))
  const own = [...new Set(credits.flatMap((text) => stripCredit(text) ?? []))].join(' / ')
  const bare = split.caption && own ? withoutRepeated(split.caption, own) : split.caption
  return {
    caption: bare && /[\p{L}\p{N}]/u.test(bare) ? bare : null,
    credit: own || split.credit,
  }
}

/** A caption without its credit behind the last sentence, where the credit stands in an element of its own too. */
function withoutRepeated(caption: string, credit: string): string {
  const before = caption.endsWith(credit) ? caption.slice(0, -credit.length).trimEnd() : caption
  return before !== caption && /[.!?…”"»)]$/u.test(before) ? before : caption
}

function pieces(top: Element): Piece[] {
  const found: Piece[] = []
  let open: Piece | undefined
  let size = 0
  const visit = (node: AnyNode, credit: boolean, depth: number): void => {
    if (isText(node)) {
      if (!open || open.credit !== credit) found.push((open = { text: '', credit }))
      open.text += node.data
      size += node.data.length
      return
    }
    if (
      !isTag(node) ||
      UNREAD.has(node.name) ||
      size > 4 * LONGEST_CAPTION ||
      depth > 60 ||
      (depth > 0 && unseen(node))
    )
      return
    const hint = `${node.attribs['class'] ?? ''} ${node.attribs['itemprop'] ?? ''}`.toLowerCase()
    if (depth > 0 && CONTROL_HINT.test(hint) && !CAPTION_HINT.test(hint)) return
    const own =
      depth > 0 &&
      (node.name === 'cite' ||
        Object.keys(node.attribs).some((name) => CREDIT_ATTRIBUTE.test(name)) ||
        (CREDIT_HINT.test(hint) && (isLeaf(node) || (!CAPTION_HINT.test(hint) && !holdsCredit(node)))))
    const breaks =
      !INLINE.has(node.name) || own || node.name === 'small' || (open !== undefined && abuts(open.text, node))
    if (breaks) open = undefined
    for (const child of node.children) visit(child, credit || own, depth + 1)
    if (breaks) open = undefined
  }
  visit(top, false, 0)
  return found
}
