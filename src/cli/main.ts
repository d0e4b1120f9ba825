import { readFile } from 'node:fs/promises'
import { extractInput } from '../pipeline/extract.ts'

/** Runs the command line. */
export async function main(argv: readonly string[]): Promise<void> {
  const args = argv.slice(2)
  if (args[0] === 'extract') args.shift()
  const at = args.indexOf('--url')
  const url = at < 0 ? undefined : args.splice(at, 2)[1]
  for (const file of args) {
    const { record } = await extractInput({ html: await readFile(file), url })
    process.stdout.write(JSON.stringify(record) + '\n')
  }
}

if (import.meta.main) await main(process.argv)
