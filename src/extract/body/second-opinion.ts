import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { escapeHtml, words } from '../../core/text.ts'
import { readPage } from '../../page/read.ts'
import type { Page } from '../../page/page.ts'
import type { Block, Body, Decision, PageContext } from '../types.ts'
import { isHidden, segment } from './blocks.ts'
import { NO_BODY } from './body.ts'
import { leftOutOf } from './left-out.ts'
import { render } from './render.ts'
import { survey } from './survey.ts'

/** Below this the body is so doubtful that a much longer one of the other engine is taken for it. */
const DOUBTFUL = 0.5
/** A body of fewer words than this is looked at twice. */
const SHORT = 60
/** Characters in which most texts have said that many words. */
const BEGINNING = 1000
/** An answer of fewer words is no body even where there is no other. */
const LEAST = 40
/** Words of a block that may be a paragraph: a longer text is not made of labels. */
const PARAGRAPH = 10

/**
 * Whether another engine should be asked: where its answer could be preferred, as `prefer` goes, and the page has words
 * enough for such an answer, in paragraphs without many links where there is a short text to compare it with. It takes ten
 * times as long as the page itself.
 */
export function needsSecondOpinion(body: Body, blocks?: readonly Block[]): boolean {
  const sure = body.engine !== 'none' && body.confidence >= DOUBTFUL
  if (sure && words(body.text.slice(0, BEGINNING)).length >= SHORT) return false
  const own = words(body.text).length
  if (sure && own >= SHORT) return false
  const enough = own === 0 ? LEAST : Math.max(SHORT, body.confidence < DOUBTFUL ? 2 * own : 3 * own)
  let left = enough
  for (const block of blocks ?? []) {
    left -= own === 0 ? visibleWords(block) : proseWords(block)
    if (left <= 0) return true
  }
  return blocks === undefined
}

const visibleWords = (block: Block): number => (block.hidden ? 0 : words(block.text).length)

function proseWords(block: Block): number {
  if (2 * block.linkChars >= block.text.length) return 0
  const count = visibleWords(block)
  return count < PARAGRAPH ? 0 : count
}

/** Elements that never hold the article's text. */
const PRUNED = new Set(
  'head script style noscript template svg iframe object embed canvas audio video math select textarea map nav footer button input'.split(
    ' ',
  ),
)
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col', 'area', 'source', 'track', 'link', 'meta'])
/** Attributes that Readability reads. */
const ATTRIBUTES = ['class', 'id', 'href', 'role', 'itemprop', 'rel', 'datetime']
/** Characters of HTML that are handed over at most, and levels of nesting: what is deeper is written without its tags. */
const LARGEST = 400_000
const DEEPEST = 150

/** The page as plain HTML without what is surely not the article, or is dropped: small enough for a slow engine. */
export function prunedHtml(page: Page, isDropped: (element: Element) => boolean = () => false): string {
  const parts: string[] = ['<!doctype html><html><head><title>', escapeHtml(page.title ?? ''), '</title></head><body>']
  let size = 0
  let depth = 0
  const put = (text: string): void => {
    parts.push(text)
    size += text.length
  }
  let node: AnyNode | null = page.root.firstChild
  while (node) {
    if (size > LARGEST) break
    if (isText(node)) put(escapeHtml(node.data))
    else if (isTag(node) && !PRUNED.has(node.name) && !isHidden(node) && !isDropped(node)) {
      const written = writes(node, depth)
      if (written) put(openTag(node))
      if (node.firstChild && !VOID.has(node.name)) {
        depth += 1
        node = node.firstChild
        continue
      }
      if (written && !VOID.has(node.name)) put(`</${node.name}>`)
    }
    while (node && !node.next) {
      const parent: AnyNode | null = node.parent
      if (parent && isTag(parent)) {
        depth -= 1
        if (writes(parent, depth)) put(`</${parent.name}>`)
      }
      node = parent === page.root ? null : parent
    }
    node = node?.next ?? null
  }
  parts.push('</body></html>')
  return parts.join('')
}

const NAME = /^[a-z][a-z0-9-]*$/
const writes = (node: Element, depth: number): boolean =>
  depth < DEEPEST && NAME.test(node.name) && node.name !== 'html' && node.name !== 'body'

function openTag(node: Element): string {
  let tag = `<${node.name}`
  for (const name of ATTRIBUTES) {
    const value = node.attribs[name]
    if (value !== undefined) tag += ` ${name}="${escapeHtml(value.slice(0, 1000))}"`
  }
  return `${tag}>`
}

/** Another engine's HTML through our own segmentation and rendering, without headline, captions and 'read more' lines. */
export function bodyFromHtml(html: string, context: PageContext, headline: Decision<string>): Body {
  let page: Page
  try {
    page = readPage(html, { url: context.page.base })
  } catch {
    // Nothing to read: the other engine gave no page.
    return NO_BODY
  }
  const blocks = segment(page)
  if (!blocks.length) return NO_BODY
  const measured = survey({ ...context, page, blocks }, { ...headline, element: undefined })
  const kept = blocks.filter((block) => leftOutOf(block, measured) === null)
  if (!kept.length) return NO_BODY
  return { ...NO_BODY, engine: 'readability', ...render(kept, null, context.page.base), confidence: 0.5 }
}

/** Which of two bodies is the article's, and why. `first` is our own. */
export function prefer(first: Body, second: Body): { body: Body; reason: string } {
  const own = words(first.text).length
  const other = words(second.text).length
  if (!other) return { body: first, reason: 'the second found nothing' }
  if (!own)
    return other >= LEAST ? { body: second, reason: 'the first found nothing' } : keep('the second found too little')
  if (other < SHORT) return keep('the second is no longer than a teaser')
  const shared = overlap(first.text, second.text)
  // Both see one article: the first has the finer choice of lines.
  if (shared >= 0.5 * Math.min(own, other) && other < 3 * own) return keep('they agree')
  if (own < SHORT && other >= 3 * own && second.links.length * 12 < other)
    return { body: second, reason: 'the first is a scrap of a longer text' }
  if (first.confidence < DOUBTFUL && other > 2 * own) return { body: second, reason: 'the first was very unsure' }
  return keep('nothing speaks for the second')

  function keep(reason: string): { body: Body; reason: string } {
    return { body: first, reason }
  }
}

/** Words of the shorter text that stand in runs of four which both have. */
function overlap(a: string, b: string): number {
  const [left, right] = [words(a), words(b)]
  const runs = new Set<string>()
  for (let at = 0; at + 3 < left.length; at += 1) runs.add(left.slice(at, at + 4).join(' '))
  let shared = 0
  for (let at = 0; at + 3 < right.length; at += 1) if (runs.has(right.slice(at, at + 4).join(' '))) shared += 1
  return shared
}
