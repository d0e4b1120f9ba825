import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { examples, pattern } from '../../support/examples.ts'
import { closeServers, startHttp } from '../../support/servers.ts'
import { story } from '../../support/story.ts'
import { MAIN, tearsheet, tempFolder } from '../run.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

const DOCS = readFileSync(fileURLToPath(new URL('../../../docs/archive.md', import.meta.url)), 'utf8')

test('every command of docs/archive.md prints what it says', { timeout: 120_000 }, async () => {
  let headline = 'Port Ellery sets its budget'
  const { origin } = await startHttp((request, response) => {
    const { url } = request
    if (url === '/robots.txt') return void response.end('')
    if (url === '/rss.xml') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' })
      const items = ['/pier', '/budget'].map((path) => `<item><title>x</title><link>${path}</link></item>`)
      return void response.end(`<rss version="2.0"><channel><title>All</title>${items.join('')}</channel></rss>`)
    }
    response.writeHead(200, { 'content-type': 'text/html' })
    return void response.end(url === '/pier' ? story() : story({ headline }).replaceAll('north pier', 'budget'))
  })
  const config = `archive: ./archive\npace: { minDelay: 20ms }\nfetch: { allowAddresses: 127.0.0.1 }\nsources:\n  - feed: ${origin}/rss.xml\n`
  files.write('config.yaml', config)
  let rounds = 0
  for (const { command, output } of examples(DOCS)) {
    const line = command.replace(/(^|\| *|\$\()tearsheet /g, `$1'${process.execPath}' '${MAIN}' `)
    const child = spawn('sh', ['-c', line], { cwd: files.folder, stdio: ['ignore', 'pipe', 'inherit'] })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([command, code]).toEqual([command, 0])
    expect({ command, stdout }).toEqual({ command, stdout: expect.stringMatching(pattern(output)) })
    if (!command.includes('--receipt')) continue
    // The archive that the other commands look at: one article has changed.
    rounds += 1
    headline = 'Port Ellery cuts its budget'
    const again = await tearsheet(['archive', 'config.yaml', '--now', '--quiet'], { cwd: files.folder })
    expect([again.stderr, again.code]).toEqual(['', 0])
  }
  expect(rounds).toBe(1)
})

test('every command over an archive is told of', () => {
  for (const name of ['archive', 'verify', 'search', 'stats', 'diff', 'export', 'reextract'])
    expect(DOCS).toContain(`tearsheet ${name} `)
})
