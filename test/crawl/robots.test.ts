import { describe, expect, it } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { createRobots } from '../../src/crawl/robots.ts'
import type { Capture } from '../../src/fetch/capture.ts'

const HOUR = 60 * 60 * 1000
const PAGE = 'https://news.example/a'
const CLOSED = 'User-agent: *\nDisallow: /\n'

type Answer = { status: number; text?: string; hops?: number; truncated?: 'length' | 'disconnect' } | TearsheetError

/** Robots over a list of answers, the last of which repeats, with a clock that stands still until it is moved. */
function setUp(...answers: Answer[]) {
  const state = { now: 5000, asked: [] as string[] }
  const robots = createRobots({
    token: 'paperbot',
    now: () => state.now,
    fetch: async (url, onHop): Promise<Capture> => {
      const answer = answers[Math.min(state.asked.length, answers.length - 1)]!
      state.asked.push(url)
      await Promise.resolve()
      if (answer instanceof TearsheetError) throw answer
      for (let hop = 0; hop < (answer.hops ?? 0); hop++) onHop(`https://hop${hop}.example/robots.txt`)
      return {
        url,
        finalUrl: url,
        at: '2026-01-01T00:00:00Z',
        headers: [],
        hops: [],
        ms: 1,
        fromCache: false,
        status: answer.status,
        body: new TextEncoder().encode(answer.text ?? ''),
        ...(answer.truncated ? { truncated: answer.truncated } : {}),
      }
    },
  })
  return { state, check: async (url = PAGE) => await robots.check(url) }
}

describe('statuses (RFC 9309 section 2.3.1)', () => {
  it('200: the rules hold', async () => {
    const { check } = setUp({
      status: 200,
      text: 'User-agent: *\nCrawl-delay: 7\nDisallow: /a\nSitemap: https://news.example/s.xml',
    })
    expect(await check()).toEqual({
      allowed: false,
      reason: 'rule',
      rule: 'Disallow: /a',
      group: '*',
      crawlDelay: 7,
      sitemaps: ['https://news.example/s.xml'],
      status: 200,
    })
    expect(await check('https://news.example/b')).toMatchObject({ allowed: true, reason: 'no-rule', rule: null })
  })

  it.each([400, 401, 403, 404, 410, 451])('%d: unavailable, everything may be fetched', async (status) => {
    const { check } = setUp({ status, text: CLOSED })
    expect(await check()).toMatchObject({ allowed: true, reason: 'unavailable', status })
  })

  it.each([429, 500, 502, 503, 504])('%d: unreachable, nothing may be fetched', async (status) => {
    const { check } = setUp({ status, text: 'User-agent: *\nAllow: /' })
    const decision = await check()
    expect(decision).toMatchObject({ allowed: false, reason: 'unreachable', status })
    expect(decision.error?.code).toBe('robots-unreachable')
  })

  it.each(['timeout', 'connection-closed', 'dns-failed', 'dns-not-found', 'tls-failed', 'content-encoding'] as const)(
    '%s: unreachable, nothing may be fetched',
    async (code) => {
      const { check } = setUp(new TearsheetError(code))
      const decision = await check()
      expect(decision).toMatchObject({ allowed: false, reason: 'unreachable' })
      expect(decision.error?.code).toBe(code)
    },
  )

  it('follows five redirects and gives up the sixth, which means unavailable', async () => {
    expect(await setUp({ status: 200, text: CLOSED, hops: 5 }).check()).toMatchObject({
      allowed: false,
      reason: 'rule',
    })
    expect(await setUp({ status: 200, text: CLOSED, hops: 6 }).check()).toMatchObject({
      allowed: true,
      reason: 'unavailable',
    })
  })

  it.each(['redirect-loop', 'redirect-invalid', 'redirect-limit'] as const)('%s means unavailable', async (code) => {
    expect(await setUp(new TearsheetError(code)).check()).toMatchObject({ allowed: true, reason: 'unavailable' })
  })

  it('reads a file that was cut behind the part that counts, and no other that is incomplete', async () => {
    const text = CLOSED + '#'.repeat(1024 * 1024)
    expect(await setUp({ status: 200, text, truncated: 'length' }).check()).toMatchObject({ reason: 'rule' })
    const cut = setUp({ status: 200, text: 'User-agent: *\nAllow: /', truncated: 'disconnect' })
    expect(await cut.check()).toMatchObject({ allowed: false, reason: 'unreachable' })
  })

  it.each(['interrupted', 'usage'] as const)('%s concerns the run, not the host', async (code) => {
    const { check, state } = setUp(new TearsheetError(code), { status: 404 })
    await expect(check()).rejects.toMatchObject({ code })
    expect(await check()).toMatchObject({ allowed: true })
    expect(state.asked).toHaveLength(2)
  })
})

describe('asking', () => {
  it('asks once an origin, also when many ask at the same time', async () => {
    const { check, state } = setUp({ status: 200, text: CLOSED })
    await Promise.all(Array.from({ length: 20 }, async (_each, index) => await check(`https://news.example/${index}`)))
    await check('http://news.example/a')
    await check('https://www.news.example:8443/a')
    expect(state.asked).toEqual([
      'https://news.example/robots.txt',
      'http://news.example/robots.txt',
      'https://www.news.example:8443/robots.txt',
    ])
  })

  it('never asks robots.txt about robots.txt', async () => {
    const { check, state } = setUp({ status: 500 })
    expect(await check('https://news.example/robots.txt')).toMatchObject({ allowed: true, reason: 'robots-txt' })
    expect(state.asked).toEqual([])
  })

  it('asks again after a day, and holds to the new rules at once', async () => {
    const { check, state } = setUp({ status: 404 }, { status: 200, text: CLOSED })
    expect(await check()).toMatchObject({ allowed: true })
    state.now += 24 * HOUR - 1
    expect(await check()).toMatchObject({ allowed: true })
    state.now += 1
    expect(await check()).toMatchObject({ allowed: false })
  })

  it('does not live on an old copy when the file has become unreachable', async () => {
    const { check, state } = setUp({ status: 200, text: 'User-agent: *\nAllow: /' }, { status: 503 })
    expect(await check()).toMatchObject({ allowed: true })
    state.now += 25 * HOUR
    expect(await check()).toMatchObject({ allowed: false, reason: 'unreachable' })
  })

  it('asks an unreachable file again after pauses that double up to an hour', async () => {
    const { check, state } = setUp({ status: 500 })
    const pauses: number[] = []
    for (let round = 0; round < 12; round++) {
      const { retryAt = 0 } = await check()
      pauses.push((retryAt - state.now) / 1000)
      state.now = retryAt - 1
      await check()
      expect(state.asked).toHaveLength(round + 1)
      state.now = retryAt
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600])
  })

  it('forgets the failures once the file is there', async () => {
    const { check, state } = setUp({ status: 500 }, { status: 500 }, { status: 404 }, { status: 500 })
    state.now = (await check()).retryAt!
    state.now = (await check()).retryAt!
    expect((await check()).allowed).toBe(true)
    state.now += 24 * HOUR
    expect((await check()).retryAt).toBe(state.now + 5000)
  })

  it('remembers a name that does not exist for five minutes', async () => {
    const { check, state } = setUp(new TearsheetError('dns-not-found'))
    expect((await check()).retryAt).toBe(state.now + 300_000)
  })

  it('keeps a bounded number of origins', async () => {
    const { check, state } = setUp({ status: 404 })
    for (let index = 0; index <= 5000; index++) await check(`https://s${index}.example/`)
    await check('https://s5000.example/')
    expect(state.asked).toHaveLength(5001)
    await check('https://s0.example/')
    expect(state.asked).toHaveLength(5002)
  })

  it('rejects what is no address', async () => {
    await expect(setUp({ status: 404 }).check('nonsense')).rejects.toMatchObject({ code: 'url-invalid' })
  })
})
