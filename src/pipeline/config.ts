import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
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
  readonly timeoutMs: number | null
  readonly maxBytes: number | null
  readonly allowAddresses: readonly string[]
  readonly sources: readonly Source[]
}

/** Larger files are no configuration; OPML lists of 100,000 feeds have 20 MB. */
const MAX_BYTES = 64 * 1024 * 1024
const MAX_PROBLEMS = 20

/**
 * Reads a configuration and the OPML files that it names. Throws `file-not-found`, `file-unreadable`, or `usage` with
 * one line a fault: file, line and column, key, what is wrong.
 */
export async function loadConfig(path: string): Promise<ArchiveConfig> {
  const file = resolve(path)
  const text = decodeBytes(await read(file, path), { url: '' }).text
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults = document.errors.map(({ pos, message }) => place(path, lines, pos[0]) + message)
  if (faults.length) throw wrong(faults)
  const checked = configSchema.safeParse(asObject(document, path))
  const at = (keys: readonly PropertyKey[]): string => placeOf(path, document, lines, keys)
  if (!checked.success)
    throw wrong(checked.error.issues.flatMap((issue) => sentences(issue).map((line) => at(line.keys) + line.text)))
  const { data } = checked
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
  if (/^https?:/i.test(opml)) throw wrong([`${at}opml: expected a file, got an address: save it first`])
  const path = resolve(dirname(file), opml)
  const { text } = decodeBytes(await read(path, `${opml} (${stated})`), { url: '' })
  const feeds = readOpml(text)
  if (!feeds.length) throw wrong([`${at}opml: there is no feed in ${opml}`])
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

function asObject(document: Document, path: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Aliases that unfold without end.
    throw wrong([`${path}: ${error instanceof Error ? error.message : String(error)}`])
  }
}

/** A fault of the schema in plain words, at the key that it is about. */
function sentences(issue: z.core.$ZodIssue): { keys: readonly PropertyKey[]; text: string }[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const home = homeOf(key)
      const text = `${written([...path, key])}: there is no such key${home && ` here; it stands ${home}`}`
      return { keys: [...path, key], text }
    })
  }
  // Of a choice of forms, what is wrong with the last one says most: it is the list, or the check of the word.
  const [choice] = issue.code === 'invalid_union' ? issue.errors.flat().filter(({ code }) => code === 'custom') : []
  if (choice) return sentences({ ...choice, path: [...path, ...choice.path] })
  const missing = issue.code === 'invalid_type' && issue.input === undefined && /undefined/.test(issue.message)
  const said = issue.message.replace(/^Invalid input: /, '')
  return [{ keys: path, text: `${written(path) || 'the file'}: ${missing ? 'this key is needed' : said}` }]
}

/** `sources[1].interval`. */
function written(keys: readonly PropertyKey[]): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`)).join('')
}

/** Where a key stands, or the nearest thing around it that does. */
function placeOf(path: string, document: Document, lines: LineCounter, keys: readonly PropertyKey[]): string {
  for (let length = keys.length; length >= 0; length--) {
    const node: unknown = length ? document.getIn(keys.slice(0, length), true) : document.contents
    if (isNode(node) && node.range) return place(path, lines, node.range[0])
  }
  return `${path}: `
}

function place(path: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `${path}:${line}:${col}: `
}

function wrong(faults: readonly string[]): TearsheetError {
  const more = faults.length > MAX_PROBLEMS ? [`and ${faults.length - MAX_PROBLEMS} more`] : []
  return new TearsheetError('usage', [...faults.slice(0, MAX_PROBLEMS), ...more].join('\n'))
}
