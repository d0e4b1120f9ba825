import { describe, expect, test } from 'vitest'
import { all, capture, record } from './support.ts'
import type { OpenState } from './frontier-contract.ts'
import { story } from '../support/story.ts'

const LONG =
  'The council of Ellery met in the old customs house on Monday night to hear from forty people who had come about the ferry, the pier and the price of bread, and when the bells rang for midnight none of the three had been settled.'

/** What every store must do. */
export function storeContract(
  name: string,
  { open, reopen }: { open: () => Promise<OpenState>; reopen: (state: OpenState) => Promise<OpenState> },
): void {
  const urlOf = async ({ frontier }: OpenState, url = 'https://news.example/pier'): Promise<number> => {
    await frontier.addUrls([{ url, host: new URL(url).hostname, source: 'harbour', tags: ['local'] }])
    return (await frontier.findUrl(url))!.id
  }

  describe(`${name} keeps the contract of the store`, () => {
    test('a capture comes back as it went in', async () => {
      const state = await open()
      const put = capture({
        url: 'https://news.example/go',
        finalUrl: 'https://news.example/pier?é=1',
        hops: [{ url: 'https://news.example/go', status: 301, location: '/pier?é=1' }],
        headers: [
          ['content-TYPE', 'text/html'],
          ['Set-Cookie', 'a=1'],
          ['X-Place', 'caf\xe9'],
          ['Set-Cookie', 'b=2'],
          ['Content-Length', String(Buffer.byteLength(story()))],
        ],
        ip: '192.0.2.7',
        status: 404,
      })
      const { id, warc, stored } = await state.store.putCapture(put, { kind: 'page' })
      expect(stored).toBe('response')
      const read = await state.store.readCapture(id)
      expect(read).toEqual({ ...put, finalUrl: 'https://news.example/pier?%C3%A9=1', warc })
    })

    test('the same body of the same URL is a revisit, a 304 too, and both read back as the first', async () => {
      const { store } = await open()
      const first = await store.putCapture(capture())
      const same = await store.putCapture(capture({ at: '2026-03-11T00:00:00.000Z' }))
      const notModified = await store.putCapture(
        capture({ at: '2026-03-12T00:00:00.000Z', status: 304, text: '', headers: [['ETag', '"1"']] }),
      )
      const other = await store.putCapture(capture({ url: 'https://other.example/pier' }))
      const changed = await store.putCapture(capture({ text: story({ headline: 'Another' }) }))
      expect([first, same, notModified, other, changed].map(({ stored }) => stored)).toEqual(
        ['response', 'revisit', 'revisit', 'response', 'response'], // prettier-ignore
      )
      expect([same.revisitOf, notModified.revisitOf]).toEqual([first.id, first.id])
      const read = await store.readCapture(notModified.id)
      expect(Buffer.from(read.body).toString()).toBe(story())
      expect(read).toMatchObject({ status: 200, at: '2026-03-12T00:00:00.000Z', warc: notModified.warc })
    })

    test('the answers of redirects are captures of their own', async () => {
      const state = await open()
      const urlId = await urlOf(state)
      const headers = [['Location', '/pier']] as const
      const answer = { at: '2026-03-10T08:29:59.000Z', headers, ip: '192.0.2.7' }
      const hop = { url: 'http://news.example/go', status: 302, location: 'https://news.example/pier' }
      const put = capture({ url: hop.url, finalUrl: hop.location, hops: [{ ...hop, answer }] })
      const { id } = await state.store.putCapture(put, { urlId })
      const [redirect, page] = await all(state.store.captures({ urlId }))
      expect(redirect).toMatchObject({ kind: 'redirect', url: hop.url, status: 302, finished: true })
      expect(page).toMatchObject({ id, kind: 'page', finished: false })
      const read = await state.store.readCapture(redirect!.id)
      expect(read).toMatchObject({ at: answer.at, ip: answer.ip, truncated: 'length', url: hop.url })
      expect(read.headers[0]).toEqual(headers[0])
      expect((await state.store.readCapture(id)).hops).toEqual([hop])
    })

    test('a cut body is marked and no original of a revisit', async () => {
      const { store } = await open()
      const cut = await store.putCapture(capture({ truncated: 'length', text: 'half' }))
      expect((await store.readCapture(cut.id)).truncated).toBe('length')
      expect((await store.putCapture(capture({ text: 'half' }))).stored).toBe('response')
    })

    test('where no copy may be kept there is a row and no body', async () => {
      const state = await open()
      const urlId = await urlOf(state)
      const { id, stored } = await state.store.putCapture(capture(), { urlId, noArchive: 'X-Robots-Tag: noarchive' })
      expect(stored).toBe('none')
      await expect(state.store.readCapture(id)).rejects.toMatchObject({ code: 'empty' })
      expect(await state.store.capture(id)).toMatchObject({ urlId, status: 200, payloadDigest: null })
    })

    test('captures are listed by filter; those that a killed run left are found', async () => {
      const state = await open()
      const urlId = await urlOf(state)
      const a = await state.store.putCapture(capture(), { urlId })
      const b = await state.store.putCapture(
        capture({ url: 'https://www.b.example/x', at: '2026-04-01T00:00:00.000Z' }),
      )
      await state.store.putCapture(capture({ url: 'https://b.example/rss', text: '<rss/>' }), { kind: 'feed' })
      await state.store.finishCapture(a.id)
      const ids = async (filter: object) => (await all(state.store.captures(filter))).map(({ id }) => id)
      expect(await ids({ unfinished: true, kind: 'page' })).toEqual([b.id])
      expect(await ids({ host: 'b.example', kind: 'page' })).toEqual([b.id])
      expect(await ids({ since: '2026-04-01' })).toEqual([b.id])
      expect(await ids({ urlId })).toEqual([a.id])
    })

    test('a revision is made when headline, body or date changed, and only then', async () => {
      const state = await open()
      const urlId = await urlOf(state)
      const put = async (facts: Parameters<typeof record>[0], extractor = '1') =>
        await state.store.putArticle({ urlId, record: await record(facts), extractor })
      expect(await put({ text: LONG, headline: 'A "plan"', date: '2026-03-10T08:30+01:00' })).toMatchObject({
        status: 'new',
        revision: 1,
      })
      // Typography, another way to write the same instant, other tags: nothing of that is news.
      const same = {
        text: LONG.replace(', ', ' ,\n\n'),
        headline: 'A “Plan”',
        date: '2026-03-10T07:30:00Z',
        tags: ['x'],
      }
      expect((await put(same)).status).toBe('unchanged')
      expect(await put({ ...same, headline: 'A new plan' })).toMatchObject({ status: 'revised', revision: 2 })
      expect((await put({ ...same, headline: 'A new plan', date: '2026-03-11' })).revision).toBe(3)
      // Back to what it was is a change too.
      expect((await put({ ...same, headline: 'A new plan' })).revision).toBe(4)
      expect((await put({ type: 'consent', text: '' })).status).toBe('no-article')
      const revisions = await state.store.revisions('https://news.example/pier')
      expect(revisions.map(({ revision, latest }) => [revision, latest])).toEqual([
        [1, false],
        [2, false],
        [3, false],
        [4, true],
      ])
      expect(await all(state.store.articles())).toHaveLength(1)
      expect(await all(state.store.articles({ allRevisions: true }))).toHaveLength(4)
    })

    test('search finds the words of the last revision, in scripts without spaces too', async () => {
      const state = await open()
      const urlId = await urlOf(state)
      await state.store.putArticle({ urlId, record: await record({ text: 'the ferry was late' }), extractor: '1' })
      const text = 'Der Fährplan für 東京都港区 wurde geändert'
      await state.store.putArticle({
        urlId,
        record: await record({ text, headline: 'Neu', language: 'de' }),
        extractor: '1',
      })
      const found = async (query: string, filter = {}) => (await state.store.search(query, filter)).length
      expect(await found('ferry')).toBe(0)
      expect(await found('fahrplan geandert')).toBe(1)
      expect(await found('港区')).toBe(1)
      expect(await found('区港')).toBe(0)
      expect(await found('"wurde geändert"')).toBe(1)
      expect(await found('fähr* -tokyo')).toBe(1)
      expect(await found('wurde -geändert')).toBe(0)
      expect(await found('nirgends OR wurde')).toBe(1)
      expect(await found('NOT ( " AND wurde)')).toBe(0)
      expect(await found('wurde', { language: 'de', tag: 'LOCAL', source: 'harbour', host: 'www.news.example' })).toBe(
        1,
      )
      expect(await found('wurde', { language: 'en' })).toBe(0)
      const [hit] = await state.store.search('東京都')
      expect(hit?.snippet).toContain('\u0002東京都\u0003港区')
      await expect(state.store.search('"" -x')).rejects.toMatchObject({ code: 'usage' })
    })

    test('articles are filtered by host, date, tag, language and words', async () => {
      const state = await open()
      const put = async (url: string, facts: Parameters<typeof record>[0]) =>
        await state.store.putArticle({
          urlId: await urlOf(state, url),
          record: await record({ url, ...facts }),
          extractor: '1',
        })
      await put('https://a.example/1', { date: '2026-01-05', language: 'en-GB', tags: ['Ships'] })
      await put('https://www.a.example/2', { date: '2026-02-05', language: 'en' })
      await put('https://live.a.example/3', { date: null, language: 'fr' })
      const urls = async (filter: object) => (await all(state.store.articles(filter))).map(({ url }) => url.slice(-1))
      expect(await urls({ host: 'a.example' })).toEqual(['1', '2', '3'])
      expect(await urls({ host: 'www.live.a.example' })).toEqual(['3'])
      expect(await urls({ host: 'example.org' })).toEqual([])
      expect(await urls({ language: 'en' })).toEqual(['1', '2'])
      expect(await urls({ since: '2026-02-05', until: '2026-02-06' })).toEqual(['2'])
      expect(await urls({ tag: 'ships' })).toEqual(['1'])
      expect(await urls({ query: 'pier', language: 'fr' })).toEqual(['3'])
    })

    test('almost equal texts of different URLs are one cluster, and nothing is deleted', async () => {
      const state = await open()
      const put = async (url: string, text: string) =>
        await state.store.putArticle({
          urlId: await urlOf(state, url),
          record: await record({ url, text }),
          extractor: '1',
        })
      const text = Array.from({ length: 8 }, (_, n) => LONG.replace(/\w{4,}/g, (word) => `${word}${n}`)).join('\n\n')
      const first = await put('https://a.example/1', text)
      const second = await put('https://b.example/1', `${text.replace('forty people', 'fifty')}\n\nBy the agency.`)
      const third = await put('https://c.example/1', story({ times: 2 }))
      expect(second.alike).toEqual([first.id])
      expect(third.alike).toEqual([])
      const clusters = await state.store.clusters()
      expect(clusters.map(({ articles }) => articles.map(({ id }) => id))).toEqual([[first.id, second.id]])
      expect(await all(state.store.articles())).toHaveLength(3)
    })

    test('a record of newer rules takes the place of the old one, which is kept', async () => {
      const state = await open()
      const urlId = await urlOf(state)
      const { id } = await state.store.putArticle({
        urlId,
        record: await record({ headline: 'Old reading' }),
        extractor: '1',
      })
      await state.store.restateArticle(id, await record({ headline: 'New reading' }), '2')
      expect(await state.store.revisions(urlId)).toMatchObject([
        { revision: 1, extractor: '2', record: { headline: 'New reading' } },
      ])
      expect(await state.store.search('old reading')).toEqual([])
      expect(await state.store.search('new reading')).toHaveLength(1)
    })

    test('what was committed is there for the next process', async () => {
      const state = await open()
      const urlId = await urlOf(state)
      const { id } = await state.store.putCapture(capture(), { urlId })
      await state.store.putArticle({ urlId, captureId: id, record: await record(), extractor: '1' })
      await state.store.commit()
      const { store } = await reopen(state)
      expect(Buffer.from((await store.readCapture(id)).body).toString()).toBe(story())
      expect(await store.revisions(urlId)).toHaveLength(1)
      const next = await store.putCapture(capture({ text: 'more' }), { urlId })
      expect(Buffer.from((await store.readCapture(next.id)).body).toString()).toBe('more')
    })
  })
}
