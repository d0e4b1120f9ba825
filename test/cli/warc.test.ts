import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { story } from '../support/story.ts'
import { warcRecord } from '../support/warc.ts'
import { tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(files.remove)

const parts = await Promise.all([
  warcRecord('https://courier.example/robots.txt', 'User-agent: *', 'text/plain'),
  warcRecord('https://courier.example/old', '', 'text/html', 'HTTP/1.1 301 Moved Permanently'),
  warcRecord('https://courier.example/a', story()),
  warcRecord('https://courier.example/pier.jpg', 'JFIF', 'image/jpeg'),
  warcRecord('https://courier.example/sitemap.xml.gz', Uint8Array.from(gzipSync('<urlset></urlset>')), ''),
  warcRecord('https://courier.example/gone', '<h1>Gone</h1>', 'text/html', 'HTTP/1.1 410 Gone'),
  warcRecord('https://courier.example/b', story({ headline: 'Ferry timetable changes in May' })),
])
const archive = files.write('crawl.warc.gz', Buffer.concat(parts))

test('the pages of a WARC file become records, in its order', async () => {
  const { lines, code } = await tearsheet([archive])
  expect(code).toBe(1)
  expect(lines.map(({ url, error }) => [url, error?.code])).toEqual([
    ['https://courier.example/a', undefined],
    ['https://courier.example/gone', 'http-not-found'],
    ['https://courier.example/b', undefined],
  ])
  expect(lines[0]).toMatchObject({
    headline: 'Port Ellery votes to rebuild its north pier',
    canonicalUrl: 'https://courier.example/a',
    fetched: {
      at: '2026-03-11T06:00:00.000Z',
      status: 200,
      contentType: 'text/html',
      warc: `crawl.warc.gz:${parts[0].length + parts[1].length}`,
    },
  })
})

test('a cut WARC file gives what is whole, an error line, and exit code 1', async () => {
  const whole = Buffer.concat(parts.slice(2, 3))
  const cut = files.write('cut.warc.gz', Buffer.concat([whole, whole.subarray(0, whole.length - 30)]))
  const { lines, code, stderr } = await tearsheet([cut])
  expect(code).toBe(1)
  expect(lines.map(({ error }) => error?.code)).toEqual([undefined, 'warc-invalid'])
  expect(stderr).toContain(`cut.warc.gz, offset ${whole.length}: the file is cut short`)
})
