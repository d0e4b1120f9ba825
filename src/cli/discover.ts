import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { onInterrupt } from './extract.ts'
import { pipelineOptions } from './extract-options.ts'
import { networkOptions, type ReachFlags } from './network-options.ts'
import { webAddress } from './option-values.ts'
import { FETCHING_ENVIRONMENT, helpText, INTERRUPTED } from './help.ts'
import { openOutput, OutputClosed } from './output.ts'

interface DiscoverFlags extends ReachFlags {
  readonly minDelay?: number
  readonly timeout?: number
  readonly quiet?: boolean
}

const HELP = helpText({
  notes: `
A line is {"url", "kind": "feed" | "sitemap", "format", "title", "found", "from", "items", "newest", "degraded"}; "found" says how:
itself, alternate (declared in the page), link, robots, path (a usual place), index (in a sitemap index).`,
  exits: { 0: 'something was found', 1: 'nothing was found, or the site could not be read', 130: INTERRUPTED },
  environment: FETCHING_ENVIRONMENT,
  examples: ['tearsheet discover https://news.example/ --contact you@example.org'],
})

/** Sitemaps of 50 MB are allowed by their standard. */
const MAX_BYTES = 50 * 1024 * 1024

/** `tearsheet discover`. */
export function discoverCommand(done: (code: number) => void): Command {
  const command = new Command('discover')
    .description('Find the feeds and sitemaps of a site and print a JSON line for each.')
    .argument('<url>', 'address of the site, or of one of its pages', webAddress)
  return networkOptions(command)
    .option('-q, --quiet', 'say nothing about what was tried in vain')
    .option('--debug', 'print stack traces')
    .addHelpText('after', HELP)
    .action(async (url: string, flags: DiscoverFlags) => done(await run(url, flags)))
}

async function run(url: string, flags: DiscoverFlags): Promise<number> {
  const [{ discover }, { openNetwork }] = await Promise.all([
    import('../pipeline/discover.ts'),
    import('../pipeline/network.ts'),
  ])
  const say = (line: string): void =>
    void (flags.quiet || process.stderr.write(`${line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}\n`))
  const signal = onInterrupt(() => say('finishing what is under way; once more stops at once'))
  const options = pipelineOptions({ ...flags, format: 'jsonl', engine: 'auto' }, process.env)
  const network = await openNetwork({ ...options, maxBytes: MAX_BYTES }, signal)
  const output = await openOutput(undefined)
  let found = 0
  try {
    for await (const line of discover(url, network.visitor, {
      signal,
      onMiss: (address, why) => say(`${address}: ${why}`),
    })) {
      found += 1
      await output.write(`${JSON.stringify(line)}\n`)
    }
    await output.close()
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.good
    if (signal.aborted) return EXIT.interrupted
    throw error
  } finally {
    await network.close()
  }
  if (signal.aborted) return EXIT.interrupted
  if (!found) say(`no feed and no sitemap was found at ${url}`)
  return found ? EXIT.good : EXIT.failed
}
