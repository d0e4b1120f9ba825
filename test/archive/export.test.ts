import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { beforeEach, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { exportLines } from '../../src/archive/export/lines.ts'
import { exportMarkdown } from '../../src/archive/export/markdown.ts'
import { exportParquet } from '../../src/archive/export/parquet.ts'
import { exportWacz } from '../../src/archive/export/wacz.ts'
import { readWarc } from '../../src/archive/warc-reader.ts'
import { story } from '../support/story.ts'
import { all, archive, capture, folder, record } from './support.ts'

let reader: Archive

beforeEach(async () => {
  const open = archive()
  for (const [url, headline, language] of [
    ['https://a.example/pier', 'Pier: "done"', 'en'],
    ['https://b.example/jetee', 'La jetée, enfin', 'fr'],
  ] as const) {
    await open.frontier.addUrls([{ url, host: new URL(url).hostname, source: 'feed', tags: ['t'] }])
    const { id } = (await open.frontier.findUrl(url))!
    const put = await open.store.putCapture(capture({ url, text: story({ headline }) }), { urlId: id })
    await open.store.putCapture(capture({ url, text: story({ headline }), at: '2026-04-01T00:00:00.000Z' }), {
      urlId: id,
    })
    const facts = { url, headline, language, date: '2026-03-10T08:30+01:00', authors: [{ name: 'Odile', url: null }] }
    await open.store.putArticle({ urlId: id, captureId: put.id, record: await record(facts), extractor: '1' })
  }
  await open.close()
  reader = archive({ readOnly: true }, open.folder)
})

const text = async (...args: Parameters<typeof exportLines>): Promise<string> =>
  (await all(exportLines(...args))).join('')

test('JSONL, CSV and JSON-LD: a line an article, in order, by filter', async () => {
  const lines = (await text(reader, 'jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { url: string })
  expect(lines.map(({ url }) => url)).toEqual(['https://a.example/pier', 'https://b.example/jetee'])
  expect(await text(reader, 'jsonl', { language: 'fr' })).toContain('La jetée')
  expect(await text(reader, 'jsonl', { language: 'de' })).toBe('')
  const csv = await text(reader, 'csv')
  expect(csv).toMatch(/^id,url,canonicalUrl,headline/)
  expect(csv).toContain('"Pier: ""done"""')
  expect(JSON.parse((await text(reader, 'jsonld', { host: 'b.example' })).trim())).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'La jetée, enfin',
  })
})

test('Markdown: a file an article under its host', async () => {
  const path = folder()
  expect(await exportMarkdown(reader, path)).toBe(2)
  expect(readdirSync(path).sort()).toEqual(['a.example', 'b.example'])
  expect(readdirSync(join(path, 'b.example'))).toEqual(['2026-03-10-la-jetée-enfin-2.md'])
  expect(readFileSync(join(path, 'a.example', '2026-03-10-pier-done-1.md'), 'utf8')).toContain('# Pier: "done"')
})

test('Parquet: typed columns with lists and nulls', async () => {
  const path = join(folder(), 'out.parquet')
  expect(await exportParquet(reader, path)).toBe(2)
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) })
  expect(rows).toMatchObject([
    { url: 'https://a.example/pier', authors: ['Odile'], kicker: null, feed: 'feed', host: 'a.example', revision: 1 },
    {
      url: 'https://b.example/jetee',
      headline: 'La jetée, enfin',
      language: 'fr',
      type: 'article',
      isAccessibleForFree: null,
    },
  ])
  expect(rows[0]!['body']).toContain('The harbour council')
  expect(await exportParquet(reader, path, { language: 'de' })).toBe(0)
  expect(await parquetReadObjects({ file: await asyncBufferFromFile(path) })).toEqual([])
  expect(existsSync(`${path}.part`)).toBe(false)
})

/** Entries of a ZIP file as another program unpacks them. */
function unzip(path: string): Map<string, Buffer> {
  const script = `import sys, zipfile, base64
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for i in z.infolist():
    assert i.compress_type == 0
    print(i.filename, base64.b64encode(z.read(i)).decode())`
  const lines = execFileSync('python3', ['-c', script, path], { maxBuffer: 64 << 20 })
    .toString()
    .trimEnd()
    .split('\n')
  return new Map(
    lines.map((line) => {
      const [name = '', content = ''] = line.split(' ')
      return [name, Buffer.from(content, 'base64')]
    }),
  )
}

const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPython)('WACZ: files, index, pages and a manifest that fits', async () => {
  const path = join(folder(), 'all.wacz')
  const options = { software: 'Tearsheet/1', now: Date.UTC(2026, 0, 1), title: 'Harbour news' }
  expect(await exportWacz(reader, path, options)).toBe(2)
  const entries = unzip(path)
  const [warc = ''] = readdirSync(reader.warcFolder)
  expect([...entries.keys()]).toEqual(
    [`archive/${warc}`, 'indexes/index.cdxj', 'pages/pages.jsonl', 'datapackage.json', 'datapackage-digest.json'], // prettier-ignore
  )
  expect(entries.get(`archive/${warc}`)).toEqual(readFileSync(join(reader.warcFolder, warc)))
  const datapackage = JSON.parse(entries.get('datapackage.json')!.toString()) as {
    profile: string
    resources: { path: string; hash: string; bytes: number }[]
  }
  expect(datapackage).toMatchObject({ profile: 'wacz', wacz_version: '1.2.0', title: 'Harbour news' })
  const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  for (const { path, hash, bytes } of datapackage.resources) {
    expect([sha256(entries.get(path)!), entries.get(path)!.length]).toEqual([hash, bytes])
  }
  expect(JSON.parse(entries.get('datapackage-digest.json')!.toString())).toEqual({
    path: 'datapackage.json',
    hash: sha256(entries.get('datapackage.json')!),
  })
  const [head, ...pages] = entries.get('pages/pages.jsonl')!.toString().trimEnd().split('\n')
  expect(head).toBe('{"format":"json-pages-1.0","id":"pages","title":"All Pages"}')
  expect(pages.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual([
    'Pier: "done"',
    'La jetée, enfin',
  ])
  // The same archive gives the same file.
  const size = statSync(path).size
  await exportWacz(reader, path, options)
  expect(statSync(path).size).toBe(size)
})

test.skipIf(!hasPython)('WACZ of a selection: only its records, with their new places', async () => {
  const path = join(folder(), 'some.wacz')
  expect(await exportWacz(reader, path, { software: 'T', now: 0, filter: { language: 'fr' } })).toBe(1)
  const entries = unzip(path)
  const file = entries.get('archive/selection.warc.gz')!
  const lines = entries.get('indexes/index.cdxj')!.toString().trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    const { offset, length, url, filename } = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>
    expect([url, filename]).toEqual(['https://b.example/jetee', 'selection.warc.gz'])
    const chunk = file.subarray(Number(offset), Number(offset) + Number(length))
    const entries = await all(readWarc((async function* () { yield chunk })(), { name: 'x', gzip: true, maxBytes: 1e6 })) // prettier-ignore
    // A revisit is no capture of its own.
    expect(entries.map((entry) => ('capture' in entry ? entry.capture.url : entry.error.code))).toEqual(
      line.includes('warc/revisit') ? [] : [url],
    )
  }
})
