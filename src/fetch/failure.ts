import { type ErrorCode, TearsheetError } from '../core/errors.ts'

/** Where a request stood when it failed: some codes mean one thing before the response header and another after. */
export type Stage = 'head' | 'body'

export interface FailureContext {
  /** Host that was asked, for the message. */
  readonly host: string
  readonly stage: Stage
  readonly viaProxy: boolean
}

/** Codes of undici, Node's net, dns and http parser, as ours. One line each; what is not here goes by PREFIXES. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  HPE_HEADER_OVERFLOW: 'too-large',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_SOCKET: 'connection-closed',
  ECONNRESET: 'connection-closed',
  ECONNABORTED: 'connection-closed',
  EPIPE: 'connection-closed',
  ECONNREFUSED: 'connect-failed',
  EHOSTUNREACH: 'connect-failed',
  EHOSTDOWN: 'connect-failed',
  ENETUNREACH: 'connect-failed',
  ENETDOWN: 'connect-failed',
  EADDRNOTAVAIL: 'connect-failed',
  EACCES: 'connect-failed',
  EPERM: 'connect-failed',
  EMFILE: 'connect-failed',
  UND_ERR_MAX_ORIGINS_REACHED: 'connect-failed',
  ENOTFOUND: 'dns-not-found',
  ENODATA: 'dns-not-found',
  EAI_AGAIN: 'dns-failed',
  EAI_FAIL: 'dns-failed',
  EAI_MEMORY: 'dns-failed',
  EAI_SYSTEM: 'dns-failed',
  ESERVFAIL: 'dns-failed',
  EREFUSED: 'dns-failed',
  ETIMEOUT: 'dns-failed',
  UND_ERR_PRX_TLS: 'proxy-failed',
  UND_ERR_PRX_CONN: 'proxy-failed',
  UND_ERR_INVALID_ARG: 'url-invalid',
  UND_ERR_DESTROYED: 'interrupted',
  UND_ERR_CLOSED: 'interrupted',
  // OpenSSL's verdicts on a certificate (X509_V_ERR_*) that have no common prefix.
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-failed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-failed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-failed',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-failed',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-failed',
  UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY: 'tls-failed',
  INVALID_CA: 'tls-failed',
  INVALID_PURPOSE: 'tls-failed',
  PATH_LENGTH_EXCEEDED: 'tls-failed',
  HOSTNAME_MISMATCH: 'tls-failed',
  EPROTO: 'tls-failed',
}

const PREFIXES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['HPE_', 'response-malformed'],
  ['CERT_', 'tls-failed'],
  ['ERR_TLS_', 'tls-failed'],
  ['ERR_SSL_', 'tls-failed'],
]

/** Undici's words for answers that it can make nothing of; the code is that of a closed socket. */
const MALFORMED_ANSWER = /^bad (response|upgrade)$/
/** Undici has no code of its own for a proxy that says no. */
const PROXY_REFUSAL = /^Proxy (response|Authentication)/
const PROXY_STATUS = /^Proxy [^()]*\((\d{3})\)/
const PARSER_WORDS = /\(([^()]{1,60})\)$/
/** What the look-up, the connection and the handshake can fail with; through a proxy it is the proxy that failed. */
const CONNECTING = new Set<ErrorCode>(['connect-failed', 'dns-not-found', 'dns-failed'])

/** Anything thrown on the way of one request, as a TearsheetError. The message names the host, never a whole URL. */
export function toFetchError(error: unknown, context: FailureContext): TearsheetError {
  if (error instanceof TearsheetError) return error
  const { code, message } = firstKnown(error)
  const ours = ourCode(code, message, context)
  const reason = PROXY_STATUS.exec(message)?.[1] ?? code
  return new TearsheetError(ours, reason ? `${context.host} (${reason})` : context.host, { cause: error })
}

function ourCode(code: string, message: string, { stage, viaProxy }: FailureContext): ErrorCode {
  if (PROXY_REFUSAL.test(message)) return 'proxy-failed'
  if (MALFORMED_ANSWER.test(message)) return 'response-malformed'
  // Before the header it means two lengths that contradict each other; after it, a body that ended early.
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return stage === 'head' ? 'response-malformed' : 'connection-closed'
  if (code === 'HPE_INVALID_EOF_STATE') return 'connection-closed'
  const ours = CODES[code] ?? PREFIXES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'connect-failed'
  return viaProxy && CONNECTING.has(ours) ? 'proxy-failed' : ours
}

/** The first code in the chain of causes (happy eyeballs gives an AggregateError of all attempts). */
function firstKnown(error: unknown): { code: string; message: string } {
  let message = ''
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    message ||= current.message
    const code = (current as { code?: unknown }).code ?? parserCode(current)
    if (typeof code === 'string') return { code, message: current.message }
    current = current instanceof AggregateError ? current.errors[0] : current.cause
  }
  return { code: '', message }
}

/** Undici 8.12 means to give its parser's errors a code and leaves it out; the words in the message are the same. */
function parserCode({ name, message }: Error): string | undefined {
  if (name !== 'HTTPParserError') return undefined
  const words = PARSER_WORDS.exec(message)?.[1] ?? 'unknown'
  return `HPE_${words.toUpperCase().replace(/\W+/g, '_')}`
}
