// npm run fit -- FOLDER [--out FILE] [--dry]
//
// Fits the weights of the fields' rules to a folder of pages with answers, cross-validated by registrable domain, and
// writes those of the fields that gain by it on publishers that the weights have not seen. The same folder gives the
// same bytes. What the fields do after their election (the fuller by-line, the more precise instant) stands outside.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Weights } from '../src/extract/arbiter.ts'
import { FIELDS, type FieldName, readAnswers } from './fit/answers.ts'
import { crossValidated, fitWeights } from './fit/ascent.ts'
import { type Ballot, ballotsOf, meanWorth, statedWeights } from './fit/ballots.ts'

/** Gains on unseen publishers below this are noise: less than one page of a set. */
const LEAST_GAIN = 0.002

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'src/extract/weights.json' }, dry: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npm run fit -- FOLDER [--out FILE] [--dry]')
  process.exit(2)
}

const ballots = new Map<FieldName, Ballot[]>(FIELDS.map((field) => [field, []]))
let unread = 0
const pages = readAnswers(folder)
for (const page of pages) {
  try {
    for (const [field, ballot] of await ballotsOf(page)) ballots.get(field)!.push(ballot)
  } catch {
    unread += 1
  }
}
console.log(`${pages.length} pages with answers, ${unread} of them not to be read`)

const fitted: Record<string, Weights[string]> = {}
for (const [field, cast] of ballots) {
  if (!cast.length) continue
  const stated = statedWeights(cast)
  const weights = fitWeights(cast)
  const present = meanWorth(cast, stated)
  const unseen = crossValidated(cast)
  const moved = Object.entries(weights).filter(([rule, weight]) => weight !== stated[rule])
  const taken = unseen >= present + LEAST_GAIN && moved.length > 0
  if (taken) fitted[field] = Object.fromEntries(moved)
  const figures = [present, unseen, meanWorth(cast, weights)].map((figure) => figure.toFixed(3))
  console.log(
    `${field.padEnd(9)} pages ${String(cast.length).padStart(4)}  stated ${figures[0]}  cross-validated ${figures[1]}  fitted ${figures[2]}  ${taken ? 'taken' : 'left'}`,
  )
  for (const [rule, weight] of moved) console.log(`            ${rule} ${stated[rule]} -> ${weight}`)
}
if (!flags.dry) writeFileSync(flags.out, `${JSON.stringify(fitted, null, 2)}\n`)
