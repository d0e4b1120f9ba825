/**
 * Saved pages as tests: `toMatchArticle` and `describeFixtures` for vitest.
 *
 * @example
 * import { extract } from 'tearsheet'
 * import { describeFixtures } from 'tearsheet/vitest'
 * import { expect, test } from 'vitest'
 *
 * describeFixtures('fixtures/pages')
 *
 * test('the headline', async () => {
 *   const record = await extract('<h1>Pier reopens</h1>…')
 *   expect(record).toMatchArticle({ headline: 'Pier reopens', authors: [] })
 * })
 *
 * @module
 */
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isGood, judge } from './fixtures/check.ts'
import { type Difference, compare } from './fixtures/compare.ts'
import { differencesText, outcomeText } from './fixtures/difference-text.ts'
import { listFixtures, readExpected } from './fixtures/files.ts'
import { jobOf, lineOf } from './fixtures/record.ts'
import type { ArticleRecord, ErrorLine } from './record/record.ts'

/** What a record must hold: any of its fields, and of their parts; matchers such as `expect.stringContaining` too. */
export type ExpectedArticle = Expectation<ArticleRecord> | Expectation<ErrorLine>

type Expectation<T> = T extends readonly (infer Item)[]
  ? readonly Expectation<Item>[] | Asymmetric
  : T extends object
    ? { readonly [Key in keyof T]?: Expectation<T[Key]> } | Asymmetric
    : T | Asymmetric
interface Asymmetric {
  asymmetricMatch(got: unknown): boolean
}

/** The matchers that this module adds. */
export interface ArticleMatchers<R = unknown> {
  /**
   * Checks a record field by field and tells each difference by itself. Fields that are not stated are not compared,
   * and of a field that is an object only the keys that are; null means that a field must be empty.
   */
  toMatchArticle(expected: ExpectedArticle): R
}

declare module 'vitest' {
  // The parameters are those of vitest's own declaration, which this one adds to.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends ArticleMatchers<R> {}
}

/** How fixtures are compared. */
export interface DescribeFixturesOptions {
  /** Every field of the record must be stated: what an expectation leaves out counts as a difference. @default false */
  readonly whole?: boolean | undefined
}

/**
 * A test for every fixture at or below a folder (`page.html`, `capture.json`, `expected.json`; see `tearsheet fixture
 * add`). A missing expectation fails and is never written; so does a folder without fixtures. A relative path counts
 * from the working folder, which is the project's under vitest.
 */
export function describeFixtures(folder: string | URL, options: DescribeFixturesOptions = {}): void {
  const path = typeof folder === 'string' ? resolve(folder) : fileURLToPath(folder)
  describe(`fixtures of ${relative(process.cwd(), path) || '.'}`, async () => {
    const fixtures = await listFixtures(path)
    if (!fixtures.length) {
      test('has fixtures', () => expect.fail(`${path} holds no fixture (a folder with page.html and expected.json)`))
    }
    test.each(fixtures)('$name', async (fixture) => {
      const expected = await readExpected(fixture)
      const line = await lineOf(await jobOf(fixture, expected))
      const outcome = judge(fixture, expected, line, options)
      if (!isGood(outcome)) expect.fail(`\n${outcomeText(outcome)}`)
    })
  })
}

expect.extend({
  toMatchArticle(received: unknown, expected: unknown) {
    const differences = differencesOf(received, expected)
    return {
      pass: differences.length === 0,
      message: () =>
        differences.length
          ? `the record is not as expected (- expected, + received)\n${differencesText(differences)}`
          : 'the record is as expected, and ought not to be',
    }
  },
})

function differencesOf(received: unknown, expected: unknown): Difference[] {
  if (typeof received !== 'object' || received === null || 'then' in received) {
    const is = typeof received === 'object' && received !== null ? 'a promise: await it' : String(received)
    throw new TypeError(`toMatchArticle takes a record as extract gives it, and this is ${is}`)
  }
  if (typeof expected !== 'object' || expected === null || !Object.keys(expected).length)
    throw new TypeError('toMatchArticle takes what the record must hold, and nothing is expected here')
  return compare(expected, received)
}
