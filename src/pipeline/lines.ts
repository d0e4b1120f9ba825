import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { type Gunzip, createGunzip } from 'node:zlib'
import { TearsheetError } from '../core/errors.ts'
import { fileError, isGzip } from './page-file.ts'

/** One line of a text with its number, counted from 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

/** Longest line that is read, in bytes: a manifest line may carry the page's known answers. */
const MAX_LINE = 64_000_000
const NEWLINE = 0x0a

/** A file or stream that begins with bytes already seen: what was looked at is not lost. */
export interface Peeked {
  /** The first bytes after unpacking, at least one chunk of them; empty for an empty source. */
  readonly head: Uint8Array
  readonly gzip: boolean
  /** Everything, from the first byte on, unpacked. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** Opens a file for streaming; see peek. */
export function peekFile(path: string): Promise<Peeked> {
  return peek(createReadStream(path, { highWaterMark: 1 << 16 }), path)
}

/** Looks at the first chunk of a stream, unpacks gzip by its magic bytes. Throws TearsheetError with the name in it. */
export async function peek(source: AsyncIterable<Uint8Array>, name: string): Promise<Peeked> {
  const raw = source[Symbol.asyncIterator]()
  const first = await next(raw, name)
  if (!first) return { head: new Uint8Array(), gzip: false, chunks: replay(undefined, raw, name) }
  if (!isGzip(first)) return { head: first, gzip: false, chunks: replay(first, raw, name) }
  const gunzip: Gunzip = createGunzip()
  const packed = Readable.from(replay(first, raw, name))
  packed.on('error', (error) => gunzip.destroy(error))
  const unpacked = packed.pipe(gunzip)[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const head = await next(unpacked, name)
  return { head: head ?? new Uint8Array(), gzip: true, chunks: replay(head, unpacked, name) }
}

/** The lines of a UTF-8 text, without their line ends and without a byte order mark. Only one line is held. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 0
  let held: Uint8Array[] = []
  let size = 0
  const line = (end: Uint8Array): Line => {
    const bytes = held.length ? Buffer.concat([...held, end]) : end
    held = []
    size = 0
    number += 1
    return { number, text: decoder.decode(bytes).replace(/\r$/, '') }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield line(chunk.subarray(start, end))
      start = end + 1
    }
    if (start < chunk.length) {
      held.push(chunk.subarray(start))
      size += chunk.length - start
    }
    if (size > MAX_LINE) throw new TearsheetError('manifest-invalid', `line ${number + 1} is over ${MAX_LINE} bytes`)
  }
  if (size) yield line(new Uint8Array())
}

async function* replay(
  first: Uint8Array | undefined,
  rest: AsyncIterator<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    if (first) yield first
    for (let chunk = await next(rest, name); chunk; chunk = await next(rest, name)) yield chunk
  } finally {
    await rest.return?.()
  }
}

async function next(source: AsyncIterator<Uint8Array>, name: string): Promise<Uint8Array | undefined> {
  try {
    const { value, done } = await source.next()
    return done ? undefined : value
  } catch (error) {
    const { code } = error as { code?: string }
    if (code?.startsWith('Z_')) throw new TearsheetError('file-unreadable', `${name} is damaged gzip`, { cause: error })
    throw fileError(error, name)
  }
}
