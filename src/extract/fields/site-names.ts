import { oncePer, remembered } from '../../core/memo.ts'
import { foldForCompare, words } from '../../core/text.ts'
import { type Page, metaAll } from '../../page/page.ts'
import { hostLabels, isAsHost, nameKey } from './host-names.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { LONGEST_NAME, logoTexts } from './logo-texts.ts'
import { folders, looseKey } from './rubric-addresses.ts'
import { GENERIC_SECTIONS } from './words-section.ts'

/** Meta names whose content is the name of the site. */
const NAME_METAS = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'al:ios:app_name', 'cre']
/** Marks between a title and the name of its site: a dash needs a space before it, a bar does not, whichever sign is drawn. */
export const SEPARATOR: RegExp = /\s+[|¦•·»«›‹:–—-]{1,2}\s+|\s*[|¦│ǀ｜ㅣ]\s*|\s+::\s+|\s*&\s?(?:raquo|mdash);\s*/u

/** Every name by which the page calls its site: metadata, JSON-LD publishers, logo texts, and the host itself. */
export const siteNames: (page: Page) => readonly string[] = oncePer(collect)

function collect(page: Page): string[] {
  const found: string[] = []
  for (const name of NAME_METAS) for (const text of metaAll(page, name)) found.push(plainText(text))
  for (const node of page.jsonLd) {
    if (node.under === 'publisher' || node.types.includes('WebSite') || node.types.includes('NewsMediaOrganization'))
      found.push(...ldTexts(node.data['name']), ...ldTexts(node.data['alternateName']))
  }
  for (const { text } of logoTexts(page)) found.push(text)
  found.push(...hostLabels(page.url))
  const seen = new Set<string>()
  return found.filter((name) => {
    const key = foldForCompare(name)
    if (!key || name.length > LONGEST_NAME || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Whether a text is one of the site's names and nothing else. */
export function isBareName(text: string, page: Page): boolean {
  const key = nameKey(text)
  return keysOf(page).some((own) => key === own.key)
}

/** Whether a text is one of the site's names, or one with words added: the town that a site is named after is neither. */
export function isOwnName(text: string, page: Page): boolean {
  const key = nameKey(text)
  return keysOf(page).some(
    (own) => key === own.key || (own.key.length >= 4 && (key.startsWith(own.key) || key.endsWith(own.key))),
  )
}

/** The names of a page's site as they are compared. */
const keysOf = oncePer((page: Page): readonly { readonly key: string; readonly words: number }[] =>
  siteNames(page).map((name) => ({ key: nameKey(name), words: name.trim().split(/\s+/).length })),
)

/** Whether a piece of text names the site: equal to one of its names, or one of them with a word added or left out. */
export function isSiteName(text: string, page: Page): boolean {
  const key = nameKey(text)
  if (!key) return false
  const count = text.trim().split(/\s+/).length
  for (const { key: other, words: size } of keysOf(page)) {
    if (other === key) return true
    const long = other.length >= 4 && key.length >= 4
    // 'The Example News' for 'Example News', 'Example' for 'Example Online'.
    if (!long || Math.abs(count - size) > 1) continue
    if (key.length <= other.length + 12 && (key.startsWith(other) || key.endsWith(other))) return true
    if (other.length <= key.length + 8 && (other.startsWith(key) || other.endsWith(key))) return true
  }
  return count <= MOST_HOST_WORDS && isAsHost(key, page)
}

/** More words than these say more than the name that a host abbreviates. */
const MOST_HOST_WORDS = 3

/**
 * A title without the name of its site before or after it, and without the rubric between the two. A part is dropped
 * only where it names the site; what would leave nothing is left alone.
 */
export function withoutSiteName(title: string, page: Page): string {
  const pieces = splitTitle(title)
  let from = 0
  let to = pieces.length
  while (to - from > 1 && isSiteName(pieces[to - 1]!.text, page)) to -= 1
  while (to - from > 1 && isSiteName(pieces[from]!.text, page)) from += 1
  // `Ferry late again | The Daily | Read it now`: what stands behind the name is the site's call, not the title's.
  for (let at = from + 1; at < to; at += 1)
    if (isBareName(pieces[at]!.text, page) && startsTitle(title, pieces[at]!)) to = at
  if (to < pieces.length)
    while (to - from > 1 && isRubric(pieces[to - 1]!.text, page) && startsTitle(title, pieces[to - 1]!)) to -= 1
  const text = pieces.length < 2 ? title : title.slice(pieces[from]!.start, pieces[to - 1]!.end).trim()
  return withoutTightName(text, to < pieces.length, page)
}

/** Whether a piece is a rubric by the page's address, or by a word for one: `Ferry late again - Harbour - The Daily`. */
function isRubric(text: string, page: Page): boolean {
  if (GENERIC_SECTIONS.has(foldForCompare(text))) return true
  const key = nameKey(looseKey(text))
  return [...folders(page)].some((folder) => nameKey(folder) === key)
}

/** Whether what stands before a piece is a title by itself. */
function startsTitle(title: string, piece: TitlePart): boolean {
  return words(title.slice(0, piece.start)).length >= TITLE_WORDS
}

/** Words that a title has at least, and a rubric before the name of the site does not. */
const TITLE_WORDS = 3

/**
 * Scripts without spaces set the name of the site, and the rubric before it, without spaces too: `标题_新闻_站名`,
 * `제목-정치ㅣ신문`. The rubric goes only where the name goes.
 */
function withoutTightName(title: string, named: boolean, page: Page): string {
  const last = TIGHT_NAME.exec(title)
  if (!last) return title
  const before = title.slice(0, last.index).trim()
  if (isSiteName(last[2]!, page)) return withoutTightName(before, true, page)
  return named && last[2]!.length <= LONGEST_TIGHT_RUBRIC ? before : title
}
/** The last piece: it and what stands before its mark are of such a script. */
const TIGHT_NAME =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{P}])([-_－＿—]{1,2}|[ㅣ：])((?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}][\p{L}\p{N}]{1,15}))$/u
/** Characters of a rubric: two to four are usual. */
const LONGEST_TIGHT_RUBRIC = 5

/** A part of a title with its place in it. */
export interface TitlePart {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The parts of a title between its separators, with their places in it. */
export const splitTitle: (title: string) => readonly TitlePart[] = remembered({ most: 32, longest: 1000 }, readParts)
const SEPARATORS = new RegExp(SEPARATOR, 'gu')

function readParts(title: string): TitlePart[] {
  const parts: TitlePart[] = []
  let start = 0
  for (const match of title.slice(0, 1000).matchAll(SEPARATORS)) {
    if (match.index > start) parts.push({ text: title.slice(start, match.index).trim(), start, end: match.index })
    start = match.index + match[0].length
  }
  if (start < title.length) parts.push({ text: title.slice(start).trim(), start, end: title.length })
  return parts.filter((part) => part.text)
}
