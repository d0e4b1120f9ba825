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

const source = z
  .strictObject({
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
    contact: z.string().optional(),
  })
  .refine(
    ({ feed, sitemap, site, opml }) => [feed, sitemap, site, opml].filter((given) => given !== undefined).length === 1,
    {
      error: 'expected exactly one of feed, sitemap, site and opml',
    },
  )

/** The configuration as it is written; durations and rates are milliseconds afterwards. */
export const configSchema = z.strictObject({
  archive: z.string().min(1),
  contact: z.string().optional(),
  pace: z
    .strictObject({
      minDelay: duration.optional(),
      maxDelay: duration.optional(),
      concurrency: z.int().min(1).optional(),
    })
    .optional(),
  fetch: z
    .strictObject({
      timeout: duration.optional(),
      maxBytes: z.int().min(1).optional(),
      allowAddresses: words.optional(),
    })
    .optional(),
  interval: duration.optional(),
  scope: scope.optional(),
  sources: z.array(source).min(1),
})

export type ConfigFile = z.infer<typeof configSchema>
export type ConfigSource = ConfigFile['sources'][number]
