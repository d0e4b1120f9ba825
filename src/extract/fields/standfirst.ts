import type { Element } from 'domhandler'
import { foldSpace, words } from '../../core/text.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { headZone, plainParagraphs, repeatsHeadline, upwards } from './head-zone.ts'
import { KEY_POINTS_HINT, NOT_STANDFIRST_HINT, NOT_STANDFIRST_LINE, STANDFIRST_HINT } from './words-summary.ts'

/** Length of real standfirsts, words. */
const LEAST_WORDS = 4
const MOST_WORDS = 110
/** Elements in which no standfirst stands. */
const NEVER = new Set([
  'figure',
  'figcaption',
  'nav',
  'aside',
  'footer',
  'form',
  'button',
  'address',
  'time',
  'table',
  'dialog',
  'label',
  'blockquote',
])
/** How alike a block and the page's description must be for the block to be the description shown. */
const DESCRIBED = 0.75

/** Blocks between headline and text that a reader takes for the standfirst, the better ones with a higher factor. */
export function* standfirsts(context: ArticleContext, descriptions: readonly string[]): Iterable<Found<string>> {
  const { blocks } = context
  const zone = headZone(context)
  const plain = plainParagraphs(blocks)
  const folded = descriptions.map((text) => new Set(words(text.toLowerCase())))
  let placed = 0
  const done = new Set<Element>()
  for (const block of blocks.slice(zone.headlineTo + 1, zone.end)) {
    if (!mayBe(block, context)) continue
    const hinted = hintedElement(block, context)
    if (hinted && done.has(hinted)) continue
    const alike = Math.max(0, ...folded.map((set) => likeness(set, block.text)))
    const isPlain = plain.has(block.index) && block.index >= zone.bodyFrom
    const bold = block.boldChars > block.text.length * 0.9 || block.italicChars > block.text.length * 0.9
    if (hinted && (!isPlain || hinted === block.element)) {
      done.add(hinted)
      const value = textOf(hinted, context)
      if (value) yield { value, element: hinted, factor: 0.95 + 0.05 * alike, source: 'dom:standfirst-class' }
    } else if (alike >= DESCRIBED && (!isPlain || bold)) {
      yield { value: block.text, element: block.element, factor: 0.97, source: 'dom:standfirst-described' }
    } else if (!isPlain || bold) {
      const factor =
        placeFactor(block, context, zone.headlineTo, zone.bodyFrom) *
        (bold || /^h[2-4]$/.test(block.element.name) ? 1 : 0.95)
      placed += 1
      if (factor > 0 && placed <= 3)
        yield {
          value: block.text,
          element: block.element,
          factor: factor * (1 - 0.1 * (placed - 1)),
          source: 'dom:standfirst-placed',
        }
    }
  }
  yield* keyPoints(context, zone.headlineTo + 1, zone.end)
}

/** A box of key points near the headline: its lines, where there is no standfirst. */
function* keyPoints(context: ArticleContext, from: number, to: number): Iterable<Found<string>> {
  const { page, blocks } = context
  for (const element of page.elements.hinted(KEY_POINTS_HINT)) {
    const inside = blocks.filter((block) => !block.hidden && page.elements.contains(element, block.element))
    const first = inside[0]
    if (!first || first.index < from || first.index >= to) continue
    const lines = inside.filter((block) => words(block.text).length >= 5).map((block) => block.text)
    if (lines.length >= 2 && lines.length <= 8 && lines.every((line) => line.length < 400)) {
      yield { value: lines.join('\n'), element, factor: 0.88, source: 'dom:key-points' }
      return
    }
  }
}

function mayBe(block: Block, context: ArticleContext): boolean {
  const { page } = context
  if (block.hidden || block.linkChars * 2 > block.text.length) return false
  const count = words(block.text.slice(0, 2000)).length
  if (count < LEAST_WORDS || count > MOST_WORDS) return false
  if (repeatsHeadline(block.text, context)) return false
  if (NOT_STANDFIRST_LINE.test(foldSpace(block.text.slice(0, 300)).toLowerCase())) return false
  const digits = block.text.replace(/\D/g, '').length
  if (digits > block.text.length * 0.2) return false
  const headline = context.headline.element
  for (const element of upwards(block.element, 8)) {
    if (headline && page.elements.contains(element, headline)) break
    if (NEVER.has(element.name)) return false
    const hint = page.elements.hint(element)
    if (NOT_STANDFIRST_HINT.test(hint) && !STANDFIRST_HINT.test(hint)) return false
  }
  return true
}

/** The outermost element around the block that names itself a standfirst and holds little more than one. */
function hintedElement(block: Block, { page, headline }: ArticleContext): Element | undefined {
  let found: Element | undefined
  for (const element of upwards(block.element, 5)) {
    if (headline.element && page.elements.contains(element, headline.element)) break
    if (words(page.elements.text(element).slice(0, 3000)).length > MOST_WORDS * 1.4) break
    if (STANDFIRST_HINT.test(page.elements.hint(element)) || saysSo(element)) found = element
  }
  return found
}

/** Attributes other than class and id in which templates name the part. */
function saysSo(element: Element): boolean {
  const { attribs } = element
  const name = `${attribs['data-testid'] ?? ''} ${attribs['data-component'] ?? ''} ${attribs['itemprop'] ?? ''} ${attribs['data-gu-name'] ?? ''}`
  return name.length > 3 && STANDFIRST_HINT.test(name)
}

function textOf(element: Element, context: ArticleContext): string {
  const inside = context.blocks.filter(
    (block) => context.page.elements.contains(element, block.element) && mayBe(block, context),
  )
  return inside.map((block) => block.text).join('\n')
}

/** How well the place of a block becomes a standfirst: close to the headline, before the text, in the same box as the headline. */
function placeFactor(block: Block, { page, headline }: ArticleContext, headlineTo: number, bodyFrom: number): number {
  if (headlineTo < 0 || block.index >= bodyFrom) return 0
  if (!/^(?:p|div|h[2-4]|section|header|span)$/.test(block.element.name)) return 0
  const count = words(block.text).length
  if (count < 6) return /^h[2-4]$/.test(block.element.name) ? 0.7 : 0.3
  let factor = Math.max(0.5, 0.92 - 0.015 * (block.index - headlineTo - 1))
  const shared = upwards(block.element, 4).some(
    (element) => headline.element !== undefined && page.elements.contains(element, headline.element),
  )
  if (!shared) factor *= 0.75
  return factor
}

/** Share of common words over the larger set: 1 where a description is the block. */
function likeness(description: ReadonlySet<string>, text: string): number {
  const own = new Set(words(text.toLowerCase()))
  if (!own.size || !description.size) return 0
  let common = 0
  for (const word of own) if (description.has(word)) common += 1
  return common / Math.max(own.size, description.size)
}
