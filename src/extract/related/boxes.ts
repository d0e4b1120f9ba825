import { classParts } from '../../core/class-words.ts'
import type { Element } from 'domhandler'
import { foldForCompare } from '../../core/text.ts'
import type { BlockSpans } from '../block-spans.ts'
import { hintReader } from '../hint-reader.ts'
import { likenessTo } from '../title-likeness.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { ArticleContext, Block } from '../types.ts'
import type { Anchor } from './anchors.ts'
import { type HeadingKind, headingKind } from './headings.ts'

/** The heading above a link, and what it says. */
export interface Box {
  readonly index: number
  readonly text: string
  readonly kind: HeadingKind | null
  /** The element around heading and links. */
  readonly region: Element
  /** Level of the heading, 7 for what is no heading element. */
  readonly rank: number
}

const HEADING_TAG = /^h[1-6]$/
const HEADING = /^(?:h[1-6]|dt|legend|summary|caption|th)$/
const TITLE_HINT = classParts({
  joined: `
    (widget/box/section/block/module/list/rail/sidebar/related/teaser-group)-(title/head/header/heading/headline) |
    (widget/box/section/block/module/list/rail/sidebar/related/teaser-group)_(title/head/header/heading/headline)
  `,
  alone: 'title | heading | headline | header | head | label | kicker | tab[s] | hd',
})
const LONGEST = 70

/**
 * For each block the heading of the box it stands in, null where there is none: one pass with a stack of headings. A
 * heading rules from itself to the end of the smallest element around the element that it heads, to the next heading of
 * that element, or to the next paragraph of the body.
 */
export function boxHeadings(
  context: ArticleContext,
  spans: BlockSpans,
  kept: ReadonlySet<number>,
  linked: ReadonlySet<number>,
  held: ReadonlyMap<number, readonly Anchor[]>,
): (Box | null)[] {
  const { blocks, page } = context
  const { elements } = page
  const result: (Box | null)[] = []
  const stack: Box[] = []
  const likeness = likenessTo(context.headline.value ?? '')
  const places = [...linked].sort((a, b) => a - b)
  for (const block of blocks) {
    while (stack.length && !elements.contains(stack.at(-1)!.region, block.element)) stack.pop()
    const said = block.text.length <= LONGEST ? headingKind(block.text) : null
    // A heading may lead to the list of which it shows the first lines; a button 'Read more' on a card heads nothing.
    const heads =
      (!linked.has(block.index) || (said !== null && block.text.length < 40 && named(held.get(block.index)))) &&
      isHeading(block, said, context) &&
      likeness(block.text) < 0.7
    if (kept.has(block.index) && !(heads && said)) {
      // The text goes on: what headed a box above it ends here.
      while (stack.length) stack.pop()
      result.push(null)
      continue
    }
    if (heads) {
      const kind = said
      const ruling = stack.findLast((box) => box.kind !== null)
      if (ruling && (kind === null || LABEL.test(block.text)) && rank(block) >= ruling.rank) {
        // A rubric or date inside the box, not the start of another one.
        result.push(stack.at(-1)!)
        continue
      }
      const region = regionOf(block, spans, places)
      if (
        ruling &&
        (kind === null || block.links.length > 0) &&
        (ruling.rank === PLAIN || rank(block) >= ruling.rank) &&
        isCard(region, spans, places, held)
      ) {
        result.push(ruling)
        continue
      }
      while (stack.length && elements.contains(region, stack.at(-1)!.region)) stack.pop()
      stack.push({ index: block.index, text: block.text, kind, region, rank: rank(block) })
    }
    result.push(stack.at(-1) ?? null)
  }
  return result
}

function named(anchors: readonly Anchor[] | undefined): boolean {
  return anchors === undefined || anchors.some((anchor) => anchor.text !== '')
}

/** Whether an element links to one article only: its heading is that article's, not one of a box. */
function isCard(
  region: Element,
  spans: BlockSpans,
  places: readonly number[],
  held: ReadonlyMap<number, readonly Anchor[]>,
): boolean {
  const span = spans.get(region)
  const first = span && after(places, span.start - 1)
  if (!span || first === undefined || first >= span.end) return false
  const key = held.get(first)?.[0]?.key
  for (let next: number | undefined = first; next !== undefined && next < span.end; next = after(places, next))
    if (held.get(next)?.some((anchor) => anchor.key !== key)) return false
  return true
}

/** One word that may be a rubric on a card as well. */
const LABEL = /^\S{1,14}$/

/** The heading's level; a heading without a heading element ranks after all others. */
function rank(block: Block): number {
  const element = HEADING_TAG.test(block.element.name) ? block.element : parentOf(block.element)
  return element && HEADING_TAG.test(element.name) ? Number(element.name.charAt(1)) : PLAIN
}
/** The rank of a heading without a heading element. */
export const PLAIN = 7

const isTitle = hintReader((hint) => TITLE_HINT.test(hint))

/** Short text that is no link to an article and is a heading by its element, its class, its words or its weight. */
function isHeading(block: Block, said: HeadingKind | null, { page }: ArticleContext): boolean {
  const { text, element } = block
  if (text.length > LONGEST || !/\p{L}/u.test(text)) return false
  if (HEADING.test(element.name)) return true
  const up = parentOf(element)
  if (up && /^h[1-6]$/.test(up.name)) return true
  if (said !== null) return text.length < 50
  if (isTitle(page.elements.hint(element)) && element.name !== 'li')
    return text.length > 3 && !/\d{1,2}[:.]\d\d/.test(text)
  return false
}

/** Levels above the heading that hold other text before it, and levels in all, through which its box is looked for. */
const FOREIGN_LEVELS = 1
const HEIGHT = 12
/** Blocks (rubric, date) that may stand between heading and first link. */
const GAP = 6

/** The smallest element that holds the heading and a link to an article after it; where there is none near, its parent. */
function regionOf(block: Block, spans: BlockSpans, places: readonly number[]): Element {
  const nearest = parentOf(block.element) ?? block.element
  const next = after(places, block.index)
  if (next === undefined || next - block.index > GAP) return nearest
  let foreign = 0
  let up: Element | null = block.element
  for (let level = 0; up && up.name !== 'body' && level < HEIGHT; level += 1, up = parentOf(up)) {
    const span = spans.get(up)
    if (span && span.start < block.index && (foreign += 1) > FOREIGN_LEVELS) break
    if (span && span.end > next) return up
  }
  return nearest
}

/** The first of the ascending numbers that is greater. */
function after(places: readonly number[], index: number): number | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! <= index) low = middle + 1
    else high = middle
  }
  return places[low]
}

/** Folded headline, for telling a card of this very article. */
export function sameTitle(text: string, title: string | null): boolean {
  return title !== null && foldForCompare(text) === foldForCompare(title)
}
