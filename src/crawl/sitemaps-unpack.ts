import { createGunzip } from 'node:zlib'

/** Bytes that may have been packed once more than HTTP says. */
export interface Unpacked {
  readonly bytes: Uint8Array
  /** True where the packed data was damaged or larger than the limit, and only the beginning is there. */
  readonly cut: boolean
}

/**
 * Unpacks gzip data (by its first two bytes) and leaves everything else as it is. Never gives more than `limit` bytes, and
 * keeps what came before a fault: a sitemap of 200 KB that unpacks to 200 MB costs `limit` and no more.
 */
export async function unpack(bytes: Uint8Array, limit: number): Promise<Unpacked> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes: bytes.subarray(0, limit), cut: bytes.length > limit }
  const chunks: Uint8Array[] = []
  let size = 0
  let cut = false
  const gunzip = createGunzip()
  gunzip.end(bytes)
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      const room = limit - size
      chunks.push(chunk.subarray(0, room))
      size += Math.min(chunk.length, room)
      cut = chunk.length > room
      if (cut) break
    }
  } catch {
    cut = true
  }
  return { bytes: Buffer.concat(chunks), cut }
}
