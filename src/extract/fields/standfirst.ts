import { type Element, isTag } from 'domhandler'
import { foldSpace, words } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { CAPTION_HINT } from '../images/words.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { type HeadZone, headZone, plainParagraphs, repeatsHeadline, upwards } from './head-zone.ts'
import { HEADING, PLACED, placeFactor } from './standfirst-places.ts'
import { surroundingsOf } from './surroundings.ts'
import {
  KEY_POINTS_HINT,
  NOT_STANDFIRST_HINT,
  NOT_STANDFIRST_LINE,
  STANDFIRST_HINT,
  STANDFIRST_ONLY,
} from './words-summary.ts'

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
/** A line that ends with who took the picture is its caption. */
const CREDIT_END = /(?<![\p{L}])(?:fotos?|photos?|bild|bilder)\s*:\s*[\p{L}\p{N} .,/-]{2,40}$/iu
const MOST_BOXES = 60
const YEAR = /\b(?:19|20)\d\d\b/
/** How alike a block and the page's description must be for the block to be the description shown. */
const DESCRIBED = 0.75

/**
 * The standfirst candidates between headline and text, the best one with its full factor, the others far behind: which
 * of them it is has been settled by their looks, and what the metadata says must not turn that round.
 */
export function* standfirsts(context: ArticleContext, descriptions: readonly string[]): Iterable<Found<string>> {
  const zone = headZone(context)
  const all = [...candidates(context, descriptions, zone), ...keyPoints(context, zone.headlineTo + 1, zone.end)]
  const best = all.reduce<Candidate | undefined>((top, own) => (top && top.factor >= own.factor ? top : own), undefined)
  for (const own of all) yield own === best ? own : { ...own, factor: own.factor * 0.3 }
}

type Candidate = Found<string> & { readonly factor: number }

function* candidates(context: ArticleContext, descriptions: readonly string[], zone: HeadZone): Iterable<Candidate> {
  const { blocks } = context
  const plain = plainParagraphs(blocks)
  // What the body's own model takes for text needs better reasons than its place.
  const kept = new Set(context.body.kept)
  const folded = descriptions.map((text) => new Set(words(text.toLowerCase())))
  const described = (text: string): number => Math.max(0, ...folded.map((set) => likeness(set, text)))
  let placed = 0
  const done = new Set<Element>()
  for (const block of blocks.slice(zone.headlineTo + 1, zone.end)) {
    if (done.has(block.element) || !mayBe(block, context)) continue
    const inBody = block.index >= zone.bodyFrom
    const isPlain = plain.has(block.index) && inBody
    const heading = HEADING.test(block.element.name)
    const hinted = heading && inBody ? undefined : hintedElement(block, context)
    if (hinted && done.has(hinted)) continue
    const strong = block.boldChars > block.text.length * 0.9 || block.italicChars > block.text.length * 0.9
    const run = runFrom(block, context, zone)
    const text = run.map((part) => part.text).join('\n')
    const alike = Math.max(described(block.text), described(text))
    const early = Math.max(0.94, 1 - 0.003 * (block.index - zone.headlineTo - 1))
    for (const part of run) done.add(part.element)
    if (hinted && (!isPlain || hinted === block.element)) {
      done.add(hinted)
      const value = hinted === block.element ? text : textOf(hinted, context)
      if (value)
        yield {
          value,
          element: hinted,
          factor: early * namedFactor(hinted, text, context) * (0.95 + 0.05 * alike),
          source: 'dom:standfirst-class',
        }
    } else if (alike >= DESCRIBED && (!isPlain || strong)) {
      const value = described(text) >= described(block.text) ? text : block.text
      yield { value, element: block.element, factor: 0.97 * early, source: 'dom:standfirst-described' }
    } else if (heading && isSubtitle(block, context, zone)) {
      yield { value: block.text, element: block.element, factor: 0.95, source: 'dom:standfirst-heading' }
    } else if ((!inBody && !kept.has(block.index)) || strong) {
      const factor = placeFactor(block, context, zone) * (strong || heading ? 1 : 0.95) * (1 - 0.1 * placed)
      // By-lines and labels before it take nobody's place.
      if (wordCount(block.text, 6) >= 6) placed += 1
      if (factor > 0 && placed <= 3) yield { value: text, element: block.element, factor, source: PLACED }
    }
  }
}

/** A heading of a sentence right under the headline and beside it: the heading of a part has fewer words. */
function isSubtitle(block: Block, { blocks, headline }: ArticleContext, { headlineTo }: HeadZone): boolean {
  if (headlineTo < 0 || block.index !== headlineTo + 1 || headline.element === undefined) return false
  const next = blocks[block.index + 1]
  return (
    block.element.parent === headline.element.parent &&
    !block.linkChars &&
    wordCount(block.text, SUBTITLE) >= SUBTITLE &&
    !(next !== undefined && HEADING.test(next.element.name))
  )
}
const SUBTITLE = 8

/** Some names are given to standfirsts alone, others to any short text; and three words are a label more often. */
function namedFactor(element: Element, text: string, { page }: ArticleContext): number {
  const sure = STANDFIRST_ONLY.test(page.elements.hint(element)) ? 1 : 0.985
  // A box with the name of a standfirst holds other lines too; a line with the name is one.
  const own = page.elements.text(element).length > text.length * 1.3 ? 0.985 : 1
  return wordCount(text, 6) < 6 ? sure * own * 0.94 : sure * own
}

/** The block with those right behind it that are of the same make and are no plain text: the lines of one standfirst. */
function runFrom(block: Block, context: ArticleContext, zone: HeadZone): Block[] {
  const run = [block]
  if (HEADING.test(block.element.name)) return run
  for (const next of context.blocks.slice(block.index + 1, Math.min(zone.bodyFrom, block.index + 5))) {
    const same =
      next.element.parent === block.element.parent &&
      next.element.name === block.element.name &&
      next.element.attribs['class'] === block.element.attribs['class']
    if (!same || next.after !== null || !mayBe(next, context) || wordCount(next.text, LEAST_WORDS + 1) <= LEAST_WORDS)
      break
    run.push(next)
  }
  return run
}

/** A box of key points near the headline: its lines, where there is no standfirst. */
function* keyPoints(context: ArticleContext, from: number, to: number): Iterable<Candidate> {
  const { page, blocks } = context
  for (const element of page.elements.hinted(KEY_POINTS_HINT).slice(0, MOST_BOXES)) {
    const inside = blocks.filter((block) => !block.hidden && page.elements.contains(element, block.element))
    const first = inside[0]
    if (!first || first.index < from || first.index >= to) continue
    const lines = inside.filter((block) => wordCount(block.text, 5) >= 5).map((block) => block.text)
    if (lines.length >= 2 && lines.length <= 8 && lines.every((line) => line.length < 400)) {
      yield { value: lines.join('\n'), element, factor: 0.88, source: 'dom:key-points' }
      return
    }
  }
}

function mayBe(block: Block, context: ArticleContext): boolean {
  const { page } = context
  if (block.hidden || block.linkChars * 2 > block.text.length) return false
  const count = wordCount(block.text.slice(0, 2000), MOST_WORDS + 1)
  if (count < LEAST_WORDS || count > MOST_WORDS) return false
  if (repeatsHeadline(block.text, context) || surroundingsOf(context).foreign(block.element)) return false
  if (NOT_STANDFIRST_LINE.test(foldSpace(block.text.slice(0, 300)).toLowerCase())) return false
  if (CREDIT_END.test(block.text) || inCaption(block, context)) return false
  const digits = block.text.replace(/\D/g, '').length
  if (digits > block.text.length * 0.2 || (count < 10 && YEAR.test(block.text) && digits >= 5)) return false
  const headline = context.headline.element
  for (const element of upwards(block.element, 8)) {
    if (headline && page.elements.contains(element, headline)) break
    if (NEVER.has(element.name)) return false
    const hint = page.elements.hint(element)
    if (NOT_STANDFIRST_HINT.test(hint) && !STANDFIRST_HINT.test(hint)) return false
  }
  return true
}

/** Whether the block is in an element that says that it is the caption of a picture, and not that it is a standfirst. */
export function inCaption({ element, nodes, text }: Block, { page }: ArticleContext): boolean {
  // Headings take the size of a caption from classes, and what is long tells more than a picture shows.
  if (HEADING.test(element.name) || text.length > LONGEST_CAPTION) return false
  // An inline element may hold all of the block's text.
  const [first] = nodes
  const inner = nodes.length === 1 && first && isTag(first) ? first : first?.parent
  return upwards(inner && isTag(inner) ? inner : element, 4).some((around) => {
    const hint = page.elements.hint(around)
    const at = CAPTION_HINT.exec(hint)?.index ?? -1
    // The word begins a part of the name: `textpic_text` is the text beside a picture.
    const named = at === 0 || (at > 0 && /[-_\s]/.test(hint.charAt(at - 1)))
    const says = around.name === 'figcaption' || (named && !STANDFIRST_ONLY.test(hint))
    return says && page.elements.text(around).length <= CAPTIONED * text.length
  })
}
/** How much longer than the block its element is at most: the head of an article set upon its picture is no caption. */
const CAPTIONED = 1.2
const LONGEST_CAPTION = 400

/** The outermost element around the block that names itself a standfirst and holds little more than one. */
function hintedElement(block: Block, { page, headline }: ArticleContext): Element | undefined {
  let found: Element | undefined
  // Most elements bear no such name: how much they hold is counted for those within one that does.
  const uncounted: Element[] = []
  for (const element of upwards(block.element, 5)) {
    if (headline.element && page.elements.contains(element, headline.element)) break
    uncounted.push(element)
    if (!STANDFIRST_HINT.test(page.elements.hint(element)) && !saysSo(element)) continue
    if (uncounted.some((inner) => wordCount(page.elements.text(inner).slice(0, 3000), LARGE) === LARGE)) break
    uncounted.length = 0
    found = element
  }
  return found
}
/** Words of an element that holds more than a standfirst. */
const LARGE = Math.floor(MOST_WORDS * 1.4) + 1

/** Attributes other than class and id in which templates name the part. */
function saysSo(element: Element): boolean {
  const { attribs } = element
  const name = `${attribs['data-testid'] ?? ''} ${attribs['data-component'] ?? ''} ${attribs['itemprop'] ?? ''}`
  return name.length > 3 && STANDFIRST_HINT.test(name)
}

function textOf(element: Element, context: ArticleContext): string {
  const inside = context.blocks.filter(
    (block) => context.page.elements.contains(element, block.element) && mayBe(block, context),
  )
  return inside.map((block) => block.text).join('\n')
}

/** Share of common words over the larger set: 1 where a description is the block. */
function likeness(description: ReadonlySet<string>, text: string): number {
  const own = new Set(words(text.toLowerCase()))
  if (!own.size || !description.size) return 0
  let common = 0
  for (const word of own) if (description.has(word)) common += 1
  return common / Math.max(own.size, description.size)
}
