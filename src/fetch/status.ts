import { type ErrorCode, TearsheetError } from '../core/errors.ts'
import { type Capture, header } from './capture.ts'
import { parseRetryAfter } from './retry-after.ts'

/** Statuses with a meaning of their own; the rest goes by class. */
const STATUS_CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'http-forbidden',
  403: 'http-forbidden',
  404: 'http-not-found',
  // The server gave up waiting for us: the same request may work later.
  408: 'timeout',
  410: 'http-not-found',
  429: 'http-rate-limited',
  451: 'http-forbidden',
}

/**
 * What an answer says against reading the page, or null where it says nothing: whole, and 2xx, or 304, which is the
 * answer to a conditional request. A Retry-After field is given on as seconds.
 */
export function answerProblem(
  capture: Pick<Capture, 'status' | 'headers' | 'at' | 'failure' | 'finalUrl'>,
): TearsheetError | null {
  const { status, failure } = capture
  if ((status >= 200 && status < 300) || status === 304)
    return failure === undefined ? null : new TearsheetError(failure, URL.parse(capture.finalUrl)?.host, { status })
  const retryAfter = parseRetryAfter(header(capture, 'retry-after'), Date.parse(capture.at))
  return new TearsheetError(STATUS_CODES[status] ?? classOf(status), `status ${status}`, { status, retryAfter })
}

function classOf(status: number): ErrorCode {
  if (status >= 300 && status < 400) return 'redirect-invalid'
  return status >= 500 && status < 600 ? 'http-server-error' : 'http-client-error'
}
