import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tempFolder } from './cli/run.ts'
import { examples, pattern, ROOT, runExample } from './support/examples.ts'
import { SITE, startDocsSite } from './support/docs-site.ts'
import { closeServers, type TestServer } from './support/servers.ts'
import { story } from './support/story.ts'
import { warcRecord } from './support/warc.ts'

/** Pages of docs/ whose commands are run here; archive.md has a test of its own. */
const PAGES = ['one-url', 'many-pages', 'etiquette', 'explain', 'record', 'rules', 'fixtures']

const HAS_JQ = spawnSync('jq', ['--version']).status === 0

const files = tempFolder()
let server: TestServer

beforeAll(async () => {
  server = await startDocsSite()
  symlinkSync(join(ROOT, 'fixtures'), files.path('fixtures'))
  const records = [
    await warcRecord('https://courier.example/pier', story()),
    await warcRecord('https://courier.example/gone', '<h1>Gone</h1>', 'text/html', 'HTTP/1.1 410 Gone'),
  ]
  files.write('crawl.warc.gz', Buffer.concat(records))
})

afterAll(async () => {
  files.remove()
  await closeServers()
})

// The commands of a page build on one another.
describe.each(PAGES)('docs/%s.md', (page) => {
  const all = examples(readFileSync(join(ROOT, 'docs', `${page}.md`), 'utf8'))

  test('has commands', () => expect(all.length).toBeGreaterThan(0))

  test.for(all)('$command', async ({ command, output }, { skip }) => {
    skip(!HAS_JQ && /\bjq\b/.test(command), 'jq is not on this machine')
    const fetches = command.includes('--contact')
    const { stdout } = await runExample(fetches ? command.replaceAll(SITE, server.origin) : command, files.folder)
    expect(stdout.replaceAll(server.origin, SITE)).toMatch(pattern(output))
  })
})
