import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import { type RawSource, rawSource } from './raw-source.ts'

/** A piece of a file after unpacking, or the news that a stretch of it is damaged. */
export type Piece =
  | { readonly offset: number; readonly bytes: Uint8Array }
  | { readonly offset: number; readonly damage: string }

const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const
const MEMBER_START = Buffer.from([0x1f, 0x8b, 0x08])
const CUT = 'the file is cut short'

/** What is wrong with a stretch of the file. */
class Damage extends Error {}

/**
 * Unpacks a file of gzip members one by one (RFC 1952), each piece with the offset at which its member begins in the
 * file as stored. zlib on its own is silent about what follows the last good member; here a cut member, a wrong
 * checksum and garbage between members are told, and reading goes on at the next member.
 */
export async function* gzipMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const source = rawSource(chunks)
  try {
    while (await source.fill(1)) {
      const { offset } = source
      try {
        await skipHeader(source)
        yield* readMember(source, offset)
      } catch (error) {
        if (!(error instanceof Damage)) throw error
        yield { offset, damage: error.message }
        await skipToMember(source)
      }
    }
  } finally {
    await source.close()
  }
}

/** Where a member is bad its length is unknown: the next thing that begins like one is tried. */
async function skipToMember(source: RawSource): Promise<void> {
  while (await source.fill(MEMBER_START.length)) {
    const at = source.buffer.indexOf(MEMBER_START)
    if (at >= 0) {
      source.advance(at)
      return
    }
    source.advance(source.buffer.length - MEMBER_START.length + 1)
  }
  source.take()
}

async function skipHeader(source: RawSource): Promise<void> {
  const take = async (size: number): Promise<Buffer> => {
    if (!(await source.fill(size))) throw new Damage(CUT)
    const bytes = source.buffer.subarray(0, size)
    source.advance(size)
    return bytes
  }
  if ((await source.fill(3)) && source.buffer.indexOf(MEMBER_START) !== 0) throw new Damage('garbage between records')
  const flags = (await take(10))[3]!
  if (flags & FLAG.extra) await take((await take(2)).readUInt16LE(0))
  // Both end with a zero byte.
  if (flags & FLAG.name) while ((await take(1))[0] !== 0);
  if (flags & FLAG.comment) while ((await take(1))[0] !== 0);
  if (flags & FLAG.headerCrc) await take(2)
}

async function* readMember(source: RawSource, offset: number): AsyncGenerator<Piece> {
  const inflate = createInflateRaw()
  const fed = { total: 0, last: Buffer.alloc(0) as Buffer }
  feed(inflate, source, fed).catch((error: Error) => inflate.destroy(error))
  let checksum = 0
  let size = 0
  let fault: Damage | undefined
  try {
    for await (const bytes of inflate as AsyncIterable<Buffer>) {
      checksum = crc32(bytes, checksum)
      size += bytes.length
      yield { offset, bytes }
    }
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (!code.startsWith('Z_')) throw error
    fault = new Damage(code === 'Z_BUF_ERROR' ? CUT : 'a compressed record is damaged')
  } finally {
    // What was given to zlib and not used belongs to the next member. After an error zlib does not count the last
    // chunk: all of it is looked through again.
    const unused = Math.min(fed.total - inflate.bytesWritten, fed.last.length)
    if (unused > 0) source.unread(fed.last.subarray(fed.last.length - unused))
    inflate.destroy()
  }
  if (fault) throw fault
  if (!(await source.fill(8))) {
    source.take()
    throw new Damage(CUT)
  }
  const sound = source.buffer.readUInt32LE(0) === checksum && source.buffer.readUInt32LE(4) === size >>> 0
  source.advance(8)
  if (!sound) throw new Damage('the checksum of a compressed record is wrong')
}

/** Gives zlib one chunk after the other until it leaves some of one unused: its member is complete then. */
async function feed(inflate: InflateRaw, source: RawSource, fed: { total: number; last: Buffer }): Promise<void> {
  while (await source.fill(1)) {
    const chunk = source.take()
    fed.total += chunk.length
    fed.last = chunk
    await new Promise<void>((resolve) => inflate.write(chunk, () => resolve()))
    if (inflate.destroyed || inflate.bytesWritten < fed.total) return
  }
  inflate.end()
}
