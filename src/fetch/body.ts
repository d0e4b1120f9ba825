import { TearsheetError } from '../core/errors.ts'
import type { Capture } from './capture.ts'
import { createDecoder, parseCodings } from './decode.ts'
import type { Limits } from './limits.ts'

/** A body read to its end, or to where it broke off. */
export type Body = Pick<Capture, 'body' | 'wireBody' | 'truncated' | 'failure'>

export interface BodyOptions {
  readonly limits: Limits
  /** Values of the Content-Encoding fields. */
  readonly codings: readonly string[]
  /** Value of the Content-Length field. */
  readonly length?: string | undefined
  readonly keepWire?: boolean | undefined
  readonly keepPartial?: boolean | undefined
  /** Aborted when time is up; its reason is thrown. */
  readonly signal: AbortSignal
  /** What the transport threw, as one of our errors. */
  readonly failure: (error: unknown) => TearsheetError
}

/** Why a body that could not be read to its end was cut, in the words of WARC-Truncated. */
const TRUNCATED_BY: Readonly<Partial<Record<TearsheetError['code'], NonNullable<Capture['truncated']>>>> = {
  'too-large': 'length',
  timeout: 'time',
  'connection-closed': 'disconnect',
}

/**
 * Reads and decodes a body within the limits. What is wrong with it is thrown, with two exceptions:
 * - a compressed stream that ends early in an HTTP answer that is complete: asking again would bring the same, and
 *   browsers show the page, so what came out is kept and marked `disconnect`;
 * - with `keepPartial`, a body that was cut by the server, by time or by size is kept and marked, with the `failure`
 *   that would have been thrown. A decoder that meets broken data, and a bomb, always fail: what came out before is not
 *   to be trusted.
 */
export async function readBody(source: AsyncIterable<Uint8Array>, options: BodyOptions): Promise<Body> {
  const { limits, signal, keepPartial } = options
  const codings = parseCodings(options.codings)
  const started = performance.now()
  const chunks: Uint8Array[] = []
  const wireChunks: Uint8Array[] = []
  let size = 0
  let wire = 0

  const finish = (truncated?: Capture['truncated'], failure?: Capture['failure']): Body => ({
    body: join(chunks, size),
    ...(options.keepWire && codings.length ? { wireBody: join(wireChunks, wire) } : {}),
    ...(truncated ? { truncated } : {}),
    ...(failure ? { failure } : {}),
  })
  const decoder = createDecoder(
    codings,
    (chunk) => {
      const room = limits.maxBytes - size
      const part = chunk.length > room ? chunk.subarray(0, room) : chunk
      chunks.push(part)
      size += part.length
      if (chunk.length > room) throw tooLarge(limits)
    },
    (produced) => {
      signal.throwIfAborted()
      if (produced > limits.ratioAfterBytes && produced > limits.maxRatio * wire) {
        throw new TearsheetError('decompression-bomb', `${wire} bytes became ${produced} and more`)
      }
    },
  )
  try {
    if (!codings.length && Number(options.length) > limits.maxBytes && !keepPartial) throw tooLarge(limits)
    for await (const chunk of source) {
      wire += chunk.length
      if (options.keepWire && codings.length) wireChunks.push(chunk)
      checkRate(wire, performance.now() - started, limits)
      await decoder.write(chunk)
      if (wire > limits.maxBytes) throw tooLarge(limits)
    }
    const cut = await decoder.end()
    if (cut && !size) throw new TearsheetError('content-encoding', `the ${codings.join(', ')} data is cut off`)
    return finish(cut ? 'disconnect' : undefined)
  } catch (thrown) {
    const error = options.failure(thrown)
    const truncated = TRUNCATED_BY[error.code]
    if (!keepPartial || !truncated) throw error
    // What the decoder still holds belongs to the part that came.
    await decoder.end().catch(() => undefined)
    if (!size) throw error
    return finish(truncated, error.code)
  } finally {
    decoder.destroy()
  }
}

function tooLarge(limits: Limits): TearsheetError {
  return new TearsheetError('too-large', `more than ${limits.maxBytes} bytes`)
}

function checkRate(bytes: number, ms: number, limits: Limits): void {
  if (ms > limits.minRateAfterMs && bytes < (limits.minRate * ms) / 1000) {
    throw new TearsheetError('timeout', `less than ${limits.minRate} bytes a second`)
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return all
}
