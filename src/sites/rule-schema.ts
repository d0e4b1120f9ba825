import { z } from 'zod'
import { formatProblem } from './date-format.ts'
import { patternProblem } from './pattern.ts'
import { selectorProblem } from './selector.ts'
import { FIELDS, type Expected, type RuleFile, type RuleVersion, type SelectorRule } from './types.ts'

/** A string that a check accepts; the check says in one sentence what is wrong. */
function checked(problem: (text: string) => string | null): z.ZodString {
  return z.string().check((context) => {
    const said = problem(context.value)
    if (said !== null) context.issues.push({ code: 'custom', input: context.value, message: said })
  })
}

const selector = checked(selectorProblem)
const day = checked((text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? null : 'expected a day such as 2025-03-31',
)
const HOST = /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/
const host = z
  .string()
  .transform((text) => {
    const [, star = '', name = ''] = /^(\*\.)?(.*)$/s.exec(text) ?? []
    return star + (URL.parse(`https://${name}/`)?.hostname ?? name)
  })
  .refine((text) => HOST.test(text), { error: 'expected a host such as news.example or *.news.example' })

const selectorRule = z.strictObject({
  select: selector,
  attribute: z.string().min(1).optional(),
  match: checked(patternProblem).optional(),
  format: checked(formatProblem).optional(),
  nth: z
    .int()
    .refine((nth) => nth !== 0 && Math.abs(nth) <= 1000, { error: 'expected 1 for the first, -1 for the last' })
    .optional(),
})
const one = z.union([selector.transform((select): SelectorRule => ({ select })), selectorRule])
/** One selector, or several of which the first that gives a value counts. */
const several = z.union([one.transform((rule) => [rule]), z.array(one).min(1)])

const rules = {
  from: day.optional(),
  until: day.optional(),
  fields: z.strictObject(Object.fromEntries(FIELDS.map((field) => [field, several.optional()]))).optional(),
  body: several.optional(),
  drop: several.optional(),
}
const isVersion = ({ fields, body, drop }: RuleVersion): boolean =>
  body !== undefined || drop !== undefined || Object.keys(fields ?? {}).length > 0
const NOTHING = 'expected fields, body or drop'
const ORDER = 'until is before from'
const inOrder = ({ from, until }: RuleVersion): boolean => !from || !until || from <= until
const version = z.strictObject(rules).refine(isVersion, { error: NOTHING }).refine(inOrder, { error: ORDER })

const text = z.union([z.string(), z.array(z.string()), z.null()])
const words = z.union([z.string().transform((word) => [word]), z.array(z.string())])
const body = z.strictObject({
  starts: z.string().optional(),
  ends: z.string().optional(),
  contains: words.optional(),
  without: words.optional(),
})
const expected: z.ZodType<Expected> = z.strictObject({
  ...Object.fromEntries(FIELDS.map((field) => [field, text.optional()])),
  type: z.string().optional(),
  body: body.optional(),
})
const test = z.strictObject({
  url: checked((address) =>
    /^https?:\/\//i.test(address) && URL.canParse(address) ? null : 'expected an http or https address',
  ),
  file: z.string().min(1).optional(),
  at: day.optional(),
  expect: expected.optional(),
})

/** A rule file as it is written; short forms are written out afterwards. */
export const ruleFileSchema: z.ZodType<RuleFile> = z
  .strictObject({
    name: z.string().optional(),
    host: z.union([host.transform((only) => [only]), z.array(host).min(1)]),
    ...rules,
    versions: z.array(version).min(1).optional(),
    tests: z.array(test).optional(),
  })
  .refine((file) => (file.versions === undefined) === isVersion(file), {
    error: 'expected fields, body or drop, or else versions',
  })
  .refine(inOrder, { error: ORDER })
  .check((context) => {
    const list = (context.value.versions ?? []).map((one, index) => ({
      from: one.from ?? '',
      until: one.until ?? '9999',
      index,
    }))
    list.sort((a, b) => (a.from < b.from ? -1 : 1))
    for (const [at, { from, index }] of list.entries()) {
      const before = list[at - 1]
      if (!before || before.until < from) continue
      const message = `holds for days for which versions[${before.index}] holds too`
      context.issues.push({ code: 'custom', input: context.value, path: ['versions', index], message })
    }
  })
  .transform(({ name, host, versions, tests, from, until, fields, body, drop }) => ({
    ...(name !== undefined && { name }),
    host,
    versions: versions ?? [{ from, until, fields, body, drop }],
    tests: tests ?? [],
  }))
