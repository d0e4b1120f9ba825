import { comparablePath, pathOfUrl, queryEncoded } from './robots-path.ts'

/** A path pattern cut at its `*` signs, ready to be matched. */
interface Glob {
  readonly pieces: readonly string[]
  /** The pattern ended in `$`: nothing may follow. */
  readonly anchored: boolean
  /** Characters that a path must have at least. */
  readonly least: number
}

/** One `Allow` or `Disallow` line. */
export interface RobotsRule {
  readonly allow: boolean
  /** The line as a person reads it: `Disallow: /private`. */
  readonly line: string
  /** Octets of the pattern: the rule with the most decides (RFC 9309 section 2.2.2). */
  readonly octets: number
  readonly globs: readonly Glob[]
}

/** A rule for a path pattern (octets as latin1); undefined for an empty pattern, which matches nothing. Never throws. */
export function compileRule(allow: boolean, pattern: string): RobotsRule | undefined {
  if (pattern === '') return undefined
  const anchored = pattern.endsWith('$')
  const literals = (anchored ? pattern.slice(0, -1) : pattern).split('*').map(comparablePath)
  const text = literals.map((literal) => literal.text).join('*')
  const octets = literals.reduce((sum, literal) => sum + literal.octets + 1, 0) - 1 + (anchored ? 1 : 0)
  const encoded = queryEncoded(text)
  const globs = encoded === text ? [glob(text, anchored)] : [glob(text, anchored), glob(encoded, anchored)]
  return { allow, line: `${allow ? 'Allow' : 'Disallow'}: ${readable(pattern)}`, octets, globs }
}

/** Rules in the order in which the first that matches decides: most octets first, `Allow` first among equals. */
export function byPrecedence(rules: readonly RobotsRule[]): RobotsRule[] {
  return [...rules].sort((a, b) => b.octets - a.octets || Number(b.allow) - Number(a.allow))
}

/**
 * The rule that decides about a URL, of rules in `byPrecedence` order; undefined when none matches, and then the URL
 * is allowed. `/robots.txt` itself is always allowed (RFC 9309 section 2.2.2).
 */
export function decidingRule(rules: readonly RobotsRule[], href: string): RobotsRule | undefined {
  const path = pathOfUrl(href)
  if (path === '/robots.txt') return undefined
  const encoded = queryEncoded(path)
  return rules.find(({ globs }) => {
    if (matches(globs[0]!, path)) return true
    return (globs.length > 1 || encoded !== path) && globs.some((candidate) => matches(candidate, encoded))
  })
}

function glob(text: string, anchored: boolean): Glob {
  const pieces = text.split('*')
  return { pieces, anchored, least: text.length - pieces.length + 1 }
}

/**
 * Pieces are looked for from left to right, each at the first place possible. That is exact for `*` patterns and never
 * goes back, so the time does not explode for `/a*a*a*a*…` as a regular expression's would.
 */
function matches({ pieces, anchored, least }: Glob, path: string): boolean {
  if (path.length < least) return false
  const first = pieces[0]!
  if (pieces.length === 1) return anchored ? path === first : path.startsWith(first)
  if (!path.startsWith(first)) return false
  let from = first.length
  const last = pieces.length - 1
  for (let index = 1; index < last; index++) {
    const piece = pieces[index]!
    const found = path.indexOf(piece, from)
    if (found < 0) return false
    from = found + piece.length
  }
  const tail = pieces[last]!
  return anchored ? path.length - tail.length >= from && path.endsWith(tail) : path.indexOf(tail, from) >= 0
}

function readable(octets: string): string {
  return Buffer.from(octets, 'latin1').toString('utf8')
}
