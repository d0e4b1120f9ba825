import { oncePer } from '../../core/memo.ts'
import type { Element } from 'domhandler'
import { foldForCompare } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { pathOf } from '../../core/address-parts.ts'
import { registrableDomain, resolveUrl } from '../../core/urls.ts'
import { type Page, linksIn } from '../../page/page.ts'
import { decide, none, rule } from '../arbiter.ts'
import type { ArticleContext, Block, Decision, Field, Found } from '../types.ts'
import { ownPlace } from '../own-place.ts'
import { articleSections, sectionMetas } from './declared-sections.ts'
import { headZone, repeatsHeadline, upwards } from './head-zone.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { printedCategories } from './printed-categories.ts'
import { isHome, isSiteName } from './site-names.ts'
import { BREADCRUMB_HINT } from './words-labels.ts'
import { CATEGORY_LABEL, CURRENT_HINT, GENERIC_SECTIONS, NO_RUBRIC, NO_SECTION } from './words-section.ts'

const LONGEST = 50

const FIELD: Field<string, string, ArticleContext> = {
  name: 'section',
  rules: [
    rule('dom:breadcrumb', 0.7, crumbs),
    rule('dom:above-headline', 0.6, aboveHeadline),
    rule('dom:category', 0.6, printedCategories),
    rule('json-ld:articleSection', 0.6, articleSections),
    rule('json-ld:BreadcrumbList', 0.55, breadcrumbList),
    rule('meta:article:section', 0.6, sectionMetas),
    rule('dom:menu', 0.45, menuLinks),
    rule('dom:menu-current', 0.35, currentEntry),
    rule('url:path', 0.25, pathParts),
  ],
  accept(raw, context, found) {
    const text = lastStep(plainText(raw).replace(CATEGORY_LABEL, ''))
    const key = foldForCompare(text)
    if (!key || text.length > LONGEST || wordCount(text, 7) > 6) return { refused: 'not a rubric' }
    if (NO_SECTION.has(key) || /^\d+$/.test(key) || NO_RUBRIC.test(text)) return { refused: 'a page, not a rubric' }
    // 'News' is what the rubric is called, not the site; so is the town whose folder the article lies in.
    const named = GENERIC_SECTIONS.has(key) || folders(context.page).has(looseKey(text))
    if (!named && isSiteName(text, context.page) && !found.source?.startsWith('dom:above'))
      return { refused: 'the name of the site' }
    if (repeatsHeadline(text, context)) return { refused: 'the headline' }
    return { value: text }
  },
  key: looseKey,
}

/** The last step of a path of rubrics: 'News > Harbour'. A single stroke with spaces joins two names of one rubric. */
function lastStep(text: string): string {
  const steps = text.split(text.split(' / ').length === 2 ? /\s*[>›»|]\s*/u : /\s*[>›»/|]\s*/u)
  return steps.filter(Boolean).at(-1) ?? ''
}

/** One key for a name and for what addresses make of it: 'España' and 'espana', 'Füchse' and 'fuechse'. */
function looseKey(text: string): string {
  const bare = foldForCompare(text).normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(/([aou])e/g, '$1') || foldForCompare(text)
}

/** The folders of the page's address. */
const folders = oncePer((page: Page): ReadonlySet<string> => {
  const parts = ownPlace(page).path.split('/').slice(1, -1)
  return new Set(parts.map((part) => looseKey(part.replace(/-/g, ' '))))
})

/** The rubric of the article: the narrowest that the page gives, as it is printed. */
export function findSection(context: ArticleContext): Decision<string> {
  const decision = decide(FIELD, context)
  // A word of the address that nothing on the page says again is a folder of the server, or a guess.
  return decision.source === 'url:path' ? none('section', decision.candidates) : decision
}

/** The steps of the breadcrumb: the last one that is a link is the rubric, the more so where the page's address lies below it. */
function* crumbs(context: ArticleContext): Iterable<Found<string>> {
  const { page } = context
  const seen = new Set<string>()
  for (const list of page.elements.hinted(BREADCRUMB_HINT)) {
    const links = list.name === 'a' ? [list] : linksIn(page, list).slice(0, 12)
    const steps = links.filter((link) => page.elements.text(link) && !isHome(link.attribs['href'], page))
    const last = steps.length - 1
    for (const [at, link] of steps.entries()) {
      const text = page.elements.text(link)
      if (seen.has(text)) continue
      seen.add(text)
      yield { value: text, element: link, factor: stepFactor(page, link, text, last - at), source: 'dom:breadcrumb' }
    }
    if (seen.size >= 12) return
  }
}

function stepFactor(page: Page, link: Element, text: string, fromEnd: number): number {
  const above = isAbovePage(link.attribs['href'], page)
  const generic = GENERIC_SECTIONS.has(foldForCompare(text)) ? 0.5 : 1
  return generic * (above ? 1 : 0.85) * (fromEnd === 0 ? 1 : above ? 0.72 : 0.4)
}

/** A short link right above the headline. */
function* aboveHeadline(context: ArticleContext): Iterable<Found<string>> {
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

/** Links anywhere in the page to an address that the page's own lies below: the rubric by the name that the menu gives it. */
function* menuLinks({ page }: ArticleContext): Iterable<Found<string>> {
  const found = new Map<string, Element>()
  for (const link of page.elements.tag('a').slice(0, MOST_LINKS)) {
    const address = resolveUrl(link.attribs['href'], page.base)
    if (!address || !isAbovePage(address, page) || link.attribs['href']!.includes('#')) continue
    const path = pathOf(address).replace(/\/+$/, '')
    if (DATED.test(path)) continue
    if (!found.has(path) && page.elements.text(link)) found.set(path, link)
  }
  const deepest = Math.max(0, ...[...found.keys()].map((path) => path.length))
  for (const [path, element] of found) {
    const value = page.elements.text(element)
    const generic = GENERIC_SECTIONS.has(foldForCompare(value)) ? 0.7 : 1
    yield { value, element, factor: generic * (path.length === deepest ? 1 : 0.7) }
  }
}
const MOST_LINKS = 1000
/** Below a date stand articles and archives, no rubrics. */
const DATED = /\/\d/

/** Whether the page's address lies below the link's. */
function isAbovePage(href: string | undefined, page: Page): boolean {
  const address = resolveUrl(href, page.base)
  if (!address) return false
  const path = pathOf(address)
  const own = ownPlace(page).path.replace(/\/+$/, '')
  // Most links lead somewhere else by their first letter.
  if (path.charCodeAt(1) !== own.charCodeAt(1)) return false
  const upper = withoutEnd(path)
  // Not the page itself, however its address ends, and not the same path on another site.
  return (
    upper.length > 1 &&
    !upper.startsWith('/@') &&
    withoutEnd(own).startsWith(`${upper}/`) &&
    registrableDomain(address) === registrableDomain(page.url)
  )
}

const withoutEnd = (path: string): string => path.replace(/(?:index\.\w+)?\/*$/, '')

/** The entry of the menu that the site marks as the one that holds the article. */
function* currentEntry({ page }: ArticleContext): Iterable<Found<string>> {
  const entries = page.elements.hinted(CURRENT_HINT)
  // The deepest of nested entries is the narrowest.
  const own = entries.filter(
    (entry) => !entries.some((other) => other !== entry && page.elements.contains(entry, other)),
  )
  const links = own
    .map((entry) => (entry.name === 'a' ? entry : linksIn(page, entry)[0]))
    .filter((link) => link !== undefined)
  const named = new Map(links.map((link) => [looseKey(page.elements.text(link)), link]))
  if (named.size > 3) return
  let factor = 1
  for (const element of named.values()) {
    yield { value: page.elements.text(element), element, factor }
    factor *= 0.7
  }
}

function* breadcrumbList({ page }: ArticleContext): Iterable<Found<string>> {
  for (const node of page.jsonLd) {
    if (!node.types.includes('BreadcrumbList')) continue
    const items = Array.isArray(node.data['itemListElement']) ? (node.data['itemListElement'] as unknown[]) : []
    const steps = items.slice(0, 12).map((item) => {
      const step = item !== null && typeof item === 'object' ? (item as Record<string, unknown>) : {}
      const inner =
        step['item'] !== null && typeof step['item'] === 'object' ? (step['item'] as Record<string, unknown>) : {}
      const address = typeof step['item'] === 'string' ? step['item'] : (inner['@id'] ?? inner['url'])
      return { text: ldTexts(step['name'] ?? inner['name'])[0], address }
    })
    for (const [at, { text, address }] of steps.entries()) {
      if (!text) continue
      const fromEnd = steps.length - 1 - at
      const above = isAbovePage(typeof address === 'string' ? address : undefined, page)
      const generic = GENERIC_SECTIONS.has(foldForCompare(text)) ? 0.5 : 1
      yield { value: text, factor: generic * (above ? 1 : 0.8) * (fromEnd <= 1 ? 1 : 0.6) }
    }
  }
}

/** Words of the address, only to agree with what is printed or for want of anything better. */
function* pathParts({ page }: ArticleContext): Iterable<Found<string>> {
  const parts = (URL.parse(page.url)?.pathname ?? '').split('/').filter(Boolean).slice(0, -1)
  for (const [at, part] of parts.entries()) {
    if (!/^[a-z][a-z-]{2,24}$/i.test(part)) continue
    const text = part.replace(/-/g, ' ')
    yield { value: text.charAt(0).toUpperCase() + text.slice(1), factor: at === 0 ? 0.9 : 1 }
  }
}
