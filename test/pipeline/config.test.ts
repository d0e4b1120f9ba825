import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseDuration, parseRate } from '../../src/pipeline/config-values.ts'
import { loadConfig } from '../../src/pipeline/config.ts'
import { tempFolder } from '../cli/run.ts'

const files = tempFolder()
afterAll(files.remove)
let count = 0
const load = (yaml: string) => loadConfig(files.write(`dir/config-${(count += 1)}.yaml`, yaml))
const message = async (yaml: string): Promise<string> =>
  load(yaml).then(
    () => 'no error',
    (error: Error) => error.message.replaceAll(/\S*\/(config-\d+\.yaml)/g, 'config.yaml'),
  )

const SMALL = `archive: ./archive              # a folder
contact: mailto:desk@example.org
pace: { minDelay: 2s }
sources:
  - feed: https://news.example/rss.xml
  - sitemap: https://news.example/news-sitemap.xml
  - opml: ./feeds.opml
`

describe('loadConfig', () => {
  it('reads the smallest form, with paths from the file', async () => {
    files.write(
      'dir/feeds.opml',
      '<opml version="2.0"><body><outline text="World"><outline text="One" xmlUrl="https://one.example/rss"/></outline><outline xmlUrl="https://news.example/rss.xml" text="Twice" category="twice"/></body></opml>',
    )
    const config = await load(SMALL)
    expect(config).toMatchObject({
      archive: join(files.folder, 'dir/archive'),
      contact: 'mailto:desk@example.org',
      minDelayMs: 2000,
    })
    expect(config.sources.map(({ kind, url, name, tags }) => ({ kind, url, name, tags }))).toEqual([
      { kind: 'feed', url: 'https://news.example/rss.xml', name: null, tags: ['twice'] },
      { kind: 'sitemap', url: 'https://news.example/news-sitemap.xml', name: null, tags: [] },
      { kind: 'feed', url: 'https://one.example/rss', name: 'One', tags: ['World'] },
    ])
    expect(config.sources[0]?.stated).toMatch(/config-1\.yaml:5$/)
  })

  it('gives each source its own tags, interval, scope and rate over those for all', async () => {
    const config = await load(`archive: a
interval: 1h
scope: { exclude: '*print*', depth: 1 }
sources:
  - site: https://a.example
    tags: [x, y]
    interval: 15m
    rate: 30/min
    scope: { include: ['/news/*'], depth: 3, budget: 50, hosts: a.example }
  - feed: https://b.example/rss
    tags: z
    minDelay: 50ms
`)
    expect(config.sources).toMatchObject([
      {
        kind: 'site',
        url: 'https://a.example/',
        tags: ['x', 'y'],
        intervalMs: 900_000,
        minDelayMs: 2000,
        scope: { exclude: ['*print*'], include: ['/news/*'], depth: 3, budget: 50, hosts: ['a.example'] },
      },
      {
        kind: 'feed',
        tags: ['z'],
        intervalMs: 3_600_000,
        minDelayMs: 50,
        scope: { exclude: ['*print*'], depth: 1 },
      },
    ])
  })

  it.each([
    ['sources: [{feed: https://a.example/}]', 'config.yaml:1:1: archive: this key is needed'],
    [
      'archive: a\nsources:\n  - feed: news.example/rss',
      'config.yaml:3:11: sources[0].feed: expected an http or https address, got "news.example/rss"',
    ],
    [
      'archive: a\nsources:\n  - feed: https://a.example/\n    interval: soon',
      'config.yaml:4:15: sources[0].interval: expected a duration such as 50ms, 2s, 15m, 6h or 1d, got "soon"',
    ],
    [
      'archive: a\npace: { minDelay: 2 }\nsources: [{feed: https://a.example/}]',
      'config.yaml:2:19: pace.minDelay: expected a duration',
    ],
    ['archive: a\nsource: []\nsources: [{feed: https://a.example/}]', 'config.yaml:2:9: source: there is no such key'],
    [
      'archive: a\nsources:\n  - feed: https://a.example/\n    contact: b@example.org',
      'config.yaml:4:14: sources[0].contact: there is no such key here; it stands at the top',
    ],
    [
      'archive: a\nminDelay: 2s\nsources: [{feed: https://a.example/}]',
      'config.yaml:2:11: minDelay: there is no such key here; it stands under pace or in a source',
    ],
    [
      'archive: a\nsources:\n  - tags: x',
      'config.yaml:3:5: sources[0]: expected exactly one of feed, sitemap, site and opml',
    ],
    [
      'archive: a\nsources:\n  - site: https://a.example/\n    scope: { include: /(/ }',
      'config.yaml:4:23: sources[0].scope.include: Invalid regular expression',
    ],
    ['archive: a\nsources:\n  - feed: [', 'config.yaml:3:'],
    ['archive: a\narchive: b\nsources: []', 'config.yaml:2:1: Map keys must be unique'],
    ['- a', 'config.yaml:1:1: the file: expected object'],
    ['', 'the file: expected object'],
    ['archive: a\nsources:\n  - opml: https://a.example/x.opml', 'opml: expected a file, got an address'],
  ])('names file, line and key: %j', async (yaml, expected) => {
    expect(await message(yaml)).toContain(expected)
  })

  it('names every fault at once', async () => {
    const said = await message('archive: 5\nsources:\n  - feed: x\n  - sitemap: y\n')
    expect(said.split('\n')).toHaveLength(3)
  })

  it('tells a missing file from a bad one', async () => {
    await expect(loadConfig(join(files.folder, 'none.yaml'))).rejects.toMatchObject({ code: 'file-not-found' })
    await expect(load('archive: a\nsources:\n  - opml: none.opml')).rejects.toMatchObject({
      code: 'file-not-found',
      message: expect.stringContaining('none.opml'),
    })
    await expect(load('archive: a\nsources: []')).rejects.toMatchObject({ code: 'usage' })
  })

  it('does not unfold aliases without end', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((key, n) => `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[n]}`).join(', ')}]`),
    ].join('\n')
    expect(await message(bomb)).toContain('config.yaml')
  })
})

describe('values', () => {
  it('are durations and rates in milliseconds', () => {
    expect(['50ms', '2s', '1.5 h', '1d', '2w', '2', 's', '-1s', '1 year'].map(parseDuration)).toEqual([
      50,
      2000,
      5_400_000,
      86_400_000,
      1_209_600_000,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(['30/min', '1/10s', '2/s', '60/hour', '0/s', '1/0s', 'x'].map(parseRate)).toEqual([
      2000,
      10_000,
      500,
      60_000,
      undefined,
      undefined,
      undefined,
    ])
  })
})
