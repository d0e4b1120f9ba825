import { type Element, isTag } from 'domhandler'
import { escapeHtml } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import type { Block, BodyBlock } from '../types.ts'
import { inlineHtml } from './inline-html.ts'
import type { Medium } from './media.ts'
import { findSubheads } from './subheads.ts'

/** The kept blocks as a reader's text, as clean HTML, as a list of typed blocks, and the links in their sentences. */
export interface Rendered {
  readonly text: string
  readonly html: string
  readonly blocks: BodyBlock[]
  readonly links: { url: string; text: string }[]
}

/** What a block stands in, read off its ancestors within the container. */
interface Place {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'quote' | 'table' | 'code'
  /** List, quote, table or pre that holds it: blocks with one holder are one block of the article. */
  readonly holder: Element | null
  /** List item or table row. */
  readonly item: Element | null
  readonly cell: Element | null
  readonly level: number
}

const HEADING = /^h[1-6]$/
/** A list or table with more than this many nested levels is not looked through. */
const DEEPEST = 60

/**
 * Renders kept blocks. The text has a line per block, list item and table row, and a blank line between blocks. Media
 * stand between them in blocks and html; they add nothing to the text.
 */
export function render(
  kept: readonly Block[],
  container: Element | null,
  base: string,
  media: readonly Medium[] = [],
): Rendered {
  const blocks: BodyBlock[] = []
  const texts: string[] = []
  let nextMedium = 0
  const links: { url: string; text: string }[] = []
  const seen = new Set<string>()
  const subheads = findSubheads(kept)
  let html = ''
  for (let at = 0; at < kept.length;) {
    for (let medium = media[nextMedium]; medium && medium.before <= at; medium = media[nextMedium]) {
      blocks.push(medium.block)
      html += `${medium.html}\n`
      nextMedium += 1
    }
    let place = placeOf(kept[at]!, container)
    if (place.kind === 'paragraph' && subheads.has(at)) place = { ...place, kind: 'heading', level: 3 }
    let end = at + 1
    const places = [place]
    if (place.holder) {
      while (end < kept.length) {
        const next = placeOf(kept[end]!, container)
        if (next.holder !== place.holder || next.kind !== place.kind) break
        places.push(next)
        end += 1
      }
    }
    const run = kept.slice(at, end)
    const piece = write(run, places, base)
    if (piece.block.text) {
      blocks.push(piece.block)
      texts.push(piece.block.text)
      html += `${piece.html}\n`
      for (const block of run) {
        // A line that is a link is no sentence with a link in it.
        if (block.linkChars > 0.8 * block.text.length) continue
        for (const link of block.links) {
          const url = resolveUrl(link.href, base)
          if (!url || link.href.trim().startsWith('#') || seen.has(url) || link.text.length > 300) continue
          seen.add(url)
          links.push({ url, text: link.text })
        }
      }
    }
    at = end
  }
  return { text: texts.join('\n\n'), html: html.trimEnd(), blocks, links }
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ')

function write(run: readonly Block[], places: readonly Place[], base: string): { block: BodyBlock; html: string } {
  const place = places[0]!
  const block = run[0]!
  const inner = (one: Block, plain = false): string => inlineHtml(one.nodes, one.element, base, plain)
  switch (place.kind) {
    case 'heading': {
      const level = Math.max(2, place.level)
      return {
        block: { type: 'heading', text: oneLine(block.text), level },
        html: `<h${level}>${inner(block, true)}</h${level}>`,
      }
    }
    case 'list': {
      const items = groupBy(run, places, (one) => one.item).map((group) => group.blocks)
      const ordered = place.holder!.name === 'ol'
      const texts = items.map((blocks) => blocks.map((one) => oneLine(one.text)).join(' '))
      const tag = ordered ? 'ol' : 'ul'
      const lines = items.map((blocks) => `<li>${blocks.map((one) => inner(one)).join('<br>')}</li>`)
      return {
        block: { type: 'list', text: texts.join('\n'), ordered, items: texts },
        html: `<${tag}>${lines.join('')}</${tag}>`,
      }
    }
    case 'table': {
      const rows = groupBy(run, places, (one) => one.item).map((row) =>
        groupBy(row.blocks, row.places, (one) => one.cell),
      )
      const texts = rows.map((row) => row.map((cell) => cell.blocks.map((one) => oneLine(one.text)).join(' ')))
      const lines = rows.map((row) => {
        const cells = row.map((cell) => {
          const tag = cell.places[0]!.cell?.name === 'th' ? 'th' : 'td'
          return `<${tag}>${cell.blocks.map((one) => inner(one)).join('<br>')}</${tag}>`
        })
        return `<tr>${cells.join('')}</tr>`
      })
      return {
        block: { type: 'table', text: texts.map((row) => row.join('\t')).join('\n'), rows: texts },
        html: `<table>${lines.join('')}</table>`,
      }
    }
    case 'quote': {
      const text = run.map((one) => oneLine(one.text)).join('\n')
      return {
        block: { type: 'quote', text },
        html: `<blockquote>${run.map((one) => `<p>${inner(one)}</p>`).join('')}</blockquote>`,
      }
    }
    case 'code': {
      const text = run.map(codeText).join('\n')
      return { block: { type: 'code', text }, html: `<pre><code>${escapeHtml(text)}</code></pre>` }
    }
    default:
      return { block: { type: 'paragraph', text: oneLine(block.text) }, html: `<p>${inner(block)}</p>` }
  }
}

interface Group {
  blocks: Block[]
  places: Place[]
}

/** Neighbours with one key are one group. */
function groupBy(run: readonly Block[], places: readonly Place[], key: (place: Place) => Element | null): Group[] {
  const groups: Group[] = []
  let last: Element | null | undefined
  for (const [at, block] of run.entries()) {
    const place = places[at]!
    if (!groups.length || key(place) !== last) groups.push({ blocks: [], places: [] })
    last = key(place)
    groups.at(-1)!.blocks.push(block)
    groups.at(-1)!.places.push(place)
  }
  return groups
}

/** Preformatted text with its lines, as it stands in the page. */
function codeText(block: Block): string {
  return block.nodes
    .map((node) => ('data' in node ? node.data : '\n'))
    .join('')
    .replace(/^\n+|\s+$/g, '')
}

function placeOf(block: Block, container: Element | null): Place {
  let holder: Element | null = null
  let item: Element | null = null
  let cell: Element | null = null
  let kind: Place['kind'] = 'paragraph'
  let level = 0
  let element: Element | null = block.element
  for (let steps = 0; element && element !== container && steps < DEEPEST; steps += 1) {
    const { name } = element
    if (HEADING.test(name) && kind === 'paragraph') {
      kind = 'heading'
      level = Number(name[1])
      break
    }
    if (name === 'pre') {
      kind = 'code'
      holder = element
      break
    }
    if (name === 'blockquote') {
      kind = 'quote'
      holder = element
      break
    }
    if (kind !== 'table' && (name === 'li' || name === 'dd' || name === 'dt')) item ??= element
    else if (kind !== 'table' && (name === 'ul' || name === 'ol' || name === 'dl') && item) {
      kind = 'list'
      holder = element
    } else if (kind !== 'list' && (name === 'td' || name === 'th')) cell = element
    else if (kind !== 'list' && name === 'tr' && cell) item = element
    else if (kind !== 'list' && name === 'table' && cell) {
      kind = 'table'
      holder = element
    }
    element = element.parent && isTag(element.parent) ? element.parent : null
  }
  if (kind === 'paragraph') return { kind, holder: null, item: null, cell: null, level }
  return { kind, holder, item, cell, level }
}
