import type { JsonLdNode } from '../../page/page.ts'
import { likenessTo } from '../title-likeness.ts'
import type { ArticleContext } from '../types.ts'
import { ldTexts } from './ld-values.ts'

const ARTICLE = /(?:Article|BlogPosting|Report)$/
const SAME_HEADLINE = 0.85

/**
 * The JSON-LD objects that describe the article: the one that says most, and those that another program of the site
 * wrote of it, by their type and headline. What is missing in the one may stand in the other.
 */
export function articleNodes({ page, article, headline }: ArticleContext): readonly JsonLdNode[] {
  const found = article ? [article] : []
  const titles = [headline.value, ...ldTexts(article?.data['headline'])].filter((title) => title !== null)
  for (const node of page.jsonLd) {
    if (node === article || node.depth !== 0 || !node.types.some((type) => ARTICLE.test(type))) continue
    const names = ldTexts(node.data['headline'] ?? node.data['name'])
    if (titles.some((title) => names.some((name) => likenessTo(title)(name) > SAME_HEADLINE))) found.push(node)
  }
  return found
}
