import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { blockLine, fieldLine } from './diff.ts'
import { onInterrupt } from './extract.ts'
import { whole } from './option-values.ts'
import { addFilters, type FilterFlags, filterOf } from './filter-options.ts'
import { helpText, INTERRUPTED } from './help.ts'
import { openOutput, OutputClosed } from './output.ts'
import { rulesOf, rulesOption } from './rules-options.ts'

interface ReextractFlags extends FilterFlags {
  readonly apply?: boolean
  readonly allRevisions?: boolean
  readonly json?: boolean
  readonly concurrency?: number
  readonly quiet?: boolean
  readonly rules?: string
}

const HELP = helpText({
  notes: `
Nothing is fetched: the pages are read from the archive's WARC files. Without --apply nothing is stored either; with it the
new record takes the place of the old one, which is kept beside it.`,
  exits: {
    0: 'all good',
    1: 'some pages could not be read',
    2: 'wrong usage, or there is no archive',
    130: INTERRUPTED,
  },
  examples: [
    'tearsheet reextract ./archive',
    'tearsheet reextract ./archive --host news.example --json',
    'tearsheet reextract ./archive --apply',
  ],
})

/** `tearsheet reextract`. */
export function reextractCommand(done: (code: number) => void): Command {
  const command = new Command('reextract')
    .description("Run today's rules over the stored pages, offline, and show field by field what comes out different.")
    .argument('<archive>', 'folder of the archive')
  return addFilters(command)
    .option('--query <words>', 'with these words, as in search')
    .option('--apply', 'store what is different')
    .option('--all-revisions', 'every revision, not only the last')
    .option('--json', 'a JSON line for each article that is different')
    .option('-c, --concurrency <n>', 'pages read at the same time (default: the processors, at most 8)', whole(1))
    .addOption(rulesOption())
    .option('-q, --quiet', 'no summary')
    .addHelpText('after', HELP)
    .action(async (folder: string, flags: ReextractFlags) => done(await run(folder, flags)))
}

async function run(folder: string, flags: ReextractFlags): Promise<number> {
  const [{ checkedFilter, readArchive }, { openArchive }, { reextract, findMissed }, { settle }, { extractorName }] =
    await Promise.all([
      import('../pipeline/archive/read.ts'),
      import('../archive/archive.ts'),
      import('../pipeline/archive/reextract.ts'),
      import('../pipeline/options.ts'),
      import('../pipeline/archive/open.ts'),
    ])
  const filter = checkedFilter({ ...filterOf(flags), allRevisions: flags.allRevisions })
  const rules = await rulesOf(flags)
  const signal = onInterrupt(() => {})
  // Only an archive that is there is opened for writing; it is not made.
  await readArchive(folder).close()
  const archive = flags.apply ? openArchive(folder) : readArchive(folder)
  let [all, changed, failed] = [0, 0, 0]
  try {
    const settings = settle({ signal, concurrency: flags.concurrency, rules })
    const options = { filter, apply: flags.apply, extractor: extractorName(rules), settings }
    const output = await openOutput(undefined)
    for await (const { article, diff, problem, changed: different } of reextract(archive, options)) {
      all += 1
      if (problem) failed += 1
      if (different) changed += 1
      if (!problem && !different) continue
      const { url, revision } = article
      const body = diff?.body.filter(({ kind }) => kind !== 'same') ?? []
      const fields = diff?.fields ?? []
      const lines = [
        `${url}, revision ${revision}${problem ? `: ${problem.message}` : ''}`,
        ...fields.map(fieldLine),
        ...body.map(blockLine),
      ]
      const text = flags.json ? JSON.stringify({ url, revision, fields, body, problem }) : lines.join('\n')
      await output.write(`${text}\n`)
    }
    const filtered = Object.values(filter).some((value) => value !== undefined)
    for await (const { url, record } of filtered ? [] : findMissed(archive, options)) {
      all += 1
      changed += 1
      const text = flags.json
        ? JSON.stringify({ url, revision: 0, found: record.headline })
        : `${url}: an article: ${record.headline}`
      await output.write(`${text}\n`)
    }
    await output.close()
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.good
    throw error
  } finally {
    await archive.close()
  }
  const stored = flags.apply ? 'stored' : 'not stored; --apply stores it'
  if (!flags.quiet)
    process.stderr.write(
      `tearsheet: ${changed} of ${all} articles come out different (${stored}), ${failed} could not be read\n`,
    )
  if (signal.aborted) return EXIT.interrupted
  return failed ? EXIT.failed : EXIT.good
}
