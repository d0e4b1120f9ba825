import { oncePer } from '../../core/memo.ts'
import { foldForCompare, foldSpace } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { metaAll } from '../../page/page.ts'
import { decide, elect, rule } from '../arbiter.ts'
import { STANDFIRST } from '../body/decode.ts'
import type { ArticleContext, Decision, Field, Found } from '../types.ts'
import { withoutGluedDate } from './date-glue.ts'
import { CUT, wholeExcerpt } from './excerpts.ts'
import { repeatsHeadline } from './head-zone.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { isSlogan } from './slogans.ts'
import { PLACED, placeRefusal } from './standfirst-places.ts'
import { inCaption, standfirsts } from './standfirst.ts'
import { hasByWord } from './by-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { isRole, splitNames } from './names.ts'
import { NOT_STANDFIRST_LINE } from './words-summary.ts'

const LEAST_WORDS = 3
const LEAST_OF_MODEL = 5
const MOST_WORDS = 250
const DESCRIPTIONS = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'sailthru.description',
  'dcterms.description',
  'parsely-description',
  'abstract',
]

const FIELD: Field<string, string, ArticleContext> = {
  name: 'summary',
  rules: [
    rule('dom:standfirst', 0.97, (context) =>
      standfirsts(
        context,
        descriptions(context).map(({ value }) => value),
      ),
    ),
    rule('dom:standfirst-model', 0.975, standfirstOfModel),
    rule('json-ld:description', 0.5, (context) => described(context, 'json-ld')),
    rule('og:description', 0.52, (context) => described(context, 'og')),
    rule('meta:description', 0.5, (context) => described(context, 'meta')),
  ],
  accept(raw, context, found) {
    const text = found.element
      ? withoutGluedDate(withoutTail(bareOf(raw.trim(), context)))
      : wholeExcerpt(withoutTail(plainText(raw)), context)
    const count = wordCount(text.slice(0, 5000), MOST_WORDS + 1)
    if (count < LEAST_WORDS) return { refused: 'too short' }
    if (count > MOST_WORDS) return { refused: 'too long for a summary' }
    if (repeatsHeadline(text, context)) return { refused: 'the headline again' }
    if (isByline(text, context)) return { refused: 'a by-line' }
    const misplaced = found.source === PLACED ? placeRefusal(text, found.factor ?? 1) : null
    if (misplaced !== null) return { refused: misplaced }
    if (!found.element && isSlogan(text, context)) return { refused: 'what the site says of itself' }
    return { value: text }
  },
  key: foldForCompare,
}

/** A control or a credit behind the last sentence. */
const TAIL =
  /(?:[\s.…]*(?:\.{3}|…)?\s*(?:read more|continue reading|weiter ?lesen|mehr lesen|lire la suite|leer más|leia mais|leggi tutto|lees meer|czytaj więcej|читать далее)\s*[»›→.…]*|\s+more\s?\+\s+less\s?-|(?<=[.!?…”"»])\s*[/|]?\s*(?:fotos?|photos?|bild|bilder)\s*:\s*[\p{L}\p{N} .,/-]{2,40})$/iu
/** Words that a template sets before or behind the page's own description: its rubric, its date. */
const LONGEST_GLUED = 40

/** Looked for at the end only: within a long run of full stops the pattern is tried at each. */
const LONGEST_TAIL = 200

const withoutTail = (text: string): string => {
  const at = Math.max(0, text.length - LONGEST_TAIL)
  const cut = text.slice(0, at) + text.slice(at).replace(TAIL, '')
  return wordCount(cut, LEAST_WORDS) < LEAST_WORDS ? text : cut
}

/** The description by itself where the shown line is that with a rubric before it or a date behind it and no space between. */
function bareOf(text: string, context: ArticleContext): string {
  for (const { value } of descriptions(context)) {
    const glued = text.length - value.length
    if (glued <= 0 || glued > LONGEST_GLUED || value.length < LONGEST_GLUED) continue
    if (text.endsWith(value) && /^\p{Lu}/u.test(value) && /\p{L}$/u.test(text.slice(0, glued))) return value
    if (text.startsWith(value) && /^\S/u.test(text.slice(value.length)) && /\d/.test(text.slice(value.length)))
      return value
  }
  return text
}

/** A by-line, or what the metadata state as author. */
function isByline(text: string, { page }: ArticleContext): boolean {
  if (wordCount(text, MOST_BYLINE + 1) > MOST_BYLINE) return false
  const key = foldForCompare(text)
  if (metaAll(page, 'author').some((author) => foldForCompare(author) === key)) return true
  if (!hasByWord(text)) return false
  const names = splitNames(text)
  return isRole(text) || (names.length > 0 && names.every((name) => name.includes(' ') && nameLikeness(name) === 1))
}
const MOST_BYLINE = 12

/**
 * The standfirst that a reader sees (provenance `dom:…`), else the page's own description, the most complete one. What
 * only its place makes a standfirst is none where it is the caption of a picture: `captions`.
 */
export function findSummary(context: ArticleContext, captions: readonly (string | null)[] = []): Decision<string> {
  const decision = decide(FIELD, context)
  if (decision.source !== PLACED) return decision
  const printed = captions.map((caption) => foldForCompare(caption ?? '')).filter((key) => key.length >= LEAST_CAPTION)
  const isCaption = (key: string | null): boolean => printed.some((caption) => key?.startsWith(caption))
  if (!isCaption(foldForCompare(decision.value ?? ''))) return decision
  return elect(
    decision.field,
    decision.candidates.map((candidate) =>
      candidate.source === PLACED && isCaption(candidate.key)
        ? { ...candidate, value: null, key: null, refused: 'the caption of a picture' }
        : candidate,
    ),
  )
}
/** Characters of a caption that no standfirst begins with by chance. */
const LEAST_CAPTION = 20

/** What the body's model took for the standfirst: so what left the text for this reason is not lost. */
function* standfirstOfModel(context: ArticleContext): Iterable<Found<string>> {
  const { blocks, body } = context
  const found = body.trace
    .filter(({ kept, by }) => !kept && by === STANDFIRST)
    .map(({ index }) => blocks[index]!)
    .filter((block) => !inCaption(block, context))
    // The headline again, and a scrap of a few words, stand in the same place.
    .filter((block) => !repeatsHeadline(block.text, context) && wordCount(block.text, LEAST_OF_MODEL) >= LEAST_OF_MODEL)
    .filter((block) => !NOT_STANDFIRST_LINE.test(foldSpace(block.text.slice(0, 2000)).toLowerCase()))
  // The points of a list behind it say it again; so does the copy for another screen.
  const listed = found[0]?.element.name === 'li'
  const lines = found.filter(({ element }) => listed || element.name !== 'li').map(({ text }) => text)
  if (found.length) yield { value: [...new Set(lines)].join('\n'), element: found[0]!.element }
}

/** A description of the page in its metadata. */
interface Description {
  readonly value: string
  readonly source: string
  readonly from: 'json-ld' | 'og' | 'meta'
  /** Folded, without the mark of a cut. */
  readonly stem: string
}

/** Descriptions of this page in its metadata, with where they stand. */
const descriptions = oncePer(({ page, article }: ArticleContext): readonly Description[] => {
  const found: Description[] = []
  const add = (value: string, source: string, from: Description['from']): void => {
    if (value) found.push({ value, source, from, stem: foldForCompare(value.replace(CUT, '')) })
  }
  const type = article?.types[0] ?? 'Thing'
  if (article)
    for (const key of ['description', 'abstract'])
      for (const value of ldTexts(article.data[key])) add(value, `json-ld:${type}.${key}`, 'json-ld')
  for (const name of DESCRIPTIONS)
    for (const value of metaAll(page, name))
      add(plainText(value), `meta:${name}`, name.startsWith('og:') ? 'og' : 'meta')
  return found
})

/** The descriptions of one family, the worse the more they are cut. */
function* described(context: ArticleContext, from: 'json-ld' | 'og' | 'meta'): Iterable<Found<string>> {
  const all = descriptions(context)
  for (const { value, source, from: family, stem } of all) {
    if (family !== from) continue
    const longer = all.some((other) => other.stem.length > stem.length && other.stem.startsWith(stem))
    const factor = (CUT.test(value) ? 0.5 : 1) * (longer ? 0.5 : 1)
    yield { value, source, factor }
  }
}
