import { oncePer } from '../../core/memo.ts'
import { foldForCompare, signsBehind, words } from '../../core/text.ts'
import { type Page, metaAll } from '../../page/page.ts'
import { decide, rule } from '../arbiter.ts'
import type { Decision, Field, Found, PageContext } from '../types.ts'
import { LONGEST_HEADLINE, linksHome, mainH1s, otherHeadings, shownAt, slugged } from './headline-places.ts'
import { headingParts } from './heading-parts.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { isOwnName, isSiteName, splitTitle, withoutSiteName } from './site-names.ts'
import { NOT_A_HEADLINE } from './words-headline.ts'

const HEADING = /^h[2-4]$/
/** Likeness of a text to a title that begins or ends with it. */
const PART = 0.65
/** Words from which on a heading is a title rather than a rubric, and what the only one of a page is worth at least. */
const TITLE_WORDS = 3
const ONLY_H1 = 0.96
/** What the name of a page is worth beside that of an article: it is the title that was written for search engines. */
const PAGE_NAME = 0.2
const TRAILING = signsBehind(String.raw`\s|¦·•»›–—-`)
/** What parted a title from a rubric that stood before it. A dash opens speech in some languages. */
const LEADING = /^[\s:|¦·•]+/u
const META_TITLES = [
  'title',
  'headline',
  'dc.title',
  'dcterms.title',
  'sailthru.title',
  'parsely-title',
  'cxenseparse:title',
  'article:title',
  'mediator_title',
  'search-result-title',
  'fb_title',
]

const FIELD: Field<string, string, PageContext> = {
  name: 'headline',
  rules: [
    rule('dom:h1', 0.93, h1s),
    rule('dom:heading', 0.93, headings),
    rule('url:slug', 0.5, slugged),
    rule('json-ld:headline', 0.8, (context) => nodeTexts(context, 'headline')),
    rule('json-ld:name', 0.5, (context) => nodeTexts(context, 'name')),
    rule('og:title', 0.72, (context) => named(context.page, ['og:title'], 'meta:')),
    rule('meta:twitter:title', 0.3, (context) => named(context.page, ['twitter:title'], 'meta:')),
    rule('meta:title', 0.25, (context) => named(context.page, META_TITLES, 'meta:')),
    rule('microdata:headline', 0.6, microdata),
    rule('text:title', 0.35, titleParts),
  ],
  accept: (raw, { page }) => accepted(raw, page, isSiteName),
  key: foldForCompare,
}
/** On the site of a thing, titles that speak of it look like its name. Where nothing else is left, only its name itself is refused. */
const LAST_RESORT: typeof FIELD = { ...FIELD, accept: (raw, { page }) => accepted(raw, page, isOwnName) }

function accepted(raw: string, page: Page, namesSite: typeof isSiteName): { value: string } | { refused: string } {
  const text = withoutMarks(withoutSiteName(plainText(raw), page))
  if (!text) return { refused: 'empty' }
  if (text.length > LONGEST_HEADLINE) return { refused: 'too long for a headline' }
  if (namesSite(text, page)) return { refused: 'the name of the site' }
  if (NOT_A_HEADLINE.has(foldForCompare(text))) return { refused: 'a label, not a headline' }
  return { value: text }
}

/** A title without marks around it; a mark that closes a quotation of the title stays. */
function withoutMarks(title: string): string {
  const bare = title.replace(TRAILING, '')
  const opened = bare.split(/[«‹]/).length - bare.split(/[»›]/).length
  const closing = opened > 0 ? title.slice(bare.length).search(/[»›]/) : -1
  return (closing < 0 ? bare : title.slice(0, bare.length + closing + 1)).replace(LEADING, '').trim()
}

/**
 * The article's own title. The visible heading and the metadata elect it together; `element` is the heading in the
 * page that shows it, also where the words came from metadata.
 */
export function findHeadline(context: PageContext): Decision<string> {
  const first = decide(FIELD, context)
  const decision = first.value === null ? decide(LAST_RESORT, context) : first
  if (decision.value === null) return decision
  return { ...decision, element: decision.element ?? shownAt(context, decision.value) }
}

/** Titles that the metadata gives, without the site's name. */
export function metadataTitles({ page, article }: PageContext): string[] {
  const raw = [
    ...(article ? ldTexts(article.data['headline']) : []),
    ...metaAll(page, 'og:title'),
    ...metaAll(page, 'twitter:title'),
  ]
  const titles = raw.map((title) => withoutSiteName(plainText(title), page))
  if (page.title) {
    const parts = splitTitle(page.title)
    for (let end = 1; end <= parts.length; end += 1) titles.push(page.title.slice(0, parts[end - 1]!.end).trim())
    for (const part of parts.slice(1)) titles.push(page.title.slice(part.start).trim())
  }
  return titles.filter(Boolean)
}

function* h1s(context: PageContext): Iterable<Found<string>> {
  const { page } = context
  const titles = titlesOf(context)
  const all = mainH1s(context)
  for (const [position, element] of all.entries()) {
    const { headline } = headingParts(page, element, titles.keys)
    const alike = likeness(headline, titles)
    let factor = titles.keys.size === 0 ? 0.7 : 0.45 + 0.55 * Math.min(1, alike / 0.7)
    if (position > 0) factor *= titles.keys.size === 0 ? 0.6 : 0.97
    const count = words(headline).length
    // The only h1 of a page is a title for readers even where the titles for search engines are worded otherwise.
    if (all.length === 1 && count >= TITLE_WORDS) factor = Math.max(factor, ONLY_H1)
    if (count < 2) factor *= 0.5
    if (linksHome(page, element) || namesSite(headline, context)) factor *= 0.2
    yield { value: headline, element, factor }
  }
}

/**
 * Whether a heading is the name of the site by the page's own title: it is one end of it, and the other end is a
 * heading too that says at least as much. `Ferry late again | The Daily`, with both as headings.
 */
function namesSite(text: string, context: PageContext): boolean {
  const { page } = context
  const parts = splitTitle(page.title ?? '')
  const first = parts[0]?.text ?? ''
  const last = parts.at(-1)?.text ?? ''
  const key = foldForCompare(text)
  const stands = key === foldForCompare(last) ? 'last' : key === foldForCompare(first) ? 'first' : null
  const other = stands === 'last' ? first : last
  if (stands === null || foldForCompare(other) === key || isSiteName(other, page)) return false
  // The name of a site stands last; where it stands first, the rest has to say more than it does.
  if (words(other).length < words(text).length + (stands === 'first' ? 1 : 0)) return false
  const headings = [...mainH1s(context), ...otherHeadings(context)]
  return headings.some((element) => foldForCompare(page.elements.text(element)) === foldForCompare(other))
}

/**
 * Other headings and headline-like elements. They stand in for the h1 where the page has none, or has put it into its
 * breadcrumb; beside an h1 they only confirm what the metadata says.
 */
function* headings(context: PageContext): Iterable<Found<string>> {
  const { page } = context
  const titles = titlesOf(context)
  const bare = mainH1s(context).every((element) => linksHome(page, element))
  const least = bare ? 0.4 : 0.8
  for (const element of otherHeadings(context)) {
    const { headline } = headingParts(page, element, titles.keys)
    const alike = likeness(headline, titles)
    const heading = HEADING.test(element.name)
    if (alike >= least)
      yield { value: headline, element, factor: (bare && heading ? 1 : 0.65) * (0.4 + 0.6 * Math.min(1, alike / 0.7)) }
    else if (bare && titles.keys.size === 0) yield { value: headline, element, factor: heading ? 0.35 : 0.25 }
  }
}

function* nodeTexts({ article }: PageContext, key: string): Iterable<Found<string>> {
  if (!article) return
  const type = article.types[0] ?? 'Thing'
  const factor = type.endsWith('Page') ? PAGE_NAME : 1
  for (const text of ldTexts(article.data[key])) yield { value: text, source: `json-ld:${type}.${key}`, factor }
}

function* named(page: Page, names: readonly string[], prefix: string): Iterable<Found<string>> {
  for (const name of names) for (const value of metaAll(page, name)) yield { value, source: `${prefix}${name}` }
}

function* microdata({ page }: PageContext): Iterable<Found<string>> {
  for (const item of page.microdata) {
    if (!item.types.some((type) => /Article|BlogPosting|Report/.test(type))) continue
    for (const found of item.props.get('headline') ?? []) yield { value: found.text, element: found.element }
  }
}

/** The page's title, and its parts: the first ones are the headline more often than the last ones. */
function* titleParts({ page }: PageContext): Iterable<Found<string>> {
  if (!page.title) return
  const parts = splitTitle(page.title)
  yield { value: page.title }
  for (let end = parts.length - 1; end >= 1; end -= 1)
    if (words(parts[0]!.text).length > 1 || end > 1)
      yield { value: page.title.slice(0, parts[end - 1]!.end).trim(), factor: 0.9 }
  for (const part of parts.slice(1)) yield { value: page.title.slice(part.start).trim(), factor: 0.5 }
}

/** The titles of the metadata, taken apart once for many comparisons. */
interface Titles {
  readonly keys: ReadonlySet<string>
  readonly sets: readonly (readonly [key: string, words: ReadonlySet<string>])[]
}

const titlesOf = oncePer((context: PageContext): Titles => {
  // The name of the site by itself is the title of no article: a heading cannot be held against it.
  const own = metadataTitles(context).filter((title) => !isNothingButNames(title, context.page))
  const keys = new Set(own.map(foldForCompare).filter(Boolean))
  return { keys, sets: [...keys].map((key) => [key, new Set(key.split(' '))]) }
})

function isNothingButNames(title: string, page: Page): boolean {
  return splitTitle(title.replace(TRAILING, '')).every(({ text }) => isSiteName(text, page))
}

/** The best likeness to one of the titles; a text that one of them begins or ends with is that title without its ornament. */
function likeness(text: string, { sets }: Titles): number {
  const own = foldForCompare(text)
  const tokens = new Set(own.split(' '))
  let best = 0
  for (const [key, others] of sets) {
    let common = 0
    for (const token of tokens) if (others.has(token)) common += 1
    const part = own.includes(' ') && (key.endsWith(` ${own}`) || key.startsWith(`${own} `))
    best = Math.max(best, common / Math.max(tokens.size, others.size), part ? PART : 0)
  }
  return best
}
