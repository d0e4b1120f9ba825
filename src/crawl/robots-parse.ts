import { byPrecedence, compileRule, type RobotsRule } from './robots-match.ts'

/**
 * Octets of a robots.txt that are read; what follows is ignored, with the line that is cut in two.
 * RFC 9309 section 2.5: at least 500 KiB.
 */
export const ROBOTS_PARSE_LIMIT: number = 1024 * 1024
/** Sitemap lines kept: large publishers list some hundred. */
const MAX_SITEMAPS = 1000

/** What a robots.txt says to one crawler. */
export interface RobotsFile {
  /** The product token whose group holds: our own, `*`, or null where no group speaks to us. */
  readonly group: string | null
  /** The rules of all groups for that token, the most specific first. */
  readonly rules: readonly RobotsRule[]
  /** Seconds; the longest where several groups state one. No part of RFC 9309, but a wish to be heeded. */
  readonly crawlDelay: number | null
  /** Values of the Sitemap lines as written; they belong to no group. */
  readonly sitemaps: readonly string[]
}

type LineKind = 'agent' | 'allow' | 'disallow' | 'delay' | 'sitemap'

/** Line names, with the misspellings that the large search engines accept too: a typing error is still a wish. */
const LINE_KINDS: ReadonlyMap<string, LineKind> = new Map([
  ['user-agent', 'agent'],
  ['useragent', 'agent'],
  ['user agent', 'agent'],
  ['allow', 'allow'],
  ['disallow', 'disallow'],
  ['dissallow', 'disallow'],
  ['dissalow', 'disallow'],
  ['disalow', 'disallow'],
  ['diasllow', 'disallow'],
  ['disallaw', 'disallow'],
  ['crawl-delay', 'delay'],
  ['crawldelay', 'delay'],
  ['crawl delay', 'delay'],
  ['sitemap', 'sitemap'],
  ['site-map', 'sitemap'],
])

/** NUL ends a line too, as it ends a string in the parsers that sites are tried against. */
const LINE_END = /\r\n?|\n|\0/
const SPACES = ' \t\v\f'
const KEY_WITHOUT_COLON = /^([A-Za-z-]{5,12})[ \t]+([^ \t]+)$/
const PRODUCT_TOKEN = /^[A-Za-z_-]+/
const ANY_AGENT = /^\*(?:[ \t]|$)/
const SECONDS = /^\d{1,9}(?:[.,]\d{1,6})?/

interface Group {
  readonly agents: Set<string>
  readonly rules: RobotsRule[]
  delay: number | null
}

/**
 * Reads a robots.txt for one product token by RFC 9309: total, whatever the bytes are. Groups for the same token are
 * one; a group's list of user agents ends with its first rule line and with nothing else; `*` speaks only to those
 * who have no group of their own, and a group without rules allows everything.
 */
export function parseRobots(bytes: Uint8Array, token: string): RobotsFile {
  const wanted = token.toLowerCase()
  const groups: Group[] = []
  const sitemaps: string[] = []
  let current: Group | undefined
  let closed = true
  for (const line of robotsLines(bytes)) {
    const [kind, value] = readLine(line)
    if (kind === 'sitemap') {
      if (value && sitemaps.length < MAX_SITEMAPS) sitemaps.push(Buffer.from(value, 'latin1').toString('utf8'))
    } else if (kind === 'agent') {
      if (!current || closed) groups.push((current = { agents: new Set(), rules: [], delay: null }))
      closed = false
      current.agents.add(agentToken(value))
    } else if (current && kind === 'delay') {
      current.delay = longest(current.delay, readSeconds(value))
    } else if (current && (kind === 'allow' || kind === 'disallow')) {
      closed = true
      const rule = speaksTo(current, wanted) ? compileRule(kind === 'allow', value) : undefined
      if (rule) current.rules.push(rule)
    }
  }
  const own = groups.filter((group) => group.agents.has(wanted))
  const ours = own.length > 0 ? own : groups.filter((group) => group.agents.has('*'))
  return {
    group: own.length > 0 ? wanted : ours.length > 0 ? '*' : null,
    rules: byPrecedence(ours.flatMap((group) => group.rules)),
    crawlDelay: ours.reduce<number | null>((delay, group) => longest(delay, group.delay), null),
    sitemaps,
  }
}

function speaksTo(group: Group, token: string): boolean {
  return group.agents.has(token) || group.agents.has('*')
}

function readLine(line: string): [kind: LineKind | undefined, value: string] {
  const hash = line.indexOf('#')
  const text = trimOctets(hash < 0 ? line : line.slice(0, hash))
  const colon = text.indexOf(':')
  if (colon < 0) {
    const [, key = '', value = ''] = KEY_WITHOUT_COLON.exec(text) ?? []
    return [LINE_KINDS.get(key.toLowerCase()), value]
  }
  const key = trimOctets(text.slice(0, colon)).toLowerCase()
  return [LINE_KINDS.get(key), trimOctets(text.slice(colon + 1))]
}

/** Without the white space around it; `trim` would also cut 0xA0, which is the end of a letter in UTF-8. */
function trimOctets(octets: string): string {
  let start = 0
  let end = octets.length
  while (start < end && SPACES.includes(octets.charAt(start))) start++
  while (end > start && SPACES.includes(octets.charAt(end - 1))) end--
  return octets.slice(start, end)
}

/** `NewsBot/1.2 (…)` means `newsbot`; a value without a token names nobody. */
function agentToken(value: string): string {
  if (ANY_AGENT.test(value)) return '*'
  return PRODUCT_TOKEN.exec(value)?.[0].toLowerCase() ?? ''
}

function readSeconds(value: string): number | null {
  const seconds = SECONDS.exec(value)?.[0]
  return seconds === undefined ? null : Number(seconds.replace(',', '.'))
}

function longest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b)
}

/** The lines as octets (latin1, so that broken UTF-8 still compares octet by octet), without byte order mark. */
function robotsLines(bytes: Uint8Array): string[] {
  const octets = Buffer.from(utf8Octets(bytes))
  const whole = octets.length <= ROBOTS_PARSE_LIMIT
  const lines = octets.toString('latin1', 0, ROBOTS_PARSE_LIMIT).split(LINE_END)
  if (!whole) lines.pop()
  return lines
}

/** UTF-16, told by its mark or by its NULs, becomes UTF-8; a UTF-8 mark, whole or cut short, goes. */
function utf8Octets(bytes: Uint8Array): Uint8Array {
  const [a, b, c, d] = bytes
  const utf16 =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : unmarkedUtf16(a, b, c, d)
  if (utf16) return Buffer.from(new TextDecoder(utf16).decode(bytes.subarray(0, 2 * ROBOTS_PARSE_LIMIT + 2)))
  if (a === 0xef && b === 0xbb) return bytes.subarray(c === 0xbf ? 3 : 2)
  return a === 0xef ? bytes.subarray(1) : bytes
}

function unmarkedUtf16(a?: number, b?: number, c?: number, d?: number): string | undefined {
  if (a && !b && c && d === 0) return 'utf-16le'
  return a === 0 && b && c === 0 && d ? 'utf-16be' : undefined
}
