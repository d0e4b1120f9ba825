import { ZONES } from '../../core/date-words.ts'
import { LETTER } from '../../core/phrases.ts'
import type { Page } from '../../page/page.ts'
import { hasByWord, isByWord } from './by-words.ts'
import { CONTROL_LINES, TRAILING_WORDS } from './byline-tails.ts'
import { LINE_TO_NAME } from './byline-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { isMonogram, isRole, splitNames } from './names.ts'
import { findDateOrAge, withoutAge } from './printed-ages.ts'
import { beforeOpenEnd, isStop, withoutRubricBehind } from './rubric-tails.ts'
import { isSiteName } from './site-names.ts'

/** A label of the reading time, whose minutes a script adds. */
const READING_LABEL =
  /[\s•·|,–—-]*(?<![\p{L}])(?:temps de lecture|reading time|read time|lesezeit|lesedauer|tempo di lettura|tiempo de lectura|tempo de leitura|leestijd)(?![\p{L}]).*$/iu
/** A day in figures of which nobody can tell the month, and what the line says after it. */
const FIGURE_DAY = /[\s,|•·–—-]+\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)[\s\S]*$/
/** A last line of nothing but a number, as counters of comments leave it. */
const COUNT_LINE = /\n\d{1,4}\s*$/
const CONTROL = new RegExp(`^(?:${CONTROL_LINES})(?!${LETTER})`, 'iu')
const READING = /\s*[•·|,–—-]?\s*\b\d{1,3}\s*(?:min|mins|minutes?|minuten)\b.*$/iu
/** Zones as clocks print them; `ET` and `IST` mean several, which does not matter here. */
const ZONE = `(?:\\s\\(?(?:${Object.keys(ZONES).join('|')}|[ecmp]t|ist)\\)?)?`
const CLOCK = new RegExp(
  `[\\s,|•·–—-]*(?<![0-9])[0-9]{1,2}(?:[:.]|\\s?h\\s?)[0-9]{2}(?:\\s?(?:uhr|[ap]\\.?m\\.?))?${ZONE}[\\s,|•·–—-]*$`,
  'iu',
)
/** A last line of nothing but figures and the letters of clocks: `06/10/2025 21h14`. */
const CLOCK_LINE = /\n[\d\s.,:/-]+(?:h(?:\d{2})?|uhr|\s[ap]\.?m\.?)?\s*$/iu
const TRAILING = new RegExp(`[\\s,.|•·–—:(-]+(?:${TRAILING_WORDS})?[\\s.:]*$`, 'iu')

/** Without rubrics in lines of their own before the name: `News`, then `Ann Lee`. */
function withoutRubric(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex(
    (line) =>
      isByWord(line) || hasByWord(line) || isRole(line) || LINE_TO_NAME.test(line) || splitNames(line).length > 0,
  )
  return first > 0 ? lines.slice(first).join('\n') : text
}

/** Without the name of the site in lines of its own after the names: it is where they work. */
export function withoutHouse(text: string, page: Page): string {
  const lines = text.split('\n')
  // What a comma joins to the names is part of their line.
  const joined = (): boolean => /^\s*,\s*\S/.test(lines.at(-1)!) || /,\s*$/.test(lines.at(-2)!)
  // A house that is the only one named signs itself: `By` alone is no by-line.
  while (lines.length > 1 && !joined() && isSiteName(lines.at(-1)!, page) && !isByWord(lines.slice(0, -1).join(' ')))
    lines.pop()
  return lines.join('\n')
}

/** Without last pieces behind a bar that say nothing, or the same again: `Ann Lee | Article`, `Ann Lee | Ann Lee`. */
export function withoutIdlePieces(text: string): string {
  let rest = text
  for (let at = rest.lastIndexOf('|'); at > 0; at = rest.lastIndexOf('|')) {
    const piece = rest.slice(at + 1)
    const before = rest.slice(0, at).trimEnd()
    const known = splitNames(before)
    if (!known.length || piece.includes('@') || isRole(piece)) break
    if (!splitNames(piece).every((name) => known.includes(name))) break
    rest = before
  }
  return rest
}

/** The stop of an initial belongs to the name: `Joe S.` */
function keptStop(tail: string, place: number, whole: string): string {
  return tail.startsWith('.') && INITIAL.test(whole.slice(0, place)) ? '.' : ''
}
const INITIAL = /(?:^|[\s.-])(?:\p{Lu}|Jr|Sr)$/u

/** Without what a reader can press below the names, and what follows it. */
function withoutControls(text: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line, index) => index > 0 && CONTROL.test(line.trim()))
  return at > 0 ? lines.slice(0, at).join('\n') : text
}

/** Without the rubric behind the names, and what follows it. */
function withoutRubricLines(text: string): string {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const open = index + 1 < lines.length ? beforeOpenEnd(line) : undefined
    if (open === undefined && !(index > 0 && isStop(line))) continue
    const before = [...lines.slice(0, index), open ?? ''].join('\n')
    if (splitNames(before).length) return before
  }
  return text
}

/** Without last lines of figures and no name: times, days without a year, counters. */
function withoutFigureLines(text: string): string {
  const lines = text.split('\n')
  while (lines.length > 1 && NUMBER.test(lines.at(-1)!) && !splitNames(lines.at(-1)!).length && !isRole(lines.at(-1)!))
    lines.pop()
  return lines.join('\n')
}
const NUMBER = /\p{N}/u

/** Once what stands twice in a row: for narrow screens and for wide ones, and as initials in place of a picture. */
function withoutDoubles(text: string): string {
  const lines = text.split('\n')
  const half = lines.length / 2
  const first = lines.slice(0, half).join('\n')
  if (Number.isInteger(half) && first === lines.slice(half).join('\n')) return first
  const [line = ''] = lines
  const pair = lines.length === 1 ? /^(\S+(?:\s\S+){0,3})\s\1$/u.exec(line) : null
  if (pair) return pair[1]!
  return lines
    .filter((line, index) => !line.trim() || line.trim() !== lines[index - 1]?.trim())
    .filter((line, index, kept) => !isMonogram(line.trim(), kept[index + 1]?.trim()))
    .join('\n')
}

/** Without a bracket that closes nothing, as the end of a remark leaves it: `(last edited by Ann Lee)`. */
export const withoutLoneBracket = (text: string): string => (text.includes('(') ? text : text.replace(/\)[\s.]*$/, ''))

/** Without the date, the time, the reading time and marks around them. */
export function cleaned(raw: string): string {
  let text = withoutRubric(raw.trim())
  const date = findDateOrAge(text)
  if (date) {
    const before = text.slice(0, date.start)
    const after = text.slice(date.end)
    const names = splitNames(before)
    const named =
      names.some((name) => nameLikeness(name) > 0.4) ||
      isRole(before.replace(TRAILING, '')) ||
      (names.length > 0 && (hasByWord(before) || !/\p{L}/u.test(after)))
    text = named ? before : after
  }
  text = withoutRubricLines(withoutRubricBehind(text))
  text = withoutControls(text).replace(READING_LABEL, '').replace(READING, '').replace(CLOCK_LINE, '')
  if (hasByWord(text.replaceAll('\n', ' '))) text = text.replace(FIGURE_DAY, '')
  for (let turn = 0; turn < 3; turn += 1)
    text = withoutAge(text.replace(CLOCK, '')).replace(TRAILING, keptStop).replace(COUNT_LINE, '')
  text = withoutDoubles(withoutFigureLines(text)).replace(/^[\s|•·,–—:/.-]+/u, '')
  return withoutLoneBracket(text)
    .replace(/\s\/\s*$/, '')
    .trim()
}
