import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { foldForCompare, foldSpace, titleSimilarity } from '../../core/text.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Elements } from '../../page/page.ts'
import type { Span } from '../block-spans.ts'
import type { Block } from '../types.ts'
import { LONGEST_CAPTION as LONGEST, read } from './caption-text.ts'
import type { CaptionSetting } from './caption-setting.ts'
import { creditBeside, creditInAttributes } from './credit-beside.ts'
import { isCredit, type Split, splitCaption } from './credits.ts'
import { figureAround } from './figures.ts'
import { isOtherLine } from './other-lines.ts'
import type { Picture } from './picture.ts'
import { CAPTION_HINT } from './words.ts'

/** Without a word of the markup for it, text beside a picture is a caption only when it is short. */
const LONGEST_PLAIN = 420
/** A paragraph behind a picture is its caption only within these. */
const SHORTEST_PLAIN = 12
const LONGEST_PARAGRAPH = 240
const LEVELS = 7
/** How alike alt text and caption are when they are one. */
const SAME = 0.7
const HEADING = /^h[1-6]$/
/** Class words of wrappers of a picture, in which a heading element is the caption. */
const PICTURE_BOX = /img|image|photo|foto|pic|media|bild|figure/
/** Attributes of the picture or what is around it that galleries print as the caption. */
const CAPTION_ATTRIBUTES = [
  'data-caption',
  'data-image-caption',
  'data-sub-html',
  'data-img-caption',
  'data-description',
]

/** The printed caption of a picture and its credit, which may stand outside of the caption. */
export function captionOf(picture: Picture, setting: CaptionSetting): Split {
  const split = readCaption(picture, setting)
  const { caption } = split
  const credit = split.credit ?? creditBeside(picture, caption, setting) ?? creditInAttributes(picture.element)
  return { caption, credit }
}

/** Figcaption, then what its markup calls a caption, then the text beside it. */
function readCaption(picture: Picture, setting: CaptionSetting): Split {
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
  // Badges and controls between the picture and its figcaption end the walk too early.
  const figure = figureAround(picture.element, LEVELS)
  const captions = figure && setting.picturesIn(figure) === 1 ? inside(figure, 'figcaption', setting) : []
  const captioned = captions.length ? read(nearest(captions, picture.element, setting)) : null
  if (captioned?.caption) return { caption: captioned.caption, credit: credit ?? captioned.credit }
  const attribute = fromAttributes(picture.element)
  return attribute ? { caption: attribute.caption, credit: credit ?? attribute.credit } : { caption: null, credit }
}

function inHeading(element: Element, top: Element): boolean {
  for (let node: Element | null = element; node && node !== top; node = parentOf(node))
    if (HEADING.test(node.name)) return true
  return false
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
    if (inHeading(block.element, parent) && !PICTURE_BOX.test(elements.hint(parent))) return null
    length += block.text.length
    linked += block.linkChars
    if (length > LONGEST) return null
  }
  const said = parent.name === 'figure' || CAPTION_HINT.test(elements.hint(parent))
  if (!said && (length > LONGEST_PLAIN || linked > length / 2)) return null
  const split = read(parent)
  const other = !said && split.caption && (isOtherLine(split.caption) || isOnlyLinks(split.caption, span, setting))
  return other ? null : split
}

/** Whether a text is made of the links in a span and nothing else: rubrics, tags, titles of other articles. */
function isOnlyLinks(text: string, span: Span, { context }: CaptionSetting): boolean {
  const links = context.blocks.slice(span.start, span.end).flatMap((block) => block.links)
  let rest = foldForCompare(text)
  for (const link of links) rest = rest.replace(foldForCompare(link.text), '')
  return links.length > 0 && rest.trim() === ''
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
function beside(picture: Picture, setting: CaptionSetting): Split | null {
  const { context, spans, text } = setting
  const place = spans.get(picture.element)?.start
  if (place === undefined) return null
  const plain = context.blocks[place]
  if (plain && isPlainCaption(plain, picture, setting)) return read(plain.element)
  if (!picture.alt) return null
  for (const index of [place, place - 1]) {
    const block = context.blocks[index]
    if (!block || text.has(index) || block.text.length > LONGEST_PLAIN) continue
    if (titleSimilarity(splitCaption(block.text).caption ?? '', picture.alt) > SAME) return read(block.element)
  }
  return null
}

/**
 * A short paragraph of its own right behind a picture between two paragraphs of the body that was taken for none of them:
 * editors without a field for captions write them so.
 */
function isPlainCaption(block: Block, picture: Picture, setting: CaptionSetting): boolean {
  const { context, text } = setting
  const { kept } = context.body
  const { index, element } = block
  return (
    element.name === 'p' &&
    block.after === 'media' &&
    !block.hidden &&
    !text.has(index) &&
    block.linkChars === 0 &&
    block.text.length >= SHORTEST_PLAIN &&
    block.text.length <= LONGEST_PARAGRAPH &&
    index > (kept[0] ?? Infinity) &&
    index < (kept.at(-1) ?? 0) &&
    setting.nextPicture(picture) > index &&
    parentOf(element) === parentOf(context.blocks[kept[0]!]!.element) &&
    !isOtherLine(block.text)
  )
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

function fromAttributes(element: Element): Split | null {
  let node: AnyNode | null = element
  for (let level = 0; node && isTag(node) && level < 4; level += 1, node = node.parent)
    for (const name of CAPTION_ATTRIBUTES) {
      const value = foldSpace((node.attribs[name] ?? '').slice(0, 3000).replace(/<[^>]{0,400}>/g, ' '))
      if (value.length > 8 && value.length < LONGEST && foldForCompare(value)) return splitCaption(value)
    }
  return null
}
