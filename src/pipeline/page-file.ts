import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { TearsheetError } from '../core/errors.ts'

/** Names of saved pages. */
export const PAGE_NAME: RegExp = /\.(html?|xhtml)(\.gz)?$/i

/** Largest page that is read, in bytes after unpacking. */
export const MAX_PAGE_BYTES = 20_000_000

/**
 * The bytes of a saved page, unpacked where they are gzip by their magic bytes. Throws TearsheetError: `file-not-found`,
 * `file-unreadable`, `empty`, `too-large`. At most `maxBytes` are read, whatever the file says of itself.
 */
export async function readPageFile(path: string, maxBytes: number = MAX_PAGE_BYTES): Promise<Uint8Array> {
  const bytes = await readUpTo(path, maxBytes)
  if (bytes.length === 0) throw new TearsheetError('empty', path)
  const unpacked = isGzip(bytes) ? await unpack(bytes, path, maxBytes) : bytes
  if (unpacked.length > maxBytes) throw new TearsheetError('too-large', `${path} is over ${maxBytes} bytes`)
  return unpacked
}

/** Whether the bytes begin as gzip does (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The error of a failed file operation as one of ours. */
export function fileError(error: unknown, path: string): TearsheetError {
  if (error instanceof TearsheetError) return error
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ENOENT' || code === 'ENOTDIR') return new TearsheetError('file-not-found', path, { cause: error })
  if (code === 'EISDIR') return new TearsheetError('file-unreadable', `${path} is a folder`, { cause: error })
  if (code === 'EACCES' || code === 'EPERM')
    return new TearsheetError('file-unreadable', `no permission to read ${path}`, { cause: error })
  return new TearsheetError('file-unreadable', `${path} (${code ?? message ?? 'unknown fault'})`, { cause: error })
}

async function readUpTo(path: string, maxBytes: number): Promise<Buffer> {
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    if (size > maxBytes) throw new TearsheetError('too-large', `${path} has ${size} bytes; the limit is ${maxBytes}`)
    return await file.readFile()
  } catch (error) {
    throw fileError(error, path)
  }
}

async function unpack(bytes: Buffer, path: string, maxBytes: number): Promise<Buffer> {
  const { gunzip } = await import('node:zlib')
  const gunzipped = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip)
  try {
    return await gunzipped(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new TearsheetError('too-large', `${path} unpacks to more than ${maxBytes} bytes`, { cause: error })
    throw new TearsheetError('file-unreadable', `${path} is damaged gzip`, { cause: error })
  }
}
