import type { Element } from 'domhandler'
import { wordCount } from '../../core/word-counts.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { type HeadZone, headZone, upwards } from './head-zone.ts'
import {
  CATEGORY_ADDRESS,
  CATEGORY_CLASS,
  CATEGORY_HINT,
  CATEGORY_LABEL,
  GENERIC_SECTIONS,
  OTHERS_HINT,
} from './words-section.ts'
import { foldForCompare } from '../../core/text.ts'

/** How far from the headline, and behind the text, the categories of an article are printed at most. */
const BEFORE = 4
const AFTER = 12
const BEHIND = 16
const MOST = 6
const LONGEST_LABEL = 300

/**
 * The categories printed with the article: beside headline and date, or in the lines behind the text; the first one is
 * the article's rubric, the others are further ones.
 */
export function* printedCategories(context: ArticleContext): Iterable<Found<string>> {
  const { blocks, body } = context
  const zone = headZone(context)
  if (zone.headlineFrom < 0) return
  const head = Math.max(0, zone.headlineFrom - BEFORE)
  yield* inBlocks(context, zone, blocks.slice(head, Math.min(zone.bodyFrom, zone.headlineTo + AFTER)), 1)
  const last = body.kept.at(-1)
  if (last !== undefined) yield* inBlocks(context, zone, blocks.slice(last + 1, last + 1 + BEHIND), 0.8)
}

function* inBlocks(context: ArticleContext, zone: HeadZone, blocks: readonly Block[], near: number) {
  for (const block of blocks) {
    if (block.hidden || block.links.length > MOST * 3 || isOthers(block, context)) continue
    const names = categoriesOf(block, context, zone)
    if (!names.length || names.length > MOST) continue
    const specific = names.findIndex(({ text }) => !GENERIC_SECTIONS.has(foldForCompare(text)))
    // A label leaves no doubt.
    const sure = CATEGORY_LABEL.test(block.text) ? 1.1 : 1
    for (const [at, { text, element }] of names.entries()) {
      const first = at === Math.max(0, specific)
      yield { value: text, element, factor: sure * near * (first ? 1 : 0.6) * (specific < 0 ? 0.6 : 1) }
    }
    return
  }
}

interface Name {
  readonly text: string
  readonly element: Element
}

function categoriesOf(block: Block, { page }: ArticleContext, zone: HeadZone): readonly Name[] {
  const label = block.text.length <= LONGEST_LABEL ? CATEGORY_LABEL.exec(block.text) : null
  if (label) {
    if (block.links.length) return block.links.slice(0, MOST)
    const text = block.text
      .slice(label[0].length)
      .split(/[,;:|\n]/)[0]!
      .trim()
    return text ? [{ text, element: block.element }] : []
  }
  const marked = block.links.filter(({ href, element }) => {
    if (/(?:^|\s)category(?:\s|$)/i.test(element.attribs['rel'] ?? '')) return true
    const hints = upwards(element, 4).map((up) => page.elements.hint(up))
    const hinted = hints.some((hint) => CATEGORY_HINT.test(hint) || CATEGORY_CLASS.test(hint))
    return hinted ? !/^\s*(?:#|javascript:)/i.test(href) : block.index < zone.bodyFrom && CATEGORY_ADDRESS.test(href)
  })
  if (marked.length) return marked
  const beside = block.index >= zone.headlineFrom - 2 && block.index <= zone.headlineTo + 2
  const own = beside && !block.links.length && wordCount(block.text, 5) <= 4
  return own && CATEGORY_NAME.test(page.elements.hint(block.element))
    ? [{ text: block.text, element: block.element }]
    : []
}

/** Whether a block stands in a menu, a side bar or the card of another article. */
function isOthers(block: Block, { page, headline }: ArticleContext): boolean {
  for (const up of upwards(block.element, 12)) {
    if (headline.element && page.elements.contains(up, headline.element)) return false
    const hint = page.elements.hint(up)
    if (up.name === 'aside' && OWN_ASIDE.test(hint)) continue
    if (/^(?:nav|aside|article)$/.test(up.name) || OTHERS_HINT.test(hint)) return true
  }
  return false
}
/** An aside for what is said of the article itself. */
const OWN_ASIDE = /(?:^|[\s_-])(?:entry|post|article|story)[_-]?(?:meta|info|details?|header)(?:$|[\s_-])/
/** Class words of a category that is no link. */
const CATEGORY_NAME = /categor(?:y|ie)|rubri[ckq]|ressort/
