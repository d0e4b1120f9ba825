import { TearsheetError } from '../core/errors.ts'
import type { Engine } from '../extract/extract.ts'
import { DEFAULT_LIMITS } from '../fetch/limits.ts'
import type { SiteRules } from '../sites/rules.ts'
import { DEFAULT_MEMORY_MB, DEFAULT_THREADS } from './defaults.ts'
import { isWebAddress } from './stated-address.ts'

/** How pages are fetched. */
export interface FetchingOptions {
  /**
   * Whom a publisher can write to: an e-mail address or a web page. Needed to fetch anything but this machine's own
   * servers; the command line takes it from `--contact` or TEARSHEET_CONTACT.
   */
  readonly contact?: string | undefined
  /** Private or special addresses (or CIDR blocks) that may be reached all the same, on any port. @default none */
  readonly allowAddresses?: readonly string[] | undefined
  /** Host name to address, used instead of a look-up. */
  readonly resolve?: Readonly<Record<string, string>> | undefined
  /** Least gap between two requests to one domain, milliseconds; what a site asks for beyond it is kept. @default 2000 */
  readonly minDelayMs?: number | undefined
  /** Time for one fetch with its redirects, milliseconds. @default 30000 */
  readonly timeoutMs?: number | undefined
  /** Largest page in bytes, fetched or read from a file, after unpacking. @default 10 MiB */
  readonly maxBytes?: number | undefined
  /** Proxies for http and https addresses and the hosts that are reached without one. @default none */
  readonly proxy?:
    | { readonly http?: string | undefined; readonly https?: string | undefined; readonly noProxy?: string | undefined }
    | undefined
  /** PEM certificates that are trusted besides Node's own. */
  readonly ca?: string | readonly string[] | undefined
}

/** How many pages are worked on. */
export interface ExtractAllOptions extends FetchingOptions {
  /** Address of a single page that is given without one (a file, or bytes). */
  readonly url?: string | undefined
  /** Worker threads. Minimum: 1. @default the processors of the machine, at most 8 */
  readonly concurrency?: number | undefined
  /** Time for reading one page, milliseconds; what takes longer is killed with its worker. @default 10000 */
  readonly pageTimeoutMs?: number | undefined
  /** Heap of one worker in megabytes. @default 768 */
  readonly memoryMb?: number | undefined
  /** Lines that may be under way or wait for a slower one before them. Minimum: 1. @default 256 */
  readonly window?: number | undefined
  /** Which engine reads the body. @default 'auto' */
  readonly engine?: Engine | undefined
  /** Rules of publishers that need their own, from loadRules. @default none */
  readonly rules?: SiteRules | undefined
  /** Adds `explain` to every record: the rivals of each field, the fate of each block. @default false */
  readonly explain?: boolean | undefined
  /** Ends the run: what is under way is finished, what is not begun becomes an error line `interrupted`. */
  readonly signal?: AbortSignal | undefined
  /** What the input `-` reads. @default nothing: `-` is then refused */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
}

/** ExtractAllOptions with the numbers filled in and checked. */
export interface Settings extends ExtractAllOptions {
  readonly concurrency: number
  readonly pageTimeoutMs: number
  readonly memoryMb: number
  readonly window: number
  readonly maxBytes: number
}

/** Fills in the defaults. Throws `usage` with the value in the message. */
export function settle(options: ExtractAllOptions): Settings {
  const number = (name: keyof ExtractAllOptions, fallback: number, least: number): number => {
    const value = options[name] ?? fallback
    if (typeof value === 'number' && Number.isFinite(value) && value >= least) return value
    throw new TearsheetError('usage', `${name} must be a number of ${least} or more, got ${JSON.stringify(value)}`)
  }
  number('minDelayMs', 0, 0)
  number('timeoutMs', 1, 1)
  const { url } = options
  if (url !== undefined && !isWebAddress(url))
    throw new TearsheetError('usage', `url must be an http or https address, got ${JSON.stringify(url)}`)
  return {
    ...options,
    concurrency: Math.floor(number('concurrency', DEFAULT_THREADS, 1)),
    pageTimeoutMs: number('pageTimeoutMs', 10_000, 1),
    memoryMb: number('memoryMb', DEFAULT_MEMORY_MB, 16),
    window: Math.floor(number('window', 256, 1)),
    maxBytes: number('maxBytes', DEFAULT_LIMITS.maxBytes, 1),
  }
}
