import type { Page } from '../page/page.ts'
import { findArticleNode } from './article-node.ts'
import { segment } from './body/blocks.ts'
import { findBody } from './body/body.ts'
import { findAccess } from './fields/access.ts'
import { findAuthors } from './fields/authors.ts'
import { findByline } from './fields/byline.ts'
import { findCanonicalUrl } from './fields/canonical.ts'
import { findDateModified } from './fields/date-modified.ts'
import { findDate } from './fields/date.ts'
import { findHeadline } from './fields/headline.ts'
import { findKicker } from './fields/kicker.ts'
import { findLanguage } from './fields/language.ts'
import { findPublisher } from './fields/publisher.ts'
import { findSection } from './fields/section.ts'
import { findSource } from './fields/source.ts'
import { findSummary } from './fields/summary.ts'
import { findTags } from './fields/tags.ts'
import { findImages } from './images.ts'
import { findRelatedLinks } from './related.ts'
import type { ArticleContext, Body, Decision, Extraction, PageContext, PageType } from './types.ts'
import { findVerdict } from './verdict.ts'

/** Which engine reads the body: `auto` asks Readability only where our own is unsure; `readability` always. */
export type Engine = 'auto' | 'readability'

/** Runs Readability over clean HTML: the article's HTML, or null where it found none. */
export type SecondOpinion = (html: string, url: string) => Promise<string | null>

export interface ExtractPageOptions {
  /** When the page was captured, ISO 8601; null where not known. */
  readonly at?: string | null
  /** @default 'auto' */
  readonly engine?: Engine
  /** Replaces Readability on jsdom, for tests. */
  readonly secondOpinion?: SecondOpinion
}

/** Pages that are no article: what was taken for its text is something else. */
const WITHOUT_TEXT: ReadonlySet<PageType> = new Set(['index', 'consent', 'challenge', 'paywall', 'notfound', 'empty'])

/** Reads every field of a page, in the order in which one leans on another. Asking for one never changes another. */
export async function extractPage(page: Page, options: ExtractPageOptions = {}): Promise<Extraction> {
  const { at = null } = options
  const context: PageContext = { page, at, article: findArticleNode(page), blocks: segment(page) }
  const headline = findHeadline(context)
  const body = await readBody(context, headline, options)
  const article: ArticleContext = { ...context, headline, body }

  const byline = findByline(article)
  const authors = findAuthors(article, byline)
  const date = findDate(article)
  const section = findSection(article)
  const access = findAccess(article)
  const images = findImages(article)
  const relatedLinks = findRelatedLinks(article)
  const verdict = findVerdict(article, {
    date: date.value,
    authors: authors.value?.length ?? 0,
    images,
    relatedLinks,
    accessible: access.value,
  })
  return {
    page,
    blocks: context.blocks,
    canonicalUrl: findCanonicalUrl(context),
    headline,
    kicker: findKicker(article),
    summary: findSummary(article),
    byline,
    authors,
    source: findSource(article),
    date,
    dateModified: findDateModified(article, date),
    section,
    tags: findTags(article, section),
    language: findLanguage(article),
    publisher: findPublisher(article),
    isAccessibleForFree: access,
    images,
    relatedLinks,
    body: WITHOUT_TEXT.has(verdict.type) ? { ...body, text: '', html: '', blocks: [], links: [] } : body,
    verdict,
    metaRobots: metaRobots(page),
  }
}

async function readBody(context: PageContext, headline: Decision<string>, options: ExtractPageOptions): Promise<Body> {
  const own = findBody(context, headline)
  const always = options.engine === 'readability'
  // eslint-disable-next-line typescript/no-explicit-any -- until body/second-opinion.ts exists
  const other: any = await import(SECOND_OPINION).catch(() => null)
  if (!other || (!always && !other.needsSecondOpinion(own))) return own
  const { page } = context
  const ask = options.secondOpinion ?? (await import('../page/dom.ts')).readabilityContent
  const html = await ask(other.prunedHtml(page), page.url)
  if (!html) return own
  const second: Body = other.bodyFromHtml(html, context, headline)
  return always ? second : other.prefer(own, second)
}
const SECOND_OPINION = './body/second-opinion.ts'

/** The names under which pages speak to robots: to all, or to one by its token. */
const ROBOT_NAMES = /^(robots|googlebot(-news|-image)?|bingbot|slurp|yandex|baiduspider|applebot|tearsheet)$/

/** The robots directives that the page states, as stated: bare for all robots, `name: …` where they are for one. */
function metaRobots(page: Page): string[] {
  return page.meta
    .filter((tag) => tag.attribute === 'name' && ROBOT_NAMES.test(tag.name))
    .map((tag) => (tag.name === 'robots' ? tag.content : `${tag.name}: ${tag.content}`))
}
