import { type Command, InvalidArgumentError, Option } from 'commander'
import { collect, seconds } from './option-values.ts'

/** Who asks, and what may be reached. */
export interface ReachFlags {
  readonly contact?: string
  readonly allowAddress?: readonly string[]
  /** Host name to address. */
  readonly resolve?: Readonly<Record<string, string>>
}

/** Adds the options of every command that may go to the network. */
export function reachOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--contact <contact>', 'e-mail address or page that publishers can write to; needed to fetch').env(
        'TEARSHEET_CONTACT',
      ),
    )
    .option('--allow-address <address>', 'private address or CIDR block that may be reached (repeatable)', collect)
    .option('--resolve <host:address>', 'address of a host, used instead of a look-up (repeatable)', hostAddress)
}

/** Adds those and the options of commands that take pace and time from the command line. */
export function networkOptions(command: Command): Command {
  return reachOptions(command)
    .option('--min-delay <seconds>', 'least gap between two requests to one site (default: 2)', seconds(0))
    .option('--timeout <seconds>', 'time for one fetch with its redirects (default: 30)', seconds(0.001))
}

/** One more `HOST:ADDRESS`; an IPv6 address may stand in brackets. */
function hostAddress(pair: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, host, address] = /^([^:\s]+):\[?([\da-f.:]+)\]?$/i.exec(pair) ?? []
  if (host === undefined || address === undefined) throw new InvalidArgumentError('It must be HOST:ADDRESS.')
  return { ...before, [host]: address }
}
