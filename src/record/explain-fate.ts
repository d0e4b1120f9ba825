import { type Element, isTag } from 'domhandler'
import { foldForCompare } from '../core/text.ts'
import { linkKey, resolveUrl } from '../core/urls.ts'
import type { Block, BlockTrace, Extraction } from '../extract/types.ts'
import type { ExplainedField } from './build.ts'
import { countWords } from './word-count.ts'

/** What became of a block of the page. `unexplained`: dropped by nothing but the model's score. */
export type Fate = 'body' | 'field' | 'caption' | 'related' | 'dropped' | 'unexplained'

/** One block with its fate and who decided it. */
export interface BlockFate {
  readonly index: number
  readonly fate: Fate
  /** Fields that stand in it, in the record's order. */
  readonly fields: readonly ExplainedField[]
  /** What decided: a rule, `model`, a place of the page (`in:nav`), `hidden`, `links`. */
  readonly by: string
  /** The model's score before rules, 0 to 1; null where there is no trace. */
  readonly score: number | null
  /** One sentence for a person. */
  readonly why: string
  readonly words: number
}

/** Fields that are printed in a place of the page; the others are about the whole page. */
const PLACED: readonly ExplainedField[] = [
  'headline',
  'kicker',
  'summary',
  'byline',
  'authors',
  'source',
  'date',
  'dateModified',
  'section',
  'tags',
]
/** An element with more blocks than this is no place of a field but a part of the page. */
const MOST_BLOCKS = 12
/** Elements of fields that are looked for: a hostile page may claim any number. */
const MOST_ELEMENTS = 80
/** Elements whose purpose is not to hold an article's text. */
const PLACES = new Set(['nav', 'footer', 'aside', 'form', 'button', 'dialog', 'menu', 'header', 'figcaption'])
/** From this share of linked characters on a block is a list of links. */
const MOSTLY_LINKS = 0.6
/** Characters of a caption that are compared. */
const LONGEST_CAPTION = 5000
/** A caption's part shorter than this many words may be any text. */
const LEAST_CAPTION_WORDS = 2

/** The fate of every block, in reading order. */
export function fatesOf(found: Extraction): BlockFate[] {
  const traces = new Map(found.body.trace.map((trace) => [trace.index, trace]))
  const kept = keptBlocks(found)
  const fields = fieldsByBlock(found, kept)
  const captions = found.images
    .flatMap(({ caption, credit }) => [caption, credit])
    .filter((text) => text !== null)
    .map((text) => ` ${foldForCompare(text.slice(0, LONGEST_CAPTION))} `)
  const related = new Map(found.relatedLinks.map(({ url, kind }) => [linkKey(url), kind]))
  return found.blocks.map((block) => {
    const trace = traces.get(block.index)
    const named = fields.get(block.index) ?? []
    const decided = decide(block, trace, kept.has(block.index), { found, named, captions, related })
    return {
      index: block.index,
      fields: named,
      score: trace?.score ?? null,
      words: countWords(block.text),
      ...decided,
    }
  })
}

interface Known {
  readonly found: Extraction
  readonly named: readonly ExplainedField[]
  readonly captions: readonly string[]
  readonly related: ReadonlyMap<string, string>
}

function decide(
  block: Block,
  trace: BlockTrace | undefined,
  kept: boolean,
  known: Known,
): Pick<BlockFate, 'fate' | 'by' | 'why'> {
  const { found, named, captions, related } = known
  const by = trace?.by ?? (kept ? found.body.engine : 'none')
  const score = trace ? `, score ${trace.score.toFixed(2)}` : ''
  if (kept) {
    if (found.body.engine === 'readability') {
      return { fate: 'body', by: 'readability', why: 'Body text: Readability kept it' }
    }
    const who = by === 'model' ? 'the model' : `the rule ${by}`
    return { fate: 'body', by, why: `Body text: kept by ${who}${score}` }
  }
  if (named.length) {
    const sources = named.map((name) => `${name} (${found[name].source ?? 'no source'})`)
    return { fate: 'field', by: `field:${named[0]!}`, why: `Printed form of ${sources.join(', ')}; no body text` }
  }
  if (isCaption(block, captions)) return { fate: 'caption', by: 'images', why: 'Caption or credit of a picture' }
  const kind = relatedKind(block, related, found.page.base)
  if (kind) return { fate: 'related', by: `related:${kind}`, why: `Link to another article, of the kind '${kind}'` }
  if (block.hidden) return { fate: 'dropped', by: 'hidden', why: `Dropped: the page does not show it${score}` }
  if (by !== 'model' && by !== 'none') {
    return { fate: 'dropped', by, why: `Dropped by the rule ${by}${score}` }
  }
  const place = placeOf(block.element)
  if (place) return { fate: 'dropped', by: `in:${place}`, why: `Dropped: stands in <${place}>${score}` }
  if (block.linkChars >= MOSTLY_LINKS * block.text.length) {
    return { fate: 'dropped', by: 'links', why: `Dropped: links and little else${score}` }
  }
  return { fate: 'unexplained', by, why: `Dropped by ${by === 'model' ? 'the model alone' : 'no rule'}${score}` }
}

/** Readability leaves no trace: its blocks are known by their text. */
function keptBlocks({ body, blocks }: Extraction): ReadonlySet<number> {
  if (!body.text) return new Set()
  if (body.engine !== 'readability') return new Set(body.kept)
  const lines = new Set(body.text.split('\n').map(foldForCompare))
  const own = blocks.filter(({ text }) => text.split('\n').every((line) => lines.has(foldForCompare(line))))
  return new Set(own.map(({ index }) => index))
}

/** Where the fields stand: the winner's element, or one that agrees with it. */
function fieldsByBlock(found: Extraction, kept: ReadonlySet<number>): Map<number, ExplainedField[]> {
  const wanted = new Map<Element, ExplainedField[]>()
  for (const name of PLACED) {
    for (const element of elementsOf(found, name)) wanted.set(element, [...(wanted.get(element) ?? []), name])
  }
  const places = new Map<Element, number[]>()
  const { elements } = found.page
  const looked = [...wanted.keys()].slice(0, MOST_ELEMENTS)
  for (const block of found.blocks) {
    if (!looked.length) break
    const parents = around(block)
    for (const element of looked) {
      if (!parents.some((parent) => elements.contains(element, parent))) continue
      const indices = places.get(element)
      if (indices) indices.push(block.index)
      else places.set(element, [block.index])
    }
  }
  const result = new Map<number, ExplainedField[]>()
  for (const [element, indices] of places) {
    if (indices.length > MOST_BLOCKS || (indices.length > 1 && indices.some((index) => kept.has(index)))) continue
    for (const index of indices) {
      const names = new Set([...(result.get(index) ?? []), ...wanted.get(element)!])
      result.set(
        index,
        PLACED.filter((name) => names.has(name)),
      )
    }
  }
  return result
}

function elementsOf(found: Extraction, name: ExplainedField): ReadonlySet<Element> {
  const { element, value, candidates } = found[name]
  const result = new Set<Element>()
  if (value === null) return result
  if (element) result.add(element)
  const winner = candidates.find((candidate) => candidate.value === value)?.key
  for (const candidate of candidates) {
    const agrees = candidate.key !== null && candidate.key === winner
    if (agrees && candidate.element && candidate.refused === null) result.add(candidate.element)
  }
  return result
}

/** The elements that a block's text stands in directly: inline ones, and the block's own. */
function around(block: Block): Element[] {
  const result = new Set<Element>([block.element])
  for (const { parent } of block.nodes) if (parent && isTag(parent)) result.add(parent)
  return [...result]
}

function isCaption(block: Block, captions: readonly string[]): boolean {
  const text = foldForCompare(block.text)
  if (!text) return false
  const short = text.split(' ').length < LEAST_CAPTION_WORDS
  return captions.some((caption) => {
    const bare = caption.trim()
    if (text === bare) return true
    if (short || !bare) return false
    return (
      caption.includes(` ${text} `) ||
      // The caption with its credit or a word such as 'Photo:' in one line.
      (bare.split(' ').length > LEAST_CAPTION_WORDS && text.length < 2 * bare.length && ` ${text} `.includes(caption))
    )
  })
}

function relatedKind(block: Block, related: ReadonlyMap<string, string>, base: string): string | undefined {
  if (!related.size) return undefined
  for (const { href } of block.links) {
    const url = resolveUrl(href, base)
    const kind = url && related.get(linkKey(url))
    if (kind) return kind
  }
  return undefined
}

function placeOf(element: Element): string | undefined {
  for (let up: Element | null = element; up; up = up.parent && isTag(up.parent) ? up.parent : null) {
    if (PLACES.has(up.name)) return up.name
  }
  return undefined
}
