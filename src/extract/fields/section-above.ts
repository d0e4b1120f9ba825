import { foldForCompare } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { headZone, holdersOf, upwards } from './head-zone.ts'
import { folders, isAbovePage, looseKey } from './rubric-addresses.ts'
import { isHome } from './logo-texts.ts'
import { GENERIC_SECTIONS } from './words-section.ts'

/** A short link right above the headline. */
export function* aboveHeadline(context: ArticleContext): Iterable<Found<string>> {
  const { page, blocks, headline } = context
  const { headlineFrom } = headZone(context)
  if (headlineFrom < 1) return
  let seen = 0
  for (const block of blocks.slice(Math.max(0, headlineFrom - 4), headlineFrom).reverse()) {
    const link = STEPS.test(block.text) ? block.links.at(-1) : block.links[0]
    if (block.hidden || !link || block.links.length > 2 || block.linkChars * 1.3 < block.text.replace(/\s/g, '').length)
      continue
    const together = upwards(block.element, 4).some(
      (element) => headline.element !== undefined && page.elements.contains(element, headline.element),
    )
    if (/^\s*(?:#|javascript:|$)/i.test(link.href) || isHome(link.href, page)) continue
    const above = isAbovePage(link.href, page)
    if (!above && (!together || ARTICLE_STEP.test(link.href))) continue
    seen += 1
    if (!above && !isBeside(block, context, headlineFrom) && inMenu(block, context)) continue
    yield {
      value: link.text,
      element: link.element,
      // Of several links in a row the one next to the headline is the narrowest.
      factor: (seen === 1 ? 1 : 0.7) * (above ? 1 : 0.75) * (GENERIC_SECTIONS.has(foldForCompare(link.text)) ? 0.5 : 1),
    }
  }
}

/** A short line in the headline's own box, right above it, that is called as a folder of the address, wherever its link leads. */
export function* lineAbove(context: ArticleContext): Iterable<Found<string>> {
  const { page, blocks, headline } = context
  const { headlineFrom } = headZone(context)
  if (headlineFrom < 1) return
  for (const block of blocks.slice(Math.max(0, headlineFrom - LINES), headlineFrom)) {
    const [link] = block.links
    // A link to the folder itself is told by its address.
    if (link && isAbovePage(link.href, page)) continue
    const { text, element } = link ?? block
    if (isBadge(block, context)) continue
    if (block.hidden || block.links.length > 1 || wordCount(text, 5) > 4 || !folders(page).has(looseKey(text))) continue
    const together = upwards(element, 4).some(
      (up) => up.name !== 'body' && headline.element !== undefined && page.elements.contains(up, headline.element),
    )
    if (together) yield { value: text, element, factor: GENERIC_SECTIONS.has(foldForCompare(text)) ? 0.5 : 1 }
  }
}
const LINES = 3
/** Class words of a label that says what kind of page it is, which addresses have folders for too. */
const BADGE = /(?:^|[\s_-])(?:badge|live)(?:$|[\s_-])/

function isBadge(block: Block, { page }: ArticleContext): boolean {
  return holdersOf(block).some((holder) => BADGE.test(page.elements.hint(holder)))
}

/** Rubrics one within the other, in one line. */
const STEPS = /\s[>›»]\s/

/** Whether a link stands right before the headline in the same box. */
function isBeside(block: Block, { page, headline }: ArticleContext, headlineFrom: number): boolean {
  return (
    block.index === headlineFrom - 1 &&
    upwards(block.element, 2).some(
      (element) =>
        headline.element !== undefined && element.name !== 'body' && page.elements.contains(element, headline.element),
    )
  )
}

/** Whether a link stands in a row of links of its like: a menu says which rubrics there are, not which this is. */
function inMenu(block: Block, { page, blocks }: ArticleContext): boolean {
  if (upwards(block.element, 6).some((element) => MENU.test(`${element.name} ${page.elements.hint(element)}`)))
    return true
  const row = blocks.slice(Math.max(0, block.index - 2), block.index + 3)
  const links = row.filter(({ text, links, linkChars }) => links.length > 0 && linkChars * 1.3 >= text.length)
  return links.reduce((sum, { links }) => sum + links.length, 0) >= MENU_LINKS
}
const MENU = /^nav\b|navigation|(?:^|[\s_-])(?:main)?(?:nav|menu|ticker)(?:$|[\s_-])/
const MENU_LINKS = 3
/** The last step of an article's address: many words, or a number. */
const ARTICLE_STEP = /(?:\w+-){3,}\w+|\d{3,}|\.html?(?:$|[?#])/
