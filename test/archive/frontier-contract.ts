import { describe, expect, test } from 'vitest'
import type { Frontier, NewUrl, UrlFilter } from '../../src/archive/frontier-contract.ts'
import type { Store } from '../../src/archive/store-contract.ts'
import { record } from './support.ts'

export interface OpenState {
  readonly frontier: Frontier
  readonly store: Store
}

const page = (name: string, host = 'news.example', more: Partial<NewUrl> = {}): NewUrl => ({
  url: `https://${host}/${name}`,
  host,
  dueAt: 1000,
  ...more,
})
const done = { state: 'done', nextAt: null } as const

/** What every frontier must do. `open` gives an empty one; `reopen` the same one after its process has ended. */
export function frontierContract(
  name: string,
  { open, reopen }: { open: () => Promise<OpenState>; reopen: (state: OpenState) => Promise<OpenState> },
): void {
  describe(`${name} keeps the contract of the frontier`, () => {
    test('a URL is added once, under whatever tracking, fragment and scheme it comes', async () => {
      const { frontier } = await open()
      expect(await frontier.addUrls([page('a'), page('b')])).toBe(2)
      expect(await frontier.addUrls([page('a?utm_source=feed#top'), page('c')])).toBe(1)
      expect((await frontier.findUrl('http://news.example/a'))?.url).toBe('https://news.example/a')
      expect(await frontier.findUrl('https://news.example/A')).toBeUndefined()
    })

    test('a claim gives at most one URL a host, the longest due first', async () => {
      const { frontier } = await open()
      await frontier.addUrls([page('late', 'a.example', { dueAt: 900 }), page('early', 'a.example', { dueAt: 500 })])
      await frontier.addUrls([page('x', 'b.example', { dueAt: 400 }), page('future', 'c.example', { dueAt: 5000 })])
      const first = await frontier.claim({ now: 1000, limit: 10 })
      expect(first.map(({ url }) => url)).toEqual(['https://b.example/x', 'https://a.example/early'])
      expect(await frontier.claim({ now: 1000, limit: 10 })).toEqual([])
      await frontier.settle(first[1]!.id, done)
      const next = await frontier.claim({ now: 1000, limit: 10 })
      expect(next.map(({ url }) => url)).toEqual(['https://a.example/late'])
    })

    test('a host that may not be asked yet gives nothing, and nextTime says when it does', async () => {
      const { frontier } = await open()
      await frontier.addUrls([page('a')])
      await frontier.saveHost({ key: 'news.example', nextAt: 3000, state: { delay: 2 } })
      expect(await frontier.claim({ now: 2999, limit: 1 })).toEqual([])
      expect(await frontier.nextTime()).toBe(3000)
      expect(await frontier.claim({ now: 3000, limit: 1 })).toHaveLength(1)
      expect(await frontier.nextTime()).toBeUndefined()
      expect(await frontier.host('news.example')).toEqual({ key: 'news.example', nextAt: 3000, state: { delay: 2 } })
    })

    test('what was released is due as before; what failed is due when it was said', async () => {
      const { frontier } = await open()
      await frontier.addUrls([page('a')])
      const [claimed] = await frontier.claim({ now: 1000, limit: 1 })
      await frontier.release(claimed!.id)
      const [again] = await frontier.claim({ now: 1000, limit: 1 })
      expect(again).toEqual(claimed)
      await frontier.settle(again!.id, { state: 'waiting', nextAt: 9000, reason: 'timeout', tries: 1 })
      expect(await frontier.claim({ now: 8999, limit: 1 })).toEqual([])
      expect(await frontier.claim({ now: 9000, limit: 1 })).toMatchObject([{ tries: 1, reason: 'timeout', visits: 0 }])
    })

    test('an outcome keeps what it does not mention', async () => {
      const { frontier } = await open()
      await frontier.addUrls([page('a', 'news.example', { note: { title: 'Pier' }, tags: ['local'], source: 'feed' })])
      const [{ id } = { id: 0 }] = await frontier.claim({ now: 1000, limit: 1 })
      const visit = { ...done, nextAt: 2000, status: 200, visitedAt: 1100, etag: 'W/"1"', changedAt: 1100 }
      await frontier.settle(id, visit)
      await frontier.claim({ now: 2000, limit: 1 })
      await frontier.settle(id, { ...done, status: 304, visitedAt: 2100 })
      expect(await frontier.findUrl('https://news.example/a')).toMatchObject({
        etag: 'W/"1"',
        changedAt: 1100,
        lastVisit: 2100,
        lastStatus: 304,
        visits: 2,
        note: { title: 'Pier' },
        tags: ['local'],
        source: 'feed',
      })
    })

    test('claims end with their process, everything committed stays', async () => {
      const first = await open()
      await first.frontier.addUrls([page('a'), page('b', 'b.example')])
      await first.frontier.saveFeed({
        url: 'https://news.example/rss',
        kind: 'feed',
        source: 's',
        nextAt: 7,
        etag: '"x"',
        lastModified: null,
        bodyHash: 'h',
        fails: 2,
        state: { interval: 300 },
      })
      await first.frontier.claim({ now: 1000, limit: 5 })
      await first.store.commit()
      const { frontier } = await reopen(first)
      expect(await frontier.claim({ now: 1000, limit: 5 })).toHaveLength(2)
      expect(await frontier.feeds()).toMatchObject([{ etag: '"x"', fails: 2, state: { interval: 300 } }])
      expect(await frontier.feed('https://news.example/none')).toBeUndefined()
    })

    test('an unknown address becomes an alias, and is not added again', async () => {
      const { frontier } = await open()
      await frontier.addUrls([page('short')])
      const { id } = (await frontier.findUrl('https://news.example/short'))!
      expect((await frontier.alias(id, 'https://news.example/2026/long', 'redirect')).id).toBe(id)
      expect(await frontier.addUrls([page('2026/long')])).toBe(0)
      expect((await frontier.findUrl('https://news.example/2026/long'))?.id).toBe(id)
      expect(await frontier.aliases(id)).toEqual([{ url: 'https://news.example/2026/long', why: 'redirect' }])
    })

    test('of two known addresses of one article the one that has it stays', async () => {
      const { frontier, store } = await open()
      await frontier.addUrls([page('long'), page('amp', 'amp.example')])
      const long = (await frontier.findUrl('https://news.example/long'))!
      await store.putArticle({ urlId: long.id, record: await record({ url: long.url }), extractor: '1' })
      const amp = (await frontier.claim({ now: 1000, limit: 5 })).find(({ host }) => host === 'amp.example')
      expect((await frontier.alias(amp!.id, long.url, 'canonical')).id).toBe(long.id)
      await frontier.settle(amp!.id, { ...done, nextAt: 1001 })
      await frontier.settle(long.id, done)
      expect((await frontier.findUrl(amp!.url))?.id).toBe(long.id)
      // The alias is not visited, its host is free.
      await frontier.addUrls([page('other', 'amp.example')])
      expect((await frontier.claim({ now: 2000, limit: 5 })).map(({ url }) => url)).toEqual([
        'https://amp.example/other',
      ])
      expect(await store.revisions(amp!.url)).toHaveLength(1)
    })

    test('what was skipped is kept with its reason, and comes back only when asked for', async () => {
      const { frontier } = await open()
      await frontier.addUrls([page('shop', 'news.example', { skip: 'out of scope' })])
      expect(await frontier.claim({ now: 9000, limit: 5 })).toEqual([])
      await frontier.addUrls([page('shop')])
      expect(await frontier.claim({ now: 9000, limit: 5 })).toEqual([])
      await frontier.addUrls([page('shop', 'news.example', { again: true })])
      expect(await frontier.claim({ now: 9000, limit: 5 })).toMatchObject([{ state: 'waiting', reason: null }])
    })

    test('URLs are listed in the order in which they came', async () => {
      const { frontier } = await open()
      await frontier.addUrls([
        page('2'),
        page('1', 'b.example', { source: 's' }),
        page('3', 'b.example', { skip: 'depth' }),
      ])
      const urls = async (filter?: UrlFilter): Promise<string[]> => {
        const list: string[] = []
        for await (const { url } of frontier.urls(filter)) list.push(url.slice(-1))
        return list
      }
      expect(await urls()).toEqual(['2', '1', '3'])
      expect(await urls({ host: 'b.example' })).toEqual(['1', '3'])
      expect(await urls({ state: 'skipped' })).toEqual(['3'])
      expect(await urls({ source: 's', state: 'waiting' })).toEqual(['1'])
    })

    test('with a hundred thousand URLs it still answers thousands of times a second', { timeout: 60_000 }, async () => {
      const first = await open()
      const hosts = 500
      const many = Array.from({ length: 100_000 }, (_, n) => page(`story-${n}`, `h${n % hosts}.example`))
      expect(await first.frontier.addUrls(many)).toBe(100_000)
      await first.store.commit()
      const start = performance.now()
      const { frontier } = await reopen(first)
      await frontier.claim({ now: 1000, limit: 1 })
      const opening = performance.now() - start
      let operations = 0
      const begin = performance.now()
      while (operations < 10_000) {
        const claims = await frontier.claim({ now: 1000, limit: 8 })
        for (const { id } of claims) await frontier.settle(id, { ...done, visitedAt: 1000, status: 200 })
        operations += 1 + claims.length
      }
      const rate = operations / ((performance.now() - begin) / 1000)
      if (process.env['TEARSHEET_FIGURES'])
        process.stdout.write(`open ${opening.toFixed(0)} ms, ${rate.toFixed(0)} operations/s\n`)
      // Some 5 ms and 30,000 on a machine of its own; a walk over all of them would be far below this on any.
      expect(opening).toBeLessThan(10_000)
      expect(rate).toBeGreaterThan(500)
    })

    test('progress counts by state and reason and names the hosts that wait', async () => {
      const { frontier } = await open()
      await frontier.addUrls([page('1'), page('2'), page('3', 'b.example', { dueAt: 5000 })])
      await frontier.addUrls([page('4', 'c.example', { skip: 'depth' })])
      const [{ id } = { id: 0 }] = await frontier.claim({ now: 1000, limit: 1 })
      await frontier.settle(id, { state: 'failed', nextAt: null, reason: 'http-not-found' })
      const progress = await frontier.progress(1000)
      expect(progress.byState).toMatchObject({ waiting: 2, failed: 1, skipped: 1, done: 0 })
      expect(progress.due).toBe(1)
      expect(progress.byReason).toContainEqual({ state: 'failed', reason: 'http-not-found', count: 1 })
      expect(progress.waitingHosts).toEqual([
        { host: 'b.example', urls: 1, nextAt: 5000 },
        { host: 'news.example', urls: 1, nextAt: 1000 },
      ])
    })
  })
}
