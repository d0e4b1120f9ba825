import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the server saw it; times in milliseconds of the monotonic clock. */
export interface LoggedRequest {
  readonly path: string
  readonly began: number
  /** When the answer had been handed over, or the connection was gone. */
  ended: number
  /** Requests that this server was answering when this one came, itself included. */
  readonly inFlight: number
}

export interface Site {
  readonly base: string
  readonly log: LoggedRequest[]
  readonly paths: () => string[]
  /** The pauses between the end of a request and the begin of the next one. */
  readonly gaps: () => number[]
  readonly mostInFlight: () => number
  readonly close: () => Promise<void>
}

export type Handler = (request: IncomingMessage, response: ServerResponse, seen: number) => void

/** A web server on a loopback address of its own, so that it counts as a host of its own; `seen` counts by path. */
export async function openSite(address: string, handler: Handler, robots = ''): Promise<Site> {
  const log: LoggedRequest[] = []
  const seen = new Map<string, number>()
  let inFlight = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const entry: LoggedRequest = { path, began: performance.now(), ended: Infinity, inFlight: ++inFlight }
    log.push(entry)
    response.on('close', () => {
      entry.ended = performance.now()
      inFlight--
    })
    const count = (seen.get(path) ?? 0) + 1
    seen.set(path, count)
    if (path === '/robots.txt' && robots) response.end(robots)
    else handler(request, response, count)
  })
  await new Promise<void>((listening) => server.listen(0, address, listening))
  return {
    base: `http://${address}:${(server.address() as AddressInfo).port}`,
    log,
    paths: () => log.map(({ path }) => path),
    gaps: () => log.slice(1).map(({ began }, index) => began - log[index]!.ended),
    mostInFlight: () => Math.max(0, ...log.map((entry) => entry.inFlight)),
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** Answers every page with a few words, and robots.txt with 404. */
export const plainPages: Handler = (request, response) => {
  response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' }).end('<p>words')
}
