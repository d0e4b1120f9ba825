// npm run bench -- FOLDER [--limit N] [--set NAME] [--ids FILE] [--concurrency N] [--related FILE] [--full FILE] [--records FILE]
//
// Runs the batch over a folder of pages with known answers (`truth.jsonl`, which is a manifest) and prints pages a
// second, the time of a page at the median, the 95th and the 100th percentile, peak memory, and what failed. Where the
// folder has a scorer (`score.mjs`), its figures follow. Nothing of the folder is needed to build or test.
import { spawn } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createPool } from '../src/pipeline/pool.ts'
import { type ExtractAllOptions, settle } from '../src/pipeline/options.ts'
import { isErrorLine } from '../src/record/record.ts'
import { buildErrorLine } from '../src/record/build.ts'

interface Entry {
  readonly id: string
  readonly set?: string
  readonly url: string
  readonly file: string
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string' },
    set: { type: 'string' },
    ids: { type: 'string' },
    concurrency: { type: 'string' },
    related: { type: 'string' },
    full: { type: 'string' },
    records: { type: 'string' },
    engine: { type: 'string' },
  },
})
const [folder] = positionals
if (folder === undefined || !existsSync(join(folder, 'truth.jsonl'))) {
  console.error('usage: npm run bench -- FOLDER, where FOLDER/truth.jsonl is a manifest with answers')
  process.exit(2)
}
process.exit(await bench(resolve(folder)))

async function bench(folder: string): Promise<number> {
  const entries = await readEntries(folder)
  const scratch = mkdtempSync(join(tmpdir(), 'tearsheet-bench-'))
  const records = flags.records ?? join(scratch, 'records.jsonl')
  try {
    const times = await runAll(folder, entries, records)
    report(times)
    if (existsSync(join(folder, 'score.mjs'))) await score(folder, entries, records, scratch)
    return 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function readEntries(folder: string): Promise<Entry[]> {
  const ids = flags.ids === undefined ? undefined : new Set(readFileSync(flags.ids, 'utf8').split('\n'))
  const limit = flags.limit === undefined ? Infinity : Number(flags.limit)
  const entries: Entry[] = []
  for await (const line of createInterface(createReadStream(join(folder, 'truth.jsonl')))) {
    if (!line.trim() || entries.length >= limit) continue
    // Only what is kept: the answers are megabytes.
    const { id, set, url, file } = JSON.parse(line) as Entry
    const wanted = (!ids || ids.has(id)) && (flags.set === undefined || flags.set === set)
    if (wanted) entries.push({ id, url, file, ...(set !== undefined && { set }) })
  }
  return entries
}

interface Timed {
  readonly id: string
  readonly ms: number
  readonly error: string | undefined
}

/** The same pool as the batch, timed a page at a time: a page's time is that of its worker alone. */
async function runAll(folder: string, entries: readonly Entry[], records: string) {
  const options: ExtractAllOptions = flags.concurrency === undefined ? {} : { concurrency: Number(flags.concurrency) }
  const { concurrency: threads, pageTimeoutMs: timeoutMs, memoryMb, maxBytes } = settle(options)
  const pool = createPool({ threads, timeoutMs, memoryMb })
  const engine = flags.engine === 'readability' ? 'readability' : 'auto'
  const output = createWriteStream(records)
  const pages: Timed[] = []
  const one = async ({ id, url, file }: Entry): Promise<void> => {
    const began = performance.now()
    const source = { file: resolve(folder, file) }
    const answer = await pool
      .run({ id, url, source, engine, maxBytes })
      .catch((error) => ({ problem: error.toProblem() }))
    const line = 'record' in answer ? answer.record : buildErrorLine(answer.problem, { id, url })
    pages.push({ id, ms: performance.now() - began, error: isErrorLine(line) ? line.error.code : undefined })
    output.write(JSON.stringify(line) + '\n')
  }
  // The workers start and compile on the first page; that is measured apart.
  const coldStart = performance.now()
  if (entries[0]) await one(entries[0])
  const cold = performance.now() - coldStart
  const began = performance.now()
  const queue = entries.slice(1)
  await Promise.all(
    Array.from({ length: threads }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await one(next)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  await pool.close()
  await new Promise((done) => output.end(done))
  // Kilobytes, of the whole process: workers are threads of it.
  return { pages, seconds, cold, peak: process.resourceUsage().maxRSS / 1024, threads }
}

function report({ pages, seconds, cold, peak, threads }: Awaited<ReturnType<typeof runAll>>): void {
  const times = pages
    .slice(1)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b)
  const at = (share: number): string =>
    `${Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)} ms`
  const failures = Map.groupBy(
    pages.filter(({ error }) => error),
    ({ error }) => error,
  )
  console.log(
    `pages      ${pages.length} in ${seconds.toFixed(1)} s with ${threads} workers: ${(times.length / seconds).toFixed(1)} a second`,
  )
  console.log(`per page   p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}  first ${Math.round(cold)} ms`)
  console.log(`memory     ${Math.round(peak)} MB at most`)
  const slowest = [...pages].sort((a, b) => b.ms - a.ms).slice(0, 5)
  console.log(`slowest    ${slowest.map(({ id, ms }) => `${id} ${Math.round(ms)} ms`).join(', ')}`)
  console.log(
    `failed     ${[...failures].map(([code, list]) => `${code} ${list.length} (${list[0]!.id})`).join(', ') || 'none'}`,
  )
}

/** The scorer of the folder, over the pages of this run only. */
async function score(folder: string, entries: readonly Entry[], records: string, scratch: string): Promise<void> {
  const ids = join(scratch, 'ids')
  writeFileSync(ids, entries.map(({ id }) => id).join('\n'))
  const args = [join(folder, 'score.mjs'), join(folder, 'truth.jsonl'), records, '--ids', ids]
  for (const name of ['related', 'full'] as const) {
    const path = flags[name] ?? join(folder, `${name}.jsonl`)
    if (existsSync(path)) args.push(`--${name}`, path)
  }
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  await new Promise((done) => child.on('close', done))
}
