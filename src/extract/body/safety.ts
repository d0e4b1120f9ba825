import { FACT_BOX } from './boxes.ts'
import { BIT } from './hints.ts'
import type { Survey } from './survey.ts'

// Insurance against rare disasters: each rule names what it would drop, decode.ts sees that enough remains.

/** Kept blocks under an element that is called 'comment' and does not stand above the headline. */
export function commentBlocks({ tree, container }: Survey, kept: readonly number[]): number[] {
  const nodes = tree.elements.length
  const comments = new Uint8Array(nodes)
  const headline = aboveHeadline({ tree, container })
  for (let at = 0; at < nodes; at += 1) {
    const up = tree.parent[at]!
    const own = !headline[at] && tree.hints[at]! & BIT.comment && !(tree.hints[at]! & BIT.body)
    comments[at] = own || (up >= 0 && comments[up]) ? 1 : 0
  }
  return kept.filter((index) => comments[tree.node[index]!])
}

/** What a note on the author and a list of other articles are called, when the name can mean nothing else. */
const APART =
  /author-?_?(?:bio|box|desc|info|about)|about-?_?(?:the-?_?)?author|related-?_?(?:posts?|articles?|stories|links|news)/i

/** Kept blocks in a box of facts, a note on the author or a list of other articles that holds much of the text. */
export function namedBoxes({ tree, container }: Survey, kept: readonly number[]): number[] {
  const nodes = tree.elements.length
  const boxed = new Uint8Array(nodes)
  for (let at = 0; at < nodes; at += 1) {
    const up = tree.parent[at]!
    const name = tree.elements[at]!.attribs?.['class']?.slice(0, 300) ?? ''
    const own = !container.above[at] && name !== '' && (FACT_BOX.test(name) || APART.test(name))
    boxed[at] = own || (up >= 0 && boxed[up]) ? 1 : 0
  }
  return kept.filter((index) => boxed[tree.node[index]!])
}

/** Kept blocks outside the headline's `<article>`, where that has good text behind the headline. */
export function otherArticles({ tree, container }: Survey, kept: readonly number[]): number[] {
  if (container.headline < 0) return []
  const nodes = tree.elements.length
  const headline = aboveHeadline({ tree, container })
  let article = -1
  for (let at = 0; at < nodes; at += 1) if (headline[at] && tree.elements[at]!.name === 'article') article = at
  if (article < 0) return []
  const inside = new Uint8Array(nodes)
  for (let at = article; at < nodes; at += 1) {
    const up = tree.parent[at]!
    inside[at] = at === article || (up >= 0 && inside[up]) ? 1 : 0
  }
  let good = 0
  for (let index = container.headline + 1; index < tree.node.length; index += 1)
    if (inside[tree.node[index]!]) good += container.good[index]!
  return good < 40 ? [] : kept.filter((index) => !inside[tree.node[index]!])
}

/** Runs of four words that a copy must share with what was kept before, and words in all copies together. */
const SHARED = 0.7
const LEAST_COPIED = 60

/**
 * Later copies of kept text under another parent. Without the test of the parent it would destroy pages with lines that
 * are repeated on purpose.
 */
export function copies({ tree, scan }: Survey, kept: readonly number[]): number[] {
  const parents = new Map<number, number>()
  const found: number[] = []
  let words = 0
  const { hashes } = scan
  const runs: number[] = []
  for (const index of kept) {
    const parent = tree.parent[tree.node[index]!]!
    runs.length = 0
    for (let at = scan.from[index]!; at + 3 < scan.to[index]!; at += 1)
      runs.push(
        Math.imul(hashes[at]!, 31) ^
          Math.imul(hashes[at + 1]!, 1009) ^
          Math.imul(hashes[at + 2]!, 65_599) ^
          Math.imul(hashes[at + 3]!, 0x9e3779b1),
      )
    let shared = 0
    for (const run of runs) {
      const owner = parents.get(run)
      if (owner !== undefined && owner !== parent) shared += 1
    }
    if (runs.length && shared >= SHARED * runs.length) {
      found.push(index)
      words += scan.words[index]!
    } else for (const run of runs) if (!parents.has(run)) parents.set(run, parent)
  }
  return words >= LEAST_COPIED ? found : []
}

function aboveHeadline({ tree, container }: Pick<Survey, 'tree' | 'container'>): Uint8Array {
  const above = new Uint8Array(tree.elements.length)
  if (container.headline < 0) return above
  for (let at = tree.node[container.headline]!; at >= 0; at = tree.parent[at]!) above[at] = 1
  return above
}
