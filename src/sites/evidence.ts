import type { Element } from 'domhandler'
import { resolveUrl } from '../core/urls.ts'
import { withoutByWord } from '../extract/fields/by-words.ts'
import { splitNames } from '../extract/fields/names.ts'
import { splitTags } from '../extract/fields/tag-texts.ts'
import type { Author, Found, SiteEvidence, SiteReader } from '../extract/types.ts'
import { linksIn, type Page } from '../page/page.ts'
import { readDate } from './date-format.ts'
import { compilePattern } from './pattern.ts'
import { compileSelector } from './selector.ts'
import type { RuleField, RuleVersion, SelectorRule } from './types.ts'

/** A selector rule that is ready to be used on any number of pages. */
interface Ready {
  elements(page: Page): Element[]
  /** The value of one element for a field; undefined where it has none. */
  value(element: Element, page: Page): string | undefined
  readonly fromAttribute: boolean
}

/** More elements than any list of authors or tags has. */
const MOST = 100

/** Compiles the rules of one design once; what it gives reads pages with them. */
export function siteReader(version: RuleVersion, { file, hash }: Pick<SiteEvidence, 'file' | 'hash'>): SiteReader {
  const fields = Object.entries(version.fields ?? {}).map(
    ([field, rules]) => [field as RuleField, rules.map((rule) => ready(rule, DATES.has(field)))] as const,
  )
  const body = (version.body ?? []).map((rule) => ready(rule, false))
  const drop = (version.drop ?? []).map((rule) => ready(rule, false))
  return (page) => {
    const drift: string[] = []
    const found = new Map<string, readonly Found<unknown>[]>()
    for (const [field, rules] of fields) {
      const values = first(rules, (rule) => valuesOf(field, rule, page))
      found.set(field, values)
      if (!values.length) drift.push(field)
    }
    const text = first(body, (rule) => rule.elements(page))
    if (body.length && !text.length) drift.push('body')
    const dropped = drop.map((rule) => rule.elements(page))
    // A box that is not on every page is no drift: only where none of them is there, the design may be another.
    if (drop.length && dropped.every((elements) => !elements.length)) drift.push('drop')
    return { file, hash, fields: found, body: text, drop: new Set(dropped.flat()), drift }
  }
}

const DATES: ReadonlySet<string> = new Set<RuleField>(['date', 'dateModified'])

function ready({ select, attribute, match, format, nth }: SelectorRule, isDate: boolean): Ready {
  const all = compileSelector(select)
  const part = match === undefined ? undefined : compilePattern(match)
  return {
    fromAttribute: attribute !== undefined,
    elements(page) {
      const elements = all(page)
      if (nth === undefined) return elements
      const chosen = elements.at(nth > 0 ? nth - 1 : nth)
      return chosen ? [chosen] : []
    },
    value(element, page) {
      const text = rawValue(element, page, attribute, isDate).trim()
      const picked = part ? part(text) : text || undefined
      return picked !== undefined && format !== undefined ? readDate(picked, format) : picked
    },
  }
}

function rawValue(element: Element, page: Page, attribute: string | undefined, isDate: boolean): string {
  const { name, attribs } = element
  if (attribute !== undefined) return attribs[attribute.toLowerCase()] ?? ''
  if (name === 'meta') return attribs['content'] ?? ''
  return (isDate && name === 'time' ? attribs['datetime'] : undefined) ?? page.elements.text(element)
}

/** What the first rule gives that gives anything. */
function first<T>(rules: readonly Ready[], look: (rule: Ready) => readonly T[]): readonly T[] {
  for (const rule of rules) {
    const found = look(rule)
    if (found.length) return found
  }
  return []
}

/** The raw values of a field, in the form that its own rules have. */
function valuesOf(field: RuleField, rule: Ready, page: Page): Found<unknown>[] {
  const found: { value: string; element: Element }[] = []
  for (const element of rule.elements(page).slice(0, MOST)) {
    const value = rule.value(element, page)
    if (value !== undefined) found.push({ value, element })
  }
  const [leading] = found
  if (!leading) return []
  const { element } = leading
  if (field === 'authors') return [{ value: found.flatMap((one) => authorsOf(one, page)), element }]
  if (field !== 'tags') return [leading]
  return [{ value: found.flatMap(({ value }) => (rule.fromAttribute ? splitTags(value) : [value])), element }]
}

/** The names in a line that a rule calls the authors, also where it is none that we should take for a name. */
function authorsOf({ value, element }: { value: string; element: Element }, page: Page): Author[] {
  const names = splitNames(value)
  const own = element.name === 'a' ? [element] : linksIn(page, element)
  return (names.length ? names : [withoutByWord(value)]).map((name) => {
    const link = own.length === 1 && names.length < 2 ? own[0] : own.find((one) => page.elements.text(one) === name)
    return { name, url: resolveUrl(link?.attribs['href'], page.base) ?? null }
  })
}
