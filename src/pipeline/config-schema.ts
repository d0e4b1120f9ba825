import { z } from 'zod'
import { patternProblem } from '../crawl/scope.ts'
import { parseDuration, parseRate } from './config-values.ts'
import { isWebAddress } from './stated-address.ts'

const duration = z.union([z.string(), z.number()]).transform((value, context) => {
  const ms = parseDuration(String(value))
  if (ms !== undefined) return ms
  context.issues.push({
    code: 'custom',
    input: value,
    message: `expected a duration such as 50ms, 2s, 15m, 6h or 1d, got ${JSON.stringify(value)}`,
  })
  return z.NEVER
})
const rate = z.string().transform((value, context) => {
  const ms = parseRate(value)
  if (ms !== undefined) return ms
  context.issues.push({
    code: 'custom',
    input: value,
    message: `expected a rate such as 30/min or 1/10s, got ${JSON.stringify(value)}`,
  })
  return z.NEVER
})
const web = z
  .string()
  .refine(isWebAddress, { error: ({ input }) => `expected an http or https address, got ${JSON.stringify(input)}` })
const pattern = z.string().check((context) => {
  const problem = patternProblem(context.value)
  if (problem !== null) context.issues.push({ code: 'custom', input: context.value, message: problem })
})
/** One word or a list of them. */
const words = z.union([z.string().transform((word) => [word]), z.array(z.string())])
const patterns = z.union([pattern.transform((one) => [one]), z.array(pattern)])

const scope = z.strictObject({
  hosts: words.optional(),
  include: patterns.optional(),
  exclude: patterns.optional(),
  depth: z.int().min(0).optional(),
  budget: z.int().min(1).optional(),
})

const sourceShape = z.strictObject({
  feed: web.optional(),
  sitemap: web.optional(),
  site: web.optional(),
  opml: z.string().min(1).optional(),
  name: z.string().optional(),
  tags: words.optional(),
  interval: duration.optional(),
  scope: scope.optional(),
  minDelay: duration.optional(),
  rate: rate.optional(),
})
const source = sourceShape.refine(
  ({ feed, sitemap, site, opml }) => [feed, sitemap, site, opml].filter((given) => given !== undefined).length === 1,
  {
    error: 'expected exactly one of feed, sitemap, site and opml',
  },
)
const pace = z.strictObject({
  minDelay: duration.optional(),
  maxDelay: duration.optional(),
  concurrency: z.int().min(1).optional(),
  perAddress: z.int().min(1).optional(),
})
const fetch = z.strictObject({
  timeout: duration.optional(),
  maxBytes: z.int().min(1).optional(),
  allowAddresses: words.optional(),
})

/** Which addresses of a source count, as written; what is missing is left to the source's own scope. */
export interface ConfigScope {
  readonly hosts?: string[] | undefined
  readonly include?: string[] | undefined
  readonly exclude?: string[] | undefined
  readonly depth?: number | undefined
  readonly budget?: number | undefined
}

/** One source: exactly one of `feed`, `sitemap`, `site` and `opml` is given. Durations and rates are milliseconds. */
export interface ConfigSource {
  readonly feed?: string | undefined
  readonly sitemap?: string | undefined
  readonly site?: string | undefined
  readonly opml?: string | undefined
  readonly name?: string | undefined
  readonly tags?: string[] | undefined
  readonly interval?: number | undefined
  readonly scope?: ConfigScope | undefined
  readonly minDelay?: number | undefined
  readonly rate?: number | undefined
}

/** The configuration as it was read. Durations and rates are milliseconds. */
export interface ConfigFile {
  readonly archive: string
  readonly contact?: string | undefined
  readonly pace?:
    | {
        readonly minDelay?: number | undefined
        readonly maxDelay?: number | undefined
        readonly concurrency?: number | undefined
        readonly perAddress?: number | undefined
      }
    | undefined
  readonly fetch?:
    | {
        readonly timeout?: number | undefined
        readonly maxBytes?: number | undefined
        readonly allowAddresses?: string[] | undefined
      }
    | undefined
  readonly interval?: number | undefined
  readonly scope?: ConfigScope | undefined
  readonly sources: readonly ConfigSource[]
}

const file = z.strictObject({
  archive: z.string().min(1),
  // One for the whole run: every request says who asks, and robots.txt is shared by the sources of a site.
  contact: z.string().optional(),
  pace: pace.optional(),
  fetch: fetch.optional(),
  interval: duration.optional(),
  scope: scope.optional(),
  sources: z.array(source).min(1),
})

/** The configuration as it is written; durations and rates are milliseconds afterwards. */
export const configSchema: z.ZodType<ConfigFile> = file

const HOMES: readonly (readonly [place: string, shape: object])[] = [
  ['at the top', file.shape],
  ['under pace', pace.shape],
  ['under fetch', fetch.shape],
  ['under scope', scope.shape],
  ['in a source', sourceShape.shape],
]

/** Where a key stands that was written in the wrong place: `under pace or in a source`; empty for one that is nowhere. */
export function homeOf(key: string): string {
  return HOMES.flatMap(([place, shape]) => (Object.hasOwn(shape, key) ? place : [])).join(' or ')
}
