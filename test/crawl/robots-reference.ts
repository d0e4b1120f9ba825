/**
 * A robots.txt matcher of the plainest kind, for comparison: works on text with regular expressions and `URL`, and
 * shares nothing with src. Only fit for small friendly files.
 */
export function referenceAllows(file: string, href: string, token: string): boolean {
  const url = new URL(href)
  const target = url.href.slice(url.origin.length)
  if (target === '/robots.txt') return true
  const chosen = rulesFor(file, token) ?? rulesFor(file, '*') ?? []
  const hits = chosen.filter(({ pattern }) => pattern !== '' && matchesEither(pattern, target))
  const size = Math.max(0, ...hits.map(({ pattern }) => octets(pattern)))
  const best = hits.filter(({ pattern }) => octets(pattern) === size)
  return best.length === 0 || best.some(({ allow }) => allow)
}

interface ReferenceRule {
  allow: boolean
  pattern: string
}

/** All rules of all groups whose list of agents has the token; undefined where no group has it. */
function rulesFor(file: string, token: string): ReferenceRule[] | undefined {
  const lines = file
    .split(/\r\n|\r|\n/)
    .map((line) => /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.replace(/#.*/, '')))
    .filter((match) => match !== null)
    .map(([, key = '', value = '']): [string, string] => [key.toLowerCase(), value])
    .filter(([key]) => /^(user-?agent|allow|diss?allow)$/.test(key))
  // One letter a line, then the groups are the matches of one expression: agents, then rules.
  const shape = lines.map(([key]) => (key.startsWith('user') ? 'u' : 'r')).join('')
  const groups = Array.from(shape.matchAll(/u+r*/g), (match) => lines.slice(match.index, match.index + match[0].length))
  const ours = groups.filter((group) =>
    group.some(
      ([key, value]) =>
        key.startsWith('user') && (/^(\*(?=\s|$)|[a-z_-]+)/i.exec(value)?.[0] ?? '').toLowerCase() === token,
    ),
  )
  if (ours.length === 0) return undefined
  return ours
    .flat()
    .filter(([key]) => !key.startsWith('user'))
    .map(([key, value]) => ({ allow: key === 'allow', pattern: value }))
}

function matchesEither(pattern: string, target: string): boolean {
  return [false, true].some((query) => expression(pattern, query).test(spell(target, query, false)))
}

function expression(pattern: string, query: boolean): RegExp {
  const anchored = pattern.endsWith('$')
  const spelled = spell(anchored ? pattern.slice(0, -1) : pattern, query, true)
  const source = spelled.replace(/[.?+^()[\]{}|\\/-]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${source}${anchored ? '$' : ''}`, 's')
}

/** Every octet as `%XX` but unreserved ones, `/`, `?`, and in patterns `*`; in a query spelling also `/` and `?`. */
function spell(text: string, query: boolean, pattern: boolean): string {
  const units = text.match(/%[0-9a-f]{2}|./gisu) ?? []
  const spelled = units.map((unit) => {
    if (/^%../.test(unit)) {
      const char = String.fromCharCode(Number.parseInt(unit.slice(1), 16))
      return /[\w.~-]/.test(char) ? char : unit.toUpperCase()
    }
    if (/[\w.~/?-]/.test(unit) || (pattern && unit === '*')) return unit
    const bytes = Array.from(new TextEncoder().encode(unit))
    return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  })
  const joined = spelled.join('')
  if (!query) return joined
  return joined.replace(/\?(.*)$/s, (_all, rest: string) => `?${rest.replaceAll('/', '%2F').replaceAll('?', '%3F')}`)
}

/** Octets of the pattern, letters beyond ASCII as three each, needlessly encoded octets as one. */
function octets(pattern: string): number {
  const units = pattern.match(/%[0-9a-f]{2}|./gisu) ?? []
  return units.reduce((sum, unit) => {
    if (/^%../.test(unit))
      return sum + (/[\w.~-]/.test(String.fromCharCode(Number.parseInt(unit.slice(1), 16))) ? 1 : 3)
    const bytes = new TextEncoder().encode(unit).length
    return sum + (bytes > 1 ? 3 * bytes : 1)
  }, 0)
}
