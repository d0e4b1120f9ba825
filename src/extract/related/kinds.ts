import type { Element } from 'domhandler'
import { foldSpace, words } from '../../core/text.ts'
import type { BlockSpans } from '../block-spans.ts'
import { inCell, parentOf } from '../../page/ancestors.ts'
import { keptIn, type Zone } from '../images/zone.ts'
import type { ArticleContext, Block, RelatedLink } from '../types.ts'
import type { Anchor } from './anchors.ts'
import { type Box, boxHeadings, PLAIN } from './boxes.ts'
import { hintedKind } from './hints.ts'
import { headingKind, isRanked } from './headings.ts'
import { isLeadIn, isPointer } from './lead-ins.ts'

/** Blocks after the body within which a pointer line still belongs to it. */
const AFTER_BODY = 6
/** Links of a headed box between paragraphs up to which it is a pointer rather than a list. */
const FEW = 2
/** Headlines of a list between paragraphs up to which it is a pointer: 'Read also', without the words. */
const FEW_LISTED = 3
/** Characters that the headlines of a list have at least on average, where nothing but the list vouches for it. */
const HEADLINE = 25
/** Path steps that name no section. */
const COMMON_STEP = /^(?:news|article|articles|story|stories|latest|nachrichten|noticias|actualite|nyheter|\d+)$/

/** What links are judged by: made once per page. */
export interface KindSetting {
  readonly zone: Zone
  readonly boxes: readonly (Box | null)[]
  /** How many different articles each box links to, by the index of its heading. */
  readonly counts: ReadonlyMap<number, number>
  /** Boxes that link to headlines rather than topics, by the index of their heading. */
  readonly headlined: ReadonlySet<number>
  /** Lists of nothing but headlines of other articles, with how many they are. */
  readonly lists: ReadonlyMap<Element, number>
  /** The section that the article is in, as the page names it. */
  readonly section: string | null
}

/** Reads boxes and lists of the page. */
export function kindSetting(
  zone: Zone,
  spans: BlockSpans,
  anchors: readonly Anchor[],
  section: string | null,
): KindSetting {
  const linked = new Set(anchors.filter(({ inBlock }) => inBlock).map(({ place }) => place))
  const held = Map.groupBy(
    anchors.filter(({ inBlock }) => inBlock),
    ({ place }) => place,
  )
  const boxes = boxHeadings(zone.context, spans, zone.kept, linked, held)
  const sure = anchors.filter((anchor) => anchor.sure)
  return {
    zone,
    boxes,
    counts: linksByBox(sure, boxes),
    headlined: headlinedBoxes(zone.context, boxes),
    lists: headlineLists(sure, zone),
    section,
  }
}

/** How a link is tied to the article, null where nothing vouches for it. */
export function kindOf(anchor: Anchor, setting: KindSetting): RelatedLink['kind'] | null {
  const { zone, boxes, counts, lists } = setting
  const { context } = zone
  const block = context.blocks[anchor.place]
  const within =
    zone.first !== null && zone.last !== null && anchor.place >= zone.first && anchor.place <= zone.last + AFTER_BODY
  const list = listOf(anchor.element)
  const listed = list !== null && lists.has(list)
  const line = block && within ? lineKind(anchor, block, zone) : null
  if (line === 'text' && !listed) return null
  const box = boxes[anchor.place] ?? null
  const tied = box?.kind === 'related' && anchor.sure && setting.headlined.has(box.index)
  const hinted = hintedKind(anchor.element, context, (element) => keptIn(zone, element) > 1, box, tied)
  if (hinted === 'refused') return null
  if (line === 'pointer' || hinted === 'embedded') return 'inline'
  // A heading's own link leads to all of its list, and what stands before a heading is not under it.
  if (
    box?.kind === 'refused' ||
    (box?.index === anchor.place && (!anchor.inBlock || (box.rank < PLAIN && headingKind(anchor.text))))
  )
    return null
  // An address that does not tell: what tells is that it stands among articles.
  if (!anchor.sure && !(box?.kind && counts.has(box.index)) && !listed) return null
  if (box?.kind === 'popular' && !setting.headlined.has(box.index)) return null
  const inside = within && anchor.place <= zone.last
  if (box?.kind === 'related' && inside && (counts.get(box.index) ?? 0) <= FEW) return 'inline'
  if (box?.kind === 'popular' && inside && hinted === 'related') return 'related'
  if (box?.kind)
    return box.kind === 'popular' && !isRanked(box.text) && ofOwnSection(box.text, setting) ? 'related' : box.kind
  // Cells are the text's own.
  if (inside && !hinted && inCell(anchor.element)) return null
  if (inside && listed) return lists.get(list)! > FEW_LISTED ? 'related' : 'inline'
  if (inside) return line === 'alone' || hinted === 'related' ? 'inline' : null
  if (line === 'alone' && !box && inContainer(anchor.element, context)) return 'inline'
  if (hinted === 'related' || (listed && (inContainer(list, context) || inHead(list, zone)))) return 'related'
  return hinted === 'popular' && (box || listed) ? 'popular' : null
}

/** Boxes of whose links a good part are long enough to be headlines. */
function headlinedBoxes({ blocks }: ArticleContext, boxes: readonly (Box | null)[]): Set<number> {
  const sizes = new Map<number, { all: number; long: number }>()
  for (const [index, box] of boxes.entries()) {
    if (!box?.kind) continue
    const known = sizes.get(box.index) ?? { all: 0, long: 0 }
    for (const { text } of blocks[index]!.links) {
      known.all += text.length
      if (text.length >= HEADLINE || WIDE.test(text)) known.long += text.length
    }
    sizes.set(box.index, known)
  }
  return new Set([...sizes].filter(([, { all, long }]) => long >= HEADLINED * all).map(([index]) => index))
}
/** Part of the characters of a box's links that stand in headlines. */
const HEADLINED = 0.4
/** Scripts whose headlines take fewer characters. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

function listOf(element: Element): Element | null {
  let node = parentOf(element)
  for (let level = 0; node && level < 5; level += 1, node = parentOf(node))
    if (node.name === 'ul' || node.name === 'ol') return node
  return null
}

/** Lists whose every item is the headline of another article, without a paragraph of the body. */
function headlineLists(anchors: readonly Anchor[], zone: Zone): Map<Element, number> {
  const lists = new Map<Element, { keys: Set<string>; size: number }>()
  for (const anchor of anchors) {
    const list = listOf(anchor.element)
    if (!list) continue
    const known = lists.get(list) ?? { keys: new Set<string>(), size: 0 }
    if (!known.keys.has(anchor.key)) known.size += anchor.text.length
    known.keys.add(anchor.key)
    lists.set(list, known)
  }
  const found = new Map<Element, number>()
  for (const [list, { keys, size }] of lists) {
    const items = list.children.filter((child) => 'name' in child && child.name === 'li').length
    if (keys.size >= 2 && keys.size >= 0.6 * items && size >= HEADLINE * keys.size && !keptIn(zone, list))
      found.set(list, keys.size)
  }
  return found
}

/** How many different articles each box links to, by the index of its heading. */
function linksByBox(anchors: readonly Anchor[], boxes: readonly (Box | null)[]): Map<number, number> {
  const keys = new Map<number, Set<string>>()
  for (const { place, key } of anchors) {
    const box = boxes[place]
    if (!box) continue
    const known = keys.get(box.index)
    if (known) known.add(key)
    else keys.set(box.index, new Set([key]))
  }
  return new Map([...keys].map(([index, known]) => [index, known.size]))
}

/** 'Latest in Science' above links, on a page under /science/: the box goes with the article. */
function ofOwnSection(heading: string, { zone, section }: KindSetting): boolean {
  const path = URL.parse(zone.context.page.url)?.pathname.toLowerCase().split('/') ?? []
  const steps = [...path.filter(Boolean).slice(0, -1), ...(section === null ? [] : [section.toLowerCase()])]
  const said = new Set(words(heading.toLowerCase()))
  return steps.some((step) => {
    const named = words(step.replace(/[-_]/g, ' ')).filter((word) => word.length > 3)
    return named.length > 0 && !COMMON_STEP.test(step) && named.every((word) => said.has(word))
  })
}

/** What the line of a link is: a sentence of the text, a pointer to another article, or nothing but the link. */
function lineKind(anchor: Anchor, block: Block, zone: Zone): 'text' | 'pointer' | 'alone' | null {
  const own = block.links.find((link) => link.element === anchor.element)
  if (!own) return null
  // A line that points to another article holds little else; a wall of links must not be read once for each of them.
  if (block.text.length > own.text.length + LONGEST_POINTER) return textAround(block, zone)
  const rest = foldSpace(block.text.replace(own.text, ' '))
  if (isLeadIn(block.text) && block.text.length < own.text.length + 80) return 'pointer'
  if (!rest || isPointer(rest))
    return rest ? 'pointer' : zone.kept.has(block.index) && own.text.length < 25 ? 'text' : 'alone'
  return textAround(block, zone)
}
/** Characters around a link that are still read as words about it. */
const LONGEST_POINTER = 2000

function textAround(block: Block, zone: Zone): 'text' | null {
  const inside = zone.last !== null && block.index <= zone.last
  if (zone.kept.has(block.index) || (inside && block.linkChars < block.text.length * 0.6)) return 'text'
  return null
}

/** Between headline and body: what editors put there belongs to the article. */
function inHead(list: Element, { spans, headline, first }: Zone): boolean {
  const span = spans.get(list)
  return span !== undefined && headline !== null && first !== null && span.start > headline && span.end <= first
}

function inContainer(element: Element, context: ArticleContext): boolean {
  return context.body.container !== null && context.page.elements.contains(context.body.container, element)
}
