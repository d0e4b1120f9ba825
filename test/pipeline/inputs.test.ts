import { mkdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { type Inputs, readInputs } from '../../src/pipeline/inputs.ts'
import type { Job } from '../../src/pipeline/job.ts'
import { settle } from '../../src/pipeline/options.ts'
import { tempFolder } from '../cli/run.ts'
import { collect } from '../support/collect.ts'
import { story } from '../support/story.ts'

const files = tempFolder()
afterAll(files.remove)

async function jobs(inputs: Inputs, stdin?: string | Uint8Array, url?: string): Promise<string[]> {
  const input = stdin === undefined ? undefined : Readable.from([Buffer.from(stdin)])
  return (await collect(readInputs(inputs, settle({ stdin: input, url })))).map(shown)
}

/** A job in one line: what it reads, and the id and address it goes by. */
function shown({ id, url, source }: Job): string {
  const what = {
    fetch: () => 'fetch',
    file: () => `file ${'path' in source ? source.path.replace(files.folder, '') : ''}`,
    bytes: () => `bytes ${'bytes' in source ? source.bytes.length : ''}`,
    capture: () => 'capture',
    problem: () => ('error' in source ? source.error.code : ''),
  }[source.kind]()
  return [what, id, url].filter(Boolean).join(' ')
}

const MANIFEST = [
  '{"id":"one","url":"https://courier.example/1","file":"pages/1.html","truth":{"headline":"x"}}',
  '',
  '{"id":2,"file":"/elsewhere/2.html"}',
  '{"url":"https://courier.example/3"}',
].join('\r\n')
const JOBS = [
  'file /pages/1.html one https://courier.example/1',
  'file /elsewhere/2.html 2',
  'fetch https://courier.example/3',
]

describe('an argument', () => {
  test.each([
    ['https://courier.example/a', 'fetch https://courier.example/a'],
    ['HTTP://courier.example/a', 'fetch HTTP://courier.example/a'],
    ['ftp://courier.example/a', 'scheme-unsupported ftp://courier.example/a'],
    ['/no/such/page.html', 'file-not-found'],
    ['-', 'input-unsupported'],
  ])('%s', async (input, job) => {
    expect(await jobs(input)).toEqual([job])
  })

  test('that names a saved page is left to the worker', async () => {
    for (const name of ['page.html', 'page.htm', 'page.xhtml', 'page.HTML', 'page.html.gz'])
      expect(await jobs(files.write(name, story()))).toEqual([`file /${name}`])
  })

  test('that names a page in disguise is read by what is in it', async () => {
    expect(await jobs(files.write('page.aspx', story()), undefined, 'https://courier.example/a')).toEqual([
      `bytes ${story().length} https://courier.example/a`,
    ])
  })

  test.each([
    ['manifest.jsonl', MANIFEST],
    ['manifest.jsonl.gz', gzipSync(MANIFEST)],
    ['with-a-mark.jsonl', '\uFEFF' + MANIFEST],
    ['manifest.data', MANIFEST],
  ])('that names a manifest: %s', async (name, content) => {
    expect(await jobs(files.write(name, content))).toEqual(JOBS)
  })

  test('that names a list of addresses', async () => {
    const list = '# two of them\n\nhttps://courier.example/a\n  http://courier.example/b  \nnonsense\n'
    expect(await jobs(files.write('urls.txt', list))).toEqual([
      'fetch https://courier.example/a',
      'fetch http://courier.example/b',
      'url-invalid nonsense',
    ])
  })

  test('that names a folder stands for the pages in it, by name', async () => {
    for (const name of ['set/b.html', 'set/a.html.gz', 'set/c/d.htm', 'set/notes.txt']) files.write(name, story())
    mkdirSync(files.path('set/empty'))
    expect(await jobs(files.path('set'))).toEqual(['file /set/a.html.gz', 'file /set/b.html', 'file /set/c/d.htm'])
  })

  test('that names an empty or damaged file', async () => {
    expect(await jobs(files.write('nothing', ''))).toEqual(['empty'])
    const cut = gzipSync(
      Array.from({ length: 5000 }, (_, n) => `{"url":"https://courier.example/${n * n}"}`).join('\n'),
    )
    const found = await jobs(files.write('cut.jsonl.gz', cut.subarray(0, cut.length - 100)))
    expect(found.at(-1)).toBe('file-unreadable')
    expect(found[0]).toBe('fetch https://courier.example/0')
  })
})

describe('standard input', () => {
  test.each([
    [
      'a manifest',
      MANIFEST.replaceAll('pages/1.html', '/x/1.html'),
      ['file /x/1.html one https://courier.example/1', ...JOBS.slice(1)],
    ],
    ['a packed manifest', gzipSync(JSON.stringify({ url: 'https://courier.example/3' })), [JOBS[2]]],
    ['a list', 'https://courier.example/3\n', [JOBS[2]]],
    ['a list of one without a line end', 'https://courier.example/3', [JOBS[2]]],
    ['a page', story(), [`bytes ${story().length}`]],
    ['a packed page', gzipSync(story()), [`bytes ${story().length}`]],
    ['nothing', '', ['empty']],
  ])('may be %s', async (_, stdin, expected) => {
    expect(await jobs('-', stdin)).toEqual(expected)
  })
})

describe('a manifest line', () => {
  test.each([
    ['not JSON', '{"id":'],
    ['not a JSON object', '[1]'],
    ['neither "url" nor "file"', '{"id":"x"}'],
    ['"url" must be', '{"url":"mailto:desk@courier.example"}'],
    ['"url" must be', '{"url":7}'],
    ['"file" must be', '{"file":""}'],
    ['"id" must be', '{"id":{},"file":"a.html"}'],
  ])('that is wrong is told with its number: %s', async (says, line) => {
    const path = files.write('wrong.jsonl', `{"url":"https://courier.example/1"}\n\n${line}\n{"file":"a.html"}\n`)
    const found = await collect(readInputs(path, settle({})))
    expect(found.map(({ source }) => source.kind)).toEqual(['fetch', 'problem', 'file'])
    const { source } = found[1]!
    expect('error' in source && source.error.message).toContain(`wrong.jsonl, line 3: ${says}`)
  })

  test('with a file is read whatever name it gives for an address', async () => {
    const path = files.write('odd.jsonl', '{"url":"saved::courier.example","file":"a.html"}')
    expect(await jobs(path)).toEqual(['file /a.html saved::courier.example'])
  })
})

test('pages in memory keep what is known of them', async () => {
  const page = { id: 'x', url: 'https://courier.example/a' }
  expect(await jobs([{ ...page, html: '<p>' }, { ...page, file: '/a' }, page, { id: 'x' }])).toEqual([
    'bytes 3 x https://courier.example/a',
    'file /a x https://courier.example/a',
    'fetch x https://courier.example/a',
    'input-unsupported x',
  ])
})
