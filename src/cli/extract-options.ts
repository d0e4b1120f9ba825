import { Command, InvalidArgumentError, Option } from 'commander'
import type { Engine } from '../extract/extract.ts'
import type { ExtractAllOptions } from '../pipeline/options.ts'
import { FORMATS, type Format } from '../record/render.ts'
import { rulesOption } from './rules-options.ts'

/** What `tearsheet extract` was asked for, as commander gives it. */
export interface ExtractFlags {
  readonly format: Format
  readonly out?: string
  readonly url?: string
  readonly concurrency?: number
  readonly explain?: boolean
  readonly engine: Engine
  readonly contact?: string
  readonly allowAddress?: readonly string[]
  readonly minDelay?: number
  readonly timeout?: number
  readonly pageTimeout?: number
  readonly maxBytes?: number
  readonly quiet?: boolean
  readonly debug?: boolean
  readonly rules?: string
}

const EXAMPLES = `
Inputs:
  https://…            a page that is fetched: robots.txt is asked first, one request at a time to a site
  page.html            a saved page, plain or gzip; --url gives its address
  manifest.jsonl       one page a line: {"id": "…", "url": "https://…", "file": "pages/x.html.gz"}
  urls.txt             one address a line
  archive.warc.gz      the pages of a WARC file
  folder/              all saved pages below a folder
  -                    standard input: addresses, manifest lines, a WARC file or one page

Examples:
  tearsheet extract page.html --url https://news.example/story
  tearsheet extract manifest.jsonl --out records.jsonl
  tearsheet extract archive.warc.gz --format markdown --out articles/
  cat urls.txt | tearsheet extract - --contact you@example.org`

/** The command with its options; every value is checked here, and the message names it. */
export function extractOptions(): Command {
  const command = new Command('extract')
    .description('Read pages and print a record for each, in input order. The default command.')
    .argument('<inputs...>', 'addresses, files, folders, or - for standard input')
    .option('--url <address>', 'address of a single saved page', webAddress)
    .option('--explain', 'add to each record why each field is what it is')
  return readingOptions(command).addHelpText('after', EXAMPLES)
}

/** Adds the options that every command has which fetches pages and prints their records. */
export function readingOptions(command: Command): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(FORMATS).default('jsonl'))
    .option('-o, --out <path>', 'write to a file, or to a folder (one that exists, or ends in /): one file a page')
    .option('-c, --concurrency <n>', 'pages read at the same time (default: the processors, at most 8)', whole(1))
    .addOption(new Option('--engine <name>', 'who reads the body').choices(['auto', 'readability']).default('auto'))
    .addOption(
      new Option('--contact <contact>', 'e-mail address or page that publishers can write to; needed to fetch').env(
        'TEARSHEET_CONTACT',
      ),
    )
    .option('--allow-address <address>', 'private address or CIDR block that may be reached (repeatable)', collect)
    .option('--min-delay <seconds>', 'least gap between two requests to one site (default: 2)', seconds(0))
    .option('--timeout <seconds>', 'time for one fetch with its redirects (default: 30)', seconds(0.001))
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

/** A whole number of `least` or more, as commander parses options. */
export function whole(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text)
    throw new InvalidArgumentError(`It must be a whole number of ${least} or more.`)
  }
}

/** A number of seconds, `least` or more. */
export function seconds(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,6}(\.\d{1,6})?$/.test(text) && Number(text) >= least) return Number(text)
    throw new InvalidArgumentError(`It must be a number of seconds, ${least} or more.`)
  }
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** A number of bytes: `500k`, `20M`. */
export function size(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,12})([kmg]?)b?$/i.exec(text) ?? []
  const bytes = Number(digits) * (UNITS[unit.toLowerCase()] ?? 1)
  if (digits && bytes > 0) return bytes
  throw new InvalidArgumentError('It must be a number of bytes, with k, M or G after it if you like.')
}

/** An http or https address. */
export function webAddress(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text
  throw new InvalidArgumentError('It must be an http or https address.')
}

/** The values of an option that may be given more than once. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text]
}
