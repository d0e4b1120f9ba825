import { afterAll, expect, test } from 'vitest'
import { collect } from '../../support/collect.ts'
import { closeServers, startHttp } from '../../support/servers.ts'
import { story } from '../../support/story.ts'
import { config, folder, round, source } from './support.ts'

afterAll(closeServers)

/** A site that answers these paths; stories for `/…/story-N`, nothing else. */
async function site(answers: Readonly<Record<string, string | ((origin: string) => string)>>) {
  const server = await startHttp((request, response) => {
    const path = request.url ?? ''
    const own = answers[path]
    if (own !== undefined) return void response.end(typeof own === 'string' ? own : own(server.origin))
    if (!/\/story-\d+$/.test(path)) return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/html')
    return void response.end(story({ headline: `Harbour news ${path.replace(/\D+/g, '')}` }))
  })
  return { server, origin: server.origin }
}

const urlset = (...urls: readonly string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`

test('a sitemap index is followed, and what another host does not agree to is left alone', async () => {
  const { origin } = await site({
    '/index.xml': (own) =>
      `<sitemapindex><sitemap><loc>${own}/a.xml</loc></sitemap><sitemap><loc>${own}/news.xml</loc></sitemap></sitemapindex>`,
    '/a.xml': (own) => urlset(`${own}/world/story-1`, `${own}/style.css`, 'http://127.0.0.1:9/world/story-7'),
    '/news.xml': (own) => urlset(`${own}/world/story-2`, `${own}/world/story-1`),
  })
  const settings = config(folder(), [source({ kind: 'sitemap', url: `${origin}/index.xml` })])
  const { events } = await round(settings)
  const articles = events.filter((event) => event.kind === 'article')
  expect(articles.map(({ url, status }) => `${status} ${url}`).toSorted()).toEqual([
    `new ${origin}/world/story-1`,
    `new ${origin}/world/story-2`,
  ])
})

test('the scope leaves out with a reason, and the budget leaves the rest for the next poll', async () => {
  const items = ['/world/story-1', '/sport/story-2', '/world/story-3', '/world/story-4']
  const { origin } = await site({
    '/rss': `<rss version="2.0"><channel>${items.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`,
  })
  const scope = { include: ['/world/*'], budget: 2 }
  const settings = config(folder(), [source({ url: `${origin}/rss`, scope, name: 'Harbour', tags: ['sea'] })])
  const { events, seen } = await round(settings, {}, async ({ archive }) => ({
    skipped: (await archive.frontier.findUrl(`${origin}/sport/story-2`))?.reason,
    over: await archive.frontier.findUrl(`${origin}/world/story-4`),
    kept: (await archive.store.revisions(`${origin}/world/story-1`)).map((row) => [row.source, row.tags]),
  }))
  expect(events.filter(({ kind }) => kind === 'article')).toHaveLength(2)
  expect(seen).toEqual({ skipped: 'not-included', over: undefined, kept: [['Harbour', ['sea']]] })
  const { events: later } = await round(settings, { pollAll: true })
  expect(later.flatMap((event) => (event.kind === 'article' ? event.url : []))).toEqual([`${origin}/world/story-4`])
})

test('a site is searched through its front page', async () => {
  const { origin, server } = await site({
    '/': '<html><body><a href="/world/story-1">The first long headline of the harbour today</a><a href="/world/story-2">Another long headline of the harbour today</a></body></html>',
  })
  const { events, seen } = await round(
    config(folder(), [source({ kind: 'site', url: `${origin}/` })]),
    {},
    ({ archive }) => archive.frontier.feed(`${origin}/`),
  )
  expect(
    events
      .filter((event) => event.kind === 'article')
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual([`${origin}/world/story-1`, `${origin}/world/story-2`])
  expect(seen).toMatchObject({ kind: 'site', fails: 0 })
  expect(server.requests[0]?.url).toBe('/robots.txt')
})

test('a redirect and the address that it leads to are one article; two articles with one canonical address are two', async () => {
  const server = await startHttp((request, response) => {
    const { url = '' } = request
    if (url === '/rss') {
      const links = ['/old/story-1', '/world/story-1', '/world/story-2', '/world/story-3']
      return void response.end(
        `<rss version="2.0"><channel>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`,
      )
    }
    if (url.startsWith('/old/')) return void response.writeHead(301, { location: '/world/story-1' }).end()
    if (!url.startsWith('/world/')) return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/html')
    const canonical = url === '/world/story-1' ? url : '/world/all'
    return void response.end(story({ headline: `Harbour news ${url.replace(/\D+/g, '')}`, url: canonical }))
  })
  const path = folder()
  const { seen } = await round(config(path, [source({ url: `${server.origin}/rss` })]), {}, async ({ archive }) => {
    const rows: string[] = []
    for await (const { record, revision } of archive.store.articles())
      rows.push(`${record.headline}, revision ${revision}`)
    const hops: string[] = []
    for await (const { url } of archive.store.captures({ kind: 'redirect' })) hops.push(url)
    return { rows: rows.toSorted(), hops }
  })
  expect(seen).toEqual({
    rows: ['Harbour news 1, revision 1', 'Harbour news 2, revision 1', 'Harbour news 3, revision 1'],
    hops: [`${server.origin}/old/story-1`],
  })
})

test.each([
  ['the one that names the other comes first', ['/world/story-1?from=front', '/world/story-1-long']],
  ['the one that is named comes first', ['/world/story-1-long', '/world/story-1?from=front']],
])('two addresses of one article in one feed are one article: %s', async (_, links) => {
  const server = await startHttp((request, response) => {
    const { url = '' } = request
    if (url === '/rss')
      return void response.end(
        `<rss version="2.0"><channel>${links.map((link) => `<item><link>${link}</link></item>`).join('')}</channel></rss>`,
      )
    if (!url.startsWith('/world/')) return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/html')
    return void response.end(story({ url: '/world/story-1-long' }))
  })
  const settings = config(folder(), [source({ url: `${server.origin}/rss` })])
  const { seen } = await round(settings, {}, async ({ archive }) => ({
    articles: (await collect(archive.store.articles({ allRevisions: true }))).length,
    captures: (await collect(archive.store.captures({ kind: 'page' }))).length,
    ids: new Set(
      await Promise.all(links.map(async (link) => (await archive.frontier.findUrl(server.origin + link))?.id)),
    ),
  }))
  expect(seen).toEqual({ articles: 1, captures: 2, ids: new Set([expect.any(Number)]) })
})
