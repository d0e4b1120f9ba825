import { Command } from 'commander'
import type { ArchiveStats } from '../archive/stats.ts'
import type { Cluster } from '../archive/store-contract.ts'
import { EXIT } from './exit.ts'
import { helpText } from './help.ts'
import { openOutput } from './output.ts'

interface StatsFlags {
  readonly host?: string
  readonly json?: boolean
  readonly clusters?: boolean
}

const HELP = helpText({
  notes: `
For each host: articles, changes, and the part of the articles that have each field. A field that the last 20 articles of a
host lack and those before them had is told as drift: the site was redesigned, or our rules were.`,
  exits: { 0: 'all good', 2: 'wrong usage, or there is no archive' },
  examples: ['tearsheet stats ./archive --host news.example', 'tearsheet stats ./archive --clusters --json'],
})

/** `tearsheet stats`. */
export function statsCommand(done: (code: number) => void): Command {
  return new Command('stats')
    .description('Print figures of an archive: articles, changes and filled fields by host.')
    .argument('<archive>', 'folder of the archive')
    .option('--host <name>', 'of this host alone')
    .option('--clusters', 'print the groups of articles with almost the same text')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(async (folder: string, flags: StatsFlags) => done(await run(folder, flags)))
}

async function run(folder: string, flags: StatsFlags): Promise<number> {
  const [{ readArchive }, { archiveStats }] = await Promise.all([
    import('../pipeline/archive/read.ts'),
    import('../archive/stats.ts'),
  ])
  const archive = readArchive(folder)
  try {
    const output = await openOutput(undefined)
    if (flags.clusters) {
      const clusters = await archive.store.clusters()
      const lines = clusters.flatMap((cluster) => (flags.json ? [JSON.stringify(cluster)] : clusterLines(cluster)))
      for (const line of lines) await output.write(`${line}\n`)
    } else {
      const stats = archiveStats(archive, flags.host === undefined ? {} : { host: flags.host.replace(/^www\./, '') })
      if (flags.json) await output.write(`${JSON.stringify(stats, null, 2)}\n`)
      else for (const line of statsLines(stats)) await output.write(`${line}\n`)
    }
    await output.close()
    return EXIT.good
  } finally {
    await archive.close()
  }
}

function* statsLines({ hosts, articles, revisions, captures, revisits, warcFiles, warcBytes }: ArchiveStats) {
  yield `${counted(articles, 'article')} in ${counted(revisions, 'revision')}; ${counted(captures, 'capture')}, ${revisits} of them revisits; ${counted(warcFiles, 'WARC file')}, ${warcBytes} bytes`
  for (const { host, articles: count, changes, filled, drift } of hosts) {
    yield `${host}: ${counted(count, 'article')}, ${counted(changes, 'change')}`
    const rates = Object.entries(filled).map(([field, part]) => `${field} ${percent(part)}`)
    yield `  ${rates.join('  ')}`
    for (const { field, before, now } of drift) yield `  drift: ${field} was ${percent(before)}, is ${percent(now)}`
  }
}

function clusterLines({ articles }: Cluster): string[] {
  return [`${articles.length} articles`, ...articles.map(({ url, headline }) => `  ${url}  ${headline ?? ''}`)]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}
