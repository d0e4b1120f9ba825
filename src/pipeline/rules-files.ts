import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { TearsheetError } from '../core/errors.ts'
import { readSiteRules, type SiteRules } from '../sites/rules.ts'

const RULE_NAME = /\.ya?ml$/i

/** Paths of the rule files of a folder, by name; of a file itself. Throws `usage` where there are none. */
export async function listRuleFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const names = (await readdir(path)).filter((name) => RULE_NAME.test(name)).sort()
    if (names.length) return names.map((name) => join(path, name))
  } catch (error) {
    throw new TearsheetError('usage', `site rules: there is no ${path}`, { cause: error })
  }
  throw new TearsheetError('usage', `site rules: there is no .yaml file in ${path}`)
}

/**
 * Reads and checks the site rules of a folder, a YAML file a publisher, or of one file. Throws `usage` where there are
 * none, and `rules-invalid` with file, line, column and key of every fault.
 */
export async function loadRules(path: string): Promise<SiteRules> {
  const paths = await listRuleFiles(path)
  const read = async (file: string) => ({ name: basename(file), text: await readFile(file, 'utf8') })
  return readSiteRules(await Promise.all(paths.map(read)))
}
