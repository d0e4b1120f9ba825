import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { story } from '../support/story.ts'
import { tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(files.remove)

const HEADLINE = 'Port Ellery votes to rebuild its north pier'
const PAGE = files.write('page.html', story({ author: 'Ines Falk' }))
const OTHER = files.write('other.html', story({ headline: 'Ferry timetable changes in May' }))
const URL_FLAG = '--url=https://courier.example/news/pier'

describe('tearsheet', () => {
  test('prints one record a line, and a summary on standard error', async () => {
    const { code, lines, stderr } = await tearsheet(['extract', PAGE, URL_FLAG])
    expect(code).toBe(0)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      schemaVersion: '1',
      url: 'https://courier.example/news/pier',
      headline: HEADLINE,
      authors: [{ name: 'Ines Falk', url: 'https://courier.example/staff' }],
      fetched: null,
    })
    expect(stderr).toMatch(/^tearsheet: 1 done, [\d.]+ pages\/s, [\d.]+ s\n$/)
  })

  test('needs no command for that', async () => {
    const { code, lines, stderr } = await tearsheet([PAGE, OTHER, '--quiet'])
    expect([code, stderr]).toEqual([0, ''])
    expect(lines.map(({ headline }) => headline)).toEqual([HEADLINE, 'Ferry timetable changes in May'])
  })

  test.each([
    ['a page', story()],
    ['a packed page', gzipSync(story())],
  ])('reads %s from standard input', async (_, input) => {
    const { lines } = await tearsheet(['-', URL_FLAG], { input })
    expect(lines).toMatchObject([{ headline: HEADLINE, url: 'https://courier.example/news/pier' }])
  })

  test('gives the same bytes every time', async () => {
    const [one, two] = await Promise.all([tearsheet([PAGE, URL_FLAG]), tearsheet([PAGE, URL_FLAG])])
    expect(one.stdout).toBe(two.stdout)
  })

  test('adds what explains a record when asked', async () => {
    const { lines } = await tearsheet([PAGE, '--explain'])
    expect(lines[0]!['explain']).toMatchObject({ fields: { headline: { source: expect.any(String) } } })
  })
})

describe('the form of the output', () => {
  test('json is one list', async () => {
    const { stdout } = await tearsheet([PAGE, 'missing.html', '-f', 'json'])
    expect(JSON.parse(stdout)).toMatchObject([{ headline: HEADLINE }, { error: { code: 'file-not-found' } }])
  })

  test.each([
    ['jsonld', /^\{"@context":"https:\/\/schema.org","@type":"NewsArticle"/],
    ['markdown', /^---\nid: "[0-9a-f]{24}"\n[^]*\n---\n\n# Port Ellery votes/],
    ['text', /^Port Ellery votes to rebuild its north pier\n\n/],
    ['csv', /^id,url,canonicalUrl,headline,[^\n]*\n[0-9a-f]{24},/],
  ])('%s', async (format, shape) => {
    const { stdout, code } = await tearsheet([PAGE, '--format', format])
    expect(code).toBe(0)
    expect(stdout).toMatch(shape)
  })

  test('goes to a file', async () => {
    const out = files.path('out.jsonl')
    const { stdout, code } = await tearsheet([PAGE, OTHER, '--out', out])
    expect([stdout, code]).toEqual(['', 0])
    expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(2)
  })

  test('goes to a folder, one file a page, with names that are safe and differ', async () => {
    const manifest = files.write(
      'ids.jsonl',
      ['../up', '../up', 'ok', 'OK'].map((id) => JSON.stringify({ id, file: 'page.html' })).join('\n'),
    )
    const { code } = await tearsheet([manifest, '--out', files.path('pages') + '/', '-f', 'markdown'])
    expect(code).toBe(0)
    expect(readdirSync(files.path('pages')).sort()).toEqual(['OK-2.md', 'ok.md', 'up-2.md', 'up.md'])
  })
})

describe('exit codes', () => {
  test.each([
    ['no input', [], "missing required argument 'inputs'"],
    ['an unknown option', [PAGE, '--colour'], '--colour'],
    ['an unknown form', [PAGE, '--format', 'xml'], 'xml'],
    ['a number that is none', [PAGE, '--concurrency', 'many'], 'many'],
    ['a negative time', [PAGE, '--timeout', '-3'], '-3'],
    ['a size that is none', [PAGE, '--max-bytes', '10 quarts'], '10 quarts'],
    ['an address that is none', [PAGE, '--url', 'courier'], 'courier'],
    ['one address for two pages', [PAGE, OTHER, URL_FLAG], '2 inputs'],
  ])('2 for %s, with the value in the message', async (_, args, says) => {
    const { code, stdout, stderr } = await tearsheet(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
  })

  test.each([
    ['a folder that is not there', files.path('no/such/folder/out.jsonl')],
    ['a full disk', '/dev/full'],
  ])('74 for %s', async (_, out) => {
    if (out === '/dev/full' && !existsSync(out)) return
    const { code, stderr } = await tearsheet([PAGE, '--out', out])
    expect(code).toBe(74)
    expect(stderr).toContain(out)
    expect(stderr).not.toContain('    at ')
  })

  test('74 for a file in the place of the folder', async () => {
    mkdirSync(files.path('taken'))
    files.write('taken/page', '')
    const { code } = await tearsheet([PAGE, '--out', files.path('taken/page') + '/'])
    expect(code).toBe(74)
  })
})

describe('help', () => {
  test.each([
    [['--help'], 'tearsheet https://news.example/story'],
    [['extract', '--help'], 'tearsheet extract page.html --url'],
    [['schema', '--help'], 'tearsheet schema > record.schema.json'],
    [['help', 'extract'], 'tearsheet extract page.html --url'],
  ])('%j has an example and exit code 0', async (args, example) => {
    const { code, stdout } = await tearsheet(args)
    expect(code).toBe(0)
    expect(stdout).toContain(example)
  })

  test('loads none of the heavy libraries', async () => {
    // Node tells which files it loads when asked to trace them.
    const { stderr } = await tearsheet(['--help'], { env: { NODE_DEBUG: 'esm,module' } })
    expect(stderr).toContain('commander')
    for (const heavy of ['cheerio', 'undici', 'jsdom', 'piscina', 'zod', 'turndown']) {
      expect(stderr).not.toContain(`node_modules/${heavy}/`)
    }
  })

  test('knows the version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect((await tearsheet(['--version'])).stdout).toBe(`${version}\n`)
  })
})

test('schema prints the JSON Schema of a line', async () => {
  const { stdout, code } = await tearsheet(['schema'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
})
