import type { Page } from '../page/page.ts'
import type { Switches } from './arbiter.ts'
import { findArticleNode } from './article-node.ts'
import { withoutAuthorNotes } from './author-notes.ts'
import { segment } from './body/blocks.ts'
import { findBody } from './body/body.ts'
import { findSiteBody } from './body/site-body.ts'
import { bodyFromHtml, needsSecondOpinion, prefer, prunedHtml } from './body/second-opinion.ts'
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
import { withoutStandfirst } from './images/standfirst-captions.ts'
import { findRelatedLinks } from './related.ts'
import { outcomeOf, settled } from './site-outcome.ts'
import type { ArticleContext, Body, Decision, Extraction, PageContext, PageType, SiteReader } from './types.ts'
import { findVerdict } from './verdict.ts'

/** Which engine reads the body: `auto` asks Readability only where our own is unsure; `readability` always. */
export type Engine = 'auto' | 'readability'

/** Runs Readability over clean HTML: the article's HTML, or null where it found none. */
export type SecondOpinion = (html: string, url: string) => Promise<string | null>

/** What a second opinion is asked for. */
interface Question {
  readonly html: string
  readonly url: string
}

/** The reading of a page, which stops where a second opinion is needed and goes on with the answer. */
export type Reading<T> = Generator<Question, T, string | null>

/** What a reading of one page may be told. */
export interface ExtractPageOptions extends Switches {
  /** When the page was captured, ISO 8601; null where not known. */
  readonly at?: string | null
  /** @default 'auto' */
  readonly engine?: Engine
  /** The publisher's own rules that hold for this page. */
  readonly site?: SiteReader | null
}

/** Pages that are no article: what was taken for its text is something else. */
const WITHOUT_TEXT: ReadonlySet<PageType> = new Set(['index', 'consent', 'challenge', 'paywall', 'notfound', 'empty'])

/** Reads every field of a page. */
export async function extractPage(
  page: Page,
  options: ExtractPageOptions & { readonly secondOpinion?: SecondOpinion } = {},
): Promise<Extraction> {
  return await finished(readingOf(page, options), options.secondOpinion)
}

/** Reads to the end, and asks Readability on jsdom, or its replacement in tests, where the reading stops. */
export async function finished<T>(reading: Reading<T>, secondOpinion?: SecondOpinion): Promise<T> {
  let step = reading.next()
  while (!step.done) {
    const { html, url } = step.value
    // Loaded when it is needed, because it brings jsdom with it.
    const ask = secondOpinion ?? (await import('../page/dom.ts')).readabilityContent
    step = reading.next(await ask(html, url))
  }
  return step.value
}

/** Reads every field of a page, in the order in which one leans on another. Asking for one never changes another. */
export function* readingOf(page: Page, options: ExtractPageOptions = {}): Reading<Extraction> {
  const { at = null, without } = options
  const site = options.site?.(page) ?? null
  const context: PageContext & Switches = {
    page,
    at,
    article: findArticleNode(page),
    blocks: segment(page),
    site,
    without,
  }
  const headline = settled(findHeadline(context))
  const { body: read, reason, needless } = yield* readBody(context, headline, options)
  const around: ArticleContext = { ...context, headline, body: read }

  const byline = settled(findByline(around))
  const authors = settled(findAuthors(around, byline))
  const body = withoutAuthorNotes(read, authors.value ?? [], context)
  const article: ArticleContext = { ...around, body }
  const date = settled(findDate(article))
  const section = settled(findSection(article, authors.value ?? []))
  const access = findAccess(article)
  const pictures = findImages(article)
  const summary = settled(
    findSummary(
      article,
      pictures.map(({ caption }) => caption),
    ),
  )
  const images = withoutStandfirst(pictures, summary, headline.value)
  const relatedLinks = findRelatedLinks(article, section.value)
  const verdict = findVerdict(article, {
    date: date.value,
    authors: authors.value?.length ?? 0,
    images,
    relatedLinks,
    accessible: access.value,
  })
  const textless = WITHOUT_TEXT.has(verdict.type)
  const fields = {
    canonicalUrl: findCanonicalUrl(context),
    headline,
    kicker: settled(findKicker(article, section)),
    summary,
    byline,
    authors,
    source: settled(findSource(article)),
    date,
    dateModified: settled(findDateModified(article, date)),
    section,
    tags: settled(findTags(article, section, authors.value ?? [])),
    language: settled(findLanguage(article)),
    publisher: findPublisher(article),
    isAccessibleForFree: access,
  }
  return {
    page,
    blocks: context.blocks,
    ...fields,
    images,
    // A link is inline of a text: where there is none, it is one of the page's own.
    relatedLinks: textless ? relatedLinks.filter(({ kind }) => kind !== 'inline') : relatedLinks,
    body: textless ? { ...body, text: '', html: '', blocks: [], links: [] } : body,
    bodyReason: reason,
    verdict,
    site: outcomeOf(site, Object.values(fields), { engine: body.engine, needless }),
    metaRobots: metaRobots(page),
  }
}

/** The body, why it is this one and not another engine's, and whether the publisher's rule for it says nothing new. */
function* readBody(
  context: PageContext,
  headline: Decision<string>,
  options: ExtractPageOptions,
): Reading<{ body: Body; reason: string | null; needless: boolean }> {
  const first = findBody(context, headline)
  const stated = findSiteBody(context, headline, first)
  if (stated?.body.engine === 'site') return stated
  const own = stated?.body ?? first
  const kept = { body: own, reason: stated?.reason ?? null, needless: false }
  const always = options.engine === 'readability'
  if (!always && !needsSecondOpinion(own, context.blocks)) return kept
  const { page, site } = context
  const html = yield { html: prunedHtml(page, (element) => site?.drop.has(element) ?? false), url: page.url }
  if (!html) return { ...kept, reason: 'Readability found nothing' }
  const second = bodyFromHtml(html, context, headline)
  const chosen = always && second.text ? { body: second, reason: 'Readability was asked for' } : prefer(own, second)
  return { ...chosen, needless: false }
}

/** The names under which pages speak to robots: to all, or to one by its token. */
const ROBOT_NAMES = /^(robots|googlebot(-news|-image)?|bingbot|slurp|yandex|baiduspider|applebot|tearsheet)$/

/** The robots directives that the page states, as stated: bare for all robots, `name: …` where they are for one. */
function metaRobots(page: Page): string[] {
  return page.meta
    .filter((tag) => tag.attribute === 'name' && ROBOT_NAMES.test(tag.name))
    .map((tag) => (tag.name === 'robots' ? tag.content : `${tag.name}: ${tag.content}`))
}
