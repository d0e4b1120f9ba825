import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openArchive } from '../../../src/archive/archive.ts'
import type { HostReceipt } from '../../../src/pipeline/archive/receipt.ts'
import { closeServers } from '../../support/servers.ts'
import { start, tearsheet, tempFolder } from '../run.ts'
import { configOf, reaching, startPress } from './press.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

const press = await startPress(120, { stories: 3 })
const config = files.write('config.yaml', configOf([press], '20ms'))
const archive = files.path('archive')
const args = ['archive', config, ...reaching([press])]

/** Reads standard error until it says something. */
async function until(child: ReturnType<typeof start>, what: RegExp): Promise<string> {
  let text = ''
  child.stderr.setEncoding('utf8')
  for await (const piece of child.stderr as AsyncIterable<string>) {
    text += piece
    if (what.test(text)) return text
  }
  throw new Error(`it never said ${what}:\n${text}`)
}

test('the plan names hosts, requests and pace, and asks nobody', async () => {
  const plan = await tearsheet([...args, '--dry-run'])
  expect(plan.code).toBe(0)
  expect(plan.stdout).toContain(
    'press120.example: 2 requests (robots.txt, 1 polls, 0 pages), one every 20 ms (minimum)',
  )
  expect(press.server.requests).toEqual([])
})

test('a round stores what is new and gives a receipt; the next one asks conditionally', async () => {
  const receipt = files.path('receipt.json')
  const first = await tearsheet([...args, '--receipt', receipt])
  expect(first.code).toBe(0)
  // Not on a terminal every line is JSON.
  const logged = first.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string })
  expect(logged.filter(({ msg }) => msg === 'article')).toHaveLength(3)
  const [host] = JSON.parse(readFileSync(receipt, 'utf8')) as HostReceipt[]
  expect(host).toMatchObject({
    domain: 'press120.example',
    requests: 5,
    robotsFetches: 1,
    rateLimited: 0,
  })
  expect(host?.robots).toMatchObject([{ status: 200, rule: 'no-rule', group: '*' }])

  await sleep(1200)
  const second = await tearsheet([...args, '--receipt', receipt])
  expect(second.code).toBe(0)
  const [again] = JSON.parse(readFileSync(receipt, 'utf8')) as HostReceipt[]
  // The robots.txt of the last hour is in the archive.
  expect(again).toMatchObject({ requests: 1, robotsFetches: 0, notModifiedShare: 1 })
})

test('a second process is told who holds the archive, and ends with 74', async () => {
  const held = openArchive(archive)
  const run = await tearsheet(args)
  await held.close()
  expect(run.code).toBe(74)
  expect(run.stderr).toContain(`process ${process.pid}`)
})

test('a source that fails and a page that fails give exit code 1 and are tried again', async () => {
  press.answer('/rss.xml', (_, response) => void response.writeHead(404).end())
  await sleep(1200)
  const run = await tearsheet([...args, '--quiet'])
  press.answer('/rss.xml', undefined)
  expect(run.code).toBe(1)
  expect(run.stderr).toContain('http-not-found')
})

test('faults of the configuration are wrong usage, with line and key', async () => {
  const wrong = files.write('wrong.yaml', 'archive: ./a\nsources:\n  - feed: nowhere\n')
  const run = await tearsheet(['archive', wrong])
  expect([run.code, run.stdout]).toEqual([2, ''])
  expect(run.stderr).toMatch(/wrong\.yaml:3:\d+: sources\[0\]\.feed/)
})

test('without a contact nothing is begun, and no archive is made', async () => {
  const file = files.write('anonymous/config.yaml', 'archive: ./a\nsources:\n  - feed: https://news.example/rss\n')
  const run = await tearsheet(['archive', file])
  expect([run.code, run.stderr.includes('contact: in the configuration')]).toEqual([2, true])
  expect(existsSync(files.path('anonymous/a'))).toBe(false)
})

test('--watch stays, serves its figures, takes what comes, and Ctrl-C ends it with everything kept', async () => {
  const late = await startPress(121, { stories: 1 })
  const file = files.write('watch/config.yaml', configOf([late], '20ms'))
  // A port of the system's choice cannot be told to the command; one that was free a moment ago will do.
  const free = await startPress(122)
  const { port } = free.server
  await free.server.close()
  const child = start(['archive', file, '--watch', '--metrics', String(port), ...reaching([late])])
  await until(child, /"status":"new"/)
  const health = await fetch(`http://127.0.0.1:${port}/health`)
  expect(await health.json()).toMatchObject({ status: 'ok' })
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toContain('tearsheet_articles 1\n')
  expect(metrics).toMatch(/tearsheet_requests_total\{host="press121.example"\} \d/)
  late.stories = 2
  while (!late.server.requests.some(({ url }) => url === '/news/story-1')) await sleep(20)
  child.kill('SIGINT')
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(130)
  const verified = await tearsheet(['verify', files.path('watch/archive')])
  expect([verified.stdout, verified.code]).toEqual(['', 0])
  // What was fetched and not read yet is read now.
  await tearsheet(['archive', file, '--quiet', ...reaching([late])])
  const { lines } = await tearsheet(['export', files.path('watch/archive')])
  expect(lines.map(({ headline }) => headline)).toEqual(['Story 0 of press121.example', 'Story 1 of press121.example'])
})

test('twice Ctrl-C ends at once; nothing that was stored is lost', async () => {
  const slow = await startPress(123, { stories: 2 })
  slow.answer('/news/story-1', () => {})
  const file = files.write('slow/config.yaml', configOf([slow], '20ms'))
  const child = start(['archive', file, ...reaching([slow])])
  while (!slow.server.requests.some(({ url }) => url === '/news/story-1')) await sleep(20)
  child.kill('SIGINT')
  await until(child, /once more/)
  child.kill('SIGINT')
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(130)
  slow.answer('/news/story-1', undefined)
  const run = await tearsheet(['archive', file, '--now', '--quiet', ...reaching([slow])])
  expect([run.stderr, run.code]).toEqual(['', 0])
  const { lines } = await tearsheet(['export', files.path('slow/archive')])
  expect(lines).toHaveLength(2)
})
