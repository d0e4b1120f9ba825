import type { Element } from 'domhandler'
import type { Page } from '../../page/page.ts'
import { isHidden } from '../body/blocks.ts'
import type { ArticleContext } from '../types.ts'
import { headZone, upwards } from './head-zone.ts'

/** Lists farther before the headline than so many blocks are menus. */
const BEFORE_HEADLINE = 10
/** An article, and from where on its tags can stand. */
export interface Place extends ArticleContext {
  /** The elements that hold the headline and the first block of the text: what holds either holds the article. */
  readonly own: readonly Element[]
  /** The first block that is near enough to the headline, and its place among the elements. */
  readonly first: number
  readonly start: number
}

/** The article with the first place of the page where its tags can stand. */
export function placeOf(context: ArticleContext): Place {
  const first = Math.max(0, headZone(context).headlineFrom - BEFORE_HEADLINE)
  const { page, blocks, headline, body } = context
  const block = blocks[first]
  const text = body.kept[0] === undefined ? undefined : blocks[body.kept[0]]?.element
  const own = [headline.element, text].filter((element) => element !== undefined)
  return { ...context, own, first, start: block ? page.elements.order(block.element) : 0 }
}

/** Whether an element stands outside of menus, footers and hidden parts. */
export function outside({ page, own, start }: Place, element: Element): boolean {
  if (page.elements.order(element) < start && !page.elements.contains(element, page.elements.all[start]!)) return false
  const holdsStory = (up: Element): boolean => own.some((story) => page.elements.contains(up, story))
  if (holdsStory(element)) return false
  for (const up of upwards(element, 30)) {
    // What holds the headline holds the article: a page with a side bar says so in the class of its outermost box.
    if (holdsStory(up)) return true
    if (up.name === 'nav' || up.name === 'header' || isHidden(up)) return false
    const hint = page.elements.hint(up)
    if ((up.name === 'footer' && !OWN_FOOTER.test(hint)) || PAGE_FOOTER.test(hint))
      return upwards(up, 30).some((outer) => outer.name === 'article' || (holdsStory(outer) && isPost(page, outer)))
    if (up.name !== 'body' && up.name !== 'html' && OTHERS_HINT.test(hint)) return false
  }
  return true
}
const OTHERS_HINT = /(?<!tags?[\s_-]+)trend|menu|mega|sidebar|popular|most-?read/
/** The footer of the page; those of articles have a word before it. */
const PAGE_FOOTER = /(?:^|\s)(?:(?:page|site|main|global)[\s_-]*)?footer(?:block)?(?:$|\s)/
/** A footer that says in its class that it is the article's. */
const OWN_FOOTER = /article|story|post|entry/
const POST_HINT = /(?:^|[\s_-])(?:post|article|entry|story)(?:$|[\s_-])/

/** Whether an element is the box of one article by its class; that of the page says of what kind the page is. */
function isPost(page: Page, element: Element): boolean {
  return element.name !== 'body' && element.name !== 'html' && POST_HINT.test(page.elements.hint(element))
}
