/** What one fetch may cost. Sizes in bytes, times in milliseconds. */
export interface Limits {
  /** Whole fetch: every request of a redirect chain, without the time spent waiting in `onHop`. */
  readonly totalMs: number
  /** Name look-up, TCP and TLS together. */
  readonly connectMs: number
  /** From the request being sent to the end of the response header. */
  readonly headersMs: number
  /** Between two chunks of the body. */
  readonly bodyMs: number
  /** Bytes a second on the wire that a body must reach on average, once `minRateAfterMs` have passed. */
  readonly minRate: number
  readonly minRateAfterMs: number
  /** Size of the body after decoding; the encoded body may not be larger either. */
  readonly maxBytes: number
  /** Decoded bytes for one byte on the wire, looked at once `ratioAfterBytes` have come out of the decoder. */
  readonly maxRatio: number
  readonly ratioAfterBytes: number
  readonly maxHeaderBytes: number
  readonly maxRedirects: number
  /** Origins with a connection open at the same time. */
  readonly maxOrigins: number
}

/**
 * Undici's timers tick about once a second, so its three timeouts are that coarse; the total is exact.
 * A header of more than 32 KiB is no news page's; the largest seen (policies and cookies) stay under 20 KiB.
 * 10 MiB of HTML is ten times the largest live blog.
 */
export const DEFAULT_LIMITS: Limits = {
  totalMs: 30_000,
  connectMs: 5_000,
  headersMs: 15_000,
  bodyMs: 15_000,
  minRate: 1024,
  minRateAfterMs: 10_000,
  maxBytes: 10 * 1024 * 1024,
  maxRatio: 100,
  ratioAfterBytes: 1024 * 1024,
  maxHeaderBytes: 32 * 1024,
  maxRedirects: 10,
  maxOrigins: 2000,
}
