import { oncePer } from '../../core/memo.ts'
import { parentOf } from '../../page/ancestors.ts'
import { type Element, isTag } from 'domhandler'
import { foldForCompare } from '../../core/text.ts'
import { wordCount } from '../../core/word-counts.ts'
import { likenessTo } from '../title-likeness.ts'
import type { ArticleContext, Block } from '../types.ts'

/** The stretch of the page around the headline, as indices into the blocks. */
export interface HeadZone {
  /** First and last block of the headline; -1 where the page does not show it. */
  readonly headlineFrom: number
  readonly headlineTo: number
  /** Index after the last block that may belong to the head: the first paragraphs of the body are still in. */
  readonly end: number
  /** First plain paragraph of the body. */
  readonly bodyFrom: number
}

/** Blocks after the headline that are searched at most: pages put players and lists between headline and text. */
const FARTHEST = 80
/** A paragraph is plain where this many more of the same make stand beside it. */
const SIBLINGS = 3
const LEAST_WORDS = 12

/** Where the head of the article is: from the headline to the first plain paragraph of the text. */
export function headZone(context: ArticleContext): HeadZone {
  const { page, blocks, headline, body } = context
  const element = headline.element
  let from = -1
  let to = -1
  if (element) {
    for (const block of blocks) {
      if (!page.elements.contains(element, block.element) && block.element !== element) continue
      if (from < 0) from = block.index
      to = block.index
    }
  }
  if (from < 0 && headline.value !== null) {
    const key = foldForCompare(headline.value)
    const found = blocks.find((block) => !block.hidden && foldForCompare(block.text.slice(0, 500)) === key)
    if (found) from = to = found.index
  }
  const start = to + 1
  const plain = plainParagraphs(blocks)
  let bodyFrom = blocks.findIndex((block) => block.index >= start && plain.has(block.index))
  const kept = body.kept.find((index) => index >= start && plain.has(index))
  if (kept !== undefined && (bodyFrom < 0 || kept > bodyFrom)) bodyFrom = kept
  if (bodyFrom < 0) bodyFrom = Math.min(blocks.length, start + FARTHEST)
  return { headlineFrom: from, headlineTo: to, end: Math.min(blocks.length, bodyFrom + 2, start + FARTHEST), bodyFrom }
}

/**
 * Paragraphs that stand in a row of their like: of one parent with the same tag and classes, or each in a wrapper of
 * its own with the same tags and classes three levels up.
 */
export const plainParagraphs: (blocks: readonly Block[]) => ReadonlySet<number> = oncePer(inRows)

function inRows(blocks: readonly Block[]): ReadonlySet<number> {
  const prose = blocks.filter(isProse)
  const rows = new Map<Element, Map<string, number[]>>()
  for (const { element, index } of prose) {
    const parent = element.parent
    if (!parent || !isTag(parent)) continue
    const row = rows.get(parent) ?? new Map<string, number[]>()
    rows.set(parent, row)
    add(row, make(element), index)
  }
  const found = new Set<number>()
  for (const row of rows.values())
    for (const list of row.values()) if (list.length >= SIBLINGS) for (const index of list) found.add(index)
  const wrapped = new Map<string, number[]>()
  for (const { element, index } of prose) {
    if (found.has(index)) continue
    const path = upwards(element, 3).map(make).join(' < ')
    add(wrapped, path, index)
  }
  for (const list of wrapped.values()) if (list.length >= SIBLINGS) for (const index of list) found.add(index)
  return found
}

function add(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key)
  if (list) list.push(index)
  else lists.set(key, [index])
}

function isProse(block: Block): boolean {
  if (block.hidden || block.linkChars * 2 > block.text.length || NO_PROSE.test(block.element.name)) return false
  return wordCount(block.text.slice(0, 400), LEAST_WORDS) >= LEAST_WORDS
}
const NO_PROSE = /^(?:li|h[1-6]|figcaption|td)$/

function make(element: Element): string {
  return `${element.name} ${element.attribs['class'] ?? ''}`
}

/** Whether a text says what the headline says. */
export function repeatsHeadline(text: string, context: ArticleContext): boolean {
  const { value } = context.headline
  return value !== null && likenessTo(value)(text) > 0.85
}

/** Ancestors of an element from itself upwards, at most `most`. */
export function upwards(element: Element, most: number): Element[] {
  const found: Element[] = []
  for (let up: Element | null = element; up && found.length < most; up = parentOf(up)) found.push(up)
  return found
}

/** The elements right around the pieces of a line: inline ones, or the line's own. */
export function holdersOf({ nodes }: Block): Element[] {
  return nodes.flatMap(({ parent }) => (parent && isTag(parent) ? [parent] : []))
}
