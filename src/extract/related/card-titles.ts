import { type Element, isTag, isText } from 'domhandler'
import { classParts } from '../../core/class-words.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Page } from '../../page/page.ts'
import type { BlockSpans } from '../block-spans.ts'
import { isHidden } from '../body/blocks.ts'
import { headingParts, KICKER_EDGES } from '../fields/heading-parts.ts'
import type { ArticleContext, Block } from '../types.ts'
import { OPENS_ELSEWHERE } from './words-links.ts'

const HEADING = /^h[1-6]$/
/** Names of the headline of a card, and of what stands above or below it. */
const TITLE_NAME = classParts({ en: 'title | headline | hed | header | h1 | h2 | h3 | h4', es: 'titulo', fr: 'titre' })
const OTHER_NAME = classParts({
  above:
    'kicker | overline | highline | topline | eyebrow | pre-headline | pre-title | sub-title | sub-headline | super*',
  beside: 'category | label | badge | flag | tag[s] | rubric | author* | byline | date | time[stamp] | meta',
})
/** Characters from which a line of a card is its headline rather than rubric, date or author. */
const HEADLINE = 30
/** … and up to which it is no summary. */
const LONGEST_LINE = 120
/** Blocks of a card that are looked at. */
const FEW = 8
/** What stands after the headline in the same link. */
const TRAILER =
  /\s{0,3}(?:(?:[|»›→–]|[<>]{1,3})\s{0,3}(?:mehr|more|weiter|lesen|video|audio|bilder|read more|leer más|suite)?|\bpremium|\bplus|(?:19|20)\d\d([-/.])\d\d\1\d\d)\s{0,3}$/iu
/** Characters of a trailer with the letter before it. */
const LONGEST_TRAILER = 24
/** A sign of a list, drawn as text. */
const BULLET = /^(?:[»›•·▶►▸‣]|>{1,4})\s{1,3}(?=\S{2})/u
/** Brackets around all of it. */
const BRACKETED = /^\(\s{0,3}([^()]{15,})\)$/u

/**
 * A card that is one link holds rubric, headline and summary as blocks: the headline is the one that its name says so,
 * else the first of the longer ones, else the longest. Null where the link is no such card.
 */
export function cardTitle(
  element: Element,
  { blocks, page }: ArticleContext,
  spans: BlockSpans,
  holders: ReadonlyMap<Element, number>,
): Block | null {
  const start = holders.get(element)
  const end = spans.get(element)?.end ?? 0
  if (start === undefined || end - start < 2) return null
  let first: Block | null = null
  let longest: Block | null = null
  for (let index = start; index < Math.min(end, start + FEW); index += 1) {
    const block = blocks[index]!
    if (block.hidden || block.element === element) continue
    if (isTitle(block.element, element, page)) return block
    if (block.text.length >= HEADLINE) first ??= block
    if (block.text.length > (longest?.text.length ?? 0)) longest = block
  }
  return first ?? longest
}

/** Whether an element of a card, or the nearest one around it with a name, is named for its headline. */
function isTitle(element: Element, card: Element, { elements }: Page): boolean {
  for (
    let node: Element | null = element, level = 0;
    node && node !== card && level < 2;
    node = parentOf(node), level += 1
  ) {
    const hint = elements.hint(node)
    if (!hint) continue
    if (OTHER_NAME.test(hint)) return false
    if (TITLE_NAME.test(hint)) return true
  }
  return false
}

/** A heading inside the link, looked for no deeper than cards are built: the one not named for what stands above it. */
export function innerHeading(element: Element, elements: Page['elements']): Element | null {
  if (!element.children.some(isTag)) return null
  const queue: { node: Element; depth: number }[] = [{ node: element, depth: 0 }]
  let other: Element | null = null
  let rubric: Element | null = null
  for (let index = 0; index < queue.length && index < 60; index += 1) {
    const { node, depth } = queue[index]!
    for (const child of node.children) {
      if (!isTag(child) || isHidden(child)) continue
      if (HEADING.test(child.name)) {
        if (isOverline(child, elements)) other ??= child
        else if (rubric) {
          // `<h3>Harbour</h3><h4>Crane stays where it has stood since 1921</h4>`
          if (isLine(elements.text(child))) return child
        } else if (isRubric(elements.text(child))) rubric = child
        else return child
      } else if (depth < 6) queue.push({ node: child, depth: depth + 1 })
    }
  }
  return rubric ?? other
}

/** What stands under a heading of a word or two in the same link, where that is a line: the headline of a rubric. */
export function underRubric(element: Element, heading: Element, elements: Page['elements']): string | null {
  const rubric = elements.text(heading)
  const text = elements.text(element)
  if (!isRubric(rubric) || !text.startsWith(rubric)) return null
  const rest = text.slice(rubric.length).trim()
  return isLine(rest) ? rest : null
}

const NO_TITLES: ReadonlySet<string> = new Set()

/** The headline among the words of an element, without an overline, a badge or a second copy that stand in it too. */
export function headlineIn(element: Element, page: Page, words: string): string {
  if (!element.children.some(isTag) || page.elements.text(element) !== words) return words
  const { headline, kicker, kickerElement } = headingParts(page, element, NO_TITLES)
  if (kicker === null) return headline === words ? withoutGlued(element, page, words) : headline
  const hint = kickerElement ? page.elements.hint(kickerElement) : ''
  const above = OTHER_NAME.test(hint)
  // What stands first may be the headline as well, and the rest whose it is or when it was.
  if (!above && TITLE_NAME.test(hint)) return kicker
  return above || headline.length >= kicker.length ? headline.replace(KICKER_EDGES, '') : words
}

/** Without a first element that nothing parts from the rest: `<span>Live</span>Crane moves`, which readers see as two lines. */
function withoutGlued(element: Element, { elements }: Page, words: string): string {
  if (!GLUED.test(words)) return words
  let node = element
  for (let level = 0; level < 6; level += 1) {
    const shown = node.children.filter((child) =>
      isTag(child) ? elements.text(child) : isText(child) && /\S/.test(child.data),
    )
    const [first] = shown
    if (!first || !isTag(first)) return words
    if (shown.length > 1) {
      const start = elements.text(first)
      const rest = words.slice(start.length)
      return words.startsWith(start) && start.length < rest.length && BEGINS.test(rest) ? rest : words
    }
    node = first
  }
  return words
}
/** Where two lines meet without a space, and what a line begins with. */
const GLUED = /[\p{Ll}\p{N}!?.…”"»)][\p{Lu}„“«]/u
const BEGINS = /^["'„“«‘]?[\p{Lu}\p{N}]/u

/** A heading that may be a rubric over the headline. */
const isRubric = (text: string): boolean => text.length < HEADLINE && text.split(' ').length <= 3
/** A headline and no summary. */
const isLine = (text: string): boolean => text.length >= HEADLINE && text.length <= LONGEST_LINE

function isOverline(heading: Element, elements: Page['elements']): boolean {
  const above = parentOf(heading)
  return OTHER_NAME.test(elements.hint(heading)) || (above !== null && OTHER_NAME.test(elements.hint(above)))
}

/** A headline without the bullet before it, the sign or date after it, and what is said of the link's window. */
export function withoutTrailer(text: string): string {
  const bare = text.replace(BULLET, '').replace(OPENS_ELSEWHERE, '').replace(BRACKETED, '$1')
  const end = bare.slice(-LONGEST_TRAILER)
  const cut = bare.includes('«') && end.endsWith('»') ? end : end.replace(TRAILER, '')
  return cut.length === end.length ? bare : bare.slice(0, bare.length - end.length + cut.length)
}
