import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toMarkdown } from '../../record/markdown.ts'
import type { Archive } from '../archive.ts'
import { storageFault } from '../storage-faults.ts'
import type { ArticleFilter, ArticleRow } from '../store-contract.ts'

/** Letters and digits of any script stay; what shells, file systems or URLs give a meaning to goes. */
const NOT_IN_NAMES = /[^\p{L}\p{N}]+/gu
const MAX_SLUG = 60

/** Writes one Markdown file an article, `HOST/DATE-HEADLINE-NUMBER.md`, below a folder. Returns how many. */
export async function exportMarkdown({ store }: Archive, folder: string, filter: ArticleFilter = {}): Promise<number> {
  let count = 0
  const made = new Set<string>()
  for await (const article of store.articles(filter)) {
    const below = join(folder, article.host.replace(/[^a-z0-9.-]/gi, '_').replace(/^\.+/, '_'))
    const path = join(below, fileName(article))
    try {
      if (!made.has(below)) await mkdir(below, { recursive: true })
      made.add(below)
      await writeFile(path, toMarkdown(article.record))
    } catch (error) {
      throw storageFault(error, path)
    }
    count++
  }
  return count
}

/** The number keeps apart what has one headline, and finds the article again. */
function fileName({ id, at, record }: ArticleRow): string {
  const day = (record.date ?? new Date(at).toISOString()).slice(0, 10)
  const slug = (record.headline ?? '').toLowerCase().replace(NOT_IN_NAMES, '-').slice(0, MAX_SLUG)
  return `${[day, slug, String(id)]
    .map((part) => part.replace(/^-+|-+$/g, ''))
    .filter(Boolean)
    .join('-')}.md`
}
