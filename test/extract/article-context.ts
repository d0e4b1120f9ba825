import type { Element } from 'domhandler'
import { findArticleNode } from '../../src/extract/article-node.ts'
import { segment } from '../../src/extract/body/blocks.ts'
import { NO_BODY } from '../../src/extract/body/body.ts'
import { none } from '../../src/extract/arbiter.ts'
import type { ArticleContext, Block } from '../../src/extract/types.ts'
import { readPage } from '../../src/page/read.ts'

export const STORY_URL = 'https://www.news.example/science/harbour-seals-return-to-the-old-port-48213'

/** A paragraph of a story, long enough to be taken for one. */
export function paragraph(index: number): string {
  return `<p>Paragraph ${index} tells how the harbour master counted seals on the outer wall before the morning tide came in.</p>`
}

/**
 * A page as the passes after the body see it: the headline is the first h1, the body the long paragraphs that do not
 * stand in a figure or a link, so that these tests do not lean on how the body is found.
 */
export function contextOf(html: string, url: string = STORY_URL): ArticleContext {
  const page = readPage(html, { url })
  const blocks = segment(page)
  const kept = blocks
    .filter((block) => block.element.name === 'p' && block.text.length > 60)
    .map((block) => block.index)
  const heading = page.elements.tag('h1')[0]
  const text = kept.map((index) => blocks[index]!.text).join('\n\n')
  return {
    page,
    at: null,
    blocks,
    article: findArticleNode(page),
    headline: { ...none<string>('headline'), value: heading ? page.elements.text(heading) : null, element: heading },
    body: {
      ...NO_BODY,
      engine: kept.length ? 'blocks' : 'none',
      text,
      kept,
      container: around(
        kept.map((index) => blocks[index]!),
        (outer, inner) => page.elements.contains(outer, inner),
      ),
      confidence: kept.length ? 1 : 0,
    },
  }
}

function around(blocks: readonly Block[], contains: (outer: Element, inner: Element) => boolean): Element | null {
  let element: Element | null = blocks[0]?.element ?? null
  if (element && blocks.length === 1) return element
  while (element && !blocks.every((block) => contains(element!, block.element)))
    element = element.parent as Element | null
  return element
}
