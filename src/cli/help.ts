/** What stands below the options in the help of a command, in the same order for every one. */
export interface HelpNotes {
  readonly notes?: string
  /** What each exit code means for this command, beside those that mean the same everywhere. */
  readonly exits: Readonly<Record<number, string>>
  /** Variables that it reads. */
  readonly environment?: Readonly<Record<string, string>>
  /** Command lines that work as they stand, given the files that they name. */
  readonly examples: readonly string[]
}

/** Exit codes of every command. */
const EXITS: Readonly<Record<number, string>> = { 2: 'wrong usage', 74: 'the output could not be written' }
/** Of those that can be interrupted and keep what is done. */
export const INTERRUPTED = 'interrupted; what was under way is finished'

/** Of every command that fetches. */
export const FETCHING_ENVIRONMENT: Readonly<Record<string, string>> = {
  TEARSHEET_CONTACT: 'the contact, where --contact does not give one',
  http_proxy: 'proxy for http addresses; also https_proxy, all_proxy, and no_proxy for the hosts that need none',
}
/** Of every command that prints in colour on a terminal. */
export const COLOUR_ENVIRONMENT: Readonly<Record<string, string>> = { NO_COLOR: 'if set, no colours' }

/** The notes as `addHelpText('after', …)` takes them. */
export function helpText({ notes, exits, environment, examples }: HelpNotes): string {
  const parts = [
    notes?.trim(),
    `Exit codes:\n${aligned({ ...EXITS, ...exits }, 5)}`,
    environment && `Environment:\n${aligned(environment, 20)}`,
    `Examples:\n${examples.map((line) => `  ${line}`).join('\n')}`,
  ]
  return `\n${parts.filter((part) => part !== undefined).join('\n\n')}`
}

function aligned(table: Readonly<Record<string, string>>, width: number): string {
  return Object.entries(table)
    .map(([name, text]) => `  ${name.padEnd(width - 1)} ${text}`)
    .join('\n')
}
