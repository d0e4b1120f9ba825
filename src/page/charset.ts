import { isAscii, isUtf8 } from 'node:buffer'
import { declaredInMarkup, declaredInType, encodingOf } from './charset-labels.ts'
import { charsetOfCountry, detectCharset } from './charset-detect.ts'
import type { Charset } from './page.ts'

/** Bytes as text, and how it was decided. */
export interface Decoded {
  readonly text: string
  readonly charset: Charset
}

/** The same in pieces, which end where a tag begins if there is one. */
export interface DecodedPieces {
  readonly pieces: readonly string[]
  readonly charset: Charset
}

interface Known {
  readonly url: string
  readonly contentType?: string | null
}

/** Decodes a text of any kind; see `charsetOf`. Never throws. */
export function decodeBytes(bytes: Uint8Array, known: Known): Decoded {
  const charset = charsetOf(bytes, known)
  return { text: new TextDecoder(charset.name).decode(bytes), charset }
}

/**
 * Bytes of a piece. A string of more than 128 KB gets memory of its own from the system each time (V8's large objects),
 * which costs more than to parse it; a smaller one takes over what others left.
 */
const PIECE = 48_000
const TAG_OPEN = 0x3c

/** Decodes a page for the parser, which needs no text in one piece. Never throws. */
export function decodeInPieces(bytes: Uint8Array, known: Known): DecodedPieces {
  const charset = charsetOf(bytes, known)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const valid = charset.name === 'utf-8' && isUtf8(buffer)
  const decoder = valid ? null : new TextDecoder(charset.name)
  const pieces: string[] = []
  let start = valid && byBom(bytes) ? BOM_LENGTH : 0
  while (start < buffer.length) {
    const end = endOfPiece(buffer, start)
    pieces.push(
      decoder ? decoder.decode(buffer.subarray(start, end), { stream: true }) : buffer.toString('utf8', start, end),
    )
    start = end
  }
  if (decoder) pieces.push(decoder.decode())
  return { pieces, charset }
}

function endOfPiece(bytes: Buffer, start: number): number {
  const limit = start + PIECE
  if (limit >= bytes.length) return bytes.length
  const tag = bytes.subarray(start, limit).lastIndexOf(TAG_OPEN)
  if (tag > 0) return start + tag
  let end = limit
  // Not within a character of UTF-8.
  while (end > limit - 4 && bytes[end]! >> 6 === 0b10) end -= 1
  return end
}

/**
 * The encoding, in the order of the HTML standard (byte order mark, HTTP header, declaration in the markup), except
 * that a declaration is not believed where the bytes speak against it: text that is UTF-8 in every byte is UTF-8 whatever
 * a single-byte declaration says, and a declaration is passed over where it gives many undecodable bytes. Then come
 * strict UTF-8, detection, the habit of the country, and windows-1252. Never throws.
 */
function charsetOf(bytes: Uint8Array, { url, contentType }: Known): Charset {
  const marked = byBom(bytes)
  if (marked) return { name: marked, source: 'bom' }
  const wide = withoutBom(bytes)
  if (wide) return { name: wide, source: 'detected' }

  const utf8 = utf8Shape(bytes)
  const header = encodingOf(declaredInType(contentType))
  const markup = declaredInMarkup(bytes)
  const meta = encodingOf(markup?.label, { inMarkup: true })
  const stated: Charset[] = []
  if (header) stated.push({ name: header, source: 'header' })
  if (meta) stated.push({ name: meta, source: markup!.source })
  // Two declarations of legacy encodings that differ: the header wins, unless the bytes look like what the page says.
  if (stated.length === 2 && header !== meta && meta !== 'utf-8' && !utf8.valid && detectCharset(bytes)?.name === meta)
    stated.reverse()
  for (const charset of stated)
    if (charset.name === 'utf-8' ? utf8.mostly : !utf8.certain && fits(bytes, charset.name)) return charset
  // ASCII may be ISO-2022-JP, which is written in escapes.
  if (utf8.mostly && !(utf8.ascii && detectCharset(bytes))) return { name: 'utf-8', source: 'utf-8-valid' }
  const detected = detectCharset(bytes)
  const country = charsetOfCountry(url)
  if (country && !detected?.sure) return { name: country, source: 'tld' }
  if (detected) return { name: detected.name, source: 'detected' }
  return { name: 'windows-1252', source: 'default' }
}

const BOM_LENGTH = 3

function byBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: an ASCII character and a zero byte by turns at the start, as `<!` or white space. */
function withoutBom(bytes: Uint8Array): string | null {
  if (bytes.length < 4) return null
  const [a, b, c, d] = [bytes[0]!, bytes[1]!, bytes[2]!, bytes[3]!]
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be'
  return null
}

interface Utf8Shape {
  /** Valid in every byte, ASCII alone too; a character cut off at the end does not count against it. */
  readonly valid: boolean
  /** Valid with so many characters beyond ASCII that it can be nothing else. */
  readonly certain: boolean
  /** Nothing beyond ASCII. */
  readonly ascii: boolean
  /** At least as many good characters beyond ASCII as bad bytes: UTF-8 with some damage. */
  readonly mostly: boolean
}

/** Characters beyond ASCII that a text in another encoding does not have by accident if all of it is valid UTF-8. */
const CERTAIN = 2

function utf8Shape(bytes: Uint8Array): Utf8Shape {
  if (!isUtf8(bytes)) {
    const { good, bad } = countUtf8(bytes)
    return { valid: bad === 0, ascii: good + bad === 0, certain: bad === 0 && good >= CERTAIN, mostly: good >= bad }
  }
  return {
    valid: true,
    mostly: true,
    // Looked for on demand: where UTF-8 is declared too, nobody asks.
    get ascii() {
      return isAscii(bytes)
    },
    get certain() {
      return countLeads(bytes) >= CERTAIN
    },
  }
}

function countLeads(bytes: Uint8Array): number {
  let good = 0
  for (let at = 0; at < bytes.length && good < CERTAIN; at++) if (bytes[at]! >= 0xc0) good += 1
  return good
}

function countUtf8(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const size = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0
    let read = 0
    while (read < size && (bytes[at + read + 1] ?? 0) >> 6 === 0b10) read += 1
    if (size && read === size) good += 1
    // A page cut off in the middle of a character is not a page in another encoding.
    else if (!(size && at + read + 1 >= bytes.length)) bad += 1
    at += read
  }
  return { good, bad }
}

/** Bytes of a page that a declared encoding is tried on. */
const SAMPLE = 500_000
/** Undecodable characters that a declaration survives, of the characters beyond ASCII. */
const MAX_DAMAGE = 0.05

function fits(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder(name).decode(bytes.subarray(0, SAMPLE))
  let foreign = 0
  let damaged = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) damaged += 1
    else if (code >= 0x80) foreign += 1
  }
  return damaged <= 2 || damaged <= foreign * MAX_DAMAGE
}
