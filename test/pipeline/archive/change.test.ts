import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifyArchive } from '../../../src/archive/verify.ts'
import { reextract } from '../../../src/pipeline/archive/reextract.ts'
import { settle } from '../../../src/pipeline/options.ts'
import { collect } from '../../support/collect.ts'
import { closeServers, startHttp } from '../../support/servers.ts'
import { story } from '../../support/story.ts'
import { clock, config, folder, round, source } from './support.ts'

afterAll(closeServers)

const DAY = 86_400_000

/** A site with one story that can be changed. */
async function site() {
  const life = {
    headline: 'Port Ellery votes to rebuild its north pier',
    there: true,
    head: '',
    tag: '"1"',
    /** Called when a page has gone out. */
    sent: () => {},
  }
  const server = await startHttp((request, response) => {
    const { url, headers } = request
    if (url === '/robots.txt') return void response.end('')
    if (url === '/rss') {
      if (headers['if-none-match'] === '"feed"') return void response.writeHead(304, { etag: '"feed"' }).end()
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"feed"' })
      return void response.end(
        '<rss version="2.0"><channel><title>All</title><item><title>Pier</title><link>/pier?utm_source=x</link></item></channel></rss>',
      )
    }
    if (!life.there) return void response.writeHead(404).end()
    if (headers['if-none-match'] === life.tag) return void response.writeHead(304, { etag: life.tag }).end()
    response.writeHead(200, { 'content-type': 'text/html', etag: life.tag })
    response.on('finish', life.sent)
    return void response.end(story({ headline: life.headline }).replace('</head>', `${life.head}</head>`))
  })
  return { life, server, feed: `${server.origin}/rss`, page: `${server.origin}/pier` }
}

test('an article edited twice, deleted and back again gives the revisions of its life and no more', async () => {
  const { life, server, feed, page } = await site()
  const path = folder()
  const settings = config(path, [source({ url: feed })])
  const { now, pass } = clock()
  const statuses: unknown[] = []
  const next = async (ms: number): Promise<void> => {
    pass(ms)
    const { events } = await round(settings, { now })
    statuses.push(
      ...events.flatMap((event) => (event.kind === 'article' ? event.status : event.kind === 'poll' ? [] : event.kind)),
    )
  }
  await next(0)
  await next(DAY / 2)
  life.headline = 'Port Ellery will rebuild its north pier'
  life.tag = '"2"'
  await next(DAY / 2)
  // Other bytes and the same words: no revision.
  life.head = '<meta name="generator" content="Presses 2">'
  life.tag = '"3"'
  await next(DAY / 2)
  life.headline = 'Port Ellery rebuilds its north pier'
  life.tag = '"4"'
  await next(DAY / 2)
  life.there = false
  for (let days = 0; days < 3; days++) await next(DAY)
  life.there = true
  await next(40 * DAY)
  expect(statuses).toEqual([
    'new',
    'not-modified',
    'revised',
    'unchanged',
    'revised',
    'failed',
    'failed',
    'failed',
    'not-modified',
  ])

  const { seen } = await round(settings, { now }, async (desk) => ({
    revisions: (await desk.archive.store.revisions(page)).map(({ record }) => record.headline),
    state: (await desk.archive.frontier.findUrl(page))?.state,
    faults: (await verifyArchive(desk.archive)).faults,
  }))
  expect(seen).toEqual({
    revisions: [
      'Port Ellery votes to rebuild its north pier',
      'Port Ellery will rebuild its north pier',
      'Port Ellery rebuilds its north pier',
    ],
    state: 'done',
    faults: [],
  })
  const polls = server.requests.filter(({ url }) => url === '/rss')
  expect(polls.slice(1).every(({ headers }) => headers['if-none-match'] === '"feed"')).toBe(true)
  // Under its key: the tracking parameter is never asked for.
  expect(server.requests.some(({ url }) => url.includes('utm_source'))).toBe(false)
})

test('noarchive: no copy of the page is kept, and its text nowhere else', async () => {
  const { life, feed, page } = await site()
  life.head = '<meta name="robots" content="noarchive">'
  const path = folder()
  const { seen } = await round(config(path, [source({ url: feed })]), {}, async ({ archive }) => {
    const [last] = await archive.store.revisions(page)
    const stored: string[] = []
    for await (const capture of archive.store.captures({ kind: 'page' })) stored.push(capture.stored)
    return { headline: last?.record.headline, text: last?.record.body.text, stored }
  })
  expect(seen).toEqual({ headline: life.headline, text: '', stored: ['none'] })
})

test('what was fetched and not read before the end is read at the next start, without a request', async () => {
  const { life, server, feed, page } = await site()
  const settings = config(folder(), [source({ url: feed, intervalMs: DAY })])
  const stop = new AbortController()
  life.sent = () => stop.abort()
  const first = await round(settings, { signal: stop.signal })
  expect(first.events.map(({ kind }) => kind)).toEqual(['poll'])
  const asked = server.requests.length
  const { events, seen } = await round(settings, {}, (desk) => desk.archive.store.revisions(page))
  expect(events.map(({ kind }) => kind)).toEqual(['article'])
  expect(seen).toHaveLength(1)
  expect(server.requests).toHaveLength(asked)
})

test('better rules restate the last revision instead of making a new one', async () => {
  const { life, feed, page } = await site()
  const path = folder()
  const settings = config(path, [source({ url: feed })])
  const { now, pass } = clock()
  await round(settings, { now, extractor: 'old rules' })
  pass(DAY)
  life.tag = '"again"'
  const { events, seen } = await round(settings, { now }, (desk) => desk.archive.store.revisions(page))
  expect(events.filter(({ kind }) => kind === 'article')).toMatchObject([{ status: 'unchanged' }])
  expect(seen).toHaveLength(1)
  expect(seen?.[0]?.extractor).toMatch(/^tearsheet\//)
})

test.each([
  [
    'a flipped byte',
    (file: string) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, at) => (at > 700 ? byte ^ 1 : byte)),
      ),
  ],
  ['a file that is gone', (file: string) => rmSync(file)],
])('what is stored and cannot be read any more stops neither a round nor reextract: %s', async (_, damage) => {
  const { life, feed, page } = await site()
  const settings = config(folder(), [source({ url: feed })])
  const { now, pass } = clock()
  await round(settings, { now, extractor: 'old rules' })
  const warc = join(settings.archive, 'warc')
  for (const name of readdirSync(warc)) damage(join(warc, name))
  pass(DAY)
  life.headline = 'Port Ellery will rebuild its north pier'
  life.tag = '"2"'
  const { events, seen } = await round(settings, { now }, async ({ archive }) => ({
    revisions: (await archive.store.revisions(page)).length,
    again: await collect(reextract(archive, { extractor: 'new rules', settings: settle({}) })),
  }))
  expect(events).toContainEqual(expect.objectContaining({ kind: 'article', status: 'revised' }))
  expect(seen?.revisions).toBe(2)
  expect(seen?.again).toHaveLength(1)
})
