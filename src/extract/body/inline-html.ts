import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import { escapeHtml } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'

/** Inline elements that clean HTML keeps, by the name they are written with. */
const KEPT: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
}
const DROPPED_CHARACTERS = /[\u00ad\u200b\u2060\ufeff\u0001]/g

/**
 * A block's text as clean HTML: text escaped, emphasis and http(s) links kept, everything else left out. The nodes of
 * the page are only read; nothing of the page's own markup is copied.
 */
export function inlineHtml(nodes: readonly ChildNode[], top: Element, base: string, plain = false): string {
  const open: { element: Element; name: string }[] = []
  let html = ''
  let space = true
  let pending = ''
  const close = (keep: number): void => {
    while (open.length > keep) html += `</${open.pop()!.name}>`
  }
  for (const node of nodes) {
    if (isTag(node)) {
      if (html && node.name === 'br') pending = '<br>'
      continue
    }
    if (!isText(node)) continue
    const text = node.data.replace(DROPPED_CHARACTERS, '').replace(/\s+/g, ' ')
    if (!text.trim()) {
      if (text && !space) pending ||= ' '
      continue
    }
    const chain = plain ? [] : chainOf(node, top, base)
    let common = 0
    while (common < open.length && common < chain.length && open[common]!.element === chain[common]!.element)
      common += 1
    close(common)
    const starts = text.startsWith(' ')
    if (pending === '<br>' || (html && (pending || starts) && !space)) html += pending || ' '
    pending = ''
    for (const item of chain.slice(common)) {
      html += item.open
      open.push(item)
    }
    html += escapeHtml(text.trim())
    space = false
    if (text.endsWith(' ')) pending = ' '
  }
  close(0)
  return html
}

/** Kept inline elements around a text, outermost first. */
function chainOf(node: ChildNode, top: Element, base: string): { element: Element; name: string; open: string }[] {
  const chain: { element: Element; name: string; open: string }[] = []
  const names = new Set<string>()
  let element = node.parent
  // Bounded: generated nonsense may nest emphasis thousands deep.
  for (
    let steps = 0;
    element && isTag(element) && element !== top && steps < 40;
    steps += 1, element = element.parent
  ) {
    const name = KEPT[element.name]
    if (!name || names.has(name)) continue
    if (name === 'a') {
      const url = resolveUrl(element.attribs['href'], base)
      if (!url) continue
      chain.push({ element, name, open: `<a href="${escapeHtml(url)}">` })
    } else chain.push({ element, name, open: `<${name}>` })
    names.add(name)
  }
  return chain.reverse()
}
