import type { Command } from 'commander'
import { TearsheetError } from '../core/errors.ts'
import { EXIT } from './exit.ts'
import { type ExtractFlags, extractOptions, pipelineOptions } from './extract-options.ts'
import { OutputClosed } from './output.ts'
import { createProgress } from './progress.ts'
import { rulesOf } from './rules-options.ts'

/** `tearsheet extract`, the default command. */
export function extractCommand(done: (code: number) => void): Command {
  return extractOptions().action(async (inputs: string[], flags: ExtractFlags) => done(await extract(inputs, flags)))
}

async function extract(inputs: readonly string[], flags: ExtractFlags): Promise<number> {
  if (flags.url !== undefined && inputs.length > 1)
    throw new TearsheetError('usage', `--url is the address of one page, and ${inputs.length} inputs are given`)
  const [{ extractAll }, { driftOf, stackOf }, { openResults }] = await Promise.all([
    import('../pipeline/extract-all.ts'),
    import('../pipeline/run-job.ts'),
    import('./results.ts'),
  ])
  const rules = await rulesOf(flags)
  const results = await openResults(flags.format, flags.out)
  const live = flags.out !== undefined || !process.stdout.isTTY
  const progress = createProgress(process.stderr, { quiet: flags.quiet ?? false, live })
  const interrupted = onInterrupt(() => progress.say('finishing what is under way; once more stops at once'))
  const lines = extractAll(inputs, {
    ...pipelineOptions(flags, process.env),
    rules,
    stdin: process.stdin,
    signal: interrupted,
  })
  try {
    for await (const line of lines) {
      await results.write(line)
      progress.count(line, flags.debug && 'error' in line ? stackOf(line) : undefined)
      if (!('error' in line)) progress.drift(driftOf(line))
    }
    await results.close()
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.good
    throw error
  }
  progress.close()
  if (interrupted.aborted) return EXIT.interrupted
  if (progress.codes.has('usage')) return EXIT.usage
  return progress.failed ? EXIT.failed : EXIT.good
}

/** A signal that fires at the first Ctrl-C (or TERM); the second one ends the process on the spot. */
export function onInterrupt(say: () => void): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    controller.abort()
    say()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}
