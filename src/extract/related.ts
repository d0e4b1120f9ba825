import type { Element } from 'domhandler'
import { withoutTracking } from '../core/urls.ts'
import { foldSpace, words } from '../core/text.ts'
import { blockSpans } from './block-spans.ts'
import { keptIn, zoneOf, type Zone } from './images/zone.ts'
import { type Anchor, articleAnchors } from './related/anchors.ts'
import { type Box, boxHeadings, hintedKind, sameTitle } from './related/boxes.ts'
import { isLeadIn, isPointer } from './related/lead-ins.ts'
import type { ArticleContext, Block, RelatedLink } from './types.ts'

/** Blocks after the body within which a pointer line still belongs to it. */
const AFTER_BODY = 6
const MOST = 200
/** Links of a headed box between paragraphs up to which it is a pointer rather than a list. */
const FEW = 2
/** The longest line of a list that is one headline. */
const LINE = 200
/** Path steps that name no section. */
const COMMON_STEP = /^(?:news|article|articles|story|stories|latest|nachrichten|noticias|actualite|nyheter|\d+)$/
/** A headline rather than a topic: four words, or a line; scripts without spaces need fewer characters. */
const LONG_ENOUGH =
  /^\S+(?:\s+\S+){3}|^.{25}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}].{7}/u

/**
 * Links to other articles by how they are tied to this one. Each link is judged by its line ('Read more: …'), the
 * heading of its box, the class words around it and its place; what none of these vouches for is left out.
 */
export function findRelatedLinks(context: ArticleContext): readonly RelatedLink[] {
  const spans = blockSpans(context.page, context.blocks)
  const zone = zoneOf(context, spans)
  const anchors = articleAnchors(context, spans)
  const linked = new Set(anchors.filter(({ inBlock }) => inBlock).map(({ place }) => place))
  const boxes = boxHeadings(context, spans, zone.kept, linked)
  const counts = linksByBox(anchors, boxes)
  const found = new Map<string, { link: RelatedLink; rank: number }>()
  for (const anchor of anchors) {
    const kind = kindOf(anchor, zone, boxes, counts)
    if (!kind) continue
    const text = titleOf(anchor, context)
    const earlier = found.get(anchor.key)
    const rank = anchor.text ? (anchor.heading ? 3 : 2) : 1
    if (!text || sameTitle(text, context.headline.value) || (kind === 'popular' && !LONG_ENOUGH.test(text))) continue
    if (!earlier) found.set(anchor.key, { link: { url: clean(anchor.url), text, kind }, rank })
    else {
      const best = ORDER[kind] < ORDER[earlier.link.kind] ? kind : earlier.link.kind
      found.set(anchor.key, {
        link: { ...earlier.link, text: rank > earlier.rank ? text : earlier.link.text, kind: best },
        rank: Math.max(rank, earlier.rank),
      })
    }
  }
  return [...found.values()].slice(0, MOST).map(({ link }) => link)
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

/** A link that stands in several places is what ties it closest. */
const ORDER: Readonly<Record<RelatedLink['kind'], number>> = { inline: 0, related: 1, popular: 2 }

function kindOf(
  anchor: Anchor,
  zone: Zone,
  boxes: readonly (Box | null)[],
  counts: ReadonlyMap<number, number>,
): RelatedLink['kind'] | null {
  const { context } = zone
  const block = context.blocks[anchor.place]
  const within =
    zone.first !== null && zone.last !== null && anchor.place >= zone.first && anchor.place <= zone.last + AFTER_BODY
  const line = block && within ? lineKind(anchor, block, zone) : null
  if (line === 'text') return null
  const hinted = hintedKind(anchor.element, context, (element) => keptIn(zone, element) > 1)
  if (hinted === 'refused') return null
  if (line === 'pointer') return 'inline'
  const box = boxes[anchor.place] ?? null
  if (box?.kind === 'refused') return null
  const inside = within && zone.last !== null && anchor.place <= zone.last
  if (hinted === 'embedded') return 'inline'
  if (box?.kind === 'related' && inside && (counts.get(box.index) ?? 0) <= FEW) return 'inline'
  if (box?.kind) return box.kind === 'popular' && ofOwnSection(box.text, context.page.url) ? 'related' : box.kind
  if (inside) return line === 'alone' || hinted === 'related' ? 'inline' : null
  if (line === 'alone' && !box && inContainer(anchor.element, context)) return 'inline'
  return box === null || hinted !== 'related'
    ? hinted === 'popular' && box
      ? 'popular'
      : hinted === 'related'
        ? 'related'
        : null
    : 'related'
}

/** 'Latest in Science' above links, on a page under /science/: the box goes with the article. */
function ofOwnSection(heading: string, url: string): boolean {
  const steps = URL.parse(url)?.pathname.toLowerCase().split('/').filter(Boolean).slice(0, -1) ?? []
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
  const rest = foldSpace(block.text.replace(own.text, ' '))
  if (isLeadIn(block.text) && block.text.length < own.text.length + 80) return 'pointer'
  if (!rest || isPointer(rest))
    return rest ? 'pointer' : zone.kept.has(block.index) && own.text.length < 25 ? 'text' : 'alone'
  const inside = zone.last !== null && block.index <= zone.last
  if (zone.kept.has(block.index) || (inside && block.linkChars < block.text.length * 0.6)) return 'text'
  return null
}

function inContainer(element: Element, context: ArticleContext): boolean {
  return context.body.container !== null && context.page.elements.contains(context.body.container, element)
}

/** The headline that the link shows: its own words, else what its picture or label says. */
function titleOf(anchor: Anchor, { blocks }: ArticleContext): string {
  const text = anchor.text || anchor.fallback
  const block = blocks[anchor.place]
  // Words before the link or within it that only point to it.
  const pointed = block && isLeadIn(text) && text.length > 30 ? text.replace(/^[^:：]{2,40}[:：]\s*/u, '') : text
  // A line of a list of which only some words are the link.
  const line = block && block.links.length === 1 && block.links[0]!.element === anchor.element ? block.text : ''
  const whole =
    line.length > pointed.length && line.length <= LINE && block!.linkChars < 0.7 * line.length && !isLeadIn(line)
  const title = whole ? line : pointed
  return title.length >= 8 ? title : ''
}

function clean(url: string): string {
  return withoutTracking(url)
}
