import type { Command } from 'commander'
import type { ArticleFilter } from '../archive/store-contract.ts'

/** Which articles of an archive are wanted, as commander gives it. */
export interface FilterFlags {
  readonly source?: string
  readonly host?: string
  readonly since?: string
  readonly until?: string
  readonly tag?: string
  readonly language?: string
  readonly query?: string
}

/** Adds the options that choose articles. */
export function addFilters(command: Command): Command {
  return command
    .option('--source <name>', 'of the source with this name (or address, where it has none)')
    .option('--host <name>', 'of this host and those below it')
    .option('--since <date>', 'published on this day or later')
    .option('--until <date>', 'published before this day')
    .option('--tag <tag>', 'with this tag, of the source or of the article')
    .option('--language <code>', 'in this language; en finds en-GB too')
}

/** The filter that was asked for; undefined keys where nothing was. */
export function filterOf(flags: FilterFlags): ArticleFilter {
  const { source, host, since, until, tag, language, query } = flags
  return { source, host, since, until, tag, language, query }
}
