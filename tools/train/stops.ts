import type { Model } from '../../src/extract/body/model.ts'
import type { Sample } from './boost.ts'

/** Parts of the trees after which a look is worth the while. */
const LOOKS = [0.08, 0.2, 0.4, 0.7]
/** Log-odds of a block that might still matter, at the end: half a step below the threshold, and what a convention adds. */
const MATTERS = -2
/** Of the blocks that matter, one in so many may be given up too early. */
const ONE_IN = 3000

/**
 * The same model with the places where it may stop: most blocks of a page are menus and teasers, and the first trees know
 * it. Each is `[trees, below, stands for]`: after so many trees a block whose sum is below is given up, and its log-odds
 * are what such blocks had in the end, in the mean.
 */
export function withStops(model: Model, sample: Sample): Model {
  const { roots, feature, value, right } = model
  const columns = model.features.map((name) => sample.columns[sample.names.indexOf(name)]!)
  const size = sample.labels.length
  const sums = new Float64Array(size).fill(model.bias)
  const looks = LOOKS.map((share) => Math.round(share * roots.length)).filter((tree) => tree > 0)
  const partial = new Map<number, Float64Array>()
  for (const [tree, root] of roots.entries()) {
    if (looks.includes(tree)) partial.set(tree, sums.slice())
    for (let row = 0; row < size; row += 1) {
      let at = root
      while (feature[at]! >= 0) at = columns[feature[at]!]![row]! <= value[at]! ? at + 1 : right[at]!
      sums[row] = sums[row]! + value[at]!
    }
  }
  const stops: [number, number, number][] = []
  for (const [tree, early] of partial) {
    const matter = early.filter((_, row) => sums[row]! > MATTERS).sort()
    if (!matter.length) continue
    const below = Number((matter[Math.floor(matter.length / ONE_IN)]! - 0.05).toFixed(2))
    const given = sums.filter((_, row) => early[row]! < below)
    if (given.length < size / 100) continue
    const mean = given.reduce((sum, one) => sum + one, 0) / given.length
    stops.push([tree, below, Number(mean.toFixed(2))])
  }
  return { ...model, stops }
}
