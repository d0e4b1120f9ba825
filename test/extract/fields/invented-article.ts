import { findArticleNode } from '../../../src/extract/article-node.ts'
import { segment } from '../../../src/extract/body/blocks.ts'
import { findHeadline } from '../../../src/extract/fields/headline.ts'
import type { ArticleContext, Body, PageContext } from '../../../src/extract/types.ts'
import { readPage } from '../../../src/page/read.ts'

export interface ArticleOptions {
  readonly url?: string
  readonly lang?: string
  readonly head?: string
  /** When the page was captured. */
  readonly at?: string
  /** Texts of the blocks that are the body; none unless given. */
  readonly body?: readonly string[]
}

/** The context of an invented page whose `<body>` is given: the real reader and headline, a body by its texts. */
export function inventedArticle(html: string, options: ArticleOptions = {}): ArticleContext {
  const { url = 'https://news.example/politics/harbour-vote', lang = 'en', head = '', at = null, body = [] } = options
  const page = readPage(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${html}</body></html>`, { url })
  const context: PageContext = { page, at, article: findArticleNode(page), blocks: segment(page) }
  const kept = context.blocks.filter((block) => body.includes(block.text)).map((block) => block.index)
  return { ...context, headline: findHeadline(context), body: stubBody(kept) }
}

function stubBody(kept: readonly number[]): Body {
  return {
    engine: 'blocks',
    text: '',
    html: '',
    blocks: [],
    links: [],
    kept,
    container: null,
    confidence: kept.length ? 1 : 0,
    trace: [],
  }
}

/** A JSON-LD block. */
export function jsonLd(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
}
