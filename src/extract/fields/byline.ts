import { oncePer } from '../../core/memo.ts'
import { foldForCompare, foldSpace, signsAround } from '../../core/text.ts'
import { decide, none, rule } from '../arbiter.ts'
import { likenessTo } from '../title-likeness.ts'
import type { ArticleContext, Candidate, Decision, Field } from '../types.ts'
import { declared } from './byline-declared.ts'
import { authorLinks, hinted, marked, relAuthor } from './byline-elements.ts'
import { cleaned, withoutHouse, withoutIdlePieces } from './byline-cleaning.ts'
import { isOrigin, isSentence } from './byline-refusals.ts'
import { besideDate, endSigned, firstLine, worded } from './byline-lines.ts'
import { hasByWord, isByWord } from './by-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { isRole, splitNames } from './names.ts'
import { endBlocks, hasInitials } from './sign-offs.ts'

/** Longest line that is a by-line: five names with their roles. */
const LONGEST = 220
/** A line that is less likely a by-line than this is none. */
const LEAST = 0.28
/** Names may be read from a weaker one: metadata outweighs it where there is any. Cards far below weigh 0.16. */
const LEAST_NAMES = 0.165
/** How sure the fuller line must be, against the surest. */
const WHOLE_SHARE = 0.55
/** How sure a printing must be to be chosen among those of the same names. */
const LEAST_PRINTING = 0.17
/** What a role below the by-line takes from its length where the fullest printing is chosen: it tells the line from both. */
const ROLE_LINE = 60
/** The rule that reads a sign-off: of whoever reads the by-line, those that look for names pass it over. */
export const SIGN_OFF_RULE = 'text:sign-off'
/** Characters of a line that signs the end with an agency and initials, and how surely it is the by-line. */
const LONGEST_SIGN_OFF = 40
const SIGN_OFF = 0.4
/** Left where a link ends before a comma. */
const SPACE_BEFORE = /\s+([,.;:!?)»”])/g

const FIELD: Field<string, string, ArticleContext> = {
  name: 'byline',
  rules: [
    rule('dom:byline', 0.75, hinted),
    rule('dom:rel-author', 0.7, relAuthor),
    rule('microdata:author', 0.7, marked),
    rule('text:byline', 0.7, worded),
    rule('dom:author-link', 0.62, authorLinks),
    rule('text:declared', 0.6, declared),
    rule('text:date-line', 0.5, besideDate),
    rule('text:signature', 0.35, endSigned),
    rule('text:first-line', 0.38, firstLine),
  ],
  accept(raw, { headline, page }) {
    const text = withoutIdlePieces(withoutHouse(cleaned(raw), page))
    if (!text || isByWord(text)) return { refused: 'empty' }
    if (text.length > LONGEST) return { refused: 'too long for a by-line' }
    if (isSentence(text)) return { refused: 'a sentence, no by-line' }
    if (isOrigin(text, page)) return { refused: 'the site that it is from, nobody who wrote it' }
    if (headline.value !== null && likenessTo(headline.value)(text) > 0.6) return { refused: 'the headline' }
    if (!splitNames(text).length && !isRole(text)) return { refused: 'no name in it' }
    return { value: text }
  },
  key: (value) => namesKey(value),
}

/** The by-line as printed near the headline, or at the end of the article; a line break where one thing of it ends. */
export function findByline(context: ArticleContext): Decision<string> {
  const lines = findBylineLines(context)
  if (lines.value === null || lines.confidence < LEAST) return signedOff(context, lines)
  return { ...lines, value: foldSpace(lines.value).replace(SPACE_BEFORE, '$1') }
}

const BRACKETS = signsAround(String.raw`(\s`, String.raw`)\s`)

/** A page without a by-line may sign its end: `agency/abc`. Its initials are no names, so nobody reads them as such. */
function signedOff(context: ArticleContext, { candidates }: Decision<string>): Decision<string> {
  const block = endBlocks(context).find(({ text }) => text.length <= LONGEST_SIGN_OFF && hasInitials(text))
  if (!block) return none('byline', candidates)
  const value = block.text.replace(BRACKETS, '')
  return { field: 'byline', value, source: SIGN_OFF_RULE, confidence: SIGN_OFF, element: block.element, candidates }
}

/** The by-line with its line breaks: what the names are read from. */
export const findBylineLines: (context: ArticleContext) => Decision<string> = oncePer(elect)

function elect(context: ArticleContext): Decision<string> {
  const decision = decide(FIELD, context)
  if (decision.value === null || decision.confidence < LEAST_NAMES) return none('byline', decision.candidates)
  // A line that names the same people and more, and looks as good, is the whole of which this is a part.
  const own = splitNames(decision.value).map(foldForCompare)
  const wider = decision.candidates.filter((one) => {
    if (one.value === null || one.weight < decision.confidence * WHOLE_SHARE) return false
    const names = splitNames(one.value)
    const keys = names.map(foldForCompare)
    return keys.length > own.length && own.every((name) => keys.includes(name)) && names.every(isFullName)
  })
  const [whole] = wider.sort((a, b) => b.weight - a.weight)
  return fullest(whole ? { ...decision, value: whole.value, element: whole.element } : decision)
}

const isFullName = (name: string): boolean => nameLikeness(name) === 1 && name.includes(' ')

function fullest(decision: Decision<string>): Decision<string> {
  if (decision.value === null) return decision
  // Of several printings of one by-line the fullest is it: with its by-word and its roles.
  const key = namesKey(decision.value)
  const same = decision.candidates.filter(
    (one) => one.value !== null && namesKey(one.value) === key && one.weight >= LEAST_PRINTING,
  )
  const [best] = same.sort((a, b) => fullness(b) - fullness(a))
  return best
    ? { ...decision, value: best.value, source: best.source, element: best.element ?? decision.element }
    : decision
}

function fullness({ value, weight, rule: by }: Candidate<string>): number {
  const text = value ?? ''
  const labelled = hasByWord(text) || by === 'text:byline'
  // A role in a line of its own stands below the by-line, not in it.
  const own = text.split('\n').filter((line) => !isRole(line.split(',')[0]!))
  const length = own.join('\n') === text ? text.length : own.join(' ').length - ROLE_LINE
  return (labelled ? 100 : 0) + Math.min(length, 120) / 4 + weight * 40
}

/** Two by-lines of the same people are one answer, whatever stands around the names. */
function namesKey(value: string): string {
  const names = splitNames(value).map(foldForCompare).sort()
  return names.length ? names.join('|') : foldForCompare(value)
}
