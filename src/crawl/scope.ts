import { registrableDomain } from '../core/urls.ts'

/** What of a site is wanted. */
export interface ScopeOptions {
  /** Host names; their subdomains belong to them. None: every host. With a port, only that port. */
  readonly hosts?: readonly string[] | undefined
  /** At least one must match, where there are any: `/news/*`, `https://news.example/2025/*`, or `/regular expression/`. */
  readonly include?: readonly string[] | undefined
  /** None may match. */
  readonly exclude?: readonly string[] | undefined
  /** Links between the start and a page; the start is 0. */
  readonly depth?: number | undefined
  /** Pages that are taken in all. */
  readonly budget?: number | undefined
}

/** Why a URL is left out. */
export type LeftOut =
  | 'not-web'
  | 'other-host'
  | 'excluded'
  | 'not-included'
  | 'too-deep'
  | 'over-budget'
  | 'asset'
  | 'service-page'
  | 'nofollow'
  | 'already-seen'
  | 'robots-disallowed'
  | 'foreign-sitemap-entry'
  | 'no-article'
  | 'fetch-failed'

export type ScopeDecision =
  | { readonly in: true }
  | { readonly in: false; readonly reason: LeftOut; readonly detail: string }

export interface Scope {
  /** Whether a URL is wanted. Nothing is counted. */
  decide(url: string, depth?: number): ScopeDecision
  /** Takes one page out of the budget; false where it is used up. */
  take(): boolean
  /** Pages taken so far. */
  readonly taken: number
}

const IN: ScopeDecision = { in: true }
const REGEX = /^\/(.+)\/([imsu]*)$/s
/** A pattern between slashes with none of these is a path (`/news/`), not a regular expression. */
const REGEX_SIGNS = /[\\^$()[\]|+{}]|\.\*/
const MAX_URL = 4_000

interface Pattern {
  readonly source: string
  matches(url: URL): boolean
}

/** A scope. Throws SyntaxError for a regular expression that is none; see patternProblem for a check before. */
export function createScope(options: ScopeOptions): Scope {
  const { hosts = [], depth: deepest = Infinity, budget = Infinity } = options
  const include = (options.include ?? []).map(toPattern)
  const exclude = (options.exclude ?? []).map(toPattern)
  let taken = 0
  return {
    decide(href, depth = 0) {
      const url = href.length <= MAX_URL ? URL.parse(href) : null
      if (!url || !/^https?:$/.test(url.protocol)) return out('not-web', 'only http and https addresses are followed')
      if (hosts.length && !hosts.some((host) => belongsTo(url, host)))
        return out('other-host', `${url.host} is not ${hosts.join(', ')}`)
      const excluded = exclude.find((pattern) => pattern.matches(url))
      if (excluded) return out('excluded', `by ${excluded.source}`)
      if (include.length && !include.some((pattern) => pattern.matches(url))) {
        return out('not-included', `by none of ${include.map(({ source }) => source).join(', ')}`)
      }
      if (depth > deepest) return out('too-deep', `depth ${depth}, and ${deepest} is the limit`)
      return IN
    },
    take() {
      if (taken >= budget) return false
      taken += 1
      return true
    },
    get taken() {
      return taken
    },
  }
}

/** The decision against a URL. */
export function out(reason: LeftOut, detail: string): ScopeDecision & { readonly in: false } {
  return { in: false, reason, detail }
}

/** The hosts of a site by its address: the registrable domain, so that `www.` and `sport.` belong to it. */
export function siteHosts(url: string): string[] {
  const parsed = URL.parse(url)
  if (!parsed) return []
  // With a port it is a server of someone's own, and the next port is another.
  return [parsed.port ? parsed.host : registrableDomain(parsed.hostname)]
}

/** What is wrong with a pattern, or null. */
export function patternProblem(pattern: string): string | null {
  try {
    toPattern(pattern)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function belongsTo(url: URL, host: string): boolean {
  const wanted = host.toLowerCase()
  if (/:\d+$/.test(wanted)) return url.host === wanted
  return url.hostname === wanted || url.hostname.endsWith(`.${wanted}`)
}

/** A wildcard pattern, matched against the whole address or, where it begins with a slash, path and query. */
function toPattern(source: string): Pattern {
  const [, body, flags] = REGEX.exec(source) ?? []
  if (body !== undefined && REGEX_SIGNS.test(body)) {
    const regex = new RegExp(body, flags)
    return { source, matches: ({ href }) => regex.test(href) }
  }
  const parts = source.split('*')
  const whole = !source.startsWith('/')
  return { source, matches: (url) => matchesParts(whole ? url.href : url.pathname + url.search, parts) }
}

/** Wildcards without a regular expression: each part is looked for after the one before, so it is never more than linear. */
function matchesParts(text: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  if (!text.startsWith(first)) return false
  if (!rest.length) return text === first
  const last = rest.pop()!
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}
