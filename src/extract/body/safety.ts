import { FACT_BOX } from './boxes.ts'
import { BIT } from './hints.ts'
import type { Survey } from './survey.ts'
import { classOf, type Tree, within } from './tree.ts'

// Insurance against rare disasters: each rule names what it would drop, decode.ts sees that enough remains.

/** What readers write under an article, where the system calls it a forum. */
const FORUM = /(?:^|[-_\s])forum[-_](?:message|thread|fil|texte|post|reply|comment)/i

/** Kept blocks under an element that is called 'comment' and does not stand above the headline. */
export function commentBlocks({ tree, container }: Survey, kept: readonly number[]): number[] {
  const headline = aboveHeadline({ tree, container })
  return keptUnder(tree, kept, (at) => {
    const hints = tree.hints[at]!
    return !headline[at] && (hints & BIT.comment || FORUM.test(classOf(tree, at))) && !(hints & BIT.body)
  })
}

/** Words in sidebars from which on they are a text of their own; less may be a note on this one. */
const LEAST_BESIDE = 100

/** Kept blocks in an `<aside>` that is called a sidebar and does not stand above the headline. */
export function sidebarBlocks({ tree, container, scan }: Survey, kept: readonly number[]): number[] {
  const headline = aboveHeadline({ tree, container })
  const found = keptUnder(
    tree,
    kept,
    (at) => !headline[at] && tree.elements[at]!.name === 'aside' && tree.hints[at]! & BIT.sidebar,
  )
  return found.reduce((sum, index) => sum + scan.words[index]!, 0) >= LEAST_BESIDE ? found : []
}

/** What a note on the author and a list of other articles are called, when the name can mean nothing else. */
const APART =
  /author-?_?(?:bio|box|desc|info|about)|about-?_?(?:the-?_?)?author|related-?_?(?:posts?|articles?|stories|links|news)/i

/** Kept blocks in a box of facts, a note on the author or a list of other articles that holds much of the text. */
export function namedBoxes({ tree, container }: Survey, kept: readonly number[]): number[] {
  return keptUnder(tree, kept, (at) => {
    const name = classOf(tree, at)
    return !container.above[at] && name !== '' && (FACT_BOX.test(name) || APART.test(name))
  })
}

/** Those of the blocks that stand in an element of that kind. */
function keptUnder(tree: Tree, kept: readonly number[], is: (at: number) => boolean | number): number[] {
  const under = within(tree, is)
  return kept.filter((index) => under[tree.node[index]!])
}

/** How like the title a line is that stands over the article as the headline does. */
const SAME_TITLE = 0.85
/** Good words that an `<article>` has at least behind its headline. */
const LEAST_GOOD = 40
/** Lines with the title that are looked at; a hostile page repeats it without end. */
const MOST_TITLED = 5

/**
 * Kept blocks outside the headline's `<article>`, where that has good text behind the headline. A list of headlines may
 * show the title before the article does: then it is the first `<article>` with the title that has such text.
 */
export function otherArticles(survey: Survey, kept: readonly number[]): number[] {
  const { tree, container, likeness } = survey
  if (container.headline < 0) return []
  const articles = articlesOf(survey)
  const alike = Array.from(likeness.keys()).filter((index) => likeness[index]! >= SAME_TITLE)
  const titled = [container.headline, ...alike.slice(0, MOST_TITLED)]
  for (const index of titled) {
    const article = articles[tree.node[index]!]!
    if (article < 0) continue
    let good = 0
    for (let next = index + 1; next < tree.node.length; next += 1)
      if (isWithin(tree, tree.node[next]!, article)) good += container.good[next]!
    if (good >= LEAST_GOOD) return kept.filter((one) => !isWithin(tree, tree.node[one]!, article))
    if (index === container.headline) return []
  }
  return []
}

/** The innermost `<article>` around each element, -1 for none. */
function articlesOf({ tree }: Survey): Int32Array {
  const articles = new Int32Array(tree.elements.length)
  for (let at = 0; at < articles.length; at += 1) {
    const up = tree.parent[at]!
    articles[at] = tree.elements[at]!.name === 'article' ? at : up < 0 ? -1 : articles[up]!
  }
  return articles
}

function isWithin({ parent }: Tree, inner: number, outer: number): boolean {
  let at = inner
  // A parent has a smaller number than its children.
  while (at > outer) at = parent[at]!
  return at === outer
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
