import { findArticleNode } from '../../../src/extract/article-node.ts'
import { segment } from '../../../src/extract/body/blocks.ts'
import { findHeadline } from '../../../src/extract/fields/headline.ts'
import type { ArticleContext, PageContext } from '../../../src/extract/types.ts'
import { readPage } from '../../../src/page/read.ts'
import { NO_BODY } from '../../../src/extract/body/body.ts'

const ADDRESS = 'https://www.daily.example/news/harbour/ferry-late-again-as-crews-wait'

/** What the fields see of a page before its body is known. */
export function pageContext(html: string, url = ADDRESS): PageContext {
  const page = readPage(html, { url })
  return { page, at: null, article: findArticleNode(page), blocks: segment(page) }
}

/** The same with the headline found and no body. */
export function articleContext(html: string, url = ADDRESS): ArticleContext {
  const context = pageContext(html, url)
  return { ...context, headline: findHeadline(context), body: NO_BODY }
}

/** Three paragraphs of running text. */
export const TEXT = [
  'The ferry between the two harbours left an hour late on Monday because a pump had failed during the night shift.',
  'Crews had waited for the part since the end of May, and the company says that two more pumps are worn out as well.',
  'Passengers were taken over the bay in fishing boats, which the harbour office allowed for the first time since 1987.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n')

/** A JSON-LD script. */
export function ld(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`
}
