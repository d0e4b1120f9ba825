import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib'
import { TearsheetError } from '../core/errors.ts'

/** Takes chunks one after another; a write settles when the chunk has gone all the way down. */
export interface Sink {
  write(chunk: Uint8Array): Promise<void> | void
  /** True where the data ended in the middle of a compressed stream. */
  end(): Promise<boolean>
  /** Gives the decoders' memory back at once. */
  destroy(): void
}

/** More codings than this on one answer are an attack or an accident. */
const MAX_CODINGS = 2

const CREATE: Readonly<Record<string, (first: Uint8Array) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(),
  deflate: (first) => (hasZlibHeader(first) ? createInflate() : createInflateRaw()),
}

/** What stands in Content-Encoding by mistake and means that nothing was encoded. */
const NO_CODING = new Set(['', 'identity', 'none', 'binary', 'utf-8', 'utf8', '8bit', '7bit'])

/** The codings to undo, in the order in which they were applied. Throws `content-encoding`. */
export function parseCodings(fields: readonly string[]): string[] {
  const codings = fields
    .join(',')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => !NO_CODING.has(coding))
  const unknown = codings.find((coding) => !Object.hasOwn(CREATE, coding))
  if (unknown !== undefined) throw new TearsheetError('content-encoding', `"${unknown.slice(0, 40)}" is not known`)
  if (codings.length > MAX_CODINGS) throw new TearsheetError('content-encoding', `${codings.length} codings at once`)
  return codings
}

/**
 * A sink that undoes the codings, last applied first, and gives what comes out to `onChunk`. After every piece that
 * any of the decoders puts out, `check` is called with all that this decoder has put out: it may throw to stop.
 */
export function createDecoder(
  codings: readonly string[],
  onChunk: (chunk: Uint8Array) => void,
  check: (produced: number) => void,
): Sink {
  let whole = 0
  const last: Sink = {
    write(chunk) {
      whole += chunk.length
      if (!codings.length) check(whole)
      onChunk(chunk)
    },
    end: () => Promise.resolve(false),
    destroy: () => undefined,
  }
  return codings.reduce<Sink>((next, coding) => stage(coding, next, check), last)
}

/** One decoder. Chunks are written singly and waited for, so that all that can be decoded of a cut stream comes out. */
function stage(coding: string, next: Sink, check: (produced: number) => void): Sink {
  let stream: Transform | undefined
  let drained: Promise<void> = Promise.resolve()
  let failure: unknown
  let produced = 0

  const drain = async (source: Transform): Promise<void> => {
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        produced += chunk.length
        check(produced)
        await next.write(chunk)
      }
    } catch (error) {
      failure = error
    }
  }
  const isCut = () => (failure as { code?: unknown } | undefined)?.code === 'Z_BUF_ERROR'
  const throwFailure = () => {
    if (failure instanceof TearsheetError) throw failure
    if (failure !== undefined) throw new TearsheetError('content-encoding', `broken ${coding}`, { cause: failure })
  }
  return {
    async write(chunk) {
      if (!chunk.length) return
      if (!stream) {
        stream = CREATE[coding]!(chunk)
        drained = drain(stream)
      }
      const target = stream
      const written = new Promise<void>((resolve) => {
        target.write(chunk, () => resolve())
      })
      // A decoder that has failed or come to its end never calls back.
      await Promise.race([written, drained])
      throwFailure()
    },
    async end() {
      stream?.end()
      await drained
      const cut = isCut()
      if (!cut) throwFailure()
      const cutBelow = await next.end()
      return cut || cutBelow
    },
    destroy() {
      stream?.destroy()
      next.destroy()
    },
  }
}

/** RFC 1950 section 2.2: method 8 and a multiple of 31. Without it, "deflate" is the raw form that some servers send. */
function hasZlibHeader([first = 0, second]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (second === undefined || (first * 256 + second) % 31 === 0)
}
