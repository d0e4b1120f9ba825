import { oncePer } from '../../core/memo.ts'
import { type Element, isText } from 'domhandler'
import { foldForCompare } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { type Page, linksIn } from '../../page/page.ts'
import type { ArticleContext } from '../types.ts'
import { upwards } from './head-zone.ts'
import { type Place, outside, placeOf } from './tag-surroundings.ts'
import { cleanTag, looksLikeTag } from './tag-texts.ts'
import { CATEGORY_ADDRESS } from './words-section.ts'
import { NOT_TAGS_HINT, TAGS_HINT, TAGS_LABELS } from './words-tags.ts'
import { SHARE_ADDRESS } from './words-tags-noise.ts'

/** More links are those of an index. */
const MOST_SHOWN = 40
/** Elements with tag-like classes that are looked at: endless lists have thousands. */
const MOST_LISTS = 400
/** Longest text of an element that can be a list of tags. */
const LONGEST_LIST = 3000
const ADDRESS_TAG =
  /\/(?:tags?|topics?|themen?|thema|keywords?|schlagwort|schlagworte|stichwort|sujets?|temas?|tema|etiquetas?|tagi?|tegs?|tema|argomenti|assuntos?|noticias-sobre|mot-cle|hashtag|label|emne|emner|amne|onderwerp|teme|subject|story|storyline|all-about|about|personen?|organisations?|tagg|ort|search|suche)[/?=-]/i

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

/** Lists by their class; where every tag has one of its own, by what holds them. Lists of several come first. */
function byClass(context: Place): ShownTags[] {
  const { page } = context
  const found: ShownTags[] = []
  const single = new Map<Element, Element[]>()
  for (const element of page.elements.hinted(TAGS_HINT).slice(0, MOST_LISTS)) {
    const hint = page.elements.hint(element)
    if (NOT_TAGS_HINT.test(hint.replace(OWN_FOOTER, ' ')) || !outside(context, element)) continue
    if (found.some((other) => page.elements.contains(other.element, element))) continue
    const tags = tagsIn(page, element)
    if (!tags.length) continue
    const [link, second] = element.name === 'a' ? [element] : linksIn(page, element)
    if (link && !second) {
      const list = listAround(page, link)
      const group = single.get(list)
      if (!group) single.set(list, [link])
      else if (!group.includes(link)) group.push(link)
      continue
    }
    found.push({ tags, element, by: 'class' })
    if (found.length >= MOST_FOUND) break
  }
  for (const [list, links] of single) {
    if (found.some((other) => page.elements.contains(other.element, list)) || isSentence(list)) continue
    const whole = links.length > 1 ? tagsOf(page, list, links) : []
    if (whole.length) found.push({ tags: whole, element: list, by: 'class' })
    else for (const link of links) found.push(...tagsIn(page, link).map((tag) => oneTag(tag, link)))
  }
  return severalFirst(found).slice(0, MOST_FOUND)
}
const MOST_FOUND = 12

/** The order of the page, but for lists of one: the first tag, or a link to the rubric. */
const severalFirst = (lists: readonly ShownTags[]): ShownTags[] =>
  lists.toSorted((a, b) => Math.min(b.tags.length, 2) - Math.min(a.tags.length, 2))
const oneTag = (tag: string, element: Element): ShownTags => ({ tags: [tag], element, by: 'class' })

/** The foot of the article, which holds its tags. */
const OWN_FOOTER = /(?:content|article|post|entry|story)[-_]{0,2}footer/g

/** Whether a link stands in prose: what the element itself says is more than a label. */
function isSentence(element: Element): boolean {
  const own = element.children.map((node) => (isText(node) ? node.data.trim() : '')).join('')
  return own.length > LONGEST_LABEL
}
const LONGEST_LABEL = 40

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
  return severalFirst(found)
}

/** Most words of a label. */
const LABEL_WORDS = Math.max(...[...TAGS_LABELS].map((label) => label.split(' ').length))

/** Lists of two or more short links, all or most to addresses of tag pages. */
function byAddress(context: Place): ShownTags[] {
  const { page } = context
  const groups = new Map<Element, Element[]>()
  for (const link of page.elements.tag('a')) {
    const address = link.attribs['href'] ?? ''
    if (!ADDRESS_TAG.test(address) || SHARE_ADDRESS.test(address) || !outside(context, link)) continue
    const list = listAround(page, link)
    const group = groups.get(list)
    if (group) group.push(link)
    else groups.set(list, [link])
  }
  const found: ShownTags[] = []
  for (const [element, group] of groups) {
    const tags = textsOf(page, group)
    if (tags.length < 2) continue
    const own = group.reduce((sum, link) => sum + page.elements.text(link).length, 0)
    if (own > page.elements.text(element).length * 0.75) found.push({ tags, element, by: 'address' })
    else if (tags.length >= SURE && tags.length > linksIn(page, element).length / 2) {
      // A person or a place among the topics has an address of its own kind.
      const whole = tagsIn(page, element)
      if (whole.length) found.push({ tags: whole, element, by: 'address' })
    }
  }
  return found
}

/** Topics from which on the rest of a list is taken for more of them. */
const SURE = 3

/** What stands before the first link. */
function ownText(text: string, first: string | undefined): string {
  const at = first ? text.indexOf(first) : -1
  return at > 0 ? text.slice(0, at) : text
}

/** The tags inside an element: its links; an element that holds long links or much other text is no list of tags. */
function tagsIn(page: Page, element: Element): string[] {
  if (page.elements.text(element).length > LONGEST_LIST) return []
  return tagsOf(page, element, element.name === 'a' ? [element] : linksOrButtons(page, element))
}

/** The tags that those links of an element name, without the ways to share the page. */
function tagsOf(page: Page, element: Element, all: readonly Element[]): string[] {
  if (!all.length || all.length > MOST_SHOWN) return []
  const links = all.filter((link) => !SHARE_ADDRESS.test(link.attribs['href'] ?? ''))
  const tags = textsOf(page, links)
  const linked = all.reduce((sum, link) => sum + page.elements.text(link).length, 0)
  if (page.elements.text(element).length > linked * 1.4 + 40) return []
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
