import { Command, Option } from 'commander'
import { TearsheetError } from '../core/errors.ts'
import { collect, seconds, whole } from './extract-options.ts'
import { rulesOption } from './rules-options.ts'

/** What `tearsheet archive` was asked for, as commander gives it. */
export interface ArchiveFlags {
  readonly dryRun?: boolean
  readonly watch?: boolean
  readonly schedule?: string
  readonly now?: boolean
  readonly receipt?: string
  readonly metrics?: number
  readonly contact?: string
  readonly allowAddress?: readonly string[]
  readonly resolve?: readonly string[]
  readonly concurrency?: number
  readonly grace: number
  readonly quiet?: boolean
  readonly debug?: boolean
  readonly rules?: string
}

const EXAMPLES = `
The configuration, at its smallest:
  archive: ./archive              # a folder: archive.sqlite, warc/, …
  contact: mailto:desk@example.org
  sources:
    - feed: https://news.example/rss.xml
    - sitemap: https://news.example/news-sitemap.xml
    - opml: ./feeds.opml

Exit codes: 0 all good, 1 a source or a page failed (it is tried again), 2 wrong usage or configuration, 74 the archive
is in use by another process or could not be written, 130 interrupted; everything that was fetched is kept.

Examples:
  tearsheet archive config.yaml --dry-run
  tearsheet archive config.yaml --receipt receipt.json
  tearsheet archive config.yaml --watch --metrics 9464`

/** The command with its options; every value is checked here, and the message names it. */
export function archiveOptions(): Command {
  return new Command('archive')
    .description('Poll the sources of a configuration, fetch what is new or may have changed, and store it.')
    .argument('<config>', 'YAML file with the archive and its sources')
    .option('--dry-run', 'print what would be asked of which host, and fetch nothing')
    .option('--watch', 'stay, and work on everything as it becomes due')
    .addOption(new Option('--schedule <cron>', 'stay, and begin a round at these times: "*/10 * * * *"'))
    .option('--now', 'ask every source and every known article now, whatever is due')
    .option('--receipt <file>', 'write how each host was treated as JSON')
    .option('--metrics <port>', 'serve Prometheus text at /metrics and /health on 127.0.0.1', whole(0))
    .addOption(
      new Option('--contact <contact>', 'e-mail address or page that publishers can write to').env('TEARSHEET_CONTACT'),
    )
    .option('--allow-address <address>', 'private address or CIDR block that may be reached (repeatable)', collect)
    .option('--resolve <host:address>', 'address of a host, used instead of a look-up (repeatable)', collect)
    .option(
      '-c, --concurrency <n>',
      'pages read at the same time (default: the processors but one, at most 8)',
      whole(1),
    )
    .addOption(rulesOption())
    .option('--grace <seconds>', 'time for what is under way after the first Ctrl-C', seconds(0), 30)
    .option('-q, --quiet', 'only what failed')
    .option('--debug', 'print stack traces')
    .addHelpText('after', EXAMPLES)
}

/** `HOST:ADDRESS` pairs as a table; an IPv6 address may stand in brackets. */
export function hostTable(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, host, address] = /^([^:\s]+):\[?([\da-f.:]+)\]?$/i.exec(pair) ?? []
      if (host === undefined || address === undefined)
        throw new TearsheetError('usage', `--resolve takes HOST:ADDRESS, got ${JSON.stringify(pair)}`)
      return [host, address]
    }),
  )
}
