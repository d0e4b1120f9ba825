import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Figures by `set.figure`, 0 to 1. */
export type Figures = Readonly<Record<string, number>>

/** What is pinned: the folder by its hash, what was measured on it last, and what it must not fall below. */
export interface Gate {
  readonly corpus: string
  /** How far below a measured figure its floor is set, by set: what one page of it is worth. */
  readonly noise: Figures
  readonly figures: Figures
  readonly floors: Figures
}

/** Sets of thousands of pages still differ by this between two equally good states. */
const LEAST_NOISE = 0.002
/** Counts that the scorer prints among its figures. */
const COUNTS = new Set(['pages', 'missing'])

/** The scorer's figures in one flat table, without its counts; what is not a number is left out. */
export function flatten(result: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Figures {
  const figures: [string, number][] = []
  for (const [set, table] of Object.entries(result)) {
    const pages = table['pages']
    if (typeof pages === 'number' && pages > 0) figures.push([`${set}.page`, 1 / pages])
    for (const [name, value] of Object.entries(table))
      if (!COUNTS.has(name) && typeof value === 'number' && Number.isFinite(value))
        figures.push([`${set}.${name}`, value])
  }
  return Object.fromEntries(figures)
}

/** A line for each floor that does not hold. */
export function breaches(figures: Figures, floors: Figures): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = figures[name]
    if (value === undefined) return [`${name} is gone; its floor is ${floor.toFixed(4)}`]
    return value < floor - 1e-9 ? [`${name} ${value.toFixed(4)} is below its floor ${floor.toFixed(4)}`] : []
  })
}

/** New pins: the figures as measured, each floor the old one or the figure less the noise, whichever is higher. */
export function pin(corpus: string, measured: Figures, old: Gate | undefined): Gate {
  const noise: Record<string, number> = {}
  const figures: Record<string, number> = {}
  const floors: Record<string, number> = { ...old?.floors }
  for (const [name, value] of Object.entries(measured)) {
    const [set = ''] = name.split('.')
    const one = Math.max(LEAST_NOISE, measured[`${set}.page`] ?? 0)
    if (name === `${set}.page`) {
      noise[set] = round(one)
      continue
    }
    figures[name] = round(value)
    floors[name] = Math.max(floors[name] ?? 0, round(value - one))
  }
  return { corpus, noise, figures, floors }
}

const round = (value: number): number => Math.max(0, Math.floor(value * 10_000 + 1e-6) / 10_000)

/** SHA-256 over the answers, the scorer and the bytes of every page, in the order of `truth.jsonl`. */
export function corpusHash(folder: string): string {
  const hash = createHash('sha256')
  const truth = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
  hash.update(truth)
  for (const name of ['related.jsonl', 'full.jsonl', 'score.mjs']) {
    const path = join(folder, name)
    hash.update(`\0${name}\0`).update(existsSync(path) ? readFileSync(path) : '')
  }
  for (const line of truth.split('\n')) {
    if (!line.trim()) continue
    const path = join(folder, (JSON.parse(line) as { file: string }).file)
    hash.update('\0').update(existsSync(path) ? readFileSync(path) : '')
  }
  return hash.digest('hex')
}
