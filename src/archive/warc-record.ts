import { createHash, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import { base32 } from './base32.ts'

export interface WarcRecordParts {
  readonly type: 'warcinfo' | 'request' | 'response' | 'revisit' | 'metadata'
  /** `<urn:uuid:…>`; see newRecordId. */
  readonly id: string
  readonly url?: string | undefined
  /** ISO 8601 in UTC. */
  readonly date: string
  readonly fields?: readonly (readonly [name: string, value: string | undefined])[]
  readonly block: Uint8Array
  /** `sha1:` and base32. */
  readonly payloadDigest?: string | undefined
  readonly filename?: string
  /** WARC-Profile of a revisit. */
  readonly profile?: string
}

const packed = promisify(gzip)
/** A line end in a value would begin another field. */
const LINE_ENDS = /[\r\n]+/g

/** A new WARC-Record-ID (WARC 1.1, 5.2). */
export function newRecordId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

/** `sha1:` and base32, the form that the indexes of other archives use. */
export function sha1(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part)
  return `sha1:${base32(hash.digest())}`
}

/**
 * One WARC/1.1 record as one gzip member. warcio writes the record; the block, HTTP header and body, is given to it as
 * bytes with its digests, because its own way with HTTP header fields recodes what is not ASCII and joins or drops
 * fields that occur twice.
 */
export async function packRecord(parts: WarcRecordParts): Promise<Buffer> {
  const fields = (parts.fields ?? []).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value.replace(LINE_ENDS, ' ')]],
  )
  const payload = parts.payloadDigest ?? payloadOf(parts)
  const record = WARCRecord.create(
    {
      type: parts.type,
      warcVersion: 'WARC/1.1',
      date: parts.date,
      ...(parts.url !== undefined && { url: parts.url }),
      ...(parts.filename !== undefined && { filename: parts.filename }),
      warcHeaders: [
        ['WARC-Record-ID', parts.id],
        ...fields,
        ['WARC-Block-Digest', sha1(parts.block)],
        ...(payload === undefined ? [] : [['WARC-Payload-Digest', payload] as [string, string]]),
      ],
    },
    [parts.block],
  )
  // It would put a header of its own before the block.
  record.httpHeaders = null
  // warcio knows one profile only.
  if (parts.profile) record.warcHeaders.headers.set('WARC-Profile', parts.profile)
  return await packed(await WARCSerializer.serialize(record, { gzip: false }))
}

/** warcio adds a digest in another form where one is missing. A GET request has an empty payload. */
function payloadOf({ type, block }: WarcRecordParts): string | undefined {
  if (type === 'request') return sha1(new Uint8Array())
  return type === 'metadata' ? sha1(block) : undefined
}
