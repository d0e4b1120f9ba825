import type { Extraction } from '../extract/types.ts'
import { EXPLAINED, type ExplainedField } from './build.ts'
import { notesOf } from './explain.ts'
import { type BlockFate, type Fate, fatesOf } from './explain-fate.ts'
import { bounded, shorten } from './explain-values.ts'
import type { ArticleRecord } from './record.ts'

/** One value that stood for a field: everyone who said it, strongest first. */
export interface Rival {
  value: unknown
  /** The record's own value. */
  won: boolean
  witnesses: { rule: string; family: string; source: string; weight: number }[]
}

/** One field with its rivals and what was refused. */
export interface FieldReport {
  name: string
  value: unknown
  source: string | null
  confidence: number
  /** Numbers of the blocks that print it, where any does. */
  blocks: number[]
  rivals: Rival[]
  /** `value` is what the rule found, as it found it. */
  refused: { rule: string; source: string; weight: number; value: unknown; reason: string }[]
}

/** One block of the page in reading order. */
export interface BlockReport {
  index: number
  /** Name of the nearest block-level element. */
  element: string
  fate: Fate
  fields: string[]
  by: string
  score: number | null
  why: string
  words: number
  text: string
}

/** Words of the page by what became of them; they add up to `words`. */
export interface Totals {
  blocks: number
  words: number
  body: number
  fields: number
  captions: number
  related: number
  /** Dropped for a reason that has a name, with the reasons, most words first. */
  dropped: number
  droppedBy: Record<string, number>
  /** Shown text that nothing but the model's score speaks against. */
  unexplained: number
}

/** Why a record is what it is: plain data, what `tearsheet explain --json` prints. */
export interface Report {
  url: string
  canonicalUrl: string | null
  headline: string | null
  type: string
  typeReasons: string[]
  charset: { name: string; source: string }
  notes: string[]
  fields: FieldReport[]
  images: number
  relatedLinks: number
  body: { engine: string; confidence: number; reason: string | null; words: number }
  totals: Totals
  blocks: BlockReport[]
}

/** Longest text of a block in the report. */
const PREVIEW = 200

/** Gathers what `explain` shows, in whatever form. `fates` may be given where they are known already. */
export function reportOf(
  record: ArticleRecord,
  found: Extraction,
  fates: readonly BlockFate[] = fatesOf(found),
): Report {
  return {
    url: record.url,
    canonicalUrl: record.canonicalUrl,
    headline: record.headline,
    type: record.type,
    typeReasons: [...record.typeReasons],
    charset: { ...found.page.charset },
    notes: notesOf(found),
    fields: EXPLAINED.map((name) => fieldReport(name, found, fates)),
    images: record.images.length,
    relatedLinks: record.relatedLinks.length,
    body: {
      engine: found.body.engine,
      confidence: found.body.confidence,
      reason: found.bodyReason,
      words: record.wordCount,
    },
    totals: totalsOf(fates),
    blocks: fates.map(({ index, fate, fields, by, score, why, words }) => {
      const { element, text } = found.blocks[index]!
      return {
        index,
        element: element.name,
        fate,
        fields: [...fields],
        by,
        score,
        why,
        words,
        text: shorten(text, PREVIEW),
      }
    }),
  }
}

function fieldReport(name: ExplainedField, found: Extraction, fates: readonly BlockFate[]): FieldReport {
  const { value, source, confidence, candidates } = found[name]
  const rivals = new Map<string, Rival & { best: number }>()
  const refused: FieldReport['refused'] = []
  // An election of another kind may give a value that no candidate has as it is: the winner's key says which it was.
  const winner = candidates.find((candidate) => candidate.refused === null && same(candidate.value, value))?.key
  for (const { rule, family, source, weight, value: said, given, key, refused: reason } of candidates) {
    if (reason !== null || key === null) {
      refused.push({ rule, source, weight, value: bounded(given), reason: reason ?? 'no usable value' })
      continue
    }
    const rival = rivals.get(key) ?? { value: bounded(said), won: key === winner, witnesses: [], best: 0 }
    rival.witnesses.push({ rule, family, source, weight })
    rival.best = Math.max(rival.best, weight)
    rivals.set(key, rival)
  }
  const sorted = [...rivals.values()].sort((a, b) => Number(b.won) - Number(a.won) || b.best - a.best)
  return {
    name,
    value,
    source,
    confidence,
    blocks: fates.filter(({ fields }) => fields.includes(name)).map(({ index }) => index),
    rivals: sorted.map(({ value, won, witnesses }) => ({
      value,
      won,
      witnesses: witnesses.sort((a, b) => b.weight - a.weight),
    })),
    refused: refused.sort((a, b) => b.weight - a.weight),
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && b !== null && JSON.stringify(a) === JSON.stringify(b))
}

function totalsOf(fates: readonly BlockFate[]): Totals {
  const sums: Record<Fate, number> = { body: 0, field: 0, caption: 0, related: 0, dropped: 0, unexplained: 0 }
  const reasons = new Map<string, number>()
  for (const { fate, by, words } of fates) {
    sums[fate] += words
    if (fate === 'dropped') reasons.set(by, (reasons.get(by) ?? 0) + words)
  }
  return {
    blocks: fates.length,
    words: Object.values(sums).reduce((sum, words) => sum + words, 0),
    body: sums.body,
    fields: sums.field,
    captions: sums.caption,
    related: sums.related,
    dropped: sums.dropped,
    droppedBy: Object.fromEntries([...reasons].sort(([, a], [, b]) => b - a)),
    unexplained: sums.unexplained,
  }
}
