import { foldForCompare } from '../../core/text.ts'
import { metaAll } from '../../page/page.ts'
import { decide, elect, rule } from '../arbiter.ts'
import type { ArticleContext, Author, Decision, Field, Found } from '../types.ts'
import { articleNodes } from './article-nodes.ts'
import { ldTexts } from './ld-values.ts'
import { isBareName, isOwnName } from './site-names.ts'
import { shownTags } from './tag-lists.ts'
import { cleanTag, looksLikeTag, splitList, splitTags, withoutMachineTags } from './tag-texts.ts'
import { listRefusal } from './tag-refusals.ts'
import { COUNTED, GENERIC_TAGS, SHARE_WORDS } from './words-tags-noise.ts'
import { TAGS_LABELS } from './words-tags.ts'

type Raw = readonly string[]
interface TagsContext extends ArticleContext {
  /** What stands among the keywords and is none, folded: the rubric, the authors. */
  readonly others: ReadonlySet<string>
  /** The authors' names, their words in the order of the alphabet. */
  readonly authors: ReadonlySet<string>
  /** Tags that the page shows as such, folded: they may hold the site's name, or say what the headline says. */
  readonly printed: ReadonlySet<string>
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
  accept(raw, context, found) {
    const tags = cleanList(raw, context)
    if (tags.some((tag) => tag.startsWith('& '))) return { refused: 'a category with commas, cut at them' }
    if (!tags.length) return { refused: 'nothing but generic words' }
    if (tags.length > MOST) return { refused: 'too many for one article' }
    const refused = listRefusal(tags, context, found.source ?? '')
    if (refused !== null) return { refused }
    return { value: tags }
  },
  key: (tags) => tags.map(foldForCompare).sort().join('|'),
}

/**
 * The keywords that the page shows or declares, in order, without the section, the authors and the site's generic ones.
 */
export function findTags(
  context: ArticleContext,
  section: Decision<string>,
  authors: readonly Author[] = [],
): Decision<readonly string[]> {
  const open: TagsContext = { ...context, others: new Set(), authors: new Set(), printed: new Set() }
  // Found once, for what all of them hold and for the election.
  const rules = FIELD.rules.map((line) => {
    const found = [...line.find(open)]
    return { ...line, find: () => found }
  })
  const lists = rules.flatMap(({ family, find }) =>
    find().map((found) => ({ family, tags: new Set(found.value.map(foldForCompare)) })),
  )
  const others = new Set(authors.map(({ name }) => foldForCompare(name)))
  const names = new Set(authors.map(({ name }) => sorted(foldForCompare(name))).filter((name) => name.includes(' ')))
  if (section.value !== null) {
    const rubric = foldForCompare(section.value)
    // A rubric that every list of several witnesses holds is a topic of the article as well: 'Climate' in that section.
    const families = new Set(lists.map(({ family }) => family))
    if (families.size < 2 || !lists.every(({ tags }) => tags.has(rubric))) others.add(rubric)
  }
  const printed = new Set(lists.flatMap(({ family, tags }) => (family === 'dom' && tags.size > 1 ? [...tags] : [])))
  return fuller(decide({ ...FIELD, rules }, { ...context, others, authors: names, printed }))
}

/**
 * A list of one keyword gives way to a declared one that holds it and more, and to a labelled one of several: the one
 * was the main keyword, or the first.
 */
function fuller(decision: Decision<readonly string[]>): Decision<readonly string[]> {
  const [only, ...rest] = decision.value ?? []
  if (only === undefined || rest.length) return decision
  const key = foldForCompare(only)
  const longer = decision.candidates.filter(
    ({ value, family, source, weight }) =>
      value !== null &&
      value.length >= LEAST_FULLER &&
      (family === 'dom'
        ? source === 'dom:tags-label' && !decision.source?.startsWith('dom')
        : weight >= LEAST_WEIGHT && value.some((tag) => foldForCompare(tag) === key)),
  )
  return longer.length ? { ...elect('tags', longer), candidates: decision.candidates } : decision
}
const LEAST_FULLER = 3
/** Lists for the site's own programs weigh less. */
const LEAST_WEIGHT = 0.5

/** Cleaned, without doubles, generic words, the site's name, the section and the authors. */
function cleanList(raw: Raw, { page, others, authors, printed, headline }: TagsContext): string[] {
  const seen = new Set<string>()
  const kept: string[] = []
  const title = headline.value === null ? '' : foldForCompare(headline.value)
  const counted = raw.filter((text) => COUNTED.test(text)).length > 1
  for (const text of withoutMachineTags(raw)) {
    const tag = cleanTag(counted ? text.replace(COUNTED, '') : text)
    const key = foldForCompare(tag)
    if (!key || seen.has(key) || !looksLikeTag(tag)) continue
    seen.add(key)
    if (GENERIC_TAGS.has(key) || others.has(key) || TAGS_LABELS.has(key)) continue
    if (isAuthor(key, authors) || isRubric(key, others)) continue
    if (printed.has(key) ? isBareName(tag, page) : key === title || isOwnName(tag, page)) continue
    kept.push(tag)
  }
  return withoutShareBar(kept)
}

const sorted = (key: string): string => key.split(' ').sort().join(' ')

/** Whether a tag names an author, surname first or with a word before it: `Field-Mara`, `Articles Mara Field`. */
function isAuthor(key: string, authors: ReadonlySet<string>): boolean {
  const at = key.indexOf(' ')
  return at > 0 && authors.size > 0 && (authors.has(sorted(key)) || authors.has(sorted(key.slice(at + 1))))
}

/** Whether a tag is the rubric with 'News' to it. */
function isRubric(key: string, others: ReadonlySet<string>): boolean {
  const all = key.split(' ')
  const own = all.filter((word) => !GENERIC_TAGS.has(word))
  return own.length > 0 && own.length < all.length && others.has(own.join(' '))
}

/** A share bar names several networks and what to do; one alone among keywords is what the article is about. */
function withoutShareBar(tags: string[]): string[] {
  const others = tags.filter((tag) => !SHARE_WORDS.has(foldForCompare(tag)))
  return others.length === tags.length - 1 && others.length > 0 ? tags : others
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

function* keywords(context: TagsContext): Iterable<Found<Raw>> {
  for (const { data, types } of articleNodes(context)) {
    const list = splitList(ldTexts(data['keywords']))
    // One keyword of a second program's object is where it files the article.
    if (list.filter(looksLikeTag).length > (data === context.article?.data ? 0 : 1))
      yield { value: list, source: `json-ld:${types[0] ?? 'Thing'}.keywords` }
  }
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
