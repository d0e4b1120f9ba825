import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { SHOWN } from '../../src/record/explain-text.ts'
import type { Report } from '../../src/record/explain-report.ts'
import { closeServers, startHttp } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { MAIN, tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})
const page = files.write('page.html', story({ url: 'https://courier.example/news/pier', author: 'Ines Falk' }))

describe('docs/explain.md', () => {
  test('names every sign of the listing', async () => {
    const signs = [
      ...readFileSync(new URL('../../docs/explain.md', import.meta.url), 'utf8').matchAll(/^\| `(.)` \| (\w+) /gm),
    ]
    expect(signs.map(([, sign, word]) => `${sign} ${word}`).sort()).toEqual(
      Object.values(SHOWN)
        .map(({ sign, word }) => `${sign} ${word}`)
        .sort(),
    )
  })
})

describe('tearsheet explain', () => {
  test('prints fields, blocks and totals, in plain text where there is no terminal', async () => {
    const { stdout, stderr, code } = await tearsheet(['explain', page])
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout).toMatch(/^authors +Ines Falk/m)
    expect(stdout).toMatch(/ = field +headline /)
    expect(stdout).toMatch(/^ +unexplained +\d+/m)
    expect(stdout).not.toContain('\u001b')
  })

  test('prints the same as one JSON object, with the blocks that were asked for', async () => {
    const { stdout, code } = await tearsheet([
      'explain',
      page,
      '--json',
      '--blocks',
      'kept',
      '--url',
      'https://a.example/b',
    ])
    const report = JSON.parse(stdout) as Report
    expect(code).toBe(0)
    expect(report).toMatchObject({ url: 'https://a.example/b', type: 'article' })
    expect(report.blocks.map(({ fate }) => fate)).not.toContain('dropped')
    expect(report.totals.blocks).toBeGreaterThan(report.blocks.length)
  })

  test('reads standard input, and fetches an address after robots.txt', async () => {
    const site = await startHttp((request, response) => {
      response.setHeader('content-type', request.url === '/robots.txt' ? 'text/plain' : 'text/html')
      response.end(request.url === '/robots.txt' ? '' : story())
    })
    const fetched = await tearsheet(['explain', `${site.origin}/pier`, '--allow-address=127.0.0.1'])
    expect(fetched.stdout).toContain(`${site.origin}/pier`)
    expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/pier'])
    const piped = await tearsheet(['explain', '-'], { input: story() })
    expect(piped.stdout).toMatch(/^headline +Port Ellery/m)
  })

  test('writes the page to a file or to standard output', async () => {
    const target = files.path('why.html')
    const first = await tearsheet(['explain', page, '--html', target])
    expect(first).toMatchObject({ code: 0, stdout: '', stderr: `written: ${target}\n` })
    const { stdout } = await tearsheet(['explain', page, '--html'])
    expect(stdout).toBe(readFileSync(target, 'utf8'))
    expect((await tearsheet(['explain', page, '--html', target])).code).toBe(0)
  })

  test('never writes over a page that it did not make, unless told to', async () => {
    const precious = files.write('precious.html', story())
    const refused = await tearsheet(['explain', page, '--html', precious])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('--force replaces it')
    expect(readFileSync(precious, 'utf8')).toBe(story())
    expect((await tearsheet(['explain', page, '--html', precious, '--force'])).code).toBe(0)
    expect(readFileSync(precious, 'utf8')).not.toBe(story())
  })

  test('gives a page up that takes too long, with the worker that reads it', async () => {
    const heavy = files.write('heavy.html', story({ times: 2000 }))
    const { code, stdout, stderr } = await tearsheet(['explain', heavy, '--page-timeout', '0.001'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('took too long')
  })

  test('says what is wrong', async () => {
    const two = files.write('urls.txt', 'https://a.example/1\nhttps://a.example/2\n')
    expect(await tearsheet(['explain', two])).toMatchObject({ code: 2, stderr: expect.stringContaining('one page') })
    expect(await tearsheet(['explain', files.path('none.html')])).toMatchObject({ code: 1, stdout: '' })
    expect(await tearsheet(['explain', page, '--json', '--html'])).toMatchObject({ code: 2, stdout: '' })
    expect(await tearsheet(['explain', page, '--html', files.path('no/where.html')])).toMatchObject({ code: 74 })
  })

  test('costs the other commands nothing: their help loads none of it', () => {
    const hook = `import { registerHooks } from 'node:module'
registerHooks({ load: (url, context, next) => (process._rawDebug(url), next(url, context)) })`
    const { stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, MAIN, '--help'],
      { encoding: 'utf8' },
    )
    expect(stdout).toContain('explain')
    expect(stderr).toContain('/cli/explain.ts')
    expect(stderr).not.toMatch(/record\/explain|explain-source|pipeline\/extract\.ts|domhandler|undici|zod/)
  })
})
