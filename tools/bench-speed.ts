// npm run bench:speed -- FOLDER [--limit N] [--rounds N] [--memory N] [--only ratios,growth,start,workers]
//
// How fast we are against the bare HTML parser and against others, on pages of a folder like that of `npm run bench`:
// all in one process and in turn, so that a busy machine slows all of them alike; processor time, medians over rounds.
// `--memory N` sends N pages through two workers instead, and nothing else, because the peers' memory would count too.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OURS, PARSE5, PEERS, runAll } from './speed/engines.ts'
import { type SavedPage, cpuTime, median, quantile, readPages } from './speed/pages.ts'
import { measureGrowth, measureMemory, measureStart, measureWorkers } from './speed/scale.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '120' },
    rounds: { type: 'string', default: '3' },
    memory: { type: 'string' },
    only: { type: 'string', default: 'ratios,growth,start,workers' },
  },
})
const [folder] = positionals
if (folder === undefined || !existsSync(join(folder, 'truth.jsonl'))) {
  console.error('usage: npm run bench:speed -- FOLDER, where FOLDER/truth.jsonl is a manifest')
  process.exit(2)
}
const rounds = Number(flags.rounds)
const pages = await readPages(resolve(folder), Number(flags.limit))
const size = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / pages.length
console.log(`pages      ${pages.length}, ${Math.round(size / 1024)} KB on average; Node ${process.versions.node}`)
if (flags.memory !== undefined) await measureMemory(pages, Number(flags.memory))
else {
  const only = new Set(flags.only.split(','))
  if (only.has('ratios')) await measureRatios(pages)
  if (only.has('growth')) await measureGrowth()
  if (only.has('start')) measureStart()
  if (only.has('workers')) await measureWorkers(pages, rounds)
}
process.exit(0)

async function measureRatios(pages: readonly SavedPage[]): Promise<void> {
  const engines = [PARSE5, OURS, ...PEERS]
  const totals = engines.map((): number[] => [])
  const each = pages.map((): number[] => [])
  // The peers write warnings about pages; ours has nothing to say.
  console.warn = console.error = () => {}
  for (const engine of engines) await runAll(engine, pages)
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, engine] of engines.entries()) {
      totals[at]!.push(await cpuTime(() => runAll(engine, pages)))
    }
    for (const [at, page] of pages.entries()) each[at]!.push(await cpuTime(() => runAll(OURS, [page])))
  }
  for (const [at, engine] of engines.entries()) {
    const time = median(totals[at]!) / pages.length
    const over = (base: number): number => median(totals[at]!.map((total, round) => total / totals[base]![round]!))
    console.log(
      `${engine.name.padEnd(21)} ${time.toFixed(2)} ms a page  ${over(0).toFixed(2)} x parse5  ${over(1).toFixed(2)} x tearsheet`,
    )
  }
  const times = each.map(median)
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => quantile(times, share)) as [number, number, number]
  const slowest = pages[times.indexOf(most)]!.id
  console.log(
    `per page   p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)} (${(p95 / p50).toFixed(1)} x p50)  max ${most.toFixed(0)} ms (${slowest})`,
  )
}
