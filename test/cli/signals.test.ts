import { once } from 'node:events'
import { afterAll, describe, expect, test } from 'vitest'
import { closeServers, startHttp } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { start, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

const LONG = files.write(
  'long.jsonl',
  Array.from({ length: 20_000 }, (_, n) => JSON.stringify({ id: `${n}`, file: 'page.html' })).join('\n'),
)
files.write('page.html', story())

/** Reads a child's output, and knows when so many lines are there. */
function watch(child: ReturnType<typeof start>) {
  let stdout = ''
  let stderr = ''
  let wanted = { lines: Infinity, resolve: (): void => {} }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (stdout.split('\n').length > wanted.lines) wanted.resolve()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return {
    lines: (count: number) => new Promise<void>((resolve) => (wanted = { lines: count, resolve })),
    get stdout() {
      return stdout
    },
    get stderr() {
      return stderr
    },
  }
}

describe('Ctrl-C', () => {
  test('once finishes what is under way and sums up', async () => {
    const child = start([LONG, '--concurrency', '1'])
    const output = watch(child)
    await output.lines(3)
    child.kill('SIGINT')
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(130)
    const ids = output.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id)
    // Whole lines, in order, and far from all of them.
    expect(ids).toEqual(ids.map((_, n) => String(n)))
    expect(ids.length).toBeLessThan(10_000)
    expect(output.stderr).toMatch(/tearsheet: \d+ done/)
  })

  test('twice stops at once', async () => {
    const site = await startHttp((request, response) => {
      // robots.txt is answered, the page never.
      if (request.url === '/robots.txt') response.end('')
    })
    const child = start([`${site.origin}/never`, '--allow-address', '127.0.0.1', '--min-delay', '0'])
    const output = watch(child)
    while (!site.requests.some(({ url }) => url === '/never')) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    while (!output.stderr.includes('once more')) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(child.exitCode).toBe(null)
    child.kill('SIGINT')
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(130)
    expect(output.stdout).toBe('')
  })
})

test('a reader that goes away ends the run quietly', async () => {
  const child = start([LONG])
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = (await once(child, 'close')) as [number]
  expect([code, stderr]).toEqual([0, ''])
})
