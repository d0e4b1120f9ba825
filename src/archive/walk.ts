import { createReadStream } from 'node:fs'
import { gzipMembers } from './gzip-members.ts'
import { parseFields } from './http-message.ts'

/** One gzip member of a WARC file: a record, or what is wrong with it. */
export interface Member {
  readonly offset: number
  /** Bytes up to the next member. */
  readonly length: number
  readonly record?: WarcMember
  readonly fault?: string
}

export interface WarcMember {
  readonly type: string
  /** Header fields by their names in lower case. */
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly block: Buffer
}

const HEADER_END = '\r\n\r\n'
const RECORD_END = Buffer.from('\r\n\r\n')
const VERSION = /^WARC\/1\.[01]\r\n/
const MAX_HEADER = 256 * 1024
/** A record of ours holds one answer, and those are capped far below this. */
const MAX_RECORD = 512 * 1024 * 1024

/** Goes through the members of a file of ours, where each record is one member; `size` bytes of it. */
export async function* walkWarc(path: string, size: number): AsyncGenerator<Member> {
  if (size === 0) return
  const stream = createReadStream(path, { end: size - 1, highWaterMark: 256 * 1024 })
  let offset = -1
  let parts: Buffer[] = []
  let held = 0
  let fault: string | undefined
  const finish = (end: number): Member => {
    const place = { offset, length: end - offset }
    return fault === undefined ? { ...place, ...readMember(Buffer.concat(parts)) } : { ...place, fault }
  }
  for await (const piece of gzipMembers(stream)) {
    if (piece.offset !== offset) {
      if (offset >= 0) yield finish(piece.offset)
      offset = piece.offset
      parts = []
      held = 0
      fault = undefined
    }
    if ('damage' in piece) fault = piece.damage
    else if ((held += piece.bytes.length) > MAX_RECORD) fault = 'the record is too large'
    else parts.push(Buffer.from(piece.bytes))
    if (fault !== undefined) parts = []
  }
  if (offset >= 0) yield finish(size)
}

function readMember(bytes: Buffer): Pick<Member, 'record' | 'fault'> {
  const head = bytes.subarray(0, MAX_HEADER).toString('latin1')
  const end = head.indexOf(HEADER_END)
  if (!VERSION.test(head) || end < 0) return { fault: 'this is not a WARC record' }
  const lines = bytes.subarray(0, end).toString('utf8').split('\r\n').slice(1)
  const fields = Object.fromEntries(parseFields(lines).map(([name, value]) => [name.toLowerCase(), value]))
  const start = end + HEADER_END.length
  const stated = Number(fields['content-length'])
  if (!(stated >= 0) || bytes.length !== start + stated + RECORD_END.length)
    return { fault: 'the record is not as long as its Content-Length says' }
  if (!bytes.subarray(start + stated).equals(RECORD_END)) return { fault: 'the record does not end as it should' }
  return { record: { type: fields['warc-type'] ?? '', fields, block: bytes.subarray(start, start + stated) } }
}
