import { Command, Option } from 'commander'
import { TearsheetError } from '../core/errors.ts'
import type { Report } from '../record/explain-report.ts'
import type { BlockChoice } from '../record/explain-text.ts'
import { EXIT } from './exit.ts'
import { type ExtractFlags, pipelineOptions } from './extract-options.ts'
import { networkOptions } from './network-options.ts'
import { seconds, size, webAddress } from './option-values.ts'
import { COLOUR_ENVIRONMENT, FETCHING_ENVIRONMENT, helpText } from './help.ts'
import { OutputClosed, openOutput } from './output.ts'
import { rulesOf, rulesOption } from './rules-options.ts'

interface ExplainFlags extends Pick<
  ExtractFlags,
  | 'url'
  | 'engine'
  | 'contact'
  | 'allowAddress'
  | 'resolve'
  | 'minDelay'
  | 'timeout'
  | 'pageTimeout'
  | 'maxBytes'
  | 'debug'
  | 'rules'
> {
  readonly html?: string | true
  readonly json?: boolean
  readonly blocks?: BlockChoice
  readonly force?: boolean
}

const HELP = helpText({
  notes: `
What is printed: the fields, each with its source, its confidence and its rivals (an answer that another rule gave, with
its weight, or what was refused and why); the blocks of the page in reading order, kept or dropped, by what and with which
score; the words of the page by what became of them. 'unexplained' are the words that nothing but the model's score speaks
against: where a page loses text, it is found there first.

--html writes one page that needs nothing else: it holds no script and loads nothing, whatever the article's page holds.`,
  exits: { 0: 'all good', 1: 'the page could not be read' },
  environment: { ...FETCHING_ENVIRONMENT, ...COLOUR_ENVIRONMENT },
  examples: [
    'tearsheet explain page.html --url https://news.example/story',
    'tearsheet explain page.html --blocks dropped',
    'tearsheet explain page.html --html why.html',
    'tearsheet explain https://news.example/story --contact you@example.org --json',
  ],
})

/** `tearsheet explain`. */
export function explainCommand(done: (code: number) => void): Command {
  const command = new Command('explain')
    .description(
      'Show why a page gives the record that it gives: every field with its rivals, every block with its fate.',
    )
    .argument('<input>', 'address or saved page, or - for standard input')
    .option('--html [file]', 'write a page to look at, to a file or standard output')
    .addOption(new Option('--json', 'print one JSON object').conflicts('html'))
    .addOption(
      new Option('--blocks <which>', 'blocks to list (default: all, long runs of dropped ones folded)').choices([
        'kept',
        'dropped',
        'all',
      ]),
    )
    .option('--force', 'let --html replace a file that is no explain page')
    .option('--url <address>', 'address of a saved page', webAddress)
    .addOption(new Option('--engine <name>', 'who reads the body').choices(['auto', 'readability']).default('auto'))
  return networkOptions(command)
    .option('--page-timeout <seconds>', 'time for reading the page (default: 10)', seconds(0.001))
    .option('--max-bytes <size>', 'largest page, e.g. 500k or 20M (default: 10M)', size)
    .addOption(rulesOption())
    .option('--debug', 'print stack traces')
    .addHelpText('after', HELP)
    .action(async (input: string, flags: ExplainFlags) => done(await run(input, flags)))
}

async function run(input: string, flags: ExplainFlags): Promise<number> {
  const path = typeof flags.html === 'string' ? flags.html : undefined
  if (flags.html === true && process.stdout.isTTY)
    throw new TearsheetError(
      'usage',
      '--html prints a page of HTML: name a file (--html why.html) or redirect the output',
    )
  const { checkTarget, showOne } = await import('./explain-source.ts')
  if (path !== undefined && !flags.force) await checkTarget(path)
  const options = { ...pipelineOptions({ ...flags, format: 'jsonl' }, process.env), rules: await rulesOf(flags) }
  const shown = await showOne(input, options, flags.html === undefined ? 'report' : 'html')
  const text = typeof shown === 'string' ? shown : await printed(shown, flags)
  const output = await openOutput(path)
  try {
    await output.write(text)
    await output.close()
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  }
  if (path !== undefined) process.stderr.write(`written: ${path}\n`)
  return EXIT.good
}

async function printed(report: Report, { json, blocks }: ExplainFlags): Promise<string> {
  if (json) return `${JSON.stringify(chosen(report, blocks))}\n`
  const { reportText } = await import('../record/explain-text.ts')
  const { stdout } = process
  return reportText(report, {
    width: stdout.isTTY ? stdout.columns : undefined,
    colour: stdout.isTTY && !process.env['NO_COLOR'],
    blocks,
  })
}

/** The report with the blocks that were asked for; the totals stay those of the page. */
function chosen<T extends { blocks: readonly { fate: string }[] }>(report: T, choice: BlockChoice | undefined): T {
  if (choice === undefined || choice === 'all') return report
  const dropped = ({ fate }: { fate: string }): boolean => fate === 'dropped' || fate === 'unexplained'
  return { ...report, blocks: report.blocks.filter((block) => dropped(block) === (choice === 'dropped')) }
}
