import type { Element } from 'domhandler'
import { withoutTracking } from '../core/urls.ts'
import { foldSpace } from '../core/text.ts'
import { blockSpans } from './block-spans.ts'
import { keptIn, zoneOf, type Zone } from './images/zone.ts'
import { type Anchor, articleAnchors } from './related/anchors.ts'
import { type Box, boxHeadings, hintedKind, sameTitle } from './related/boxes.ts'
import { isLeadIn, isPointer } from './related/lead-ins.ts'
import type { ArticleContext, Block, RelatedLink } from './types.ts'

/** Blocks after the body within which a pointer line still belongs to it. */
const AFTER_BODY = 6
const MOST = 200

/**
 * Links to other articles by how they are tied to this one. Each link is judged by its line ('Read more: …'), the
 * heading of its box, the class words around it and its place; what none of these vouches for is left out.
 */
export function findRelatedLinks(context: ArticleContext): readonly RelatedLink[] {
  const spans = blockSpans(context.page, context.blocks)
  const zone = zoneOf(context, spans)
  const anchors = articleAnchors(context, spans)
  const linked = new Set(anchors.map(({ place }) => place))
  const boxes = boxHeadings(context, spans, zone.kept, linked)
  const found = new Map<string, { link: RelatedLink; rank: number }>()
  for (const anchor of anchors) {
    const kind = kindOf(anchor, zone, boxes)
    if (!kind) continue
    const text = titleOf(anchor, context)
    const earlier = found.get(anchor.key)
    const rank = anchor.text ? (anchor.heading ? 3 : 2) : 1
    if (!text || sameTitle(text, context.headline.value)) continue
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

/** A link that stands in several places is what ties it closest. */
const ORDER: Readonly<Record<RelatedLink['kind'], number>> = { inline: 0, related: 1, popular: 2 }

function kindOf(anchor: Anchor, zone: Zone, boxes: readonly (Box | null)[]): RelatedLink['kind'] | null {
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
  if (box?.kind) return box.kind
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

/** What the line of a link is: a sentence of the text, a pointer to another article, or nothing but the link. */
function lineKind(anchor: Anchor, block: Block, zone: Zone): 'text' | 'pointer' | 'alone' | null {
  const own = block.links.find((link) => link.element === anchor.element)
  if (!own) return null
  const rest = foldSpace(block.text.replace(own.text, ' '))
  if (isLeadIn(block.text) && block.text.length < own.text.length + 80) return 'pointer'
  if (!rest || isPointer(rest))
    return rest ? 'pointer' : zone.kept.has(block.index) && own.text.length < 25 ? 'text' : 'alone'
  if (zone.kept.has(block.index) || block.linkChars < block.text.length * 0.6) return 'text'
  return null
}

function inContainer(element: Element, context: ArticleContext): boolean {
  return context.body.container !== null && context.page.elements.contains(context.body.container, element)
}

/** The headline that the link shows: its own words, else what its picture or label says. */
function titleOf(anchor: Anchor, context: ArticleContext): string {
  const text = anchor.text || anchor.fallback
  const block = context.blocks[anchor.place]
  // 'Read more: <headline>' inside one link.
  const own = block && isLeadIn(text) && text.length > 30 ? text.replace(/^[^:：]{2,40}[:：]\s*/u, '') : text
  return own.length >= 8 ? own : ''
}

function clean(url: string): string {
  return withoutTracking(url)
}
