import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ArticleRecord, type ErrorLine, isErrorLine } from '../record/record.ts'
import { type Format, rendering } from '../record/render.ts'
import { stableId } from '../record/stable-id.ts'
import { openOutput, outputError } from './output.ts'

/** Where the lines of a run go. */
export interface Results {
  write(line: ArticleRecord | ErrorLine): Promise<void>
  close(): Promise<void>
}

/** One text with all lines, on standard output or in a file; or a folder with a file for each page. */
export async function openResults(format: Format, out: string | undefined): Promise<Results> {
  return out !== undefined && (await isFolder(out)) ? await openFolder(format, out) : await openText(format, out)
}

/** What exists decides; for what does not, a slash at the end. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return /[/\\]$/.test(path)
  }
}

async function openText(format: Format, out: string | undefined): Promise<Results> {
  const { open, between, close, page } = await rendering(format)
  const output = await openOutput(out)
  let first = true
  return {
    async write(line) {
      await output.write((first ? open : between) + page(line))
      first = false
    },
    async close() {
      await output.write((first ? open : '') + close)
      await output.close()
    },
  }
}

async function openFolder(format: Format, folder: string): Promise<Results> {
  const { open, extension, page } = await rendering(format)
  const taken = new Set<string>()
  const guarded = async (what: () => Promise<unknown>, path: string): Promise<void> => {
    try {
      await what()
    } catch (error) {
      throw outputError(error as NodeJS.ErrnoException, path)
    }
  }
  await guarded(() => mkdir(folder, { recursive: true }), folder)
  return {
    async write(line) {
      const path = join(folder, `${nameOf(line, taken)}.${extension}`)
      // In a file of its own a page is an object, not a list of one.
      const text = format === 'json' ? page(line) + '\n' : open + page(line)
      await guarded(() => writeFile(path, text), path)
    },
    close: () => Promise.resolve(),
  }
}

/** A file name that is safe on every system and not taken in this run; the id as far as it can be one. */
function nameOf(line: ArticleRecord | ErrorLine, taken: Set<string>): string {
  const id = line.id ?? (isErrorLine(line) && line.url !== null ? stableId(line.url) : 'input')
  const safe = id
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._]+/, '')
    .slice(0, 100)
  const base = safe || stableId(id)
  let name = base
  // File systems that do not part upper and lower case are common.
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}-${number}`
  taken.add(name.toLowerCase())
  return name
}
