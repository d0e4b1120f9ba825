import { expect, test } from 'vitest'
import { archiveStats } from '../../src/archive/stats.ts'
import { archive, capture, record } from './support.ts'

test('a field that the last articles of a host lack raises the alarm', async () => {
  let now = 0
  const open = archive({ now: () => ++now })
  const put = async (host: string, n: number, facts: object): Promise<void> => {
    const url = `https://${host}/${n}`
    await open.frontier.addUrls([{ url, host }])
    const { id } = (await open.frontier.findUrl(url))!
    await open.store.putArticle({
      urlId: id,
      record: await record({ url, headline: `No ${n}`, ...facts }),
      extractor: '1',
    })
  }
  for (let n = 0; n < 50; n++) {
    await put('redesigned.example', n, n < 25 ? { section: 'Local' } : { section: null })
    await put('steady.example', n, { section: n % 5 ? 'Local' : null })
    if (n < 30) await put('young.example', n, n < 10 ? { section: 'Local' } : { section: null })
  }
  await put('steady.example', 3, { headline: 'Changed' })
  await open.store.putCapture(capture())
  await open.store.putCapture(capture())
  const stats = archiveStats(open)
  expect(stats).toMatchObject({ articles: 130, revisions: 131, captures: 2, revisits: 1, warcFiles: 1 })
  const host = (name: string) => stats.hosts.find((stats) => stats.host === name)!
  expect(host('redesigned.example')).toMatchObject({ articles: 50, drift: [{ field: 'section', now: 0 }] })
  expect(host('redesigned.example').filled).toMatchObject({ section: 0.5, headline: 1, byline: 0 })
  expect(host('steady.example')).toMatchObject({ drift: [], changes: 1 })
  // Too few before the last twenty to know what is usual.
  expect(host('young.example').drift).toEqual([])
  expect(archiveStats(open, { host: 'young.example' }).hosts).toHaveLength(1)
})
