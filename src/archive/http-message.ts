import { TearsheetError } from '../core/errors.ts'
import { createDecoder, parseCodings } from '../fetch/decode.ts'

/** The parts of an HTTP response as a WARC record keeps it. */
export interface HttpMessage {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The body as stored. */
  readonly rest: Buffer
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i
/** Two line ends in a row, of either kind. */
const HEADER_ENDS = ['\r\n\r\n', '\n\n'] as const
const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i
/** Longest line that tells the size of a chunk. */
const CHUNK_LINE = 256

/** Splits the block of a response record; undefined where it is no HTTP response. */
export function splitHttp(block: Buffer): HttpMessage | undefined {
  const head = block.subarray(0, 256 * 1024).toString('latin1')
  const status = STATUS_LINE.exec(head)?.[1]
  if (!status) return undefined
  const ends = HEADER_ENDS.map((end) => [head.indexOf(end), end.length] as const).filter(([at]) => at >= 0)
  const [at, length] = ends.sort((a, b) => a[0] - b[0])[0] ?? [head.length, 0]
  return {
    status: Number(status),
    headers: parseFields(head.slice(0, at).split(/\r?\n/).slice(1)),
    rest: block.subarray(at + length),
  }
}

/** Header fields in their order and case; folded lines are joined. */
export function parseFields(lines: readonly string[]): [string, string][] {
  const fields: [string, string][] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line) && fields.length) {
      fields.at(-1)![1] += ' ' + line.trim()
      continue
    }
    const colon = line.indexOf(':')
    if (colon > 0) fields.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
  }
  return fields
}

/**
 * The body without its transfer and content coding. Archives differ in what they keep: some store a body decoded and
 * leave the header as it was, so bytes that are not coded as the header says are taken as they are. Of a cut body there
 * is what can be decoded. Throws TearsheetError `too-large` where more than `maxBytes` come out.
 */
export async function decodeBody(
  rest: Buffer,
  headers: HttpMessage['headers'],
  maxBytes: number,
): Promise<{ body: Buffer; cut: boolean }> {
  const fields = (name: string): string[] =>
    headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
  const whole = /\bchunked\b/i.test(fields('transfer-encoding').join()) ? unchunk(rest) : rest
  const parts: Uint8Array[] = []
  try {
    const decoder = createDecoder(
      parseCodings(fields('content-encoding')),
      (chunk) => parts.push(chunk),
      (produced) => {
        if (produced > maxBytes) throw new TearsheetError('too-large', `over ${maxBytes} bytes`)
      },
    )
    await decoder.write(whole)
    const cut = await decoder.end()
    return { body: Buffer.concat(parts), cut }
  } catch (error) {
    if (!(error instanceof TearsheetError) || error.code === 'too-large') throw error
    return parts.length ? { body: Buffer.concat(parts), cut: true } : { body: whole, cut: false }
  }
}

function unchunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const line = CHUNK_SIZE.exec(bytes.subarray(at, at + CHUNK_LINE).toString('latin1'))
    // The first chunk tells whether the body is chunked at all; later on the rest is damaged.
    if (!line) return parts.length ? Buffer.concat(parts) : bytes
    const size = Number.parseInt(line[1]!, 16)
    at += line[0].length
    if (size === 0) break
    parts.push(bytes.subarray(at, at + size))
    at += size
    if (bytes[at] === 0x0d) at += 1
    if (bytes[at] === 0x0a) at += 1
  }
  return Buffer.concat(parts)
}
