import type { Element } from 'domhandler'
import { findDates } from '../../core/printed-dates.ts'
import { foldSpace } from '../../core/text.ts'
import { registrableDomain } from '../../core/urls.ts'
import { parentOf } from '../../page/ancestors.ts'
import { rawText } from '../../page/nodes.ts'
import type { Page } from '../../page/page.ts'
import type { ArticleContext, Found } from '../types.ts'
import { LONGEST_BYLINE, likeness, near } from './byline-places.ts'
import { BYLINE_HINT, NOT_BYLINE_HINT } from './byline-words.ts'
import { hasByWord } from './by-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { linesOf, linesOfBlock } from './printed-lines.ts'
import { BEFORE_BODY, surroundingsOf } from './surroundings.ts'
import { namedTrails } from './trails.ts'

const MOST_HINTED = 250
const MOST_LINKS = 600
const MOST_TRAILS = 10
const AUTHOR_VALUE = /(?:^|\s)(?:author|creator)(?:\s|$)/i
/** Paths under which sites keep their authors. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|i|a)?|auteurs?|autore|profiles?|journalists?|journaliste|people|person|personen|writers?|contributors?|columnists?|by|byline|redakt\w{0,10}|redaktion|reporters?|staff|team|skribent|yazar(?:lar)?|avtor(?:i|y)?|kirjoittaja|users?|penulis|redactie|auteurs|firmas?|periodistas?|colunistas?|meet-the-team|our-team|equipe|equipo|av)\/(?!(?:register|registration|signup|sign-up|login|log-in|signin|sign-in|logout|password|settings|account)(?![\w-]))[^/?#]{2,}|^(?:https?:\/\/[^/]+)?\/@[\w.-]{3,40}(?:[?#]|$)/i
/** More by-lines of one class than an article has authors. */
const MOST_ALIKE = 4
/** Characters of a line with a name, a rubric and a date, which may be taken for the first of the text. */
const LONGEST_SMALL_PRINT = 100
/** Links further apart belong to different lines. */
const TOGETHER = 3

/** Links that say they lead to the author; several that stand together are one line. */
export function* relAuthor(context: ArticleContext): Iterable<Found<string>> {
  const links = context.page.elements
    .having('rel')
    .slice(0, MOST_LINKS)
    .filter((element) => element.name === 'a' && AUTHOR_VALUE.test(element.attribs['rel'] ?? ''))
  for (const element of links) yield* lineAround(context, element)
  yield* together(context, links)
}

/** Links near the headline to where the site keeps its authors. */
export function* authorLinks(context: ArticleContext): Iterable<Found<string>> {
  const around = surroundingsOf(context)
  const own = registrableDomain(context.page.url)
  const crumbs = [...namedTrails(context.page)].slice(0, MOST_TRAILS)
  const inside = (trail: Element, link: Element): boolean => context.page.elements.contains(trail, link)
  const links = context.page.elements
    .tag('a')
    .slice(0, 3000)
    .filter((link) => {
      const href = link.attribs['href'] ?? ''
      if (!AUTHOR_PATH.test(href) || (/^https?:/i.test(href) && registrableDomain(href) !== own)) return false
      const place = around.place(link)
      const above = around.body !== null && place < around.body.first && place >= around.body.first - BEFORE_BODY
      const close = (place >= around.start - 6 && place <= around.end + 16) || above
      // A rubric may be named like the place where authors are kept: `People`.
      return (
        close &&
        !inSentence(context, link, place) &&
        nameLikeness(context.page.elements.text(link)) >= 0.85 &&
        !crumbs.some((trail) => inside(trail, link))
      )
    })
  for (const element of links.slice(0, 20)) yield* lineAround(context, element)
  yield* together(context, links.slice(0, 20))
}

/** People whom a sentence of the text links to are in the news; nobody signs within one. */
function inSentence({ blocks, body, page }: ArticleContext, link: Element, place: number): boolean {
  const text = blocks[place]?.text ?? ''
  return (
    text.length > LONGEST_SMALL_PRINT && body.kept.includes(place) && page.elements.text(link).length < text.length / 3
  )
}

function* together(context: ArticleContext, links: readonly Element[]): Iterable<Found<string>> {
  const around = surroundingsOf(context)
  const own = links.filter((element) => context.page.elements.text(element) && !around.foreign(element))
  const [first] = own
  if (!first) return
  const group: Element[] = [first]
  for (const element of own.slice(1)) {
    const last = group[group.length - 1]!
    if (around.place(element) - around.place(last) <= TOGETHER) group.push(element)
  }
  const names = [...new Set(group.map((element) => context.page.elements.text(element)))]
  if (names.length < 2) return
  const value = names.join('\n')
  yield { value, element: first, factor: near(context, around.place(first)) * likeness(value) * 0.97 }
}

/** What microdata marks as the author, of the article and not of a picture in it. */
export function* marked(context: ArticleContext): Iterable<Found<string>> {
  for (const element of context.page.elements.having('itemprop').slice(0, 600))
    if (element.name !== 'meta' && element.name !== 'link' && AUTHOR_VALUE.test(element.attribs['itemprop'] ?? ''))
      yield* lineAround(context, element)
}

function* lineAround(context: ArticleContext, element: Element): Iterable<Found<string>> {
  const { page, blocks } = context
  const around = surroundingsOf(context)
  const shown = page.elements.text(element)
  if (!shown || shown.length > LONGEST_BYLINE || around.foreign(element)) return
  const place = around.place(element)
  const block = blocks[place]
  const factor = near(context, place) * likeness(linesOf(element))
  yield { value: linesOf(element), element, factor: factor * 0.98 }
  if (block && block.text.length <= LONGEST_BYLINE && block.text.includes(shown))
    yield { value: linesOfBlock(block), element, factor }
}

/** Elements whose class names say by-line or author. */
export function* hinted(context: ArticleContext): Iterable<Found<string>> {
  const { page } = context
  const around = surroundingsOf(context)
  const elements = [...page.elements.hinted(BYLINE_HINT).slice(0, MOST_HINTED), ...called(page)]
  // A class that many elements with different texts have is that of a list of cards.
  const texts = new Map<string, Set<string>>()
  for (const element of elements) {
    const known = texts.get(signature(element)) ?? new Set()
    texts.set(signature(element), known.add(page.elements.text(element)))
  }
  for (const element of elements) {
    if (NOT_BYLINE_HINT.test(page.elements.hint(element)) || around.foreign(element)) continue
    const repeated = (texts.get(signature(element))?.size ?? 0) > MOST_ALIKE ? 0.5 : 1
    const shown = page.elements.text(element)
    if (!shown || shown.length > LONGEST_BYLINE * 2 || isRubric(page, element, shown)) continue
    if (isCredit(page, element, shown)) continue
    const text = linesOf(element)
    const factor = near(context, around.place(element)) * (hasByWord(text) ? 1 : 0.85) * likeness(text) * repeated
    yield { value: text, element, factor }
  }
}

/** Elements that say by-line or author in an attribute for tests and counters: where programs make the class names, nothing else does. */
const called = ({ elements }: Page): Element[] =>
  elements
    .havingAny((attribute) => CALLING.test(attribute))
    .filter(({ attribs }) => Object.keys(attribs).some((name) => CALLING.test(name) && CALLED.test(attribs[name]!)))
    .slice(0, MOST_HINTED)
const CALLING = /^data-(?:test-?id|test|qa|cy|e2e|e2e-name|component|component-name|module|element)$/
/** One word; longer values are data. */
const CALLED = new RegExp(`^(?=[^\\s{}]{3,60}$)[^\\s]*(?:${BYLINE_HINT.source})`, 'i')

/** Whether it is a part of a caption: who took the picture. A caption that is nothing else may be under a portrait. */
function isCredit({ elements }: Page, element: Element, shown: string): boolean {
  for (let up = parentOf(element), step = 0; up && step < CAPTION_STEPS; up = parentOf(up), step += 1)
    if (up.name === 'figcaption') return elements.text(up).length > shown.length
  return false
}
const CAPTION_STEPS = 6

/** Whether all that it shows is links to sections or tags, with marks between them and a date. */
function isRubric({ elements }: Page, element: Element, shown: string): boolean {
  // A link around a picture shows nothing.
  const links = elements.inside(element, 'a').filter((link) => elements.text(link))
  if (!links.length || !links.every(isSectionLink)) return false
  const rest = links.reduce((text, link) => text.replace(foldSpace(rawText(link)), ' '), shown)
  const [date] = findDates(rest)
  return !/\p{L}/u.test(date ? rest.slice(0, date.start) + rest.slice(date.end) : rest)
}
const isSectionLink = ({ attribs }: Element): boolean =>
  SECTION_PATH.test(attribs['href'] ?? '') || /(?:^|\s)(?:tag|category)(?:\s|$)/i.test(attribs['rel'] ?? '')
const SECTION_PATH =
  /\/(?:categor(?:y|ia|ie)|kategori\w{0,3}|rubri(?:k|que|ca|ek)s?|section|sezioni?|sezione|tags?|topics?|them(?:en?|a)|temas?|secciones?|seccion|assuntos?|etiquetas?|onderwerp(?:en)?)\//i

const signature = (element: Element): string => `${element.name}.${element.attribs['class'] ?? ''}`
