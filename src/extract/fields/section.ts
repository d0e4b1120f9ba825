import type { Element } from 'domhandler'
import { monthOf } from '../../core/month-names.ts'
import { foldForCompare, signsAround, words } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { pathOf } from '../../core/address-parts.ts'
import { resolveUrl } from '../../core/urls.ts'
import { type Page, linksIn } from '../../page/page.ts'
import { decide, none, rule } from '../arbiter.ts'
import type { ArticleContext, Author, Decision, Field, Found } from '../types.ts'
import { articleSections, sectionMetas } from './declared-sections.ts'
import { repeatsHeadline } from './head-zone.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { printedCategories } from './printed-categories.ts'
import { folders, isAbovePage, looseKey } from './rubric-addresses.ts'
import { aboveHeadline, lineAbove } from './section-above.ts'
import { isHome } from './logo-texts.ts'
import { isSiteName } from './site-names.ts'
import { namedTrails, printedTrails } from './trails.ts'
import {
  AUTHORS_FOLDER,
  CATEGORY_LABEL,
  CURRENT_HINT,
  GENERIC_SECTIONS,
  ISSUE,
  NO_RUBRIC,
  NO_SECTION,
  OFFER,
} from './words-section.ts'

const LONGEST = 50

interface SectionContext extends ArticleContext {
  /** Names of the authors, folded: a newsroom that files articles by author has a folder for each. */
  readonly authors: ReadonlySet<string>
}

const FIELD: Field<string, string, SectionContext> = {
  name: 'section',
  rules: [
    rule('dom:breadcrumb', 0.7, crumbs),
    rule('dom:above-headline', 0.6, aboveHeadline),
    rule('dom:line-above', 0.5, lineAbove),
    rule('dom:category', 0.6, printedCategories),
    rule('json-ld:articleSection', 0.6, articleSections),
    rule('json-ld:BreadcrumbList', 0.55, breadcrumbList),
    rule('meta:article:section', 0.6, sectionMetas),
    rule('dom:menu', 0.45, menuLinks),
    rule('dom:menu-current', 0.35, currentEntry),
    rule('url:path', 0.25, pathParts),
  ],
  accept(raw, context, found) {
    const text = rubricIn(raw)
    const key = foldForCompare(text)
    const refused = refusalOf(text, context, found.element)
    if (refused) return { refused }
    if (context.authors.has(key) && AUTHORS_FOLDER.test(found.element?.attribs['href'] ?? ''))
      return { refused: 'an author' }
    // 'News' is what the rubric is called, not the site; so is the town whose folder the article lies in.
    const named = GENERIC_SECTIONS.has(key) || folders(context.page).has(looseKey(text))
    if (!named && isSiteName(text, context.page) && !found.source?.startsWith('dom:above'))
      return { refused: 'the name of the site' }
    return { value: text }
  },
  key: looseKey,
}

/** The rubric in what a page prints or states: the last step, without a label and without arrows around it. */
function rubricIn(raw: string): string {
  return lastStep(plainText(raw).replace(CATEGORY_LABEL, '')).replace(ARROWS, '')
}
const ARROWS = signsAround(String.raw`\s‹›«»<>←→↑↓▲▼►▶◄◀·•|–—-`)

/** Why a text is no rubric, whatever it is taken from; null where it may be one. */
function refusalOf(text: string, context: ArticleContext, element?: Element): string | null {
  const key = foldForCompare(text)
  if (!key || text.length > LONGEST || wordCount(text, 7) > 6) return 'not a rubric'
  if (NO_SECTION.has(key) || /^\d+$/.test(key) || NO_RUBRIC.test(text)) return 'a page, not a rubric'
  if (OFFER.test(text)) return 'an offer to readers'
  if (LETTER.test(text)) return 'a letter of an index'
  if (ISSUE.test(text) || isPeriod(text, element?.attribs['href'])) return 'an issue or a time, not a rubric'
  return repeatsHeadline(text, context) ? 'the headline' : null
}
const LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u

/** Whether a text ends in a month and its year, or names the month of an address with the year: a list of what appeared then. */
function isPeriod(text: string, href = ''): boolean {
  const [last = '', month = ''] = words(text).toReversed()
  if (month === '') return /\/(?:19|20)\d\d\//.test(href) && monthOf(last) !== undefined
  return /^(?:19|20)\d\d$/.test(last) && monthOf(month) !== undefined
}

/** The last step of a path of rubrics: 'News > Harbour'. A single stroke with spaces joins two names of one rubric. */
function lastStep(text: string): string {
  const steps = text.split(text.split(' / ').length === 2 ? /\s*[>›»|]\s*/u : /\s*[>›»/|]\s*/u)
  return steps.filter(Boolean).at(-1) ?? ''
}

/** The rubric of the article: the narrowest that the page gives, as it is printed. */
export function findSection(context: ArticleContext, authors: readonly Author[] = []): Decision<string> {
  const names = new Set(authors.map(({ name }) => foldForCompare(name)))
  return asPrinted(decide(FIELD, { ...context, authors: names }))
}

/**
 * The rubric in the spelling of a reader: a word of the address, or what a program wrote as addresses are written
 * (`public-service`), gives way to what a witness of the same rubric writes.
 */
function asPrinted(decision: Decision<string>): Decision<string> {
  const { value, source } = decision
  if (value === null || (source !== 'url:path' && !SLUG.test(value))) return decision
  const key = looseKey(value)
  const same = decision.candidates.filter((other) => other.key === key && other.family !== 'url')
  // A word of the address that nothing on the page says again is a folder of the server, or a guess.
  if (!same.length) return none('section', decision.candidates)
  const spelled = same.filter((other) => other.value !== null && !SLUG.test(other.value))
  const [best] = (spelled.length ? spelled : same).sort((a, b) => b.weight - a.weight)
  return { ...decision, value: best!.value, source: best!.source, element: best!.element ?? decision.element }
}
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The steps of the breadcrumb: the last one that is a link is the rubric, the more so where the page's address lies below it. */
function* crumbs(context: ArticleContext): Iterable<Found<string>> {
  const { page } = context
  const seen = new Set<string>()
  const named = namedTrails(page)
  // What is printed only is asked where nothing is named.
  for (const list of named.size > 0 ? named : printedTrails(context)) {
    const links = list.name === 'a' ? [list] : linksIn(page, list).slice(0, 12)
    const steps = links.filter((link) => page.elements.text(link) && !isHome(link.attribs['href'], page))
    // What leads back, prints or names the page itself is no step.
    const isStep = steps.map((link) => refusalOf(rubricIn(page.elements.text(link)), context, link) === null)
    const last = isStep.lastIndexOf(true)
    const names = steps.map((link) => page.elements.text(link))
    for (const [first, link] of steps.entries()) {
      const text = names[first]!
      // A rubric and what it holds may have one name.
      const at = names.lastIndexOf(text)
      if (seen.has(text)) continue
      seen.add(text)
      yield {
        value: text,
        element: link,
        factor: stepFactor(page, link, text, Math.max(0, last - at)),
        source: 'dom:breadcrumb',
      }
    }
    if (seen.size >= 12) return
  }
}

function stepFactor(page: Page, link: Element, text: string, fromEnd: number): number {
  const above = isAbovePage(link.attribs['href'], page)
  const generic = GENERIC_SECTIONS.has(foldForCompare(text)) ? 0.5 : 1
  return generic * (above ? 1 : 0.85) * (fromEnd === 0 ? 1 : above ? 0.72 : 0.4)
}

/** Links anywhere in the page to an address that the page's own lies below: the rubric by the name that the menu gives it. */
function* menuLinks({ page }: ArticleContext): Iterable<Found<string>> {
  const found = new Map<string, Element>()
  for (const link of page.elements.tag('a').slice(0, MOST_LINKS)) {
    const address = resolveUrl(link.attribs['href'], page.base)
    if (!address || !isAbovePage(address, page) || link.attribs['href']!.includes('#')) continue
    const path = pathOf(address).replace(/\/+$/, '')
    if (DATED.test(path) || START.test(path)) continue
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
/** The first page of a site or of a language. */
const START = /\/(?:start|home|index|main|startseite|accueil|inicio)(?:\.\w{2,5})?$/i

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
