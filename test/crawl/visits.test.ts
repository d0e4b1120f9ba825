import { afterEach, describe, expect, it, vi } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { createVisitor, type Visitor, type VisitorOptions } from '../../src/crawl/visits.ts'
import { createFetcher, type Fetcher } from '../../src/fetch/fetch.ts'
import { type Handler, openSite, plainPages, type Site } from './site.ts'

/** Small, so that the tests are quick; the formula itself is tested with the real numbers in pace.test.ts. */
const DELAY = 40

const sites: Site[] = []
const fetchers: Fetcher[] = []

afterEach(async () => {
  await Promise.all(fetchers.splice(0).map(async (fetcher) => await fetcher.close()))
  await Promise.all(sites.splice(0).map(async (site) => await site.close()))
})

async function open(address: string, handler: Handler = plainPages, robots = ''): Promise<Site> {
  const site = await openSite(address, handler, robots)
  sites.push(site)
  return site
}

function visitor(options: Partial<VisitorOptions> = {}, totalMs = 15_000): Visitor {
  const fetcher = createFetcher({
    identity: { version: '0.0.0' },
    allowAddresses: ['127.0.0.0/8'],
    limits: { totalMs },
  })
  fetchers.push(fetcher)
  return createVisitor({ fetcher, pace: { minDelay: DELAY, slownessFactor: 0 }, ...options })
}

/** Code of the error that a visit ends with; `ok` where it ends well. */
async function outcome(visit: Promise<unknown>): Promise<string> {
  return await visit.then(
    () => 'ok',
    (error: unknown) => (error instanceof TearsheetError ? error.code : `unexpected: ${String(error)}`),
  )
}

const closedTo = (path: string) => `User-agent: *\nDisallow: ${path}\n`

describe('one site', () => {
  it('asks robots.txt first, then one page at a time, with the gaps kept', async () => {
    const site = await open('127.0.0.1', plainPages, closedTo('/no'))
    const { visit, receipt } = visitor()
    const paths = ['/a', '/b', '/no', '/c', '/d', '/e']
    const outcomes = await Promise.all(paths.map(async (path) => await outcome(visit(site.base + path))))
    expect(outcomes).toEqual(['ok', 'ok', 'robots-disallowed', 'ok', 'ok', 'ok'])
    expect(site.paths()).toEqual(['/robots.txt', '/a', '/b', '/c', '/d', '/e'])
    expect(site.mostInFlight()).toBe(1)
    expect(Math.min(...site.gaps())).toBeGreaterThanOrEqual(DELAY)
    expect(receipt()).toMatchObject([{ requests: 6, robotsFetches: 1, rateLimited: 0, delay: DELAY, why: 'minimum' }])
  })

  it('gives the capture and what robots.txt said', async () => {
    const site = await open('127.0.0.1', plainPages, 'User-agent: tearsheet\nAllow: /a\nDisallow: /\n')
    const { capture, robots, attempts } = await visitor().visit(`${site.base}/a`)
    expect(Buffer.from(capture.body).toString()).toBe('<p>words')
    expect(robots).toMatchObject({ allowed: true, rule: 'Allow: /a', group: 'tearsheet' })
    expect(attempts).toBe(1)
  })

  it('keeps the Crawl-delay, between robots.txt and the first page too', async () => {
    const site = await open('127.0.0.1', plainPages, 'User-agent: *\nCrawl-delay: 0.25\nDisallow:\n')
    const { visit, receipt } = visitor()
    await Promise.all([visit(`${site.base}/a`), visit(`${site.base}/b`)])
    expect(Math.min(...site.gaps())).toBeGreaterThanOrEqual(250)
    expect(receipt()).toMatchObject([{ delay: 250, why: 'crawl-delay' }])
  })

  it.each([1, -1])('neither hurries nor stalls when the clock of the machine jumps by %d day', async (days) => {
    const site = await open('127.0.0.1', (request, response, seen) => {
      if (request.url === '/a') {
        const jumped = Date.now() + days * 86_400_000
        vi.spyOn(Date, 'now').mockImplementation(() => jumped)
      }
      plainPages(request, response, seen)
    })
    const { visit } = visitor()
    await Promise.all(['/a', '/b', '/c'].map(async (path) => await visit(site.base + path)))
    vi.restoreAllMocks()
    expect(Math.min(...site.gaps())).toBeGreaterThanOrEqual(DELAY)
    expect(Math.max(...site.gaps())).toBeLessThan(5000)
  })

  it('counts the gap from the end of a slow answer', async () => {
    const site = await open('127.0.0.1', (request, response) => {
      setTimeout(() => plainPages(request, response, 0), 150)
    })
    const { visit } = visitor()
    await Promise.all([visit(`${site.base}/a`), visit(`${site.base}/b`)])
    expect(site.mostInFlight()).toBe(1)
    expect(Math.min(...site.gaps())).toBeGreaterThanOrEqual(DELAY)
  })
})

describe('robots.txt', () => {
  it.each([401, 403, 404, 410])('status %d: pages may be fetched', async (status) => {
    const site = await open('127.0.0.1', (request, response) => {
      response.writeHead(request.url === '/robots.txt' ? status : 200).end('x')
    })
    expect(await outcome(visitor().visit(`${site.base}/a`))).toBe('ok')
  })

  it.each([429, 500, 503])('status %d: nothing is fetched', async (status) => {
    const site = await open('127.0.0.1', (request, response) => {
      response.writeHead(request.url === '/robots.txt' ? status : 200).end('x')
    })
    expect(await outcome(visitor({ maxRetries: 0 }).visit(`${site.base}/a`))).toBe('robots-unreachable')
    expect(site.paths()).toEqual(['/robots.txt'])
  })

  it('a time-out: nothing is fetched', async () => {
    const site = await open('127.0.0.1', () => {})
    expect(await outcome(visitor({ maxRetries: 0 }, 500).visit(`${site.base}/a`))).toBe('robots-unreachable')
    expect(site.paths()).toEqual(['/robots.txt'])
  })

  it('no server at all: says so', async () => {
    const site = await open('127.0.0.1')
    await site.close()
    sites.length = 0
    expect(await outcome(visitor({ maxRetries: 0 }).visit(`${site.base}/a`))).toBe('connect-failed')
  })

  it('is asked for again when it failed, before the page is', async () => {
    const site = await open('127.0.0.1', (request, response, seen) => {
      response.writeHead(request.url === '/robots.txt' && seen === 1 ? 503 : 200).end('x')
    })
    const waits: number[] = []
    const sleep = async (ms: number): Promise<void> => {
      waits.push(ms)
      await new Promise((later) => setImmediate(later))
      clock += ms
    }
    let clock = 0
    const { attempts } = await visitor({ now: () => clock, sleep }).visit(`${site.base}/a`)
    expect(attempts).toBe(2)
    expect(site.paths()).toEqual(['/robots.txt', '/robots.txt', '/a'])
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(5000)
  })

  it.each([
    [5, 'robots-disallowed'],
    [6, 'ok'],
  ])('%d redirects to other hosts: %s', async (redirects, expected) => {
    const other = await open('127.0.0.2', (request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 1) response.writeHead(302, { location: `/${left - 1}` }).end()
      else response.end(closedTo('/a'))
    })
    const site = await open('127.0.0.1', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(301, { location: `${other.base}/${redirects}` }).end()
      else response.end('x')
    })
    expect(await outcome(visitor().visit(`${site.base}/a`))).toBe(expected)
    expect(other.log.length).toBeLessThanOrEqual(5)
    expect(Math.min(...other.gaps())).toBeGreaterThanOrEqual(DELAY)
    // The rules are those of the first host: the second one is asked for its own when a page of it is wanted.
    expect(other.paths()).not.toContain('/robots.txt')
  })
})

describe('a server that asks for less', () => {
  it('is obeyed for as long as Retry-After says, and then asked again', async () => {
    const site = await open('127.0.0.1', (request, response, seen) => {
      if (request.url === '/a' && seen === 1) response.writeHead(429, { 'retry-after': '1' }).end()
      else plainPages(request, response, seen)
    })
    const { visit, receipt } = visitor()
    const [first] = await Promise.all([visit(`${site.base}/a`), visit(`${site.base}/b`)])
    expect(first.attempts).toBe(2)
    expect(site.paths()).toEqual(['/robots.txt', '/a', '/b', '/a'])
    expect(site.gaps()[1]).toBeGreaterThanOrEqual(1000)
    expect(receipt()).toMatchObject([{ rateLimited: 1, requests: 4 }])
  })

  it('is left alone when it asks for more than the patience', async () => {
    const site = await open('127.0.0.1', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.writeHead(503, { 'retry-after': '3600' }).end()
    })
    const { visit } = visitor()
    const outcomes = await Promise.all(['/a', '/b', '/c'].map(async (path) => await outcome(visit(site.base + path))))
    expect(outcomes).toEqual(['http-server-error', 'http-rate-limited', 'http-rate-limited'])
    expect(site.paths()).toEqual(['/robots.txt', '/a'])
  })

  it('slows nobody else down', async () => {
    const busy = await open('127.0.0.1', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.writeHead(429, { 'retry-after': '60' }).end()
    })
    const calm = await open('127.0.0.2')
    const stop = new AbortController()
    const { visit } = visitor({ concurrency: 2, maxRetries: 0, signal: stop.signal })
    const pages = Array.from({ length: 8 }, (_each, index) => `/${index}`)
    const failing = Promise.all(['/a', '/b'].map(async (path) => await outcome(visit(busy.base + path))))
    await Promise.all(pages.map(async (path) => await visit(calm.base + path)))
    expect(busy.log.length).toBeLessThanOrEqual(2)
    stop.abort()
    expect(await failing).toEqual(['http-rate-limited', 'interrupted'])
  })

  it('is suspended after persistent failures: its other pages fail at once', async () => {
    const site = await open('127.0.0.1', (request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : 503).end()
    })
    const { visit, receipt } = visitor({ pace: { minDelay: 2, maxDelay: 10 } })
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_each, index) => await outcome(visit(`${site.base}/${index}`))),
    )
    expect(new Set(outcomes)).toEqual(new Set(['http-server-error', 'host-suspended']))
    expect(outcomes.at(-1)).toBe('host-suspended')
    expect(site.log).toHaveLength(6)
    expect(receipt()).toMatchObject([{ suspended: true, rateLimited: 5 }])
  })
})

describe('failures', () => {
  it('are tried again as new turns, twice unless told otherwise', async () => {
    const site = await open('127.0.0.1', (request, response, seen) => {
      response.writeHead(request.url === '/a' && seen < 3 ? 500 : 200).end('x')
    })
    const { visit } = visitor()
    expect(await visit(`${site.base}/a`)).toMatchObject({ attempts: 3 })
    expect(site.mostInFlight()).toBe(1)
    const gaps = site.gaps()
    expect(gaps[1]).toBeGreaterThanOrEqual(2 * DELAY)
    expect(gaps[2]).toBeGreaterThanOrEqual(4 * DELAY)
  })

  it('of the network slow the host down too', async () => {
    const site = await open('127.0.0.1', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.destroy()
    })
    const { visit, receipt } = visitor({ maxRetries: 0 })
    expect(await outcome(visit(`${site.base}/a`))).toBe('connection-closed')
    expect(receipt()).toMatchObject([{ faults: 1, delay: 2 * DELAY, why: 'back-off' }])
  })

  it.each([
    [404, 'http-not-found', 1],
    [403, 'http-forbidden', 1],
    [500, 'http-server-error', 3],
  ])('status %d ends as %s after %d requests', async (status, code, requests) => {
    const site = await open('127.0.0.1', (request, response) => {
      response.writeHead(request.url === '/a' ? status : 404).end()
    })
    expect(await outcome(visitor().visit(`${site.base}/a`))).toBe(code)
    expect(site.paths().filter((path) => path === '/a')).toHaveLength(requests)
  })

  it.each([
    ['ftp://127.0.0.1/a', 'scheme-unsupported'],
    ['nonsense', 'url-invalid'],
    ['http://127.0.0.1:1/a', 'connect-failed'],
  ])('%s is %s', async (url, code) => {
    expect(await outcome(visitor({ maxRetries: 0 }).visit(url))).toBe(code)
  })
})

describe('redirects', () => {
  const redirecting = (target: () => string): Handler => {
    return (request, response, seen) => {
      if (request.url === '/r') response.writeHead(302, { location: target() }).end()
      else plainPages(request, response, seen)
    }
  }

  it('keep the pace of their own host', async () => {
    const site = await open(
      '127.0.0.1',
      redirecting(() => '/b'),
    )
    const { capture } = await visitor().visit(`${site.base}/r`)
    expect(capture.finalUrl).toBe(`${site.base}/b`)
    expect(site.paths()).toEqual(['/robots.txt', '/r', '/b'])
    expect(Math.min(...site.gaps())).toBeGreaterThanOrEqual(DELAY)
  })

  it('to another host: its robots.txt is asked first, and its turn is waited for', async () => {
    const other = await open('127.0.0.2', plainPages, closedTo('/no'))
    const site = await open(
      '127.0.0.1',
      redirecting(() => `${other.base}/b`),
    )
    const { visit } = visitor()
    const [, { capture, robots }] = await Promise.all([visit(`${other.base}/a`), visit(`${site.base}/r`)])
    expect(capture.finalUrl).toBe(`${other.base}/b`)
    expect(robots.group).toBe('*')
    expect(other.paths()).toEqual(['/robots.txt', '/a', '/b'])
    expect(other.mostInFlight()).toBe(1)
    expect(Math.min(...other.gaps())).toBeGreaterThanOrEqual(DELAY)
  })

  it('to where robots.txt forbids: not followed', async () => {
    const other = await open('127.0.0.2', plainPages, closedTo('/no'))
    const site = await open(
      '127.0.0.1',
      redirecting(() => `${other.base}/no`),
    )
    expect(await outcome(visitor().visit(`${site.base}/r`))).toBe('robots-disallowed')
    expect(other.paths()).toEqual(['/robots.txt'])
  })

  it('between two hosts, crosswise and with one place only, do not wait for each other for ever', async () => {
    const bases: string[] = []
    const one = await open(
      '127.0.0.1',
      redirecting(() => `${bases[1]}/b`),
    )
    const two = await open(
      '127.0.0.2',
      redirecting(() => `${bases[0]}/b`),
    )
    bases.push(one.base, two.base)
    const { visit } = visitor({ concurrency: 1 })
    const visits = await Promise.all([visit(`${one.base}/r`), visit(`${two.base}/r`)])
    expect(visits.map(({ capture }) => capture.status)).toEqual([200, 200])
    expect([one.mostInFlight(), two.mostInFlight()]).toEqual([1, 1])
  })

  it('go before the other pages of the host that wait', async () => {
    const site = await open(
      '127.0.0.1',
      redirecting(() => '/target'),
    )
    const { visit } = visitor()
    await Promise.all(['/r', '/1', '/2', '/3'].map(async (path) => await visit(site.base + path)))
    expect(site.paths().slice(0, 3)).toEqual(['/robots.txt', '/r', '/target'])
  })
})

describe('many pages', () => {
  it('of many hosts wait side by side without a word on stderr', async () => {
    const warnings: Error[] = []
    const note = (warning: Error) => warnings.push(warning)
    process.on('warning', note)
    const hosts = await Promise.all(
      Array.from({ length: 25 }, async (_each, index) => await open(`127.0.3.${index + 1}`)),
    )
    const { visit } = visitor({ signal: new AbortController().signal })
    await Promise.all(hosts.flatMap((site) => ['/a', '/b'].map(async (path) => await visit(site.base + path))))
    process.off('warning', note)
    expect(warnings).toEqual([])
  })

  it('a thousand pages of one host do not hold up ten hosts', async () => {
    const large = await open('127.0.0.1')
    const small = await Promise.all(
      Array.from({ length: 10 }, async (_each, index) => await open(`127.0.1.${index + 1}`)),
    )
    const stop = new AbortController()
    const { visit } = visitor({ concurrency: 4, signal: stop.signal })
    const thousand = Array.from(
      { length: 1000 },
      async (_each, index) => await outcome(visit(`${large.base}/${index}`)),
    )
    await Promise.all(small.map(async (site) => await visit(`${site.base}/a`)))
    expect(large.log.length).toBeLessThan(100)
    stop.abort()
    const outcomes = await Promise.all(thousand)
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'interrupted']))
  })

  it('are never more at a time than the concurrency', async () => {
    let inFlight = 0
    let most = 0
    const slow: Handler = (request, response, seen) => {
      most = Math.max(most, ++inFlight)
      setTimeout(() => {
        inFlight--
        plainPages(request, response, seen)
      }, 30)
    }
    const hosts = await Promise.all(
      Array.from({ length: 6 }, async (_each, index) => await open(`127.0.2.${index + 1}`, slow)),
    )
    const { visit } = visitor({ concurrency: 2 })
    await Promise.all(hosts.map(async (site) => await visit(`${site.base}/a`)))
    expect(most).toBe(2)
  })
})

describe('an interruption', () => {
  it('lets the request in flight finish and begins no other', async () => {
    const stop = new AbortController()
    const site = await open('127.0.0.1', (request, response, seen) => {
      if (request.url === '/robots.txt') return plainPages(request, response, seen)
      stop.abort()
      setTimeout(() => plainPages(request, response, seen), 50)
    })
    const { visit } = visitor({ signal: stop.signal })
    const outcomes = await Promise.all(['/a', '/b', '/c'].map(async (path) => await outcome(visit(site.base + path))))
    expect(outcomes).toEqual(['ok', 'interrupted', 'interrupted'])
    expect(await outcome(visit(`${site.base}/d`))).toBe('interrupted')
    expect(site.paths()).toEqual(['/robots.txt', '/a'])
  })

  it('ends long waits at once', async () => {
    const stop = new AbortController()
    const site = await open('127.0.0.1', (request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else response.writeHead(429, { 'retry-after': '500' }).end(() => setTimeout(() => stop.abort(), 50))
    })
    const { visit } = visitor({ signal: stop.signal })
    const outcomes = await Promise.all(['/a', '/b'].map(async (path) => await outcome(visit(site.base + path))))
    expect(outcomes.at(-1)).toBe('interrupted')
  })
})

it('many sites on one machine get no more requests at once than the machine may have', async () => {
  const shared = await open('127.0.8.1', (_, response) => void setTimeout(() => response.end('<p>words'), 60))
  const port = new URL(shared.base).port
  const names = Array.from({ length: 12 }, (_, n) => `paper${n}.example`)
  const fetcher = createFetcher({
    identity: { version: '0.0.0', contact: 'desk@example.org' },
    allowAddresses: ['127.0.0.0/8'],
    resolve: Object.fromEntries(names.map((name) => [name, '127.0.8.1'])),
  })
  fetchers.push(fetcher)
  const polite = createVisitor({ fetcher, pace: { minDelay: 0, slownessFactor: 0 }, perAddress: 3 })
  await Promise.all(names.map(async (name) => await polite.visit(`http://${name}:${port}/`)))
  expect(shared.log).toHaveLength(24)
  expect(shared.mostInFlight()).toBe(3)
})
