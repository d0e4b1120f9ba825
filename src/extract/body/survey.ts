import { type JsonLdNode, metaAll, type Page } from '../../page/page.ts'
import type { Block, Decision, PageContext } from '../types.ts'
import { type Container, findContainer } from './container.ts'
import { type Scan, scan } from './scan.ts'
import { growTree, type Tree } from './tree.ts'

/** Everything that is measured on a page before its blocks are judged. */
export interface Survey {
  readonly page: Page
  readonly article: JsonLdNode | null
  readonly blocks: readonly Block[]
  readonly scan: Scan
  readonly tree: Tree
  /** How alike each block is to the article's title, 0 to 1. */
  readonly likeness: Float32Array
  readonly container: Container
}

/** Longest text in tokens that can be a headline. */
const LONGEST_TITLE = 45

/** Measures the page: counts, tree, likeness to the title, container. */
export function survey(context: PageContext, headline: Decision<string>): Survey {
  const { blocks, page } = context
  const counts = scan(blocks.map((block) => block.text))
  const tree = growTree(blocks)
  const likeness = alike(counts, titles(context, headline))
  const at = headline.element
    ? blocks.findIndex((block) => block.element === headline.element || block.element.parent === headline.element)
    : -1
  return {
    page,
    article: context.article,
    blocks,
    scan: counts,
    tree,
    likeness,
    container: findContainer(blocks, counts, tree, likeness, at),
  }
}

/** What the page calls the article. */
function titles(context: PageContext, headline: Decision<string>): string[] {
  const { page, article } = context
  const list = [headline.value, ...metaAll(page, 'og:title').slice(0, 2), page.title]
  const declared = article?.data['headline']
  if (typeof declared === 'string') list.push(declared)
  // The site's name stands behind a bar or a dash.
  const first = page.title?.split(/\s[|–—·»-]\s/u)[0]
  if (first) list.push(first)
  return list.filter((title): title is string => typeof title === 'string' && title.trim() !== '')
}

function alike(counts: Scan, names: readonly string[]): Float32Array {
  const result = new Float32Array(counts.from.length)
  const read = scan(names.map((name) => name.slice(0, 500)))
  const sets = names.map((_, at) => new Set(read.hashes.subarray(read.from[at], read.to[at])))
  const seen = new Set<number>()
  for (let index = 0; index < result.length; index += 1) {
    const from = counts.from[index]!
    const to = counts.to[index]!
    if (to === from || to - from > LONGEST_TITLE) continue
    seen.clear()
    for (let at = from; at < to; at += 1) seen.add(counts.hashes[at]!)
    for (const set of sets) {
      let common = 0
      for (const hash of seen) if (set.has(hash)) common += 1
      const score = common / Math.max(set.size, seen.size)
      if (score > result[index]!) result[index] = score
    }
  }
  return result
}
