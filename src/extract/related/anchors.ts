import { type Element, isTag } from 'domhandler'
import { decodeEntities, foldSpace } from '../../core/text.ts'
import { linkKey, resolveUrl } from '../../core/urls.ts'
import type { BlockSpans } from '../block-spans.ts'
import { isHidden } from '../body/blocks.ts'
import { parentOf } from '../images/zone.ts'
import type { ArticleContext } from '../types.ts'
import { HOLLOW } from './lead-ins.ts'
import { articleShape, shapeOf } from './shapes.ts'

/** A link to what looks like another article of the publisher. */
export interface Anchor {
  readonly url: string
  readonly key: string
  readonly element: Element
  /** Its own words, '' where they are none of a headline. */
  readonly text: string
  /** The text stands in a heading, or the link in one. */
  readonly heading: boolean
  /** Words for it that no reader sees: title, aria-label, the picture's alt. */
  readonly fallback: string
  /** Index of the first block at or after it. */
  readonly place: number
}

const HEADING = /^h[1-6]$/
const SPONSORED = /\b(?:sponsored|ugc)\b/i
const MOST = 3000

/** All links of the page to articles of the publisher, in document order. */
export function articleAnchors(context: ArticleContext, spans: BlockSpans): Anchor[] {
  const { page } = context
  const own = shapeOf(page.url)
  if (!own) return []
  const { elements } = page
  const ownKeys = new Set([
    linkKey(page.url),
    ...page.links.filter((link) => link.rel.includes('canonical')).map((link) => linkKey(link.href)),
  ])
  const shapes = new Map<string, boolean>()
  const found: Anchor[] = []
  for (const element of elements.tag('a')) {
    if (found.length >= MOST) break
    const url = resolveUrl(element.attribs['href'], page.base)
    if (!url || SPONSORED.test(element.attribs['rel'] ?? '')) continue
    const key = linkKey(url)
    if (ownKeys.has(key)) continue
    let fits = shapes.get(key)
    if (fits === undefined) shapes.set(key, (fits = articleShape(url, own, page.url)))
    if (!fits || /\b(?:author|tag|category)\b/.test(element.attribs['rel'] ?? '')) continue
    const inner = innerHeading(element)
    const raw = elements.text(inner ?? element)
    const text = raw.length <= 400 && !HOLLOW.test(raw.slice(0, 80)) ? raw : ''
    const outer = parentOf(element)
    found.push({
      url,
      key,
      element,
      text,
      heading:
        inner !== null ||
        HEADING.test(outer?.name ?? '') ||
        HEADING.test(outer?.parent && isTag(outer.parent) ? outer.parent.name : ''),
      fallback: text ? '' : label(element),
      place: spans.get(element)?.start ?? 0,
    })
  }
  return found
}

/** A heading inside the link, looked for no deeper than cards are built. */
function innerHeading(element: Element): Element | null {
  const queue: { node: Element; depth: number }[] = [{ node: element, depth: 0 }]
  for (let index = 0; index < queue.length && index < 60; index += 1) {
    const { node, depth } = queue[index]!
    for (const child of node.children) {
      if (!isTag(child) || isHidden(child)) continue
      if (HEADING.test(child.name)) return child
      if (depth < 6) queue.push({ node: child, depth: depth + 1 })
    }
  }
  return null
}

function label(element: Element): string {
  const queue: Element[] = [element]
  for (let index = 0; index < queue.length && index < 30; index += 1) {
    const { attribs, children } = queue[index]!
    for (const name of ['title', 'aria-label', 'alt', 'data-title']) {
      const text = foldSpace(decodeEntities((attribs[name] ?? '').slice(0, 600)))
      if (text.length > 12 && !HOLLOW.test(text.slice(0, 80))) return text
    }
    for (const child of children) if (isTag(child)) queue.push(child)
  }
  return ''
}
