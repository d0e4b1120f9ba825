// npm run gate -- FOLDER [--update] [--floors FILE] [--records FILE]
//
// The quality gate: runs the batch over a folder of pages with known answers, scores it with the folder's own scorer,
// and holds every figure against the floors that are pinned with the folder's hash. Exit code 1 where a figure falls
// below its floor or is gone, and where the folder is not the one that the floors were measured on. `--update` pins
// what is measured now, and never lowers a floor. `--records` scores records that exist instead of running the batch.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Figures, type Gate, breaches, corpusHash, flatten, pin } from './gate/floors.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    update: { type: 'boolean', default: false },
    floors: { type: 'string', default: fileURLToPath(new URL('gate.json', import.meta.url)) },
    records: { type: 'string' },
  },
})
const [given] = positionals
if (given === undefined || !existsSync(join(given, 'truth.jsonl')) || !existsSync(join(given, 'score.mjs'))) {
  console.error('usage: npm run gate -- FOLDER [--update], where FOLDER holds truth.jsonl and score.mjs')
  process.exit(2)
}
process.exitCode = gate(resolve(given))

function gate(folder: string): number {
  const pinned = existsSync(flags.floors) ? (JSON.parse(readFileSync(flags.floors, 'utf8')) as Gate) : undefined
  const corpus = corpusHash(folder)
  if (!flags.update && pinned?.corpus !== corpus) {
    console.error(
      pinned
        ? 'the floors were measured on another folder; --update pins this one'
        : 'no floors yet; --update pins them',
    )
    return 1
  }
  const figures = measure(folder)
  const broken = breaches(figures, pinned?.floors ?? {})
  for (const [name, value] of Object.entries(figures)) {
    if (name.endsWith('.page')) continue
    const floor = pinned?.floors[name]
    console.log(`${name.padEnd(24)} ${value.toFixed(4)}  ${floor === undefined ? 'new' : `floor ${floor.toFixed(4)}`}`)
  }
  for (const line of broken) console.error(line)
  // A floor that is broken stays where it is: only better figures move the pins.
  if (flags.update) writeFileSync(flags.floors, `${JSON.stringify(pin(corpus, figures, pinned), null, 2)}\n`)
  console.log(broken.length ? `${broken.length} floors broken` : 'every floor holds')
  return broken.length ? 1 : 0
}

/** The figures of the folder's scorer over a run of the batch. */
function measure(folder: string): Figures {
  const scratch = mkdtempSync(join(tmpdir(), 'tearsheet-gate-'))
  try {
    const records = flags.records ?? join(scratch, 'records.jsonl')
    if (flags.records === undefined)
      run([fileURLToPath(new URL('bench.ts', import.meta.url)), folder, '--records', records], 'inherit')
    const args = [join(folder, 'score.mjs'), join(folder, 'truth.jsonl'), records, '--json']
    for (const name of ['related', 'full'])
      if (existsSync(join(folder, `${name}.jsonl`))) args.push(`--${name}`, join(folder, `${name}.jsonl`))
    return flatten(JSON.parse(run(args, 'pipe')) as Record<string, Record<string, unknown>>)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function run(args: readonly string[], stdout: 'inherit' | 'pipe'): string {
  const done = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
    maxBuffer: 64_000_000,
  })
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status ?? done.signal}`)
  return done.stdout
}
