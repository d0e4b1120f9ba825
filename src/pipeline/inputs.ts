import { lstat, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TearsheetError } from '../core/errors.ts'
import type { Job } from './job.ts'
import { listJobs, manifestJobs, problem } from './manifest.ts'
import type { Settings } from './options.ts'
import { type Peeked, peek, peekFile } from './peek.ts'
import { fileError, PAGE_NAME } from './page-file.ts'
import { warcJobs } from './warc-jobs.ts'

/** One page: in memory (`html`), saved (`file`) or to be fetched (`url` alone). */
export interface PageSource {
  /** The caller's own id, kept in the record. */
  readonly id?: string | undefined
  /** The page's address. */
  readonly url?: string | undefined
  /** The page itself: bytes in any encoding, or text. */
  readonly html?: Uint8Array | string | undefined
  /** Path of a saved page, plain or gzip. */
  readonly file?: string | undefined
  /** The `Content-Type` header that came with `html`. */
  readonly contentType?: string | undefined
  /** When the page was captured, ISO 8601. */
  readonly at?: string | undefined
}

/** What the pipeline takes: a URL, a path (page, manifest, list, WARC file, folder), `-`, or one page. */
export type Input = string | PageSource
/** Many of them, all at once or as they come. */
export type Inputs = Input | Iterable<Input> | AsyncIterable<Input>

const URL_LIKE = /^[a-z][a-z0-9+.-]+:\/\//i

/** Every page of the inputs, one after the other; nothing is read before it is asked for. Bad inputs are jobs too. */
export async function* readInputs(inputs: Inputs, settings: Settings): AsyncGenerator<Job> {
  const many =
    typeof inputs === 'string' || !(Symbol.iterator in inputs || Symbol.asyncIterator in inputs) ? [inputs] : inputs
  for await (const input of many as Iterable<Input> | AsyncIterable<Input>) {
    if (typeof input === 'string') yield* namedInput(input, settings)
    else yield sourceJob(input)
  }
}

function sourceJob({ id, url, html, file, contentType, at }: PageSource): Job {
  const known = { id, url }
  if (html !== undefined) return { ...known, source: { kind: 'bytes', bytes: html, contentType, at } }
  if (file !== undefined) return { ...known, source: { kind: 'file', path: file, at } }
  if (url !== undefined) return { ...known, source: { kind: 'fetch', url } }
  const given = JSON.stringify({ id, url, html, file })
  return { id, source: { kind: 'problem', error: new TearsheetError('input-unsupported', `no page in ${given}`) } }
}

async function* namedInput(name: string, settings: Settings): AsyncGenerator<Job> {
  if (name === '-') yield* stdinJobs(settings)
  else if (/^https?:/i.test(name)) yield { url: name, source: { kind: 'fetch', url: name } }
  else if (/^file:/i.test(name)) yield* pathJobs(filePath(name), settings)
  else if (URL_LIKE.test(name)) yield problem(new TearsheetError('scheme-unsupported', name), { url: name })
  else yield* pathJobs(name, settings)
}

function filePath(url: string): string {
  try {
    return fileURLToPath(url)
  } catch {
    return url
  }
}

async function* pathJobs(path: string, settings: Settings, id?: string): AsyncGenerator<Job> {
  try {
    const known = await lstat(path)
    if (known.isDirectory()) yield* folderJobs(path)
    // A saved page is read by the worker that extracts it; only what holds many pages is opened here.
    else if (PAGE_NAME.test(path)) yield { id, url: settings.url, source: { kind: 'file', path } }
    else yield* streamJobs(await peekFile(path), path, dirname(path), settings)
  } catch (error) {
    yield problem(missing(fileError(error, path), path))
  }
}

/** A path that is not there may be an address without its scheme. */
function missing(error: TearsheetError, path: string): TearsheetError {
  const looksLikeHost = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}\//i.test(path) || /^www\./i.test(path)
  if (error.code !== 'file-not-found' || !looksLikeHost) return error
  return new TearsheetError('file-not-found', `${path} (an address begins with https://)`, { cause: error })
}

/** All saved pages below a folder, in the order of their names. */
async function* folderJobs(folder: string): AsyncGenerator<Job> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* folderJobs(path)
    else if (entry.isFile() && PAGE_NAME.test(entry.name)) yield { source: { kind: 'file', path } }
  }
}

async function* stdinJobs(settings: Settings): AsyncGenerator<Job> {
  if (!settings.stdin) {
    yield problem(new TearsheetError('input-unsupported', 'there is no standard input'))
    return
  }
  try {
    yield* streamJobs(await peek(settings.stdin, 'standard input'), 'standard input', '.', settings)
  } catch (error) {
    yield problem(fileError(error, 'standard input'))
  }
}

/** What a stream is, by its first bytes. */
async function* streamJobs(peeked: Peeked, name: string, folder: string, settings: Settings): AsyncGenerator<Job> {
  const { chunks, gzip } = peeked
  const kind = kindOf(peeked.head)
  if (kind === 'manifest') yield* manifestJobs(chunks, name, folder)
  else if (kind === 'list') yield* listJobs(chunks, name)
  else if (kind === 'warc') yield* warcJobs(peeked, { name: basename(name), gzip, maxBytes: settings.maxBytes })
  else yield { url: settings.url, source: { kind: 'bytes', bytes: await whole(chunks, name, settings.maxBytes) } }
}

/** Total: anything that is nothing else is a page, and reading it will say what is wrong with it. */
function kindOf(head: Uint8Array): 'manifest' | 'list' | 'warc' | 'page' {
  const text = new TextDecoder().decode(head.subarray(0, 4096)).trimStart()
  if (text.startsWith('WARC/')) return 'warc'
  if (text.startsWith('{')) return 'manifest'
  // Comment lines may stand before the first address.
  return /^(?:#[^\n]*\n\s*)*https?:\/\/\S+\s*(?:\n|$)/.test(text) ? 'list' : 'page'
}

async function whole(chunks: AsyncIterable<Uint8Array>, name: string, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > maxBytes) throw new TearsheetError('too-large', `${name} is over ${maxBytes} bytes`)
    parts.push(chunk)
  }
  if (size === 0) throw new TearsheetError('empty', name)
  return Buffer.concat(parts)
}
