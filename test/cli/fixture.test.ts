import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { story } from '../support/story.ts'
import { closeServers, startHttp } from '../support/servers.ts'
import { warcRecord } from '../support/warc.ts'
import { tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

const URL = 'https://courier.example/pier'
const CAPTURE = { url: URL }
const EXPECTED = { headline: 'Port Ellery votes to rebuild its north pier' }

/** A fixture under pages/<name>; what is undefined is not written. */
function fixture(
  name: string,
  expected?: unknown,
  { page = story(), capture = CAPTURE }: { page?: string | Uint8Array; capture?: unknown } = {},
): void {
  files.write(`pages/${name}/page.html`, page)
  files.write(`pages/${name}/capture.json`, JSON.stringify(capture))
  if (expected !== undefined) files.write(`pages/${name}/expected.json`, JSON.stringify(expected))
}
const saved = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(files.path(`pages/${name}/expected.json`), 'utf8')) as Record<string, unknown>
const run = (args: readonly string[]) => tearsheet(['fixture', ...args], { cwd: files.folder })

beforeEach(() => rmSync(files.path('pages'), { recursive: true, force: true }))

describe('fixture check', () => {
  test('is good where every fixture is', async () => {
    fixture('courier/pier', { headline: EXPECTED.headline })
    fixture('courier/quay', { headline: 'Quay', url: URL }, { page: story({ headline: 'Quay' }) })
    expect(await run(['check', 'pages'])).toMatchObject({ code: 0, stdout: '2 fixtures are as expected\n' })
  })

  test('shows what differs and fails', async () => {
    fixture('courier/pier', { headline: 'Port Ellery votes' })
    const { code, stdout } = await run(['check', '--folder', 'pages', 'courier', 'pi'])
    expect(code).toBe(1)
    expect(stdout).toBe(
      '✗ courier/pier\n  headline\n    - Port Ellery votes\n    + Port Ellery votes to rebuild its north pier\n1 of 1 fixtures is not as expected\n',
    )
  })

  test.each([
    ['missing', undefined, 'expected.json is missing'],
    ['empty', {}, 'states nothing'],
    ['naming the page alone', { url: URL }, 'states nothing'],
    ['a list', [], 'is no JSON object'],
  ])('an expectation that is %s fails and is not written', async (_, expected, message) => {
    fixture('courier/pier', expected)
    const before = expected && statSync(files.path('pages/courier/pier/expected.json')).mtimeMs
    const { code, stdout } = await run(['check', 'pages'])
    expect([code, stdout]).toEqual([1, expect.stringContaining(message)])
    if (before) expect(statSync(files.path('pages/courier/pier/expected.json')).mtimeMs).toBe(before)
    else expect(() => saved('courier/pier')).toThrow('ENOENT')
  })

  test('a fixture that cannot be used is told and does not stop the others', async () => {
    fixture('courier/a', { headline: 'x' }, { capture: { url: URL, staus: 200 } })
    fixture('courier/b', { headline: EXPECTED.headline })
    rmSync(files.path('pages/courier/b/page.html'))
    fixture('courier/c', { headline: EXPECTED.headline })
    const { code, stdout } = await run(['check', 'pages'])
    expect(code).toBe(1)
    expect(stdout).toContain('staus')
    expect(stdout).toContain(`there is no such file: ${join('pages', 'courier', 'b', 'page.html')}`)
    expect(stdout).toContain('2 of 3 fixtures')
  })

  test('a page that must give no record can be expected to', async () => {
    fixture('courier/pdf', { error: { code: 'not-html', retryable: false } }, { page: '%PDF-1.7 …' })
    expect(await run(['check', 'pages'])).toMatchObject({ code: 0 })
    fixture('courier/pdf', { headline: 'x' }, { page: '%PDF-1.7 …' })
    expect((await run(['check', 'pages'])).stdout).toContain('  error\n    + {"code":"not-html"')
  })

  test('the headers of the visit count: the charset is what they say', async () => {
    const page = Buffer.from('<h1>Caf\u00e9 \u00a4 opens on the quay</h1>', 'latin1')
    const visit = { url: URL, fetchedAt: '2026-03-10T09:00:00Z', status: 200 }
    const with15 = { ...visit, headers: [['Content-Type', 'text/html; charset=iso-8859-15']] }
    fixture(
      'courier/cafe',
      { headline: 'Café € opens on the quay', fetched: { status: 200 } },
      { page, capture: with15 },
    )
    expect(await run(['check', 'pages'])).toMatchObject({ code: 0 })
    fixture('courier/cafe', { headline: 'Café € opens on the quay' }, { page, capture: visit })
    expect((await run(['check', 'pages'])).stdout).toContain('+ Café ¤ opens')
  })

  test('prints one JSON object', async () => {
    fixture('courier/pier', { headline: 'Port Ellery votes' })
    const { code, stdout } = await run(['check', 'pages', '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      fixtures: 1,
      failed: 1,
      accepted: 0,
      failures: [
        {
          name: 'courier/pier',
          folder: join('pages', 'courier', 'pier'),
          problem: null,
          differences: [
            {
              path: 'headline',
              kind: 'changed',
              expected: 'Port Ellery votes',
              got: 'Port Ellery votes to rebuild its north pier',
            },
          ],
        },
      ],
    })
  })

  test('nothing to check is wrong usage', async () => {
    fixture('courier/pier', { headline: EXPECTED.headline })
    expect(await run(['check', 'pages', 'quay'])).toMatchObject({ code: 2, stderr: expect.stringContaining('quay') })
    expect(await run(['check', 'other'])).toMatchObject({ code: 1, stderr: expect.stringContaining('fixtures/pages') })
    expect(await run(['check', '--nonsense'])).toMatchObject({ code: 2 })
  })
})

describe('fixture check --bisect', () => {
  const page = story().replace('</head>', '<meta name="author" content="Odile Brannigan"></head>')

  test('names the rule that made the difference', async () => {
    const expected = { authors: [], headline: 'Another', provenance: { headline: { source: 'url:slug' } } }
    fixture('courier/pier', expected, { page })
    const { code, stdout } = await run(['check', 'pages', '--bisect'])
    expect(code).toBe(1)
    expect(stdout).toContain('  authors: is from meta:author\n    without authors meta:author it is as expected\n')
    expect(stdout).toContain('  headline: was from url:slug, is from ')
    expect(stdout).toContain('    url:slug finds nothing now\n')
    expect(stdout).not.toContain('without headline')
  })

  test('names the block, its score and what decided, for the body', async () => {
    fixture('courier/pier', { authors: [{ name: 'Odile Brannigan' }], body: { text: 'Nothing of it.' } }, { page })
    const { stdout } = await run(['check', 'pages', '--bisect', '--format', 'json'])
    const [failure] = (JSON.parse(stdout) as { failures: { findings: { field: string; notes: string[] }[] }[] })
      .failures
    expect(failure!.findings).toMatchObject([{ field: 'body', now: 'dom:blocks', culprits: [] }])
    expect(failure!.findings[0]!.notes[0]).toMatch(/^block \d+ <p> "The harbour council.*kept by .*score \d\.\d\d/)
  })

  test('has nothing to say of fixtures that are good, or have no expectation', async () => {
    fixture('courier/good', { headline: EXPECTED.headline })
    fixture('courier/none')
    expect((await run(['check', 'pages', '--bisect'])).stdout).not.toContain('why:')
  })
})

describe('fixture accept', () => {
  test('shows the difference and takes what came out, of a partial expectation the fields that it states', async () => {
    fixture('courier/pier', { headline: 'Port Ellery votes', body: { text: 'x' } })
    const { code, stdout } = await run(['accept', 'pages'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('- Port Ellery votes\n')])
    expect(stdout).toContain('1 of 1 fixtures is not as expected; 1 accepted as they are now')
    expect(saved('courier/pier')).toEqual({
      headline: EXPECTED.headline,
      body: { text: expect.stringContaining('Port Ellery') },
    })
    expect(await run(['check', 'pages'])).toMatchObject({ code: 0 })
  })

  test.each([[['accept']], [['check', '--accept']]])('%j writes a missing one whole', async (args) => {
    fixture('courier/pier')
    expect((await run([...args, 'pages'])).code).toBe(0)
    expect(saved('courier/pier')).toMatchObject({ url: URL, type: 'article', provenance: { headline: {} } })
    expect(Object.keys(saved('courier/pier')['provenance'] as object)).not.toContain('confidence')
    expect(await run(['check', '--whole', 'pages'])).toMatchObject({ code: 0 })
  })

  test('with --whole a partial one too', async () => {
    fixture('courier/pier', { headline: EXPECTED.headline })
    expect(await run(['check', '--whole', 'pages'])).toMatchObject({ code: 1 })
    expect((await run(['accept', '--whole', 'pages'])).code).toBe(0)
    expect(saved('courier/pier')).toMatchObject({ type: 'article' })
  })

  test('what cannot be read is not accepted', async () => {
    fixture('courier/pier', { headline: 'x' })
    rmSync(files.path('pages/courier/pier/page.html'))
    expect((await run(['accept', 'pages'])).code).toBe(1)
    expect(saved('courier/pier')).toEqual({ headline: 'x' })
  })
})

describe('fixture add', () => {
  const page = (name: string): string => readFileSync(files.path(`pages/${name}/page.html`), 'latin1')
  const capture = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(files.path(`pages/${name}/capture.json`), 'utf8')) as Record<string, unknown>
  const to = ['--folder', 'pages', '--contact', 'press@tearsheet.example', '--allow-address', '127.0.0.1']

  test('saves a fetched page as served, with its headers, and the record: which then is as expected', async () => {
    const body = Buffer.from(
      story({ headline: 'Caf\u00e9 opens on the north pier' }).replace('utf-8', 'us-ascii'),
      'latin1',
    )
    const { origin } = await startHttp((request, response) => {
      if (request.url === '/robots.txt') return void response.end('')
      response.writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-15', 'Set-Cookie': 'visitor=4711' })
      return void response.end(body)
    })
    const { code, stdout, stderr } = await run([
      'add',
      `${origin}/news/caf%C3%A9-opens.html`,
      ...to,
      '--name',
      'courier/cafe',
    ])
    expect([code, stdout]).toEqual([0, `${join('pages', 'courier', 'cafe')}\n`])
    expect(stderr).toContain('expected.json')
    expect(page('courier/cafe')).toBe(body.toString('latin1'))
    expect(capture('courier/cafe')).toMatchObject({ url: `${origin}/news/caf%C3%A9-opens.html`, status: 200 })
    expect(JSON.stringify(capture('courier/cafe'))).toContain('charset=iso-8859-15')
    expect(JSON.stringify(capture('courier/cafe'))).not.toContain('4711')
    expect(saved('courier/cafe')).toMatchObject({
      headline: 'Caf\u00e9 opens on the north pier',
      fetched: { status: 200 },
    })
    expect(await run(['check', '--whole', 'pages'])).toMatchObject({ code: 0 })
  })

  test('names a saved page by its address, and replaces nothing without --force', async () => {
    const file = files.write('saved.html', story())
    const args = ['add', file, '--url', 'https://www.ellery-courier.co.uk/news/Pier%20Vote.html?x=1', ...to]
    expect((await run(args)).stdout).toBe(`${join('pages', 'ellery-courier', 'pier-vote')}\n`)
    files.write('pages/ellery-courier/pier-vote/expected.json', '{"headline":"corrected by hand"}')
    const { code, stderr } = await run(args)
    expect([code, stderr]).toEqual([2, expect.stringContaining('--force')])
    expect(saved('ellery-courier/pier-vote')).toEqual({ headline: 'corrected by hand' })
    expect((await run([...args, '--force'])).code).toBe(0)
    expect(saved('ellery-courier/pier-vote')).toMatchObject({ type: 'article' })
  })

  test('takes one page of a WARC file', async () => {
    const records = ['/a', '/b'].map((path) =>
      warcRecord(`https://courier.example${path}`, story({ headline: `Story ${path}` })),
    )
    const archive = files.write('two.warc.gz', Buffer.concat(await Promise.all(records)))
    expect(await run(['add', archive, ...to])).toMatchObject({ code: 2, stderr: expect.stringContaining('holds more') })
    expect((await run(['add', archive, '--url', 'https://courier.example/b', ...to])).code).toBe(0)
    expect(saved('courier/b')).toMatchObject({ headline: 'Story /b', fetched: { status: 200, warc: null } })
    expect(await run(['check', '--whole', 'pages'])).toMatchObject({ code: 0 })
  })

  test('saves a page that gives no record with its error', async () => {
    expect((await run(['add', files.write('bad.html', '%PDF-1.7 \u2026'), ...to])).code).toBe(0)
    expect(saved('page/front-page')).toMatchObject({ error: { code: 'not-html' } })
  })

  test('--anonymise leaves nothing of the text, and a record of the same shape', async () => {
    const file = files.write('saved.html', story({ author: 'Odile Brannigan' }))
    const { code, stdout, stderr } = await run(['add', file, '--url', URL, '--anonymise', ...to])
    expect([code, stderr]).toEqual([0, expect.stringContaining('the record keeps its shape')])
    expect(stdout).not.toContain('courier')
    const name = stdout.trim().split(/[\\/]/).slice(1).join('/')
    expect(page(name) + JSON.stringify([capture(name), saved(name)])).not.toMatch(/Ellery|Brannigan|courier|fishing/i)
    expect(saved(name)).toMatchObject({ type: 'article', date: '2026-03-10T08:30:00+01:00' })
    expect(page(name)).toHaveLength(story({ author: 'Odile Brannigan' }).length)
  })

  test('what cannot be anonymised is not written', async () => {
    const jis = Buffer.concat([
      Buffer.from('<meta charset=iso-2022-jp><h1>\u001b$B'),
      Buffer.from('8!F$'),
      Buffer.from('\u001b(B</h1>'),
    ])
    const { code, stderr } = await run(['add', files.write('jis.html', jis), '--anonymise', ...to])
    expect([code, stderr]).toEqual([1, expect.stringContaining('ISO-2022-JP')])
    expect(() => statSync(files.path('pages'))).toThrow('ENOENT')
  })

  test.each([['../x'], ['/x'], ['a/../../b']])('the name %s is refused', async (name) => {
    expect(await run(['add', files.write('saved.html', story()), '--name', name, ...to])).toMatchObject({ code: 2 })
  })
})
