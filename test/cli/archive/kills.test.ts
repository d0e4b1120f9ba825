import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { readByPython, readByWarcio } from '../../archive/other-readers.ts'
import { closeServers } from '../../support/servers.ts'
import { start, tearsheet, tempFolder } from '../run.ts'
import { configOf, reaching, startPress } from './press.ts'

const files = tempFolder()
afterAll(async () => {
  files.remove()
  await closeServers()
})

/** More by TEARSHEET_KILLS=50. */
const KILLS = Number(process.env['TEARSHEET_KILLS'] ?? 4)
const HOSTS = 8
const STORIES = 6 + 4 * KILLS
const DELAY = 60

test(
  `${KILLS} kills of the command at random moments, then a clean run: every article once`,
  { timeout: 120_000 + KILLS * 10_000 },
  async () => {
    const presses = await Promise.all(Array.from({ length: HOSTS }, (_, n) => startPress(n + 60, { stories: STORIES })))
    const config = files.write('config.yaml', configOf(presses, `${DELAY}ms`))
    const args = ['archive', config, '--quiet', ...reaching(presses)]
    let killed = 0
    for (let n = 0; n < KILLS; n++) {
      const before = presses[0]!.server.requests.length
      const child = start(args)
      const closed = once(child, 'close')
      // Somewhere in the work, not while the program is still being loaded.
      while (presses[0]!.server.requests.length === before && child.exitCode === null) await sleep(5)
      await sleep(Math.random() * 1500)
      child.kill('SIGKILL')
      await closed
      if (child.signalCode === 'SIGKILL') killed += 1
    }
    expect(killed).toBeGreaterThan(0)
    const last = await tearsheet(args)
    expect([last.stderr, last.code]).toEqual(['', 0])

    const verified = await tearsheet(['verify', files.path('archive')])
    expect([verified.stdout, verified.code]).toEqual(['', 0])
    // Readers that are not ours find every record, and each of them whole.
    const folder = files.path('archive/warc')
    const counted = await tearsheet(['verify', files.path('archive')])
    const records = Number(/(\d+) records/.exec(counted.stderr)?.[1])
    expect(records).toBeGreaterThan(HOSTS * STORIES)
    expect(await readByWarcio(folder)).toEqual({ records, faults: [] })
    expect([undefined, { records, faults: [] }]).toContainEqual(readByPython(folder))
    const { lines } = await tearsheet(['export', files.path('archive'), '--all-revisions'])
    const expected = presses.flatMap(({ origin }) =>
      Array.from({ length: STORIES }, (_, n) => `${origin}/news/story-${n}`),
    )
    expect(lines.map(({ url }) => String(url)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      expected.toSorted((a, b) => (a < b ? -1 : 1)),
    )
    for (const { server } of presses) {
      const { requests } = server
      const gaps = requests.slice(1).map(({ at, end }, n) => ({ gap: at - requests[n]!.end, at, end }))
      // The pace holds over the kills too.
      expect(Math.min(...gaps.map(({ gap }) => gap))).toBeGreaterThan(DELAY - 15)
    }

    // The same captures give the same records, byte for byte. (A page fetched twice gives the same record twice.)
    const warcs = readdirSync(folder).map((name) => `${folder}/${name}`)
    const exported = await tearsheet(['export', files.path('archive')])
    const again = await tearsheet(['extract', '--quiet', ...warcs])
    const known = new Set(again.stdout.split('\n'))
    expect(exported.stdout.split('\n').filter((line) => !known.has(line))).toEqual([])
  },
)
