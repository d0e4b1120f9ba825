import { resolve } from 'node:path'
import { TearsheetError } from '../core/errors.ts'
import type { Job } from './job.ts'
import { type Line, readLines } from './lines.ts'
import { isWebAddress } from './stated-address.ts'

/**
 * The jobs of a manifest (JSON Lines: `{id?, url?, file?}`), line by line; `file` is relative to `folder`. A line that
 * is not valid becomes a job that fails with its line number; blank lines are passed over.
 */
export async function* manifestJobs(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  folder: string,
): AsyncGenerator<Job> {
  try {
    for await (const line of readLines(chunks)) if (line.text.trim()) yield manifestJob(line, name, folder)
  } catch (error) {
    if (!(error instanceof TearsheetError)) throw error
    yield problem(error)
  }
}

/** The jobs of a list of addresses, one a line; blank lines and lines that begin with `#` are passed over. */
export async function* listJobs(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Job> {
  try {
    for await (const { number, text } of readLines(chunks)) {
      const entry = text.trim()
      if (!entry || entry.startsWith('#')) continue
      yield isWebAddress(entry)
        ? { url: entry, source: { kind: 'fetch', url: entry } }
        : problem(new TearsheetError('url-invalid', `${name}, line ${number}: ${shown(entry)}`), { url: entry })
    }
  } catch (error) {
    if (!(error instanceof TearsheetError)) throw error
    yield problem(error)
  }
}

function manifestJob({ number, text }: Line, name: string, folder: string): Job {
  const wrong = (what: string, known: { id?: string; url?: string } = {}): Job =>
    problem(new TearsheetError('manifest-invalid', `${name}, line ${number}: ${what}`), known)
  let entry: unknown
  try {
    entry = JSON.parse(text)
  } catch {
    return wrong(`not JSON: ${shown(text)}`)
  }
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return wrong('not a JSON object')
  const { id, url, file } = entry as Record<string, unknown>
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number')
    return wrong(`"id" must be a string, got ${shown(JSON.stringify(id))}`)
  const known = { ...(id !== undefined && id !== null && { id: String(id) }), ...(typeof url === 'string' && { url }) }
  if (url !== undefined && url !== null && typeof url !== 'string')
    return wrong(`"url" must be an address, got ${shown(JSON.stringify(url))}`, known)
  if (file !== undefined && file !== null && (typeof file !== 'string' || file === ''))
    return wrong(`"file" must be a path, got ${shown(JSON.stringify(file))}`, known)
  // A saved page can be read whatever its line says of its address; to fetch one it has to be right.
  if (typeof file === 'string') return { ...known, source: { kind: 'file', path: resolve(folder, file) } }
  if (known.url === undefined) return wrong('neither "url" nor "file"', known)
  if (!isWebAddress(known.url))
    return wrong(`"url" must be an http or https address, got ${shown(JSON.stringify(url))}`, known)
  return { ...known, source: { kind: 'fetch', url: known.url } }
}

/** A job that can only fail. */
export function problem(error: TearsheetError, known: { id?: string; url?: string } = {}): Job {
  return { ...known, source: { kind: 'problem', error } }
}

function shown(text: string): string {
  return text.length > 80 ? text.slice(0, 79) + '…' : text
}
