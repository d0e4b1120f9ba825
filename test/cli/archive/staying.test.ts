import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { ArchiveProgress } from '../../../src/pipeline/archive/progress.ts'
import type { HostReceipt } from '../../../src/pipeline/archive/receipt.ts'
import { closeServers } from '../../support/servers.ts'
import { MAIN, start, tearsheet, tempFolder } from '../run.ts'
import { configOf, reaching, startPress } from './press.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

test('--schedule begins a round at its times and asks for nothing between them', { timeout: 60_000 }, async () => {
  const press = await startPress(150, { stories: 2 })
  const config = files.write('schedule/config.yaml', configOf([press], '5ms'))
  const args = ['archive', config, '--quiet', ...reaching([press])]
  // What was asked before is what a schedule must not ask again before its time.
  expect((await tearsheet(args)).code).toBe(0)
  const asked = (): number => press.server.requests.filter(({ url }) => url === '/rss.xml').length
  const never = start([...args, '--schedule', '0 0 1 1 *'])
  const often = asked()
  await sleep(4000)
  expect(asked()).toBe(often)
  never.kill('SIGINT')
  expect((await once(never, 'close'))[0]).toBe(130)

  // With six places the first is for seconds: every third.
  const child = start([...args, '--schedule', '*/3 * * * * *'])
  while (asked() < often + 3) await sleep(20)
  child.kill('SIGTERM')
  expect((await once(child, 'close'))[0]).toBe(130)
  const polls = press.server.requests.filter(({ url }) => url === '/rss.xml').slice(often)
  for (const [n, { at }] of polls.slice(1, 3).entries()) {
    expect(at - polls[n]!.at).toBeGreaterThan(1000)
    expect(at - polls[n]!.at).toBeLessThan(9000)
  }
})

test('a pattern that is none is wrong usage', async () => {
  const press = await startPress(151)
  const config = files.write('pattern/config.yaml', configOf([press], '5ms'))
  const run = await tearsheet(['archive', config, '--schedule', 'often', ...reaching([press])])
  expect([run.code, run.stderr.includes('--schedule "often"')]).toEqual([2, true])
  expect(press.server.requests).toEqual([])
})

test('the summary says what is done, what waits for whom, and what failed why; the receipt what robots.txt forbade', async () => {
  const press = await startPress(152, { stories: 4, robots: 'User-agent: *\nDisallow: /news/story-1\n' })
  press.answer('/news/story-2', (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end())
  const config = files.write('summary/config.yaml', configOf([press], '5ms'))
  const receipt = files.path('summary/receipt.json')
  const run = await tearsheet(['archive', config, '--receipt', receipt, ...reaching([press])])
  expect(run.code).toBe(1)
  const lines = run.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ArchiveProgress & { msg: string; reason?: string; nextAt?: string })
  const summary = lines.find(({ msg }) => msg === 'summary')
  expect(summary).toMatchObject({ done: 1, due: 1, reasons: { 'robots-disallowed': 1 } })
  // Behind the one that was refused another one waits: the host is left alone for an hour.
  expect(summary?.waiting).toMatchObject([{ host: press.host, pages: 1, why: 'retry-after' }])
  expect(summary?.leftMs).toBeGreaterThan(50 * 60_000)
  expect(summary?.leftMs).toBeLessThan(61 * 60_000)
  expect(summary?.postponed).toEqual([
    { host: press.host, pages: 1, reason: 'http-rate-limited', until: expect.stringMatching(/^\d{4}-.*Z$/) },
  ])
  const until = Date.parse(summary!.postponed[0]!.until) - Date.now()
  expect(until).toBeGreaterThan(50 * 60_000)
  expect(until).toBeLessThan(61 * 60_000)
  expect(lines.find(({ reason }) => reason === 'robots-disallowed')?.nextAt).toMatch(/^\d{4}-.*Z$/)
  const [host] = JSON.parse(readFileSync(receipt, 'utf8')) as HostReceipt[]
  expect(host).toMatchObject({ disallowed: 1, rateLimited: 1, why: 'retry-after' })
})

test('a reader that has seen enough is no fault', async () => {
  const press = await startPress(153, { stories: 1 })
  const config = files.write('closed/config.yaml', configOf([press], '5ms'))
  expect((await tearsheet(['archive', config, ...reaching([press])])).code).toBe(0)
  const folder = files.path('closed/archive')
  for (const args of [
    ['archive', config, '--dry-run'],
    ['search', folder, 'pier'],
    ['stats', folder],
    ['export', folder],
  ]) {
    const script = '"$@" | true; exit "${PIPESTATUS[0]}"'
    const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, MAIN, ...args], {
      encoding: 'utf8',
    })
    expect([args, status, stderr.includes('fault')]).toEqual([args, 0, false])
  }
})
