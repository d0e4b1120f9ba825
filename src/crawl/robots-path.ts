/** RFC 3986 section 2.3: the octets that mean the same whether percent-encoded or not. */
const UNRESERVED = /^[A-Za-z0-9\-._~]$/
const PLAIN_PATH = /^[A-Za-z0-9\-._~/?]*$/
const TWO_HEX = /^[0-9A-Fa-f]{2}$/

/** A path or literal piece of a pattern in comparable form. */
export interface ComparablePath {
  readonly text: string
  /** Octets, in the count that decides which rule is the most specific: an encoded octet counts three. */
  readonly octets: number
}

/**
 * Octets (one character each, as latin1) in the form in which RFC 9309 section 2.2.2 compares them: everything but
 * unreserved octets percent-encoded with upper-case digits, encoded unreserved octets decoded. `/` and `?` stay as
 * they are, because encoded they are data and raw they divide the URL: `/a%2Fb` is not below `/a`. As no `*` or `$`
 * is left in the result, both can be put back as pattern signs without doubt (section 2.2.3: `%2A`, `%24`).
 */
export function comparablePath(octets: string): ComparablePath {
  if (PLAIN_PATH.test(octets)) return { text: octets, octets: octets.length }
  const out: string[] = []
  let count = 0
  for (let at = 0; at < octets.length; at++) {
    const char = octets.charAt(at)
    const hex = char === '%' ? octets.slice(at + 1, at + 3) : ''
    if (TWO_HEX.test(hex)) {
      const decoded = String.fromCharCode(Number.parseInt(hex, 16))
      const unreserved = UNRESERVED.test(decoded)
      out.push(unreserved ? decoded : `%${hex.toUpperCase()}`)
      count += unreserved ? 1 : 3
      at += 2
    } else if (char === '/' || char === '?' || UNRESERVED.test(char)) {
      out.push(char)
      count += 1
    } else {
      const code = char.charCodeAt(0)
      out.push(`%${code.toString(16).toUpperCase().padStart(2, '0')}`)
      count += code < 0x80 ? 1 : 3
    }
  }
  return { text: out.join(''), octets: count }
}

/**
 * The second form of a comparable path: `/` and `?` inside the query are encoded as well, so that
 * `?u=https://x.example` and `?u=https%3A%2F%2Fx.example` are the same (the table in RFC 9309 section 2.2.2).
 */
export function queryEncoded(comparable: string): string {
  const query = comparable.indexOf('?')
  if (query < 0) return comparable
  return (
    comparable.slice(0, query + 1) +
    comparable
      .slice(query + 1)
      .replaceAll('/', '%2F')
      .replaceAll('?', '%3F')
  )
}

/** What a pattern is matched against: path and query as they are sent, in comparable form; `/` for what is no URL. */
export function pathOfUrl(href: string): string {
  const url = URL.parse(href)
  if (!url) return '/'
  const end = url.href.indexOf('#')
  const start = url.href.indexOf('/', url.protocol.length + 2)
  return comparablePath(url.href.slice(start, end < 0 ? undefined : end)).text
}
