import type { Block } from '../types.ts'
import { BIT, NEGATIVE } from './hints.ts'
import { CAP, RELATED_HEADING } from './phrases.ts'
import type { Scan } from './scan.ts'
import { sumUp, type Tree } from './tree.ts'

/** The subtree with the largest signed sum of text, and the figures it was found with. */
export interface Container {
  /** Numbers into the tree; -1 where the page has no text. */
  readonly best: number
  /** The best one widened while that gains much text. */
  readonly wide: number
  /** Index of the headline's block, -1 where none is alike. */
  readonly headline: number
  /** Signed value of each block. */
  readonly value: Float64Array
  /** Words of good text in each block, and below each element. */
  readonly good: Float64Array
  readonly goodBelow: Float64Array
  readonly goodTotal: number
  /** 1 where the element stands above the headline, or holds nearly all good text. */
  readonly above: Uint8Array
  /** Negative hints that count, on the element and what is above it. */
  readonly negatives: Int32Array
  /** 1 below aside, nav, footer, figure and form. */
  readonly apart: Uint8Array
  /** 1 where a short line says 'related' or the like. */
  readonly introduces: Uint8Array
  /** 1 where it does so as a heading does: in one, or in a few words. */
  readonly related: Uint8Array
}

/** Elements whose content stands beside the text. */
const APART = new Set(['aside', 'nav', 'footer', 'figure', 'form', 'dialog'])
const HEADING = /^h[1-6]$/

// Calibrated as a set; see the doc of `findContainer`.
const COMMON_SIGNATURE = 0.35
const NEARLY_ALL = 0.7

/**
 * Finds the container. Good text counts for an element, links and scraps against it; hints in class names, text beside
 * the text, before the headline and after 'related' headings count for less. The element with the largest sum below it
 * wins, then it is tightened while one child keeps nearly all of it.
 */
export function findContainer(
  blocks: readonly Block[],
  scan: Scan,
  tree: Tree,
  likeness: Float32Array,
  headlineAt: number,
): Container {
  const size = tree.elements.length
  const count = blocks.length
  const good = new Float64Array(count)
  const density = new Float64Array(count)
  const heading = new Uint8Array(size)
  for (let at = 0; at < size; at += 1) heading[at] = HEADING.test(tree.elements[at]!.name) ? 1 : 0
  const goodBelow = new Float64Array(size)
  const signatures = new Map<number, number>()
  let goodTotal = 0
  for (let index = 0; index < count; index += 1) {
    const block = blocks[index]!
    const node = tree.node[index]!
    const words = scan.words[index]!
    density[index] = Math.min(1, block.linkChars / Math.max(1, block.text.length))
    if (density[index]! < 0.5 && !heading[node] && (words >= 18 || (words >= 9 && scan.sentences[index]! > 0)))
      good[index] = words * (1 - density[index]!) * (block.hidden ? 0.3 : 1)
    goodBelow[node] = goodBelow[node]! + good[index]!
    goodTotal += good[index]!
  }
  sumUp(tree, goodBelow)
  const headline = headlineBlock(blocks, tree, density, likeness, headlineAt, good, goodTotal)
  const above = new Uint8Array(size)
  for (let at = headline < 0 ? -1 : tree.node[headline]!; at >= 0; at = tree.parent[at]!) above[at] = 1
  for (let at = 0; at < size; at += 1) if (goodBelow[at]! > NEARLY_ALL * goodTotal) above[at] = 1

  // Good text under each signature, an element counted once for nested ones of the same name.
  for (let at = 0; at < size; at += 1) {
    const up = tree.parent[at]!
    if (up >= 0 && tree.signature[up] === tree.signature[at]) continue
    signatures.set(tree.signature[at]!, (signatures.get(tree.signature[at]!) ?? 0) + goodBelow[at]!)
  }
  const negatives = new Int32Array(size)
  const apart = new Uint8Array(size)
  for (let at = 0; at < size; at += 1) {
    const up = tree.parent[at]!
    if (up >= 0) {
      negatives[at] = negatives[up]!
      apart[at] = apart[up]!
    }
    if (above[at]) continue
    const hints = tree.hints[at]!
    if (hints & NEGATIVE && !(hints & BIT.body) && signatures.get(tree.signature[at]!)! <= COMMON_SIGNATURE * goodTotal)
      negatives[at] = negatives[at]! + 1
    if (APART.has(tree.elements[at]!.name)) apart[at] = 1
  }

  const value = new Float64Array(count)
  const introduces = new Uint8Array(count)
  const related = new Uint8Array(count)
  const sum = new Float64Array(size)
  const positive = new Float64Array(size)
  let markers = 0
  for (let index = 0; index < count; index += 1) {
    const block = blocks[index]!
    const node = tree.node[index]!
    const words = scan.words[index]!
    const isHeading = heading[node] === 1
    introduces[index] = words <= 9 && block.text.length <= CAP && RELATED_HEADING.test(block.text) ? 1 : 0
    if (index !== headline && (isHeading || words <= 5)) related[index] = introduces[index]!
    if (index > headline && ((related[index] && isHeading) || (!above[node] && tree.hints[node]! & BIT.comment)))
      markers += 1
    let v: number
    if (good[index]! > 0) {
      const hinted = negatives[node]!
      v = good[index]! * (hinted === 0 ? 1 : hinted === 1 ? 0.35 : 0.15)
      if (apart[node]) v *= 0.3
      if (index < headline) v *= 0.35
      v *= Math.max(0.3, 1 - 0.12 * markers)
      if (hinted > 0 || apart[node]) v -= 0.15 * words
    } else if (related[index] && isHeading) v = -8
    else if (isHeading || index === headline) v = 0
    else if (density[index]! >= 0.5) v = -(0.6 * Math.min(20, words) + 1)
    else v = -0.25 * Math.min(20, words)
    value[index] = v
    sum[node] = sum[node]! + v
    if (v > 0) positive[node] = positive[node]! + v
  }
  sumUp(tree, sum)
  sumUp(tree, positive)
  const best = tighten(tree, positive, largest(tree, sum))
  const wide = widen(tree, goodBelow, goodTotal, best)
  return { best, wide, headline, value, good, goodBelow, goodTotal, above, negatives, apart, introduces, related }
}

/** The block most like the headline; headings first, hidden and linked ones last. */
function headlineBlock(
  blocks: readonly Block[],
  tree: Tree,
  density: Float64Array,
  likeness: Float32Array,
  headlineAt: number,
  good: Float64Array,
  total: number,
): number {
  let best = -1
  let highest = 0.4
  let before = 0
  for (let index = 0; index < blocks.length; index += 1) {
    before += good[index]!
    if (likeness[index]! < 0.1) continue
    const tag = tree.elements[tree.node[index]!]!.name
    const level = tag === 'h1' ? 0.45 : tag === 'h2' ? 0.15 : HEADING.test(tag) ? 0.05 : 0
    const score =
      likeness[index]! +
      level +
      (index === headlineAt ? 0.3 : 0) -
      (blocks[index]!.hidden ? 0.2 : 0) -
      // A title behind most of the text is a copy.
      (before > 0.5 * total ? 0.35 : 0) -
      (density[index]! > 0.9 ? 0.2 : 0)
    // A little more is needed to win over an earlier one: the same title often comes again below.
    if (score > highest + 1e-6) {
      best = index
      highest = score
    }
  }
  return best
}

function largest(tree: Tree, sum: Float64Array): number {
  let best = -1
  let highest = 0
  for (let at = 0; at < sum.length; at += 1) {
    const element = tree.elements[at]!
    const factor =
      1 +
      (tree.hints[at]! & BIT.body ? 0.1 : 0) +
      (element.attribs?.['itemprop']?.toLowerCase() === 'articlebody' ? 0.25 : 0) +
      (element.name === 'article' ? 0.05 : 0)
    const score = sum[at]! * factor
    if (score > highest) {
      highest = score
      best = at
    }
  }
  return best
}

/** Goes down while one child keeps 93 % of the positive value. */
function tighten(tree: Tree, positive: Float64Array, from: number): number {
  if (from < 0) return from
  // Children come after their parent, so one pass from there finds the chain.
  let at = from
  for (let child = from + 1; child < tree.parent.length; child += 1)
    if (tree.parent[child] === at && positive[child]! >= 0.93 * positive[at]!) at = child
  return at
}

/** Goes up while the parent has a quarter more good text and the element holds less than half of the page's. */
function widen(tree: Tree, goodBelow: Float64Array, total: number, from: number): number {
  let at = from
  while (at >= 0) {
    const up = tree.parent[at]!
    if (up < 0 || goodBelow[at]! >= 0.5 * total) break
    if (goodBelow[up]! >= 1.25 * goodBelow[at]!) at = up
    else if (tree.parent[up]! >= 0 && goodBelow[tree.parent[up]!]! >= 1.25 * goodBelow[at]!) at = tree.parent[up]!
    else break
  }
  return at
}
