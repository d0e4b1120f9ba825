import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../crawl/site.ts'
import { story } from '../support/story.ts'
import { tearsheet } from './run.ts'

let site: Site
const local = ['--allow-address', '127.0.0.0/8', '--min-delay', '0']
const HTML = { 'content-type': 'text/html' }

beforeAll(async () => {
  site = await openSite('127.0.11.1', (request, response) => {
    const { url } = request
    if (url === '/')
      response
        .writeHead(200, HTML)
        .end('<title>x</title><a href="/login">in</a><link rel="alternate" type="application/rss+xml" href="/rss">')
    else if (url === '/rss')
      response.end(
        '<rss version="2.0"><channel><title>All</title><item><title>t</title><link>/story-12345</link></item></channel></rss>',
      )
    else if (url === '/story-12345') response.writeHead(200, HTML).end(story({ headline: 'Pier to be rebuilt' }))
    else response.writeHead(404).end()
  })
})
afterAll(() => site.close())

describe('tearsheet discover', () => {
  it('prints a line for each feed', async () => {
    const run = await tearsheet(['discover', `${site.base}/`, ...local])
    expect(run.lines).toMatchObject([
      { url: `${site.base}/rss`, kind: 'feed', format: 'rss', title: 'All', found: 'alternate', items: 1 },
    ])
    expect(run.code).toBe(0)
    expect(run.stderr).toContain('/sitemap.xml')
  })

  it('ends with 1 where there is none or the site cannot be had, with 2 for a wrong address', async () => {
    const bare = await openSite('127.0.11.2', (request, response) => {
      response.writeHead(request.url === '/' ? 200 : 404, HTML).end('<p>words')
    })
    const none = await tearsheet(['discover', bare.base, ...local, '-q', '--timeout', '5'])
    await bare.close()
    expect([none.code, none.stdout]).toEqual([1, ''])
    expect((await tearsheet(['discover', `${site.base}/gone`, ...local])).code).toBe(1)
    expect((await tearsheet(['discover', 'news.example'])).code).toBe(2)
  })
})

describe('tearsheet crawl', () => {
  it('prints records, and with --explain what was left out', async () => {
    const run = await tearsheet(['crawl', `${site.base}/`, ...local, '--explain'])
    expect(run.lines).toMatchObject([{ url: `${site.base}/story-12345`, headline: 'Pier to be rebuilt' }])
    expect(run.stderr).toContain(`{"url":"${site.base}/login","reason":"service-page"`)
    expect(run.code).toBe(0)
  })

  it('prints addresses with --urls', async () => {
    const run = await tearsheet(['crawl', `${site.base}/`, ...local, '--urls', '-q'])
    expect(run.lines).toMatchObject([{ url: `${site.base}/story-12345`, by: 'feed', title: 't' }])
    expect(run.stderr).toBe('')
  })

  it('ends with 1 for a site that cannot be had and 2 for a pattern that is none', async () => {
    const gone = await tearsheet(['crawl', `${site.base}/gone`, ...local])
    expect(gone.lines).toMatchObject([{ error: { code: 'http-not-found' } }])
    expect(gone.code).toBe(1)
    expect((await tearsheet(['crawl', site.base, ...local, '--include', '/(/'])).code).toBe(2)
    expect((await tearsheet(['crawl', 'news.example'])).code).toBe(2)
  })
})

it('loads neither the feed parser nor YAML for --help', async () => {
  const { stderr } = await tearsheet(['--help'], { env: { NODE_DEBUG: 'esm' } })
  expect(stderr).toContain('commander')
  expect(stderr).not.toMatch(/feedsmith|\/yaml\//)
  const run = await tearsheet(['crawl', '--help'])
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('--explain')
})

it.each([
  ['discover', []],
  ['crawl', []],
  ['crawl', ['--urls']],
  ['extract', []],
])('%s goes where --resolve says: %j', async (command, more) => {
  const { port } = new URL(site.base)
  const page = command === 'extract' ? 'story-12345' : ''
  const url = `http://news.example:${port}/${page}`
  const run = await tearsheet([command, url, ...more, '--resolve', 'news.example:127.0.11.1', ...local])
  expect([run.code, run.lines.length]).toEqual([0, 1])
  const wrong = await tearsheet([command, url, ...more, '--resolve', 'news.example'])
  expect([wrong.code, wrong.stderr.includes('It must be HOST:ADDRESS.')]).toEqual([2, true])
})
