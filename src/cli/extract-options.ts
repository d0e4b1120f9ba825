import { Command, Option } from 'commander'
import type { Engine } from '../extract/extract.ts'
import type { ExtractAllOptions } from '../pipeline/options.ts'
import { FORMATS, type Format } from '../record/render.ts'
import { networkOptions, type ReachFlags } from './network-options.ts'
import { seconds, size, webAddress, whole } from './option-values.ts'
import { FETCHING_ENVIRONMENT, helpText, INTERRUPTED } from './help.ts'
import { rulesOption } from './rules-options.ts'

/** What `tearsheet extract` was asked for, as commander gives it. */
export interface ExtractFlags extends ReachFlags {
  readonly format: Format
  readonly out?: string
  readonly url?: string
  readonly concurrency?: number
  readonly explain?: boolean
  readonly engine: Engine
  readonly minDelay?: number
  readonly timeout?: number
  readonly pageTimeout?: number
  readonly maxBytes?: number
  readonly quiet?: boolean
  readonly debug?: boolean
  readonly rules?: string
}

const HELP = helpText({
  notes: `
Inputs:
  https://…            a page that is fetched: robots.txt is asked first, one request at a time to a site
  page.html            a saved page, plain or gzip; --url gives its address
  manifest.jsonl       one page a line: {"id": "…", "url": "https://…", "file": "pages/x.html.gz"}
  urls.txt             one address a line
  archive.warc.gz      the pages of a WARC file
  folder/              all saved pages below a folder
  -                    standard input: addresses, manifest lines, a WARC file or one page`,
  exits: {
    0: 'every page gave a record',
    1: 'some gave an error line',
    130: `${INTERRUPTED}, the rest are error lines`,
  },
  environment: FETCHING_ENVIRONMENT,
  examples: [
    'tearsheet extract page.html --url https://news.example/story',
    'tearsheet extract manifest.jsonl --out records.jsonl',
    'tearsheet extract archive.warc.gz --format markdown --out articles/',
    'cat urls.txt | tearsheet extract - --contact you@example.org',
  ],
})

/** The command with its options; every value is checked here, and the message names it. */
export function extractOptions(): Command {
  const command = new Command('extract')
    .description('Read pages and print a record for each, in input order. The default command.')
    .argument('<inputs...>', 'addresses, files, folders, or - for standard input')
    .option('--url <address>', 'address of a single saved page', webAddress)
    .option('--explain', 'add to each record why each field is what it is')
  return readingOptions(command).addHelpText('after', HELP)
}

/** Adds the options that every command has which fetches pages and prints their records. */
export function readingOptions(command: Command): Command {
  const printing = command
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(FORMATS).default('jsonl'))
    .option('-o, --out <path>', 'write to a file, or to a folder (one that exists, or ends in /): one file a page')
    .option('-c, --concurrency <n>', 'pages read at the same time (default: the processors, at most 8)', whole(1))
    .addOption(new Option('--engine <name>', 'who reads the body').choices(['auto', 'readability']).default('auto'))
  return networkOptions(printing)
    .option('--page-timeout <seconds>', 'time for reading one page (default: 10)', seconds(0.001))
    .option('--max-bytes <size>', 'largest page, e.g. 500k or 20M (default: 10M)', size)
    .addOption(rulesOption())
    .option('-q, --quiet', 'no progress and no summary')
    .option('--debug', 'print stack traces')
}

/** The flags as the pipeline takes them; proxies are taken from the environment. */
export function pipelineOptions(flags: ExtractFlags, env: NodeJS.ProcessEnv): ExtractAllOptions {
  const ms = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * 1000)
  return {
    url: flags.url,
    concurrency: flags.concurrency,
    engine: flags.engine,
    explain: flags.explain,
    contact: flags.contact,
    allowAddresses: flags.allowAddress,
    resolve: flags.resolve,
    minDelayMs: ms(flags.minDelay),
    timeoutMs: ms(flags.timeout),
    pageTimeoutMs: ms(flags.pageTimeout),
    maxBytes: flags.maxBytes,
    proxy: proxies(env),
  }
}

function proxies(env: NodeJS.ProcessEnv): ExtractAllOptions['proxy'] {
  const read = (name: string): string | undefined => env[name] || env[name.toUpperCase()] || undefined
  const all = read('all_proxy')
  return { http: read('http_proxy') ?? all, https: read('https_proxy') ?? all, noProxy: read('no_proxy') }
}
