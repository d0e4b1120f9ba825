import { open, rename, rm } from 'node:fs/promises'
import type { Archive } from '../archive.ts'
import { cdxj } from '../cdxj.ts'
import { storageFault } from '../storage-faults.ts'

/** Lines that are written at once. */
const BATCH = 2000

/** Writes the index of all captures, in place of the one that was there. Returns the number of its lines. */
export async function exportCdxj(archive: Archive, path: string): Promise<number> {
  const part = `${path}.part`
  try {
    await using file = await open(part, 'w')
    let count = 0
    let lines: string[] = []
    for (const line of cdxj(archive)) {
      count++
      if (lines.push(line) < BATCH) continue
      await file.writeFile(lines.join(''))
      lines = []
    }
    await file.writeFile(lines.join(''))
    await file.sync()
    await rename(part, path)
    return count
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw storageFault(error, path)
  }
}
