import { oncePer } from '../../core/memo.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Element } from 'domhandler'
import type { JsonLdNode, MetaTag, Page } from '../../page/page.ts'
import type { ArticleContext, Found } from '../types.ts'
import { foundDate } from './date-election.ts'
import { ldTexts } from './ld-values.ts'
import { surroundingsOf } from './surroundings.ts'

/** Keys under which other articles stand in JSON-LD. */
const OTHERS =
  /itemListElement|^item$|hasPart|isPartOf|relatedLink|citation|mentions|about|review|comment|video|audio|isBasedOn|associatedMedia|image|event|offers|subjectOf/
const ARTICLE =
  /Article|Posting|Report|Review|Recipe|WebPage|CreativeWork|Video|Audio|Gallery|Podcast|Episode|Book|Dataset|Course/

/** Dates of that key in the article's JSON-LD object. */
export function* articleDates({ article }: ArticleContext, key: string): Iterable<Found<string>> {
  if (!article) return
  for (const text of ldTexts(article.data[key]).slice(0, 3))
    yield foundDate(text, `json-ld:${article.types[0] ?? 'Article'}.${key}`, 1)
}

/** Dates of that key in the page's other JSON-LD objects. */
export function* otherDates({ page, article }: ArticleContext, key: string): Iterable<Found<string>> {
  for (const node of page.jsonLd.slice(0, 200)) {
    if (node === article || !describesPage(node)) continue
    for (const text of ldTexts(node.data[key]).slice(0, 1))
      yield foundDate(text, `json-ld:${node.types[0] ?? ''}.${key}`, article ? 0.7 : 1)
  }
}

function describesPage(node: JsonLdNode): boolean {
  return node.depth <= 1 && !(node.under && OTHERS.test(node.under)) && node.types.some((type) => ARTICLE.test(type))
}

/**
 * Dates in the meta tags of a table. The weight of a line scales the rule's. An itemprop may belong to a video or a
 * comment: it is read by `markedDates`, where its place is known.
 */
export function* metaDates(
  { page }: ArticleContext,
  table: readonly (readonly [name: string, weight: number])[],
): Iterable<Found<string>> {
  const named = tagsByName(page)
  for (const [name, weight] of table)
    for (const tag of named.get(name) ?? []) yield foundDate(tag.content, `meta:${name}`, weight)
}

const tagsByName = oncePer(({ meta }: Page): ReadonlyMap<string, readonly MetaTag[]> => {
  const tags = meta.filter(({ attribute }) => attribute !== 'itemprop')
  return Map.groupBy(tags, ({ name }) => name)
})

/** Dates marked up with an itemprop or property of that name, in this article. */
export function* markedDates(context: ArticleContext, names: RegExp): Iterable<Found<string>> {
  const { page } = context
  const around = surroundingsOf(context)
  let count = 0
  for (const attribute of ['itemprop', 'property'])
    for (const element of page.elements.having(attribute)) {
      if (element.name === 'meta' && attribute === 'property') continue
      if (!names.test(element.attribs[attribute] ?? '')) continue
      const value = statedIn(element) ?? page.elements.text(element).slice(0, 200)
      yield foundDate(
        value,
        `microdata:${element.attribs[attribute]}`,
        (around.foreign(element) || ofOther(element) ? 0.25 : 1) * (count > 0 ? 0.7 : 1),
        element,
      )
      count += 1
      if (count >= 20) return
    }
}

/** Whether the element speaks of a picture, a video, a comment or a card inside the article. */
function ofOther(element: Element): boolean {
  let node: Element | null = element
  for (let step = 0; node && step < 12; step += 1) {
    const type = node.attribs['itemtype']
    if (type && step > 0) return !ARTICLE.test(type) || /Video|Audio/.test(type)
    node = parentOf(node)
  }
  return false
}

/** What the element says for programs. */
export function statedIn(element: Element): string | undefined {
  const { attribs } = element
  return attribs['datetime']?.trim() || attribs['content']?.trim() || undefined
}
