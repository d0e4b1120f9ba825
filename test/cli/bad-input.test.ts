import { truncateSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate } from '../support/certificates.ts'
import { closeServers, startHttp, startHttps, type TestServer } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { type Run, tearsheet, tempFolder } from './run.ts'

/** One bad input among good ones: the codes that are right for it, and what the sentence must name. */
interface Bad {
  readonly line: Record<string, unknown> | string
  readonly code: string
  readonly says: string | RegExp
}

const HEADLINE = 'Port Ellery votes to rebuild its north pier'

const files = tempFolder()
let server: TestServer
let secure: TestServer
let run: Run
const bad: Record<string, Bad> = {}

beforeAll(async () => {
  server = await startHttp((request, response) => {
    const path = request.url ?? ''
    const type = path === '/report.pdf' ? 'application/pdf' : path === '/photo.jpg' ? 'image/jpeg' : 'text/html'
    response.setHeader('content-type', type)
    if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /members/\n')
    else if (path === '/gone') response.writeHead(404).end('<h1>Not found</h1>')
    else if (path === '/report.pdf') response.end('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
    else if (path === '/photo.jpg') response.end(Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'))
    else if (path === '/nothing') response.end('')
    else response.end(story())
  })
  const certificate = makeCertificate('untrusted', { names: ['127.0.0.1'] })
  secure = await startHttps((_, response) => void response.end(story()), certificate)

  files.write('huge.html', '')
  // Sparse: 200 MB that take no room on the disk.
  truncateSync(files.path('huge.html'), 200_000_000)
  files.write('bomb.html.gz', gzipSync(Buffer.alloc(40_000_000, 'a')))
  files.write('empty.html', '')
  files.write('blank.html', ' \n\t\n')
  files.write('report.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>\n')
  files.write('photo.html', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'))
  files.write('junk.html', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) & 0xff)))
  files.write('cut.html.gz', gzipSync(story()).subarray(0, 200))
  Object.assign(bad, {
    'not found': { line: { url: `${server.origin}/gone` }, code: 'http-not-found', says: '404' },
    'refused by robots': {
      line: { url: `${server.origin}/members/1` },
      code: 'robots-disallowed',
      says: 'Disallow: /members/',
    },
    'a PDF from a server': { line: { url: `${server.origin}/report.pdf` }, code: 'not-html', says: 'HTML' },
    'a picture from a server': { line: { url: `${server.origin}/photo.jpg` }, code: 'not-html', says: 'HTML' },
    'an empty answer': { line: { url: `${server.origin}/nothing` }, code: 'empty', says: 'nothing' },
    'a blocked address': { line: { url: 'http://10.1.2.3/' }, code: 'address-blocked', says: '10.1.2.3' },
    'an untrusted certificate': { line: { url: `${secure.origin}/` }, code: 'tls-failed', says: 'secure' },
    'a host that does not exist': {
      line: { url: 'http://no-such-host.invalid/story' },
      code: 'dns-not-found or, where there is no network, dns-failed',
      says: 'no-such-host.invalid',
    },
    'a missing file': { line: { file: 'missing.html' }, code: 'file-not-found', says: 'missing.html' },
    'a folder in place of a file': { line: { file: '.' }, code: 'file-unreadable', says: 'folder' },
    'an empty file': { line: { file: 'empty.html' }, code: 'empty', says: 'empty.html' },
    'a blank file': { line: { file: 'blank.html' }, code: 'empty', says: 'nothing' },
    'a PDF': { line: { file: 'report.pdf' }, code: 'not-html', says: 'HTML' },
    'a picture': { line: { file: 'photo.html' }, code: 'not-html', says: 'HTML' },
    'binary junk': { line: { file: 'junk.html' }, code: 'not-html', says: 'HTML' },
    '200 MB': { line: { file: 'huge.html' }, code: 'too-large', says: '200000000' },
    'a small file that unpacks to 40 MB': { line: { file: 'bomb.html.gz' }, code: 'too-large', says: 'bomb' },
    'damaged gzip': { line: { file: 'cut.html.gz' }, code: 'file-unreadable', says: 'cut.html.gz' },
    'a line that is not JSON': { line: '{"id": "x", ', code: 'manifest-invalid', says: /line \d+/ },
    'a line with nothing to read': { line: { id: 'n' }, code: 'manifest-invalid', says: /line \d+/ },
    'a line with an address of another kind': {
      line: { url: 'ftp://files.example/x' },
      code: 'manifest-invalid',
      says: /line \d+.*ftp:/,
    },
  } satisfies Record<string, Bad>)

  files.write('good.html', story({ url: 'https://courier.example/pier' }))
  const good = { file: 'good.html', url: 'https://courier.example/pier' }
  const lines = Object.values(bad).flatMap(({ line }) => [line, good])
  const manifest = files.write(
    'bad.jsonl',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  run = await tearsheet([
    manifest,
    '--contact=crawl@courier.example',
    '--min-delay=0',
    '--timeout=5',
    '--allow-address=127.0.0.1',
  ])
}, 120_000)

afterAll(async () => {
  files.remove()
  await closeServers()
})

describe('bad input among good input', () => {
  test('has an error line each, in its place, and the others go on', () => {
    expect(run.lines).toHaveLength(2 * Object.keys(bad).length)
    const names = Object.keys(bad)
    const wrong: unknown[] = []
    for (const [index, line] of run.lines.entries()) {
      const name = names[Math.floor(index / 2)]!
      const { code, says } = bad[name]!
      const { code: got = '', message = '' } = line.error ?? {}
      const right = index % 2 ? line.headline === HEADLINE : code.includes(got) && message.match(says)
      if (!right) wrong.push({ name, index, got: line.error ?? line.headline })
    }
    expect(wrong).toEqual([])
  })

  test('ends with exit code 1 and a count by code', () => {
    expect(run.code).toBe(1)
    expect(run.stderr).toContain(`${Object.keys(bad).length} failed`)
    expect(run.stderr).toContain('manifest-invalid 3')
  })

  test('gives one plain sentence each on standard error, and no stack', () => {
    const sentences = run.stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('tearsheet:'))
    expect(sentences).toHaveLength(Object.keys(bad).length)
    expect(run.stderr).not.toMatch(/^\s+at /m)
  })

  test('names the number of an invalid line', () => {
    const [error] = run.lines.flatMap((line) => (line.error?.code === 'manifest-invalid' ? [line.error] : []))
    const number = 1 + 2 * Object.keys(bad).indexOf('a line that is not JSON')
    expect(error?.message).toContain(`bad.jsonl, line ${number}: not JSON`)
  })
})

describe('bad input on its own', () => {
  test('prints a stack with --debug only', async () => {
    const { stderr, code } = await tearsheet([files.path('missing.html'), '--debug'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^\s+at /m)
  })

  test('is named in the sentence and in the line by its file', async () => {
    const { stderr, lines } = await tearsheet([files.path('report.pdf.html'), files.path('blank.html'), '--quiet'])
    expect(stderr.trim().split('\n')).toEqual([
      `there is no such file: ${files.path('report.pdf.html')}`,
      `${files.path('blank.html')}: there is nothing in it`,
    ])
    expect(lines[1]!.url).toBe(pathToFileURL(files.path('blank.html')).href)
  })

  test('is told when an address has no scheme', async () => {
    const { lines, code } = await tearsheet(['www.courier.example/pier'])
    expect(code).toBe(1)
    expect(lines[0]!.error).toMatchObject({ code: 'file-not-found', message: expect.stringContaining('https://') })
  })

  test('is told when the scheme is none of ours', async () => {
    const { lines } = await tearsheet(['ftp://files.example/x'])
    expect(lines[0]!.error!.code).toBe('scheme-unsupported')
  })

  test('says that fetching needs a contact, as wrong usage', async () => {
    const { lines, code } = await tearsheet(['https://courier.example/pier'])
    expect(code).toBe(2)
    expect(lines[0]!.error!.message).toContain('--contact')
  })
})
