// npm run bench:speed -- FOLDER [--limit N] [--rounds N] [--long N] [--only ratios,growth,start,workers]
//
// How fast we are against the bare HTML parser and against others, on pages of a folder like that of `npm run bench`:
// each in a process of its own and in turn, so that a busy machine slows all of them alike; processor time, medians over
// rounds. `--long N` sends N pages through the built command on two workers instead and prints the memory.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measureMemory } from './speed/memory.ts'
import { readEntries, readPages } from './speed/pages.ts'
import { measureRatios } from './speed/ratios.ts'
import { measureGrowth, measureStart } from './speed/scale.ts'
import { measureWorkers } from './speed/workers.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '120' },
    rounds: { type: 'string', default: '3' },
    long: { type: 'string' },
    only: { type: 'string', default: 'ratios,growth,start,workers' },
  },
})
const [folder] = positionals
if (folder === undefined || !existsSync(join(folder, 'truth.jsonl'))) {
  console.error('usage: npm run bench:speed -- FOLDER, where FOLDER/truth.jsonl is a manifest')
  process.exit(2)
}
if (flags.long !== undefined) {
  await measureMemory(await readEntries(resolve(folder)), Number(flags.long))
  process.exit(0)
}
const rounds = Number(flags.rounds)
const pages = await readPages(resolve(folder), Number(flags.limit))
const size = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / pages.length
console.log(`pages      ${pages.length}, ${Math.round(size / 1024)} KB on average; Node ${process.versions.node}`)
const only = new Set(flags.only.split(','))
if (only.has('ratios')) await measureRatios(resolve(folder), pages, rounds)
if (only.has('growth')) await measureGrowth()
if (only.has('start')) measureStart()
if (only.has('workers')) await measureWorkers(pages, rounds)
process.exit(0)
