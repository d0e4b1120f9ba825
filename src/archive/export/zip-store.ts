import { crc32 } from 'node:zlib'

/** Writes a ZIP file whose entries are stored as they are (APPNOTE 6.3), ZIP64 where sizes or places need it. */
export interface ZipWriter {
  /** Adds one entry; `open` is called twice, and must give the same bytes: the header tells their checksum. */
  add(name: string, open: () => AsyncIterable<Uint8Array>): Promise<ZipEntry>
  /** Writes the list of entries. */
  finish(): Promise<void>
}

export interface ZipEntry {
  readonly name: string
  readonly size: number
  /** `sha256:` and hex. */
  readonly hash: string
}

interface Listed {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly offset: number
}

const MAX32 = 0xffffffff
/** Version needed to extract: 4.5 is the first with ZIP64. */
const VERSION = 45
/** Names are UTF-8. */
const FLAGS = 0x0800
/** The oldest date that the format knows: the same archive gives the same bytes. */
const DATE = 0x0021

/** `write` gets the bytes in order. */
export function createZip(
  write: (bytes: Uint8Array) => Promise<void>,
  hashOf: () => { update(bytes: Uint8Array): unknown; digest(encoding: 'hex'): string },
): ZipWriter {
  const entries: Listed[] = []
  let offset = 0
  const put = async (bytes: Uint8Array): Promise<void> => {
    await write(bytes)
    offset += bytes.length
  }
  return {
    async add(name, open) {
      const hash = hashOf()
      let crc = 0
      let size = 0
      for await (const bytes of open()) {
        crc = crc32(bytes, crc)
        hash.update(bytes)
        size += bytes.length
      }
      const entry = { name: Buffer.from(name), crc, size, offset }
      entries.push(entry)
      await put(localHeader(entry))
      const start = offset
      for await (const bytes of open()) await put(bytes)
      if (offset - start !== size) throw new Error(`${name} changed while it was packed`)
      return { name, size, hash: `sha256:${hash.digest('hex')}` }
    },
    async finish() {
      const start = offset
      for (const entry of entries) await put(centralHeader(entry))
      await put(endOfList(entries.length, offset - start, start))
    },
  }
}

function localHeader({ name, crc, size }: Listed): Buffer {
  const extra = size >= MAX32 ? zip64([size, size]) : Buffer.alloc(0)
  return Buffer.concat([
    fields([4, 0x04034b50], [2, VERSION], ...common(crc, size), [2, name.length], [2, extra.length]),
    name,
    extra,
  ])
}

function centralHeader({ name, crc, size, offset }: Listed): Buffer {
  const large = [...(size >= MAX32 ? [size, size] : []), ...(offset >= MAX32 ? [offset] : [])]
  const extra = large.length ? zip64(large) : Buffer.alloc(0)
  const head = fields(
    [4, 0x02014b50],
    [2, (3 << 8) | VERSION],
    [2, VERSION],
    ...common(crc, size),
    [2, name.length],
    [2, extra.length],
    // No comment, first disk, no inner attributes; a file that everyone may read.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, (0o100644 << 16) >>> 0],
    [4, Math.min(offset, MAX32)],
  )
  return Buffer.concat([head, name, extra])
}

/** Flags, method 0 (stored), time and date, checksum, both sizes. */
function common(crc: number, size: number): [number, number][] {
  const short = Math.min(size, MAX32)
  return [
    [2, FLAGS],
    [2, 0],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, short],
    [4, short],
  ]
}

function zip64(values: readonly number[]): Buffer {
  return fields([2, 1], [2, values.length * 8], ...values.map((value): [number, number] => [8, value]))
}

/** Both ends of the list; the older one says "too large" where the newer one is needed. */
function endOfList(count: number, size: number, offset: number): Buffer {
  const small = count < 0xffff && size < MAX32 && offset < MAX32
  const newer = small
    ? Buffer.alloc(0)
    : Buffer.concat([
        fields([4, 0x06064b50], [8, 44], [2, (3 << 8) | VERSION], [2, VERSION], [4, 0], [4, 0]),
        fields([8, count], [8, count], [8, size], [8, offset]),
        fields([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]),
      ])
  const short = Math.min(count, 0xffff)
  const ends = [Math.min(size, MAX32), Math.min(offset, MAX32)] as const
  const older = fields([4, 0x06054b50], [2, 0], [2, 0], [2, short], [2, short], [4, ends[0]], [4, ends[1]], [2, 0])
  return Buffer.concat([newer, older])
}

/** Numbers in their widths, low byte first. */
function fields(...list: readonly (readonly [bytes: number, value: number])[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of list) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at)
    else buffer.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return buffer
}
