/** What a page's publisher asks of those who keep or index it, by header or meta tag. */
export interface Directives {
  readonly noindex: boolean
  readonly noarchive: boolean
  readonly nofollow: boolean
  readonly nosnippet: boolean
  /** The date of `unavailable_after` as written. */
  readonly unavailableAfter: string | null
  /** Every statement that is addressed to us, as written; those to other crawlers are not among them. */
  readonly raw: readonly string[]
}

/** The meta tags of a page as `Page.meta` gives them. */
export interface MetaLike {
  readonly name: string
  readonly content: string
}

/** Statements are short; what is longer is no statement, and pages may be hostile. */
const MAX_VALUE = 2000
const MAX_STATEMENTS = 200
/** Directives with a value of their own after the colon: their name is no crawler's. */
const VALUED = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview'])
const SCOPE = /^([\w.*-]{1,60})[ \t]*:[ \t]*(.*)$/s
/** The rest of a date after the comma behind its weekday: `Sun, 01 Mar 2026 …`, `Sunday, 01-Mar-26 …`. */
const WEEKDAY_ONLY = /:\s*[a-z]{3,9}\.?$/i
/** `March 1, 2026 10:00`: the year after a comma. */
const YEAR_NEXT = /^\d{4}\b/

/**
 * Reads the values of all `X-Robots-Tag` fields and the page's meta tags named `robots` or like us. Statements of
 * several places add up: the strictest holds. `at` is the time of the fetch (ISO 8601): from the date of
 * `unavailable_after` on, a page counts as `noindex`. Total: never throws.
 */
export function readDirectives(
  headers: readonly string[],
  metas: readonly MetaLike[],
  token: string,
  at: string | null = null,
): Directives {
  const own = token.toLowerCase()
  const tags = metas.filter(({ name }) => name.toLowerCase() === 'robots' || name.toLowerCase() === own)
  const raw = [...headers.flatMap((value) => statementsOf(value, own)), ...tags.flatMap(({ content }) => cut(content))]
  const words = new Set(raw.map((statement) => statement.toLowerCase()))
  const unavailableAfter = raw.map(dateOf).find((date) => date !== undefined) ?? null
  const expired = raw.some((statement) => isPast(dateOf(statement), at))
  const none = words.has('none')
  return {
    noindex: none || expired || words.has('noindex'),
    noarchive: words.has('noarchive') || words.has('nocache'),
    nofollow: none || words.has('nofollow'),
    nosnippet: words.has('nosnippet') || words.has('max-snippet:0') || words.has('max-snippet: 0'),
    unavailableAfter,
    raw,
  }
}

/** The statements of one header field that are for everyone or for us: a scope holds until the next one. */
function statementsOf(value: string, own: string): string[] {
  const statements: string[] = []
  let ours = true
  for (const part of cut(value)) {
    const [, name = '', rest = ''] = SCOPE.exec(part) ?? []
    const scoped = name !== '' && !VALUED.has(name.toLowerCase())
    if (scoped) ours = name === '*' || name.toLowerCase() === own
    const statement = scoped ? rest.trim() : part
    if (ours && statement) statements.push(statement)
  }
  return statements
}

/** The parts between commas, with the commas inside dates left where they are. */
function cut(value: string): string[] {
  const parts: string[] = []
  for (const piece of value.slice(0, MAX_VALUE).split(',', MAX_STATEMENTS)) {
    const part = piece.trim()
    const before = parts.at(-1)
    const dated = before !== undefined && before.toLowerCase().includes('unavailable_after')
    if (dated && (WEEKDAY_ONLY.test(before) || YEAR_NEXT.test(part))) parts[parts.length - 1] = `${before}, ${part}`
    else if (part) parts.push(part)
  }
  return parts
}

function dateOf(statement: string): string | undefined {
  const [, name = '', date = ''] = SCOPE.exec(statement) ?? []
  return name.toLowerCase() === 'unavailable_after' && date ? date : undefined
}

function isPast(date: string | undefined, at: string | null): boolean {
  return date !== undefined && at !== null && Date.parse(date) <= Date.parse(at)
}
