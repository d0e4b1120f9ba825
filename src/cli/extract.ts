import type { Command } from 'commander'
import { TearsheetError } from '../core/errors.ts'
import { ENGINE_FLAGS, PATTERN_FLAG, setEngineFlags } from './engine-flags.ts'
import { EXIT } from './exit.ts'
import { type ExtractFlags, extractOptions, pipelineOptions } from './extract-options.ts'
import { OutputClosed } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { rulesOf } from './rules-options.ts'
import { exitOf, type Lines, writeLines } from './write-lines.ts'

/** `tearsheet extract`, the default command. The page `here` is read in this thread, if it is the only one. */
export function extractCommand(done: (code: number) => void, here: string | undefined): Command {
  return extractOptions().action(async (inputs: string[], flags: ExtractFlags) => {
    if (flags.url !== undefined && inputs.length > 1)
      throw new TearsheetError('usage', `--url is the address of one page, and ${inputs.length} inputs are given`)
    if (here !== undefined && inputs.length === 1 && inputs[0] === here) return done(await extractOne(here, flags))
    // No worker was started ahead for what turns out to be no single page.
    if (here !== undefined) setEngineFlags(ENGINE_FLAGS)
    done(await extractMany(inputs, flags))
  })
}

/** One small page. An interrupt ends the process as it does by itself: there is nothing to finish first. */
async function extractOne(path: string, flags: ExtractFlags): Promise<number> {
  const { extractHere } = await import('../pipeline/extract-here.ts')
  const options = pipelineOptions(flags, process.env)
  async function* lines() {
    // Late, because what Node brings compiled is refused after it.
    setEngineFlags([PATTERN_FLAG])
    const line = await extractHere(path, options)
    if (line) yield line
    else yield* (await import('../pipeline/extract-all.ts')).extractAll(path, options)
  }
  return await print(lines(), flags, progressOf(flags))
}

async function extractMany(inputs: readonly string[], flags: ExtractFlags): Promise<number> {
  const { extractAll } = await import('../pipeline/extract-all.ts')
  const rules = await rulesOf(flags)
  const progress = progressOf(flags)
  const signal = onInterrupt(() => progress.say('finishing what is under way; once more stops at once'))
  const lines = extractAll(inputs, { ...pipelineOptions(flags, process.env), rules, stdin: process.stdin, signal })
  return await print(lines, flags, progress, signal)
}

function progressOf({ out, quiet = false }: ExtractFlags): Progress {
  return createProgress(process.stderr, { quiet, live: out !== undefined || !process.stdout.isTTY })
}

/** Writes the lines, and answers with the exit code. */
async function print(lines: Lines, flags: ExtractFlags, progress: Progress, signal?: AbortSignal): Promise<number> {
  try {
    await writeLines(lines, flags, progress)
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.good
    throw error
  }
  progress.close()
  return signal?.aborted ? EXIT.interrupted : exitOf(progress)
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
