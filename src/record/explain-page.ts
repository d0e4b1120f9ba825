import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler'
import { escapeHtml } from '../core/text.ts'
import { resolveUrl } from '../core/urls.ts'
import type { Block, Extraction, Image } from '../extract/types.ts'
import type { BlockFate, Fate } from './explain-fate.ts'
import { shorten } from './explain-values.ts'

/** Elements that are written by their own names; none of them loads, runs or submits anything, whatever is inside. */
const KEPT = new Set(
  'h1 h2 h3 h4 h5 h6 p blockquote pre figure figcaption table caption thead tbody tfoot tr th td b strong i em u s del ins mark small sub sup code kbd samp q cite abbr time ruby rb rp rt'.split(
    ' ',
  ),
)
/** Elements in a line of text whose own name would do something: written as a span. */
const INLINE = new Set(
  'a span font big tt strike acronym bdi bdo data dfn label var em output button picture nobr center'.split(' '),
)
/** Elements that say nothing to a reader: not written at all. */
const SILENT = new Set(
  'script style template noscript head title meta link base param source track wbr area map'.split(' '),
)
/** Elements that are shown as a box with a name. */
const BOXES: Readonly<Record<string, string>> = {
  svg: 'drawing',
  math: 'formula',
  iframe: 'frame',
  frame: 'frame',
  embed: 'embedded object',
  object: 'embedded object',
  video: 'video',
  audio: 'audio',
  canvas: 'canvas',
  input: 'input',
  select: 'choice',
  textarea: 'text input',
  'amp-iframe': 'frame',
  'amp-video': 'video',
  'amp-youtube': 'video',
}
const PICTURES = new Set(['img', 'amp-img'])
/** Where a picture's address stands, also before a script moved it. */
const PICTURE_KEYS = ['src', 'data-src', 'data-original', 'data-lazy-src']
const MOST_SPAN = 100

/** Word and sign of every fate: what marks it besides colour. */
export const FATES: Readonly<Record<Fate, { readonly sign: string; readonly word: string; readonly plural: string }>> =
  {
    body: { sign: '✓', word: 'body', plural: 'Body text' },
    field: { sign: '◆', word: 'field', plural: 'Fields' },
    caption: { sign: '▣', word: 'caption', plural: 'Captions and credits' },
    related: { sign: '↗', word: 'related', plural: 'Related links' },
    dropped: { sign: '✕', word: 'dropped', plural: 'Dropped' },
    unexplained: { sign: '?', word: 'unexplained', plural: 'Unexplained' },
  }

interface Writing {
  readonly found: Extraction
  readonly fates: readonly BlockFate[]
  /** The block of each text node. */
  readonly blockOf: ReadonlyMap<AnyNode, Block>
  /** Blocks that have their element to themselves, by it. */
  readonly whole: ReadonlyMap<AnyNode, Block>
  readonly images: ReadonlyMap<string, Image>
  /** Whether a list holds items and nothing else, asked by each of its items. */
  readonly lists: Map<Element, boolean>
  /** Blocks whose mark is written. */
  readonly marked: Set<number>
  readonly out: string[]
}

/**
 * The article's page as harmless HTML, each block marked with its fate. It is written anew from the tree, not cleaned: a
 * list of plain elements, no attribute of the page but checked spans and directions, no address anywhere, all text escaped.
 */
export function pageHtml(found: Extraction, fates: readonly BlockFate[]): string {
  const blockOf = new Map<AnyNode, Block>()
  for (const block of found.blocks) for (const node of block.nodes) blockOf.set(node, block)
  const writing: Writing = {
    found,
    fates,
    blockOf,
    whole: wholeBlocks(found),
    images: new Map(found.images.map((image) => [image.url, image])),
    lists: new Map(),
    marked: new Set(),
    out: [],
  }
  writeChildren(found.page.root.children, writing)
  return writing.out.join('')
}

/** A block has its element to itself where neither neighbour in reading order stands in it. */
function wholeBlocks({ blocks, page }: Extraction): Map<AnyNode, Block> {
  const result = new Map<AnyNode, Block>()
  for (const block of blocks) {
    const { index, element } = block
    const near = [blocks[index - 1], blocks[index + 1]]
    if (!near.some((other) => other && page.elements.contains(element, other.element))) result.set(element, block)
  }
  return result
}

// Recursion is safe: reading flattened what is nested deeper than browsers nest (page/limits.ts).
function writeChildren(children: readonly ChildNode[], writing: Writing): void {
  for (const node of children) {
    if (isText(node)) writeText(node, node.data, writing)
    else if (isTag(node)) writeElement(node, writing)
  }
}

function writeText(node: ChildNode, data: string, writing: Writing): void {
  const block = writing.blockOf.get(node)
  const text = escapeHtml(visible(data))
  if (!block || writing.whole.get(block.element) === block || !data.trim()) {
    if (block && !writing.marked.has(block.index) && data.trim()) writing.out.push(markOf(block, writing))
    writing.out.push(text)
    return
  }
  const { fate } = writing.fates[block.index]!
  const mark = writing.marked.has(block.index) ? '' : markOf(block, writing)
  writing.out.push(`<span class="b ${fate}">${mark}${text}</span>`)
}

function writeElement(element: Element, writing: Writing): void {
  const { name } = element
  const { out } = writing
  if (SILENT.has(name)) return
  if (name === 'br' || name === 'hr') return void out.push(`<${name}>`)
  if (PICTURES.has(name)) return void out.push(pictureBox(element, writing))
  const box = Object.hasOwn(BOXES, name) ? BOXES[name]! : undefined
  if (box) return void out.push(`<span class="box" dir="ltr">[${box}${named(element)}]</span>`)
  const block = writing.whole.get(element)
  const tag = tagOf(element, writing)
  const classes = block ? ['b', writing.fates[block.index]!.fate] : []
  if (tag === 'div' && /^(?:li|dt|dd)$/.test(name)) classes.push('item')
  out.push(`<${tag}${classes.length ? ` class="${classes.join(' ')}"` : ''}${attributes(element, tag)}>`)
  // The mark stands at the block's start, also where its first text is deep in inline elements.
  if (block && tag !== 'tr' && tag !== 'table' && !/^t(?:head|body|foot)$/.test(tag)) out.push(markOf(block, writing))
  writeChildren(element.children, writing)
  out.push(`</${tag}>`)
}

function tagOf(element: Element, writing: Writing): string {
  const { name, parent } = element
  if (KEPT.has(name)) return name
  if (isList(element)) return isPlainList(element, writing) ? name : 'div'
  if (name === 'li') return parent && isTag(parent) && isList(parent) && isPlainList(parent, writing) ? 'li' : 'div'
  if (INLINE.has(name)) return 'span'
  return 'div'
}

const isList = ({ name }: Element): boolean => name === 'ul' || name === 'ol'

/** A list that holds items and nothing else: others would be read wrongly by a screen reader. */
function isPlainList(list: Element, { lists }: Writing): boolean {
  let plain = lists.get(list)
  if (plain === undefined) {
    const items = list.children.filter(isTag)
    const loose = list.children.some((child) => isText(child) && child.data.trim() !== '')
    plain = items.length > 0 && !loose && items.every(({ name }) => name === 'li')
    lists.set(list, plain)
  }
  return plain
}

function attributes({ attribs }: Element, tag: string): string {
  let result = ''
  const direction = attribs['dir']?.trim().toLowerCase()
  if (direction === 'rtl' || direction === 'ltr' || direction === 'auto') result += ` dir="${direction}"`
  if (tag !== 'td' && tag !== 'th') return result
  for (const key of ['colspan', 'rowspan']) {
    const span = attribs[key]
    if (span !== undefined && /^\d{1,3}$/.test(span) && Number(span) > 1)
      result += ` ${key}="${Math.min(Number(span), MOST_SPAN)}"`
  }
  return result
}

function markOf(block: Block, writing: Writing): string {
  writing.marked.add(block.index)
  const { fate, fields, score, why } = writing.fates[block.index]!
  const { sign, word } = FATES[fate]
  const what = fate === 'field' ? fields.join(', ') : [word, ...fields].join(', ')
  const shown = score === null || fate === 'field' ? '' : ` ${score.toFixed(2)}`
  return `<span class="mark" lang="en" dir="ltr" translate="no" title="${escapeHtml(why)}">${sign} ${what}${shown}<span class="why"> block ${block.index}: ${escapeHtml(why)}</span></span> `
}

function pictureBox({ attribs }: Element, { images, found }: Writing): string {
  const own = PICTURE_KEYS.map((key) => resolveUrl(attribs[key], found.page.base)).find((url) => url && images.has(url))
  const alt = shorten(visible(attribs['alt']?.trim() ?? ''), 300)
  const what = own ? (images.get(own)!.lead ? "the article's lead picture" : "the article's picture") : 'picture'
  return `<span class="box${own ? ' own' : ''}" dir="ltr">[${what}${alt ? `: <bdi>${escapeHtml(alt)}</bdi>` : ', no description'}]</span>`
}

function named({ attribs }: Element): string {
  const label = attribs['title'] ?? attribs['aria-label'] ?? attribs['placeholder'] ?? ''
  return label.trim() ? `: <bdi>${escapeHtml(shorten(visible(label.trim()), 120))}</bdi>` : ''
}

/** Without the characters that would turn the rest of the page about, or that HTML does not allow. */
function visible(text: string): string {
  return text.replace(UNSAFE, '')
}
const UNSAFE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g
