import { readFileSync } from 'node:fs'
import { type Weights, elect } from '../../src/extract/arbiter.ts'
import { extractPage } from '../../src/extract/extract.ts'
import type { Candidate } from '../../src/extract/types.ts'
import { readPage } from '../../src/page/read.ts'
import { gunzipSync } from 'node:zlib'
import type { FieldName, Page } from './answers.ts'
import { mark } from './marks.ts'

/** One page's election for one field, with what each of its candidates would be worth. */
export interface Ballot {
  readonly set: string
  readonly publisher: string
  /** Without those that were refused. */
  readonly candidates: readonly Candidate<unknown>[]
  /** By value. */
  readonly worth: ReadonlyMap<unknown, number>
}

/** Reads a page and gathers the candidates of each field that it has an answer for. */
export async function ballotsOf(page: Page): Promise<[FieldName, Ballot][]> {
  const bytes = readFileSync(page.file)
  const html = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  // What Readability thinks is of no matter for the fields, and takes seconds.
  const found = await extractPage(readPage(html, { url: page.url }), {
    secondOpinion: () => Promise.resolve(null),
  })
  return Object.entries(page.answers).map(([name, answer]) => {
    const field = name as FieldName
    const candidates = (found[field].candidates as readonly Candidate<unknown>[]).filter(({ key }) => key !== null)
    const worth = new Map(candidates.map((one) => [one.value, mark(field, answer, one.value)] as const))
    return [field, { set: page.set, publisher: page.publisher, candidates, worth }]
  })
}

/** The weights of the rules' own tables, by rule id, of all that spoke. */
export function statedWeights(ballots: readonly Ballot[]): Record<string, number> {
  const stated = new Map<string, number>()
  for (const { candidates } of ballots) for (const { rule, stated: weight } of candidates) stated.set(rule, weight)
  return Object.fromEntries([...stated].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What each page counts: sets of different size and kind weigh alike, and all pages together weigh 1. */
export function sharesOf(ballots: readonly Ballot[]): number[] {
  const sizes = new Map<string, number>()
  for (const { set } of ballots) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  return ballots.map(({ set }) => 1 / sizes.get(set)! / sizes.size)
}

/** What the winners are worth on the mean of all pages under some weights; an empty answer is worth nothing. */
export function meanWorth(ballots: readonly Ballot[], weights: Weights[string]): number {
  const shares = sharesOf(ballots)
  return ballots.reduce((sum, ballot, at) => sum + shares[at]! * worthOf(ballot, weights), 0)
}

/** What the winner of one election is worth. */
export function worthOf({ candidates, worth }: Ballot, weights: Weights[string]): number {
  const weighed = candidates.map((one) => ({ ...one, weight: (weights[one.rule] ?? one.stated) * one.factor }))
  const { value } = elect('', weighed)
  return value === null ? 0 : (worth.get(value) ?? 0)
}
