import { stat } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { TearsheetError } from '../core/errors.ts'
import type { Finding } from '../fixtures/bisect.ts'
import type { Outcome } from '../fixtures/check.ts'
import type { Fixture } from '../fixtures/files.ts'
import { EXIT } from './exit.ts'
import { whole } from './option-values.ts'
import { onInterrupt } from './extract.ts'
import { type Output, OutputClosed, openOutput } from './output.ts'

/** Where fixtures are kept where nobody says otherwise. */
export const DEFAULT_FOLDER = 'fixtures/pages'

interface CheckFlags {
  readonly folder: string
  readonly format: 'text' | 'json'
  readonly whole?: boolean
  readonly accept?: boolean
  readonly bisect?: boolean
  readonly concurrency?: number
}

/** A fixture that is not as expected, with what bisecting found. */
type Failure = Outcome & { readonly findings: readonly Finding[] | undefined }

const CHECK_EXAMPLES = `
An expected.json may state some of the record's fields: the others are not compared. null says that a field must be empty.
One that is missing, or states nothing, fails.

Examples:
  tearsheet fixture check
  tearsheet fixture check elbblick             those whose name holds the word
  tearsheet fixture check tests/pages --format json
  tearsheet fixture check elbblick --bisect    which rule made the difference`

/** `tearsheet fixture check`. */
export function fixtureCheckCommand(done: (code: number) => void): Command {
  return common(new Command('check'))
    .description(
      'Read every fixture and show field by field what is not as expected; exit code 1 where anything is not.',
    )
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(['text', 'json']).default('text'))
    .option('--accept', 'as fixture accept: take what comes out, after showing it')
    .option('--bisect', 'say of each difference which rule made it: slower, the page is read once for each rule')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (targets: string[], flags: CheckFlags) => done(await run(targets, flags)))
}

const ACCEPT_EXAMPLES = `
An expectation that states some fields keeps to those; --whole writes the whole record. A missing one is written whole.

Examples:
  tearsheet fixture accept elbblick
  tearsheet fixture accept fixtures/pages/elbblick/warnstreik
  tearsheet fixture accept                     all; look at the difference with git diff before you commit it`

/** `tearsheet fixture accept`. */
export function fixtureAcceptCommand(done: (code: number) => void): Command {
  return common(new Command('accept'))
    .description('Show what is not as expected, then make it the expectation.')
    .addHelpText('after', ACCEPT_EXAMPLES)
    .action(async (targets: string[], flags: CheckFlags) =>
      done(await run(targets, { ...flags, format: 'text', accept: true })),
    )
}

function common(command: Command): Command {
  return command
    .argument('[targets...]', 'folders of fixtures, or words that a name must hold (default: all)')
    .option('--folder <path>', 'where the fixtures are', DEFAULT_FOLDER)
    .option('--whole', 'fields that an expectation does not state count too')
    .option('-c, --concurrency <n>', 'pages read at the same time (default: the processors, at most 8)', whole(1))
    .option('--debug', 'print stack traces')
}

async function run(targets: readonly string[], flags: CheckFlags): Promise<number> {
  const [{ accept, checkFixtures, isGood }, { findingsText, outcomeText }, { bisect }] = await Promise.all([
    import('../fixtures/check.ts'),
    import('../fixtures/difference-text.ts'),
    import('../fixtures/bisect.ts'),
  ])
  const fixtures = await chosen(targets, flags.folder)
  const colour = process.stdout.isTTY && !process.env['NO_COLOR']
  const output = await openOutput(undefined)
  const signal = onInterrupt(() => process.stderr.write('finishing what is under way; once more stops at once\n'))
  const bad: Failure[] = []
  let accepted = 0
  try {
    for await (const outcome of checkFixtures(fixtures, {
      whole: flags.whole,
      concurrency: flags.concurrency,
      signal,
    })) {
      if (isGood(outcome)) continue
      const findings = flags.bisect ? await bisect(outcome) : undefined
      bad.push({ ...outcome, findings })
      if (flags.format === 'text') {
        await output.write(`${outcomeText(outcome, { colour })}\n`)
        if (findings?.length) await output.write(`  why:\n${findingsText(findings, { colour })}\n`)
      }
      if (flags.accept && (await accept(outcome, { whole: flags.whole }))) accepted += 1
    }
    await conclude(output, flags, fixtures.length, bad, accepted)
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  }
  if (signal.aborted) return EXIT.interrupted
  return bad.length > accepted ? EXIT.failed : EXIT.good
}

async function conclude(
  output: Output,
  flags: CheckFlags,
  count: number,
  bad: readonly Failure[],
  accepted: number,
): Promise<void> {
  if (flags.format === 'json') {
    const failed = bad.map(({ fixture, problem, differences, findings }) => ({
      ...fixture,
      problem,
      differences,
      findings,
    }))
    await output.write(
      `${JSON.stringify({ fixtures: count, failed: failed.length, accepted, failures: failed }, null, 2)}\n`,
    )
  } else {
    const what = bad.length
      ? `${bad.length} of ${count} fixtures ${bad.length === 1 ? 'is' : 'are'} not as expected`
      : `${count} fixtures are as expected`
    await output.write(`${what}${flags.accept ? `; ${accepted} accepted as they are now` : ''}\n`)
  }
  await output.close()
}

/** The fixtures of the folders, or of the usual folder, whose name holds every word. Throws `usage` where there are none. */
async function chosen(targets: readonly string[], folder: string): Promise<Fixture[]> {
  const { listFixtures } = await import('../fixtures/files.ts')
  const folders: string[] = []
  const words: string[] = []
  for (const target of targets) ((await isFolder(target)) ? folders : words).push(target)
  const all: Fixture[] = []
  for (const path of folders.length ? folders : [folder]) all.push(...(await listFixtures(path)))
  const fixtures = all.filter(({ name }) => words.every((word) => name.includes(word)))
  if (fixtures.length) return fixtures
  const where = (folders.length ? folders : [folder]).join(', ')
  throw new TearsheetError(
    'usage',
    words.length ? `no fixture in ${where} has ${words.join(' and ')} in its name` : `no fixture in ${where}`,
  )
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
