import { createHash, type Hash } from 'node:crypto'
import { TearsheetError } from '../core/errors.ts'
import type { Capture } from '../fetch/capture.ts'
import { type Piece, gzipMembers } from './gzip-members.ts'
import { decodeBody, parseFields, splitHttp } from './http-message.ts'
import { Fault, type PieceReader, pieceReader } from './piece-reader.ts'
import { visitFacts } from './visit-facts.ts'

/** What stands in one place of a WARC file: a capture, or something that could not be read. */
export type WarcEntry =
  | { readonly capture: Capture }
  | { readonly error: TearsheetError; readonly url: string | undefined }

export interface ReadWarcOptions {
  /** Name of the file, for messages and for `Capture.warc`. */
  readonly name: string
  /** Whether the file is packed: one gzip member a record, or all in one. */
  readonly gzip: boolean
  /** Largest body after decoding, in bytes; a larger one is an entry with the error `too-large`. */
  readonly maxBytes: number
}

type WarcFields = Readonly<Record<string, string | undefined>>

/** These hold what a server answered; a revisit only points to one of them. */
const WANTED_TYPES = new Set(['response', 'resource'])
/** Reasons of WARC-Truncated that a Capture knows; others are taken for the first. */
const TRUNCATED = ['length', 'time', 'disconnect'] as const
/** Algorithms of WARC-Block-Digest by the names that writers use, with the length of their value in hex and base32. */
const DIGESTS: Readonly<Record<string, string>> = {
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  md5: 'md5',
}
const VERSION = /^WARC\/\d+\.\d+\s*$/
const MAX_HEADER_LINES = 200
/** Room for the HTTP header in front of the body. */
const HTTP_HEADER = 256 * 1024

/**
 * Reads the captures of a WARC file (ISO 28500, 1.0 and 1.1), one at a time: response and resource records, bodies
 * decoded. Damage is never passed over in silence: a cut file, a wrong length, checksum or digest and garbage between
 * records give an entry with the error `warc-invalid`, and reading goes on at the next record that can be found.
 */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadWarcOptions,
): AsyncGenerator<WarcEntry> {
  const reader = pieceReader(options.gzip ? gzipMembers(chunks) : plainPieces(chunks), options.gzip)
  // One stretch of damage is one entry, however many times reading stumbles over it.
  let damaged = false
  try {
    for (;;) {
      let offset = reader.offset()
      try {
        if (!(await reader.next())) return
        offset = reader.offset()
        const entry = await readRecord(reader, offset, options)
        damaged = false
        if (entry) yield entry
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        const where = `${options.name}, offset ${offset}: ${error.message}`
        if (!damaged) yield { error: new TearsheetError('warc-invalid', where), url: error.url }
        damaged = true
        if (!(await reader.resync())) return
      }
    }
  } finally {
    await reader.close()
  }
}

async function* plainPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  for await (const bytes of chunks) yield { offset: 0, bytes }
}

async function readRecord(
  reader: PieceReader,
  offset: number,
  options: ReadWarcOptions,
): Promise<WarcEntry | undefined> {
  const fields = await readFields(reader)
  const url = fields['warc-target-uri']?.replace(/^<|>$/g, '')
  const wanted = WANTED_TYPES.has(fields['warc-type'] ?? '') && url !== undefined && /^https?:/i.test(url)
  try {
    const block = await readBlock(reader, fields, wanted ? options.maxBytes + HTTP_HEADER : 0)
    await reader.settle()
    if (!wanted) return undefined
    if (!block) return { error: new TearsheetError('too-large', `over ${options.maxBytes} bytes`), url }
    return await toEntry(block, fields, url, offset, options)
  } catch (error) {
    if (error instanceof Fault && wanted) error.url = url
    throw error
  }
}

async function readFields(reader: PieceReader): Promise<WarcFields> {
  const version = await reader.line()
  if (!VERSION.test(version)) throw new Fault('this is not a WARC record')
  const lines: string[] = []
  for (let line = await reader.line(); line; line = await reader.line()) {
    if (lines.length >= MAX_HEADER_LINES) throw new Fault('the record header does not end')
    lines.push(line)
  }
  return Object.fromEntries(parseFields(lines).map(([name, value]) => [name.toLowerCase(), value]))
}

/** The record's block, checked against its digest; undefined where it is larger than `keep` (0 keeps nothing). */
async function readBlock(reader: PieceReader, fields: WarcFields, keep: number): Promise<Buffer | undefined> {
  const stated = fields['content-length'] ?? ''
  if (!/^\d{1,15}$/.test(stated)) throw new Fault('the record has no valid Content-Length')
  const size = Number(stated)
  const [, algorithm = '', digest = ''] = /^([a-z0-9-]+):(\S+)$/i.exec(fields['warc-block-digest'] ?? '') ?? []
  const known = DIGESTS[algorithm.toLowerCase()]
  const hash: Hash | undefined = known && keep ? createHash(known) : undefined
  const parts: Buffer[] = []
  await reader.read(size, (bytes) => {
    hash?.update(bytes)
    if (size <= keep) parts.push(bytes)
  })
  // Every record ends with two line ends: without them the file is cut, whatever the length says.
  if ((await reader.line()) !== '' || (await reader.line()) !== '')
    throw new Fault('the record is longer than its Content-Length says')
  if (hash && !sameDigest(hash.digest(), digest)) throw new Fault('the record does not match its digest')
  return size <= keep ? Buffer.concat(parts) : undefined
}

async function toEntry(
  block: Buffer,
  fields: WarcFields,
  url: string,
  offset: number,
  { name, maxBytes }: ReadWarcOptions,
): Promise<WarcEntry> {
  const at = new Date(fields['warc-date'] ?? '')
  const stated = TRUNCATED.find((reason) => reason === fields['warc-truncated']) ?? TRUNCATED[0]
  const http = fields['warc-type'] === 'response' ? splitHttp(block) : resource(block, fields)
  // A response record may also hold what another protocol answered; that is no damage and no page.
  if (!http) return { error: new TearsheetError('warc-invalid', `${name}, offset ${offset}: no HTTP response`), url }
  try {
    const { body, cut } = await decodeBody(http.rest, http.headers, maxBytes)
    if (body.length > maxBytes) throw new TearsheetError('too-large', `over ${maxBytes} bytes`)
    return {
      capture: {
        url,
        ...visitFacts(fields['warc-json-metadata']),
        finalUrl: url,
        at: Number.isNaN(at.getTime()) ? '1970-01-01T00:00:00.000Z' : at.toISOString(),
        status: http.status,
        headers: http.headers,
        body,
        ...((fields['warc-truncated'] || cut) && { truncated: stated }),
        ...(fields['warc-ip-address'] && { ip: fields['warc-ip-address'] }),
        fromCache: false,
        warc: `${name}:${offset}`,
      },
    }
  } catch (error) {
    if (error instanceof TearsheetError) return { error, url }
    throw error
  }
}

/** A resource record is a body without an HTTP answer around it; its media type is the record's. */
function resource(block: Buffer, fields: WarcFields): ReturnType<typeof splitHttp> {
  const type = fields['content-type']
  return { status: 200, headers: type ? [['Content-Type', type]] : [], rest: block }
}

/** Writers give digests in base32 (RFC 4648) or in hex. */
function sameDigest(hash: Buffer, stated: string): boolean {
  return stated.toLowerCase() === hash.toString('hex') || stated.replace(/=+$/, '').toUpperCase() === base32(hash)
}

function base32(bytes: Buffer): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}
