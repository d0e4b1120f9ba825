import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { whole } from './option-values.ts'
import { addFilters, type FilterFlags, filterOf } from './filter-options.ts'
import { helpText } from './help.ts'
import { openOutput } from './output.ts'

interface SearchFlags extends FilterFlags {
  readonly limit: number
  readonly json?: boolean
}

const HELP = helpText({
  notes: `
Words are looked for without regard to case and accents; "two words" in quotes stand side by side; -word must not occur.`,
  exits: { 0: 'all good, also where nothing is found', 2: 'wrong usage, or there is no archive' },
  examples: [
    `tearsheet search ./archive 'harbour "night ferry"' --since 2026-03-01`,
    'tearsheet search ./archive pier --json',
  ],
})

/** `tearsheet search`. */
export function searchCommand(done: (code: number) => void): Command {
  const command = new Command('search')
    .description('Find articles of an archive by their words, best first.')
    .argument('<archive>', 'folder of the archive')
    .argument('<query>', 'words to look for')
  return addFilters(command)
    .option('-n, --limit <n>', 'articles at most', whole(1), 20)
    .option('--json', 'a JSON line for each: id, url, headline, date, snippet, rank')
    .addHelpText('after', HELP)
    .action(async (folder: string, query: string, flags: SearchFlags) => done(await run(folder, query, flags)))
}

async function run(folder: string, query: string, flags: SearchFlags): Promise<number> {
  const [{ readArchive, checkedFilter }, { HIT }] = await Promise.all([
    import('../pipeline/archive/read.ts'),
    import('../archive/search.ts'),
  ])
  const filter = checkedFilter(filterOf(flags))
  const archive = readArchive(folder)
  try {
    const hits = await archive.store.search(query, { ...filter, limit: flags.limit })
    const output = await openOutput(undefined)
    const bold = process.stdout.isTTY && !flags.json
    const [open, close] = bold ? ['\u001B[1m', '\u001B[0m'] : ['[', ']']
    for (const { article, snippet, rank } of hits) {
      const { id, url, record } = article
      const { headline, date } = record
      const marked = printable(snippet).replaceAll(HIT.open, open).replaceAll(HIT.close, close)
      const line = JSON.stringify({ id, url, headline, date, snippet: marked, rank })
      const text = `${date?.slice(0, 10) ?? '          '}  ${printable(headline ?? url)}\n  ${url}\n  ${marked.trim()}\n`
      await output.write(flags.json ? `${line}\n` : text)
    }
    await output.close()
    return EXIT.good
  } finally {
    await archive.close()
  }
}

/** Texts come from outside: nothing in them may speak to the terminal. The marks of the hits stay. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\u0002\u0003]/gu, ' ')
}
