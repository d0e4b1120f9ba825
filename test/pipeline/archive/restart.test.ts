import { afterAll, expect, test } from 'vitest'
import { closeServers, startHttp } from '../../support/servers.ts'
import { config, folder, round, source } from './support.ts'

afterAll(closeServers)

test('the pace, a Retry-After and the robots.txt of a host hold over a restart', async () => {
  let refuse = false
  const server = await startHttp((request, response) => {
    if (request.url === '/robots.txt') return void response.end('')
    if (refuse) return void response.writeHead(503, { 'retry-after': '1' }).end()
    return void response.end('<rss version="2.0"><channel><item><title>x</title></item></channel></rss>')
  })
  const stop = new AbortController()
  const settings = config(folder(), [source({ url: `${server.origin}/rss` })], { minDelayMs: 400 })
  const again = { pollAll: true }
  await round(settings)
  await round(settings, again)
  refuse = true
  // The server asks for a second; the run ends before that.
  const waiting = round(settings, { ...again, signal: stop.signal })
  while (server.requests.filter(({ url }) => url === '/rss').length < 3)
    await new Promise((done) => setTimeout(done, 10))
  setTimeout(() => stop.abort(), 100)
  await waiting
  refuse = false
  await round(settings, again)
  const { requests } = server
  expect(requests.map(({ url }) => url)).toEqual(['/robots.txt', '/rss', '/rss', '/rss', '/rss'])
  const gaps = requests.slice(1).map(({ at }, n) => at - requests[n]!.end)
  expect(Math.min(...gaps.slice(0, 3))).toBeGreaterThan(385)
  expect(gaps[3]).toBeGreaterThan(985)
})

test('a round leaves to the next what becomes due while it runs', async () => {
  const server = await startHttp((request, response) => {
    if (request.url === '/robots.txt') return void response.end('')
    const items = ['/news/story-1', '/news/story-2'].map((link) => `<item><link>${link}</link></item>`).join('')
    if (request.url === '/rss') return void response.end(`<rss version="2.0"><channel>${items}</channel></rss>`)
    return void response.writeHead(404).end()
  })
  const settings = config(folder(), [source({ url: `${server.origin}/rss`, intervalMs: 1 })], { minDelayMs: 50 })
  await round(settings)
  expect(server.requests.filter(({ url }) => url === '/rss')).toHaveLength(1)
})
