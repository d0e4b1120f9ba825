import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { closeServers, startHttp, startRaw, startTcp, type TestServer } from '../support/servers.ts'
import { closeFetchers, codeOf, errorOf, localFetcher, textOf } from './support.ts'

afterEach(closeServers)
afterAll(closeFetchers)

const raw = (answer: string) => startRaw((socket) => socket.end(Buffer.from(answer, 'latin1')))
const reset = (socket: Socket) => setTimeout(() => socket.resetAndDestroy(), 30)

/** The fault, and that nothing of the connection is left over. */
async function faultOf(server: TestServer, fetcher = localFetcher()): Promise<string> {
  const code = await codeOf(fetcher.fetchOnce(server.origin))
  await expect.poll(() => server.open.size).toBe(0)
  return code
}

describe('what is not HTTP', () => {
  test.each([
    ['a garbage status line', 'HTTP/1.1 abc OK\r\n\r\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['HTTP/0.9', '<html><p>Hello</html>'],
    ['HTTP/9.9', 'HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\nhi'],
    ['both lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\nhi'],
    ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nhi'],
    ['a bad chunk size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhi\r\n'],
    ['a header line without colon', 'HTTP/1.1 200 OK\r\nNonsense here\r\n\r\nhi'],
    ['a NUL in a header', 'HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\nhi'],
    [
      'an answer to a question never asked',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi',
    ],
    [
      'another protocol agreed on alone',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    ],
  ])('%s', async (_name, answer) => {
    expect(await faultOf(await raw(answer))).toBe('response-malformed')
  })

  test('informational answers without end', async () => {
    const server = await startRaw((socket) => {
      const storm = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(10)), 5)
      socket.once('close', () => clearInterval(storm))
    })
    expect(await faultOf(server)).toBe('response-malformed')
  })

  test('a header of 40 KB, in one field or in many', async () => {
    const one = await raw(`HTTP/1.1 200 OK\r\nX-Policy: ${'a'.repeat(40_000)}\r\n\r\nhi`)
    expect(await faultOf(one)).toBe('too-large')
    const many = await raw(`HTTP/1.1 200 OK\r\n${'Set-Cookie: crumb=1234567890\r\n'.repeat(2000)}\r\nhi`)
    expect(await faultOf(many)).toBe('too-large')
  })
})

describe('what is odd and good', () => {
  test.each([
    ['early hints first', 'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', 200, 'hi'],
    ['204 with a body', 'HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nhi', 204, ''],
    ['304', 'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n', 304, ''],
    ['HTTP/1.0 up to the end', 'HTTP/1.0 200 OK\r\n\r\nhi', 200, 'hi'],
    ['no reason phrase', 'HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi', 200, 'hi'],
    ['an empty body', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 200, ''],
    ['a status of its own', 'HTTP/1.1 999 Denied\r\nContent-Length: 2\r\n\r\nno', 999, 'no'],
    [
      'more than the length says',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi there',
      200,
      'hi',
    ],
  ])('%s', async (_name, answer, status, text) => {
    const server = await raw(answer)
    const capture = await localFetcher().fetchOnce(server.origin)
    expect([capture.status, textOf(capture), capture.truncated]).toEqual([status, text, undefined])
  })
})

describe('connections that end early', () => {
  test('nobody listens', async () => {
    const server = await startHttp(() => undefined)
    await server.close()
    const error = await errorOf(localFetcher().fetchOnce(server.origin))
    expect([error?.code, error?.next]).toEqual(['connect-failed', 'retry'])
    expect(error?.message).toContain('ECONNREFUSED')
  })

  test('closed or reset at once, after the request, within the header', async () => {
    expect(await faultOf(await startTcp((socket) => socket.resume().end()))).toBe('connection-closed')
    expect(await faultOf(await startTcp(reset))).toBe('connection-closed')
    expect(await faultOf(await startRaw((socket) => socket.end()))).toBe('connection-closed')
    expect(await faultOf(await startRaw(reset))).toBe('connection-closed')
    expect(await faultOf(await raw('HTTP/1.1 200 OK\r\nContent-Ty'))).toBe('connection-closed')
  })

  const cut: [name: string, header: string, ending: 'end' | 'reset'][] = [
    ['a length that promises more', 'Content-Length: 500\r\n', 'end'],
    [
      'a length that promises more, and the connection is to close',
      'Content-Length: 500\r\nConnection: close\r\n',
      'end',
    ],
    ['chunks without the last', 'Transfer-Encoding: chunked\r\n', 'end'],
    [
      'chunks without the last, and the connection is to close',
      'Transfer-Encoding: chunked\r\nConnection: close\r\n',
      'end',
    ],
    ['reset in the body', 'Content-Length: 500\r\n', 'reset'],
  ]
  test.each(cut)('%s: an error, or the part where that is wanted', async (_name, header, ending) => {
    const page = '<p>The ferry is late</p>'
    const server = await startRaw((socket) => {
      const body = header.includes('chunked') ? `${page.length.toString(16)}\r\n${page}\r\n` : page
      socket.write(`HTTP/1.1 200 OK\r\n${header}\r\n${body}`)
      if (ending === 'reset') reset(socket)
      else socket.end()
    })
    expect(await faultOf(server)).toBe('connection-closed')
    const part = await localFetcher().fetchOnce(server.origin, { keepPartial: true })
    expect([part.truncated, textOf(part)]).toEqual(['disconnect', page])
  })

  test('a compressed body cut by the connection gives what can be decoded', async () => {
    const page = Array.from({ length: 3000 }, (_, index) => `<p>${index * 7919}</p>`).join('')
    const bytes = gzipSync(page)
    const server = await startRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bytes.length}\r\n\r\n`)
      socket.end(bytes.subarray(0, bytes.length >> 1))
    })
    expect(await faultOf(server)).toBe('connection-closed')
    const part = await localFetcher().fetchOnce(server.origin, { keepPartial: true })
    expect(part.truncated).toBe('disconnect')
    expect(page.startsWith(textOf(part))).toBe(true)
    expect(part.body.length).toBeGreaterThan(page.length / 4)
  })

  test('a part of nothing is no part', async () => {
    const server = await raw('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n')
    expect(await codeOf(localFetcher().fetchOnce(server.origin, { keepPartial: true }))).toBe('connection-closed')
  })

  test('one broken answer does not spoil the next request', async () => {
    let answers = 0
    const server = await startRaw((socket) => {
      answers += 1
      socket.end(
        answers === 1
          ? 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi'
          : 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi',
      )
    })
    const fetcher = localFetcher()
    expect(await codeOf(fetcher.fetchOnce(server.origin))).toBe('connection-closed')
    expect(textOf(await fetcher.fetchOnce(server.origin))).toBe('hi')
  })
})

describe('names', () => {
  const failing = (code: string) =>
    localFetcher({ lookup: () => Promise.reject(Object.assign(new Error('lookup'), { code })) })
  test.each([
    ['ENOTFOUND', 'dns-not-found', 'skip'],
    ['EAI_AGAIN', 'dns-failed', 'retry'],
    ['ESERVFAIL', 'dns-failed', 'retry'],
  ])('%s', async (code, ours, next) => {
    const error = await errorOf(failing(code).fetchOnce('http://news.example/secret-path'))
    expect([error?.code, error?.next]).toEqual([ours, next])
    expect(error?.message).toContain('news.example')
  })

  test('a name that cannot exist, asked for in earnest', async () => {
    expect(await codeOf(localFetcher().fetchOnce('http://news.invalid/'))).toMatch(/^dns-(not-found|failed)$/)
  })
})
