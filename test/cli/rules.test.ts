import { afterAll, describe, expect, test } from 'vitest'
import { closeServers, startHttp } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})
const STRAP = 'A strap line that the desk calls its headline'
const PAGE = story({ author: 'Ines Falk' }).replace('</h1>', `</h1><p class="strap">${STRAP}</p>`)
const RULES = `fields:
  headline: .strap
  tags: .topics a
body: article
drop: p:contains("Two members")
`
const URL = 'https://www.courier.example/news/pier'
const page = files.write('page.html', PAGE)
files.write('sites/courier.yaml', `host: courier.example\n${RULES}`)
const rules = files.path('sites')

describe('--rules', () => {
  test('reads the pages of a site with its rules, and those of others without', async () => {
    const manifest = [URL, 'https://other.example/pier', 'https://courier.example/pier']
      .map((url, id) => JSON.stringify({ id: String(id), url, file: 'page.html' }))
      .join('\n')
    files.write('manifest.jsonl', manifest)
    const { code, lines, stderr } = await tearsheet([files.path('manifest.jsonl'), '--rules', rules])
    expect([code, lines.map(({ headline }) => headline === STRAP)]).toEqual([0, [true, false, true]])
    expect(lines[0]).toMatchObject({
      provenance: {
        headline: { source: 'site:courier.yaml#headline' },
        body: { source: 'site:courier.yaml#body', confidence: 0.99 },
      },
    })
    expect(lines.map(({ body }) => body!.text.includes('Two members'))).toEqual([false, true, false])
    expect(stderr).toContain('tearsheet: site:courier.yaml#tags matched nothing on 2 of 3 pages\n')
  })

  test('explain shows what a rule decided, its rivals and what it need not say', async () => {
    const { code, stdout } = await tearsheet(['explain', page, '--url', URL, '--rules', rules, '--json'])
    const report = JSON.parse(stdout) as {
      notes: string[]
      fields: { name: string; source: string; rivals: { value: unknown; won: boolean }[] }[]
    }
    expect(code).toBe(0)
    expect(report.notes).toContain('site:courier.yaml#tags matches nothing on this page')
    const headline = report.fields.find(({ name }) => name === 'headline')!
    expect(headline.source).toBe('site:courier.yaml#headline')
    expect(headline.rivals.map(({ value, won }) => [value, won])).toEqual(
      expect.arrayContaining([
        [STRAP, true],
        ['Port Ellery votes to rebuild its north pier', false],
      ]),
    )
  })

  test(
    'crawl and archive read with them, and reextract shows what another choice would give',
    { timeout: 120_000 },
    async () => {
      const { origin } = await startHttp((request, response) => {
        if (request.url === '/robots.txt') return void response.end('')
        if (request.url !== '/rss.xml') {
          response.writeHead(200, { 'content-type': 'text/html' })
          return void response.end(PAGE)
        }
        response.writeHead(200, { 'content-type': 'application/rss+xml' })
        return void response.end(
          '<rss version="2.0"><channel><title>All</title><item><link>/news/pier</link></item></channel></rss>',
        )
      })
      files.write('local/own.yaml', `host: 127.0.0.1\n${RULES}`)
      const own = ['--rules', files.path('local')]
      const reach = ['--allow-address', '127.0.0.1']
      const crawled = await tearsheet(['crawl', `${origin}/rss.xml`, '--min-delay', '0', ...reach, ...own])
      expect(crawled.lines.map(({ headline }) => headline)).toEqual([STRAP])
      const config = `archive: ./archive\npace: { minDelay: 20ms }\nsources:\n  - feed: ${origin}/rss.xml\n`
      const stored = await tearsheet(['archive', files.write('config.yaml', config), '--quiet', ...reach, ...own])
      expect([stored.code, stored.stderr]).toEqual([0, ''])
      const archive = files.path('archive')
      const same = await tearsheet(['reextract', archive, ...own])
      expect([same.stdout, same.code]).toEqual(['', 0])
      const without = await tearsheet(['reextract', archive])
      expect(without.stdout).toContain('Port Ellery votes to rebuild its north pier')
    },
  )

  test.each([
    ['none.yaml', 'host: courier.example\nbody: "p["', 'none.yaml:2:7: body: not a CSS selector'],
    [
      'wrong.yaml',
      'host: courier.example\nfields: { titel: h1 }',
      'wrong.yaml:2:18: fields.titel: there is no such key',
    ],
  ])('%s: a fault is told before any page is read', async (name, text, fault) => {
    const path = files.write(`faulty/${name}`, text)
    const { code, stdout, stderr } = await tearsheet([page, '--rules', path])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(fault)
  })

  test('a folder that is not there, or holds no rules, is wrong usage', async () => {
    files.write('bare/readme.txt', 'x')
    for (const path of [files.path('nowhere'), files.path('bare')]) {
      const { code, stderr } = await tearsheet([page, '--rules', path])
      expect([code, stderr]).toEqual([2, expect.stringContaining(path)])
    }
  })
})
