import { expect, test } from 'vitest'
import { verifyArchive } from '../../../src/archive/verify.ts'
import { ladderStep } from '../../../src/crawl/revisit.ts'
import { openDesk, restorePaces } from '../../../src/pipeline/archive/open.ts'
import { runArchive } from '../../../src/pipeline/archive/run.ts'
import { record } from '../../archive/support.ts'
import { collect } from '../../support/collect.ts'
import { type Answer, type Asked, simulate, simulatedNetwork } from './simulation.ts'
import { config, folder, source } from './support.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const BEGAN = Date.parse('2026-03-09T00:00:00Z')
const DELAY = 2 * SECOND
const LATENCY = 150
/** What the pace, the other requests of a host and the wake-up of the engine may add to any time. */
const SLACK = 3 * MINUTE

/** A story a day, the first one when the week begins. */
const STORY_EVERY = DAY

interface Host {
  readonly interval?: number
  readonly robots?: string
  /** When it fails, from the begin of the week. */
  readonly from?: number
  readonly to?: number
}

const HOSTS = {
  /** Fixed intervals. */
  quarter: { interval: 15 * MINUTE },
  hourly: { interval: HOUR },
  /** An interval of its own making. */
  own: {},
  /** Asks for ten seconds between requests. */
  slow: { interval: 30 * MINUTE, robots: 'User-agent: *\nCrawl-delay: 10\n' },
  /** Says 429 for an hour of the third day, with a time to wait. */
  busy: { interval: 15 * MINUTE, from: 2 * DAY, to: 2 * DAY + HOUR },
  /** Cannot be reached for the fourth day. */
  away: { interval: 15 * MINUTE, from: 3 * DAY, to: 4 * DAY },
} as const satisfies Record<string, Host>
type Name = keyof typeof HOSTS

function answerOf(url: URL, headers: Readonly<Record<string, string>>, at: number): Answer | 'no connection' {
  const name = url.hostname.split('.')[0] as Name
  const since = at - BEGAN
  const host: Host = HOSTS[name]
  if (host.from !== undefined && since >= host.from && since < host.to!)
    return name === 'away' ? 'no connection' : { status: 429, headers: { 'Retry-After': '600' } }
  if (url.pathname === '/robots.txt') return { text: host.robots ?? '' }
  const stories = Math.floor(since / STORY_EVERY) + 1
  const etag = url.pathname === '/rss' ? `"${stories}"` : `"${url.pathname}"`
  if (headers['if-none-match'] === etag) return { status: 304, headers: { ETag: etag } }
  const items = Array.from({ length: stories }, (_, n) => `<item><title>${n}</title><link>/news/${n}</link></item>`)
  const text = url.pathname === '/rss' ? `<rss version="2.0"><channel>${items.join('')}</channel></rss>` : url.pathname
  return { headers: { ETag: etag, 'Content-Type': 'text/xml' }, text }
}

/** The times between the begins of these requests. */
const gapsOf = (asked: readonly Asked[]): number[] => asked.slice(1).map(({ begin }, n) => begin - asked[n]!.begin)

test('a week of the whole engine: no burst, no stall, every interval as configured', { timeout: 300_000 }, async () => {
  // The page that all records are made of is read before the clock goes.
  await record()
  const clock = simulate(BEGAN)
  const network = simulatedNetwork(clock, answerOf, LATENCY)
  const sources = Object.entries(HOSTS).map(([name, host]) =>
    source({ url: `https://${name}.example/rss`, intervalMs: 'interval' in host ? host.interval : null }),
  )
  const settings = config(folder(), sources, { contact: 'desk@example.org', minDelayMs: DELAY })
  const stop = new AbortController()
  const { now, sleep } = clock
  const opened = openDesk(settings, { now, sleep, fetcher: network, random: () => 0.5, signal: stop.signal })
  clock.count(opened.archive.store)
  const desk = {
    ...opened,
    // Reading is not what is tested, and takes no time here.
    runner: {
      ...opened.runner,
      run: async ({ url = '' }) => await record({ url, canonicalUrl: url, headline: url, date: null }),
    },
  }
  await restorePaces(desk)
  void sleep(7 * DAY).then(() => stop.abort())
  await clock.run(runArchive(desk, { stay: true, signal: stop.signal }))
  const faults = (await verifyArchive(opened.archive)).faults
  const articles = await collect(opened.archive.store.articles({ allRevisions: true }))
  await opened.close()

  const { log } = network
  for (const name of Object.keys(HOSTS) as Name[]) {
    const asked = log.filter(({ host }) => host === `${name}.example`)
    const least = name === 'slow' ? 10 * SECOND : DELAY
    // One request at a time, and none before the gap is over; robots.txt states its own after the first.
    const gaps = asked.slice(1).map(({ begin }, n) => begin - asked[n]!.end)
    expect([name, Math.min(...gaps.slice(1)) >= least]).toEqual([name, true])
    expect(asked[0]?.url).toContain('/robots.txt')
    const days = asked.filter(({ url }) => url.endsWith('/robots.txt')).length
    expect([name, days >= 7 && days <= 20]).toEqual([name, true])

    // Every story was asked for soon after the feed had it, once at first, and then by its age.
    for (let n = 0; n < 7 * (DAY / STORY_EVERY); n++) {
      const looks = asked.filter(({ url, status }) => url.endsWith(`/news/${n}`) && status !== 0 && status !== 429)
      if (name === 'busy' || name === 'away') {
        expect([name, n, looks.length > 0]).toEqual([name, n, true])
        continue
      }
      const first = looks[0]!
      for (const [at, gap] of gapsOf(looks).entries()) {
        const step = ladderStep(looks[at]!.begin - first.begin)!
        expect([name, n, at, gap >= step, gap <= step * 1.1 + SLACK]).toEqual([name, n, at, true, true])
      }
    }
  }

  const polls = (name: Name): Asked[] => log.filter(({ url }) => url === `https://${name}.example/rss`)
  for (const name of ['quarter', 'hourly', 'slow'] as const) {
    const { interval } = HOSTS[name]
    const gaps = gapsOf(polls(name))
    expect([name, Math.min(...gaps) >= interval, Math.max(...gaps) <= interval * 1.1 + SLACK]).toEqual([
      name,
      true,
      true,
    ])
  }
  // News once a day: some polls for each of them, and never more than the least interval allows.
  const own = gapsOf(polls('own'))
  expect(Math.min(...own)).toBeGreaterThanOrEqual(5 * MINUTE)
  expect(own.length).toBeGreaterThan(7)
  expect(own.length).toBeLessThan(7 * 24)

  // The server asked for ten minutes each time, and got them.
  const refused = log.filter(({ host, status }) => host === 'busy.example' && status === 429)
  expect(refused.length).toBeGreaterThan(1)
  expect(Math.min(...gapsOf(refused))).toBeGreaterThanOrEqual(600 * SECOND)
  // Who cannot be reached is asked less and less, and is not forgotten.
  const silent = log.filter(({ host, status }) => host === 'away.example' && status === 0)
  expect(silent.length).toBeGreaterThan(8)
  expect(silent.length).toBeLessThan(100)
  for (const name of ['busy', 'away'] as const) {
    const after = polls(name).filter(({ begin }) => begin > BEGAN + HOSTS[name].to)
    expect([name, (after[0]?.begin ?? Infinity) - BEGAN - HOSTS[name].to <= 1.2 * DAY]).toEqual([name, true])
  }

  expect(faults).toEqual([])
  expect(articles).toHaveLength(Object.keys(HOSTS).length * 7)
})

test('with a schedule everything waits for its times, whatever its own interval', { timeout: 60_000 }, async () => {
  const clock = simulate(BEGAN + 30 * MINUTE)
  const network = simulatedNetwork(clock, answerOf, LATENCY)
  const settings = config(folder(), [source({ url: 'https://quarter.example/rss', intervalMs: 15 * MINUTE })])
  const stop = new AbortController()
  const { now, sleep } = clock
  const desk = openDesk(settings, { now, sleep, fetcher: network, random: () => 0.5, signal: stop.signal })
  void sleep(10 * HOUR).then(() => stop.abort())
  clock.count(desk.archive.store)
  const dueBy = (): number => Math.floor(now() / (2 * HOUR)) * 2 * HOUR
  await clock.run(runArchive(desk, { stay: true, dueBy, signal: stop.signal }))
  await desk.close()
  const polls = network.log.filter(({ url }) => url.endsWith('/rss'))
  const hours = polls.map(({ begin }) => Math.round((begin - BEGAN) / (HOUR / 2)) / 2)
  // What was never asked is due at once.
  expect(hours).toEqual([0.5, 2, 4, 6, 8, 10])
})
