import { once } from 'node:events'
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gunzipSync } from 'node:zlib'
import { decodeBytes } from '../../src/page/charset.ts'

/** One page of the folder's manifest. */
export interface Entry {
  readonly id: string
  readonly url: string
  readonly file: string
}

/** The same, read and unpacked. */
export interface SavedPage extends Entry {
  readonly bytes: Uint8Array
  /** Decoded as our own reading does it: what the plain parsers are given. */
  readonly text: string
}

/** The folder's manifest. */
export async function readEntries(folder: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const line of createInterface(createReadStream(join(folder, 'truth.jsonl')))) {
    if (!line.trim()) continue
    const { id, url, file } = JSON.parse(line) as Entry
    entries.push({ id, url, file: join(folder, file) })
  }
  return entries
}

/** A manifest of that many pages, the entries over and over. */
export async function writeManifest(path: string, entries: readonly Entry[], count: number): Promise<void> {
  const out = createWriteStream(path)
  for (let at = 0; at < count; at += 1) {
    const { id, url, file } = entries[at % entries.length]!
    if (!out.write(`${JSON.stringify({ id: `${id}-${at}`, url, file })}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** As many pages of the manifest as asked for, spread evenly over it. */
export async function readPages(folder: string, limit: number): Promise<SavedPage[]> {
  const entries = await readEntries(folder)
  const step = Math.max(1, entries.length / limit)
  return Array.from({ length: Math.min(limit, entries.length) }, (_, at) => {
    const entry = entries[Math.floor(at * step)]!
    const stored = readFileSync(entry.file)
    const bytes = entry.file.endsWith('.gz') ? gunzipSync(stored) : stored
    return { ...entry, bytes, text: decodeBytes(bytes, { url: entry.url }).text }
  })
}

/** The value below which that share of the list lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Milliseconds of processor time of this thread: neither other programs nor helping threads count. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage()
  try {
    await work()
  } catch {
    // What fails counts with the time that it took.
  }
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
