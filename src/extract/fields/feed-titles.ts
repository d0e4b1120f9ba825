import { foldSpace } from '../../core/text.ts'
import { linksOf } from '../../page/meta.ts'
import type { Page } from '../../page/page.ts'
import type { Found } from '../types.ts'
import { namesHost } from './host-names.ts'
import { splitTitle } from './site-names.ts'

const FEED = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i
/** What a feed is called beside the name of its site: `The Bay Times RSS Feed`, `[RSS 2.0]`. */
const FEED_WORDS =
  /(?<![\p{L}\p{N}])(?:rss|atom|feeds?|newsfeed|xml)(?![\p{L}\p{N}])(?:\s\d[\d.]*)?|[[\]()]|피드|フィード/giu
/** `RSS for The Bay Times`. */
const OF = /^(?:for|from|of|für|von|de|du|del|di|van)\s+/iu
/** A part of a title that says which feed it is: `Kommentar-Feed`, `RSS 2.0`, `Flux RSS`. */
const SAYS_FEED = /(?<!\p{L})(?:rss|atom|feeds?|flux|fluxo|canal|kanaal)(?!\p{L})|-feed\b|피드|フィード|Лента/iu
/** More than any page states of its own; sites with a feed a rubric state them all. */
const MOST = 20
/** A rubric may have a feed of this form too, and a blog its slogan in place of a name: it only bears out what others say. */
const FORM_FACTOR = 0.6

/**
 * The name of the site in the titles of its feeds: what stands before a mark and the word for a feed, `The Bay Times »
 * Feed`, as systems make them, or what the host spells.
 */
export function* feedTitles(page: Page): Iterable<Found<string>> {
  const feeds = linksOf(page, 'alternate').filter(({ type, title }) => title !== null && FEED.test(type ?? ''))
  for (const { title } of feeds.slice(0, MOST)) {
    const [first, ...others] = splitTitle(foldSpace(title ?? ''))
    const value = foldSpace(first?.text.replace(FEED_WORDS, ' ') ?? '').replace(OF, '')
    if (!value) continue
    const says = others.length === 1 && SAYS_FEED.test(others[0]!.text) && !SAYS_FEED.test(first!.text)
    if (namesHost(value, page)) yield { value, source: 'meta:feed-title' }
    else if (says) yield { value, source: 'meta:feed-title', factor: FORM_FACTOR }
  }
}
