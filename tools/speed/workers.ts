import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Entry, median, writeManifest } from './pages.ts'

const bin = join(import.meta.dirname, '../../bin/tearsheet.js')
/** How often the pages are read in one run; the first time warms the program up and is not counted. */
const PASSES = 4

/**
 * Pages a second of the built command with one worker and with two, in turn, each in a process of its own because the
 * command sets other flags for them. Wall time: worth something on an idle machine only.
 */
export async function measureWorkers(entries: readonly Entry[], rounds: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'tearsheet-workers-'))
  try {
    const manifest = join(scratch, 'manifest.jsonl')
    await writeManifest(manifest, entries, entries.length * PASSES)
    const rates: [number, number][] = []
    for (let round = 0; round < rounds; round += 1)
      rates.push([await rateOf(manifest, entries.length, 1), await rateOf(manifest, entries.length, 2)])
    const one = median(rates.map(([rate]) => rate))
    const two = median(rates.map(([, rate]) => rate))
    const gain = median(rates.map(([alone, both]) => both / alone))
    console.log(`workers    1: ${one.toFixed(1)} pages/s  2: ${two.toFixed(1)} pages/s  ratio ${gain.toFixed(2)}`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Lines a second after so many of them. */
async function rateOf(manifest: string, skipped: number, workers: number): Promise<number> {
  const child = spawn(process.execPath, [bin, manifest, '--quiet', '--concurrency', String(workers)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  let lines = 0
  let began = 0
  for await (const _ of createInterface(child.stdout)) {
    lines += 1
    if (lines === skipped) began = performance.now()
  }
  const took = performance.now() - began
  await ended
  return ((lines - skipped) / took) * 1000
}
