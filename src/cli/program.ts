import { Command, CommanderError } from 'commander'
import { asTearsheetError } from '../core/errors.ts'
import { ownVersion } from '../pipeline/version.ts'
import { archiveCommand } from './archive.ts'
import { crawlCommand } from './crawl.ts'
import { discoverCommand } from './discover.ts'
import { extractCommand } from './extract.ts'
import { EXIT } from './exit.ts'
import { COLOUR_ENVIRONMENT, FETCHING_ENVIRONMENT, helpText, INTERRUPTED } from './help.ts'
import { verifyCommand } from './verify.ts'
import { statsCommand } from './stats.ts'
import { searchCommand } from './search.ts'
import { OutputClosed } from './output.ts'
import { reextractCommand } from './reextract.ts'
import { exportCommand } from './export.ts'
import { explainCommand } from './explain.ts'
import { fixtureCommand } from './fixture.ts'
import { diffCommand } from './diff.ts'
import { rulesCommand } from './rules.ts'
import { schemaCommand } from './schema.ts'

const ABOUT = `Turns news pages into clean, structured records: saved pages, archives and web addresses in, JSON out.

Results go to standard output, everything else to standard error.`

const AFTER = helpText({
  exits: {
    0: 'all good',
    1: 'some inputs failed; their error lines are in the output',
    130: INTERRUPTED,
  },
  environment: { ...FETCHING_ENVIRONMENT, ...COLOUR_ENVIRONMENT },
  examples: [
    'tearsheet https://news.example/story --contact you@example.org',
    'tearsheet page.html --url https://news.example/story',
    'tearsheet manifest.jsonl > records.jsonl',
    'tearsheet help archive',
  ],
})

/**
 * Runs the command line. Answers with the exit code of DESIGN: what is printed has gone out by then. The page `here` is
 * read in this thread, if it is the only one.
 */
export async function run(argv: readonly string[], here?: string): Promise<number> {
  let code: number = EXIT.good
  const done = (result: number): void => void (code = result)
  const program = new Command('tearsheet')
    .description(ABOUT)
    .usage('[command] [options] <inputs...>')
    .version(ownVersion())
    .addHelpText('after', AFTER)
    .showHelpAfterError('(tearsheet --help shows what there is)')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
  program.addCommand(extractCommand(done, here).copyInheritedSettings(program), { isDefault: true })
  program.addCommand(crawlCommand(done).copyInheritedSettings(program))
  program.addCommand(archiveCommand(done).copyInheritedSettings(program))
  program.addCommand(discoverCommand(done).copyInheritedSettings(program))
  program.addCommand(verifyCommand(done).copyInheritedSettings(program))
  program.addCommand(searchCommand(done).copyInheritedSettings(program))
  program.addCommand(exportCommand(done).copyInheritedSettings(program))
  program.addCommand(statsCommand(done).copyInheritedSettings(program))
  program.addCommand(diffCommand(done).copyInheritedSettings(program))
  program.addCommand(reextractCommand(done).copyInheritedSettings(program))
  program.addCommand(explainCommand(done).copyInheritedSettings(program))
  program.addCommand(fixtureCommand(done).copyInheritedSettings(program))
  program.addCommand(rulesCommand(done).copyInheritedSettings(program))
  program.addCommand(schemaCommand(done).copyInheritedSettings(program))
  for (const command of program.commands) for (const inner of command.commands) inner.copyInheritedSettings(command)
  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.usage
    // `| head` has seen enough.
    if (error instanceof OutputClosed) return EXIT.good
    const problem = asTearsheetError(error)
    process.stderr.write(`tearsheet: ${problem.message}\n`)
    if (argv.includes('--debug')) process.stderr.write(`${String((problem.cause as Error)?.stack ?? problem.stack)}\n`)
    return problem.next === 'usage' ? EXIT.usage : problem.next === 'stop' ? EXIT.output : EXIT.failed
  }
}
