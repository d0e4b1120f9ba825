import { decodeEntities, foldForCompare } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import { isObject, listOf, resolve, typesOf } from '../../page/json-ld.ts'
import type { JsonLdNode, Page } from '../../page/page.ts'
import type { ArticleContext, Author, Found } from '../types.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { withoutByWord } from './by-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { isRole, namesNobody } from './names.ts'
import { isOwnSite, statedNames } from './stated-names.ts'

/** Names of meta tags that state authors, best first, with how often they state them well. */
const META: readonly (readonly [name: string, factor: number])[] = [
  ['author', 1],
  ['article:author', 1],
  ['article:author_name', 1],
  ['sailthru.author', 1],
  ['parsely-author', 1],
  ['cxenseparse:author', 1],
  ['byl', 1],
  ['byline', 1],
  ['authors', 1],
  ['author_name', 1],
  ['article.author', 1],
  ['citation_author', 1],
  ['dc.creator', 0.9],
  ['dcterms.creator', 0.9],
  ['dc.contributor', 0.7],
  ['rbauthors', 0.9],
  ['dcsext.author', 0.9],
  ['mediator_author', 1],
  ['creator', 0.8],
  ['twitter:data1', 0.8],
]
const MOST_ENTRIES = 40

/** Authors of the article's JSON-LD object: strings, objects, references, lists of them. */
export function* ldAuthors(context: ArticleContext): Iterable<Found<readonly Author[]>> {
  const { article } = context
  if (!article) return
  for (const [key, share] of [
    ['author', 1],
    ['creator', 0.6],
  ] as const) {
    const found = ldEntries(context, article, key)
    if (found) yield { ...found, factor: (found.factor ?? 1) * share }
  }
}

/** Authors of other article objects of the page, where the chosen one has none: its page, its graph. */
export function* otherLdAuthors(context: ArticleContext): Iterable<Found<readonly Author[]>> {
  const { article, page } = context
  for (const node of page.jsonLd.slice(0, 100)) {
    if (node === article || node.depth > 1 || !node.types.some((type) => /Article|Posting|WebPage/.test(type))) continue
    const found = ldEntries(context, node, 'author')
    if (found?.value.length) {
      yield found
      return
    }
  }
}

/** The address of an author as content systems write it: escaped twice, or the whole one behind that of a network. */
function addressOf(value: unknown, page: Page): string | null {
  if (typeof value !== 'string') return null
  return resolveUrl(decodeEntities(value).replace(DOUBLED, '$1'), page.base) ?? null
}
/** `https://social.example/https://social.example/annlee` */
const DOUBLED = /^https?:\/\/[^/]+\/(https?:\/\/)/i

function ldEntries({ page }: ArticleContext, node: JsonLdNode, key: string): Found<readonly Author[]> | undefined {
  const authors: Author[] = []
  let houses = 0
  for (const entry of listOf(node.data[key]).flat().slice(0, MOST_ENTRIES)) {
    const value = resolve(page, entry)
    const address = isObject(value) ? (value['url'] ?? value['sameAs']) : undefined
    const url = addressOf(Array.isArray(address) ? address[0] : address, page)
    for (const text of isObject(value) ? ldTexts(value['name']) : ldTexts(value)) {
      const names = statedNames(text, page)
      if (!names.length && isRole(text) && !namesNobody(text)) names.push(withoutByWord(text))
      for (const name of names) authors.push({ name, url })
      if (typesOf(value).some((type) => /Organization|WebSite/.test(type))) houses += names.length
    }
  }
  if (!authors.length) return undefined
  const factor = (houses === authors.length ? 0.75 : 1) * (ARTICLE.test(node.types.join(' ')) ? 1 : PAGE_AUTHOR)
  return {
    value: unique(authors),
    source: `json-ld:${node.types[0] ?? 'Article'}.${key}`,
    factor: factor * trust(authors, page),
  }
}

/** What the author of a page object is worth: it is the account that put the page up, more often than that of an article. */
const PAGE_AUTHOR = 0.75
const ARTICLE = /Article|Posting|Report|Review|Recipe|Gallery|(?:Video|Audio|Image|Media)Object/

/** Authors in meta tags. */
export function* metaAuthors({ page }: ArticleContext): Iterable<Found<readonly Author[]>> {
  for (const [name, share] of META) {
    const tags = page.meta.filter((tag) => tag.name === name && tag.attribute !== 'itemprop').slice(0, MOST_ENTRIES)
    const authors = tags
      .flatMap((tag) => statedNames(plainText(tag.content), page))
      .filter((one) => !FIRM.test(one))
      .map((one) => ({ name: one, url: null }))
    if (authors.length) yield { value: unique(authors), source: `meta:${name}`, factor: share * trust(authors, page) }
  }
}

/**
 * What a statement of authors is worth: names that look like names, of people. The site's own name stands for its
 * newsroom: it is taken only where nobody else is known.
 */
export function trust(authors: readonly Author[], page: ArticleContext['page']): number {
  if (!authors.length) return 0
  const houses = authors.filter(({ name }) => isHouse(name, page)).length
  const likeness = authors.reduce((sum, { name }) => sum + nameLikeness(name), 0) / authors.length
  return likeness * (houses === authors.length ? 0.5 : 1)
}

/** The site itself, or a desk that has no name of its own. */
export function isHouse(name: string, page: ArticleContext['page']): boolean {
  return isOwnSite(name, page) || DESK.test(name)
}
/** A firm in a meta tag made the site, or owns it; it wrote nothing. */
const FIRM =
  /(?:^|\s)(?:www\.|gmbh|e\.?\s?v\.?$|inc\.?$|ltd\.?$|llc$|s\.?a\.?$|s\.?r\.?l\.?$|b\.?v\.?$|ag$|webdesign|webmaster)/iu
const DESK =
  /^(?:(?:\p{L}+[\s-]){0,3}(?:news(?:room|desk)?|nachrichten|redaktion|redazione|redacción|redação|rédaction|redactie|redakcja|редакция|редакція|staff|team|desk|editors?|editorial|admin|gmbh|inc\.?|verlag|e\.?\s?v\.?|online|media|group|ag))$/iu

/** The same people once, in order; an address is kept from whoever gives one. */
export function unique(authors: readonly Author[]): Author[] {
  const seen = new Map<string, Author>()
  for (const author of authors) {
    const key = foldForCompare(author.name)
    const known = seen.get(key)
    if (key && (!known || (known.url === null && author.url !== null)))
      seen.set(key, known ? { ...known, url: author.url } : author)
  }
  return [...seen.values()]
}
