import { afterAll, describe, expect, test } from 'vitest'
import { articleRecordSchema, extract, extractAll, fetchArticle, isErrorLine, TearsheetError } from '../../src/index.ts'
import { collect } from '../support/collect.ts'
import { closeServers, startHttp } from '../support/servers.ts'
import { story } from '../support/story.ts'

afterAll(closeServers)

const HEADLINE = 'Port Ellery votes to rebuild its north pier'

describe('extract', () => {
  test('takes text and bytes', async () => {
    const url = 'https://courier.example/pier'
    const fromText = await extract(story(), { url })
    const fromBytes = await extract(Buffer.from(story()), { url })
    expect(fromText.headline).toBe(HEADLINE)
    expect(fromBytes).toEqual(fromText)
    articleRecordSchema.parse(fromText)
  })

  test('takes the address that the page states where none is given', async () => {
    expect((await extract(story({ url: 'https://courier.example/pier' }))).url).toBe('https://courier.example/pier')
    expect((await extract(story())).canonicalUrl).toBe(null)
  })

  test('refuses dates after the page was captured', async () => {
    expect((await extract(story(), { at: '2026-03-11T00:00:00Z' })).date).toMatch(/^2026-03-10T08:30/)
    expect((await extract(story(), { at: '2024-01-01T00:00:00Z' })).date).toBe(null)
  })

  test('throws errors with a code', async () => {
    await expect(extract('')).rejects.toMatchObject({ code: 'empty' })
    await expect(extract(story(), { url: 'courier' })).rejects.toMatchObject({ code: 'usage' })
    await expect(extract(Buffer.from('%PDF-1.7 x'))).rejects.toBeInstanceOf(TearsheetError)
  })

  test('reads the body with Readability when asked to', async () => {
    const record = await extract(story({ times: 2 }), { engine: 'readability' })
    expect(record.body.text).toContain('Work is to begin in April')
    expect(record.provenance['body']!.source).toBe('dom:readability')
  })
})

describe('fetchArticle', () => {
  test('asks robots.txt once and keeps the gap between calls', async () => {
    const site = await startHttp((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(request.url === '/robots.txt' ? '' : story())
    })
    const options = { allowAddresses: ['127.0.0.1'], minDelayMs: 200 }
    const record = await fetchArticle(`${site.origin}/a`, { ...options, id: 'mine' })
    expect(record).toMatchObject({ id: 'mine', headline: HEADLINE, fetched: { status: 200 } })
    await fetchArticle(`${site.origin}/b`, options)
    expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/a', '/b'])
    expect(site.requests[2]!.at - site.requests[1]!.end).toBeGreaterThan(190)
  })

  test('throws errors with a code', async () => {
    await expect(fetchArticle('https://courier.example/')).rejects.toMatchObject({ code: 'usage' })
    await expect(fetchArticle('nonsense', { contact: 'a@courier.example' })).rejects.toMatchObject({
      code: 'url-invalid',
    })
    await expect(fetchArticle('http://127.0.0.1:9/x', { contact: 'a@courier.example' })).rejects.toMatchObject({
      code: 'address-blocked',
    })
  })
})

describe('extractAll', () => {
  test('takes one input, a list, or a stream of them', async () => {
    const page = { html: story() }
    async function* stream() {
      yield page
      yield page
    }
    expect(await collect(extractAll(page))).toHaveLength(1)
    expect(await collect(extractAll([page, page]))).toHaveLength(2)
    const lines = await collect(extractAll(stream()))
    expect(lines.every((line) => !isErrorLine(line) && line.headline === HEADLINE)).toBe(true)
  })
})
