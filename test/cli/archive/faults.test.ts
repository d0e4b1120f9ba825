import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { closeServers } from '../../support/servers.ts'
import { story } from '../../support/story.ts'
import { MAIN, type Run, start, tearsheet, tempFolder } from '../run.ts'
import { configOf, type Press, reaching, startPress } from './press.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

const STORIES = 15
/** Several runs of the command each, on machines of any speed. */
const SLOW = { timeout: 120_000 }
const isRoot = process.getuid?.() === 0
let presses = 0

/** A newspaper, and the arguments of a run over it in a folder of its own. */
async function setUp(name: string, stories = STORIES) {
  const press = await startPress(130 + presses++, { stories })
  const config = files.write(`${name}/config.yaml`, configOf([press], '5ms'))
  const archive = files.path(`${name}/archive`)
  return { press, archive, args: ['archive', config, '--quiet', ...reaching([press])] }
}

/** Runs the command below another one. */
async function below(prefix: readonly string[], args: readonly string[]): Promise<Pick<Run, 'code' | 'stderr'>> {
  const [command = '', ...rest] = [...prefix, process.execPath, MAIN, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = (await once(child, 'close')) as [number]
  return { code, stderr }
}

const can = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

/** A disk of its own at that path, which can be made larger or read-only; undefined where this machine allows none. */
function disk(path: string, size: string): ((options: string) => void) | undefined {
  mkdirSync(path, { recursive: true })
  if (!isRoot || !can('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tearsheet-test', path)) return undefined
  onTestFinished(() => void can('umount', path))
  return (options) => expect(can('mount', '-o', `remount,${options}`, path)).toBe(true)
}

/** After whatever happened: a clean run, a sound archive, every article once. */
async function expectWhole({ press, archive, args }: { press: Press; archive: string; args: string[] }): Promise<void> {
  const run = await tearsheet([...args, '--now'])
  expect([run.stderr, run.code]).toEqual(['', 0])
  const verified = await tearsheet(['verify', archive])
  expect([verified.stdout, verified.code]).toEqual(['', 0])
  const { lines } = await tearsheet(['export', archive, '--all-revisions'])
  const expected = Array.from({ length: press.stories }, (_, n) => `${press.origin}/news/story-${n}`)
  expect(lines.map(({ url }) => String(url)).toSorted()).toEqual(expected.toSorted())
}

test('a full disk ends the run with 74 and the path; with room again nothing is missing', SLOW, async (context) => {
  const site = await setUp('full', 40)
  const change = disk(site.archive, '200k')
  if (!change) return context.skip('only root can mount a small disk')
  for (const size of ['200k', '320k']) {
    change(`size=${size}`)
    const run = await tearsheet(site.args)
    expect([size, run.code]).toEqual([size, 74])
    expect(run.stderr).toMatch(/no room left to write: .*archive/)
    expect(run.stderr).toContain(site.archive)
  }
  change('size=64m')
  return await expectWhole(site)
})

test('a limit of the size of files ends the run like a full disk', SLOW, async () => {
  const site = await setUp('limit')
  for (const kilobytes of [60, 250]) {
    const run = await below(['bash', '-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash'], site.args)
    expect([kilobytes, run.code]).toEqual([kilobytes, 74])
    expect(run.stderr).toContain(site.archive)
  }
  await expectWhole(site)
})

test(
  'a disk that fails to make safe what was written ends the run with 74, and no broken record stays',
  SLOW,
  async (context) => {
    if (!can('strace', '-o', '/dev/null', 'true')) return context.skip('strace cannot be used here')
    const site = await setUp('broken-disk')
    // The WARC file is made safe by fdatasync, the database by fsync; the first of these are those of its tables.
    for (const fault of ['fsync:error=EIO:when=1+', 'fdatasync:error=EIO:when=1', 'fsync:error=EIO:when=2+']) {
      const inject = ['-e', 'trace=fdatasync,fsync', '-e', `inject=${fault}`]
      const run = await below(['strace', '-f', '-qq', '-o', '/dev/null', ...inject], site.args)
      expect([fault, run.code]).toEqual([fault, 74])
      expect(run.stderr).toContain(site.archive)
      const verified = await tearsheet(['verify', site.archive])
      // Where even the tables could not be made, there is no archive yet.
      expect([fault, verified.stdout, verified.code]).toEqual([fault, '', fault.endsWith('=1+') ? 2 : 0])
    }
    return await expectWhole(site)
  },
)

test('a folder that cannot be written to ends the run with 74 and can be read all the same', SLOW, async (context) => {
  const site = await setUp('read-only', 2)
  const change = disk(site.archive, '64m')
  if (isRoot && !change) return context.skip('root may write anywhere, and cannot mount a disk here')
  expect((await tearsheet(site.args)).code).toBe(0)
  if (change) change('ro')
  else chmodSync(site.archive, 0o555)
  const run = await tearsheet([...site.args, '--now'])
  expect(run.code).toBe(74)
  expect(run.stderr).toContain(site.archive)
  expect((await tearsheet(['search', site.archive, 'pier'])).code).toBe(0)
  expect((await tearsheet(['export', site.archive])).lines).toHaveLength(2)
  expect((await tearsheet(['verify', site.archive])).code).toBe(0)
  if (change) change('rw')
  else chmodSync(site.archive, 0o755)
  return await expectWhole(site)
})

test('SIGTERM finishes what is under way, keeps it, and asks for nothing more', SLOW, async () => {
  const site = await setUp('term', 6)
  const { press } = site
  let finish = (): void => {}
  press.answer('/news/story-2', (_, response) => {
    finish = () => response.writeHead(200, { 'content-type': 'text/html' }).end(story({ headline: 'Late' }))
  })
  const child = start(site.args)
  while (!press.server.requests.some(({ url }) => url === '/news/story-2')) await sleep(10)
  const asked = press.server.requests.length
  child.kill('SIGTERM')
  setTimeout(() => finish(), 300)
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(130)
  expect(press.server.requests).toHaveLength(asked)
  press.answer('/news/story-2', undefined)
  const index = files.path('term.cdxj')
  await tearsheet(['export', site.archive, '--format', 'cdxj', '--out', index])
  expect(readFileSync(index, 'utf8')).toContain('/news/story-2')
  await expectWhole(site)
})

test('what is still under way when the time of grace is over is given up and stays in the line', SLOW, async () => {
  const site = await setUp('grace', 3)
  const { press } = site
  press.answer('/news/story-1', () => {})
  const child = start([...site.args, '--grace', '0.2'])
  while (!press.server.requests.some(({ url }) => url === '/news/story-1')) await sleep(10)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(130)
  press.answer('/news/story-1', undefined)
  await expectWhole(site)
})

test('SIGTERM twice ends at once', SLOW, async () => {
  const site = await setUp('term-twice', 3)
  const { press } = site
  press.answer('/news/story-1', () => {})
  const child = start(site.args.filter((arg) => arg !== '--quiet'))
  while (!press.server.requests.some(({ url }) => url === '/news/story-1')) await sleep(10)
  child.kill('SIGTERM')
  await once(child.stderr, 'data')
  await sleep(100)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'close')) as [number]
  expect(code).toBe(130)
  press.answer('/news/story-1', undefined)
  await expectWhole(site)
})
