import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './examples.ts'
import { startHttp, type TestServer } from './servers.ts'

/** The site of the docs: its name stands in the pages, its server is on this machine. */
export const SITE = 'https://news.example'

const FERRY = readFileSync(join(ROOT, 'fixtures/pages/harbour-post/night-ferry/page.html'), 'utf8')

/** A server that plays SITE: the ferry page at every address, and /private/ closed to crawlers. */
export async function startDocsSite(): Promise<TestServer> {
  const server = await startHttp((request, response) => {
    if (request.url === '/robots.txt') return void response.end('User-agent: *\nDisallow: /private/\n')
    response.writeHead(200, { 'content-type': 'text/html' })
    return void response.end(FERRY.replaceAll('https://harbourpost.example', server.origin))
  })
  return server
}
