import { oncePer } from '../../core/memo.ts'
import type { Element } from 'domhandler'
import { foldForCompare, foldSpace, signsBehind } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { type Page, linksIn } from '../../page/page.ts'
import type { ArticleContext } from '../types.ts'
import { plainText } from './ld-values.ts'
import { upwards } from './head-zone.ts'
import { type Place, outside, placeOf } from './tag-surroundings.ts'
import { ALL_TOPICS, COMMENTS, ENTITY_CLASS, KINDS, MACHINE_TAG, SETTING } from './words-tags-noise.ts'
import { CATEGORY_ADDRESS } from './words-section.ts'
import { NOT_TAGS_HINT, TAGS_HINT, TAGS_LABELS } from './words-tags.ts'

/** Tags longer than this are headlines or sentences. */
const LONGEST_TAG = 70
const MOST_WORDS = 8
const MOST_SHOWN = 40
/** Elements with tag-like classes that are looked at: endless lists have thousands. */
const MOST_LISTS = 400
/** Longest text of an element that can be a list of tags. */
const LONGEST_LIST = 3000
/** Commas and semicolons of the scripts in use; the middle dot of Katakana is no separator. */
const COMMAS = /[,;،؛、，；]/u
const ADDRESS_TAG =
  /\/(?:tags?|topics?|themen?|thema|keywords?|schlagwort|schlagworte|stichwort|sujets?|temas?|tema|etiquetas?|tagi?|tegs?|tema|argomenti|assuntos?|noticias-sobre|mot-cle|hashtag|label|emne|emner|amne|onderwerp|teme|subject|story|storyline|all-about|about|personen?|organisations?|ort|search|suche)[/?=-]/i

/** One string of keywords as a list. A string without any comma is one tag, however many words it has. */
export function splitTags(text: string): string[] {
  const plain = plainText(text).trim()
  return plain
    .split(SPACED.test(plain) ? /\s+/u : COMMAS)
    .map(cleanTag)
    .filter(Boolean)
}
/** Words of a script that sets no spaces within them, three or more: the spaces stand for commas. */
const SPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+(?:\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+){2,}$/u

/** Values of one name: several of them are one tag each, commas included; a single one is a list in one string. */
export function splitList(values: readonly string[]): string[] {
  const several = new Set(values).size > 1
  return values.flatMap((value) => (several && !LISTED.test(value) ? [cleanTag(plainText(value))] : splitTags(value)))
}
/** A value with three commas or more is a list even among others. */
const LISTED = /(?:[,;،、，；][^,;،、，；]*){3}/u

/** Marks before a tag, and the kind that it is of. */
const LEADING = new RegExp(`^(?:[\\s#＃"'“”„«»‹›•·|,:;[\\]-]|(?:${KINDS})\\s*[:：]\\s+|(?:${KINDS}):(?=\\p{L}))+`, 'iu')

const TRAILING = signsBehind(String.raw`\s"'“”„«»‹›•·|,:;[\]`)

/** A tag without the marks around it: `#Example`, `"Example"`, `Example,`. */
export function cleanTag(text: string): string {
  return foldSpace(text).replace(LEADING, '').replace(TRAILING, '')
}

/** Whether a text can be a tag at all. */
export function looksLikeTag(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= LONGEST_TAG &&
    wordCount(text, MOST_WORDS + 1) <= MOST_WORDS &&
    !ALL_TOPICS.test(text) &&
    !MACHINE_TAG.test(text) &&
    !COMMENTS.test(text) &&
    !ENTITY_CLASS.test(text) &&
    !/^\d{1,2}$|https?:|[<>{}=]|\.(?:jpe?g|png|html?)$/i.test(text)
  )
}

/** A list without the settings of programs that stand in it, where it holds several. */
export function withoutMachineTags(tags: readonly string[]): readonly string[] {
  const others = tags.filter((tag) => !SETTING.test(cleanTag(tag)))
  if (tags.length - others.length >= LEAST_SETTINGS) return others
  // In small letters throughout two are enough: `path:news`, `clone:no`.
  const named = tags.filter((tag) => !PROGRAMS_SETTING.test(tag))
  return tags.length - named.length > 1 ? named : tags
}
const LEAST_SETTINGS = 3
const PROGRAMS_SETTING = /^[a-z]+(?::[a-z0-9-]+)+$/

/** A list of tags that the page shows, with the element that holds it. */
export interface ShownTags {
  readonly tags: readonly string[]
  readonly element: Element
  readonly by: 'rel' | 'class' | 'label' | 'address'
}

/** The lists of tags that the page shows with its article, the nearest to the article's end first. */
export const shownTags: (context: ArticleContext) => readonly ShownTags[] = oncePer(
  (context) => {
    const place = placeOf(context)
    return [...byRel(place), ...byClass(place), ...byLabel(place), ...byAddress(place)]
  },
  ({ page }) => page,
)

/** Links with rel=tag: of one parent list each. */
function byRel(context: Place): ShownTags[] {
  const { page } = context
  const links = page.elements
    .having('rel')
    .filter((element) => element.name === 'a' && /(?:^|\s)tag(?:\s|$)/i.test(element.attribs['rel'] ?? ''))
  const found: ShownTags[] = []
  const groups = new Map<Element, Element[]>()
  for (const link of links.slice(0, 300)) {
    if (/\bcategory\b/i.test(link.attribs['rel'] ?? '') || !outside(context, link)) continue
    const list = listAround(page, link)
    const group = groups.get(list)
    if (group) group.push(link)
    else groups.set(list, [link])
  }
  for (const [element, group] of groups) {
    const tags = textsOf(page, group)
    if (tags.length) found.push({ tags, element, by: 'rel' })
  }
  // Programs that mark categories as tags too show them apart from the tags.
  const rest = found.filter(({ element }) => !groups.get(element)!.every(isCategory))
  return rest.length ? rest : found
}
const isCategory = (link: Element): boolean => CATEGORY_ADDRESS.test(link.attribs['href'] ?? '')

function byClass(context: Place): ShownTags[] {
  const { page } = context
  const found: ShownTags[] = []
  for (const element of page.elements.hinted(TAGS_HINT).slice(0, MOST_LISTS)) {
    if (NOT_TAGS_HINT.test(page.elements.hint(element)) || !outside(context, element)) continue
    if (found.some((other) => page.elements.contains(other.element, element))) continue
    const tags = tagsIn(page, element)
    if (tags.length) found.push({ tags, element, by: 'class' })
    if (found.length >= 12) break
  }
  return found
}

/** Lists behind a label of their own: 'Topics:', 'Schlagworte', 'Mots-clés'. */
function byLabel(context: Place): ShownTags[] {
  const { page, blocks, first } = context
  const found: ShownTags[] = []
  for (const block of blocks) {
    if (block.hidden || block.index < first || block.text.length > 400) continue
    // The label of a menu is a link itself.
    if (block.links.length > 0 && block.text.startsWith(block.links[0]!.text)) continue
    const own = ownText(block.text, block.links[0]?.text)
    if (wordCount(own, LABEL_WORDS + 1) > LABEL_WORDS || !TAGS_LABELS.has(foldForCompare(own))) continue
    for (const element of upwards(block.element, 7)) {
      const tags = tagsIn(page, element)
      if (tags.length && outside(context, element)) {
        found.push({ tags, element, by: 'label' })
        break
      }
      if (page.elements.text(element).length > 600) break
    }
  }
  return found
}

/** Most words of a label. */
const LABEL_WORDS = Math.max(...[...TAGS_LABELS].map((label) => label.split(' ').length))

/** Lists of two or more short links, all to addresses of tag pages. */
function byAddress(context: Place): ShownTags[] {
  const { page } = context
  const groups = new Map<Element, Element[]>()
  for (const link of page.elements.tag('a')) {
    if (!ADDRESS_TAG.test(link.attribs['href'] ?? '') || !outside(context, link)) continue
    const list = listAround(page, link)
    const group = groups.get(list)
    if (group) group.push(link)
    else groups.set(list, [link])
  }
  const found: ShownTags[] = []
  for (const [element, group] of groups) {
    const tags = textsOf(page, group)
    const own = group.reduce((sum, link) => sum + page.elements.text(link).length, 0)
    if (tags.length >= 2 && own > page.elements.text(element).length * 0.75)
      found.push({ tags, element, by: 'address' })
  }
  return found
}

/** What stands before the first link. */
function ownText(text: string, first: string | undefined): string {
  const at = first ? text.indexOf(first) : -1
  return at > 0 ? text.slice(0, at) : text
}

/** The tags inside an element: its links; an element that holds long links or much other text is no list of tags. */
function tagsIn(page: Page, element: Element): string[] {
  if (page.elements.text(element).length > LONGEST_LIST) return []
  const links = element.name === 'a' ? [element] : linksOrButtons(page, element).slice(0, MOST_SHOWN + 1)
  if (!links.length || links.length > MOST_SHOWN) return []
  const tags = textsOf(page, links)
  const linked = links.reduce((sum, link) => sum + page.elements.text(link).length, 0)
  const whole = page.elements.text(element).length
  if (whole > linked * 1.4 + 40) return []
  return tags.length >= links.length * 0.6 ? tags : []
}

/** The links of an element, or what its scripts make links of. */
function linksOrButtons(page: Page, element: Element): readonly Element[] {
  const links = linksIn(page, element)
  if (links.length) return links
  const buttons = page.elements
    .having('role')
    .filter((button) => button.attribs['role'] === 'link' && page.elements.contains(element, button))
  return buttons.length ? buttons : page.elements.inside(element, 'button')
}

function textsOf(page: Page, links: readonly Element[]): string[] {
  return links.map((link) => cleanTag(page.elements.text(link))).filter(looksLikeTag)
}

/** The list that a link stands in: the nearest element that holds more than the link. */
function listAround(page: Page, link: Element): Element {
  const own = page.elements.text(link).length
  for (const element of upwards(link, 6).slice(1)) if (page.elements.text(element).length > own + 2) return element
  return link
}
