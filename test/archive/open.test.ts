import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { archiveHolder, openArchive } from '../../src/archive/archive.ts'
import { TearsheetError } from '../../src/core/errors.ts'
import { all, archive, capture, folder, record } from './support.ts'

const code = (work: () => unknown): string | undefined => {
  try {
    work()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return undefined
}

test('reading where there is no archive, or where the database is none, says so with the path', () => {
  const path = folder()
  expect(code(() => openArchive(path, { readOnly: true }))).toBe('archive-not-found')
  writeFileSync(join(path, 'archive.sqlite'), 'This is a text and no database. '.repeat(200))
  expect(() => openArchive(path)).toThrow(join(path, 'archive.sqlite'))
  expect(code(() => openArchive(path))).toBe('archive-damaged')
  expect(code(() => openArchive(path, { readOnly: true }))).toBe('archive-damaged')
  // The failed try leaves no lock.
  expect(archiveHolder(path)).toBeUndefined()
})

test('an archive of a newer version is left alone', async () => {
  const open = archive()
  await open.close()
  const db = new DatabaseSync(join(open.folder, 'archive.sqlite'))
  db.exec('PRAGMA user_version = 99')
  db.close()
  expect(() => openArchive(open.folder)).toThrow('newer tearsheet')
})

test('a folder that cannot be made is an error with its path', () => {
  const path = join(folder(), 'file')
  writeFileSync(path, '')
  expect(() => openArchive(join(path, 'archive'))).toThrow(join(path, 'archive'))
  const taken = folder()
  mkdirSync(join(taken, 'archive.sqlite'))
  expect(code(() => openArchive(taken))).toBe('output-failed')
})

test('a reader sees what is committed, beside the run, and writes nothing', async () => {
  const run = archive({ groupMs: 60_000 })
  await run.frontier.addUrls([{ url: 'https://news.example/a', host: 'news.example' }])
  await run.store.commit()
  await run.frontier.addUrls([{ url: 'https://news.example/b', host: 'news.example' }])
  const reader = archive({ readOnly: true }, run.folder)
  expect((await reader.frontier.progress(0)).byState.waiting).toBe(1)
  await run.store.commit()
  expect((await reader.frontier.progress(0)).byState.waiting).toBe(2)
  await expect(reader.frontier.claim({ now: Date.now(), limit: 1 })).rejects.toMatchObject({ code: 'usage' })
  await expect(reader.store.putCapture(capture())).rejects.toMatchObject({ code: 'usage' })
  expect(archiveHolder(run.folder)).toMatchObject({ pid: process.pid })
  await run.close()
  expect(archiveHolder(run.folder)).toBeUndefined()
})

test('a group is committed by the clock, and by the number of captures', async () => {
  const byClock = archive({ groupMs: 20 })
  await byClock.frontier.addUrls([{ url: 'https://news.example/a', host: 'news.example' }])
  const byNumber = archive({ groupMs: 60_000, groupCaptures: 2 })
  await byNumber.store.putCapture(capture())
  const reader = archive({ readOnly: true }, byNumber.folder)
  expect(await all(reader.store.captures())).toHaveLength(0)
  await byNumber.store.putCapture(capture())
  expect(await all(reader.store.captures())).toHaveLength(2)
  const other = archive({ readOnly: true }, byClock.folder)
  for (let n = 0; n < 100 && (await other.frontier.progress(0)).byState.waiting === 0; n++) await sleep(20)
  expect((await other.frontier.progress(0)).byState.waiting).toBe(1)
})

test('a refused change leaves nothing behind and the rest as it was', async () => {
  const open = archive()
  await open.frontier.addUrls([{ url: 'https://news.example/a', host: 'news.example' }])
  await expect(open.store.putCapture(capture(), { urlId: 99 })).rejects.toMatchObject({ code: 'usage' })
  await expect(open.frontier.settle(99, { state: 'done', nextAt: null })).rejects.toMatchObject({ code: 'usage' })
  await expect(open.store.restateArticle(99, await record(), '2')).rejects.toMatchObject({ code: 'usage' })
  const article = { urlId: 99, record: await record(), extractor: '1' }
  await expect(open.store.putArticle(article)).rejects.toMatchObject({ code: 'usage' })
  await expect(open.store.readCapture(99)).rejects.toMatchObject({ code: 'usage' })
  expect((await open.frontier.progress(0)).byState.waiting).toBe(1)
  expect(await all(open.store.captures())).toEqual([])
})

test('after a fault of the disk everything that is asked tells of it, and of nothing else', async () => {
  const open = archive()
  const { frontier, store, journal } = open
  await frontier.addUrls([{ url: 'https://news.example/pier', host: 'news.example' }])
  const { id } = (await frontier.findUrl('https://news.example/pier'))!
  const full = new TearsheetError('disk-full', 'archive.sqlite')
  expect(() =>
    journal.change(() => {
      throw full
    }),
  ).toThrow(full)
  // The URL was rolled back: that it is not there is no mistake of who asks.
  await expect(store.putCapture(capture(), { urlId: id })).rejects.toBe(full)
  await expect(frontier.findUrl('https://news.example/pier')).rejects.toBe(full)
})

test('a database in which no table was made yet is no archive', () => {
  const path = folder()
  writeFileSync(join(path, 'archive.sqlite'), '')
  expect(() => openArchive(path, { readOnly: true })).toThrow('there is no archive: nothing was ever stored in it')
})
