import { Parser } from 'htmlparser2'
import { parseDate } from '../core/dates.ts'
import { decodeEntities, foldSpace } from '../core/text.ts'
import { resolveUrl } from '../core/urls.ts'
import { decodeBytes } from '../page/charset.ts'
import { sniff } from './discover-sniff.ts'
import { detached } from './feed-draft.ts'
import { unpack } from './sitemaps-unpack.ts'

/** One page that a sitemap names. */
export interface SitemapEntry {
  readonly url: string
  /** As stated, in the form of the record. */
  readonly lastModified: string | null
  /** Of the news extension; null where the entry has none. */
  readonly news: SitemapNews | null
  /** True where the address is of another host than the sitemap: see mayNameForeign. */
  readonly foreign: boolean
}

/** What the news extension says about an article. */
export interface SitemapNews {
  readonly title: string | null
  readonly published: string | null
  readonly publication: string | null
  readonly language: string | null
  readonly keywords: readonly string[]
}

/** `index` names other sitemaps, `text` is a list of addresses, `none` is no sitemap. */
export type SitemapKind = 'urlset' | 'index' | 'text' | 'none'

export interface Sitemap {
  readonly kind: SitemapKind
  /** Pages; of an index the sitemaps, with `news` null. */
  readonly entries: readonly SitemapEntry[]
  /** True where it is damaged or over a limit, and only the beginning was read; `notes` say why. */
  readonly degraded: boolean
  readonly notes: readonly string[]
}

export interface SitemapOptions {
  /** The sitemap's own address, after redirects. */
  readonly url: string
  readonly contentType?: string | null | undefined
}

/** Limits of the protocol (sitemaps.org): 50,000 addresses and 50 MB unpacked. */
export const SITEMAP_LIMITS = { entries: 50_000, bytes: 52_428_800, url: 2_048, depth: 500 } as const

/** Element without its prefix to the field of an entry. */
const FIELDS: ReadonlySet<string> = new Set([
  'loc',
  'lastmod',
  'title',
  'publication_date',
  'keywords',
  'name',
  'language',
])
/** Subtrees of other extensions, which have titles and addresses of their own. */
const OTHER = /^(?:image|video|xhtml|mobile):/i
const FIELD_CHARS = 4_000
const STEP = 65_536
/** A line of a text sitemap. */
const WEB_LINE = /^https?:\/\/\S+$/i
const MAX_KEYWORDS = 100

/**
 * Reads a sitemap of any kind, plain or gzip. Never throws: what is damaged gives the entries before the damage. Nothing
 * that the document names is expanded or loaded, and memory is bounded by SITEMAP_LIMITS.
 */
export async function readSitemap(bytes: Uint8Array, options: SitemapOptions): Promise<Sitemap> {
  const { bytes: plain, cut } = await unpack(bytes, SITEMAP_LIMITS.bytes)
  const { text } = decodeBytes(plain, { url: options.url, contentType: options.contentType ?? null })
  const kind = sniff(text)
  const notes = cut ? [`only the first ${plain.length} bytes could be read`] : []
  if (kind === 'sitemap' || kind === 'sitemap-index')
    return scanSitemap(text, kind === 'sitemap' ? 'urlset' : 'index', options, notes)
  return kind === null ? textSitemap(text, options, notes) : none(`this is ${kind}`)
}

function none(note: string): Sitemap {
  return { kind: 'none', entries: [], degraded: true, notes: [note] }
}

/** One address a line, and nothing else (sitemaps.org). */
function textSitemap(text: string, { url }: SitemapOptions, notes: string[]): Sitemap {
  const found = new Set<string>()
  for (let from = 0; from < text.length && found.size < SITEMAP_LIMITS.entries;) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, end < 0 ? undefined : end).trim()
    from = end < 0 ? text.length : end + 1
    if (line === '' || line.startsWith('#')) continue
    if (!WEB_LINE.test(line.slice(0, SITEMAP_LIMITS.url + 1))) return found.size ? done() : none('this is no sitemap')
    const address = line.length <= SITEMAP_LIMITS.url ? resolveUrl(line, url) : undefined
    if (address !== undefined) found.add(detached(address))
  }
  return found.size ? done() : none('this is no sitemap')

  function done(): Sitemap {
    const entries = Array.from(found, (address) => ({
      url: address,
      lastModified: null,
      news: null,
      foreign: isForeign(address, url),
    }))
    return { kind: 'text', entries, degraded: notes.length > 0, notes }
  }
}

function scanSitemap(
  text: string,
  kind: 'urlset' | 'index',
  { url }: SitemapOptions,
  given: readonly string[],
): Sitemap {
  const notes = new Set(given)
  const entries = new Map<string, SitemapEntry>()
  const unit = kind === 'urlset' ? 'url' : 'sitemap'
  let depth = 0
  let skipped = 0
  let ending = false
  let values: Map<string, string> | undefined
  let field: { readonly name: string; text: string } | undefined

  const close = (): void => {
    if (values) {
      const entry = toEntry(values, url)
      if (!entry) notes.add('an entry has no address')
      else if (entries.size < SITEMAP_LIMITS.entries) entries.set(entry.url, entries.get(entry.url) ?? entry)
      else notes.add(`only the first ${SITEMAP_LIMITS.entries} entries were read`)
    }
    values = undefined
    field = undefined
  }
  const parser = new Parser(
    {
      onopentag(tag) {
        depth += 1
        const name = tag.slice(tag.indexOf(':') + 1).toLowerCase()
        if (skipped) return
        if (OTHER.test(tag)) skipped = depth
        else if (name === unit) {
          close()
          values = new Map()
        } else field = values && FIELDS.has(name) && !values.has(name) ? { name, text: '' } : undefined
      },
      ontext(data) {
        if (field && !skipped && field.text.length < FIELD_CHARS) field.text += data
      },
      onclosetag(tag) {
        if (ending && depth > 0) notes.add('the document breaks off')
        const name = tag.slice(tag.indexOf(':') + 1).toLowerCase()
        if (depth === skipped) skipped = 0
        else if (field?.name === name) {
          values?.set(name, field.text)
          field = undefined
        } else if (name === unit) close()
        depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length; at += STEP) {
    parser.write(text.slice(at, at + STEP))
    if (depth > SITEMAP_LIMITS.depth) notes.add('the document is nested too deeply')
    if (depth > SITEMAP_LIMITS.depth || entries.size >= SITEMAP_LIMITS.entries) break
  }
  ending = entries.size < SITEMAP_LIMITS.entries
  if (depth <= SITEMAP_LIMITS.depth) parser.end()
  return { kind, entries: [...entries.values()], degraded: notes.size > 0, notes: [...notes] }
}

function toEntry(values: ReadonlyMap<string, string>, sitemap: string): SitemapEntry | undefined {
  const loc = decodeEntities((values.get('loc') ?? '').trim()).replace(/\s+/g, '')
  const url = loc.length <= SITEMAP_LIMITS.url ? resolveUrl(loc, sitemap) : undefined
  if (url === undefined) return undefined
  const text = (name: string): string | null => foldSpace(decodeEntities(values.get(name) ?? '')) || null
  const date = (name: string): string | null => parseDate(values.get(name)?.slice(0, 100))?.iso ?? null
  const hasNews = values.has('publication_date') || values.has('title') || values.has('name')
  const keywords = (text('keywords') ?? '').split(/[,،、;]/).map((word) => word.trim())
  const news = {
    title: text('title'),
    published: date('publication_date'),
    publication: text('name'),
    language: text('language'),
    keywords: [...new Set(keywords)].filter(Boolean).slice(0, MAX_KEYWORDS),
  }
  return {
    url: detached(url),
    lastModified: date('lastmod'),
    news: hasNews ? news : null,
    foreign: isForeign(url, sitemap),
  }
}

/** Whether an address is of another host than the sitemap that names it; `www.` and the scheme do not count. */
function isForeign(url: string, sitemap: string): boolean {
  const host = (address: string): string => (URL.parse(address)?.host ?? '').replace(/^www\./, '')
  return host(url) !== host(sitemap)
}

/**
 * Whether a sitemap may name addresses of another host: only where that host's robots.txt names the sitemap
 * (sitemaps.org, "Sitemaps & Cross Submits"). `stated` are the Sitemap lines of that robots.txt.
 */
export function mayNameForeign(sitemap: string, stated: readonly string[], host: string): boolean {
  const wanted = URL.parse(sitemap)?.href
  return wanted !== undefined && stated.some((line) => resolveUrl(line, `https://${host}/`) === wanted)
}
