import type { Element } from 'domhandler'
import { oncePer } from '../../core/memo.ts'
import { parentOf } from '../../page/ancestors.ts'
import { type Page, linksIn } from '../../page/page.ts'
import { likenessTo } from '../title-likeness.ts'
import type { ArticleContext } from '../types.ts'
import { isAbovePage } from './rubric-addresses.ts'
import { isHome } from './logo-texts.ts'
import { BREADCRUMB_HINT } from './words-labels.ts'
import { TRAIL_LABEL } from './words-trails.ts'

/** A trail is a line: what holds more is a menu, or the head of the page. */
const MOST_STEPS = 8
const LONGEST = 300
/** Levels from a step to the element of the whole trail, by way of the step's own boxes. */
const LEVELS = 4
/** As an item's type, and as the property of a page that holds it. */
const TYPE = /\bBreadcrumbList\b|^breadcrumb$/
/** What is set between steps; a stroke stands between the entries of menus as well. */
const SEPARATOR = /[›»>→]|\s\/\s/

/**
 * The elements that a page calls a trail of sections: by class or id, by their schema.org type, or by the name that they
 * have for those who hear the page (WAI-ARIA Authoring Practices, breadcrumb pattern: `aria-label="Breadcrumb"`).
 */
export const namedTrails: (page: Page) => ReadonlySet<Element> = oncePer(({ elements }) => {
  const typed = ['itemtype', 'typeof', 'itemprop'].flatMap((name) =>
    elements.having(name).filter(({ attribs }) => TYPE.test(attribs[name]!)),
  )
  const labelled = elements
    .having('aria-label')
    .filter(({ attribs }) => TRAIL_LABEL.test(attribs['aria-label']!.trim()))
  return new Set([...elements.hinted(BREADCRUMB_HINT), ...typed, ...labelled])
})

/**
 * Trails that only a reader would know for what they are, before the headline: a short line of links that says 'You are
 * here', or begins with the home page and goes down to this one.
 */
export function* printedTrails(context: ArticleContext): Iterable<Element> {
  const { blocks, headline, page } = context
  const { elements } = page
  const end = headline.element ? elements.order(headline.element) : Infinity
  for (const { element, text } of blocks) {
    if (elements.order(element) >= end) break
    if (text.length > LONGEST || !TRAIL_LABEL.test(text)) continue
    const trail = lineAround(element, 1, page)
    if (trail) yield trail
  }
  for (const link of elements.tag('a')) {
    if (elements.order(link) >= end) break
    if (!isHome(link.attribs['href'], page)) continue
    const trail = lineAround(link, 2, page)
    if (trail && linksIn(page, trail)[0] === link && leadsDown(trail, context)) yield trail
  }
}

/** The smallest element around one, or itself, that holds so many links, if it is a line. */
function lineAround(from: Element, least: number, page: Page): Element | null {
  let up: Element | null = from
  for (let level = 0; up && level < LEVELS; level += 1, up = parentOf(up)) {
    const links = linksIn(page, up).length
    if (links >= least) return links <= MOST_STEPS && page.elements.text(up).length <= LONGEST ? up : null
  }
  return null
}

/**
 * Whether signs stand between the steps of a line, or all of them lie above this page, or it ends with the headline. One
 * step beside the home page may be the head of the page: the paper's name and what it has open.
 */
function leadsDown(trail: Element, { page, headline }: ArticleContext): boolean {
  const text = page.elements.text(trail)
  if (SEPARATOR.test(text)) return true
  const steps = linksIn(page, trail).filter(({ attribs }) => !isHome(attribs['href'], page))
  const last = steps.at(-1)
  if (!last) return false
  if (steps.length > 1 && steps.every(({ attribs }) => isAbovePage(attribs['href'], page))) return true
  const rest = text.slice(text.lastIndexOf(page.elements.text(last)))
  const says = likenessTo(headline.value ?? '')
  return [rest, rest.slice(page.elements.text(last).length).trim()].some((end) => end !== '' && says(end) > 0.85)
}
