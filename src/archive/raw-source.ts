/** The bytes of a stream in order, with a look ahead and the place in it. */
export interface RawSource {
  /** What is ready and not used yet. */
  readonly buffer: Buffer
  /** Place of the buffer's first byte in the stream. */
  readonly offset: number
  /** Makes at least `size` bytes ready; false where the stream has fewer. */
  fill(size: number): Promise<boolean>
  /** Uses up bytes of the buffer. */
  advance(size: number): void
  /** Uses up the whole buffer and gives it. */
  take(): Buffer
  /** Puts bytes back that were used up last. */
  unread(bytes: Buffer): void
  close(): Promise<void>
}

/** Reads ahead no further than asked. */
export function rawSource(chunks: AsyncIterable<Uint8Array>): RawSource {
  const iterator = chunks[Symbol.asyncIterator]()
  let buffer = Buffer.alloc(0) as Buffer
  let offset = 0
  let ended = false
  const advance = (size: number): void => {
    buffer = buffer.subarray(size)
    offset += size
  }
  return {
    get buffer() {
      return buffer
    },
    get offset() {
      return offset
    },
    async fill(size) {
      if (buffer.length >= size) return true
      const parts = [buffer]
      let length = buffer.length
      while (length < size && !ended) {
        const { value, done } = await iterator.next()
        if (done) ended = true
        else {
          parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength))
          length += value.byteLength
        }
      }
      if (parts.length > 1) buffer = parts[0]!.length || parts.length > 2 ? Buffer.concat(parts) : parts[1]!
      return length >= size
    },
    advance,
    take() {
      const taken = buffer
      advance(taken.length)
      return taken
    },
    unread(bytes) {
      buffer = buffer.length ? Buffer.concat([bytes, buffer]) : bytes
      offset -= bytes.length
    },
    async close() {
      await iterator.return?.()
    },
  }
}
