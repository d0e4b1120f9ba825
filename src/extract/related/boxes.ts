import type { Element } from 'domhandler'
import { foldForCompare, titleSimilarity } from '../../core/text.ts'
import type { BlockSpans } from '../block-spans.ts'
import { parentOf } from '../images/zone.ts'
import type { ArticleContext, Block } from '../types.ts'
import { type HeadingKind, headingKind } from './headings.ts'

/** The heading above a link, and what it says. */
export interface Box {
  readonly index: number
  readonly text: string
  readonly kind: HeadingKind | null
  /** The element around heading and links. */
  readonly region: Element
}

const HEADING = /^(?:h[1-6]|dt|legend|summary|caption|th)$/
const TITLE_HINT =
  /(?:^|[-_ ])(?:(?:widget|box|section|block|module|list|rail|sidebar|related|teaser-?group)[-_]?(?:title|head(?:er|ing|line)?)|title|heading|headline|header|head|label|kicker|tab|tabs|hd)(?:$|[-_ ])/
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
): (Box | null)[] {
  const { blocks, page } = context
  const { elements } = page
  const result: (Box | null)[] = []
  const stack: Box[] = []
  const title = context.headline.value ?? ''
  for (const block of blocks) {
    while (stack.length && !elements.contains(stack.at(-1)!.region, block.element)) stack.pop()
    const heads = !linked.has(block.index) && isHeading(block, context) && titleSimilarity(block.text, title) < 0.7
    if (kept.has(block.index) && !(heads && headingKind(block.text))) {
      // The text goes on: what headed a box above it ends here.
      while (stack.length) stack.pop()
      result.push(null)
      continue
    }
    if (heads) {
      const kind = headingKind(block.text)
      const region = regionOf(block, spans)
      while (stack.length && elements.contains(region, stack.at(-1)!.region)) stack.pop()
      stack.push({ index: block.index, text: block.text, kind, region })
    }
    result.push(stack.at(-1) ?? null)
  }
  return result
}

/** Short text that is no link to an article and is a heading by its element, its class, its words or its weight. */
function isHeading(block: Block, { page }: ArticleContext): boolean {
  const { text, element } = block
  if (text.length > LONGEST || !/\p{L}/u.test(text)) return false
  if (HEADING.test(element.name)) return true
  const up = parentOf(element)
  if (up && /^h[1-6]$/.test(up.name)) return true
  if (headingKind(text) !== null) return text.length < 50
  if (TITLE_HINT.test(page.elements.hint(element)) && element.name !== 'li')
    return text.length > 3 && !/\d{1,2}[:.]\d\d/.test(text)
  return false
}

/** The element around what the heading heads: out of all elements whose first text it is, and one further. */
function regionOf(block: Block, spans: BlockSpans): Element {
  let top = block.element
  for (let up = parentOf(top); up && up.name !== 'body' && spans.get(up)?.start === block.index; up = parentOf(top)) {
    // An element that holds more than the heading is the box itself.
    const span = spans.get(up)!
    top = up
    if (span.end - span.start > 1) return top
  }
  return parentOf(top) ?? top
}

/** Class words of boxes, for those without a telling heading. */
const RELATED_HINT =
  /(?:^|[-_ ])(?:related\w*|read-?(?:next|more|also|on)|also-?read|see-?also|more-?on|similar|recommend\w*|lesen-?sie|mehr-?zum|linkbox|link-?stack|article-?links?|context(?:ual)?|relacionad\w+|correlat\w+|associated|in-?article-?link\w*|inline-?(?:link|related|recirc|promo)\w*|read_?more\w*|embedded-?(?:article|link|content)|lire-?aussi|zum-?thema)(?:$|[-_ ])/
const POPULAR_HINT =
  /(?:^|[-_ ])(?:popular\w*|most-?(?:read|viewed|popular|shared)|trending|latest|newest|top-?stories|mostread|meistgelesen|breaking|ticker|recent\w*|editors?-?(?:picks?|choice)|top-?news|headlines|hot)(?:$|[-_ ])/
const REFUSED_HINT =
  /(?:^|[-_ ])(?:sponsor\w*|advert\w*|ads?|promoted|outbrain|taboola|partner\w*|affiliate|commercial|nav|navbar|navigation|menu|menus|breadcrumbs?|footer|masthead|tags?|topics?|share|social|shopping|newsletter\w*|cookie|consent|comments?|pagination|pager|submenu|mega-?menu|mega)(?:$|[-_ ])/
const REFUSED_TAG = new Set(['nav', 'footer', 'form', 'dialog', 'menu', 'header'])
const LEVELS = 12

/** What the elements around a link say of it, nearest first: refused beats all, but not on elements that hold the body. */
export function hintedKind(
  element: Element,
  context: ArticleContext,
  stop: (element: Element) => boolean,
): HeadingKind | null {
  const { elements } = context.page
  let kind: HeadingKind | null = null
  let node: Element | null = element
  for (let level = 0; node && node.name !== 'body' && !stop(node); level += 1, node = parentOf(node)) {
    const header = node.name === 'header' && level < 6
    if (REFUSED_TAG.has(node.name) && !header) return 'refused'
    if (level >= LEVELS) continue
    const hint = elements.hint(node)
    if (!hint) continue
    if (REFUSED_HINT.test(hint)) return 'refused'
    if (kind !== null) continue
    if (RELATED_HINT.test(hint)) kind = 'related'
    else if (POPULAR_HINT.test(hint)) kind = 'popular'
  }
  return kind
}

/** Folded headline, for telling a card of this very article. */
export function sameTitle(text: string, title: string | null): boolean {
  return title !== null && foldForCompare(text) === foldForCompare(title)
}
