import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { KeyAndCert } from './certificates.ts'

/** A server on a free port of a loopback address. */
export interface TestServer {
  readonly port: number
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string
  /** Every request in the order in which it came; `at` and `end` (answer finished or connection gone) from performance.now(). */
  readonly requests: LoggedRequest[]
  /** TCP connections that were opened. */
  connections: number
  /** Connections that are open now. */
  readonly open: Set<Socket>
  close(): Promise<void>
}

export interface LoggedRequest {
  readonly method: string
  readonly url: string
  readonly headers: http.IncomingHttpHeaders
  readonly at: number
  end: number
}

export interface ServerOptions {
  /** Address to listen on; 127.0.0.1 unless given. */
  readonly host?: string
  /** What to do with a CONNECT request; a server that is to be a proxy needs it. */
  readonly onConnect?: (request: http.IncomingMessage, socket: Duplex) => void
}

const running = new Set<TestServer>()

/** Ends every server that was started in this file; for `afterAll` or `afterEach`. */
export async function closeServers(): Promise<void> {
  await Promise.all(Array.from(running, (server) => server.close()))
}

/** An HTTP server with a log of its requests. */
export function startHttp(handler: http.RequestListener, options: ServerOptions = {}): Promise<TestServer> {
  return listen(http.createServer(), handler, 'http', options)
}

/** An HTTPS server; certificates come from certificates.ts. */
export function startHttps(
  handler: http.RequestListener,
  tls: KeyAndCert & https.ServerOptions,
  options: ServerOptions = {},
): Promise<TestServer> {
  const server = https.createServer(tls)
  server.on('tlsClientError', () => undefined)
  return listen(server, handler, 'https', options)
}

/** A server that speaks whatever `answer` writes: called once for each request, when its header has come. */
export async function startRaw(
  answer: (socket: Socket, head: string) => void,
  options: ServerOptions = {},
): Promise<TestServer> {
  return startTcp((socket) => {
    let head = ''
    socket.on('data', (data) => {
      head += data.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      const complete = head
      head = ''
      answer(socket, complete)
    })
  }, options)
}

/** A bare TCP server. */
export async function startTcp(
  onConnection: (socket: Socket) => void,
  options: ServerOptions = {},
): Promise<TestServer> {
  return track(net.createServer(onConnection), 'http', [], options)
}

async function listen(
  server: http.Server | https.Server,
  handler: http.RequestListener,
  scheme: string,
  options: ServerOptions,
): Promise<TestServer> {
  const requests: LoggedRequest[] = []
  server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    const { method = '', url = '', headers } = request
    const entry: LoggedRequest = { method, url, headers, at: performance.now(), end: Number.NaN }
    requests.push(entry)
    response.once('close', () => {
      entry.end = performance.now()
    })
    handler(request, response)
  })
  if (options.onConnect) server.on('connect', options.onConnect)
  return track(server, scheme, requests, options)
}

async function track(
  server: net.Server,
  scheme: string,
  requests: LoggedRequest[],
  { host = '127.0.0.1' }: ServerOptions,
): Promise<TestServer> {
  const open = new Set<Socket>()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  const started: TestServer = {
    port,
    origin: `${scheme}://${name}:${port}`,
    requests,
    connections: 0,
    open,
    async close() {
      running.delete(started)
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
  server.on('connection', (socket: Socket) => {
    started.connections += 1
    open.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => open.delete(socket))
  })
  running.add(started)
  return started
}
