import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashText } from '../../src/extract/body/tree.ts'

/**
 * What we read off a page ourselves, block by block, in the record's own convention. A page is known by its bytes and a
 * block by its text, so the file holds neither addresses nor words of the pages, and outlives changes of the segmentation.
 */
export interface Annotation {
  /** First 16 hexadecimal digits of the SHA-256 of the page's unpacked bytes. */
  readonly page: string
  /** Names of the blocks that are the article's text. */
  readonly body: readonly string[]
  /** Blocks of the standfirst. */
  readonly standfirst?: readonly string[]
  /** Blocks that the convention leaves open: they teach nothing and count neither way. */
  readonly unsure?: readonly string[]
  /** The last block that was read, where the page was not read to its end. */
  readonly until?: string
}

/** Beside this module, because it is our own work and not a part of any benchmark. */
const FILE = join(import.meta.dirname, 'annotations.jsonl')

/** Every annotation by its page. */
export function readAnnotations(file = FILE): Map<string, Annotation> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const all = lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Annotation)
  return new Map(all.map((one) => [one.page, one]))
}

/** The name that `Annotation.page` knows a page by. */
export function pageName(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/** Names of a page's blocks: a hash of the text, with a number behind it where the same text stood before. */
export function blockNames(texts: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const hash = (hashText(text.replace(/\s+/g, ' ')) >>> 0).toString(36)
    const times = (seen.get(hash) ?? 0) + 1
    seen.set(hash, times)
    return times === 1 ? hash : `${hash}.${times}`
  })
}

/** What an annotation says of each block. */
export interface Marked {
  /** 1 text, 0 not, 2 open or not read. */
  readonly labels: Uint8Array
  /** 1 standfirst. */
  readonly standfirst: Uint8Array
}

/** The annotation laid over the page's blocks. */
export function markBlocks(
  { body, standfirst = [], unsure = [], until }: Annotation,
  texts: readonly string[],
): Marked {
  const names = blockNames(texts)
  const has = (list: readonly string[]): ((name: string) => boolean) => {
    const set = new Set(list)
    return (name) => set.has(name)
  }
  const [isBody, isStandfirst, isUnsure] = [has(body), has(standfirst), has(unsure)]
  const end = until === undefined ? names.length : names.indexOf(until) + 1 || names.length
  return {
    labels: Uint8Array.from(names, (name, at) => (isBody(name) ? 1 : isUnsure(name) || at >= end ? 2 : 0)),
    standfirst: Uint8Array.from(names, (name) => (isStandfirst(name) ? 1 : 0)),
  }
}
