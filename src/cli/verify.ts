import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { helpText } from './help.ts'
import { openOutput, OutputClosed } from './output.ts'

const HELP = helpText({
  notes: `
Every record of every WARC file is read by its place, its digests are computed anew, and the database is compared with it
both ways. A fault is a line on standard output: {"file", "offset", "message"}. Exit code 1 where there is one.`,
  exits: { 0: 'sound', 1: 'there are faults', 2: 'wrong usage, or there is no archive' },
  examples: ['tearsheet verify ./archive', 'tearsheet verify ./archive --quiet > faults.jsonl'],
})

/** `tearsheet verify`. */
export function verifyCommand(done: (code: number) => void): Command {
  return new Command('verify')
    .description('Check an archive: every record, every digest, every row.')
    .argument('<archive>', 'folder of the archive')
    .option('-q, --quiet', 'no summary')
    .addHelpText('after', HELP)
    .action(async (folder: string, flags: { readonly quiet?: boolean }) => done(await run(folder, flags)))
}

async function run(folder: string, { quiet }: { readonly quiet?: boolean }): Promise<number> {
  const [{ readArchive }, { verifyArchive }] = await Promise.all([
    import('../pipeline/archive/read.ts'),
    import('../archive/verify.ts'),
  ])
  const archive = readArchive(folder)
  try {
    const { faults, files, records, captures, articles, bytes } = await verifyArchive(archive)
    const output = await openOutput(undefined)
    try {
      for (const fault of faults) await output.write(`${JSON.stringify(fault)}\n`)
      await output.close()
    } catch (error) {
      // Whoever reads no further still has the exit code.
      if (!(error instanceof OutputClosed)) throw error
    }
    const found = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    const sums = `${articles} articles, ${captures} captures, ${records} records in ${files} files, ${bytes} bytes`
    if (!quiet) process.stderr.write(`tearsheet: ${found}; ${sums}\n`)
    return faults.length ? EXIT.failed : EXIT.good
  } finally {
    await archive.close()
  }
}
