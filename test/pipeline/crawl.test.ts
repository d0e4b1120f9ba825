import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crawl, crawlUrls } from '../../src/pipeline/crawl.ts'
import type { CrawlOptions, LeftOutUrl } from '../../src/pipeline/crawl-options.ts'
import { type Discovered, discover } from '../../src/pipeline/discover.ts'
import { openNetwork } from '../../src/pipeline/network.ts'
import { openSite, type Site } from '../crawl/site.ts'
import { collect } from '../support/collect.ts'
import { story } from '../support/story.ts'

const local = { allowAddresses: ['127.0.0.0/8'], minDelayMs: 0 }
const sites: Site[] = []
afterAll(() => Promise.all(sites.map((site) => site.close())))

type Answers = Readonly<Record<string, string | Buffer | ((base: string) => string | Buffer)>>

/** A site that answers the given paths, and every other one with 404; `robots` may speak of its own address. */
async function open(address: string, answers: Answers, robots: (base: string) => string = () => ''): Promise<Site> {
  const site: Site = await openSite(address, (request, response) => {
    const path = request.url ?? ''
    const answer = path === '/robots.txt' ? robots(site.base) || undefined : answers[path]
    const type = answer !== undefined && /xml|rss|feed/.test(path) ? 'application/xml' : 'text/html'
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': type })
    response.end(typeof answer === 'function' ? answer(site.base) : (answer ?? '<h1>Nothing here</h1>'))
  })
  sites.push(site)
  return site
}

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>x</title>${head}</head><body>${body}</body></html>`
const link = (href: string, text = 'more') => `<a href="${href}">${text}</a>`
const feed = (...links: string[]) =>
  `<rss version="2.0"><channel><title>All</title>${links.map((href) => `<item><title>t</title><link>${href}</link></item>`).join('')}</channel></rss>`
const sitemap = (...urls: string[]) => `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`

async function found(url: string): Promise<{ lines: Discovered[]; missed: string[] }> {
  const network = await openNetwork(local)
  const missed: string[] = []
  try {
    return {
      lines: await collect(
        discover(url, network.visitor, { onMiss: (address) => missed.push(new URL(address).pathname) }),
      ),
      missed,
    }
  } finally {
    await network.close()
  }
}

describe('discover', () => {
  it('finds what a site declares, links to and names in robots.txt, and asks for nothing else', async () => {
    const site = await open(
      '127.0.10.1',
      {
        '/': page(
          link('/sport/rss', 'RSS'),
          '<link rel="alternate" type="application/rss+xml" href="/rss.xml"><link rel="alternate" type="application/rss+xml" href="/broken">',
        ),
        '/rss.xml': feed('/1', '/2'),
        '/sport/rss': feed('/3'),
        '/broken': page('no feed'),
        '/maps/index.xml': (base) =>
          `<sitemapindex><sitemap><loc>${base}/maps/news.xml</loc></sitemap><sitemap><loc>${base}/maps/old.xml</loc></sitemap></sitemapindex>`,
        '/maps/news.xml': (base) => gzipSync(sitemap(`${base}/1`)),
      },
      (base) => `User-agent: *\nDisallow: /x\nSitemap: ${base}/maps/index.xml\n`,
    )
    const { lines, missed } = await found(`${site.base}/`)
    expect(
      lines.map(({ url, kind, format, found, items }) => [new URL(url).pathname, kind, format, found, items]),
    ).toEqual([
      ['/rss.xml', 'feed', 'rss', 'alternate', 2],
      ['/sport/rss', 'feed', 'rss', 'link', 1],
      ['/maps/index.xml', 'sitemap', 'index', 'robots', 2],
      ['/maps/news.xml', 'sitemap', 'urlset', 'index', 1],
    ])
    expect(missed).toEqual(['/broken'])
    expect(site.paths()[0]).toBe('/robots.txt')
    expect(site.mostInFlight()).toBe(1)
    expect(site.paths()).not.toContain('/feed')
  })

  it('tries the usual places where a site says nothing, and stops at the first', async () => {
    const site = await open('127.0.10.2', { '/': page('hello'), '/rss': feed('/1'), '/sitemap.xml': sitemap('/1') })
    const { lines } = await found(`${site.base}/`)
    expect(lines.map(({ url, found }) => [new URL(url).pathname, found])).toEqual([
      ['/rss', 'path'],
      ['/sitemap.xml', 'path'],
    ])
    expect(site.paths()).not.toContain('/atom.xml')
  })

  it('takes a feed for itself, and keeps to robots.txt', async () => {
    const site = await open('127.0.10.3', { '/rss.xml': feed('/1') }, () => 'User-agent: *\nDisallow: /feed\n')
    const { lines, missed } = await found(`${site.base}/rss.xml`)
    expect(lines).toMatchObject([{ kind: 'feed', found: 'itself' }])
    expect(missed).toContain('/sitemap.xml')
    const page404 = found(`${site.base}/none`)
    await expect(page404).rejects.toMatchObject({ code: 'http-not-found' })
  })
})

describe('crawl', () => {
  const left: LeftOutUrl[] = []
  const reasons = (base: string) => Object.fromEntries(left.map(({ url, reason }) => [url.replace(base, ''), reason]))
  const options: CrawlOptions = { ...local, onLeftOut: (each) => left.push(each) }
  let site: Site
  beforeAll(async () => {
    site = await open(
      '127.0.10.4',
      {
        '/': page(
          [
            link('/politics/', 'Politics'),
            link('/2026/03/10/pier-vote', 'Pier'),
            link('/login'),
            link('/map.pdf'),
            link('https://else.example/a'),
            link('/secret/story-about-the-pier-98765'),
            `<a rel="nofollow" href="/ad-for-the-new-pier-1">x</a>`,
          ].join(' '),
          '<link rel="alternate" type="application/rss+xml" href="/rss.xml">',
        ),
        '/politics/': page(
          link('/politics/council-votes-on-harbour', 'Vote') +
            link('/politics/deep/', 'Deep') +
            link('/2026/03/10/pier-vote#top'),
        ),
        '/rss.xml': feed('/story-11111?utm_source=rss', '/2026/03/10/pier-vote'),
        '/news.xml': (base) => sitemap(`${base}/story-22222`, 'http://127.0.10.5:9/story-33333', `${base}/about-us`),
        '/2026/03/10/pier-vote': story({ headline: 'Council votes on the pier' }),
        '/story-11111?utm_source=rss': story({ headline: 'A story from the feed' }),
        '/story-22222': story({ headline: 'A story from the map' }),
        '/politics/council-votes-on-harbour': story({ headline: 'A story from the section' }),
      },
      (base) => `User-agent: *\nDisallow: /secret/\nSitemap: ${base}/news.xml\n`,
    )
  })

  it('writes the records of what feeds, sitemaps and sections name, each once, and says what it left out', async () => {
    left.length = 0
    const lines = await collect(crawl([`${site.base}/`], options))
    expect(lines.map((line) => ('headline' in line ? line.headline : line.error))).toEqual([
      'Council votes on the pier',
      'A story from the feed',
      'A story from the map',
      'A story from the section',
    ])
    expect(reasons(site.base)).toEqual({
      '/login': 'service-page',
      '/map.pdf': 'asset',
      'https://else.example/a': 'other-host',
      '/secret/story-about-the-pier-98765': 'robots-disallowed',
      '/ad-for-the-new-pier-1': 'nofollow',
      'http://127.0.10.5:9/story-33333': 'other-host',
      '/about-us': 'service-page',
      '/politics/deep/': 'too-deep',
    })
    const paths = site.paths()
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).not.toContain('/secret/story-about-the-pier-98765')
    expect(site.mostInFlight()).toBe(1)
  }, 30_000)

  it('gives addresses alone, fetching no article, within scope and budget', async () => {
    left.length = 0
    const before = site.paths().length
    const lines = await collect(
      crawlUrls([`${site.base}/`], { ...options, scope: { exclude: ['/story-*'], budget: 2 } }),
    )
    expect(lines).toMatchObject([{ by: 'link', depth: 1, title: 'Pier', from: `${site.base}/` }])
    expect(reasons(site.base)).toMatchObject({ '/secret/story-about-the-pier-98765': 'robots-disallowed' })
    expect(site.paths().slice(before)).not.toContain('/2026/03/10/pier-vote')
  })

  it('asks the robots.txt of another host whether a sitemap may name it', async () => {
    const willing = await open('127.0.10.6', {}, () => `User-agent: *\nAllow: /\nSitemap: ${map.base}/s.xml\n`)
    const silent = await open('127.0.10.7', {}, () => 'User-agent: *\nAllow: /\n')
    const map: Site = await open('127.0.10.8', {
      '/s.xml': () => sitemap(`${willing.base}/story-1`, `${silent.base}/story-2`),
    })
    left.length = 0
    const hosts = [willing, silent, map].map(({ base }) => new URL(base).host)
    const lines = await collect(crawlUrls([`${map.base}/s.xml`], { ...options, scope: { hosts } }))
    expect(lines).toMatchObject([{ url: `${willing.base}/story-1`, by: 'sitemap' }])
    expect(left).toMatchObject([{ url: `${silent.base}/story-2`, reason: 'foreign-sitemap-entry' }])
  })

  it('gives an error line for a start that cannot be had, and refuses a bad pattern', async () => {
    expect(await collect(crawlUrls([`${site.base}/none`], options))).toMatchObject([
      { error: { code: 'http-not-found' } },
    ])
    await expect(collect(crawl([site.base], { ...options, scope: { include: ['/(/'] } }))).rejects.toMatchObject({
      code: 'usage',
    })
  })

  it('never goes to a private address that a feed, a sitemap or a page names', async () => {
    const inside = await open('127.0.20.1', { '/story-11111': story() })
    const outside = await open('127.0.10.9', {
      '/': page(
        link(`${inside.base}/story-11111`, 'x'),
        `<link rel="alternate" type="application/rss+xml" href="/rss.xml">`,
      ),
      '/rss.xml': () => feed(`${inside.base}/story-11111?from=feed`),
      '/sitemap.xml': () => sitemap(`${inside.base}/story-11111?from=map`),
    })
    const hosts = [inside, outside].map(({ base }) => new URL(base).host)
    const lines = await collect(crawl([outside.base], { ...options, allowAddresses: ['127.0.10.9'], scope: { hosts } }))
    expect(lines.map((line) => ('error' in line ? line.error.code : 'record'))).toEqual([
      'address-blocked',
      'address-blocked',
    ])
    expect(inside.log).toEqual([])
  })
})
