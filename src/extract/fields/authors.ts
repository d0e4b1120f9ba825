import { foldForCompare } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import { isObject, listOf, resolve, typesOf } from '../../page/json-ld.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Author, Decision, Field, Found } from '../types.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { splitNames } from './names.ts'

const MOST_AUTHORS = 25
const META = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'byline',
  'authors',
  'author_name',
  'article.author',
  'citation_author',
  'creator',
  'rbauthors',
  'dcsext.author',
  'twitter:data1',
]

type Authors = readonly Author[]

const FIELD = (byline: Decision<string>): Field<Authors, Authors, ArticleContext> => ({
  name: 'authors',
  rules: [
    rule('json-ld:author', 0.85, jsonLd),
    rule('meta:author', 0.6, meta),
    rule('dom:byline', 0.65, () => printed(byline)),
  ],
  accept(raw) {
    return raw.length ? { value: raw.slice(0, MOST_AUTHORS) } : { refused: 'no name in it' }
  },
  key: (authors) =>
    authors
      .map((author) => foldForCompare(author.name))
      .sort()
      .join('|'),
})

/** The people or desks who wrote it, one entry each. */
export function findAuthors(context: ArticleContext, byline: Decision<string>): Decision<Authors> {
  return decide(FIELD(byline), context)
}

function* jsonLd({ page, article }: ArticleContext): Iterable<Found<Authors>> {
  if (!article) return
  for (const key of ['author', 'creator']) {
    const authors: Author[] = []
    for (const entry of listOf(article.data[key])) {
      const value = resolve(page, entry)
      const url = isObject(value) ? (resolveUrl(value['url'], page.base) ?? null) : null
      const names = isObject(value) ? ldTexts(value['name']) : ldTexts(value)
      for (const name of names.flatMap(splitNames)) authors.push({ name, url })
      void typesOf
    }
    yield {
      value: unique(authors),
      source: `json-ld:${article.types[0] ?? 'Article'}.${key}`,
      factor: key === 'author' ? 1 : 0.6,
    }
  }
}

function* meta({ page }: ArticleContext): Iterable<Found<Authors>> {
  for (const name of META) {
    const tags = page.meta.filter((tag) => tag.name === name)
    if (!tags.length) continue
    const authors = tags.flatMap((tag) => splitNames(plainText(tag.content))).map((one) => ({ name: one, url: null }))
    yield { value: unique(authors), source: `meta:${name}` }
  }
}

function* printed(byline: Decision<string>): Iterable<Found<Authors>> {
  if (byline.value === null) return
  yield {
    value: unique(splitNames(byline.value).map((name) => ({ name, url: null }))),
    element: byline.element,
  }
}

function unique(authors: readonly Author[]): Author[] {
  const seen = new Map<string, Author>()
  for (const author of authors) {
    const key = foldForCompare(author.name)
    if (key && !seen.has(key)) seen.set(key, author)
  }
  return [...seen.values()]
}
