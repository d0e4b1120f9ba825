import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { readBody } from '../../src/fetch/body.ts'
import { toFetchError } from '../../src/fetch/failure.ts'
import { DEFAULT_LIMITS } from '../../src/fetch/limits.ts'

const ENCODE = {
  gzip: (bytes: Uint8Array) => gzipSync(bytes),
  br: (bytes: Uint8Array) => brotliCompressSync(bytes, { params: { 1: 3 } }),
  zstd: (bytes: Uint8Array) => zstdCompressSync(bytes),
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
}
type Coding = keyof typeof ENCODE
const CODINGS = Object.keys(ENCODE) as Coding[]

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = (bytes: Uint8Array, size: number, codings: string[]) =>
  readBody(inPieces(bytes, size), {
    limits: DEFAULT_LIMITS,
    codings,
    signal: new AbortController().signal,
    failure: (error) => toFetchError(error, { host: 'news.example', stage: 'body', viaProxy: false }),
  })

const page = fc.uint8Array({ maxLength: 3000 })
const pieces = fc.integer({ min: 1, max: 700 })
const stack = fc.array(fc.constantFrom(...CODINGS), { maxLength: 2 })

describe('readBody', () => {
  test('gives back what was encoded, however it is stacked and cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(page, pieces, stack, async (bytes, size, codings) => {
        const encoded = codings.reduce<Uint8Array>((data, coding) => ENCODE[coding](data), bytes)
        const { body, truncated } = await read(encoded, size, [codings.join(', ')])
        expect(Buffer.from(body).equals(bytes)).toBe(true)
        expect(truncated).toBeUndefined()
      }),
      { numRuns: 150 },
    )
  })

  test('gives a true beginning of what was cut off, or one typed error', async () => {
    await fc.assert(
      fc.asyncProperty(page, pieces, fc.constantFrom(...CODINGS), fc.nat(), async (bytes, size, coding, cut) => {
        const encoded = ENCODE[coding](bytes)
        const { body } = await read(encoded.subarray(0, cut % encoded.length), size, [coding]).catch(
          (error: unknown) => {
            expect((error as TearsheetError).code).toBe('content-encoding')
            return { body: new Uint8Array() }
          },
        )
        expect(Buffer.from(bytes.subarray(0, body.length)).equals(body)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('fails with a typed error on noise', async () => {
    await fc.assert(
      fc.asyncProperty(
        page,
        pieces,
        fc.array(fc.constantFrom(...CODINGS, 'identity', 'x'), { maxLength: 3 }),
        async (bytes, size, codings) => {
          const error: unknown = await read(bytes, size, codings).catch((thrown: unknown) => thrown)
          if (error instanceof Error) expect(error).toBeInstanceOf(TearsheetError)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('stops in the middle of decoding when time is up, though all bytes are here', async () => {
    const controller = new AbortController()
    const bytes = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    let produced = 0
    async function* all() {
      yield bytes
      produced += 1
    }
    setImmediate(() => controller.abort(new TearsheetError('timeout')))
    const limits = { ...DEFAULT_LIMITS, maxRatio: 1e9, maxBytes: 1e9 }
    const failure = (error: unknown) => error as TearsheetError
    const reading = readBody(all(), { limits, codings: ['gzip'], signal: controller.signal, failure })
    await expect(reading).rejects.toMatchObject({ code: 'timeout' })
    expect(produced).toBe(0)
  })

  test('knows raw deflate from the wrapped kind for every first byte it can have', async () => {
    for (let level = 0; level <= 9; level += 1) {
      for (const text of [
        'a',
        'page '.repeat(50),
        '<!doctype html>\n<p>Rain',
        String.fromCharCode(...Array(256).keys()),
      ]) {
        const { body } = await read(deflateRawSync(text, { level }), 100, ['deflate'])
        expect(Buffer.from(body).toString()).toBe(text)
      }
    }
  })
})
