import { oncePer } from '../../core/memo.ts'
import type { Columns } from './features-text.ts'
import fitted from './model.json' with { type: 'json' }
import fittedToStandfirsts from './standfirst-model.json' with { type: 'json' }

/**
 * Boosted trees as flat lists, made by tools/train.ts. A node is an index: its left child is the next one, `right` is
 * the other; where `feature` is -1 it is a leaf and `value` is what it adds, else `value` is the threshold, and what is
 * not above it goes left.
 */
export interface Model {
  readonly features: readonly string[]
  readonly bias: number
  readonly roots: readonly number[]
  readonly feature: readonly number[]
  readonly value: readonly number[]
  readonly right: readonly number[]
  /** After so many trees, blocks below that sum are given up: `[trees, below, what they are given]`. See tools/train/stops.ts. */
  readonly stops?: readonly (readonly number[])[]
}

export const MODEL: Model = fitted
/** Tells a standfirst from the text behind it: see standfirst-zone.ts. */
export const STANDFIRST_MODEL: Model = fittedToStandfirsts

interface Flat {
  readonly names: ReadonlySet<string>
  readonly feature: Int16Array
  readonly value: Float64Array
  readonly right: Int32Array
}

const flatten = oncePer((model: Model): Flat => ({
  names: new Set(model.features),
  feature: Int16Array.from(model.feature),
  value: Float64Array.from(model.value),
  right: Int32Array.from(model.right),
}))

/** Whether the model looks at that measure. */
export function asksFor(model: Model, name: string): boolean {
  return flatten(model).names.has(name)
}

/**
 * Log-odds of each block's being what the model knows: the article's text, or its standfirst. Where `only` is given, the
 * other blocks have none (-Infinity).
 */
export function scoreBlocks(
  columns: Columns,
  size: number,
  model: Model = MODEL,
  only?: readonly number[],
): Float64Array {
  const { feature, value, right } = flatten(model)
  // Columns are arrays of several kinds: laid side by side in one, they are read twice as fast.
  const measures = new Float64Array(model.features.length * size)
  for (const [at, name] of model.features.entries()) measures.set(columns[name] ?? [], at * size)
  const scores = new Float64Array(size).fill(only ? -Infinity : 0)
  const { roots, stops = [] } = model
  for (let turn = 0; turn < (only ?? scores).length; turn += 1) {
    const index = only ? only[turn]! : turn
    let sum = model.bias
    let look = 0
    for (let tree = 0; tree < roots.length; tree += 1) {
      if (look < stops.length && tree === stops[look]![0]) {
        if (sum < stops[look]![1]!) {
          sum = stops[look]![2]!
          break
        }
        look += 1
      }
      let at = roots[tree]!
      let test = feature[at]!
      while (test >= 0) {
        at = measures[test * size + index]! <= value[at]! ? at + 1 : right[at]!
        test = feature[at]!
      }
      sum += value[at]!
    }
    scores[index] = sum
  }
  return scores
}

/** The chance that log-odds stand for. */
export const chance = (score: number): number => 1 / (1 + Math.exp(-score))
