import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { closeServers, startHttp } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STRAP = 'A strap line that the desk calls its headline'
const PAGE = story({ author: 'Ines Falk' }).replace('</h1>', `</h1><p class="strap">${STRAP}</p>`)
const RULES = `fields:
  headline: .strap
  tags: .topics a
body: article
drop: p:contains("Two members")
`
const STORY = 'https://www.courier.example/news/pier'
const page = files.write('page.html', PAGE)
files.write('sites/courier.yaml', `host: courier.example\n${RULES}`)
const rules = files.path('sites')

describe('--rules', () => {
  test('reads the pages of a site with its rules, and those of others without', async () => {
    const manifest = [STORY, 'https://other.example/pier', 'https://courier.example/pier']
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
    const { code, stdout } = await tearsheet(['explain', page, '--url', STORY, '--rules', rules, '--json'])
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
      const stored = await tearsheet(['archive', files.write('config.yaml', config), ...reach, ...own])
      expect(stored.code).toBe(0)
      expect(stored.stderr).toContain('"drift":["site:own.yaml#tags"]')
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

describe('tearsheet rules test', () => {
  const good = `host: courier.example\n${RULES}tests:\n  - url: ${STORY}\n    file: ../page.html\n    expect: { headline: "${STRAP}", body: { contains: north pier, without: Two members } }\n  - url: ${STORY}/2\n`

  test('tells what passed, what was skipped, what matches nothing and what can go', async () => {
    files.write('tested/courier.yaml', good)
    const { code, stdout, stderr } = await tearsheet(['rules', 'test', files.path('tested')])
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      '✓ courier.yaml',
      `    passed: ${STORY}`,
      '        warning: site:courier.yaml#tags matches nothing',
      `    skipped: ${STORY}/2 (no saved page)`,
      '',
    ])
    expect(stderr).toBe('tearsheet: 1 rule files, tests: 1 passed, 0 failed, 1 skipped\n')
  })

  test('says what is not as expected, goes on after a file that is not valid, and ends with 1', async () => {
    files.write('mixed/a.yaml', 'host: a.example\nbody: "p["')
    const wrong = good
      .replace('headline: "', 'authors: [Ann Lee], tags: x, headline: "Not ')
      .replace('without: Two', 'without: north pier, ends: Two')
    files.write('mixed/b.yaml', wrong)
    files.write(
      'mixed/c.yaml',
      `host: courier.example\nbody: article\ntests: [{ url: 'https://other.example/', file: ../page.html }, { url: '${STORY}', file: gone.html }]`,
    )
    const { code, stdout } = await tearsheet(['rules', 'test', files.path('mixed')])
    expect(code).toBe(1)
    expect(stdout).toContain('✗ a.yaml: not valid\n    a.yaml:2:7: body: not a CSS selector')
    expect(stdout).toContain('authors: expected ["Ann Lee"], got ["Ines Falk"]')
    expect(stdout).toContain('tags: expected ["x"], got []')
    expect(stdout).toContain(`headline: expected "Not ${STRAP}", got "${STRAP}"`)
    expect(stdout).toContain('body: "north pier" is in it')
    expect(stdout).toContain('body: expected to end with "Two members"')
    expect(stdout).toContain('no rule of the file holds for this page')
    expect(stdout).toContain('there is no such file')
    expect(stdout).toContain('c.yaml: courier.example has rules in b.yaml already')
  })

  test('the example that is shipped passes', async () => {
    const { code, stdout } = await tearsheet(['rules', 'test', 'fixtures/rules', '--json'], { cwd: ROOT })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      fault: null,
      tests: [
        { outcome: 'passed', needless: [] },
        { outcome: 'passed', needless: [] },
      ],
    })
  })
})

describe('tearsheet rules import', () => {
  const config =
    'title: //h1\nbody: //article\nstrip: //div[string-length(@class) = 15]\nprune: no\ntest_url: https://courier.example/a\n'

  test('writes a rule file for each and tells of every line that is left out', async () => {
    files.write('configs/courier.example.txt', config)
    files.write('configs/global.txt', 'strip: //aside\n')
    const out = files.path('imported')
    const { code, stdout, stderr } = await tearsheet(['rules', 'import', files.path('configs'), '--out', out])
    expect(code).toBe(1)
    expect(stdout).toContain('courier.example.txt -> courier.example.yaml: 4 of 5 lines\n')
    expect(stdout).toContain('    3: left out (the function string-length() has nothing like it in CSS): strip: //div[')
    expect(stdout).toMatch(/global\.txt -> no rules \(.*expected a host/)
    expect(stderr).toBe('tearsheet: 6 lines, 1 left out\n')
    const checked = await tearsheet(['rules', 'test', out])
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('skipped: https://courier.example/a')])
    const again = await tearsheet(['rules', 'import', files.path('configs/courier.example.txt'), '--out', out])
    expect([again.code, again.stderr]).toEqual([74, expect.stringContaining('--force replaces it')])
    expect(
      (await tearsheet(['rules', 'import', files.path('configs/courier.example.txt'), '--out', out, '--force'])).code,
    ).toBe(0)
  })

  test('prints the rules of one file, and what was left out on standard error', async () => {
    const { code, stdout, stderr } = await tearsheet([
      'rules',
      'import',
      files.write('one/courier.example.txt', config),
    ])
    expect(code).toBe(0)
    expect(stdout).toBe(
      '# Imported from courier.example.txt.\nhost: courier.example\nfields:\n  headline: h1\nbody: article\ntests:\n  - url: https://courier.example/a\n',
    )
    expect(stderr).toContain('    3: left out')
    expect((await tearsheet(['rules', 'import', files.path('nowhere.txt')])).code).toBe(2)
  })
})
