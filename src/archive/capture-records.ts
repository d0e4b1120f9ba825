import { STATUS_CODES } from 'node:http'
import { type Capture, header } from '../fetch/capture.ts'
import type { CaptureFacts, CaptureStored } from './store-contract.ts'
import { visitFactsField } from './visit-facts.ts'
import { newRecordId, packRecord, sha1, type WarcRecordParts } from './warc-record.ts'

/** The capture that brought the same body before. */
export interface Original {
  readonly captureId: number
  readonly recordId: string
  readonly url: string
  readonly at: string
  readonly payloadDigest: string
}

/** The records of one visit, packed, and where the main one stands among them. */
export interface CaptureRecords {
  readonly bytes: Buffer
  /** The response or revisit; the metadata record where no copy is kept. Places within `bytes`. */
  readonly start: number
  readonly length: number
  readonly recordId: string
  readonly stored: CaptureStored
}

export const PROFILES = {
  same: 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
  notModified: 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
} as const

/**
 * These say how the bytes travelled. The body is kept as it came except for the chunks, so the field would be a lie
 * (pywb #584); it stays under another name.
 */
const ARCHIVED_AS = 'X-Archive-Orig-'
const NO_BODY = new Uint8Array()

/** The body as it is kept: as it came over the wire where that is known. */
export function keptBody(capture: Pick<Capture, 'body' | 'wireBody'>): Uint8Array {
  return capture.wireBody ?? capture.body
}

/** Packs request, response (or revisit, or neither) and metadata of one visit. */
export async function captureRecords(
  capture: Capture,
  options: {
    readonly facts: CaptureFacts
    readonly userAgent: string
    readonly warcinfoId: string
    readonly payloadDigest: string
    readonly original: Original | undefined
  },
): Promise<CaptureRecords> {
  const { facts, original, warcinfoId } = options
  const stored: CaptureStored = facts.noArchive === undefined ? (original ? 'revisit' : 'response') : 'none'
  const id = newRecordId()
  const common = { url: capture.finalUrl, date: capture.at }
  const main: WarcRecordParts = {
    ...common,
    type: original ? 'revisit' : 'response',
    id,
    block: Buffer.concat([responseHead(capture), original ? NO_BODY : keptBody(capture)]),
    payloadDigest: original?.payloadDigest ?? options.payloadDigest,
    ...(original && { profile: capture.status === 304 ? PROFILES.notModified : PROFILES.same }),
    fields: [
      ['WARC-Warcinfo-ID', warcinfoId],
      ['WARC-IP-Address', capture.ip],
      ['WARC-Truncated', original ? undefined : capture.truncated],
      ['WARC-Refers-To', original?.recordId],
      ['WARC-Refers-To-Target-URI', original?.url],
      ['WARC-Refers-To-Date', original?.at],
      ['WARC-JSON-Metadata', visitFactsField(capture)],
    ],
  }
  const beside = (type: 'request' | 'metadata', block: Buffer, own = newRecordId()): WarcRecordParts => ({
    ...common,
    type,
    id: own,
    block,
    fields: [
      ['WARC-Warcinfo-ID', warcinfoId],
      ['WARC-Concurrent-To', own === id ? undefined : id],
      ['WARC-IP-Address', type === 'request' ? capture.ip : undefined],
      ['WARC-JSON-Metadata', own === id ? visitFactsField(capture) : undefined],
    ],
  })
  const request = beside('request', requestBlock(capture, facts, options.userAgent))
  const metadata = metadataBlock(capture, facts)
  const parts =
    stored === 'none' ? [request, beside('metadata', metadata, id)] : [main, request, beside('metadata', metadata)]
  const records = await Promise.all(parts.map(packRecord))
  const at = stored === 'none' ? 1 : 0
  return {
    bytes: Buffer.concat(records),
    start: at ? records[0]!.length : 0,
    length: records[at]!.length,
    recordId: id,
    stored,
  }
}

/** The digest of an answer’s body, as WARC-Payload-Digest has it. */
export function payloadDigest(capture: Capture): string {
  return sha1(keptBody(capture))
}

/** Header fields in their order and case, byte for byte: one character of a field is one byte. */
function responseHead(capture: Capture): Buffer {
  const size = String(keptBody(capture).length)
  // Where only the decoded body is known, the coding is no longer there.
  const decoded = capture.wireBody === undefined
  const lines = capture.headers.map(([name, value]) => {
    const lower = name.toLowerCase()
    if (lower === 'transfer-encoding' || (lower === 'content-encoding' && decoded && !/^\s*identity\s*$/i.test(value)))
      return `${ARCHIVED_AS}${name}: ${value}`
    // A stated length that is not the body's (a cut body, HEAD-like answers) would misplace everything behind it.
    return lower === 'content-length' && value.trim() !== size && capture.status !== 304
      ? `${ARCHIVED_AS}${name}: ${value}\r\n${name}: ${size}`
      : `${name}: ${value}`
  })
  const hasLength = header(capture, 'content-length') !== undefined
  if (!hasLength && capture.status !== 304) lines.push(`Content-Length: ${size}`)
  const reason = STATUS_CODES[capture.status] ?? ''
  return Buffer.from([`HTTP/1.1 ${capture.status} ${reason}`, ...lines, '', ''].join('\r\n'), 'latin1')
}

function requestBlock(capture: Capture, facts: CaptureFacts, userAgent: string): Buffer {
  const url = new URL(capture.finalUrl)
  const fields = facts.requestHeaders ?? [
    ['Host', url.host],
    ['User-Agent', userAgent],
  ]
  const lines = fields.map(([name, value]) => `${name}: ${value}`)
  return Buffer.from([`GET ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n'), 'latin1')
}

function metadataBlock(capture: Capture, facts: CaptureFacts): Buffer {
  const lines: [string, string][] = [['fetchTimeMs', String(Math.round(capture.ms))]]
  for (const { status, url, location } of capture.hops) lines.push(['redirect', `${status} ${url} ${location}`])
  if (facts.noArchive !== undefined) lines.push(['body-not-kept', facts.noArchive], ['status', String(capture.status)])
  lines.push(...Object.entries(facts.notes ?? {}))
  return Buffer.from(lines.map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`).join(''))
}
