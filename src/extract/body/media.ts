import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { escapeHtml } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import type { Page } from '../../page/page.ts'
import { fromImage } from '../images/sources.ts'
import { FOREIGN_BOX, isJunk, PORTRAIT_HINT, TEASER_BOX } from '../images/words.ts'
import type { Block, BodyBlock } from '../types.ts'
import { isHidden } from './blocks.ts'

/** A picture or a frame between the text's blocks. */
export interface Medium {
  /** Index into the kept blocks of the one that it stands before. */
  readonly before: number
  readonly block: BodyBlock
  readonly html: string
}

/** Elements in which nothing of the article stands. */
const REFUSED = new Set('nav aside footer form button dialog select template script style noscript head'.split(' '))
const FRAMES = new Set(['iframe', 'amp-iframe', 'embed'])
/** A picture or frame narrower or lower than this is an icon, a counter or a portrait. */
const SMALLEST = 90
const SMALLEST_FRAME = 40
/** Frames that show no part of an article: adverts, measuring, log-in, buttons, letters. */
const NO_EMBED =
  /googletagmanager|doubleclick|googlesyndication|adservice|amazon-adsystem|taboola|outbrain|recaptcha|captcha|disqus|\/plugins\/(?:like|share|page|follow)|newsletter|subscri|consent|cookie|paywall|login|accounts\.google|(?:^|[/._-])ads?[/._-]|about:/i
const IMAGE_TARGET = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])|^#/i
/** More than any article has; a hostile page has no end. */
const MOST = 100

/**
 * Pictures and frames that stand between kept blocks inside the container, in reading order, each once. What stands in
 * boxes of adverts, authors, teasers or navigation, or is small, hidden or a link to another page, is refused.
 */
export function findMedia(page: Page, kept: readonly Block[], container: Element | null): Medium[] {
  if (!container || kept.length < 2) return []
  const starts = new Map<AnyNode, number>()
  // Elements above kept blocks: what holds text of the article is no box, whatever its name says.
  const holders = new Set<AnyNode>()
  for (const [at, block] of kept.entries()) {
    const first = block.nodes.find((node) => isText(node) && node.data.trim() !== '')
    if (first) starts.set(first, at)
    for (let up: AnyNode | null = block.element; up && up !== container && !holders.has(up); up = up.parent)
      holders.add(up)
  }
  const found: Medium[] = []
  const seen = new Set<string>()
  let before = 0
  let node: AnyNode | null = container.firstChild
  while (node && before < kept.length && found.length < MOST) {
    const start = starts.get(node)
    if (start !== undefined) before = start + 1
    if (isTag(node)) {
      const medium: Medium | null = before > 0 ? mediumOf(page, node, before) : null
      const url = medium && 'url' in medium.block ? medium.block.url : ''
      if (medium && !seen.has(url)) {
        seen.add(url)
        found.push(medium)
      }
      if (node.firstChild && (holders.has(node) || !isBox(page, node))) {
        node = node.firstChild
        continue
      }
    }
    while (node && !node.next) node = node.parent === container ? null : node.parent
    node = node?.next ?? null
  }
  return found.filter((medium) => medium.before < kept.length)
}

function isBox(page: Page, element: Element): boolean {
  if (REFUSED.has(element.name) || isHidden(element)) return true
  const hint = page.elements.hint(element)
  if (hint && (FOREIGN_BOX.test(hint) || TEASER_BOX.test(hint) || PORTRAIT_HINT.test(hint))) return true
  // A link around a picture to another page sells or teases it.
  const href = element.name === 'a' ? element.attribs['href'] : undefined
  return href !== undefined && !IMAGE_TARGET.test(href.slice(0, 2000))
}

function mediumOf(page: Page, element: Element, before: number): Medium | null {
  if (element.name === 'img' || element.name === 'amp-img') {
    const picture = isHidden(element) ? null : fromImage(page, element, element.attribs)
    if (!picture || isJunk(picture.url) || (picture.width ?? SMALLEST) < SMALLEST) return null
    if ((picture.height ?? SMALLEST) < SMALLEST / 2 || PORTRAIT_HINT.test(page.elements.hint(element))) return null
    const { url, alt } = picture
    return {
      before,
      block: { type: 'image', text: alt ?? '', url },
      html: `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}"></figure>`,
    }
  }
  if (!FRAMES.has(element.name) || isHidden(element)) return null
  const { attribs } = element
  if (Number(attribs['width'] ?? SMALLEST) < SMALLEST_FRAME || Number(attribs['height'] ?? SMALLEST) < SMALLEST_FRAME)
    return null
  const source = [attribs['src'], attribs['data-src']].find((value) => value && !/^(?:about|data):/i.test(value))
  const url = resolveUrl(source, page.base)
  if (!url || NO_EMBED.test(url.slice(0, 2000)) || FOREIGN_BOX.test(page.elements.hint(element))) return null
  const text = (attribs['title'] ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)
  return {
    before,
    block: { type: 'embed', text, url },
    html: `<p><a href="${escapeHtml(url)}">${escapeHtml(text || new URL(url).hostname)}</a></p>`,
  }
}
