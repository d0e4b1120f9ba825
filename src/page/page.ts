import type { CheerioAPI } from 'cheerio/slim'
import type { Document, Element } from 'domhandler'

/** How the bytes were turned into text. */
export interface Charset {
  /** WHATWG encoding name, lower case (`utf-8`, `windows-1251`). */
  readonly name: string
  /** What decided: the order of the WHATWG standard, then detection. */
  readonly source: 'bom' | 'header' | 'meta' | 'xml' | 'utf-8-valid' | 'detected' | 'tld' | 'default' | 'text'
}

/** One `<meta>`: the name is the lower-cased name, property, itemprop or http-equiv. */
export interface MetaTag {
  readonly name: string
  /** Trimmed, never empty, entities decoded also where the page escaped them twice. */
  readonly content: string
  readonly attribute: 'name' | 'property' | 'itemprop' | 'http-equiv'
}

/** One `<link>` with its rel words in lower case and its address made absolute. */
export interface LinkTag {
  readonly rel: readonly string[]
  readonly href: string
  readonly type: string | null
  readonly hreflang: string | null
  readonly title: string | null
}

/**
 * One JSON-LD object that has a type, wherever it stood: top level, in an array, in `@graph`, or nested in another one.
 * `{"@id": …}` references to another object of the page are resolved on reading by `resolve` in json-ld.ts.
 */
export interface JsonLdNode {
  /** Type names without their vocabulary: `NewsArticle`, `Person`. */
  readonly types: readonly string[]
  readonly id: string | null
  readonly data: Readonly<Record<string, unknown>>
  /** Index of the script block, in page order. */
  readonly block: number
  /** 0 at the top level, in an array or in `@graph`; one more for each object around it. */
  readonly depth: number
  /** The key it stood under in the object around it (`mainEntity`, `author`), null at depth 0. */
  readonly under: string | null
  /** True where the block was broken and had to be repaired. */
  readonly repaired: boolean
}

/** One microdata or RDFa item (`itemscope` / `typeof`): property values are text or URLs as the standard says. */
export interface MicrodataItem {
  readonly types: readonly string[]
  readonly props: ReadonlyMap<string, readonly MicrodataValue[]>
  readonly element: Element
}
/** One value of a microdata property. */
export interface MicrodataValue {
  readonly text: string
  readonly element: Element
  readonly item: MicrodataItem | null
}

/** Every element of the page in document order, with the look-ups that rules need; made in one walk. See elements.ts. */
export interface Elements {
  readonly all: readonly Element[]
  /** Elements of that tag name, in document order. */
  tag(name: string): readonly Element[]
  /** Elements one of whose class words or whose id matches; the pattern is tried once per distinct word, not per element. */
  hinted(pattern: RegExp): readonly Element[]
  /** Elements of that tag name inside another one, in document order. */
  inside(outer: Element, name: string): readonly Element[]
  /** Elements that carry the attribute (`itemprop`, `rel`, `datetime`, `data-testid`, `property`, `role`). */
  having(attribute: string): readonly Element[]
  /** Elements that carry an attribute of such a name, in document order: each name of the page is looked at once. */
  havingAny(isOne: (attribute: string) => boolean): readonly Element[]
  /** Position in document order; -1 for an element that is not of this page. */
  order(element: Element): number
  /** True where `inner` is `outer` or stands inside it. */
  contains(outer: Element, inner: Element): boolean
  /** Text of the element without scripts, styles, templates and noscript, white space folded; computed once per element. */
  text(element: Element): string
  /** Class words and id of the element, lower case, joined by spaces; '' for none. */
  hint(element: Element): string
}

/** A parsed page: decoded once, parsed once, its metadata read once. Nothing in it is changed by anyone after `readPage`. */
export interface Page {
  /** The page's own address (after redirects). */
  readonly url: string
  /** What relative links are resolved against (`<base href>`, else `url`). */
  readonly base: string
  readonly charset: Charset
  /** Made when it is first asked for. Its `find` takes time that grows with the square of the number of children. */
  readonly $: CheerioAPI
  readonly root: Document
  readonly elements: Elements
  readonly meta: readonly MetaTag[]
  readonly links: readonly LinkTag[]
  readonly jsonLd: readonly JsonLdNode[]
  readonly microdata: readonly MicrodataItem[]
  /** `<title>`, white space folded; null where there is none. */
  readonly title: string | null
  /** `<html lang>` as stated. */
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl' | null
  /** What reading had to do to the page: flattened nesting, skipped broken JSON-LD, … for `explain`. */
  readonly notes: readonly string[]
}

/** The links inside an element, in document order. */
export function linksIn(page: Page, element: Element): Element[] {
  return page.elements.inside(element, 'a').filter((link) => 'href' in link.attribs)
}

/** All contents of the meta tags of that name, in page order. */
export function metaAll(page: Page, name: string): string[] {
  return page.meta.filter((tag) => tag.name === name).map((tag) => tag.content)
}
