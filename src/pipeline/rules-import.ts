import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { TearsheetError } from '../core/errors.ts'
import { type Imported, importSiteConfig } from '../sites/import/site-config.ts'
import { decodeBytes } from '../page/charset.ts'

/** A site config that was read, with the path it was read from. */
export interface ImportedFile extends Imported {
  readonly path: string
}

/** Translates site configs: files, or all `.txt` files of folders, by name. Throws `usage` for a path that is not there. */
export async function* importRules(paths: readonly string[]): AsyncGenerator<ImportedFile> {
  for (const given of paths)
    for (const path of await filesOf(given)) {
      const { text } = decodeBytes(await readFile(path), { url: '' })
      yield { path, ...importSiteConfig(text, basename(path)) }
    }
}

async function filesOf(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const names = await readdir(path)
    return names
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(path, name))
  } catch (error) {
    throw new TearsheetError('usage', `site configs: there is no ${path}`, { cause: error })
  }
}
