import { TearsheetError } from '../core/errors.ts'
import { withoutCredentials } from '../core/urls.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const NON_ASCII = /[\x80-\xff]/
const NON_ASCII_EACH = /[\x80-\xff]/g
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Whether a status sends elsewhere (RFC 9110, 15.4). */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status)
}

/**
 * Where a redirect leads. `location` is the raw field, one character a byte. A target without a fragment keeps the
 * one that it came from (RFC 9110 section 10.2.2). Throws `redirect-invalid` or `scheme-unsupported`.
 */
export function redirectTarget(location: string | undefined, from: URL): URL {
  const text = decodeLocation(location?.trim() ?? '')
  if (!text) throw new TearsheetError('redirect-invalid', `${from.host} names no target`)
  const target = URL.parse(text, from)
  if (!target) throw new TearsheetError('redirect-invalid', `${from.host} names a target that is not a URL`)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw new TearsheetError('scheme-unsupported', `${from.host} redirects to ${target.protocol}`)
  }
  if (!target.hash) target.hash = from.hash
  return new URL(withoutCredentials(target.href))
}

/** Raw UTF-8 is read as such (a host may be written in it); any other byte over 127 is percent-encoded as it stands. */
function decodeLocation(location: string): string {
  if (!NON_ASCII.test(location)) return location
  try {
    return UTF8.decode(Buffer.from(location, 'latin1'))
  } catch {
    return location.replace(NON_ASCII_EACH, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  }
}

/** Header fields that may follow a redirect to another origin. */
const HARMLESS = new Set(['accept', 'accept-language'])

/** What remains of the caller's header fields on the way: conditions belong to one URL, secrets to one origin. */
export function headersAfterRedirect(
  headers: Readonly<Record<string, string>>,
  sameOrigin: boolean,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => {
      const key = name.toLowerCase()
      return HARMLESS.has(key) || (sameOrigin && !key.startsWith('if-'))
    }),
  )
}
