import { Command, InvalidArgumentError } from 'commander'
import type { CrawlOptions, LeftOutUrl } from '../pipeline/crawl-options.ts'
import { EXIT } from './exit.ts'
import { onInterrupt } from './extract.ts'
import { type ExtractFlags, pipelineOptions, readingOptions } from './extract-options.ts'
import { collect, webAddress, whole } from './option-values.ts'
import { FETCHING_ENVIRONMENT, helpText, INTERRUPTED } from './help.ts'
import { openOutput, OutputClosed } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { rulesOf } from './rules-options.ts'
import { exitOf, writeLines } from './write-lines.ts'

interface CrawlFlags extends Omit<ExtractFlags, 'url' | 'explain'> {
  readonly urls?: boolean
  readonly explain?: boolean
  readonly host?: readonly string[]
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly depth?: number
  readonly budget?: number
}

const HELP = helpText({
  notes: `
Patterns: * stands for anything; with a slash in front they are matched against path and query (/news/*), else against the
whole address; /…/ with signs of a regular expression in it is one. With --explain each address that is left out is a line on
standard error: {"url", "reason", "detail", "from"}.`,
  exits: { 0: 'all good', 1: 'some pages gave an error line', 130: INTERRUPTED },
  environment: FETCHING_ENVIRONMENT,
  examples: [
    'tearsheet crawl https://news.example/ --contact you@example.org --budget 50',
    "tearsheet crawl https://news.example/ --contact you@example.org --urls --include '/politics/*' > urls.jsonl",
  ],
})

/** `tearsheet crawl`. */
export function crawlCommand(done: (code: number) => void): Command {
  const command = new Command('crawl')
    .description("Follow the feeds, sitemaps and section pages of sites and print their articles' records.")
    .argument('<sites...>', 'addresses of sites, sections, feeds or sitemaps')
    .option('--urls', 'print the addresses of the articles, with what is said of them, and fetch none')
    .option('--explain', 'say for each address that is left out why')
    .option('--host <name>', 'host to stay on, with its subdomains (repeatable; default: those of the sites)', collect)
    .option('--include <pattern>', 'take only addresses that match one of these (repeatable)', pattern)
    .option('--exclude <pattern>', 'leave out addresses that match (repeatable)', pattern)
    .option('--depth <n>', 'links between a site and its articles (default: 2)', whole(0))
    .option('--budget <n>', 'pages that are taken in all (default: 1000)', whole(1))
  return readingOptions(command)
    .addHelpText('after', HELP)
    .action(async (sites: string[], flags: CrawlFlags) => done(await run(sites.map(webAddress), flags)))
}

async function run(sites: readonly string[], flags: CrawlFlags): Promise<number> {
  // A list of addresses is short work, and the records' summary would count none of them.
  const quiet = flags.quiet === true || flags.urls === true
  const live = flags.out !== undefined || !process.stdout.isTTY
  const progress = createProgress(process.stderr, { quiet, live })
  const signal = onInterrupt(() => progress.say('finishing what is under way; once more stops at once'))
  const reasons = new Map<string, number>()
  const options: CrawlOptions = {
    ...pipelineOptions({ ...flags, explain: false }, process.env),
    rules: await rulesOf(flags),
    signal,
    scope: {
      hosts: flags.host,
      include: flags.include,
      exclude: flags.exclude,
      depth: flags.depth,
      budget: flags.budget,
    },
    onLeftOut(left: LeftOutUrl) {
      reasons.set(left.reason, (reasons.get(left.reason) ?? 0) + 1)
      if (flags.explain) progress.say(JSON.stringify(left))
    },
  }
  try {
    await (flags.urls ? writeUrls(sites, options, flags.out, progress) : writeRecords(sites, options, flags, progress))
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.good
    if (signal.aborted) return EXIT.interrupted
    throw error
  }
  progress.close()
  const left = Array.from(reasons, ([reason, count]) => `${reason} ${count}`).join(', ')
  if (left && !flags.quiet) process.stderr.write(`tearsheet: left out: ${left}\n`)
  return signal.aborted ? EXIT.interrupted : exitOf(progress)
}

async function writeRecords(
  sites: readonly string[],
  options: CrawlOptions,
  flags: CrawlFlags,
  progress: Progress,
): Promise<void> {
  const { crawl } = await import('../pipeline/crawl.ts')
  await writeLines(crawl(sites, options), flags, progress)
}

async function writeUrls(
  sites: readonly string[],
  options: CrawlOptions,
  out: string | undefined,
  progress: Progress,
): Promise<void> {
  const { crawlUrls } = await import('../pipeline/crawl.ts')
  const output = await openOutput(out)
  for await (const line of crawlUrls(sites, options)) {
    if ('error' in line) progress.count(line)
    await output.write(`${JSON.stringify(line)}\n`)
  }
  await output.close()
}

/** A pattern, once more; the rest of its check needs code that `--help` does not load. */
function pattern(text: string, before: readonly string[] = []): string[] {
  if (text) return [...before, text]
  throw new InvalidArgumentError('It must not be empty.')
}
