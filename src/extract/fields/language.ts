import { oncePer, remembered } from '../../core/memo.ts'
import { words } from '../../core/text.ts'
import { type Page, metaAll } from '../../page/page.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Decision, Field, Found } from '../types.ts'
import { agrees, detectLanguage, fitsScript } from './language-detect.ts'
import { COMMON_WORDS } from './words-language.ts'
import { ldTexts } from './ld-values.ts'

const LANGUAGE_METAS = ['content-language', 'language', 'dc.language', 'dcterms.language', 'inlanguage']
/** Characters of text that the checks read. */
const SAMPLE = 4000
/** A shorter text does not overrule what the page says. */
const LEAST_TO_CONTRADICT = 300
const LEAST_WORDS = 30

const FIELD: Field<string, string, ArticleContext> = {
  name: 'language',
  rules: [
    rule('json-ld:inLanguage', 0.6, ({ article }) => ldTexts(article?.data['inLanguage']).map((value) => ({ value }))),
    rule('dom:html-lang', 0.75, ({ page }) => htmlLang(page)),
    rule('og:locale', 0.5, ({ page }) =>
      metaAll(page, 'og:locale').map((value) => ({ value, source: 'meta:og:locale' })),
    ),
    rule('meta:content-language', 0.45, languageMetas),
    rule('text:detected', 0.97, detected),
  ],
  accept(raw, context) {
    const value = normalizeLanguage(raw)
    if (!value) return { refused: 'not a language tag' }
    if (!fitsScript(value, sampleOf(context))) return { refused: 'the text is in another script' }
    return { value }
  },
  key: (value) => value.split('-')[0] ?? value,
}

/** The language of the text, BCP 47: as stated where the text bears it out, else as the text itself reads. */
export function findLanguage(context: ArticleContext): Decision<string> {
  return decide(FIELD, context)
}

/** A tag in BCP 47 form (`en_US` and `EN-us` become `en-US`); undefined for what is no language. */
export function normalizeLanguage(raw: string): string | undefined {
  const text =
    raw
      .trim()
      .replace(/_/g, '-')
      .split(/[,;\s]/)[0] ?? ''
  return text.length > LONGEST_TAG ? undefined : canonical(text)
}
/** A language with three parts, as long as they may be. */
const LONGEST_TAG = 30

/** The tags that pages use are few, and the table of the engine is slow. */
const canonical = remembered({ most: 100 }, (text): string | undefined => {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text)) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(text)
    return tag && !/^(?:und|zxx|mul|mis|xx)\b/i.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
})

/** The beginning of the article's text, or of the longest blocks where there is no body. */
const sampleOf = oncePer(({ body, blocks, headline }: ArticleContext): string => {
  if (body.text) return body.text.slice(0, SAMPLE)
  const long = blocks.filter((block) => block.text.length > 80 && block.linkChars * 2 < block.text.length)
  const text = long.map((block) => block.text.slice(0, 600)).join('\n')
  return (text || headline.value || '').slice(0, SAMPLE)
})

function* htmlLang(page: Page): Iterable<Found<string>> {
  if (page.lang) yield { value: page.lang, source: 'dom:html[lang]' }
}

function* languageMetas({ page }: ArticleContext): Iterable<Found<string>> {
  for (const name of LANGUAGE_METAS) for (const value of metaAll(page, name)) yield { value, source: `meta:${name}` }
}

/** The detector speaks where the page states nothing, or where the commonest words of the stated language are missing. */
function* detected(context: ArticleContext): Iterable<Found<string>> {
  const sample = sampleOf(context)
  const stated = statedLanguages(context).filter((language) => fitsScript(language, sample))
  const [first] = stated
  if (first && [...new Set(stated)].every((language) => borneOut(language, sample))) return
  const common = byCommonWords(sample)
  const found = common === undefined ? detectLanguage(sample) : { language: common, confidence: 1 }
  if (!found || (first && NO_NEWS.has(found.language))) return
  const right = stated.filter((language) => agrees(language, found.language))
  if (right.length && right.length === stated.length) return
  // Where the page contradicts itself, the text says which statement holds; that one names the region too.
  const value = right[0] ?? found.language
  yield { value, factor: first && sample.length < LEAST_TO_CONTRADICT ? 0.4 : found.confidence }
}
/**
 * Languages in which no newspaper is written: a text that reads like one is the filler or the scrambled letters behind
 * a paywall.
 */
const NO_NEWS = new Set(['la', 'eo', 'vo', 'tlh', 'ber', 'rn'])

function statedLanguages({ page, article }: ArticleContext): string[] {
  const metas = ['og:locale', ...LANGUAGE_METAS].flatMap((name) => metaAll(page, name))
  const raw = [page.lang ?? '', ...ldTexts(article?.data['inLanguage']), ...metas]
  return raw.map(normalizeLanguage).filter((tag) => tag !== undefined)
}

/** Whether enough of the text are the commonest words of the language. */
function borneOut(language: string, sample: string): boolean {
  const common = COMMON_WORDS[language.split('-')[0] ?? language]
  const all = wordsOf(sample)
  return common !== undefined && all.length >= LEAST_WORDS && share(all, common) >= 0.12
}

/** The one language whose commonest words fill the text far more than those of any other. */
function byCommonWords(sample: string): string | undefined {
  const all = wordsOf(sample)
  if (all.length < LEAST_WORDS) return undefined
  const scores = Object.entries(COMMON_WORDS).map(([language, common]) => ({ language, score: share(all, common) }))
  const [best, second] = scores.sort((a, b) => b.score - a.score)
  return best && second && best.score >= 0.18 && best.score > second.score * 1.4 ? best.language : undefined
}

function share(all: readonly string[], common: ReadonlySet<string>): number {
  let count = 0
  for (const word of all) if (common.has(word)) count += 1
  return count / all.length
}

/** Every statement of a language is held against the same sample. */
const wordsOf = remembered({ most: 1 }, (sample): readonly string[] => words(sample.toLowerCase()))
