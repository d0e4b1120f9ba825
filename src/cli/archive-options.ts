import { Command, Option } from 'commander'
import { reachOptions, type ReachFlags } from './network-options.ts'
import { seconds, whole } from './option-values.ts'
import { FETCHING_ENVIRONMENT, helpText, INTERRUPTED } from './help.ts'
import { rulesOption } from './rules-options.ts'

/** What `tearsheet archive` was asked for, as commander gives it. */
export interface ArchiveFlags extends ReachFlags {
  readonly dryRun?: boolean
  readonly watch?: boolean
  readonly schedule?: string
  readonly now?: boolean
  readonly receipt?: string
  readonly metrics?: number
  readonly concurrency?: number
  readonly grace: number
  readonly quiet?: boolean
  readonly debug?: boolean
  readonly rules?: string
}

const HELP = helpText({
  notes: `
The configuration, at its smallest:
  archive: ./archive              # a folder: archive.sqlite, warc/, …
  contact: mailto:desk@example.org
  sources:
    - feed: https://news.example/rss.xml
    - sitemap: https://news.example/news-sitemap.xml
    - opml: ./feeds.opml`,
  exits: {
    0: 'all good',
    1: 'a source or a page failed; it is tried again',
    2: 'wrong usage or configuration',
    74: 'the archive is in use by another process, or could not be written',
    130: `${INTERRUPTED} and kept`,
  },
  environment: FETCHING_ENVIRONMENT,
  examples: [
    'tearsheet archive config.yaml --dry-run',
    'tearsheet archive config.yaml --receipt receipt.json',
    'tearsheet archive config.yaml --watch --metrics 9464',
  ],
})

/** The command with its options; every value is checked here, and the message names it. */
export function archiveOptions(): Command {
  const command = new Command('archive')
    .description('Poll the sources of a configuration, fetch what is new or may have changed, and store it.')
    .argument('<config>', 'YAML file with the archive and its sources')
    .option('--dry-run', 'print what would be asked of which host, and fetch nothing')
    .option('--watch', 'stay, and work on everything as it becomes due')
    .addOption(new Option('--schedule <cron>', 'stay, and begin a round at these times: "*/10 * * * *"'))
    .option('--now', 'ask every source and every known article now, whatever is due')
    .option('--receipt <file>', 'write how each host was treated as JSON')
    .option('--metrics <port>', 'serve Prometheus text at /metrics and /health on 127.0.0.1', whole(0))
  return reachOptions(command)
    .option(
      '-c, --concurrency <n>',
      'pages read at the same time (default: the processors but one, at most 8)',
      whole(1),
    )
    .addOption(rulesOption())
    .option('--grace <seconds>', 'time for what is under way after the first Ctrl-C', seconds(0), 30)
    .option('-q, --quiet', 'only what failed')
    .option('--debug', 'print stack traces')
    .addHelpText('after', HELP)
}
