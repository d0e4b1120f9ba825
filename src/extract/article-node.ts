import { titleSimilarity } from '../core/text.ts'
import { linkKey, resolveUrl } from '../core/urls.ts'
import { type JsonLdNode, type Page, metaAll } from '../page/page.ts'
import { ldTexts } from './fields/ld-values.ts'

/** How well a type fits the one article of a page; types that are not listed never describe one. */
const TYPES: Readonly<Record<string, number>> = {
  NewsArticle: 1,
  ReportageNewsArticle: 1,
  AnalysisNewsArticle: 1,
  OpinionNewsArticle: 1,
  ReviewNewsArticle: 1,
  BackgroundNewsArticle: 1,
  AskPublicNewsArticle: 1,
  AdvertiserContentArticle: 1,
  LiveBlogPosting: 1,
  Article: 0.95,
  BlogPosting: 0.95,
  Report: 0.9,
  ScholarlyArticle: 0.9,
  TechArticle: 0.9,
  SatiricalArticle: 0.9,
  Review: 0.6,
  CriticReview: 0.6,
  SocialMediaPosting: 0.6,
  DiscussionForumPosting: 0.6,
  Recipe: 0.6,
  MediaGallery: 0.5,
  ImageGallery: 0.5,
  PodcastEpisode: 0.5,
  VideoObject: 0.4,
  NewsVideoObject: 0.4,
  AudioObject: 0.3,
  CreativeWork: 0.4,
  WebPage: 0.2,
}
/** Keys under which another article stands: what the article contains, belongs to, or what a list shows. */
const OTHERS_KEYS = new Set(
  'itemListElement item hasPart isPartOf relatedLink citation mentions about associatedMedia review comment isBasedOn blogPost video audio subjectOf significantLink'.split(
    ' ',
  ),
)
/** Below this the best node is not believed to be this page's article. */
const LEAST = 0.55
/** A title is enough to tell a page's article from its neighbours. */
const SAME_TITLE = 0.6
/** Pages hold thousands of nodes when they are hostile, a few dozen when they are not. */
const MOST_NODES = 400

/**
 * The JSON-LD object that describes the article of this page: an article type, by its address, its headline against
 * the page's own titles, and where it stands; null where every one of them is a teaser, a list entry or another page.
 */
export function findArticleNode(page: Page): JsonLdNode | null {
  const own = new Set([page.url, ...ownAddresses(page)].map(linkKey))
  const titles = pageTitles(page)
  const nodes = page.jsonLd.filter((node) => typeWeight(node) > 0).slice(0, MOST_NODES)
  const articles = nodes.filter((node) => node.depth === 0 && typeWeight(node) >= 0.6).length
  let best: JsonLdNode | null = null
  let highest = LEAST
  for (const node of nodes) {
    const score = fit(node, own, titles, page.base, articles)
    if (score > highest + 1e-9) {
      best = node
      highest = score
    }
  }
  return best
}

function fit(node: JsonLdNode, own: ReadonlySet<string>, titles: readonly string[], base: string, articles: number) {
  const type = typeWeight(node)
  const addresses = nodeAddresses(node, base)
  const here = addresses.some((address) => own.has(linkKey(address)))
  const elsewhere = addresses.length > 0 && !here
  const names = [...ldTexts(node.data['headline']), ...ldTexts(node.data['name'])]
  const alike = Math.max(0, ...names.flatMap((name) => titles.map((title) => titleSimilarity(name, title))))
  let score = type * 0.5
  if (here) score += 0.3
  if (elsewhere) score -= 0.1
  if (alike >= SAME_TITLE) score += 0.3 * alike
  else if (names.length > 0 && titles.length > 0) score -= 0.2 * (1 - alike)
  // The only article of its page needs no further proof; one of several does.
  if (articles === 1 && node.depth === 0 && type >= 0.6) score += 0.15
  if (node.data['datePublished'] !== undefined) score += 0.05
  if (node.data['author'] !== undefined) score += 0.05
  if (node.data['articleBody'] !== undefined) score += 0.03
  score -= Math.min(0.1, node.depth * 0.03)
  if (node.under !== null && OTHERS_KEYS.has(node.under)) score -= 0.3
  return score
}

function typeWeight(node: JsonLdNode): number {
  let best = 0
  for (const type of node.types) best = Math.max(best, Object.hasOwn(TYPES, type) ? TYPES[type]! : 0)
  return best
}

/** Addresses that the node gives as its own page. */
function nodeAddresses(node: JsonLdNode, base: string): string[] {
  const { data } = node
  const values = [data['url'], data['mainEntityOfPage'], data['@id']]
  const found: string[] = []
  for (const value of values) {
    const inner: unknown =
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? ((value as Record<string, unknown>)['@id'] ?? (value as Record<string, unknown>)['url'])
        : value
    const address = typeof inner === 'string' && /^(https?:|\/)/i.test(inner) ? resolveUrl(inner, base) : undefined
    if (address) found.push(address)
  }
  return found
}

function ownAddresses(page: Page): string[] {
  const canonical = page.links.filter((link) => link.rel.includes('canonical')).map((link) => link.href)
  return [...canonical, ...metaAll(page, 'og:url')]
}

function pageTitles(page: Page): string[] {
  const h1 = page.elements.tag('h1').slice(0, 3)
  const shown = h1.map((element) => page.elements.text(element))
  return [...shown, ...metaAll(page, 'og:title'), ...metaAll(page, 'twitter:title'), page.title ?? ''].filter(Boolean)
}
