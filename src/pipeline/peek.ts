import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { TearsheetError } from '../core/errors.ts'
import { fileError, isGzip } from './page-file.ts'

/** A file or stream of which the first bytes have been looked at and nothing is lost. */
export interface Peeked {
  /** The first bytes after unpacking; empty for an empty source and for broken gzip. */
  readonly head: Uint8Array
  readonly gzip: boolean
  /** Everything from the first byte on, unpacked. Only one of `chunks` and `raw` can be read. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Everything as stored. */
  readonly raw: AsyncIterable<Uint8Array>
}

/** So much of the packed bytes is unpacked to look inside: a bomb makes four megabytes of it. */
const LOOK = 4096

/** Opens a file for streaming; see peek. */
export async function peekFile(path: string): Promise<Peeked> {
  return await peek(createReadStream(path, { highWaterMark: 1 << 16 }), path)
}

/** Looks at the first bytes of a stream. What is thrown, here and later on, is a TearsheetError with the name in it. */
export async function peek(source: AsyncIterable<Uint8Array>, name: string): Promise<Peeked> {
  const rest = source[Symbol.asyncIterator]()
  let first: Uint8Array = new Uint8Array()
  while (first.length < 2) {
    const chunk = await next(rest, name)
    if (!chunk) break
    first = first.length ? Buffer.concat([first, chunk]) : chunk
  }
  const raw = replay(first, rest, name)
  if (!isGzip(first)) return { head: first, gzip: false, chunks: raw, raw }
  return { head: lookInside(first), gzip: true, chunks: unpack(raw, name), raw }
}

function lookInside(packed: Uint8Array): Uint8Array {
  try {
    return gunzipSync(packed.subarray(0, LOOK), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return new Uint8Array()
  }
}

async function* unpack(raw: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  const packed = Readable.from(raw)
  packed.on('error', (error) => gunzip.destroy(error))
  packed.pipe(gunzip)
  try {
    yield* replay(new Uint8Array(), gunzip[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>, name)
  } finally {
    packed.destroy()
  }
}

async function* replay(first: Uint8Array, rest: AsyncIterator<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    if (first.length) yield first
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
