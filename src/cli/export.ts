import { Command, Option } from 'commander'
import type { Archive } from '../archive/archive.ts'
import { TearsheetError } from '../core/errors.ts'
import { EXIT } from './exit.ts'
import { addFilters, type FilterFlags, filterOf } from './filter-options.ts'
import { helpText } from './help.ts'
import { openOutput, OutputClosed } from './output.ts'

const LINES = ['jsonl', 'csv', 'jsonld'] as const
const FILES = ['markdown', 'parquet', 'wacz', 'cdxj'] as const

interface ExportFlags extends FilterFlags {
  readonly format: (typeof LINES)[number] | (typeof FILES)[number]
  readonly out?: string
  readonly allRevisions?: boolean
  readonly quiet?: boolean
}

const HELP = helpText({
  notes: `
jsonl, csv and jsonld go to standard output unless --out names a file; parquet, wacz and cdxj are a file, markdown is a
folder with a file for each article. The same archive gives the same text.`,
  exits: { 0: 'all good', 2: 'wrong usage, or there is no archive' },
  examples: [
    'tearsheet export ./archive > records.jsonl',
    'tearsheet export ./archive --format parquet --out news.parquet --since 2026-03-01 --language de',
  ],
})

/** `tearsheet export`. */
export function exportCommand(done: (code: number) => void): Command {
  const command = new Command('export')
    .description('Write the articles of an archive in a form that other tools read.')
    .argument('<archive>', 'folder of the archive')
    .addOption(new Option('-f, --format <format>', 'form of the output').choices([...LINES, ...FILES]).default('jsonl'))
    .option('-o, --out <path>', 'file or folder to write')
  return addFilters(command)
    .option('--query <words>', 'with these words, as in search')
    .option('--all-revisions', 'every revision, not only the last')
    .option('-q, --quiet', 'no summary')
    .addHelpText('after', HELP)
    .action(async (folder: string, flags: ExportFlags) => done(await run(folder, flags)))
}

async function run(folder: string, flags: ExportFlags): Promise<number> {
  const { readArchive, checkedFilter } = await import('../pipeline/archive/read.ts')
  const { format, out, allRevisions } = flags
  const filter = checkedFilter({ ...filterOf(flags), allRevisions })
  const line = LINES.find((name) => name === format)
  if (!line && out === undefined) throw new TearsheetError('usage', `--format ${format} needs --out`)
  const archive = readArchive(folder)
  try {
    if (line) {
      const { exportLines } = await import('../archive/export/lines.ts')
      const output = await openOutput(out)
      for await (const text of exportLines(archive, line, filter)) await output.write(text)
      await output.close()
    } else {
      const count = await writeFile(archive, flags, filter)
      if (!flags.quiet) process.stderr.write(`tearsheet: ${count} written to ${out}\n`)
    }
    return EXIT.good
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.good
    throw error
  } finally {
    await archive.close()
  }
}

async function writeFile(
  archive: Archive,
  { format, out = '' }: ExportFlags,
  filter: ReturnType<typeof filterOf>,
): Promise<number> {
  if (format === 'markdown')
    return await (await import('../archive/export/markdown.ts')).exportMarkdown(archive, out, filter)
  if (format === 'parquet')
    return await (await import('../archive/export/parquet.ts')).exportParquet(archive, out, filter)
  if (format === 'cdxj') return await (await import('../archive/export/cdxj-file.ts')).exportCdxj(archive, out)
  const { ownVersion } = await import('../pipeline/version.ts')
  const filtered = Object.values(filter).some((value) => value !== undefined)
  return await (
    await import('../archive/export/wacz.ts')
  ).exportWacz(archive, out, {
    ...(filtered && { filter }),
    software: `tearsheet ${ownVersion()}`,
    now: Date.now(),
  })
}
