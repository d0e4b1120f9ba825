import { foldForCompare } from '../../core/text.ts'
import { metaAll } from '../../page/page.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Decision, Field, Found } from '../types.ts'
import { ldTexts } from './ld-values.ts'
import { isOwnName } from './site-names.ts'
import { cleanTag, looksLikeTag, shownTags, splitList, splitTags } from './tag-lists.ts'
import { GENERIC_TAGS, TAGS_LABELS } from './words-tags.ts'

type Raw = readonly string[]
interface TagsContext extends ArticleContext {
  /** The rubric, folded, where it is to be left out; '' where every list of the page counts it as a tag. */
  readonly rubric: string
}
/** Longer lists are the site's stuffing, not an article's tags. */
const MOST = 60

const FIELD: Field<Raw, Raw, TagsContext> = {
  name: 'tags',
  rules: [
    rule('dom:tags', 0.6, shown),
    rule('meta:article:tag', 0.62, (context) => listed(context, ['article:tag', 'og:article:tag', 'video:tag'])),
    rule('meta:news_keywords', 0.6, (context) => listed(context, ['news_keywords'])),
    rule('meta:keywords', 0.55, (context) => listed(context, ['keywords'])),
    rule('meta:parsely-tags', 0.4, (context) =>
      listed(context, ['parsely-tags', 'sailthru.tags', 'cxenseparse:keywords', 'article.tags', 'classification-tags']),
    ),
    rule('json-ld:keywords', 0.62, keywords),
    rule('json-ld:mentions', 0.2, mentions),
    rule('microdata:keywords', 0.4, microdata),
  ],
  accept(raw, context) {
    const tags = cleanList(raw, context)
    if (tags.some((tag) => tag.startsWith('& '))) return { refused: 'a category with commas, cut at them' }
    if (!tags.length) return { refused: 'nothing but generic words' }
    if (tags.length > MOST) return { refused: 'too many for one article' }
    return { value: tags }
  },
  key: (tags) => tags.map(foldForCompare).sort().join('|'),
}

/** The keywords that the page shows or declares, in order, without the section and without the site's generic ones. */
export function findTags(context: ArticleContext, section: Decision<string>): Decision<readonly string[]> {
  const rubric = section.value === null ? '' : foldForCompare(section.value)
  const open: TagsContext = { ...context, rubric: '' }
  // Found once, for what all of them hold and for the election.
  const rules = FIELD.rules.map((line) => {
    const found = [...line.find(open)]
    return { ...line, find: () => found }
  })
  const lists = rules.flatMap((line) => line.find().map((found) => new Set(found.value.map(foldForCompare))))
  // A rubric that every list holds is a topic of the article as well: 'Climate' in the section of that name.
  const topic = lists.length > 0 && lists.every((list) => list.has(rubric))
  return decide({ ...FIELD, rules }, { ...context, rubric: topic ? '' : rubric })
}

/** Cleaned, without doubles, generic words, the site's name and the section. */
function cleanList(raw: Raw, { page, rubric, headline }: TagsContext): string[] {
  const seen = new Set<string>()
  const kept: string[] = []
  const title = headline.value === null ? '' : foldForCompare(headline.value)
  for (const text of raw) {
    const tag = cleanTag(text)
    const key = foldForCompare(tag)
    if (!key || seen.has(key) || !looksLikeTag(tag)) continue
    seen.add(key)
    if (GENERIC_TAGS.has(key) || key === rubric || TAGS_LABELS.has(key) || key === title || isOwnName(tag, page))
      continue
    kept.push(tag)
  }
  return kept
}

function* shown(context: TagsContext): Iterable<Found<Raw>> {
  const factors = { rel: 1, class: 0.95, label: 0.98, address: 0.6 }
  for (const { tags, element, by } of shownTags(context))
    yield { value: tags, element, source: `dom:tags-${by}`, factor: factors[by] }
}

function* listed({ page }: TagsContext, names: readonly string[]): Iterable<Found<Raw>> {
  for (const name of names) {
    const contents = metaAll(page, name)
    if (contents.length) yield { value: splitList(contents), source: `meta:${name}` }
  }
}

function* keywords({ article }: TagsContext): Iterable<Found<Raw>> {
  if (!article) return
  const list = ldTexts(article.data['keywords'])
  if (list.length) yield { value: splitList(list), source: `json-ld:${article.types[0] ?? 'Thing'}.keywords` }
}

function* mentions({ article }: TagsContext): Iterable<Found<Raw>> {
  if (!article) return
  for (const key of ['mentions', 'about']) {
    const list = ldTexts(article.data[key])
    if (list.length) yield { value: list, source: `json-ld:${article.types[0] ?? 'Thing'}.${key}` }
  }
}

function* microdata({ page }: TagsContext): Iterable<Found<Raw>> {
  const texts: string[] = []
  for (const element of page.elements.having('itemprop')) {
    if (!/(?:^|\s)keywords(?:\s|$)/i.test(element.attribs['itemprop'] ?? '')) continue
    texts.push(...splitTags(element.attribs['content'] ?? page.elements.text(element)))
  }
  if (texts.length) yield { value: texts }
}
