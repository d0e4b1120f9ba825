import { foldForCompare, withoutAccents } from '../../core/text.ts'
import { decodePath, registrableDomain, resolveUrl } from '../../core/urls.ts'
import { type Page, metaAll } from '../../page/page.ts'
import { decide, none, rule } from '../arbiter.ts'
import type { ArticleContext, Decision, Field, Found, Publisher } from '../types.ts'
import { feedTitles } from './feed-titles.ts'
import { ldTexts } from './ld-values.ts'
import { isAcronym, isBareHost, nameIn, nameRefusal, partOfHost, withoutSlogan } from './publisher-names.ts'
import { hostLabels, nameKey, namesHost } from './host-names.ts'
import { logoTexts } from './logo-texts.ts'
import { isSiteName, splitTitle } from './site-names.ts'
import { logoName } from './words-logo.ts'
import { GENERIC_SECTIONS } from './words-section.ts'
import { ownPlace } from '../own-place.ts'
import { likenessTo } from '../title-likeness.ts'

const SITE_TYPES = /^(?:NewsMediaOrganization|WebSite|Organization|Corporation)$/
/** An address in place of a name, with what shows that it is one. */
const ADDRESS = /^(?:https?:\/\/|www\.)|\.[a-z]{2,10}\/$/i
/** What an address weighs beside a name. */
const ADDRESS_FACTOR = 0.5
/** What the host weighs that is written as in the address, beside the name that it spells: the host itself bears it out. */
const HOST_FACTOR = 0.58
/** A full stop within a name stands before a letter: `bay-times.example`. */
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*[,|•·]?\s*(?:by\s+)?((?:[^.|•·,©\n]|\.(?=[\p{L}\p{N}])){2,60})/iu
const LONGEST = 80
/** Rubrics one within the other, as they stand at the end of a title. */
const TITLE = 'text:title'
const RUBRICS = /\s[>›»]\s/u

const FIELD: Field<string, string, ArticleContext> = {
  name: 'publisher',
  rules: [
    rule('og:site_name', 0.7, ({ page }) =>
      metaAll(page, 'og:site_name').map((value) => ({
        value,
        source: 'meta:og:site_name',
        factor: ADDRESS.test(value.trim()) ? ADDRESS_FACTOR : 1,
      })),
    ),
    rule('json-ld:publisher', 0.72, publisherNodes),
    rule('meta:application-name', 0.4, ({ page }) =>
      metas(page, ['application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher', 'copyright']),
    ),
    rule('meta:feed-title', 0.42, feedNames),
    rule('dom:logo', 0.5, logos),
    rule('text:title', 0.45, titleEnds),
    rule('text:copyright', 0.2, copyright),
    rule('url:host', 0.15, ({ page }) =>
      hostLabels(page.url)
        .slice(0, 1)
        .map((value) => ({ value })),
    ),
  ],
  accept(raw, { page }, found) {
    const source = found.source ?? ''
    const name = withoutSlogan(nameIn(raw, source.includes('copyright')), page)
    if (!name || name.length > LONGEST) return { refused: 'not a name' }
    const refused = nameRefusal(name, source, page)
    if (refused !== null) return { refused }
    if (source === TITLE && RUBRICS.test(name)) return { refused: 'a path of rubrics' }
    return { value: name }
  },
  key: nameKey,
}

/** Who publishes the page: name, home page, logo. */
export function findPublisher(context: ArticleContext): Decision<Publisher> {
  const elected = decide(FIELD, context)
  // A host by itself is an address, not a name: it only confirms what the page says.
  const decision = elected.source === 'url:host' ? none('publisher', elected.candidates) : elected
  const complete = (name: string): Publisher => ({ name, ...details(context.page, name) })
  return {
    ...decision,
    value: decision.value === null ? null : complete(decision.value),
    candidates: decision.candidates.map((candidate) => ({
      ...candidate,
      value: candidate.value === null ? null : { name: candidate.value, url: null, logo: null },
    })),
  }
}

/** Home page and logo: from the publisher's JSON-LD object, else the page's own origin and no logo. */
function details(page: Page, name: string): { url: string | null; logo: string | null } {
  let url: string | null = null
  let logo: string | null = null
  for (const node of page.jsonLd) {
    if (node.under !== 'publisher' && !node.types.some((type) => SITE_TYPES.test(type))) continue
    if (node.under !== 'publisher' && !ldTexts(node.data['name']).some((other) => nameKey(other) === nameKey(name)))
      continue
    logo ??= addressOf(node.data['logo'], page.base) ?? null
    const address = addressOf(node.data['url'], page.base)
    if (address && registrableDomain(address) === registrableDomain(page.url)) url ??= address
  }
  const origin = URL.parse(page.url)?.origin
  return { url: url ?? (origin && origin !== 'null' ? `${origin}/` : null), logo }
}

function addressOf(value: unknown, base: string): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (first !== null && typeof first === 'object') {
    const object = first as Record<string, unknown>
    return resolveUrl(object['url'] ?? object['contentUrl'] ?? object['@id'], base)
  }
  return resolveUrl(first, base)
}

function* publisherNodes({ page, article }: ArticleContext): Iterable<Found<string>> {
  const direct = article ? ldTexts(article.data['publisher']) : []
  for (const value of direct) yield { value, source: `json-ld:${article?.types[0] ?? 'Thing'}.publisher` }
  for (const node of page.jsonLd) {
    const strong = node.under === 'publisher' || node.types.includes('NewsMediaOrganization')
    if (!strong && !node.types.some((type) => SITE_TYPES.test(type))) continue
    if (!strong && node.under !== null && node.under !== 'isPartOf') continue
    for (const value of ldTexts(node.data['name'])) yield { value, factor: strong ? 0.95 : 0.7 }
  }
}

function* metas(page: Page, names: readonly string[]): Iterable<Found<string>> {
  for (const name of names) for (const value of metaAll(page, name)) yield { value, source: `meta:${name}` }
}

function* feedNames({ page }: ArticleContext): Iterable<Found<string>> {
  for (const found of feedTitles(page))
    yield isBareHost(found.value, page) ? { ...found, factor: (found.factor ?? 1) * HOST_FACTOR } : found
}

/** Alt texts of logos, the more the logo comes back the better. */
function* logos({ page }: ArticleContext): Iterable<Found<string>> {
  const found = logoTexts(page)
  const counts = new Map<string, number>()
  const named = found.map(({ text, element }) => ({ value: partOfHost(logoName(text), page), element }))
  for (const { value } of named) counts.set(nameKey(value), (counts.get(nameKey(value)) ?? 0) + 1)
  for (const { value, element } of named) {
    const factor = ((counts.get(nameKey(value)) ?? 1) > 1 ? 1 : 0.8) * (isBareHost(value, page) ? HOST_FACTOR : 1)
    if (value) yield { value, element, source: 'dom:logo', factor }
  }
}
/** What the page's title says besides the headline. */
function* titleEnds({ page, headline }: ArticleContext): Iterable<Found<string>> {
  if (!page.title) return
  const parts = splitTitle(page.title)
  const last = parts.at(-1)
  if (parts.length < 2 || !last) {
    yield* titleStart(page, headline.value)
    return
  }
  const within = (text: string): boolean => headline.value?.includes(text) === true
  // The last one that names the site: rubrics may follow it, and the name of the site may stand first.
  const own = parts.findLast(
    ({ text }, at) =>
      (at === parts.length - 1 || (!within(text) && (at === 0 || !isAcronym(text)))) && isSiteName(text, page),
  )
  if (own) yield { value: own.text, source: TITLE }
  else if (
    headline.value !== null &&
    last.text.length <= 40 &&
    !within(last.text) &&
    likenessTo(headline.value)(last.text) < ALIKE &&
    !GENERIC_SECTIONS.has(foldForCompare(last.text))
  )
    yield { value: last.text, factor: isOfPath(last.text, page) ? RUBRIC_FACTOR : 0.7, source: TITLE }
}
/** An end of the title that says what the headline says is the headline, however it was encoded. */
const ALIKE = 0.7

/** What the address names after the host is a rubric; a blog within a larger site has such a name too. */
const RUBRIC_FACTOR = 0.4

/** Whether a text is what whole steps of the page's path spell: `Formula 1 2024` under `/formula-1/2024/`. */
function isOfPath(text: string, page: Page): boolean {
  const key = nameKey(withoutAccents(text))
  const steps = decodePath(ownPlace(page).path).split('/').map(nameKey)
  return steps.some((step, at) => step !== '' && (step === key || step + (steps[at + 1] ?? '') === key))
}

/** The name of the site before the headline, with a colon behind it. */
function* titleStart(page: Page, headline: string | null): Iterable<Found<string>> {
  const { title } = page
  const at = title?.indexOf(': ') ?? -1
  if (!title || at < 1 || headline === null) return
  const name = title.slice(0, at)
  if (!headline.includes(name) && namesHost(name, page)) yield { value: name, source: TITLE }
}

function* copyright({ page, blocks, body }: ArticleContext): Iterable<Found<string>> {
  // Within the text such a sign names who took a picture.
  const end = body.kept.at(-1) ?? -1
  for (const block of blocks.slice(-60)) {
    if (block.index <= end) continue
    const match = COPYRIGHT.exec(block.text.slice(0, 300))
    if (match?.[1]) yield { value: partOfHost(match[1], page), element: block.element, source: 'text:copyright' }
  }
}
