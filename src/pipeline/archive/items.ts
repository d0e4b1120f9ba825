import type { Frontier, NewUrl } from '../../archive/frontier-contract.ts'
import { canonicalKey } from '../../core/canonical-key.ts'
import { domainKey } from '../../crawl/domain-key.ts'
import type { FeedItem } from '../../crawl/feed-types.ts'
import { createScope } from '../../crawl/scope.ts'
import { linkShape } from '../../crawl/section-links.ts'
import type { SitemapEntry } from '../../crawl/sitemaps.ts'
import type { UrlNote } from './outcome.ts'
import type { Source } from '../config.ts'

/** An address that a source names, with what it says of it. */
export interface Candidate {
  readonly url: string
  readonly note: UrlNote
}

/** What became of the addresses of one poll. */
export interface Added {
  readonly items: number
  readonly added: number
  readonly skipped: number
}

export function feedCandidates(items: readonly FeedItem[]): Candidate[] {
  return items.flatMap(({ url, title, published, updated, guid }) =>
    url === null ? [] : [{ url, note: { title, published: published ?? updated, guid } }],
  )
}

/** Pages of a sitemap, without the files and service pages among them; a news entry is always an article. */
export function sitemapCandidates(entries: readonly SitemapEntry[]): Candidate[] {
  return entries.flatMap(({ url, news, lastModified }) => {
    const shape = news ? 'article' : linkShape(url)
    if (shape === 'asset' || shape === 'service') return []
    return [{ url, note: { title: news?.title ?? null, published: news?.published ?? lastModified } }]
  })
}

/** Puts the addresses of one poll into the line, each under its key; what the scope leaves out is kept with the reason. */
export async function addCandidates(
  frontier: Frontier,
  source: Source,
  candidates: readonly Candidate[],
  { via, dueAt }: { readonly via: string; readonly dueAt: number },
): Promise<Added> {
  const scope = createScope(source.scope)
  const urls: NewUrl[] = []
  const seen = new Set<string>()
  let skipped = 0
  for (const { url: stated, note } of candidates) {
    const url = canonicalKey(stated)
    if (seen.has(url)) continue
    seen.add(url)
    const decision = scope.decide(url, 1)
    const limited = decision.in && source.scope.budget !== undefined
    // What is known already takes nothing of the budget; what is over it stays unknown, and is new at the next poll.
    if (limited && !(await frontier.findUrl(url)) && !scope.take()) {
      skipped += 1
      continue
    }
    if (!decision.in) skipped += 1
    urls.push({
      url,
      host: domainKey(url),
      dueAt,
      source: source.name ?? source.url,
      tags: source.tags,
      depth: 1,
      via,
      note,
      ...(!decision.in && { skip: decision.reason }),
    })
  }
  const before = urls.filter(({ skip }) => skip === undefined)
  const added = await frontier.addUrls(before)
  await frontier.addUrls(urls.filter(({ skip }) => skip !== undefined))
  return { items: seen.size, added, skipped }
}
