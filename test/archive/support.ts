import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Archive, type ArchiveOptions, openArchive } from '../../src/archive/archive.ts'
import { extractInput } from '../../src/pipeline/extract.ts'
import type { Capture } from '../../src/fetch/capture.ts'
import type { ArticleRecord } from '../../src/record/record.ts'
import { story } from '../support/story.ts'

/** An empty folder that goes with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tearsheet-archive-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** An archive that is closed with the test. */
export function archive(options: ArchiveOptions = {}, path = folder()): Archive {
  const opened = openArchive(path, options)
  onTestFinished(async () => await opened.close().catch(() => undefined))
  return opened
}

export function capture(facts: Partial<Capture> & { readonly text?: string } = {}): Capture {
  const { text = story(), ...rest } = facts
  const url = rest.url ?? 'https://news.example/pier'
  return {
    url,
    finalUrl: url,
    at: '2026-03-10T08:30:00.123Z',
    status: 200,
    headers: [['Content-Type', 'text/html; charset=utf-8']],
    body: Buffer.from(text),
    hops: [],
    ms: 41,
    fromCache: false,
    ...rest,
  }
}

let model: Promise<ArticleRecord> | undefined

/** A whole record with the given parts changed. */
export async function record(
  facts: Partial<Omit<ArticleRecord, 'body'>> & { readonly text?: string } = {},
): Promise<ArticleRecord> {
  model ??= extractInput({ html: story(), url: 'https://news.example/pier' }).then((answer) => answer.record)
  const { text, ...rest } = facts
  const base = await model
  const body = text === undefined ? base.body : { text, html: `<p>${text}</p>`, blocks: [] }
  return { ...base, ...rest, body, ...(rest.url && { canonicalUrl: rest.url }) }
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
