import { oncePer } from '../../core/memo.ts'
import { decodePath } from '../../core/urls.ts'
import { parentOf } from '../../page/ancestors.ts'
import { type Element, isTag } from 'domhandler'
import { words } from '../../core/text.ts'
import type { Page } from '../../page/page.ts'
import { likenessTo } from '../title-likeness.ts'
import { blockSpans } from '../block-spans.ts'
import { isHidden } from '../body/blocks.ts'
import type { Found, PageContext } from '../types.ts'
import { isHome } from './logo-texts.ts'
import { namedTrails } from './trails.ts'
import { HEADLINE_HINT } from './words-labels.ts'

/** Longest text that can be a headline, characters: the longest of real ones are near 250. */
export const LONGEST_HEADLINE = 400
/** Elements around a heading that make it the title of something else. */
const ELSEWHERE = new Set(['nav', 'aside', 'footer', 'form', 'dialog'])
/** Pages with thousands of title-like classes are hostile or endless lists. */
const MOST_HINTED = 300

/** The h1 elements that a reader takes for the title of the page. */
export const mainH1s: (context: PageContext) => readonly Element[] = oncePer((context) => {
  const { page } = context
  const shown = page.elements.tag('h1').slice(0, 40)
  return shown.filter((element) => usable(context, element) && !inBreadcrumb(page, element))
}, pageOf)

/** Headings below h1, and elements whose class says that they are a headline. */
export const otherHeadings: (context: PageContext) => readonly Element[] = oncePer((context) => {
  const { elements } = context.page
  const found = [
    ...elements.tag('h2').slice(0, MOST_HINTED),
    ...elements.tag('h3').slice(0, MOST_HINTED),
    ...elements.hinted(HEADLINE_HINT).slice(0, MOST_HINTED),
  ]
  return found.filter(
    (element) => element.name !== 'h1' && usable(context, element) && elements.text(element).length <= LONGEST_HEADLINE,
  )
}, pageOf)

/** Both hold for the page, with whatever else is known of it. */
function pageOf({ page }: PageContext): Page {
  return page
}

/** The last step of a breadcrumb repeats the title for machines; the headline stands elsewhere. */
function inBreadcrumb(page: Page, element: Element): boolean {
  const trails = namedTrails(page)
  let up: Element | null = element
  for (let depth = 0; up && depth < 4; depth += 1) {
    if (trails.has(up)) return true
    up = parentOf(up)
  }
  return false
}

/**
 * Whether an element is shown, and is not the title of a menu, a box or a dialogue. What holds most of the page does
 * not count: some wrap the whole page in a form, or hide it until its scripts run.
 */
function usable(context: PageContext, element: Element): boolean {
  if (isHidden(element)) return false
  for (let up = element.parent; up && isTag(up); up = up.parent) {
    if (!ELSEWHERE.has(up.name) && !isHidden(up)) continue
    // What stands around most of the page is most of it too.
    if (!isMostOfPage(context, up)) return false
    break
  }
  return context.page.elements.text(element) !== ''
}

function isMostOfPage({ page, blocks }: PageContext, element: Element): boolean {
  const [body] = page.elements.tag('body')
  const spans = blockSpans(page, blocks)
  return body !== undefined && spans.characters(element) * 2 > spans.characters(body)
}

/** Whether an element is, or holds, a link to the home page. */
export function linksHome(page: Page, element: Element): boolean {
  return page.elements.inside(element, 'a').some((link) => isHome(link.attribs['href'], page))
}

/** The line of the page that the address spells out, where the page has no heading of its own. */
export function* slugged(context: PageContext): Iterable<Found<string>> {
  if (mainH1s(context).length > 0) return
  const { page, blocks } = context
  const parts = (URL.parse(page.url)?.pathname ?? '')
    .split('/')
    .map((part) => words(decodePath(part).replace(/[-_.+]/g, ' ')))
  const slug = new Set(parts.sort((a, b) => b.length - a.length)[0]?.map((word) => word.toLowerCase()))
  if (slug.size < 4) return
  for (const block of blocks) {
    if (block.hidden || block.linkChars > 0 || block.text.length > LONGEST_HEADLINE) continue
    const own = new Set(words(block.text.toLowerCase()))
    const common = [...slug].filter((word) => own.has(word)).length / Math.max(slug.size, own.size)
    if (common < 0.6) continue
    const element = inBreadcrumb(page, block.element) ? undefined : block.element
    yield { value: block.text, element, factor: common }
  }
}

/** The element of the page whose text is most like the headline: a heading if there is one, any block otherwise. */
export function shownAt(context: PageContext, headline: string): Element | undefined {
  const { page, blocks } = context
  const { elements } = page
  const likeness = likenessTo(headline)
  const tries = [
    ...elements.tag('h1'),
    ...elements.tag('h2'),
    ...elements.tag('h3'),
    ...elements.hinted(HEADLINE_HINT).slice(0, MOST_HINTED),
  ]
  const heading = likest(
    tries.filter((element) => elements.text(element).length <= LONGEST_HEADLINE * 2 && usable(context, element)),
    (element) => {
      const alike = likeness(elements.text(element)) + (element.name === 'h1' ? 0.3 : 0)
      return alike > LIKE && inBreadcrumb(page, element) ? alike - ELSEWHERE_TOO : alike
    },
    LIKE,
  )
  if (heading) return heading
  const short = blocks.filter((block) => !block.hidden && block.text.length <= LONGEST_HEADLINE)
  return likest(short, (block) => likeness(block.text) - (block.linkChars > 0 ? 0.1 : 0), 0.75)?.element
}

/** How like the headline a heading is at least that shows it. */
const LIKE = 0.5
/** What the last step of a breadcrumb loses against the heading that readers see, which may be worded a little otherwise. */
const ELSEWHERE_TOO = 0.6

function likest<T>(things: readonly T[], score: (thing: T) => number, least: number): T | undefined {
  let best: T | undefined
  let highest = least
  for (const thing of things) {
    const own = score(thing)
    if (own > highest + 1e-9) {
      best = thing
      highest = own
    }
  }
  return best
}
