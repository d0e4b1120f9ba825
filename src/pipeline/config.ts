import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { faultsError, readCheckedYaml } from '../core/checked-yaml.ts'
import { TearsheetError } from '../core/errors.ts'
import { readOpml } from '../crawl/opml.ts'
import type { ScopeOptions } from '../crawl/scope.ts'
import { decodeBytes } from '../page/charset.ts'
import { type ConfigFile, configSchema, type ConfigSource, homeOf } from './config-schema.ts'

/** One thing to be polled. OPML files have become feeds. */
export interface Source {
  readonly kind: 'feed' | 'sitemap' | 'site'
  readonly url: string
  readonly name: string | null
  /** Of the configuration, then of the OPML folders. */
  readonly tags: readonly string[]
  /** A fixed interval, milliseconds; null for the adaptive one. */
  readonly intervalMs: number | null
  readonly scope: ScopeOptions
  /** Least gap to this source's domain, milliseconds; null for the general one. */
  readonly minDelayMs: number | null
  /** `config.yaml:7`, or the OPML file: where it was stated. */
  readonly stated: string
}

/** What `tearsheet archive` is to do; every path is absolute. */
export interface ArchiveConfig {
  readonly file: string
  /** The archive's folder. */
  readonly archive: string
  readonly contact: string | null
  readonly minDelayMs: number | null
  readonly maxDelayMs: number | null
  readonly concurrency: number | null
  readonly perAddress: number | null
  readonly timeoutMs: number | null
  readonly maxBytes: number | null
  readonly allowAddresses: readonly string[]
  readonly sources: readonly Source[]
}

/** Larger files are no configuration; OPML lists of 100,000 feeds have 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Reads a configuration and the OPML files that it names. Throws `file-not-found`, `file-unreadable`, or `usage` with
 * one line a fault: file, line and column, key, what is wrong.
 */
export async function loadConfig(path: string): Promise<ArchiveConfig> {
  const file = resolve(path)
  const text = decodeBytes(await read(file, path), { url: '' }).text
  const { data, at } = readCheckedYaml(text, path, { schema: configSchema, code: 'usage', homeOf })
  const sources: Source[] = []
  for (const [index, source] of data.sources.entries())
    sources.push(...(await expand(source, data, file, at(['sources', index]))))
  return {
    file,
    archive: resolve(dirname(file), data.archive),
    contact: data.contact ?? null,
    minDelayMs: data.pace?.minDelay ?? null,
    maxDelayMs: data.pace?.maxDelay ?? null,
    concurrency: data.pace?.concurrency ?? null,
    perAddress: data.pace?.perAddress ?? null,
    timeoutMs: data.fetch?.timeout ?? null,
    maxBytes: data.fetch?.maxBytes ?? null,
    allowAddresses: data.fetch?.allowAddresses ?? [],
    sources: joined(sources),
  }
}

async function expand(source: ConfigSource, config: ConfigFile, file: string, at: string): Promise<Source[]> {
  const stated = at.replace(/:\d+: .*$/s, '')
  const common = {
    name: source.name ?? null,
    tags: source.tags ?? [],
    intervalMs: source.interval ?? config.interval ?? null,
    scope: { ...config.scope, ...source.scope },
    minDelayMs: source.rate ?? source.minDelay ?? null,
    stated,
  }
  const { feed, sitemap, site, opml } = source
  if (opml === undefined) {
    const kind = feed === undefined ? (sitemap === undefined ? 'site' : 'sitemap') : 'feed'
    return [{ ...common, kind, url: new URL((feed ?? sitemap ?? site)!).href }]
  }
  if (/^https?:/i.test(opml)) throw faultsError('usage', [`${at}opml: expected a file, got an address: save it first`])
  const path = resolve(dirname(file), opml)
  const { text } = decodeBytes(await read(path, `${opml} (${stated})`), { url: '' })
  const feeds = readOpml(text)
  if (!feeds.length) throw faultsError('usage', [`${at}opml: there is no feed in ${opml}`])
  return feeds.map(({ url, title, tags }) => ({
    ...common,
    kind: 'feed' as const,
    url,
    name: title ?? common.name,
    tags: [...new Set([...common.tags, ...tags])],
    stated: `${opml} (${stated})`,
  }))
}

/** Each address once: what is stated first holds, with the tags of all. */
function joined(sources: readonly Source[]): Source[] {
  const found = new Map<string, Source>()
  for (const source of sources) {
    const before = found.get(source.url)
    found.set(source.url, before ? { ...before, tags: [...new Set([...before.tags, ...source.tags])] } : source)
  }
  return [...found.values()]
}

async function read(path: string, name: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path)
    if (bytes.length <= MAX_BYTES) return bytes
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new TearsheetError(missing ? 'file-not-found' : 'file-unreadable', name, { cause: error })
  }
  throw new TearsheetError('file-unreadable', `${name} has more than ${MAX_BYTES} bytes`)
}
