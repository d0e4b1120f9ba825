import { Parser } from 'htmlparser2'
import { decodeEntities, foldSpace, words } from '../core/text.ts'
import { decodePath, resolveUrl } from '../core/urls.ts'
import { decodeBytes } from '../page/charset.ts'

/** A `<link rel=alternate>` of a page. */
export interface AlternateLink {
  readonly url: string
  /** Media type, lower case. */
  readonly type: string
  readonly title: string | null
}

export interface PageLink {
  readonly url: string
  readonly text: string
  /** `rel` words, lower case: `nofollow`, `sponsored`. */
  readonly rel: readonly string[]
}

/** The links of a page, without a tree of it: what a crawler needs and no more. */
export interface PageLinks {
  readonly base: string
  readonly alternates: readonly AlternateLink[]
  /** Each address once, in page order; with the longest text it has. */
  readonly links: readonly PageLink[]
  readonly canonical: string | null
  readonly amp: string | null
  /** `<meta>` tags whose name speaks of robots, for readDirectives. */
  readonly robots: readonly { readonly name: string; readonly content: string }[]
}

/** What one page may cost. */
const MAX_BYTES = 10 * 1024 * 1024
const MAX_LINKS = 5_000
const MAX_TEXT = 300
const STEP = 65_536
const ROBOTS_META = /^(?:robots|tearsheet)$/i
/** The parser's list of open elements is searched at every end tag. */
const TOO_DEEP = 2_000

/** Reads the links of an HTML page by a streaming scan: linear in time whatever the page is. Never throws. */
export function readLinks(
  bytes: Uint8Array,
  options: { readonly url: string; readonly contentType?: string | null },
): PageLinks {
  const { text } = decodeBytes(bytes.subarray(0, MAX_BYTES), options)
  const links = new Map<string, { text: string; readonly rel: readonly string[] }>()
  const alternates: AlternateLink[] = []
  let base = options.url
  let based = false
  let canonical: string | null = null
  let amp: string | null = null
  let open: { readonly url: string; text: string } | undefined
  const robots: { name: string; content: string }[] = []
  let depth = 0

  const close = (): void => {
    const link = open && links.get(open.url)
    const said = open ? foldSpace(open.text) : ''
    if (link && said.length > link.text.length) link.text = said
    open = undefined
  }
  const linkTag = (attributes: Readonly<Record<string, string>>): void => {
    const rel = wordsOf(attributes['rel'])
    const url = resolveUrl(decodeEntities(attributes['href'] ?? ''), base)
    if (url === undefined) return
    const type = (attributes['type'] ?? '').split(';')[0]!.trim().toLowerCase()
    if (rel.includes('canonical')) canonical ??= url
    if (rel.includes('amphtml')) amp ??= url
    const isAlternate = rel.includes('alternate') || rel.includes('feed')
    if (isAlternate && alternates.length < MAX_LINKS)
      alternates.push({ url, type, title: foldSpace(attributes['title'] ?? '') || null })
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        if (tag === 'base' && !based && attributes['href']) {
          based = true
          base = resolveUrl(attributes['href'], options.url) ?? base
        } else if (tag === 'link') linkTag(attributes)
        else if (tag === 'meta' && ROBOTS_META.test(attributes['name'] ?? '') && robots.length < 20)
          robots.push({ name: attributes['name']!, content: attributes['content'] ?? '' })
        else if ((tag === 'a' || tag === 'area') && attributes['href'] !== undefined) {
          close()
          const address = URL.parse(resolveUrl(attributes['href'], base) ?? '')
          if (!address) return
          address.hash = ''
          const url = address.href
          if (!links.has(url) && links.size < MAX_LINKS) links.set(url, { text: '', rel: wordsOf(attributes['rel']) })
          open = { url, text: foldSpace(attributes['aria-label'] ?? attributes['title'] ?? '').slice(0, MAX_TEXT) }
          if (open.text) close()
          open = { url, text: '' }
        }
      },
      ontext(data) {
        if (open && open.text.length < MAX_TEXT) open.text += data.slice(0, MAX_TEXT)
      },
      onclosetag(tag) {
        depth -= 1
        if (tag === 'a' || tag === 'area') close()
      },
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < text.length; at += STEP) {
    parser.write(text.slice(at, at + STEP))
    if (depth >= TOO_DEEP) break
  }
  if (depth < TOO_DEEP) parser.end()
  close()
  return { base, alternates, links: Array.from(links, ([url, link]) => ({ url, ...link })), canonical, amp, robots }
}

function wordsOf(rel: string | undefined): string[] {
  return (rel ?? '').slice(0, 200).toLowerCase().split(/\s+/).filter(Boolean)
}

/** What an address seems to lead to, by its form alone. */
export type LinkShape = 'article' | 'section' | 'asset' | 'service' | 'unclear'

/** Files that are no pages. */
const ASSET =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|pdf|zip|gz|mp[34]|m4[av]|webm|mov|avi|css|js|mjs|json|woff2?|ttf|docx?|xlsx?|pptx?|epub|apk|exe|dmg)$/i
/** What a site offers besides its news. */
const SERVICE =
  /^\/(?:[a-z]{2}\/)?(?:login|logout|signin|sign-in|signup|register|account|subscribe|subscription|abo|newsletters?|search|suche|buscar|recherche|cart|checkout|shop|privacy|datenschutz|terms|agb|impressum|imprint|contact|kontakt|about|about-us|help|faq|advertis\w*|careers|jobs|cookie\w*|sitemap|rss|feeds?|wp-\w+|cdn-cgi|share|print|comments?)(?:[/.]|$)/i
/** A date in the path: `/2025/07/25/`, `/2025-07-25-`, `/20250725`. */
const DATED = /\/(?:19|20)\d\d(?:[/-]?(?:0[1-9]|1[0-2]|[a-z]{3}))(?:[/-]?(?:0[1-9]|[12]\d|3[01]))?(?:[/-]|$)/i
/** An id of the article in the last part: five digits or more, or a long hash with digits. */
const ID = /(?:^|[-_.,a-z])\d{5,}(?:\D{0,6})$|^(?=[\w-]*\d)[\da-f-]{16,}$/i
/** Words of a headline: three hyphens in one part. */
const SLUG = /(?:[^-_/]+[-_]){3}[^/]+/u
const PAGE_NUMBER = /^(?:p|page|seite|pagina)?[-_]?\d{1,4}$/i

/** Words on a link that make it a headline. */
const HEADLINE_WORDS = 5

/** Guesses from the address, and from the words on the link, whether it is an article or a page that lists articles. */
export function linkShape(href: string, text = ''): LinkShape {
  const url = URL.parse(href)
  if (!url) return 'service'
  const path = url.pathname.slice(0, 2_000)
  if (ASSET.test(path)) return 'asset'
  if (SERVICE.test(path)) return 'service'
  const parts = path.split('/').filter(Boolean)
  const last = parts.at(-1)?.replace(/\.[a-z]{2,5}$/i, '') ?? ''
  if (parts.length === 0) return 'section'
  if (DATED.test(path) && (parts.length > 3 || SLUG.test(last) || ID.test(last))) return 'article'
  if (ID.test(last) || SLUG.test(decodePath(last))) return 'article'
  if (/\b(?:id|article|story|p)=\d{3,}/i.test(url.search)) return 'article'
  if (PAGE_NUMBER.test(last)) return 'section'
  if (words(text).length >= HEADLINE_WORDS) return 'unclear'
  return parts.length <= 3 && !/\d{3,}/.test(path) ? 'section' : 'unclear'
}
