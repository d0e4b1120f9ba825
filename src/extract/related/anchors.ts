import { type Element, isTag } from 'domhandler'
import { decodeEntities, foldSpace } from '../../core/text.ts'
import { addressKey, linkKey, resolveUrl } from '../../core/urls.ts'
import type { BlockSpans } from '../block-spans.ts'
import { parentOf } from '../../page/ancestors.ts'
import { isDropped } from '../site.ts'
import type { ArticleContext, Block } from '../types.ts'
import { ENLARGES, HOLLOW } from './lead-ins.ts'
import { cardTitle, innerHeading, underRubric, withoutTrailer } from './card-titles.ts'
import { articleShape, shapeOf, siblingShape } from './shapes.ts'

/** A link to what looks like another article of the publisher. */
export interface Anchor {
  readonly url: string
  readonly key: string
  readonly element: Element
  /** The address says that it is an article; else only the company of others can say so. */
  readonly sure: boolean
  /** Its own words, '' where they are none of a headline. */
  readonly text: string
  /** The element whose words they are, null where they are only some of its words. */
  readonly shown: Element | null
  /** The text stands in a heading, or the link in one. */
  readonly heading: boolean
  /** Words for it that no reader sees: title, aria-label, the picture's alt. */
  readonly fallback: string
  /** Index of the block that holds it, or of the first one after a link without text. */
  readonly place: number
  /** Whether that block holds it. */
  readonly inBlock: boolean
}

const HEADING = /^h[1-6]$/
const SPONSORED = /\b(?:sponsored|ugc)\b/i
const LISTING = /\b(?:author|tag|category|prev|next)\b/
const MOST = 3000
/** Two passes ask for the same links: they are read once per page. */
const READ = new WeakMap<readonly Block[], readonly Anchor[]>()

/** All links of the page to articles of the publisher, in document order: those whose address says so. */
export function articleAnchors(context: ArticleContext, spans: BlockSpans): readonly Anchor[] {
  return possibleAnchors(context, spans).filter(({ sure }) => sure)
}

/** Those, and the links that may be to articles where they stand among such. */
export function possibleAnchors(context: ArticleContext, spans: BlockSpans): readonly Anchor[] {
  const known = READ.get(context.blocks)
  if (known) return known
  const found = read(context, spans)
  READ.set(context.blocks, found)
  return found
}

function read(context: ArticleContext, spans: BlockSpans): Anchor[] {
  const { page } = context
  const own = shapeOf(page.url)
  if (!own) return []
  const { elements } = page
  const ownKeys = new Set([
    linkKey(page.url),
    ...page.links.filter((link) => link.rel.includes('canonical')).map((link) => linkKey(link.href)),
  ])
  // A link may stand in the middle of a block, or have several inside it: the first counts.
  const holders = new Map<Element, number>()
  for (const block of context.blocks)
    for (const link of block.links) if (!holders.has(link.element)) holders.set(link.element, block.index)
  const shapes = new Map<string, 'sure' | 'maybe' | null>()
  const found: Anchor[] = []
  const unseen = elements.tag('noscript')
  for (const element of elements.tag('a')) {
    // No reader sees what is meant for browsers without scripts.
    if (unseen.length && insideNoscript(element)) continue
    if (isDropped(context.site, element)) continue
    if (found.length >= MOST) break
    const { href, rel } = element.attribs
    const url = resolveUrl(href, page.base)
    if (!url || (rel && SPONSORED.test(rel))) continue
    const key = addressKey(url)
    if (ownKeys.has(key)) continue
    let fits = shapes.get(key)
    if (fits === undefined) {
      fits = articleShape(url, own, page.url) ? 'sure' : siblingShape(url, own, page.url) ? 'maybe' : null
      shapes.set(key, fits)
    }
    if (!fits || (rel && LISTING.test(rel))) continue
    const inner = innerHeading(element, elements)
    const under = inner && underRubric(element, inner, elements)
    const card = inner ? null : cardTitle(element, context, spans, holders)
    const shown = under === null ? (inner ?? card?.element ?? element) : null
    const raw = under ?? card?.text ?? elements.text(inner ?? element)
    const text = raw.length <= 400 ? withoutTrailer(raw) : ''
    if (text.length <= LONGEST_HOLLOW && ENLARGES.test(text)) continue
    const said = isHollow(text) ? '' : text
    const outer = parentOf(element)
    found.push({
      url,
      key,
      element,
      sure: fits === 'sure',
      text: said,
      shown,
      heading:
        inner !== null ||
        HEADING.test(outer?.name ?? '') ||
        HEADING.test(outer?.parent && isTag(outer.parent) ? outer.parent.name : ''),
      fallback: said ? '' : label(element),
      inBlock: holders.has(element),
      place: holders.get(element) ?? spans.get(element)?.start ?? 0,
    })
  }
  return found
}

/** Whether a link's words say nothing but 'more'. */
function isHollow(text: string): boolean {
  return text.length <= LONGEST_HOLLOW && HOLLOW.test(text)
}
/** The pattern takes fewer characters. */
const LONGEST_HOLLOW = 80

const LABELS = ['title', 'aria-label', 'alt', 'data-title']

function label(element: Element): string {
  const queue: Element[] = [element]
  for (let index = 0; index < queue.length && index < 30; index += 1) {
    const { attribs, children } = queue[index]!
    for (const name of LABELS) {
      const stated = attribs[name]
      if (!stated) continue
      const text = foldSpace(decodeEntities(stated.slice(0, 600)))
      if (text.length > 12 && !isHollow(text)) return text
    }
    for (const child of children) if (isTag(child)) queue.push(child)
  }
  return ''
}

function insideNoscript(element: Element): boolean {
  for (let node = parentOf(element), level = 0; node && level < 30; node = parentOf(node), level += 1)
    if (node.name === 'noscript') return true
  return false
}
