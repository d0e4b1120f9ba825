import { parentOf } from '../../page/ancestors.ts'
import type { Element } from 'domhandler'
import { linkKey, resolveUrl } from '../../core/urls.ts'
import type { BlockSpans } from '../block-spans.ts'
import { isHidden } from '../body/blocks.ts'
import { articleShape, shapeOf } from '../related/shapes.ts'
import type { ArticleContext } from '../types.ts'
import type { Picture } from './picture.ts'
import { BEFORE_HEADLINE, holdsHeadline, opensArticle } from './opening.ts'
import { showsPicture } from './viewer-links.ts'
import { FOREIGN_BOX, isJunk, PORTRAIT_HINT, TEASER_BOX, VIDEO_BOX } from './words.ts'

/** Where the article's own pictures may stand. */
export interface Zone {
  readonly context: ArticleContext
  readonly spans: BlockSpans
  readonly kept: ReadonlySet<number>
  /** Smallest element around headline and body, null where neither is known. */
  readonly common: Element | null
  readonly headline: number | null
  readonly first: number | null
  readonly last: number | null
  /** Blocks of the body up to each index: how many lie in a span is a subtraction. */
  readonly keptBefore: Int32Array
  /** Frame of a page whose captioned pictures are the article and whose text is but their introduction, else null. */
  readonly gallery: Element | null
}

/** A picture narrower or lower than this is an icon or a portrait. */
const SMALLEST = 90
/** Blocks after the last one of the body within which a picture still closes the article. */
const AFTER_BODY = 4
/** Characters of text up to which, and captioned pictures from which, a page shows pictures rather than tells. */
const GALLERY_TEXT = 700
const GALLERY_PICTURES = 3
/** Characters of text beside a picture in a link from which the link is a card. */
const CARD_TEXT = 15
const BOX_TAGS = new Set(['nav', 'footer', 'form', 'menu', 'dialog', 'select'])

/** Reads off headline and body where the article's own pictures may stand. */
export function zoneOf(context: ArticleContext, spans: BlockSpans): Zone {
  let zone = zones.get(context)
  if (!zone) zones.set(context, (zone = readZone(context, spans)))
  return zone
}
/** Pictures and related links ask for the same. */
const zones = new WeakMap<ArticleContext, Zone>()

function readZone(context: ArticleContext, spans: BlockSpans): Zone {
  const { page, body, headline, blocks } = context
  const keptBefore = new Int32Array(blocks.length + 1)
  const kept = new Set(body.kept)
  for (let index = 0; index < blocks.length; index += 1)
    keptBefore[index + 1] = keptBefore[index]! + (kept.has(index) ? 1 : 0)
  // Without a body the frame around the headline stands for it.
  let common: Element | null = body.container ?? frameOf(headline.element)
  if (headline.element && body.container)
    while (common && !page.elements.contains(common, headline.element)) common = parentOf(common)
  const span = headline.element && spans.get(headline.element)
  return {
    context,
    spans,
    kept,
    common,
    headline: span ? span.start : null,
    first: body.kept[0] ?? null,
    last: body.kept.at(-1) ?? null,
    keptBefore,
    gallery: galleryOf(context),
  }
}

function galleryOf({ page, body, headline }: ArticleContext): Element | null {
  const frame = frameOf(headline.element)
  if (!frame || body.text.length > GALLERY_TEXT) return null
  const captioned = page.elements
    .tag('figcaption')
    .filter((caption) => page.elements.contains(frame, caption) && page.elements.text(caption).length > 0)
  return captioned.length >= GALLERY_PICTURES ? frame : null
}

function frameOf(headline: Element | undefined): Element | null {
  let node = headline ? parentOf(headline) : null
  while (node && node.name !== 'article' && node.name !== 'main' && node.name !== 'body') node = parentOf(node)
  return node
}

/** Blocks of the body inside an element. */
export function keptIn(zone: Zone, element: Element): number {
  const span = zone.spans.get(element)
  return span ? zone.keptBefore[span.end]! - zone.keptBefore[span.start]! : 0
}

/** Whether the picture is one of the article's own by where it stands and what it is. */
export function isOwn(picture: Picture, zone: Zone, fromMetadata: () => boolean): boolean {
  const { context, spans } = zone
  const { elements } = context.page
  const { width, height } = picture
  if ((width !== null && width < SMALLEST) || (height !== null && height < SMALLEST / 2)) return false
  if (isJunk(picture.url)) return false
  const span = spans.get(picture.element)
  if (!span) return false
  const place = span.start
  const shown = zone.gallery !== null && elements.contains(zone.gallery, picture.element)
  if (shown && inFigure(picture.element)) return !inForeignBox(picture, zone, fromMetadata())
  if (zone.first !== null && zone.last !== null) {
    const from =
      zone.headline !== null && zone.headline <= zone.first
        ? zone.headline - BEFORE_HEADLINE
        : zone.first - BEFORE_HEADLINE
    const closing = context.body.container !== null && elements.contains(context.body.container, picture.element)
    const until = zone.last + 1 + (closing ? AFTER_BODY : 0)
    if (place < from || place > until) return false
  } else if (zone.headline !== null && place < zone.headline - BEFORE_HEADLINE && !fromMetadata()) return false
  const outside = zone.common !== null && !elements.contains(zone.common, picture.element)
  if (outside && !fromMetadata() && !opensArticle(picture, place, zone)) return false
  return !inForeignBox(picture, zone, fromMetadata())
}

function inFigure(element: Element): boolean {
  let node: Element | null = element
  for (let level = 0; node && level < 6; level += 1, node = parentOf(node)) if (node.name === 'figure') return true
  return false
}

/** Inside navigation, a box of teasers, an author's card, an advert, or a link to another article. */
function inForeignBox(picture: Picture, zone: Zone, fromMetadata: boolean): boolean {
  const { element } = picture
  const { elements } = zone.context.page
  const outside = zone.common !== null && !elements.contains(zone.common, element)
  let figure = false
  let level = 0
  for (let node: Element | null = element; node && node !== zone.common; node = parentOf(node)) {
    // What holds a good part of the body is no box, whatever its class says; nor is what holds the headline too.
    const heads = holdsHeadline(node, zone)
    if (keptIn(zone, node) > 2 || (outside && heads)) break
    if (node.name === 'figure') figure = true
    if (BOX_TAGS.has(node.name) || (isHidden(node) && node.attribs['aria-hidden'] !== 'true')) return true
    // The metadata's own picture may stand in a frame of any name; a card that has it too stays one.
    if (fromMetadata) {
      if (
        node.name === 'a' &&
        isCard(node, zone) &&
        (leadsHere(node, zone) || leadsElsewhere(node, picture, zone, figure))
      )
        return true
      continue
    }
    if (node.name === 'a' && leadsElsewhere(node, picture, zone, figure)) return true
    const hint = elements.hint(node)
    if (level++ < 3 && !heads && PORTRAIT_HINT.test(`${hint} ${node.attribs['itemprop'] ?? ''}`)) return true
    if (VIDEO_BOX.test(hint) || node.name === 'video' || node.name === 'amp-video') return true
    if (node === element) continue
    if (FOREIGN_BOX.test(hint) && node.name !== 'figure' && !heads) return true
    if ((node.name === 'aside' || TEASER_BOX.test(hint)) && linksElsewhere(node, zone)) return true
  }
  return !fromMetadata && !figure && besideTitle(element, zone)
}

/** Blocks of a card at most, characters of a title from which, and of a label up to which. */
const CARD_BLOCKS = 5
const CARD_TITLE = 25
const CARD_LABEL = 25

/** A picture in a small box beside links to another article and nothing else: a card whose picture is no link. */
function besideTitle(element: Element, zone: Zone): boolean {
  const { context, spans } = zone
  let box = parentOf(element)
  for (let level = 0; box && level < 4; level += 1, box = parentOf(box)) {
    const span = spans.get(box)
    if (!span || span.end - span.start > CARD_BLOCKS || keptIn(zone, box) > 0) return false
    if (span.end === span.start) continue
    const blocks = context.blocks.slice(span.start, span.end)
    if (!blocks.every(({ text, linkChars }) => linkChars >= text.length - 2 || text.length <= CARD_LABEL)) return false
    if (blocks.some(({ text }) => text.length >= CARD_TITLE) && linksElsewhere(box, zone)) return true
  }
  return false
}

/** A link with text that is an item of a list, or has a heading. */
function isCard(anchor: Element, { context }: Zone): boolean {
  const { elements } = context.page
  if (elements.text(anchor).length <= CARD_TEXT) return false
  return parentOf(anchor)?.name === 'li' || ['h2', 'h3', 'h4'].some((name) => elements.inside(anchor, name).length > 0)
}

/** A card of the article itself, in a grid of what is read most. */
function leadsHere(anchor: Element, { context }: Zone): boolean {
  const { base, url } = context.page
  const target = resolveUrl(anchor.attribs['href'], base)
  return target !== undefined && !target.includes('#') && linkKey(target) === linkKey(url)
}

/** Whether a link of the box goes to another article: a caption's links do so rarely, a teaser's do. */
export function linksElsewhere(box: Element, zone: Zone): boolean {
  const span = zone.spans.get(box)
  const own = shapeOf(zone.context.page.url)
  if (!span || !own) return false
  const { base, url } = zone.context.page
  for (let index = span.start; index < Math.min(span.end, span.start + 20); index += 1)
    for (const link of zone.context.blocks[index]!.links) {
      const target = resolveUrl(link.href, base)
      if (target && link.text.length > 15 && linkKey(target) !== linkKey(url) && articleShape(target, own, url))
        return true
    }
  return false
}

/** A link around a picture to another page, with a headline or text in its card: a teaser. */
function leadsElsewhere(anchor: Element, picture: Picture, zone: Zone, figure: boolean): boolean {
  const { base, url: own } = zone.context.page
  const target = resolveUrl(anchor.attribs['href'], base)
  if (!target || linkKey(target) === linkKey(own) || showsPicture(anchor, picture, zone.context.page)) return false
  // A bare picture that is a link to another page sells or teases it.
  if (!figure) return true
  const { elements } = zone.context.page
  if (elements.text(anchor).length > CARD_TEXT) return true
  const key = linkKey(target)
  let card: Element | null = parentOf(anchor)
  for (let level = 0; card && level < 3 && !keptIn(zone, card); level += 1, card = parentOf(card)) {
    if (card.name === 'li' || /^h[1-6]$/.test(card.name)) return true
    const span = zone.spans.get(card)
    if (!span || span.end - span.start > 12) break
    for (let index = span.start; index < span.end; index += 1)
      for (const link of zone.context.blocks[index]!.links) {
        const other = resolveUrl(link.href, base)
        if (other && linkKey(other) === key && link.text.length > 15) return true
      }
  }
  return false
}
