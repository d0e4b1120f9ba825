import { createHash } from 'node:crypto'
import type { Weights } from '../../src/extract/arbiter.ts'
import { type Ballot, sharesOf, statedWeights, worthOf } from './ballots.ts'

type Table = Weights[string]

/** The weights that are tried: close together where small steps change who wins. */
const GRID = [
  0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.94, 0.97,
]
/** What moving a weight by one in log-odds must be worth: a page in some hundreds. Keeps weights where they were. */
const SHRINKAGE = 0.0015
const MOST_TURNS = 4
const FOLDS = 5
/**
 * Rules that keep their weights: a date of change is none of publication, however often an answer takes the one for the
 * other; a name at the article's end matters on pages without a by-line, and those have no answer that would show it.
 */
const FIXED = /modified|signature/i

/**
 * Weights by coordinate ascent over the grid, from the stated ones and held to them: in each turn each rule takes the
 * weight that is worth most with all others as they are.
 */
export function fitWeights(ballots: readonly Ballot[]): Table {
  const stated = statedWeights(ballots)
  const weights: Record<string, number> = { ...stated }
  const shares = sharesOf(ballots)
  // Where every answer is worth the same, no weight can help; a rule moves only the pages on which it speaks.
  const open = ballots.map(({ worth }) => new Set(worth.values()).size > 1)
  const spoken = new Map(
    Object.keys(stated).map((rule) => [
      rule,
      [...ballots.keys()].filter((at) => open[at] && ballots[at]!.candidates.some((one) => one.rule === rule)),
    ]),
  )
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    let moved = false
    for (const [rule, pages] of spoken) {
      if (FIXED.test(rule)) continue
      const own = stated[rule]!
      const value = (weight: number): number => {
        weights[rule] = weight
        let sum = 0
        for (const at of pages) sum += shares[at]! * worthOf(ballots[at]!, weights)
        return sum - SHRINKAGE * Math.abs(logit(weight) - logit(own))
      }
      const before = weights[rule]!
      let kept = before
      let best = value(before)
      for (const tried of [own, ...GRID]) {
        const now = value(tried)
        if (now > best + 1e-9) [best, kept] = [now, tried]
      }
      weights[rule] = kept
      moved ||= kept !== before
    }
    if (!moved) break
  }
  return weights
}

function logit(weight: number): number {
  const within = Math.min(0.99, Math.max(0.01, weight))
  return Math.log(within / (1 - within))
}

/** What weights are worth on the mean on publishers that they were not fitted on. */
export function crossValidated(ballots: readonly Ballot[]): number {
  const shares = sharesOf(ballots)
  let sum = 0
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fitWeights(ballots.filter(({ publisher }) => foldOf(publisher) !== fold))
    for (const [at, ballot] of ballots.entries())
      if (foldOf(ballot.publisher) === fold) sum += shares[at]! * worthOf(ballot, weights)
  }
  return sum
}

/** Which part of the folder a publisher belongs to: by its name alone, so that new pages move nobody. */
function foldOf(publisher: string): number {
  return createHash('sha256').update(publisher).digest()[0]! % FOLDS
}
