import type { AliasReason, UrlRow } from '../../archive/frontier-contract.ts'
import type { ArticleRow } from '../../archive/store-contract.ts'
import { canonicalKey } from '../../core/canonical-key.ts'
import { foldForCompare } from '../../core/text.ts'
import { domainKey } from '../../crawl/domain-key.ts'
import { identify } from '../../crawl/same-article.ts'
import type { ArticleRecord } from '../../record/record.ts'
import type { Desk } from './desk.ts'
import type { Fetched } from './fetch.ts'
import { noteOf } from './outcome.ts'

const running = new Map<string, Promise<unknown>>()

/**
 * Runs `work` when nothing else runs for that domain: two addresses of one article that are read at the same moment must
 * see each other. Pages of one domain come at its pace, so nobody waits long.
 */
export async function oneAtATime<T>(domain: string, work: () => Promise<T>): Promise<T> {
  const before = running.get(domain) ?? Promise.resolve()
  const own = before.then(work, work)
  running.set(domain, own)
  try {
    return await own
  } finally {
    if (running.get(domain) === own) running.delete(domain)
  }
}

/** The row that stands for the article, after all its addresses were made known. */
export async function standingRow(
  desk: Pick<Desk, 'archive'>,
  { row, capture, amp }: Pick<Fetched, 'row' | 'capture' | 'amp'>,
  record: ArticleRecord,
): Promise<UrlRow> {
  const { frontier, store } = desk.archive
  const { finalUrl, url } = capture
  const { key, aliases } = identify({ url, finalUrl, canonical: record.canonicalUrl, amp, guid: noteOf(row).guid })
  const redirected = canonicalKey(finalUrl) === key
  const addresses: [string, AliasReason][] = [
    [key, redirected ? 'redirect' : 'canonical'],
    ...aliases.map((alias): [string, AliasReason] => [alias.key, alias.why]),
  ]
  let standing = (await frontier.findUrl(row.url)) ?? row
  for (const [address, why] of addresses) {
    const known = await frontier.findUrl(address)
    const other = known !== undefined && known.id !== standing.id
    if (other && !(await sameArticle(desk, known.id, record, why === 'redirect'))) continue
    standing = await frontier.alias(standing.id, address, why)
  }
  if ((await store.revisions(standing.id)).length > 0) return standing
  // A page that was read before this one may have named it as its canonical address, when nothing could be compared.
  for (const twin of await store.declaring(standing.url)) {
    if (twin.urlId === standing.id || domainKey(twin.url) !== domainKey(standing.url)) continue
    if (sameHeadline(twin, record)) return await frontier.alias(standing.id, twin.url, 'canonical')
  }
  return standing
}

/**
 * Templates that name one canonical address on every page exist: two articles are one only where they have one headline.
 * Of an address without an article nothing can be compared: then a redirect is believed, and a claim of the page is not.
 */
async function sameArticle(
  { archive }: Pick<Desk, 'archive'>,
  urlId: number,
  record: ArticleRecord,
  otherwise: boolean,
): Promise<boolean> {
  const last = (await archive.store.revisions(urlId)).at(-1)
  return last ? sameHeadline(last, record) : otherwise
}

function sameHeadline(article: ArticleRow, { headline }: ArticleRecord): boolean {
  return foldForCompare(article.record.headline ?? '') === foldForCompare(headline ?? '')
}
