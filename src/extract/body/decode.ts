import type { BlockTrace } from '../types.ts'
import { boxes, captions, microdata, offers, recipes } from './boxes.ts'
import { BIT } from './hints.ts'
import type { Columns } from './features-text.ts'
import { fillGaps } from './gaps.ts'
import { dropLines } from './lines.ts'
import { chance } from './model.ts'
import { ADVERT, CAP, CONTACT, NOTE, OFFERS, READ_MORE, SIGN_UP } from './phrases.ts'
import { commentBlocks, copies, namedBoxes, otherArticles, sidebarBlocks } from './safety.ts'
import type { Survey } from './survey.ts'
import { DATELINE, HELPED } from './words-lines.ts'

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
/** Log-odds from which on a line is surely text, so that a note may follow it. */
const CONFIDENT = 1.2
/** Characters of the longest place of a report. */
const LONGEST_DATELINE = 60
/** The name under which a standfirst stands in the trace, where the summary finds it. */
export const STANDFIRST = 'convention:standfirst'
/** Least number of words that a safety rule must leave. */
const ENOUGH = 30

/**
 * Turns the model's log-odds into a choice: conventions first (what the record counts as body), then the threshold, then
 * safety rules, each of which may remove only a part of what is kept. `standfirst` are the blocks of that field. Every change has a name in the trace.
 */
export function decode(
  survey: Survey,
  scores: Float64Array,
  columns: Columns,
  standfirst: readonly number[] = [],
): Decoded {
  const size = survey.blocks.length
  const by: string[] = Array.from({ length: size }, () => 'model')
  const adjusted = Float64Array.from(scores)
  const places = placesOf(survey)
  conventions(survey, columns, places, adjusted, by)
  boxes(survey, columns, adjusted, by)
  captions(survey, columns, adjusted, by)
  microdata(survey, adjusted, by)
  offers(survey, adjusted, by)
  recipes(survey, adjusted, by)
  fillGaps(survey, columns, adjusted, by)
  subheads(survey, columns, places, scores, adjusted, by)
  dropLines(survey, adjusted, by)
  let kept = Array.from(adjusted.keys()).filter((index) => adjusted[index]! > 0)
  const words = (list: readonly number[]): number => list.reduce((sum, index) => sum + survey.scan.words[index]!, 0)
  const rest = kept.filter((index) => !standfirst.includes(index))
  // A page of which nothing else would be left has no standfirst but a short text.
  if (words(rest) >= ENOUGH) {
    for (const index of standfirst) by[index] = STANDFIRST
    kept = rest
  }
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
  { name: 'safety:sidebar', limit: 0.8, drops: sidebarBlocks },
  { name: 'safety:box', limit: 0.75, drops: namedBoxes },
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
      (NOTE.test(block.text) || HELPED.test(block.text))
    )
      set(0.1, 'convention:note')
    else if (
      before <= 0 &&
      index + 1 < blocks.length &&
      adjusted[index + 1]! > CONFIDENT &&
      block.text.length <= LONGEST_DATELINE &&
      tree.parent[node[index + 1]!] === tree.parent[at] &&
      DATELINE.test(block.text)
    )
      set(0.1, 'convention:dateline')
    if (adjusted[index]! > CONFIDENT && scan.words[index]! > 6) confident = index
  }
}

const SUBHEAD = 0.7

/** A heading between two blocks of the text belongs to it rather than not. */
function subheads(
  { tree, container }: Survey,
  columns: Columns,
  places: Places,
  scores: Float64Array,
  adjusted: Float64Array,
  by: string[],
): void {
  const level = columns['level']!
  for (let index = 1; index + 1 < adjusted.length; index += 1) {
    const at = tree.node[index]!
    if (!(level[index]! > 1) || !places.inside[at] || places.related[at] || container.related[index]) continue
    if (scores[index - 1]! <= 0 || scores[index + 1]! <= 0) continue
    const before = adjusted[index]!
    adjusted[index] = before + SUBHEAD
    if (before <= 0 && adjusted[index]! > 0) by[index] = 'convention:subhead'
  }
}
