import type { ChildNode, Element } from 'domhandler'
import type { JsonLdNode, Page } from '../page/page.ts'

/** Where evidence comes from. Rules of one family are one witness: they agree because they were made together. */
export type Family = 'site' | 'json-ld' | 'opengraph' | 'meta' | 'microdata' | 'dom' | 'url' | 'feed' | 'text'

/** One value that a rule saw. */
export interface Found<T> {
  readonly value: T
  /** Where it stood, for the fields that are placed by it and for `explain`. */
  readonly element?: Element | undefined
  /** Overrides the rule's id in the provenance: `meta:og:title`, `json-ld:NewsArticle.headline`. */
  readonly source?: string
  /** Scales the rule's weight for this value, 0 to 1: how good an instance this is. */
  readonly factor?: number
}

/** One reader of one field: a line of a table. `weight` is the chance that what it finds is right, 0 to 1. */
export interface Rule<Raw, C> {
  readonly id: string
  readonly family: Family
  readonly weight: number
  find(context: C): Iterable<Found<Raw>>
}

/** A field: its rules, what is acceptable, and when two values are the same answer. */
export interface Field<Raw, T, C> {
  readonly name: string
  readonly rules: readonly Rule<Raw, C>[]
  /** The clean value, or the reason why it is refused. */
  accept(raw: Raw, context: C, found: Found<Raw>): { readonly value: T } | { readonly refused: string }
  key(value: T): string
}

/** One value that stood for election, for `explain`. */
export interface Candidate<T> {
  readonly rule: string
  readonly family: Family
  readonly source: string
  readonly weight: number
  /** How good an instance of its rule this is, and what the rule weighs in its table: `weight` without fitting. */
  readonly factor: number
  readonly stated: number
  readonly value: T | null
  /** What the rule found, before it was cleaned or refused: plain data. */
  readonly given: unknown
  /** Candidates with one key are one answer; null where it was refused. */
  readonly key: string | null
  /** Why it did not even stand, null where it did. */
  readonly refused: string | null
  readonly element: Element | undefined
}

/** The arbiter's answer for one field. */
export interface Decision<T> {
  readonly field: string
  readonly value: T | null
  /** `family:where`, null where there is no value. */
  readonly source: string | null
  /** 0 to 1. */
  readonly confidence: number
  /** Element of the winner, or of a page element that agrees with it. */
  readonly element: Element | undefined
  readonly candidates: readonly Candidate<T>[]
}

/** One run of inline text of the page: see body/blocks.ts for how a page is cut. */
export interface Block {
  readonly index: number
  /** The nearest block-level element around the text. */
  readonly element: Element
  /** White space folded; a single `<br>` is a `\n`. Never empty. */
  readonly text: string
  readonly links: readonly { readonly href: string; readonly text: string; readonly element: Element }[]
  readonly linkChars: number
  readonly boldChars: number
  readonly italicChars: number
  /** Inside an element that is not shown (hidden, display:none, aria-hidden). */
  readonly hidden: boolean
  /** What stands just before it. */
  readonly after: 'media' | 'rule' | 'frame' | null
  /** The text nodes and inline elements it is made of, in order: for clean HTML. */
  readonly nodes: readonly ChildNode[]
}

/** What the rules of one publisher's file found on a page: family `site` of the arbiter. Made by src/sites. */
export interface SiteEvidence {
  /** Name of the file, as provenance shows it. */
  readonly file: string
  /** First 12 hex digits of the SHA-256 of its text. */
  readonly hash: string
  /** Raw values by field, in order; a field without rules is not in it. */
  readonly fields: ReadonlyMap<string, readonly Found<unknown>[]>
  /** Elements that hold the text; empty where no rule names them, or none of them is on the page. */
  readonly body: readonly Element[]
  /** Elements that are no part of the article: neither text nor evidence for a field. */
  readonly drop: ReadonlySet<Element>
  /** Rules that match nothing on this page, by name: `headline`, `drop[2]`. */
  readonly drift: readonly string[]
}

/** The rules that hold for a page, bound to nothing but the page: pure. */
export type SiteReader = (page: Page) => SiteEvidence

/** What the publisher's rules did on a page, for `explain` and for whoever counts drift; rules as `site:<file>#<rule>`. */
export interface SiteOutcome {
  readonly file: string
  readonly hash: string
  /** Rules that match nothing. */
  readonly drift: readonly string[]
  /** Rules that say what the page says without them. */
  readonly needless: readonly string[]
}

/** What is known before the body is. */
export interface PageContext {
  readonly page: Page
  /** When the page was captured, ISO 8601; null where not known. Dates after it are refused. */
  readonly at: string | null
  /** The JSON-LD object that describes this article, null where there is none. See article-node.ts. */
  readonly article: JsonLdNode | null
  /** All blocks of the page in reading order. */
  readonly blocks: readonly Block[]
  /** What the publisher's own rules found; absent where there are none. */
  readonly site?: SiteEvidence | null
}

/** What the other fields may lean on: the headline and the body with their places in the page. */
export interface ArticleContext extends PageContext {
  readonly headline: Decision<string>
  readonly body: Body
}

/** One block of the article. Inline links and emphasis are in `html` only. */
export type BodyBlock =
  | { readonly type: 'paragraph' | 'quote' | 'code'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string; readonly level: number }
  | { readonly type: 'list'; readonly text: string; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly text: string; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'image'; readonly text: string; readonly url: string }
  | { readonly type: 'embed'; readonly text: string; readonly url: string }

/** Why one block of the page was kept or dropped, for `explain`. */
export interface BlockTrace {
  readonly index: number
  readonly kept: boolean
  /** Score before rules, 0 to 1. */
  readonly score: number
  /** What decided: `model`, or the name of the rule. */
  readonly by: string
}

/** The article's text and where it stands in the page. */
export interface Body {
  /** Who found it. */
  readonly engine: 'blocks' | 'readability' | 'site' | 'none'
  readonly text: string
  readonly html: string
  readonly blocks: readonly BodyBlock[]
  readonly links: readonly { readonly url: string; readonly text: string }[]
  /** Indices into `PageContext.blocks` of what was kept, ascending; empty where Readability found the body. */
  readonly kept: readonly number[]
  /** Smallest element around the kept blocks. */
  readonly container: Element | null
  /** How sure the engine is that this is an article's text, 0 to 1. */
  readonly confidence: number
  readonly trace: readonly BlockTrace[]
}

/** One of the article's own pictures; key names as in the record. */
export interface Image {
  readonly url: string
  readonly caption: string | null
  readonly credit: string | null
  readonly alt: string | null
  readonly width: number | null
  readonly height: number | null
  readonly lead: boolean
}

/** A link to another article, by how it is tied to this one. */
export interface RelatedLink {
  readonly url: string
  readonly text: string
  readonly kind: 'inline' | 'related' | 'popular'
}

/** A person or desk that wrote the article. */
export interface Author {
  readonly name: string
  readonly url: string | null
}

/** Who publishes the page. */
export interface Publisher {
  readonly name: string
  readonly url: string | null
  readonly logo: string | null
}

/** What the page is. */
export type PageType =
  | 'article'
  | 'live'
  | 'video'
  | 'gallery'
  | 'audio'
  | 'index'
  | 'consent'
  | 'challenge'
  | 'paywall'
  | 'notfound'
  | 'empty'
  | 'other'

/** The verdict on the page with what spoke for it, in plain words. */
export interface Verdict {
  readonly type: PageType
  readonly reasons: readonly string[]
}

/** Everything that was found on a page, before it becomes a record. */
export interface Extraction {
  readonly page: Page
  readonly blocks: readonly Block[]
  readonly canonicalUrl: Decision<string>
  readonly headline: Decision<string>
  readonly kicker: Decision<string>
  readonly summary: Decision<string>
  readonly byline: Decision<string>
  readonly authors: Decision<readonly Author[]>
  readonly source: Decision<string>
  readonly date: Decision<string>
  readonly dateModified: Decision<string>
  readonly section: Decision<string>
  readonly tags: Decision<readonly string[]>
  readonly language: Decision<string>
  readonly publisher: Decision<Publisher>
  readonly isAccessibleForFree: Decision<boolean>
  readonly images: readonly Image[]
  readonly relatedLinks: readonly RelatedLink[]
  readonly body: Body
  /** Why this body and not that of the other engine; null where only one was asked. */
  readonly bodyReason: string | null
  readonly verdict: Verdict
  /** What became of the publisher's own rules; null where there are none for this page. */
  readonly site: SiteOutcome | null
  /** `<meta name=robots>` and bot-scoped forms, as stated. */
  readonly metaRobots: readonly string[]
}
