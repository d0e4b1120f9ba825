import type { Piece } from './gzip-members.ts'

/** What is wrong with a stretch of a WARC file; `url` where the record's header could still be read. */
export class Fault extends Error {
  url: string | undefined
}

/** Reads records out of the pieces of a file. Every read throws Fault where the file is cut or damaged. */
export interface PieceReader {
  /** Place in the file as stored of the record that begins here: of its gzip member, where it is packed. */
  offset(): number
  /** Passes over blank lines to the next record; false at the end of the file. */
  next(): Promise<boolean>
  /** The next line without its end. */
  line(): Promise<string>
  /** Gives the next `size` bytes to `onBytes`, in pieces. */
  read(size: number, onBytes: (bytes: Buffer) => void): Promise<void>
  /** Makes sure that what has been read so far is sound: the checksum of a gzip member stands at its end. */
  settle(): Promise<void>
  /** Passes over everything up to a line that begins a record; false at the end of the file. */
  resync(): Promise<boolean>
  close(): Promise<void>
}

const CR = 0x0d
const LF = 0x0a
const RECORD_START = Buffer.from('WARC/')
/** Longest header line: long URLs with session data reach 10 KB. */
const MAX_LINE = 64 * 1024
const CUT = 'the file is cut short'

/** Wraps the pieces of one file. `packed`: pieces of one gzip member all have the member's offset. */
export function pieceReader(pieces: AsyncGenerator<Piece>, packed: boolean): PieceReader {
  let buffer = Buffer.alloc(0) as Buffer
  /** Offset of the piece that the buffer's first byte is from. */
  let member = 0
  /** Bytes used up so far: the place in the file where nothing is packed. */
  let used = 0
  let damage: { readonly offset: number; readonly message: string } | undefined
  let ended = false

  /** Puts the next piece into the buffer, or the news of damage into `damage`. */
  const pull = async (): Promise<boolean> => {
    const { value, done } = await pieces.next()
    if (done) ended = true
    else if ('damage' in value) damage = { offset: value.offset, message: value.damage }
    else {
      const bytes = Buffer.from(value.bytes.buffer, value.bytes.byteOffset, value.bytes.byteLength)
      if (!buffer.length) member = value.offset
      buffer = buffer.length ? Buffer.concat([buffer, bytes]) : bytes
      return true
    }
    return false
  }
  /** False at the end of the file; throws on damage. */
  const more = async (): Promise<boolean> => {
    if (!damage && !ended && (await pull())) return true
    if (!damage) return false
    const { message, offset } = damage
    damage = undefined
    buffer = Buffer.alloc(0)
    member = offset
    throw new Fault(message)
  }
  const use = (size: number): Buffer => {
    const bytes = buffer.subarray(0, size)
    buffer = buffer.subarray(bytes.length)
    used += bytes.length
    return bytes
  }
  return {
    offset: () => (packed ? member : used),
    async next() {
      for (;;) {
        while (buffer.length && (buffer[0] === CR || buffer[0] === LF)) use(1)
        if (buffer.length) return true
        if (!(await more())) return false
      }
    },
    async line() {
      for (;;) {
        const end = buffer.indexOf(LF)
        if (end >= 0) {
          const text = use(end + 1).toString('utf8')
          return text.replace(/\r?\n$/, '')
        }
        if (buffer.length > MAX_LINE) throw new Fault('this is not a WARC record')
        if (!(await more())) throw new Fault(CUT)
      }
    },
    async read(size, onBytes) {
      for (let left = size; left > 0;) {
        if (!buffer.length && !(await more())) throw new Fault(CUT)
        const bytes = use(Math.min(left, buffer.length))
        left -= bytes.length
        onBytes(bytes)
      }
    },
    async settle() {
      const own = member
      if (buffer.length || damage || ended || (await pull())) return
      // What is wrong with the next member is told when it is read.
      if ((damage as { offset: number } | undefined)?.offset === own) await more()
    },
    async resync() {
      for (;;) {
        try {
          const at = buffer.indexOf(RECORD_START)
          if (at >= 0) {
            const atLineStart = at === 0 || buffer[at - 1] === LF
            use(atLineStart ? at : at + 1)
            if (atLineStart) return true
            continue
          }
          use(Math.max(0, buffer.length - RECORD_START.length))
          if (!(await more())) return false
        } catch (error) {
          if (!(error instanceof Fault)) throw error
        }
      }
    },
    close: async () => void (await pieces.return(undefined)),
  }
}
