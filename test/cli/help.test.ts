import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runExample } from '../support/examples.ts'
import { closeServers, startHttp, type TestServer } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { warcRecord } from '../support/warc.ts'
import { tearsheet, tempFolder } from './run.ts'

/** Commands whose examples are run; those of the others are held to the options that their help names. */
const RUN = 'archive crawl diff discover explain export extract reextract schema search stats verify'.split(' ')
const SITE = 'https://news.example'

const files = tempFolder()
let server: TestServer

beforeAll(async () => {
  let round = 0
  server = await startHttp(({ url }, response) => {
    if (url === '/robots.txt') return void response.end('')
    if (url === '/rss.xml') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' })
      const items = ['/pier', '/politics/vote'].map((path) => `<item><title>x</title><link>${path}</link></item>`)
      return void response.end(`<rss version="2.0"><channel><title>All</title>${items.join('')}</channel></rss>`)
    }
    response.writeHead(200, { 'content-type': 'text/html' })
    const feed = '<link rel="alternate" type="application/rss+xml" href="/rss.xml">'
    const page = story({ headline: `Port Ellery votes, round ${round}` })
    return void response.end(url === '/' ? page.replace('</head>', `${feed}</head>`) : page)
  })
  files.write('page.html', story())
  files.write('manifest.jsonl', '{"file":"page.html"}\n')
  files.write('urls.txt', `${server.origin}/pier\n`)
  files.write('archive.warc.gz', await warcRecord(`${SITE}/pier`, story()))
  files.write(
    'config.yaml',
    `archive: ./archive\npace: { minDelay: 1ms }\nfetch: { allowAddresses: 127.0.0.1 }\nsources:\n  - feed: ${server.origin}/rss.xml\n`,
  )
  for (round = 1; round <= 2; round += 1) {
    const { code, stderr } = await tearsheet(['archive', 'config.yaml', '--now', '--quiet'], { cwd: files.folder })
    expect([stderr, code]).toEqual(['', 0])
  }
})

afterAll(async () => {
  files.remove()
  await closeServers()
})

const helpOf = async (...names: string[]): Promise<string> => (await tearsheet([...names, '--help'])).stdout

/** Names of the commands that a help lists. */
function commandsOf(help: string): string[] {
  const [, list = ''] = /^Commands:\n((?: .*\n)+)/m.exec(help) ?? []
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!).filter((name) => name !== 'help')
}

/** The lines below `Examples:`, without the words that some have behind them. */
function examplesOf(help: string): string[] {
  const [, list = ''] = /^Examples?:\n((?: {2}.*\n)+)/m.exec(help) ?? []
  return list.split('\n').flatMap((line) => line.trim().replace(/ {3,}.*$/, '') || [])
}

const top = await helpOf()
const names = commandsOf(top)
const helps = new Map<string, string>([['', top]])
for (const name of names) {
  const help = await helpOf(name)
  helps.set(name, help)
  for (const below of commandsOf(help)) helps.set(`${name} ${below}`, await helpOf(name, below))
}

test('every command is known here', () => expect(names).toEqual(expect.arrayContaining(RUN)))

describe.each([...helps])('tearsheet %s', (name, help) => {
  const group = commandsOf(help).length > 0 && name !== ''

  test.skipIf(group)('has examples that name its own options', () => {
    expect(examplesOf(help).length).toBeGreaterThan(0)
    for (const example of examplesOf(help)) {
      const [, command = ''] = /tearsheet ((?:[a-z]+ )*)/.exec(example)!
      const known = [...helps.keys()].filter((key) => key && `${command.trim()} `.startsWith(`${key} `)).at(-1)
      const options = helps.get(known ?? 'extract')!
      for (const [, option] of example.matchAll(/ (--[a-z-]+)/g)) expect(options).toContain(` ${option} `)
    }
  })

  if (name !== '' && !RUN.includes(name)) return
  test('says what its exit codes mean', () =>
    expect(help).toMatch(/^Exit codes:\n {2}0 {4}\S.*\n(?: {2}\d+ +\S.*\n)*/m))

  test.each(examplesOf(help))('%s', async (example) => {
    const local = /--contact|\.\/archive/.test(example) ? example.replaceAll(SITE, server.origin) : example
    // A run that stays is only planned here.
    const { code, stderr } = await runExample(local.replace(/--watch.*$/, '$& --dry-run'), files.folder)
    expect(code === 0 ? '' : stderr).toBe('')
    expect(code).toBe(0)
  })
})
