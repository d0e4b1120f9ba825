import { type Element, isText } from 'domhandler'
import { decodeEntities, foldSpace } from '../core/text.ts'
import { resolveUrl } from '../core/urls.ts'
import type { Elements, LinkTag, MetaTag, Page } from './page.ts'

/** The parts of a Page that stand in its head. */
export type Head = Pick<Page, 'base' | 'meta' | 'links' | 'title' | 'lang' | 'dir'>

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const

/** Reads title, base, meta and link tags, wherever a careless page put them. */
export function readHead(elements: Elements, url: string): Head {
  const base = resolveUrl(elements.tag('base').find((element) => element.attribs['href'])?.attribs['href'], url) ?? url
  const html = elements.tag('html')[0]
  const dir = html?.attribs['dir']?.trim().toLowerCase()
  return {
    base,
    meta: elements.tag('meta').flatMap(readMeta),
    links: elements.tag('link').flatMap((element) => readLink(element, base)),
    title: readTitle(elements),
    lang: html?.attribs['lang']?.trim() || html?.attribs['xml:lang']?.trim() || null,
    dir: dir === 'rtl' || dir === 'ltr' ? dir : null,
  }
}

/** The first content that one of the names has, in the order of the names; null where none has any. */
export function metaFirst(page: Page, ...names: readonly string[]): string | null {
  for (const name of names) {
    const tag = page.meta.find((tag) => tag.name === name)
    if (tag) return tag.content
  }
  return null
}

/** The addresses of the `<link>` tags with that rel word, in page order. */
export function linksOf(page: Page, rel: string): LinkTag[] {
  return page.links.filter((link) => link.rel.includes(rel))
}

function readMeta(element: Element): MetaTag[] {
  const { attribs } = element
  // Old Open Graph and Twitter templates write `value`.
  const content = foldSpace(decodeEntities(attribs['content'] ?? attribs['value'] ?? ''))
  if (!content) return []
  const tags = new Map<string, MetaTag>()
  for (const attribute of NAMES) {
    const stated = attribs[attribute]?.trim().toLowerCase()
    if (!stated) continue
    // `property` is a list of words in RDFa; the others may hold spaces.
    for (const name of attribute === 'property' ? stated.split(/\s+/) : [stated])
      if (!tags.has(name)) tags.set(name, { name, content, attribute })
  }
  return [...tags.values()]
}

function readLink(element: Element, base: string): LinkTag[] {
  const href = resolveUrl(element.attribs['href'], base)
  const rel = (element.attribs['rel'] ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  if (!href || !rel.length) return []
  const { type, hreflang, title } = element.attribs
  return [{ rel, href, type: type || null, hreflang: hreflang || null, title: title || null }]
}

/** Characters of a title that are read; a headline has 250 at most, and what is taken apart at every bar costs its square. */
const LONGEST_TITLE = 3000

function readTitle(elements: Elements): string | null {
  for (const element of elements.tag('title')) {
    if (element.namespace?.includes('svg')) continue
    const text = foldSpace(decodeEntities(element.children.map((node) => (isText(node) ? node.data : '')).join('')))
    if (text) return text.slice(0, LONGEST_TITLE)
  }
  return null
}
