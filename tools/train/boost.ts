import type { Model } from '../../src/extract/body/model.ts'

/** Blocks to learn from: a column per feature, an entry per block. */
export interface Sample {
  readonly names: readonly string[]
  readonly columns: readonly Float32Array[]
  readonly labels: Uint8Array
  readonly weights: Float32Array
}

export interface Boosting {
  readonly trees: number
  readonly rate: number
  readonly depth: number
  readonly leaves: number
  readonly l2: number
  /** Least number of blocks in a leaf. */
  readonly least: number
  readonly bins: number
  /** Share of the blocks that each tree sees; of those that are settled, a smaller share that counts for all. */
  readonly rows: number
  readonly settled: number
  /** Share of the features that each tree sees. */
  readonly features: number
  readonly seed: number
}

export const BOOSTING: Boosting = {
  trees: 280,
  rate: 0.07,
  depth: 6,
  leaves: 24,
  l2: 5,
  least: 40,
  bins: 63,
  rows: 0.8,
  settled: 0.15,
  features: 0.5,
  seed: 1,
}

/** A block whose chance is this near to its label is settled. */
const SETTLED = 0.08

/** Small generator with a seed, so that the same folder gives the same model. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Thresholds that cut a column into bins of about the same size. */
function edges(column: Float32Array, bins: number): Float64Array {
  const sorted = Float32Array.from(column).sort()
  const cuts: number[] = []
  for (let bin = 1; bin < bins; bin += 1) {
    const at = Math.floor((bin * sorted.length) / bins)
    // Rounded before anything is counted with it: what is written is what was trained on.
    const cut = Number(((sorted[at]! + nextLower(sorted, at)) / 2).toPrecision(4))
    if (cut < sorted.at(-1)! && (!cuts.length || cut > cuts.at(-1)!)) cuts.push(cut)
  }
  // Rare values at the upper end would otherwise share the last bin with common ones.
  const low = sorted[0]!
  if (!cuts.length && low < sorted.at(-1)!) cuts.push(low)
  return Float64Array.from(cuts)
}

function nextLower(sorted: Float32Array, at: number): number {
  const value = sorted[at]!
  let from = 0
  let to = at
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < value) from = middle + 1
    else to = middle
  }
  return from > 0 ? sorted[from - 1]! : value
}

function binned(column: Float32Array, cuts: Float64Array): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let from = 0
    let to = cuts.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (value <= cuts[middle]!) to = middle
      else from = middle + 1
    }
    return from
  })
}

interface Leaf {
  readonly rows: Int32Array
  readonly depth: number
  readonly gradient: number
  readonly hessian: number
  readonly sums: Float64Array
  readonly split: Split | undefined
  children: [Leaf, Leaf] | undefined
}
interface Split {
  readonly gain: number
  readonly feature: number
  readonly bin: number
}

/** Learns trees one after another on what the earlier ones got wrong (logistic loss, second order, histograms). */
export function boost(
  sample: Sample,
  options: Boosting = BOOSTING,
  onTree?: (done: number) => void,
): { model: Model; gains: Map<string, number> } {
  const { labels, names } = sample
  const size = labels.length
  const { bins, l2, least } = options
  const cuts = sample.columns.map((column) => edges(column, bins))
  const data = sample.columns.map((column, at) => binned(column, cuts[at]!))
  const random = generator(options.seed)
  const totalWeight = sample.weights.reduce((sum, weight) => sum + weight, 0)
  const weights = sample.weights.map((weight) => (weight * size) / totalWeight)
  const positive = weights.reduce((sum, weight, at) => sum + weight * labels[at]!, 0) / size
  const bias = Math.log(Math.max(1e-6, positive) / Math.max(1e-6, 1 - positive))
  const scores = new Float64Array(size).fill(bias)
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size)
  const flat = { roots: [] as number[], feature: [] as number[], value: [] as number[], right: [] as number[] }
  const gains = new Map<string, number>()

  for (let tree = 0; tree < options.trees; tree += 1) {
    const rows: number[] = []
    for (let row = 0; row < size; row += 1) {
      const p = 1 / (1 + Math.exp(-scores[row]!))
      const share = Math.abs(p - labels[row]!) < SETTLED ? options.settled : options.rows
      if (random() >= share) continue
      rows.push(row)
      const weight = weights[row]! / share
      gradient[row] = weight * (p - labels[row]!)
      hessian[row] = weight * p * (1 - p)
    }
    const chosen = Array.from(names.keys()).filter((at) => cuts[at]!.length && random() < options.features)

    const count = (members: Int32Array): Float64Array => {
      const sums = new Float64Array(chosen.length * bins * 3)
      for (const [slot, feature] of chosen.entries()) {
        const column = data[feature]!
        const base = slot * bins * 3
        for (const row of members) {
          const at = base + column[row]! * 3
          sums[at] = sums[at]! + gradient[row]!
          sums[at + 1] = sums[at + 1]! + hessian[row]!
          sums[at + 2] = sums[at + 2]! + 1
        }
      }
      return sums
    }
    const worth = (g: number, h: number): number => (g * g) / (h + l2)
    const grow = (members: Int32Array, depth: number, sums: Float64Array): Leaf => {
      let g = 0
      let h = 0
      for (let bin = 0; bin < bins; bin += 1) {
        g += sums[bin * 3]!
        h += sums[bin * 3 + 1]!
      }
      let split: Split | undefined
      if (depth < options.depth && members.length >= 2 * least) {
        for (const [slot, feature] of chosen.entries()) {
          let [left, leftHessian, number] = [0, 0, 0]
          const last = cuts[feature]!.length
          for (let bin = 0; bin < last; bin += 1) {
            const at = (slot * bins + bin) * 3
            left += sums[at]!
            leftHessian += sums[at + 1]!
            number += sums[at + 2]!
            if (number < least) continue
            if (members.length - number < least) break
            const gain = worth(left, leftHessian) + worth(g - left, h - leftHessian) - worth(g, h)
            if (gain > 1e-6 && gain > (split?.gain ?? 0)) split = { gain, feature, bin }
          }
        }
      }
      return { rows: members, depth, gradient: g, hessian: h, sums, split, children: undefined }
    }
    if (!chosen.length || rows.length < 2 * least) continue
    const all = Int32Array.from(rows)
    const root = grow(all, 0, count(all))
    const open = [root]
    let leaves = 1
    while (leaves < options.leaves) {
      let best: Leaf | undefined
      for (const leaf of open) if (leaf.split && (!best || leaf.split.gain > best.split!.gain)) best = leaf
      if (!best) break
      const { feature, bin, gain } = best.split!
      gains.set(names[feature]!, (gains.get(names[feature]!) ?? 0) + gain)
      const column = data[feature]!
      const left = best.rows.filter((row) => column[row]! <= bin)
      const right = best.rows.filter((row) => column[row]! > bin)
      // The larger half is what remains of the parent.
      const smaller = left.length <= right.length ? left : right
      const smallSums = count(smaller)
      const restSums = best.sums.map((value, at) => value - smallSums[at]!)
      const depth = best.depth + 1
      best.children = [
        grow(left, depth, smaller === left ? smallSums : restSums),
        grow(right, depth, smaller === right ? smallSums : restSums),
      ]
      open.splice(open.indexOf(best), 1, ...best.children)
      leaves += 1
    }
    flat.roots.push(flat.feature.length)
    const write = (leaf: Leaf): void => {
      const at = flat.feature.length
      if (leaf.children) {
        flat.feature.push(leaf.split!.feature)
        flat.value.push(cuts[leaf.split!.feature]![leaf.split!.bin]!)
        flat.right.push(0)
        write(leaf.children[0])
        flat.right[at] = flat.feature.length
        write(leaf.children[1])
      } else {
        flat.feature.push(-1)
        flat.value.push(Number(((-options.rate * leaf.gradient) / (leaf.hessian + l2)).toPrecision(3)))
        flat.right.push(0)
      }
    }
    write(root)
    for (let row = 0; row < size; row += 1) {
      let at = flat.roots.at(-1)!
      while (flat.feature[at]! >= 0) {
        const inLeft = sample.columns[flat.feature[at]!]![row]! <= flat.value[at]!
        at = inLeft ? at + 1 : flat.right[at]!
      }
      scores[row] = scores[row]! + flat.value[at]!
    }
    onTree?.(tree + 1)
  }
  return { model: { features: [...names], bias: Number(bias.toPrecision(4)), ...flat }, gains }
}

/** The same model with only the features that its trees ask for. */
export function compact(model: Model): Model {
  const used = [...new Set(model.feature.filter((at) => at >= 0))].sort((a, b) => a - b)
  const place = new Map(used.map((from, to) => [from, to]))
  return {
    ...model,
    features: used.map((at) => model.features[at]!),
    feature: model.feature.map((at) => (at < 0 ? -1 : place.get(at)!)),
  }
}
