import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/archive.ts'
import { type Verification, verifyArchive } from '../../src/archive/verify.ts'
import { readByPython, readByWarcio } from './other-readers.ts'
import { all, archive, capture, record } from './support.ts'

interface Filled {
  readonly folder: string
  /** Path of the one WARC file. */
  readonly file: string
  readonly offsets: readonly number[]
}

async function filled(): Promise<Filled> {
  const open = archive()
  for (const n of [0, 1, 2]) {
    const url = `https://news.example/${n}`
    await open.frontier.addUrls([{ url, host: 'news.example' }])
    const { id = 0 } = (await open.frontier.findUrl(url)) ?? {}
    const put = await open.store.putCapture(capture({ url }), { urlId: id })
    await open.store.putArticle({ urlId: id, captureId: put.id, record: await record({ url }), extractor: '1' })
  }
  await open.store.putCapture(capture({ url: 'https://news.example/no' }), { noArchive: 'asked' })
  await open.close()
  const [name = ''] = readdirSync(open.warcFolder)
  const offsets = (await all(archive({ readOnly: true }, open.folder).store.captures())).map(({ offset }) => offset)
  return { folder: open.folder, file: join(open.warcFolder, name), offsets }
}

async function check(folder: string): Promise<Verification> {
  const reader = openArchive(folder, { readOnly: true })
  try {
    return await verifyArchive(reader)
  } finally {
    await reader.close()
  }
}

describe('verify finds', () => {
  test('nothing where nothing is wrong', async () => {
    const { folder } = await filled()
    expect(await check(folder)).toMatchObject({ faults: [], files: 1, records: 12, captures: 4, articles: 3 })
  })

  test('a cut tail, with what is missing behind it', async () => {
    const { folder, file, offsets } = await filled()
    truncateSync(file, offsets[2]! + 100)
    const { faults } = await check(folder)
    expect(faults).toContainEqual(
      expect.objectContaining({ offset: offsets[2]! + 100, message: expect.stringContaining('cut short') }),
    )
    expect(faults).toContainEqual(
      expect.objectContaining({ offset: offsets[2], message: expect.stringContaining('cut short') }),
    )
    expect(faults).toContainEqual(
      expect.objectContaining({ offset: offsets[3], message: expect.stringContaining('capture 4') }),
    )
    expect(faults.every(({ file }) => /^warc\/tearsheet-.*\.warc\.gz$/.test(file))).toBe(true)
  })

  test('a flipped bit anywhere in a record', async () => {
    const { folder, file, offsets } = await filled()
    const bytes = readFileSync(file)
    for (const place of [20, 60, 200, 400]) {
      const broken = Buffer.from(bytes)
      broken[offsets[1]! + place]! ^= 4
      writeFileSync(file, broken)
      const { faults } = await check(folder)
      expect(faults.map(({ offset }) => offset)).toContain(offsets[1])
    }
  })

  test('bytes behind the end', async () => {
    const { folder, file } = await filled()
    const { length } = readFileSync(file)
    appendFileSync(file, 'garbage')
    expect((await check(folder)).faults).toMatchObject([
      { offset: length, message: expect.stringContaining('7 bytes') },
    ])
    // They were never promised: the next run cuts them off.
    const next = openArchive(folder)
    expect(next.recovery.cut).toMatchObject([{ bytes: 7 }])
    await next.close()
    expect((await check(folder)).faults).toEqual([])
  })

  test('garbage in the place of a record', async () => {
    const { folder, file, offsets } = await filled()
    const bytes = readFileSync(file)
    bytes.fill('x', offsets[1], offsets[1]! + 50)
    writeFileSync(file, bytes)
    expect((await check(folder)).faults).toContainEqual(
      expect.objectContaining({ offset: offsets[1], file: expect.any(String) }),
    )
  })

  test('a record without its digest, or with another body of the same length', async () => {
    const { folder, file, offsets } = await filled()
    const rewrite = (change: (text: string) => string): void => {
      const bytes = readFileSync(file)
      const [start, end] = [offsets[0]!, offsets[1]!]
      // One member for all that stands between two captures: enough for a look at the first.
      const text = change(gunzipSync(bytes.subarray(start, end)).toString('latin1').split('WARC/1.1\r\n')[1]!)
      const member = gzipSync(Buffer.from(`WARC/1.1\r\n${text}`, 'latin1'))
      writeFileSync(file, Buffer.concat([bytes.subarray(0, start), member]))
    }
    rewrite((text) => text.replace(/WARC-Block-Digest: .*\r\n/, ''))
    const missing = await check(folder)
    expect(missing.faults).toContainEqual(
      expect.objectContaining({ offset: offsets[0], message: 'the record has no WARC-Block-Digest' }),
    )
    const other = await filled()
    const bytes = readFileSync(other.file)
    const [start, end] = [other.offsets[0]!, other.offsets[1]!]
    const text = gunzipSync(bytes.subarray(start, end)).toString('latin1').split('WARC/1.1\r\n')[1]!
    const member = gzipSync(Buffer.from(`WARC/1.1\r\n${text.replace('north pier', 'south pier')}`, 'latin1'))
    writeFileSync(other.file, Buffer.concat([bytes.subarray(0, start), member]))
    const messages = (await check(other.folder)).faults
      .filter(({ offset }) => offset === start)
      .map(({ message }) => message)
    expect(messages.join()).toMatch(/does not match its WARC-Block-Digest.*does not match its WARC-Payload-Digest/)
  })

  test('a file that is gone and one that nobody knows', async () => {
    const { folder, file } = await filled()
    writeFileSync(join(folder, 'warc', 'other.warc.gz'), '')
    rmSync(file)
    const messages = (await check(folder)).faults.map(({ message }) => message)
    expect(messages).toEqual([
      expect.stringContaining('4 captures'),
      expect.stringContaining('does not know this file'),
    ])
    // A run goes on in a new file and loses no more.
    const next = openArchive(folder)
    expect(next.recovery.short).toHaveLength(1)
    expect(next.recovery.orphans).toEqual(['other.warc.gz'])
    await next.store.putCapture(capture({ text: 'new' }))
    await next.close()
    expect((await check(folder)).captures).toBe(5)
  })

  test('rows that do not fit: a lost capture, a lost record, an article that search misses', async () => {
    const { folder, offsets } = await filled()
    const open = openArchive(folder)
    const { change, sql } = open.journal
    change(() => sql('UPDATE article SET capture_id = NULL').run())
    change(() => sql('DELETE FROM capture WHERE id = 1').run())
    change(() => sql('UPDATE capture SET payload_digest = ? WHERE id = 2').run('sha1:X'))
    change(() => sql('DELETE FROM article_text WHERE rowid = 3').run())
    await open.close()
    expect((await check(folder)).faults).toMatchObject([
      { offset: offsets[0], message: expect.stringContaining('does not know this response of https://news.example/0') },
      { offset: offsets[1], message: expect.stringContaining('another payload digest for capture 2') },
      { file: 'archive.sqlite', offset: null, message: '1 articles cannot be found by search' },
    ])
  })
})

test('while a run works on the archive, what it has not committed is left out', async () => {
  const open: Archive = archive({ groupMs: 60_000 })
  await open.store.putCapture(capture())
  await open.store.commit()
  await open.store.putCapture(capture({ text: 'not safe yet' }))
  expect(await check(open.folder)).toMatchObject({ faults: [], captures: 1 })
})

test('readers that are not ours read every record that verify counts', async () => {
  const { folder, file } = await filled()
  const whole = { records: (await check(folder)).records, faults: [] }
  const warcs = join(folder, 'warc')
  expect(await readByWarcio(warcs)).toEqual(whole)
  expect([undefined, whole]).toContainEqual(readByPython(warcs))
  // One that sees no damage would prove nothing.
  truncateSync(file, readFileSync(file).length - 20)
  expect(readByPython(warcs)?.faults ?? ['no Python']).not.toEqual([])
})
