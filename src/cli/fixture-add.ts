import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { Anonymised } from '../fixtures/anonymise/anonymise.ts'
import type { SavedPage } from '../fixtures/files.ts'
import { TearsheetError } from '../core/errors.ts'
import { EXIT } from './exit.ts'
import { type ExtractFlags, pipelineOptions } from './extract-options.ts'
import { size, webAddress } from './option-values.ts'
import { DEFAULT_FOLDER } from './fixture-check.ts'
import { networkOptions } from './network-options.ts'
import { OutputClosed, openOutput } from './output.ts'

interface AddFlags extends Pick<
  ExtractFlags,
  'url' | 'contact' | 'allowAddress' | 'resolve' | 'minDelay' | 'timeout' | 'maxBytes' | 'debug'
> {
  readonly folder: string
  readonly name?: string
  readonly anonymise?: boolean
  readonly force?: boolean
}

const EXAMPLES = `
What is written: page.html (the bytes as served, unpacked), capture.json (address, time, status, headers; no cookies) and
expected.json (the record as it comes out now). Then correct expected.json by hand until it says what a reader of the page
would say, and delete the fields that do not matter: what is left is what fixture check compares.

--anonymise replaces the text by letters that mean nothing, of the same length and case, the same word always by the same
letters; words that extraction reads as signs ('Read more', months, class names), dates and markup stay. Nothing is
written where the record's shape would change.

Examples:
  tearsheet fixture add https://news.example/story --contact you@example.org
  tearsheet fixture add page.html --url https://news.example/story --anonymise
  tearsheet fixture add archive.warc.gz --url https://news.example/story --name news/late-edition`

/** `tearsheet fixture add`. */
export function fixtureAddCommand(done: (code: number) => void): Command {
  const command = new Command('add')
    .description('Save a page as a fixture, with the record that it gives now.')
    .argument('<input>', 'address, saved page, or WARC file')
    .option('--url <address>', 'address of a saved page; of a WARC file, the page that is meant', webAddress)
    .option('--folder <path>', 'where the fixtures are', DEFAULT_FOLDER)
    .option('--name <site/slug>', 'name of the fixture (default: by its address)', fixtureFolder)
    .option('--anonymise', 'replace what the page says, and keep its shape')
    .option('--force', 'replace a fixture that is there, expectation and all')
  return networkOptions(command)
    .option('--max-bytes <size>', 'largest page, e.g. 500k or 20M (default: 10M)', size)
    .option('--debug', 'print stack traces')
    .addHelpText('after', EXAMPLES)
    .action(async (input: string, flags: AddFlags) => done(await run(input, flags)))
}

function fixtureFolder(name: string): string {
  if (/^[^/\\]+(?:\/[^/\\]+)*$/.test(name) && !name.split('/').some((part) => /^\.+$/.test(part))) return name
  throw new InvalidArgumentError('It must be a name such as site/slug.')
}

async function run(input: string, flags: AddFlags): Promise<number> {
  const [{ settle }, { fixtureName, pageToSave, writeFixture }, { lineOf, savedJob, storedForm }] = await Promise.all([
    import('../pipeline/options.ts'),
    import('../fixtures/add.ts'),
    import('../fixtures/record.ts'),
  ])
  const options = pipelineOptions({ ...flags, format: 'jsonl', engine: 'auto' }, process.env)
  let page: SavedPage = await pageToSave(input, settle(options))
  if (flags.anonymise) {
    const { anonymise } = await import('../fixtures/anonymise/anonymise.ts')
    const anonymised = await anonymise(page)
    if (!anonymised) throw new TearsheetError('fixture-invalid', 'a page in ISO-2022-JP cannot be anonymised')
    if (anonymised.differences.length) return refuse(anonymised)
    say(anonymised)
    page = anonymised
  }
  const line = await lineOf(savedJob(page.bytes, page.saved))
  const name = flags.name ?? fixtureName(page)
  const folder = join(flags.folder, name)
  await writeFixture({ name, folder }, page, storedForm(line), flags)
  const output = await openOutput(undefined)
  try {
    await output.write(`${folder}\n`)
    await output.close()
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  }
  const gives =
    'error' in line ? `the error ${line.error.code}` : `a record of type ${line.type}, ${line.wordCount} words`
  process.stderr.write(`saved: it gives ${gives}; correct ${join(folder, 'expected.json')} where that is wrong\n`)
  return EXIT.good
}

function say({ kept, stayed }: Anonymised): void {
  const share = stayed.of
    ? ` (${Math.round((100 * stayed.words) / stayed.of)} % of the words of the text stay: common ones and signs)`
    : ''
  process.stderr.write(`anonymised: the record keeps its shape${share}\n`)
  if (kept.length) process.stderr.write(`kept because the shape hangs on them: ${kept.join(', ')}\n`)
}

function refuse({ differences }: Anonymised): number {
  process.stderr.write('not saved: without its words the page gives a record of another shape\n')
  for (const { fact, was, is } of differences.slice(0, 12))
    process.stderr.write(`  ${fact}: ${short(was)} became ${short(is)}\n`)
  return EXIT.failed
}

const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text)
