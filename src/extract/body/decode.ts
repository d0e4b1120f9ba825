import type { BlockTrace } from '../types.ts'
import { BIT } from './hints.ts'
import type { Columns } from './features-text.ts'
import { chance } from './model.ts'
import { ADVERT, CAP, CONTACT, NOTE, OFFERS, READ_MORE, SIGN_UP } from './phrases.ts'
import { commentBlocks, copies, otherArticles } from './safety.ts'
import type { Survey } from './survey.ts'

/** Kept blocks and why each block was kept or dropped. */
export interface Decoded {
  readonly kept: number[]
  readonly trace: BlockTrace[]
}

/** Hints under which a list is no plain list of the text. */
const BESIDE =
  BIT.related |
  BIT.tags |
  BIT.share |
  BIT.nav |
  BIT.ad |
  BIT.sidebar |
  BIT.lead |
  BIT.author |
  BIT.newsletter |
  BIT.comment

// Conventions, in log-odds. Calibrated as a set on unseen publishers; see docs of `decode`.
const LIST_OWN = 0.4
const PLAIN_ITEM = 0.7
const QUOTE = 1
const INVITATION = 3
/** Least number of words that a safety rule must leave. */
const ENOUGH = 30

/**
 * Turns the model's log-odds into a choice: conventions first (what the record counts as body), then the threshold, then
 * safety rules, each of which may remove only a part of what is kept. Every change has a name in the trace.
 */
export function decode(survey: Survey, scores: Float64Array, columns: Columns): Decoded {
  const size = survey.blocks.length
  const by: string[] = Array.from({ length: size }, () => 'model')
  const adjusted = Float64Array.from(scores)
  const places = placesOf(survey)
  conventions(survey, columns, places, adjusted, by)
  standfirst(survey, columns, adjusted, by)
  let kept = Array.from(adjusted.keys()).filter((index) => adjusted[index]! > 0)
  const words = (list: readonly number[]): number => list.reduce((sum, index) => sum + survey.scan.words[index]!, 0)
  for (const { name, limit, drops } of SAFETY) {
    const doomed = new Set(drops(survey, kept))
    if (!doomed.size) continue
    const rest = kept.filter((index) => !doomed.has(index))
    const left = words(rest)
    if (left < ENOUGH || left < (1 - limit) * words(kept)) continue
    for (const index of doomed) by[index] = name
    kept = rest
  }
  const set = new Set(kept)
  const trace = by.map((name, index) => ({
    index,
    kept: set.has(index),
    score: chance(scores[index]!),
    by: name,
  }))
  return { kept, trace }
}

interface Rule {
  readonly name: string
  /** Largest share of the kept words that it may remove. */
  readonly limit: number
  readonly drops: (survey: Survey, kept: readonly number[]) => number[]
}

const SAFETY: readonly Rule[] = [
  { name: 'safety:comments', limit: 0.9, drops: commentBlocks },
  { name: 'safety:other-article', limit: 0.9, drops: otherArticles },
  {
    name: 'safety:before-headline',
    limit: 0.7,
    drops: ({ container }, kept) => kept.filter((index) => index < container.headline),
  },
  { name: 'safety:copy', limit: 0.8, drops: copies },
]

/** Number of the nearest list and quote above each element, and whether its name or heading says 'related'. */
interface Places {
  readonly list: Int32Array
  readonly quote: Int32Array
  readonly related: Uint8Array
  readonly inside: Uint8Array
}

function placesOf({ tree, container }: Survey): Places {
  const nodes = tree.elements.length
  const list = new Int32Array(nodes).fill(-1)
  const quote = new Int32Array(nodes).fill(-1)
  const related = new Uint8Array(nodes)
  const inside = new Uint8Array(nodes)
  for (let at = 0; at < nodes; at += 1) {
    const up = tree.parent[at]!
    const { name } = tree.elements[at]!
    // A list around the whole article is the page's frame, not a list.
    list[at] =
      container.above[at] || at === container.best ? -1 : name === 'ul' || name === 'ol' ? at : up < 0 ? -1 : list[up]!
    quote[at] = name === 'blockquote' ? at : up < 0 ? -1 : quote[up]!
    inside[at] = at === container.best || (up >= 0 && inside[up]) ? 1 : 0
    const hinted = !container.above[at] && tree.hints[at]! & BESIDE
    related[at] = hinted || (up >= 0 && related[up]) ? 1 : 0
  }
  return { list, quote, related, inside }
}

function conventions(survey: Survey, columns: Columns, places: Places, adjusted: Float64Array, by: string[]): void {
  const { blocks, scan, tree, container, likeness } = survey
  const { node } = tree
  const lists = new Map<number, { sum: number; count: number }>()
  for (let index = 0; index < blocks.length; index += 1) {
    const list = places.list[node[index]!]!
    if (list < 0) continue
    const group = lists.get(list) ?? { sum: 0, count: 0 }
    group.sum += adjusted[index]!
    group.count += 1
    lists.set(list, group)
  }
  let underRelated = false
  let confident = -1
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!
    const at = node[index]!
    const before = adjusted[index]!
    const heading = /^h[1-6]$/.test(tree.elements[at]!.name)
    if (heading) underRelated = container.related[index] === 1
    const list = places.list[at]!
    const set = (score: number, name: string): void => {
      if (score > 0 !== before > 0) by[index] = name
      adjusted[index] = score
    }
    if (index === container.headline || (heading && likeness[index]! > 0.85)) set(-9, 'convention:headline')
    else if (block.text.length <= CAP && ADVERT.test(block.text)) set(-9, 'convention:advert')
    else if (block.text.length <= CAP && columns['address']![index] === 2 && CONTACT.test(block.text))
      set(Math.min(before, -1), 'convention:contact')
    else if (block.text.length <= CAP && block.linkChars > 0.3 * block.text.length && READ_MORE.test(block.text))
      set(Math.min(before, -1), 'convention:read-more')
    else if (block.text.length <= CAP && SIGN_UP.test(block.text) && OFFERS.test(block.text))
      set(before - INVITATION, 'convention:sign-up')
    else if (list >= 0) {
      const group = lists.get(list)!
      const mean = LIST_OWN * before + (1 - LIST_OWN) * (group.sum / group.count)
      const plain =
        places.inside[at] && !places.related[at] && !underRelated && block.linkChars < 0.5 * block.text.length
      set(mean + (plain ? PLAIN_ITEM : 0), 'convention:list')
    } else if (places.quote[at]! >= 0 && places.inside[at] && !places.related[at] && !underRelated)
      set(before + QUOTE, 'convention:quote')
    else if (
      before <= 0 &&
      confident >= 0 &&
      index - confident <= 5 &&
      scan.words[index]! < 40 &&
      block.text.length <= 2 * CAP &&
      tree.parent[node[confident]!] === tree.parent[at] &&
      NOTE.test(block.text)
    )
      set(0.1, 'convention:note')
    if (adjusted[index]! > 1.5 && scan.words[index]! > 15) confident = index
  }
}

/** How much the signs of a standfirst count against a block that stands before the usual paragraphs, in log-odds. */
const STANDFIRST = { named: 3, described: 3, set: 1.5, beside: 2 }
const LONGEST_STANDFIRST = 90

/**
 * The standfirst is a field of its own. It stands behind the headline and before the first paragraph of the usual kind,
 * is not like the paragraphs, and its name, the page's description, its dress, or its place beside the headline say what
 * it is.
 */
function standfirst(survey: Survey, columns: Columns, adjusted: Float64Array, by: string[]): void {
  const { container, scan } = survey
  const usual = columns['main1']!
  const kept = Array.from(adjusted.keys()).filter((index) => adjusted[index]! > 0 && index > container.headline)
  if (kept.length < 4) return
  const first = kept.find((index) => usual[index] === 2)
  if (first === undefined) return
  const over = columns['overCommon']!
  for (const index of kept.slice(0, 3)) {
    if (index >= first || scan.words[index]! > LONGEST_STANDFIRST) break
    const named = columns['hint.lead']![index]! <= 1
    const described = columns['describes']![index]! > 0.7
    const set =
      columns['under.header']![index]! <= 3 ||
      (columns['level']![index]! > 0 && scan.words[index]! > 9) ||
      columns['bold']![index]! > 0.8
    const against =
      (named ? STANDFIRST.named : 0) +
      (described ? STANDFIRST.described - usual[index]! : 0) +
      (set ? STANDFIRST.set : 0) +
      (over[index]! < over[first]! ? STANDFIRST.beside : 0)
    if (!against) continue
    const left = adjusted[index]! - against
    adjusted[index] = left
    if (left <= 0) by[index] = 'convention:standfirst'
  }
}
