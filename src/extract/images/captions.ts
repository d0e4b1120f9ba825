import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { foldForCompare, foldSpace, titleSimilarity } from '../../core/text.ts'
import type { Elements } from '../../page/page.ts'
import type { BlockSpans, Span } from '../block-spans.ts'
import { INLINE, isHidden } from '../body/blocks.ts'
import type { ArticleContext, Block } from '../types.ts'
import { isCredit, type Split, splitCaption, stripCredit } from './credits.ts'
import type { Picture } from './sources.ts'
import { CAPTION_HINT, CAPTION_LABEL, CONTROL_HINT, CONTROL_TEXT, CREDIT_HINT } from './words.ts'

/** What captions are looked up in: made once per page. */
export interface CaptionSetting {
  readonly context: ArticleContext
  readonly spans: BlockSpans
  /** Blocks of the body and the headline: never a caption unless their element says so. */
  readonly text: ReadonlySet<number>
  /** How many different pictures stand in the element. */
  picturesIn(element: Element): number
}

/** No caption is longer; what is has taken in a story. */
const LONGEST = 1500
/** Without a word of the markup for it, text beside a picture is a caption only when it is short. */
const LONGEST_PLAIN = 420
const LEVELS = 7
/** How alike alt text and caption are when they are one. */
const SAME = 0.7
const HEADING = /^h[1-6]$/
/** Class words of wrappers of a picture, in which a heading element is the caption. */
const PICTURE_BOX = /img|image|photo|foto|pic|media|bild|figure/
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
/** Attributes of the picture or what is around it that galleries print as the caption. */
const CAPTION_ATTRIBUTES = [
  'data-caption',
  'data-image-caption',
  'data-sub-html',
  'data-img-caption',
  'data-description',
]

/** The printed caption of a picture and its credit: figcaption, then what its markup calls a caption, then the text beside it. */
export function captionOf(picture: Picture, setting: CaptionSetting): Split {
  let credit: string | null = null
  let node: Element = picture.element
  for (let level = 0; level < LEVELS; level += 1) {
    const parent: AnyNode | null = node.parent
    if (!parent || !isTag(parent) || parent.name === 'body' || parent.name === 'main') break
    const crowded = setting.picturesIn(parent) > 1
    const found = within(parent, node, picture, setting, crowded)
    if (found) {
      credit ??= found.credit
      if (found.caption) return { caption: found.caption, credit }
    }
    if (found === null || crowded) break
    node = parent
  }
  const attribute = fromAttributes(picture.element)
  return attribute ? { caption: attribute.caption, credit: credit ?? attribute.credit } : { caption: null, credit }
}

/** Looks for the caption in one wrapper of the picture. `undefined`: no text there, look further out; null: stop. */
function within(
  parent: Element,
  inner: Element,
  picture: Picture,
  setting: CaptionSetting,
  crowded: boolean,
): Split | null | undefined {
  const { context, spans } = setting
  const span = spans.get(parent)
  if (!span || span.start === span.end) return undefined
  const { elements } = context.page
  if (!crowded) {
    const figcaptions = elements.tag('figcaption').length ? inside(parent, 'figcaption', setting) : []
    if (figcaptions.length === 1) return read(figcaptions[0]!)
    if (figcaptions.length > 1) return read(nearest(figcaptions, picture.element, setting))
  }
  // A caption right after the picture that its markup calls so.
  const marked = markedSibling(inner, setting)
  if (marked) return read(marked)
  if (crowded) return beside(picture, setting)
  let length = 0
  let linked = 0
  for (let index = span.start; index < span.end; index += 1) {
    const block = context.blocks[index]!
    if (setting.text.has(index) && !isLabelled(parent, block, span, elements)) return beside(picture, setting)
    if (HEADING.test(block.element.name) && !PICTURE_BOX.test(elements.hint(parent))) return null
    length += block.text.length
    linked += block.linkChars
    if (length > LONGEST) return null
  }
  const said = parent.name === 'figure' || CAPTION_HINT.test(elements.hint(parent))
  if (!said && (length > LONGEST_PLAIN || linked > length / 2)) return null
  return read(parent)
}

/** Short text that is no paragraph element, with its credit, in a wrapper whose class speaks of a picture: a caption that was taken for text. */
function isLabelled(parent: Element, block: Block, span: Span, elements: Elements): boolean {
  return (
    span.end - span.start <= 3 &&
    (block.element.name !== 'p' || isCredit(block.text)) &&
    block.text.length <= LONGEST_PLAIN &&
    PICTURE_BOX.test(elements.hint(parent))
  )
}

/** Text that is no body text, right after or before the picture, and says what its alt text says: the printed caption. */
function beside(picture: Picture, { context, spans, text }: CaptionSetting): Split | null {
  const place = spans.get(picture.element)?.start
  if (place === undefined || !picture.alt) return null
  for (const index of [place, place - 1]) {
    const block = context.blocks[index]
    if (!block || text.has(index) || block.text.length > LONGEST_PLAIN) continue
    if (titleSimilarity(splitCaption(block.text).caption ?? '', picture.alt) > SAME) return read(block.element)
  }
  return null
}

/** Elements of one tag inside an element; the text of a caption box is short, so the walk is bounded. */
function inside(top: Element, tag: string, setting: CaptionSetting): Element[] {
  const { elements } = setting.context.page
  const all = elements.tag(tag)
  const found: Element[] = []
  let low = 0
  let high = all.length
  const start = elements.order(top)
  while (low < high) {
    const middle = (low + high) >> 1
    if (elements.order(all[middle]!) < start) low = middle + 1
    else high = middle
  }
  for (let index = low; index < all.length && found.length < 4; index += 1) {
    if (!elements.contains(top, all[index]!)) break
    found.push(all[index]!)
  }
  return found
}

function nearest(captions: readonly Element[], element: Element, setting: CaptionSetting): Element {
  const { elements } = setting.context.page
  const place = elements.order(element)
  return captions.find((caption) => elements.order(caption) > place) ?? captions.at(-1)!
}

/** The next or previous sibling with text, where it is a figcaption or its class says caption. */
function markedSibling(inner: Element, setting: CaptionSetting): Element | undefined {
  const { page } = setting.context
  for (const side of ['next', 'prev'] as const) {
    let sibling: AnyNode | null = inner[side]
    for (let step = 0; sibling && step < 6; step += 1, sibling = sibling[side]) {
      if (isText(sibling) && sibling.data.trim()) break
      if (!isTag(sibling)) continue
      const span = setting.spans.get(sibling)
      if (!span || span.start === span.end) {
        if (setting.picturesIn(sibling)) break
        continue
      }
      const first = sibling.children.find((child) => isTag(child))
      const hints = `${page.elements.hint(sibling)} ${first && isTag(first) ? page.elements.hint(first) : ''}`
      const says = sibling.name === 'figcaption' || CAPTION_HINT.test(hints)
      if (says && span.end - span.start <= 8 && !setting.picturesIn(sibling)) return sibling
      break
    }
  }
  return undefined
}

/** Holds no other element: a class like 'caption-credit' then speaks of this text, not of the whole caption. */
function isLeaf(node: Element): boolean {
  return !node.children.some((child) => isTag(child) && child.name !== 'a' && child.name !== 'br')
}

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
    if (piece.credit || isCredit(text)) credits.push(text)
    else texts.push(text)
  }
  let caption = texts.join(' ').replace(CAPTION_LABEL, '')
  if (caption.length > LONGEST) caption = ''
  const split = splitCaption(caption)
  const own = [...new Set(credits.flatMap((text) => stripCredit(text) ?? []))].join(' / ')
  return {
    caption: split.caption && /[\p{L}\p{N}]/u.test(split.caption) ? split.caption : null,
    credit: own || split.credit,
  }
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
    if (!isTag(node) || UNREAD.has(node.name) || size > 4 * LONGEST || depth > 60 || unseen(node)) return
    const hint = `${node.attribs['class'] ?? ''} ${node.attribs['itemprop'] ?? ''}`.toLowerCase()
    if (depth > 0 && CONTROL_HINT.test(hint) && !CAPTION_HINT.test(hint)) return
    const own =
      depth > 0 && (node.name === 'cite' || (CREDIT_HINT.test(hint) && (!CAPTION_HINT.test(hint) || isLeaf(node))))
    const breaks = !INLINE.has(node.name) || own || node.name === 'small'
    if (breaks) open = undefined
    for (const child of node.children) visit(child, credit || own, depth + 1)
    if (breaks) open = undefined
  }
  visit(top, false, 0)
  return found
}

function fromAttributes(element: Element): Split | null {
  let node: AnyNode | null = element
  for (let level = 0; node && isTag(node) && level < 4; level += 1, node = node.parent)
    for (const name of CAPTION_ATTRIBUTES) {
      const value = foldSpace((node.attribs[name] ?? '').slice(0, 3000).replace(/<[^>]{0,400}>/g, ' '))
      if (value.length > 8 && value.length < LONGEST && foldForCompare(value)) return splitCaption(value)
    }
  return null
}
