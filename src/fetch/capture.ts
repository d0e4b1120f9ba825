import type { ErrorCode } from '../core/errors.ts'

/** One answer on the way from the URL asked for to the final one. */
export interface Hop {
  readonly url: string
  readonly status: number
  readonly location: string
  /** The answer's head, where it was kept: with it the archive holds the redirect itself. */
  readonly answer?: {
    /** ISO 8601 in UTC. */
    readonly at: string
    readonly headers: Capture['headers']
    readonly ip?: string
  }
}

/**
 * What one visit brought: the answer as the server gave it. A page read from a WARC file or from an archive is a
 * Capture like any other, so everything after this point does not know where the bytes came from.
 */
export interface Capture {
  /** The URL asked for. */
  readonly url: string
  /** The URL that answered, after redirects. */
  readonly finalUrl: string
  /** When the answer began, ISO 8601 in UTC. */
  readonly at: string
  readonly status: number
  /** Header fields in the order and case in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The body after content decoding (gzip, br, zstd, deflate). */
  readonly body: Uint8Array
  /** The body as it came over the wire, still content-encoded; absent where it equals `body` or is not known. */
  readonly wireBody?: Uint8Array
  /** Why the body is incomplete (the words of WARC-Truncated), where it is. */
  readonly truncated?: 'length' | 'time' | 'disconnect'
  /** How the transfer failed, where what had come was kept all the same: for an archive, never to be read as a page. */
  readonly failure?: ErrorCode
  /** Address of the server, where known. */
  readonly ip?: string
  /** Redirects that were followed, in order. */
  readonly hops: readonly Hop[]
  /** Time from request to last byte of the last hop, milliseconds. */
  readonly ms: number
  readonly fromCache: boolean
  /** `FILE:OFFSET` of the WARC record this was read from or written to. */
  readonly warc?: string
}

/** The first header field of that name, whatever its case. */
export function header(capture: Pick<Capture, 'headers'>, name: string): string | undefined {
  const wanted = name.toLowerCase()
  return capture.headers.find(([key]) => key.toLowerCase() === wanted)?.[1]
}

/** All header fields of that name, in order. */
export function headerAll(capture: Pick<Capture, 'headers'>, name: string): string[] {
  const wanted = name.toLowerCase()
  return capture.headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value)
}
