import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifyArchive } from '../../../src/archive/verify.ts'
import { extractAll } from '../../../src/pipeline/extract-all.ts'
import { isErrorLine } from '../../../src/record/record.ts'
import { collect } from '../../support/collect.ts'
import { closeServers, startHttp } from '../../support/servers.ts'
import { story } from '../../support/story.ts'
import { clock, config, folder, round, source } from './support.ts'

afterAll(closeServers)

const DAY = 86_400_000
const PAGES = ['/cut', '/endless', '/slow'] as const

/** A feed and its pages, each on a server of its own; all of them break off until they are mended. */
async function brokenSites() {
  const life = { mended: false }
  const start = (content: (path: string) => string, type: string) =>
    startHttp((request, response) => {
      const { url = '' } = request
      if (url === '/robots.txt') return void response.end('')
      const whole = content(url)
      response.setHeader('content-type', type)
      if (life.mended) return void response.end(whole)
      if (url === '/endless') return void response.end(whole + '<p>More.</p>'.repeat(5000))
      response.setHeader('content-length', whole.length)
      // Everything that makes an article is in the part that comes.
      response.write(whole.slice(0, -30))
      return void (url !== '/slow' && setTimeout(() => response.destroy(), 20))
    })
  const servers = await Promise.all(
    PAGES.map(() => start((path) => story({ headline: `The story of ${path}` }), 'text/html')),
  )
  const pages = servers.map(({ origin }, at) => origin + PAGES[at]!)
  const items = pages.map((link) => `<item><title>x</title><link>${link}</link></item>`).join('')
  const rss = `<rss version="2.0"><channel><title>All</title>${items}<item><title>y</title></item></channel></rss>`
  const { origin } = await start(() => rss, 'application/rss+xml')
  return { life, pages, feed: `${origin}/rss` }
}

test('an answer that breaks off is kept as what it is, is no article, and is asked for again', async () => {
  const { life, pages, feed } = await brokenSites()
  const settings = config(folder(), [source({ url: feed })], { maxBytes: 40_000, timeoutMs: 400, maxDelayMs: 20 })
  const { now, pass } = clock()
  const first = await round(settings, { now }, async ({ archive }) => {
    const captures = await collect(archive.store.captures({ kind: 'page' }))
    const urls = await Promise.all(pages.map((page) => archive.frontier.findUrl(page)))
    return {
      captures: new Set(captures.map(({ url, truncated, finished }) => `${url} ${truncated} ${finished}`)),
      sizes: await Promise.all(captures.map(async ({ id }) => (await archive.store.readCapture(id)).body.length)),
      states: urls.map((row) => [row?.state, row?.reason, row?.lastStatus, row?.nextAt !== null]),
      articles: await collect(archive.store.articles()),
      degraded: ((await archive.frontier.feed(feed))?.state as { degraded?: string[] } | undefined)?.degraded,
      faults: (await verifyArchive(archive)).faults,
    }
  })
  expect(first.seen).toMatchObject({
    captures: new Set([`${pages[0]} disconnect true`, `${pages[1]} length true`, `${pages[2]} time true`]),
    states: [
      ['failed', 'connection-closed', 200, true],
      ['failed', 'too-large', 200, true],
      ['failed', 'timeout', 200, true],
    ],
    articles: [],
    degraded: expect.arrayContaining([expect.stringContaining('the server closed the connection')]),
    faults: [],
  })
  // The whole part that came, up to the limit.
  expect(Math.max(...(first.seen?.sizes ?? []))).toBe(40_000)
  expect(Math.min(...(first.seen?.sizes ?? []))).toBeGreaterThan(1000)

  // The WARC files as an input say the same as the run.
  const warc = join(settings.archive, 'warc')
  const lines = await collect(extractAll(readdirSync(warc).map((name) => join(warc, name))))
  expect(new Set(lines.map((line) => (isErrorLine(line) ? line.error.code : line.type)))).toEqual(
    new Set(['connection-closed', 'too-large', 'timeout']),
  )

  life.mended = true
  pass(2 * DAY)
  const { events } = await round(settings, { now })
  expect(events.flatMap((event) => (event.kind === 'article' ? `${event.status} ${event.headline}` : []))).toEqual(
    expect.arrayContaining(PAGES.map((path) => `new The story of ${path}`)),
  )
})
