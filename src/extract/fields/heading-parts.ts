import { type ChildNode, type Element, isTag, isText } from 'domhandler'
import { foldForCompare, foldSpace, signsAround, words } from '../../core/text.ts'
import { isHidden } from '../body/blocks.ts'
import type { Page } from '../../page/page.ts'
import { BADGE_HINT, HEADLINE_HINT, KICKER_HINT } from './words-labels.ts'

/** A heading cut into the overline that it holds, where it holds one, and the headline. */
export interface HeadingParts {
  readonly headline: string
  readonly kicker: string | null
  readonly kickerElement: Element | undefined
}

interface Piece {
  readonly text: string
  readonly element: Element | null
}

/** An overline is short; anything longer before the rest is the first line of a headline. */
const LONGEST_KICKER = 9
/** Headings of more pieces are set word by word. */
const MOST_PIECES = 12
/** Marks that part an overline from the headline. */
export const KICKER_EDGES: RegExp = signsAround(String.raw`\s:|·•/–—-`)
const ONLY_MARKS = /^[\s\p{P}\p{S}]*$/u
const ENDS_KICKER = /[:|·•/–—]\s*$/u
const STARTS_REST = /^\s*[:|]/
const BLOCKS = new Set(['div', 'p', 'h2', 'h3', 'h4', 'h5', 'header', 'small'])

/**
 * Cuts a heading. Its first piece is an overline where its class says so, where the next piece's class says that the
 * headline begins there, where what follows is the page's title by itself (`titles`, folded), or where it is a short
 * element of another make than the rest that ends in a colon or in a line of its own. Badges fall away.
 */
export function headingParts(page: Page, heading: Element, titles: ReadonlySet<string>): HeadingParts {
  const whole = page.elements.text(heading)
  const pieces = piecesOf(page, heading)
  if (pieces.length === 1) return { headline: pieces[0]!.text, kicker: null, kickerElement: undefined }
  if (pieces.length < 2) return { headline: whole, kicker: null, kickerElement: undefined }
  const run = titleRun(pieces, titles, whole)
  if (run) {
    const [from, to] = run
    const before = joined(pieces.slice(0, from)).replace(KICKER_EDGES, '')
    const kicker = before && words(before).length <= LONGEST_KICKER ? before : null
    const kickerElement = kicker === null ? undefined : (pieces[0]?.element ?? undefined)
    return { headline: joined(pieces.slice(from, to)), kicker, kickerElement }
  }
  const at = kickerEnd(page, pieces, titles)
  const rest = pieces.slice(at)
  const kept = rest.filter((piece) => !isBadge(page, piece))
  const dropped = kept.length < rest.length && kept.length > 0
  // Where both read as one line and the page's own titles join them too, the overline is the headline's beginning as well.
  const oneLine = at > 1 || (pieces[0] !== undefined && ENDS_KICKER.test(pieces[0].text))
  const glued = at > 0 && oneLine && titles.has(foldForCompare(whole)) && !titles.has(foldForCompare(joined(rest)))
  const headline = (at > 0 && !glued) || dropped ? joined(kept.length ? kept : rest) : whole
  if (at === 0) return { headline, kicker: null, kickerElement: undefined }
  const kicker = joined(pieces.slice(0, at)).replace(KICKER_EDGES, '')
  return { headline, kicker: kicker || null, kickerElement: pieces[0]!.element ?? undefined }
}

/** The run of pieces that is the page's title by itself, where the whole heading is not: the rest is ornament. */
function titleRun(pieces: readonly Piece[], titles: ReadonlySet<string>, whole: string): [number, number] | undefined {
  if (titles.has(foldForCompare(whole)) || pieces.length > MOST_PIECES) return undefined
  for (let size = pieces.length - 1; size >= 1; size -= 1) {
    for (let from = 0; from + size <= pieces.length; from += 1) {
      const text = foldForCompare(joined(pieces.slice(from, from + size)))
      if (text.includes(' ') && titles.has(text)) return [from, from + size]
    }
  }
  return undefined
}

function kickerEnd(page: Page, pieces: readonly Piece[], titles: ReadonlySet<string>): number {
  const [first] = pieces
  if (!first) return 0
  let at = 1
  while (at < pieces.length - 1 && ONLY_MARKS.test(pieces[at]!.text)) at += 1
  const next = pieces[at]
  if (!next || words(first.text).length > LONGEST_KICKER * 1.5) return 0
  const rest = joined(pieces.slice(at)).replace(KICKER_EDGES, '')
  if (!rest || words(rest).length < 2) return 0
  const hint = first.element ? marksOf(page, first.element) : ''
  if (KICKER_HINT.test(hint)) return at
  if (!first.element || words(first.text).length > LONGEST_KICKER) return 0
  if (titles.has(foldForCompare(rest))) return at
  const nextHint = next.element ? marksOf(page, next.element) : ''
  if (next.element && HEADLINE_HINT.test(nextHint) && !HEADLINE_HINT.test(hint)) return at
  const marked = ENDS_KICKER.test(first.text) || at > 1 || STARTS_REST.test(next.text)
  const unlike = next.element !== null && nextHint !== hint
  // Two elements of different make without a mark between them are two lines.
  if (!marked) return unlike && (BLOCKS.has(first.element.name) || next.element?.name === first.element.name) ? at : 0
  if (titles.has(foldForCompare(joined(pieces)))) return 0
  return unlike || BLOCKS.has(first.element.name) || first.element.name === 'span' ? at : 0
}

function isBadge(page: Page, piece: Piece): boolean {
  return piece.element !== null && words(piece.text).length <= 3 && BADGE_HINT.test(marksOf(page, piece.element))
}

function joined(pieces: readonly Piece[]): string {
  return foldSpace(pieces.map((piece) => piece.text).join(' ')).replace(/ ([,.;:!?»”])/g, '$1')
}

/** The heading's own children as pieces of text, below any element that holds all of it. */
function piecesOf(page: Page, heading: Element): Piece[] {
  let top = heading
  for (let depth = 0; depth < 8; depth += 1) {
    const pieces = distinct(top.children.map((node) => piece(page, node)).filter((found) => found !== undefined))
    const [only] = pieces
    if (pieces.length !== 1 || !only?.element) return pieces
    top = only.element
  }
  return []
}

/** Pieces without those that say the same again: one for wide screens, one for narrow ones. */
function distinct(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(
    (own, at) => own.text.length < 12 || !pieces.slice(0, at).some((other) => other.text === own.text),
  )
}

/** What an element calls itself: classes, id, and the attributes that templates and their tests use. */
function marksOf(page: Page, element: Element): string {
  const { attribs } = element
  const marks = NAMING.map((name) => attribs[name] ?? '').join(' ')
  return `${page.elements.hint(element)} ${marks.toLowerCase()}`.trim()
}
const NAMING = ['itemprop', 'data-testid', 'data-test', 'data-cy', 'data-qa', 'data-component', 'data-type']

function piece(page: Page, node: ChildNode): Piece | undefined {
  if (isText(node)) {
    const text = foldSpace(node.data)
    return text ? { text, element: null } : undefined
  }
  if (!isTag(node) || isHidden(node)) return undefined
  const text = page.elements.text(node)
  return text ? { text, element: node } : undefined
}
