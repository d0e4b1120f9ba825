import { type Element, isTag } from 'domhandler'
import { linksIn } from '../../page/page.ts'
import { foldForCompare } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import { decide, none, rule } from '../arbiter.ts'
import type { ArticleContext, Author, Candidate, Decision, Field, Found } from '../types.ts'
import { isHouse, ldAuthors, metaAuthors, otherLdAuthors, trust, unique } from './author-metadata.ts'
import { SIGN_OFF_RULE, findBylineLines } from './byline.ts'
import { withoutByWord } from './by-words.ts'
import { isHouseAccount } from './house-accounts.ts'
import { nameLikeness } from './name-likeness.ts'
import { isRole, namesNobody, splitNames } from './names.ts'
import { isSiteName } from './site-names.ts'

const MOST_AUTHORS = 25
/** A by-line that weighs less is not asked for further names. */
const LEAST_BYLINE = 0.3
/** One that weighs as much tells people from a name of one word in the metadata. */
const SURE_BYLINE = 0.55
/** Names that only a printed line gives are refused below. */
const LEAST_PRINTED = 0.1

type Authors = readonly Author[]

const FIELD = (byline: Decision<string>): Field<Authors, Authors, ArticleContext> => ({
  name: 'authors',
  rules: [
    rule('json-ld:author', 0.85, ldAuthors),
    rule('dom:byline', 0.8, (context) => printed(context, byline)),
    rule('dom:other-line', 0.5, (context) => otherLines(context, byline)),
    rule('meta:author', 0.6, metaAuthors),
    rule('json-ld:other', 0.4, otherLdAuthors),
  ],
  accept(raw, { page }) {
    if (!raw.length) return { refused: 'no name in it' }
    // The house stands beside its writer for his employer.
    const people = raw.filter(({ name }) => !isSiteName(name, page))
    const signed = people.some(({ name }) => isPerson(name))
    return { value: (signed ? people : raw).slice(0, MOST_AUTHORS) }
  },
  key: authorsKey,
})

/** The people or desks who wrote it, one entry each; the site itself only where it is all that the page prints. */
export function findAuthors(context: ArticleContext, byline: Decision<string>): Decision<Authors> {
  // The by-line of the record has lost the borders between its parts.
  const lines = findBylineLines(context)
  const decision = decide(FIELD(lines.value === null ? byline : lines), context)
  if (decision.value === null) return decision
  // A label in a corner, a cell of a table: the line is so unlike a by-line that nobody is better. A link to somebody's page is more.
  const printedOnly = decision.source?.startsWith('dom:') && decision.value.every(({ url }) => url === null)
  if (printedOnly && decision.confidence < LEAST_PRINTED) return none('authors', decision.candidates)
  const better = person(decision, context) ?? fullest(decision, context, markedNames(lines))
  const value = withAddresses(better?.value ?? decision.value, decision.candidates)
  return { ...decision, value, source: better?.source ?? decision.source, element: decision.element ?? lines.element }
}

/**
 * Where the newsroom, an account, a category or a first name signs in all the metadata and people sign in print with their
 * full names, these wrote it.
 */
function person(decision: Decision<Authors>, { page }: ArticleContext): Candidate<Authors> | undefined {
  const houses = withAddresses(decision.value ?? [], decision.candidates).every((one) => isHouseAccount(one, page))
  const stated = decision.source !== null && !/^(?:dom|site):/.test(decision.source)
  const words = stated && decision.value?.every(({ name }) => isWord(name))
  if (!houses && !words) return undefined
  const own = new Set((decision.value ?? []).map(key))
  const isFull = ({ name, url }: Author): boolean =>
    nameLikeness(name) === 1 && name.includes(' ') && !isHouse(name, page) && !own.has(key({ name, url }))
  const named = decision.candidates.filter(
    ({ value, weight, rule: by }) =>
      value !== null &&
      (houses ? weight >= LEAST_BYLINE : by === 'dom:byline' && weight >= SURE_BYLINE) &&
      value.every(isFull),
  )
  return named.sort((a, b) => b.weight - a.weight)[0]
}

/** A statement that has all the names of the winner and more of the same kind. */
function fullest(
  decision: Decision<Authors>,
  context: ArticleContext,
  marked: ReadonlySet<string>,
): Candidate<Authors> | undefined {
  const names = new Set((decision.value ?? []).map(key))
  if (!names.size) return undefined
  return decision.candidates
    .filter((one) => one.value !== null && one.weight >= LEAST_BYLINE && one.value.length > names.size)
    .filter((one) => {
      const theirs = one.value!.map(key)
      const more = one.value!.filter((author) => !names.has(key(author)))
      // A link or a mark of their own, or a place in JSON-LD, shows that they are people and no role or place.
      const named = one.family === 'json-ld'
      const good = more.every(
        (author) =>
          (named || author.url !== null || marked.has(key(author))) &&
          nameLikeness(author.name) === 1 &&
          !isHouse(author.name, context.page),
      )
      return good && [...names].every((name) => theirs.includes(name))
    })
    .sort((a, b) => b.weight - a.weight)[0]
}

/** Names that the page marks up as authors, each for itself. */
function markedNames(lines: Decision<string>): ReadonlySet<string> {
  const marks = lines.candidates.filter((one) => one.value !== null && MARKS.has(one.rule))
  return new Set(marks.flatMap((one) => splitNames(one.value ?? '')).map(foldForCompare))
}
const MARKS = new Set(['dom:rel-author', 'microdata:author', 'dom:author-link'])

/** One word of a script with capitals: a nickname, a category, an account, an agency. */
const isWord = (name: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}._-]+$/u.test(name)

/** A full name, or one of a script that sets names without spaces. */
const isPerson = (name: string): boolean =>
  nameLikeness(name) === 1 ? name.includes(' ') : /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u.test(name)

const key = ({ name }: Author): string => foldForCompare(name)

function authorsKey(authors: Authors): string {
  return authors.map(key).sort().join('|')
}

function withAddresses(authors: Authors, candidates: readonly Candidate<Authors>[]): Authors {
  const urls = new Map<string, string>()
  for (const one of candidates)
    for (const author of one.value ?? [])
      if (author.url !== null && !urls.has(key(author))) urls.set(key(author), author.url)
  return authors.map((author) => (author.url === null ? { ...author, url: urls.get(key(author)) ?? null } : author))
}

function* printed(context: ArticleContext, byline: Decision<string>): Iterable<Found<Authors>> {
  if (byline.value === null || byline.source === SIGN_OFF_RULE) return
  const names = splitNames(byline.value)
  if (!names.length && isRole(byline.value) && !namesNobody(byline.value)) names.push(withoutByWord(byline.value))
  const authors = unique(names.map((name) => ({ name, url: linkOf(name, byline.element, context) })))
  const sure = Math.min(1, byline.confidence / 0.7)
  yield { value: authors, element: byline.element, source: 'dom:byline', factor: sure * trust(authors, context.page) }
}

/** Where the by-line is the newsroom's: people who sign elsewhere, in the first line or at the end. */
function* otherLines(context: ArticleContext, byline: Decision<string>): Iterable<Found<Authors>> {
  const names = splitNames(byline.value ?? '')
  const isOurs = (name: string): boolean =>
    isHouseAccount({ name, url: linkOf(name, byline.element, context) }, context.page)
  if (!names.length || !names.every(isOurs)) return
  for (const { rule: place, value, element, weight } of byline.candidates) {
    if (value === null || !SIGNATURES.has(place)) continue
    const authors = splitNames(value).map((name) => ({ name, url: null }))
    yield { value: unique(authors), element, source: place, factor: Math.min(1, weight / 0.5) }
  }
}
const SIGNATURES = new Set(['text:first-line', 'text:signature', 'text:byline', 'text:date-line'])

/** The address behind a name in the by-line. */
function linkOf(name: string, element: Element | undefined, { page }: ArticleContext): string | null {
  if (!element) return null
  const top =
    element.name === 'a' && element.parent?.parent && isTag(element.parent.parent) ? element.parent.parent : element
  const links = linksIn(page, top).slice(0, 30)
  for (const link of links)
    if (foldForCompare(page.elements.text(link)) === foldForCompare(name))
      return resolveUrl(link.attribs['href'], page.base) ?? null
  return null
}
