import { createHash } from 'node:crypto'
import { faultsError, readCheckedYaml } from '../core/checked-yaml.ts'
import { TearsheetError } from '../core/errors.ts'
import type { SiteReader } from '../extract/types.ts'
import { siteReader } from './evidence.ts'
import { ruleFileSchema } from './rule-schema.ts'
import type { RuleFile, RuleVersion } from './types.ts'

/** A rule file as text: plain data that crosses to other threads, where it is read when a page of it comes. */
export interface RuleText {
  /** Name of the file, as faults and provenance show it. */
  readonly name: string
  readonly text: string
  /** As the checked file states them; to be filled in by readSiteRules. */
  readonly host: readonly string[]
}

/** The rules of many publishers. */
export interface SiteRules {
  readonly texts: readonly RuleText[]
  /** First 12 hex digits of the SHA-256 over all files: another one where any rule is another. */
  readonly hash: string
  /** What reads a page of that address, captured then (ISO 8601; null: with the latest rules); null where no rule holds. */
  readerFor(url: string, at: string | null): SiteReader | null
}

/** Reads one rule file. Throws `rules-invalid` with a line a fault. */
export function readRuleFile(text: string, name: string): RuleFile {
  return readCheckedYaml(text, name, { schema: ruleFileSchema, code: 'rules-invalid' }).data
}

/** Reads and checks rule files. Throws `rules-invalid` with the faults of all of them, and where two are for one host. */
export function readSiteRules(files: readonly Pick<RuleText, 'name' | 'text'>[]): SiteRules {
  const faults: string[] = []
  const texts: RuleText[] = []
  const taken = new Map<string, string>()
  for (const { name, text } of files) {
    try {
      const { host } = readRuleFile(text, name)
      texts.push({ name, text, host })
      for (const one of host) {
        const other = taken.get(one)
        if (other !== undefined) faults.push(`${name}: ${one} has rules in ${other} already`)
        taken.set(one, name)
      }
    } catch (error) {
      if (!(error instanceof TearsheetError)) throw error
      faults.push(...error.message.replace(/^[^:]*: /, '').split('\n'))
    }
  }
  if (faults.length) throw faultsError('rules-invalid', faults)
  return siteRules(texts)
}

/** Rules from texts that were checked before, as another thread hands them over: each is read when it is first needed. */
export function siteRules(texts: readonly RuleText[]): SiteRules {
  const byHost = new Map(texts.flatMap((text) => text.host.map((host) => [host, text] as const)))
  const files = new Map<RuleText, RuleFile>()
  const readers = new Map<RuleVersion, SiteReader>()
  return {
    texts,
    hash: hashOf(texts.map(({ name, text }) => `${name}\n${text}`).join('\0')),
    readerFor(url, at) {
      const source = textFor(byHost, url)
      if (!source) return null
      let file = files.get(source)
      if (!file) files.set(source, (file = readRuleFile(source.text, source.name)))
      const version = versionAt(file.versions, at)
      if (!version) return null
      let reader = readers.get(version)
      if (!reader)
        readers.set(version, (reader = siteReader(version, { file: source.name, hash: hashOf(source.text) })))
      return reader
    },
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** A host of its own before the wildcards over it, the nearest first; a `www.` is the host itself. */
function textFor(byHost: ReadonlyMap<string, RuleText>, url: string): RuleText | undefined {
  const hostname = URL.parse(url)?.hostname
  if (!hostname) return undefined
  const bare = hostname.replace(/^www\./, '')
  const exact = byHost.get(hostname) ?? byHost.get(bare) ?? byHost.get(`www.${bare}`)
  if (exact) return exact
  for (let dot = hostname.indexOf('.'); dot >= 0; dot = hostname.indexOf('.', dot + 1)) {
    const wide = byHost.get(`*${hostname.slice(dot)}`)
    if (wide) return wide
  }
  return undefined
}

/** The rules of the day of capture; without one those that hold last. */
function versionAt(versions: readonly RuleVersion[], at: string | null): RuleVersion | undefined {
  if (at === null) return versions.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0]
  const day = at.slice(0, 10)
  return versions.find(({ from, until }) => (!from || from <= day) && (!until || day <= until))
}
