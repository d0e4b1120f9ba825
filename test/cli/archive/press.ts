import type { IncomingMessage, ServerResponse } from 'node:http'
import { startHttp, type TestServer } from '../../support/servers.ts'
import { story } from '../../support/story.ts'

/** A newspaper of its own on an address of this machine: a robots.txt, a feed, and stories that can be edited. */
export interface Press {
  readonly host: string
  readonly address: string
  readonly origin: string
  readonly feed: string
  readonly server: TestServer
  /** Changes what a path answers; undefined takes it back. */
  answer(path: string, handler: ((request: IncomingMessage, response: ServerResponse) => void) | undefined): void
  /** Counts the stories in the feed. */
  stories: number
  robots: string
}

export interface PressOptions {
  readonly stories?: number
  readonly robots?: string
  /** Time for an answer, milliseconds. */
  readonly delay?: number
}

/** Starts the newspaper `press<n>.example` on 127.0.0.<n + 1>; `--resolve` leads to it. */
export async function startPress(n: number, options: PressOptions = {}): Promise<Press> {
  const { delay = 0 } = options
  const host = `press${n}.example`
  const handlers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
  const reply = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/'
    const own = handlers.get(path)
    if (own) return own(request, response)
    if (path === '/robots.txt') return void response.end(press.robots)
    if (path === '/rss.xml') return sendFeed(request, response)
    const number = /^\/news\/story-(\d+)$/.exec(path)?.[1]
    if (number === undefined || Number(number) >= press.stories) return void response.writeHead(404).end('no such page')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(story({ headline: `Story ${number} of ${host}`, url: `${press.origin}${path}` }))
  }
  const sendFeed = (request: IncomingMessage, response: ServerResponse): void => {
    const etag = `"${press.stories}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
    const items = Array.from(
      { length: press.stories },
      (_, at) => `<item><title>Story ${at}</title><link>${press.origin}/news/story-${at}?utm_source=rss</link></item>`,
    )
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag })
    response.end(`<rss version="2.0"><channel><title>${host}</title>${items.join('')}</channel></rss>`)
  }
  const address = `127.0.0.${n + 1}`
  const server = await startHttp(
    (request, response) => {
      if (delay) setTimeout(() => reply(request, response), delay)
      else reply(request, response)
    },
    { host: address },
  )
  const origin = `http://${host}:${server.port}`
  const press: Press = {
    host,
    address,
    origin,
    feed: `${origin}/rss.xml`,
    server,
    answer: (path, handler) => void (handler ? handlers.set(path, handler) : handlers.delete(path)),
    stories: options.stories ?? 4,
    robots: options.robots ?? 'User-agent: *\nDisallow: /private/\n',
  }
  return press
}

/** The options that lead the command to these newspapers. */
export function reaching(presses: readonly Press[]): string[] {
  return [
    '--allow-address',
    '127.0.0.0/8',
    ...presses.flatMap(({ host, address }) => ['--resolve', `${host}:${address}`]),
  ]
}

/** A configuration of all their feeds. */
export function configOf(presses: readonly Press[], minDelay: string, more = ''): string {
  const feeds = presses.map(({ feed }) => `  - feed: ${feed}\n    interval: 1s\n`)
  return `archive: ./archive\npace: { minDelay: ${minDelay} }\n${more}sources:\n${feeds.join('')}`
}
