import { type ChildNode, type Document, type Element, type ParentNode, isDocument, isText } from 'domhandler'
import { Parser, type ParserOptions, html } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import { MAX_CHARS, MAX_DEPTH, MAX_ELEMENTS, MAX_FORMATTING } from './limits.ts'
import { adoptAttributes, createElement, createTextNode } from './nodes.ts'
import { runTokenizer } from './tokenizer.ts'

type Options = ParserOptions<Htmlparser2TreeAdapterMap>
type StartTag = Parameters<Parser<Htmlparser2TreeAdapterMap>['onStartTag']>[0]

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Leaves: they never make the tree deeper, and raw text must reach the parser or its text would become the page's. */
const LEAVES = words(
  'area base basefont bgsound br col embed frame hr iframe img input keygen link meta noembed noframes noscript param plaintext script source style textarea title track wbr xmp',
)
/** Elements that the parser's state leans on: closing one early would confuse it. */
const HELD_OPEN = words(
  'a applet b big body button caption code colgroup em font form frameset head html i marquee math nobr object optgroup option s select small strike strong svg table tbody td template tfoot th thead tr tt u',
)

/** Controls that mean nothing in HTML; the parser drops NUL itself, one token each. */
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f]+/g

/** What one page may still cost, shared between the page and the fragments in it. */
interface Budget {
  elements: number
  noscripts: Element[]
  shadows: Element[]
  flattened: number
  full: boolean
  attributes: number
}

/**
 * The HTML parser with its costs bounded while it parses: no pass of its own before it, and nothing to pay on an
 * ordinary page. Elements deeper than MAX_DEPTH become siblings, as in browsers; after MAX_ELEMENTS parsing ends.
 */
class BoundedParser extends Parser<Htmlparser2TreeAdapterMap> {
  budget: Budget | null = null
  readonly dropped: () => number
  /** End tags to come of elements that were closed early or never opened. */
  private readonly orphans = new Map<string, number>()

  constructor(...settings: ConstructorParameters<typeof Parser<Htmlparser2TreeAdapterMap>>) {
    super(...settings)
    const { inForeignNode } = this.tokenizer
    const { tokenizer, dropped } = runTokenizer(this.options, this)
    this.tokenizer = tokenizer
    this.tokenizer.inForeignNode = inForeignNode
    this.dropped = dropped
  }

  override onStartTag(token: StartTag): void {
    const { budget } = this
    if (this.spent()) return
    if (budget) {
      if (this.openElements.stackTop >= MAX_DEPTH && !LEAVES.has(token.tagName) && !this.makeRoom(token)) return
      const { entries } = this.activeFormattingElements
      if (entries.length > MAX_FORMATTING) entries.length = MAX_FORMATTING
    }
    super.onStartTag(token)
  }

  override onEndTag(token: Parameters<Parser<Htmlparser2TreeAdapterMap>['onEndTag']>[0]): void {
    // A lone </p> makes an element too.
    if (this.spent()) return
    const orphans = this.orphans.get(token.tagName)
    if (orphans) this.orphans.set(token.tagName, orphans - 1)
    else super.onEndTag(token)
  }

  /** Comments say nothing to a reader, and cut sentences in two (`5<!-- --> minutes`). */
  override onComment(): void {}

  /** Whether the page has had its elements; parsing then ends. */
  private spent(): boolean {
    const { budget } = this
    if (!budget || budget.elements < MAX_ELEMENTS) return false
    budget.full = true
    this.tokenizer.pause()
    return true
  }

  /** Closes the innermost element so that the new one stands beside it; false where the tag must be dropped instead. */
  private makeRoom(token: StartTag): boolean {
    const { tagName, selfClosing } = token
    this.budget!.flattened += 1
    const open = this.openElements.current as Element
    const room = !HELD_OPEN.has(open.name) && !HELD_OPEN.has(tagName) && !this.currentNotInHTML
    const orphan = room ? open.name : tagName
    if (room) this.openElements.pop()
    // A tag that closes itself in SVG or MathML has no end tag to wait for.
    if (room || !(selfClosing && this.currentNotInHTML)) this.orphans.set(orphan, (this.orphans.get(orphan) ?? 0) + 1)
    return room
  }
}

/**
 * The document of an HTML text, as a browser with scripts sees it, except that noscript elements of the body are parsed.
 * Pieces of a text must be well-formed, each for itself.
 */
export function parseHtml(source: string | readonly string[], notes: string[]): Document {
  const budget: Budget = { elements: 0, noscripts: [], shadows: [], flattened: 0, full: false, attributes: 0 }
  const treeAdapter = countingAdapter(budget)
  const parser = new BoundedParser({ treeAdapter, scriptingEnabled: true })
  const document = run(
    parser,
    budget,
    cleaned(typeof source === 'string' ? [source.toWellFormed()] : source, notes),
  ).document
  for (const template of budget.shadows) openShadow(template)
  for (const noscript of budget.noscripts) openNoscript(noscript, budget, treeAdapter)
  if (budget.flattened) notes.push(`${budget.flattened} elements were nested deeper than ${MAX_DEPTH} and flattened`)
  if (budget.full) notes.push(`the page has more than ${MAX_ELEMENTS} elements and was cut off there`)
  if (budget.attributes) notes.push(`${budget.attributes} attributes too many on one tag were dropped`)
  return document
}

/** The pieces as the tokenizer takes them: without controls and carriage returns, not too many. */
function cleaned(source: readonly string[], notes: string[]): string[] {
  const pieces: string[] = []
  let room = MAX_CHARS
  let returned = false
  for (const piece of source) {
    let text = piece.replace(CONTROLS, '')
    // The standard's own first step (13.2.3.5). The two characters of one line break may stand in two pieces.
    if (returned && text.startsWith('\n')) text = text.slice(1)
    returned = text.endsWith('\r')
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
    if (text.length > room) {
      pieces.push(text.slice(0, room))
      notes.push(`the page was cut off after ${MAX_CHARS} characters`)
      break
    }
    room -= text.length
    pieces.push(text)
  }
  return pieces
}

function run(parser: BoundedParser, budget: Budget, pieces: readonly string[]): BoundedParser {
  parser.budget = budget
  const last = pieces.length - 1
  for (let at = 0; at < last; at += 1) parser.tokenizer.write(pieces[at]!, false)
  parser.tokenizer.write(pieces[last] ?? '', true)
  budget.attributes += parser.dropped()
  return parser
}

/**
 * To a parser with scripts on, noscript is one text, so that a tracking pixel in the head does not end the head, and a
 * block in a paragraph does not end the paragraph. Lazy-loaded pictures stand in there, so what is in the body is
 * parsed on its own and put inside. Elements.text and segment() do not read it.
 */
function openNoscript(noscript: Element, budget: Budget, treeAdapter: typeof adapter): void {
  if (!noscript.parent || (noscript.parent as Element).name === 'head') return
  let text = noscript.children.map((node) => (isText(node) ? node.data : '')).join('')
  // Escaped once more than it should be.
  if (!text.includes('<') && text.includes('&lt;')) text = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  if (!text.includes('<')) return
  const context = treeAdapter.createElement('div', html.NS.HTML, [])
  const options: Options = { treeAdapter, scriptingEnabled: true }
  const parser = BoundedParser.getFragmentParser<Htmlparser2TreeAdapterMap>(context, options) as BoundedParser
  const fragment = run(parser, budget, [text]).getFragment()
  noscript.children = []
  for (const child of fragment.children) treeAdapter.appendChild(noscript, child)
}

/** Declarative shadow roots are what a reader sees of an element: their content stands in the tree as a `div`. */
function openShadow(template: Element): void {
  const content = template.children[0]
  if (!content || !isDocument(content)) return
  template.name = 'div'
  template.children = content.children
  for (const child of template.children) child.parent = template
}

/** Children that an element is given room for one by one: the list that grows by itself has seventeen places at once. */
const FEW = 3

function appendChild(parent: ParentNode, node: ChildNode): void {
  const { children } = parent
  const { length } = children
  if (length) {
    const last = children[length - 1]!
    last.next = node
    node.prev = last
  }
  if (length === 0) parent.children = [node]
  else if (length < FEW) parent.children = length === 1 ? [children[0]!, node] : [children[0]!, children[1]!, node]
  else children.push(node)
  node.parent = parent
}

/** The tree adapter with a count of elements, and without its linear searches where children are moved at the end. */
function countingAdapter(budget: Budget): typeof adapter {
  return {
    ...adapter,
    createElement(tagName, namespaceURI, attrs) {
      const element = createElement(tagName, namespaceURI, attrs)
      budget.elements += 1
      if (tagName === 'noscript') budget.noscripts.push(element)
      else if (tagName === 'template' && 'shadowrootmode' in element.attribs) budget.shadows.push(element)
      return element
    },
    createTextNode,
    adoptAttributes,
    appendChild,
    insertText(parent, text) {
      const last = parent.children.at(-1)
      if (last && isText(last)) last.data += text
      else appendChild(parent, createTextNode(text))
    },
    insertBefore(parent, node, reference) {
      const at = parent.children.lastIndexOf(reference)
      const { prev } = reference
      if (prev) prev.next = node
      node.prev = prev
      reference.prev = node
      node.next = reference
      parent.children.splice(at, 0, node)
      node.parent = parent
    },
    insertTextBefore(parent, text, reference) {
      const { prev } = reference
      if (prev && isText(prev)) prev.data += text
      else this.insertBefore(parent, createTextNode(text), reference)
    },
  }
}
