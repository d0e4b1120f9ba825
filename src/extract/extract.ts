import type { Page } from '../page/page.ts'
import { none } from './arbiter.ts'
import { segment } from './body/blocks.ts'
import type { ArticleContext, Body, Decision, Extraction, PageContext, Verdict } from './types.ts'

/** Which engine reads the body: `auto` asks Readability only where our own is unsure; `readability` always. */
export type Engine = 'auto' | 'readability'

/** Runs Readability over clean HTML: the article's HTML, or null where it found none. */
export type SecondOpinion = (html: string, url: string) => Promise<string | null> | string | null

export interface ExtractPageOptions {
  /** When the page was captured, ISO 8601; null where not known. */
  readonly at?: string | null
  /** @default 'auto' */
  readonly engine?: Engine
  /** Replaces Readability on jsdom, for tests. */
  readonly secondOpinion?: SecondOpinion
}

// eslint-disable-next-line typescript/no-explicit-any -- until every reader exists
type Reader = (...args: any[]) => any

// The readers are being written: what is not there yet leaves its field empty.
async function reader(module: string, name: string): Promise<Reader | undefined> {
  try {
    return ((await import(module)) as Record<string, Reader>)[name]
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
const NO_BODY: Body = {
  engine: 'none',
  text: '',
  html: '',
  blocks: [],
  links: [],
  kept: [],
  container: null,
  confidence: 0,
  trace: [],
}

/** Reads every field of a page, in the order in which one leans on another. Asking for one never changes another. */
export async function extractPage(page: Page, options: ExtractPageOptions = {}): Promise<Extraction> {
  const { at = null } = options
  const call = async <T>(module: string, name: string, empty: T, ...args: unknown[]): Promise<T> => {
    const read = await reader(module, name)
    return read ? ((await read(...args)) as T) : empty
  }
  const field = <T>(module: string, name: string, key: string, ...args: unknown[]): Promise<Decision<T>> =>
    call(`./fields/${module}.ts`, name, none<T>(key), ...args)

  const context: PageContext = {
    page,
    at,
    article: await call('./article-node.ts', 'findArticleNode', null, page),
    blocks: segment(page),
  }
  const headline = await field<string>('headline', 'findHeadline', 'headline', context)
  const body = await call('./body/body.ts', 'findBody', NO_BODY, context, headline)
  const article: ArticleContext = { ...context, headline, body }
  const byline = await field<string>('byline', 'findByline', 'byline', article)
  const date = await field<string>('date', 'findDate', 'date', article)
  const section = await field<string>('section', 'findSection', 'section', article)
  const authors = await field<Extraction['authors']['value']>('authors', 'findAuthors', 'authors', article, byline)
  const images = await call<Extraction['images']>('./images.ts', 'findImages', [], article)
  const relatedLinks = await call<Extraction['relatedLinks']>('./related.ts', 'findRelatedLinks', [], article)
  const access = await field<boolean>('access', 'findAccess', 'isAccessibleForFree', article)
  const verdict = await call<Verdict>(
    './verdict.ts',
    'findVerdict',
    { type: body.text ? 'article' : 'other', reasons: [] },
    article,
    { date, authors: authors.value?.length ?? 0, images, relatedLinks, accessible: access.value },
  )
  return {
    page,
    blocks: context.blocks,
    canonicalUrl: await field('canonical', 'findCanonicalUrl', 'canonicalUrl', context),
    headline,
    kicker: await field('kicker', 'findKicker', 'kicker', article),
    summary: await field('summary', 'findSummary', 'summary', article),
    byline,
    authors: authors as Extraction['authors'],
    source: await field('source', 'findSource', 'source', article),
    date,
    dateModified: await field('date-modified', 'findDateModified', 'dateModified', article, date),
    section,
    tags: await field('tags', 'findTags', 'tags', article, section),
    language: await field('language', 'findLanguage', 'language', article),
    publisher: await field('publisher', 'findPublisher', 'publisher', article),
    isAccessibleForFree: access,
    images,
    relatedLinks,
    body,
    verdict,
    metaRobots: metaRobots(page),
  }
}

/** The robots directives that the page states, as stated: bare for all robots, `name: …` where they are for one. */
function metaRobots(page: Page): string[] {
  return page.meta
    .filter((tag) => tag.attribute === 'name' && ROBOT_NAMES.test(tag.name))
    .map((tag) => (tag.name === 'robots' ? tag.content : `${tag.name}: ${tag.content}`))
}

/** The names under which pages speak to robots: to all, or to one by its token. */
const ROBOT_NAMES = /^(robots|googlebot(-news|-image)?|bingbot|slurp|yandex|baiduspider|applebot|tearsheet)$/
