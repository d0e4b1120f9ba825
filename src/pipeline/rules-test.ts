import { basename, dirname, resolve } from 'node:path'
import { asTearsheetError, ERROR_CODES } from '../core/errors.ts'
import { foldSpace } from '../core/text.ts'
import type { ArticleRecord } from '../record/record.ts'
import { readRuleFile, type SiteRules } from '../sites/rules.ts'
import type { Expected, RuleTest } from '../sites/types.ts'
import { extractInput } from './extract.ts'
import { readPageFile } from './page-file.ts'
import { listRuleFiles, loadRules } from './rules-files.ts'

/** What became of one test of a rule file. */
export interface RuleTestResult {
  readonly url: string
  /** `skipped`: no saved page is named. */
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** What is not as it should be, a line each. */
  readonly faults: readonly string[]
  /** Rules that match nothing on the page, and those that say what the page says without them. */
  readonly drift: readonly string[]
  readonly needless: readonly string[]
}

/** One rule file with its tests; `fault` where it is not valid. */
export interface RuleFileResult {
  readonly file: string
  readonly fault: string | null
  readonly tests: readonly RuleTestResult[]
}

/** Largest saved page, bytes. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * Checks the rule files of a folder, or one, and runs the tests that they name on the pages saved beside them, offline.
 * Throws `usage` where there are no rule files.
 */
export async function* testRules(path: string): AsyncGenerator<RuleFileResult> {
  const paths = await listRuleFiles(path)
  for (const file of paths) yield await testFile(file)
  if (paths.length < 2) return
  const clash = await loadRules(path).then(
    () => null,
    (error: unknown) => asTearsheetError(error).message,
  )
  if (clash?.includes(' has rules in ')) yield { file: path, fault: clash, tests: [] }
}

async function testFile(file: string): Promise<RuleFileResult> {
  const name = basename(file)
  try {
    const rules = await loadRules(file)
    const { tests } = readRuleFile(rules.texts[0]!.text, name)
    const results: RuleTestResult[] = []
    for (const test of tests) results.push(await run(test, rules, dirname(file)))
    return { file: name, fault: null, tests: results }
  } catch (error) {
    const { message } = asTearsheetError(error)
    return { file: name, fault: message.replace(`${ERROR_CODES['rules-invalid'].line}: `, ''), tests: [] }
  }
}

async function run(test: RuleTest, rules: SiteRules, folder: string): Promise<RuleTestResult> {
  const { url, file, at, expect = {} } = test
  const nothing = { url, faults: [], drift: [], needless: [] }
  if (file === undefined) return { ...nothing, outcome: 'skipped' }
  try {
    const html = await readPageFile(resolve(folder, file), MAX_BYTES)
    const { record, found } = await extractInput({ url, html, at }, { rules })
    const faults = found.site ? differences(record, expect) : ['no rule of the file holds for this page']
    const { drift = [], needless = [] } = found.site ?? {}
    return { url, outcome: faults.length ? 'failed' : 'passed', faults, drift, needless }
  } catch (error) {
    return { ...nothing, outcome: 'failed', faults: [asTearsheetError(error).message] }
  }
}

/** What of a record is not as it is expected, a line a field. */
function differences(record: ArticleRecord, { body = {}, ...fields }: Expected): string[] {
  const faults: string[] = []
  for (const [field, wanted] of Object.entries(fields)) {
    const value = record[field as keyof ArticleRecord]
    const got = field === 'authors' ? record.authors.map(({ name }) => name) : value
    const list =
      Array.isArray(got) && typeof wanted === 'string' ? [wanted] : (wanted ?? (Array.isArray(got) ? [] : null))
    if (JSON.stringify(got) !== JSON.stringify(list))
      faults.push(`${field}: expected ${shown(list)}, got ${shown(got)}`)
  }
  const text = foldSpace(record.body.text)
  const said = (part: string): string => shown(part)
  if (body.starts !== undefined && !text.startsWith(foldSpace(body.starts)))
    faults.push(`body: expected to start with ${said(body.starts)}, starts with ${said(text.slice(0, 60))}`)
  if (body.ends !== undefined && !text.endsWith(foldSpace(body.ends)))
    faults.push(`body: expected to end with ${said(body.ends)}, ends with ${said(text.slice(-60))}`)
  for (const part of body.contains ?? [])
    if (!text.includes(foldSpace(part))) faults.push(`body: ${said(part)} is not in it`)
  for (const part of body.without ?? []) if (text.includes(foldSpace(part))) faults.push(`body: ${said(part)} is in it`)
  return faults
}

const shown = (value: unknown): string => (value === null ? 'nothing' : JSON.stringify(value))
