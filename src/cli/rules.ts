import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import type { RuleFileResult } from '../pipeline/rules-test.ts'
import { EXIT } from './exit.ts'
import { openOutput, OutputClosed, outputError } from './output.ts'

interface ImportFlags {
  readonly out?: string
  readonly force?: boolean
  readonly json?: boolean
}

const ABOUT = `Check, test and import site rules: YAML files with selectors for publishers whose pages need their own.

Rules are the last resort: they are used with --rules, decide against everything else on the page, and grow old with it.`

const EXAMPLES = `
A rule file, at its smallest:
  host: news.example
  body: .story-text

Examples:
  tearsheet page.html --url https://news.example/story --rules ./rules
  tearsheet explain page.html --url https://news.example/story --rules ./rules
  tearsheet rules test ./rules
  tearsheet rules import news.example.txt --out ./rules`

const TEST_NOTES = `
Each file is checked, and the pages that its tests name are read with it, offline. A rule that matches nothing is told, and
fails nothing; so is one that says on every page what the page says without it: that one can go.

Exit codes: 0 all good, 1 a file is not valid or a test failed, 2 wrong usage.

Example:
  tearsheet rules test ./rules`

const IMPORT_NOTES = `
Reads the site configs of Full-Text RSS: a file a host, named by it (news.example.txt, .news.example.txt for its
subdomains), with XPath in lines of title, author, date, body and strip. What cannot be translated is told with its line.
Without --out the rule files are printed.

Exit codes: 0 all good, 1 a file gave no rules, 2 wrong usage, 74 a file could not be written.

Examples:
  tearsheet rules import news.example.txt
  tearsheet rules import site-configs/ --out ./rules`

/** `tearsheet rules` with its commands. */
export function rulesCommand(done: (code: number) => void): Command {
  const command = new Command('rules').description(ABOUT).addHelpText('after', EXAMPLES)
  command
    .command('test')
    .description('Check rule files and run the tests that they name.')
    .argument('[path]', 'folder of rule files, or one', '.')
    .option('--json', 'a JSON line for each file')
    .addHelpText('after', TEST_NOTES)
    .action(async (path: string, flags: { json?: boolean }) => done(await test(path, flags.json ?? false)))
  command
    .command('import')
    .description('Translate site configs of Full-Text RSS into rule files.')
    .argument('<paths...>', 'site configs, or folders of them')
    .option('-o, --out <folder>', 'write a rule file for each, and tell of it line by line')
    .option('--force', 'replace rule files that are there')
    .option('--json', 'with --out: a JSON line for each file')
    .addHelpText('after', IMPORT_NOTES)
    .action(async (paths: string[], flags: ImportFlags) => done(await importAll(paths, flags)))
  return command
}

async function test(path: string, json: boolean): Promise<number> {
  const [{ testRules }, { testLines }] = await Promise.all([
    import('../pipeline/rules-test.ts'),
    import('./rules-lines.ts'),
  ])
  let failed = false
  const all: RuleFileResult[] = []
  const code = await printing(async (print) => {
    for await (const result of testRules(path)) {
      all.push(result)
      failed ||= result.fault !== null || result.tests.some(({ outcome }) => outcome === 'failed')
      await print(json ? JSON.stringify(result) : testLines(result).join('\n'))
    }
  })
  const count = (outcome: string): number =>
    all.flatMap(({ tests }) => tests).filter((one) => one.outcome === outcome).length
  const told = ['passed', 'failed', 'skipped'].map((outcome) => `${count(outcome)} ${outcome}`).join(', ')
  process.stderr.write(`tearsheet: ${all.length} rule files, tests: ${told}\n`)
  return code ?? (failed ? EXIT.failed : EXIT.good)
}

async function importAll(paths: readonly string[], { out, force = false, json = false }: ImportFlags): Promise<number> {
  const [{ importRules }, { importLines }] = await Promise.all([
    import('../pipeline/rules-import.ts'),
    import('./rules-lines.ts'),
  ])
  let failed = false
  const totals = { lines: 0, 'left out': 0 }
  const code = await printing(async (print) => {
    for await (const imported of importRules(paths)) {
      failed ||= imported.yaml === null
      totals.lines += imported.lines.length
      totals['left out'] += imported.lines.filter(({ fate }) => fate === 'left out').length
      if (out === undefined) {
        if (imported.yaml !== null) await print(imported.yaml.trimEnd())
        process.stderr.write(`${importLines(imported).join('\n')}\n`)
        continue
      }
      if (imported.yaml !== null) await write(out, imported.name, imported.yaml, force)
      await print(json ? JSON.stringify(imported) : importLines(imported).join('\n'))
    }
  })
  process.stderr.write(`tearsheet: ${totals.lines} lines, ${totals['left out']} left out\n`)
  return code ?? (failed ? EXIT.failed : EXIT.good)
}

async function write(folder: string, name: string, yaml: string, force: boolean): Promise<void> {
  const path = join(folder, name)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(path, yaml, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw outputError(Object.assign(new Error(), { code: 'it is there; --force replaces it' }), path)
    throw outputError(error as NodeJS.ErrnoException, path)
  }
}

/** Runs a command that prints lines; an exit code where the reader of the output has gone. */
async function printing(work: (print: (text: string) => Promise<void>) => Promise<void>): Promise<number | undefined> {
  const output = await openOutput(undefined)
  try {
    await work((text) => output.write(`${text}\n`))
    await output.close()
    return undefined
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.good
    throw error
  }
}
