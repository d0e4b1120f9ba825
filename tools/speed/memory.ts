import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type Entry, median, writeManifest } from './pages.ts'

/** The first quarter fills caches and warms the compiler: growth is counted from its end. */
const SETTLED = 0.25

/** What heap-probe.js writes. */
interface Sample {
  readonly resident?: number
  readonly peak?: number
  readonly left?: number
}

/**
 * Memory of the built command over that many pages, the folder over and over, on two workers: resident at most, and what
 * the heaps of the workers hold after a collection, whether it grows.
 */
export async function measureMemory(entries: readonly Entry[], count: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'tearsheet-memory-'))
  try {
    const manifest = join(scratch, 'manifest.jsonl')
    await writeManifest(manifest, entries, count)
    const here = import.meta.dirname
    const program = [join(here, '../../bin/tearsheet.js'), manifest, '--concurrency', '2']
    const child = spawn(process.execPath, ['--expose-gc', '--import', join(here, 'heap-probe.js'), ...program], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    })
    const ended = once(child, 'exit')
    const samples: Sample[] = []
    for await (const line of createInterface(child.stdio[3] as Readable)) samples.push(JSON.parse(line) as Sample)
    const [code] = (await ended) as [number | null]
    report(samples, count, code)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function report(samples: readonly Sample[], count: number, code: number | null): void {
  const peak = samples.findLast((sample) => sample.peak !== undefined)?.peak ?? Number.NaN
  const resident = samples.flatMap((sample) => sample.resident ?? [])
  const left = samples.flatMap((sample) => sample.left ?? [])
  const settled = left.slice(Math.floor(SETTLED * left.length))
  const part = Math.ceil(settled.length / 6)
  const [early, late] = [median(settled.slice(0, part)), median(settled.slice(-part))]
  const tenths = Array.from({ length: 10 }, (_, at) => resident[Math.floor((at / 10) * resident.length)] ?? 0)
  console.log(`memory     ${count} pages, exit code ${code}, peak ${peak.toFixed(0)} MB resident`)
  console.log(`           resident, by tenths of the run: ${tenths.map((one) => one.toFixed(0)).join(' ')} MB`)
  console.log(
    `           a worker's heap after collection: ${early.toFixed(1)} MB after the first quarter, ${late.toFixed(1)} MB at the end (${((late / early - 1) * 100).toFixed(1)} %)`,
  )
}
