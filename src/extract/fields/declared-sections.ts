import { foldForCompare } from '../../core/text.ts'
import { metaAll } from '../../page/page.ts'
import type { ArticleContext, Found } from '../types.ts'
import { articleNodes } from './article-nodes.ts'
import { ldTexts } from './ld-values.ts'
import { GENERIC_SECTIONS, NO_SECTION } from './words-section.ts'

const SECTION_METAS = [
  'article:section',
  'parsely-section',
  'section',
  'dc.subject.section',
  'cxenseparse:section',
  'sailthru.section',
  'article.section',
  'dcterms.type',
]

/** What the JSON-LD objects of the article state. */
export function* articleSections(context: ArticleContext): Iterable<Found<string>> {
  for (const { data } of articleNodes(context)) {
    const values = ldTexts(data['articleSection']).slice(0, 3)
    for (const [at, value] of values.entries()) yield* declared(value, at === 0 ? 1 : 0.5)
  }
}

/** A declared rubric, or the several that one string holds: the first that is no generic one weighs most. */
function* declared(value: string, factor: number): Iterable<Found<string>> {
  const parts = severalIn(value)
  const isOrdinary = (part: string): boolean =>
    !GENERIC_SECTIONS.has(foldForCompare(part)) && !NO_SECTION.has(foldForCompare(part))
  const main = Math.max(0, parts.findIndex(isOrdinary))
  for (const [at, part] of parts.slice(0, 6).entries()) {
    const generic = GENERIC_SECTIONS.has(foldForCompare(part)) ? 0.5 : 1
    yield { value: part, factor: factor * generic * (at === main ? 1 : 0.35) }
  }
}

/** Rubrics with commas between them, or a dash; 'Arts, Books & Music' is one. */
function severalIn(value: string): readonly string[] {
  if (/,\S/.test(value) || !ONE_WITH_COMMAS.test(value)) {
    const parts = value.split(/\s*,\s*|\s[-–]\s/).filter(Boolean)
    if (parts.length > 1) return parts
  }
  return [value]
}
const ONE_WITH_COMMAS = /,[^,]*(?:&|\s(?:and|und|et|y|e|og|och|en|i|и|ve)\s)/iu

/** What the meta tags state. */
export function* sectionMetas({ page }: ArticleContext): Iterable<Found<string>> {
  for (const name of SECTION_METAS) {
    for (const value of metaAll(page, name))
      for (const part of declared(value, name === 'article:section' ? 1 : 0.8))
        yield { ...part, source: `meta:${name}` }
  }
}
