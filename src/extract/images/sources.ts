import { type Element, isTag, isText } from 'domhandler'
import { decodeEntities, foldSpace } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import type { Page } from '../../page/page.ts'
import { figureAround } from './figures.ts'
import { type Picture, ShownPicture } from './picture.ts'

interface Candidate {
  readonly href: string
  /** Pixels by `w`; `x` descriptors as steps, so that they stand in the same order. */
  readonly size: number
  readonly width: number | null
}

/** Attributes that hold a list of candidates, best first among equals. */
const LAZY_SETS = [
  'data-srcset',
  'data-lazy-srcset',
  'data-original-set',
  'data-src-set',
  'data-flickity-lazyload-srcset',
]
const SETS = ['srcset', ...LAZY_SETS]
/** Attributes that hold the address while `src` holds a placeholder. */
const LAZY = [
  'data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-orig-file', 'data-large-file', 'data-hi-res-src',
  'data-full-src', 'data-image', 'data-img', 'data-url', 'data-echo', 'data-actualsrc', 'data-default-src', 'data-loadsrc',
  'data-image-src', 'data-background-image', 'data-bg',
] // prettier-ignore
/** Sites write what attribute they like: any data attribute that holds the address of an image file. */
const IMAGE_FILE = /^[^\s{}[\]"']{4,2000}\.(?:jpe?g|png|webp|avif|gif)(?:[?#!][^\s{}"']{0,1500})?$/i
/** `data-src-sm`, `data-source`: the name says that it is an address, which may be a script's. */
const SOURCE_NAME = /^data-s(?:rc|ource)(?:$|-(?!template))/
const ADDRESS = /^(?:https?:)?\/[^\s,]{4,2000}$/i
const isAddress = (name: string, value: string): boolean =>
  IMAGE_FILE.test(value) || (SOURCE_NAME.test(name) && ADDRESS.test(value))
/** `[small.jpg, small], [large.jpg, large]`: in the order of the screens that they are for, the largest last. */
const INTERCHANGE = /\[\s*([^\s,[\]]{4,2000}),\s*[\w() :-]{1,60}\]/g
/** Addresses of what stands in until the picture is loaded. */
const PLACEHOLDER =
  /placeholder|(?:^|\/)(?:blank|spacer|transparent|pixel|1x1|lazy|loading|empty|grey|gray|dummy|trans)[\w.-]{0,30}\.(?:gif|png|svg|jpe?g|webp)|\/assets\/1x1/i
const BACKGROUND = /background(?:-image)?\s*:\s*[^;]{0,80}?url\(\s*['"]?([^'")]{4,1500})/i
/** `<img …>` inside the text of a noscript element, which is not parsed. */
const NOSCRIPT_IMG = /<img\s[^>]{4,4000}>/i
const ATTRIBUTE = /([a-z-]{2,30})\s*=\s*(?:"([^"]{0,3000})"|'([^']{0,3000})')/gi
/** `800w`, `1.5x`, with the start of the next candidate where no white space parts them. */
const DESCRIPTOR = /^(\d{1,5}(?:\.\d{1,3})?)([wx])(?:,(.*))?$/
const TEMPLATED = /\{\{?[\w.]+\}\}?|%7B/i

/** All pictures of the page in document order: `<img>`, `<amp-img>`, `<picture>`, `<noscript>`, backgrounds of figures. */
export function pictures(page: Page): Picture[] {
  const found: Picture[] = []
  const taken = new Set<Element>()
  for (const element of mayShow(page)) {
    if (taken.has(element)) continue
    let picture: Picture | null = null
    if (element.name === 'img' || element.name === 'amp-img' || isDrawn(page, element)) {
      const noscript = nextNoscript(element)
      picture = fromImage(page, element, element.attribs) ?? (noscript && fromNoscript(page, noscript))
      if (picture && noscript) taken.add(noscript)
      picture ??= fromMarkup(page, element)
    } else if (isDelayed(page, element)) picture = fromDelayed(page, element)
    else if (element.name === 'noscript') picture = fromNoscript(page, element)
    else if (element.attribs['style'] !== undefined && isFigurePart(element)) picture = fromBackground(page, element)
    if (picture) found.push(picture)
  }
  return found
}

/** The elements that may be or hold a picture, in document order. */
function mayShow({ elements }: Page): Element[] {
  const found = new Set([
    ...elements.tag('img'),
    ...elements.tag('amp-img'),
    ...elements.tag('noscript'),
    ...elements.having('src').filter(({ name }) => DRAWN.test(name)),
    ...elements.having('data-src').filter(({ name }) => FRAME.test(name)),
    ...elements.having('style').filter(isFigurePart),
  ])
  return [...found].sort((a, b) => elements.order(a) - elements.order(b))
}

/** The picture that an `<img>` shows, the largest candidate of its markup; null where it has no address. */
export function fromImage(page: Page, element: Element, attribs: Readonly<Record<string, string>>): Picture | null {
  const candidates: Candidate[] = []
  const declared = length(attribs['width'])
  const add = (href: string | undefined, size: number, width: number | null): void => {
    if (href && !PLACEHOLDER.test(href.slice(0, 600)) && !TEMPLATED.test(href.slice(0, 600)))
      candidates.push({ href, size, width })
  }
  const own = Object.keys(attribs).filter((name) => name.startsWith('data-'))
  addSet(attribs['srcset'], add)
  if (own.length) {
    for (const name of LAZY_SETS) addSet(attribs[name], add)
    for (const name of LAZY) add(attribs[name], 1, null)
    if (!candidates.length)
      for (const name of own) if (isAddress(name, attribs[name]!.slice(0, 3000).trim())) add(attribs[name], 1, null)
  }
  for (const [at, match] of [...(attribs['data-interchange'] ?? '').slice(0, 20_000).matchAll(INTERCHANGE)].entries())
    add(match[1], 1 + at / 100, null)
  add(attribs['src'], candidates.length ? 0.5 : 1, declared)
  // The picture's own attributes before the variants in other formats: among equals the first wins.
  const parent = element.parent
  if (parent && isTag(parent) && parent.name === 'picture')
    for (const child of parent.children)
      if (isTag(child) && child.name === 'source') for (const name of SETS) addSet(child.attribs[name], add)
  // The sort is stable.
  candidates.sort((a, b) => b.size - a.size)
  let best: { readonly url: string; readonly width: number | null } | undefined
  let used = 0
  for (; used < candidates.length && !best; used += 1) {
    const { href, width } = candidates[used]!
    const url = resolveUrl(decodeEntities(href), page.base)
    if (url) best = { url, width }
  }
  if (!best) return null
  const alt = foldSpace(attribs['alt'] ?? '').slice(0, 2000)
  const height = length(attribs['height'])
  // The attributes speak of the size shown; the address of a larger file has a width of its own.
  const scaled =
    best.width !== null && declared !== null && height !== null ? Math.round((best.width * height) / declared) : null
  const others = candidates.slice(used).map(({ href }) => href)
  const shown = { url: best.url, alt: alt || null, width: best.width ?? declared, height: scaled ?? height, element }
  return new ShownPicture(shown, others, page.base)
}

/**
 * A `srcset` may hold commas inside its addresses: a candidate ends at its descriptor, or at a comma followed by white
 * space. After a descriptor the comma needs no white space (`a.jpg 800w,b.jpg 400w`).
 */
function addSet(value: string | undefined, add: (href: string, size: number, width: number | null) => void): void {
  if (!value) return
  let href: string | undefined
  const bare = (): void => {
    if (href) add(href.replace(/,$/, ''), 1, null)
    href = undefined
  }
  for (const part of value.slice(0, 40_000).trim().split(/\s+/)) {
    const descriptor = DESCRIPTOR.exec(part)
    if (!descriptor || !href) {
      bare()
      href = part.replace(/^,/, '')
      continue
    }
    const size = Number(descriptor[1])
    const wide = descriptor[2] === 'w'
    add(href, wide ? size + 10 : size + 1, wide ? Math.round(size) : null)
    href = descriptor[3] || undefined
  }
  bare()
}

function fromNoscript(page: Page, element: Element): Picture | null {
  for (const child of element.children) {
    if (isTag(child) && child.name === 'img') return fromImage(page, child, child.attribs)
    const tag = isText(child) ? NOSCRIPT_IMG.exec(child.data.slice(0, 20_000)) : null
    if (!tag) continue
    const attribs: Record<string, string> = {}
    for (const match of tag[0].matchAll(ATTRIBUTE))
      attribs[match[1]!.toLowerCase()] = decodeEntities(match[2] ?? match[3] ?? '')
    return fromImage(page, element, attribs)
  }
  return null
}

function fromBackground(page: Page, element: Element): Picture | null {
  const href = BACKGROUND.exec(element.attribs['style']!.slice(0, 3000))?.[1]
  if (!href) return null
  const label = element.attribs['aria-label'] ?? element.attribs['title'] ?? element.attribs['data-alt']
  return fromImage(page, element, label ? { src: href, alt: label } : { src: href })
}

/** The noscript element right beside a lazy image holds the same picture. */
function nextNoscript(element: Element): Element | null {
  for (let sibling = element.next; sibling; sibling = sibling.next) {
    if (isTag(sibling)) return sibling.name === 'noscript' ? sibling : null
    if (isText(sibling) && sibling.data.trim()) return null
  }
  return null
}

/** An element that scripts make a picture of: `<site-image src="…">` with nothing inside yet. */
function isDrawn({ elements }: Page, element: Element): boolean {
  return DRAWN.test(element.name) && element.attribs['src'] !== undefined && !elements.inside(element, 'img').length
}
const DRAWN = /^[a-z][a-z\d]*(?:-[a-z\d]+)*-(?:img|image|picture|photo)$/

/** A frame in a figure into which scripts put the picture: `<figure><div data-src="photo.jpg">`. */
function isDelayed({ elements }: Page, element: Element): boolean {
  const source = element.attribs['data-src']
  if (source === undefined || !FRAME.test(element.name) || !IMAGE_FILE.test(source.slice(0, 3000))) return false
  return figureAround(element, FIGURE_LEVELS) !== null && !elements.inside(element, 'img').length
}
function fromDelayed(page: Page, element: Element): Picture | null {
  const said = (name: string): string => element.attribs[name] ?? ''
  const size = { width: said('data-width'), height: said('data-height') }
  return fromImage(page, element, { ...size, 'data-src': said('data-src'), alt: said('data-alt') })
}
const FRAME = /^(?:div|span)$/
const FIGURE_LEVELS = 4

/** The address that the markup states for machines beside a picture that scripts load: `<meta itemprop="contentUrl">`. */
function fromMarkup(page: Page, element: Element): Picture | null {
  const figure = figureAround(element, FIGURE_LEVELS)
  const marks = figure ? page.elements.inside(figure, 'meta') : []
  const address = marks.find(({ attribs }) => attribs['itemprop'] === 'contentUrl')?.attribs['content']
  return address ? fromImage(page, element, { src: address, alt: element.attribs['alt'] ?? '' }) : null
}

function isFigurePart(element: Element): boolean {
  if (element.name === 'figure') return true
  const parent = element.parent
  return parent !== null && isTag(parent) && parent.name === 'figure'
}

/** Pixels from `800`, `800px`; null for `100%`, `auto` and nonsense. */
export function length(value: unknown): number | null {
  const match = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.slice(0, 20) : '',
  )
  const pixels = match ? Number(match[1]) : 0
  return pixels > 0 ? pixels : null
}
