import { afterAll, expect, it } from 'vitest'
import { readFeed } from '../../src/crawl/feeds.ts'
import { itemsHash, pollFailure, pollOutcome } from '../../src/crawl/schedule-answer.ts'
import { afterPoll, conditionalFields, type FeedState, newFeedState } from '../../src/crawl/schedule.ts'
import { openNetwork } from '../../src/pipeline/network.ts'
import { closeServers, startHttp } from '../support/servers.ts'

afterAll(closeServers)

it('polls a feed through its life: new, unchanged, changed, moved, gone', async () => {
  let stories = 1
  let life: 'here' | 'moved' | 'gone' = 'here'
  const server = await startHttp((request, response) => {
    const { url, headers } = request
    const etag = `W/"v${stories}"`
    const items = Array.from({ length: stories }, (_, n) => `<item><title>${n}</title><link>/story-${n}</link></item>`)
    const type = { etag, 'last-modified': 'Tue, 10 Mar 2026 08:00:00 GMT', 'content-type': 'application/rss+xml' }
    if (url === '/robots.txt') response.writeHead(404).end()
    else if (life === 'gone') response.writeHead(410).end()
    else if (life === 'moved' && url === '/rss') response.writeHead(301, { location: '/feed' }).end()
    else if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else
      response
        .writeHead(200, type)
        .end(`<rss version="2.0"><channel><title>All</title><ttl>10</ttl>${items.join('')}</channel></rss>`)
  })
  const network = await openNetwork({ allowAddresses: ['127.0.0.1'], minDelayMs: 0 })
  const poll = async (state: FeedState): Promise<FeedState> => {
    try {
      const { capture } = await network.visitor.visit(state.url, { headers: conditionalFields(state) })
      if (capture.status === 304) return afterPoll(state, pollOutcome(capture, undefined))
      const feed = await readFeed(capture.body, { url: capture.finalUrl, at: capture.at })
      return afterPoll(state, pollOutcome(capture, feed, itemsHash(feed)))
    } catch (error) {
      return afterPoll(state, pollFailure(error, Date.now()))
    }
  }
  try {
    const first = await poll(newFeedState(`${server.origin}/rss`, Date.now()))
    expect(first).toMatchObject({ etag: 'W/"v1"', failures: 0, manners: { ttl: 10 } })
    const second = await poll(first)
    expect(second).toMatchObject({
      etag: 'W/"v1"',
      bodyHash: first.bodyHash,
      lastChangeAt: first.lastChangeAt,
      failures: 0,
    })
    expect(second.interval).toBeGreaterThan(first.interval)
    const sent = server.requests.filter(({ url }) => url === '/rss').at(-1)?.headers
    expect(sent).toMatchObject({ 'if-none-match': 'W/"v1"', 'if-modified-since': 'Tue, 10 Mar 2026 08:00:00 GMT' })
    expect(Object.keys(second.manners ?? {})).not.toContain('items')
    stories = 2
    const third = await poll(second)
    expect(third.bodyHash).not.toBe(second.bodyHash)
    expect(third.interval).toBeLessThan(second.interval)
    life = 'moved'
    let moved = third
    for (let n = 0; n < 3; n++) {
      expect(moved.url).toBe(`${server.origin}/rss`)
      moved = await poll(moved)
    }
    expect(moved.url).toBe(`${server.origin}/feed`)
    life = 'gone'
    expect(await poll(moved)).toMatchObject({ retired: true, nextAt: null })
  } finally {
    await network.close()
  }
})
