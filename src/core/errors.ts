/**
 * What happens next after an error: the crawler and the command line act on this, never on the message.
 * - `skip`: this input will never work as it stands
 * - `retry`: the same request may work later, as a new turn
 * - `stop`: the whole run cannot go on
 * - `usage`: the caller asked for something that does not exist
 */
export type NextStep = 'skip' | 'retry' | 'stop' | 'usage'

/** Every error code of the program, with what happens next and one line for a person. Codes are stable. */
export const ERROR_CODES = {
  'url-invalid': { next: 'skip', line: 'the address is not a valid URL' },
  'scheme-unsupported': { next: 'skip', line: 'only http and https addresses are fetched' },
  'address-blocked': { next: 'skip', line: 'the address leads to a private or special network and is not allowed' },
  'dns-not-found': { next: 'skip', line: 'the host name does not exist' },
  'dns-failed': { next: 'retry', line: 'the host name could not be looked up' },
  'tls-failed': { next: 'skip', line: 'the secure connection could not be trusted' },
  'connect-failed': { next: 'retry', line: 'no connection to the server' },
  'connection-closed': { next: 'retry', line: 'the server closed the connection before the answer was complete' },
  'proxy-failed': { next: 'retry', line: 'the proxy refused or failed' },
  timeout: { next: 'retry', line: 'the server took too long' },
  'response-malformed': { next: 'skip', line: 'the server sent something that is not valid HTTP' },
  'http-not-found': { next: 'skip', line: 'the server says that there is no such page' },
  'http-forbidden': { next: 'skip', line: 'the server does not let us read this page' },
  'http-rate-limited': { next: 'retry', line: 'the server asks us to slow down' },
  'http-client-error': { next: 'skip', line: 'the server refused the request' },
  'http-server-error': { next: 'retry', line: 'the server failed' },
  'redirect-loop': { next: 'skip', line: 'the redirects go round in a circle' },
  'redirect-limit': { next: 'skip', line: 'too many redirects' },
  'redirect-invalid': { next: 'skip', line: 'the redirect leads nowhere' },
  'too-large': { next: 'skip', line: 'the answer is larger than the limit' },
  'decompression-bomb': { next: 'skip', line: 'the answer unpacks to an absurd size' },
  'content-encoding': { next: 'skip', line: 'the compressed answer is broken or of an unknown kind' },
  'robots-disallowed': { next: 'skip', line: 'robots.txt does not allow this page to be fetched' },
  'robots-unreachable': {
    next: 'retry',
    line: 'robots.txt could not be read, so nothing is fetched from this host for now',
  },
  'host-suspended': { next: 'retry', line: 'the host failed too often and is left alone for now' },
  'not-html': { next: 'skip', line: 'this is not an HTML page' },
  empty: { next: 'skip', line: 'there is nothing in it' },
  'page-too-complex': { next: 'skip', line: 'the page is too deeply nested or has too many elements' },
  'extract-timeout': { next: 'skip', line: 'the page took too long to read and was given up' },
  'extract-failed': { next: 'skip', line: 'the page could not be read because of a fault in tearsheet' },
  'file-not-found': { next: 'skip', line: 'there is no such file' },
  'file-unreadable': { next: 'skip', line: 'the file could not be read' },
  'manifest-invalid': { next: 'skip', line: 'the manifest line is not valid' },
  'warc-invalid': { next: 'skip', line: 'the WARC file or record is damaged' },
  'fixture-invalid': { next: 'skip', line: 'the fixture cannot be used' },
  'input-unsupported': { next: 'skip', line: 'this kind of input is not known' },
  interrupted: { next: 'retry', line: 'stopped before this page was done' },
  'output-failed': { next: 'stop', line: 'the output could not be written' },
  'disk-full': { next: 'stop', line: 'there is no room left to write' },
  'archive-locked': { next: 'stop', line: 'another process works on this archive' },
  'archive-damaged': { next: 'stop', line: 'the archive is damaged' },
  'archive-not-found': { next: 'usage', line: 'there is no archive' },
  'rules-invalid': { next: 'usage', line: 'the site rules are not valid' },
  usage: { next: 'usage', line: 'wrong usage' },
} as const

/** A stable error code; see ERROR_CODES. */
export type ErrorCode = keyof typeof ERROR_CODES

/** The `error` of an error line (RECORD: "A page that could not be turned into a record"). */
export interface Problem {
  /** Stable; scripts go by it. */
  readonly code: ErrorCode
  /** One sentence for a person. */
  readonly message: string
  /** Whether the same input may work later. */
  readonly retryable: boolean
}

/** The one error class: a stable code, one sentence for a person, and the cause for `--debug`. */
export class TearsheetError extends Error {
  readonly code: ErrorCode
  /** Seconds that the server asked us to wait (Retry-After), where it did. */
  readonly retryAfter: number | undefined
  /** HTTP status, where a response came. */
  readonly status: number | undefined

  constructor(
    code: ErrorCode,
    detail?: string,
    options: { cause?: unknown; retryAfter?: number | undefined; status?: number | undefined } = {},
  ) {
    super(detail ? `${ERROR_CODES[code].line}: ${detail}` : ERROR_CODES[code].line, { cause: options.cause })
    this.name = 'TearsheetError'
    this.code = code
    this.retryAfter = options.retryAfter
    this.status = options.status
  }

  /** What happens next; see NextStep. */
  get next(): NextStep {
    return ERROR_CODES[this.code].next
  }

  /** The error as the output stream carries it. */
  toProblem(): Problem {
    return { code: this.code, message: this.message, retryable: this.next === 'retry' }
  }
}

/** The error that was made a problem of on another thread, where its stack was. */
export function fromProblem({ code, message }: Problem, stack: string | undefined): TearsheetError {
  const error = new TearsheetError(code)
  return Object.assign(error, { message, stack })
}

/** Any thrown value as a TearsheetError; what is not one of ours is a fault of ours (`extract-failed` by default). */
export function asTearsheetError(error: unknown, fallback: ErrorCode = 'extract-failed'): TearsheetError {
  if (error instanceof TearsheetError) return error
  return new TearsheetError(fallback, error instanceof Error ? error.message : String(error), { cause: error })
}
