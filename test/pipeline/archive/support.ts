import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ArchiveEvent } from '../../../src/pipeline/archive/desk.ts'
import { openDesk, type OpenDesk, type OpenOptions, restorePaces } from '../../../src/pipeline/archive/open.ts'
import { runArchive, type RunOptions } from '../../../src/pipeline/archive/run.ts'
import type { ArchiveConfig, Source } from '../../../src/pipeline/config.ts'

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tearsheet-run-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

export function source(facts: Partial<Source> & { readonly url: string }): Source {
  const nothing = { name: null, tags: [], intervalMs: 1000, scope: {}, minDelayMs: null }
  return { kind: 'feed', ...nothing, stated: 'config.yaml:1', ...facts }
}

export function config(archive: string, sources: readonly Source[], facts: Partial<ArchiveConfig> = {}): ArchiveConfig {
  const numbers = {
    minDelayMs: 0,
    maxDelayMs: null,
    concurrency: null,
    perAddress: null,
    timeoutMs: null,
    maxBytes: null,
  }
  return { file: 'config.yaml', archive, contact: null, ...numbers, allowAddresses: ['127.0.0.1'], sources, ...facts }
}

/** A clock that a test moves; it begins half an hour after the story of test/support was published. */
export function clock(): { now: () => number; pass: (ms: number) => void } {
  let extra = 0
  const offset = Date.parse('2026-03-10T08:00:00Z') - performance.now()
  return {
    now: () => Math.round(offset + performance.now() + extra),
    pass: (ms) => {
      extra += ms
    },
  }
}

/** One round on an archive: what it told, and a look at the archive before it is closed. */
export async function round<T = void>(
  settings: ArchiveConfig,
  options: OpenOptions & RunOptions = {},
  look?: (desk: OpenDesk) => Promise<T>,
): Promise<{ events: ArchiveEvent[]; seen: T | undefined }> {
  const events: ArchiveEvent[] = []
  const desk = openDesk(settings, { workers: 1, ...options, tell: (event) => void events.push(event) })
  try {
    await restorePaces(desk)
    await runArchive(desk, options)
    return { events, seen: await look?.(desk) }
  } finally {
    await desk.close()
  }
}
