// The project's own pages with their whole expected records: shows what differs, and with --accept takes the new records.
//
//   npm run fixtures                       every fixture, what differs from its expected record
//   npm run fixtures -- elbblick           those whose name holds a word
//   npm run fixtures -- elbblick --accept  after you have read the difference: the new record is now the expected one
//
// A page without an expected record fails; it is never written silently.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { extract } from '../src/index.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/pages', import.meta.url))

/** One page of ours: `<site>/<slug>`, its bytes as a server would send them, and the record it must give. */
export interface Fixture {
  readonly name: string
  readonly page: string
  readonly expected: string
}

/** All fixtures, sorted by name. */
export function listFixtures(): Fixture[] {
  return readdirSync(FOLDER)
    .flatMap((site) => readdirSync(join(FOLDER, site)).map((slug) => `${site}/${slug}`))
    .sort()
    .map((name) => ({ name, page: join(FOLDER, name, 'page.html'), expected: join(FOLDER, name, 'expected.json') }))
}

/** The record of a fixture as it comes out now, in the form that is compared and stored. */
export async function recordOf(fixture: Fixture, url: string): Promise<Record<string, unknown>> {
  const record = await extract(readFileSync(fixture.page), { url })
  // Confidences move with every fitted weight; where a value came from does not, and is part of the expectation.
  const provenance = Object.entries(record.provenance).map(([field, { source }]) => [field, { source }] as const)
  return JSON.parse(JSON.stringify({ ...record, provenance: Object.fromEntries(provenance) }))
}

/** The expected record, or undefined where there is none yet. */
export function expectedOf(fixture: Fixture): Record<string, unknown> | undefined {
  return existsSync(fixture.expected) ? JSON.parse(readFileSync(fixture.expected, 'utf8')) : undefined
}

async function main(args: readonly string[]): Promise<number> {
  const accept = args.includes('--accept')
  const words = args.filter((arg) => !arg.startsWith('--'))
  let failures = 0
  for (const fixture of listFixtures().filter(({ name }) => words.every((word) => name.includes(word)))) {
    const expected = expectedOf(fixture)
    const url = expected?.['url']
    if (typeof url !== 'string') {
      failures += 1
      console.log(`${fixture.name}: expected.json is missing; begin it with {"url": "…"}`)
      continue
    }
    const got = await recordOf(fixture, url)
    const different = Object.keys({ ...expected, ...got }).filter(
      (key) => !isDeepStrictEqual(expected?.[key], got[key]),
    )
    if (!different.length) continue
    failures += 1
    console.log(fixture.name)
    for (const key of different) {
      console.log(`  ${key}\n    - ${JSON.stringify(expected?.[key])}\n    + ${JSON.stringify(got[key])}`)
    }
    if (accept) writeFileSync(fixture.expected, `${JSON.stringify(got, null, 2)}\n`)
  }
  console.log(`${failures} of ${listFixtures().length} fixtures ${accept ? 'accepted as they are now' : 'differ'}`)
  return failures && !accept ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
