import { foldForCompare } from '../../core/text.ts'
import { metaAll } from '../../page/page.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Decision, Field, Found } from '../types.ts'
import { WALL_HINT, WALL_PHRASES } from './words-access.ts'

/** Metas that state the tier of a page, with what their values mean. */
const TIER_METAS = [
  'article:content_tier',
  'content_tier',
  'og:content_tier',
  'content-tier',
  'cxenseparse:access',
  'article:access',
  'dc.accessrights',
]
const FREE = new Set(['free', 'open', 'public', 'true', 'yes'])
const CLOSED = new Set([
  'locked',
  'premium',
  'paid',
  'metered',
  'subscriber',
  'subscribers',
  'restricted',
  'plus',
  'paywall',
  'closed',
  'false',
])
/** A wall's own words are short; longer texts only talk about walls. */
const LONGEST_WALL = 400

const FIELD: Field<boolean, boolean, ArticleContext> = {
  name: 'isAccessibleForFree',
  rules: [
    rule('json-ld:isAccessibleForFree', 0.9, stated),
    rule('meta:content_tier', 0.8, tiers),
    rule('microdata:isAccessibleForFree', 0.8, microdata),
    rule('dom:paywall', 0.75, walls),
  ],
  accept: (value) => ({ value }),
  key: String,
}

/** Whether the page says, or shows by a wall, that its text is paid for; null where it says nothing. */
export function findAccess(context: ArticleContext): Decision<boolean> {
  return decide(FIELD, context)
}

function* stated({ page, article }: ArticleContext): Iterable<Found<boolean>> {
  const nodes = article ? [article] : page.jsonLd.filter((node) => node.depth === 0)
  for (const { data } of nodes) {
    const value = truth(data['isAccessibleForFree'])
    if (value !== undefined) yield { value }
    const parts = Array.isArray(data['hasPart']) ? (data['hasPart'] as unknown[]) : [data['hasPart']]
    for (const part of parts) {
      if (part === null || typeof part !== 'object') continue
      if (truth((part as Record<string, unknown>)['isAccessibleForFree']) === false && value === undefined)
        yield { value: false }
    }
  }
}

function* tiers({ page }: ArticleContext): Iterable<Found<boolean>> {
  for (const name of TIER_METAS) {
    for (const content of metaAll(page, name)) {
      const word = foldForCompare(content)
      if (FREE.has(word)) yield { value: true, source: `meta:${name}` }
      // A metered page is free until the meter runs out: it says nothing about this copy.
      else if (CLOSED.has(word) && word !== 'metered') yield { value: false, source: `meta:${name}` }
    }
  }
}

function* microdata({ page }: ArticleContext): Iterable<Found<boolean>> {
  for (const element of page.elements.having('itemprop')) {
    if (element.attribs['itemprop']?.toLowerCase() !== 'isaccessibleforfree') continue
    const value = truth(element.attribs['content'] ?? page.elements.text(element))
    if (value !== undefined) yield { value, element }
  }
}

/** Walls that a reader sees: an element named for it that says so in words. */
function* walls({ page, blocks }: ArticleContext): Iterable<Found<boolean>> {
  const named = page.elements.hinted(WALL_HINT)
  if (!named.length) return
  for (const block of blocks) {
    if (block.hidden || block.text.length > LONGEST_WALL || !WALL_PHRASES.test(block.text)) continue
    const wall = named.find((element) => page.elements.contains(element, block.element))
    if (wall) {
      yield { value: false, element: block.element }
      return
    }
  }
}

function truth(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  const word = value
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '')
  if (word === 'true' || word === 'yes' || word === '1') return true
  if (word === 'false' || word === 'no' || word === '0') return false
  return undefined
}
