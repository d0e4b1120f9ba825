import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { OpenDesk } from '../pipeline/archive/open.ts'
import type { ArchiveConfig } from '../pipeline/config.ts'
import type { HostReceipt } from '../pipeline/archive/receipt.ts'
import { type ArchiveFlags, archiveOptions } from './archive-options.ts'
import { createArchiveLog } from './archive-log.ts'
import { EXIT } from './exit.ts'
import { onInterrupt } from './extract.ts'
import { pipelineOptions } from './extract-options.ts'
import { openOutput, outputError } from './output.ts'
import { rulesOf } from './rules-options.ts'

/** `tearsheet archive`. */
export function archiveCommand(done: (code: number) => void): Command {
  return archiveOptions().action(async (config: string, flags: ArchiveFlags) => done(await run(config, flags)))
}

async function run(path: string, flags: ArchiveFlags): Promise<number> {
  const [{ loadConfig }, opening] = await Promise.all([
    import('../pipeline/config.ts'),
    import('../pipeline/archive/open.ts'),
  ])
  const config = await loadConfig(path)
  const rules = await rulesOf(flags)
  if (flags.dryRun) return await dryRun(config, flags)
  const log = await createArchiveLog(process.stderr, flags.quiet ?? false)
  const signal = onInterrupt(() => log.say('finishing what is under way; once more stops at once'))
  const { proxy } = pipelineOptions({ ...flags, format: 'jsonl', engine: 'auto' }, process.env)
  const desk = opening.openDesk(config, {
    contact: flags.contact,
    allowAddresses: flags.allowAddress,
    resolve: flags.resolve,
    workers: flags.concurrency,
    rules,
    proxy,
    signal,
    tell: log.tell,
  })
  const grace = graceAfter(signal, flags.grace, desk)
  const stopLog = log.follow(desk)
  try {
    const { restorePaces } = opening
    await restorePaces(desk)
    await work(desk, flags, signal)
    const { receiptOf } = await import('../pipeline/archive/receipt.ts')
    const receipt = receiptOf(desk)
    if (flags.receipt !== undefined) await writeReceipt(flags.receipt, receipt)
    stopLog()
    await log.close(desk, receipt)
  } finally {
    stopLog()
    clearTimeout(grace.timer)
    await desk.close()
  }
  if (signal.aborted) return EXIT.interrupted
  return log.failed ? EXIT.failed : EXIT.good
}

async function work(desk: OpenDesk, flags: ArchiveFlags, signal: AbortSignal): Promise<void> {
  const [{ runArchive }, { allDue }] = await Promise.all([
    import('../pipeline/archive/run.ts'),
    import('../pipeline/archive/plan.ts'),
  ])
  if (flags.now) allDue(desk)
  if (!flags.watch && flags.schedule === undefined && flags.metrics === undefined)
    return await runArchive(desk, { signal, pollAll: flags.now })
  const { watchArchive } = await import('../pipeline/archive/watch.ts')
  const stay = flags.watch === true || flags.schedule !== undefined
  await watchArchive(desk, { signal, stay, schedule: flags.schedule, metricsPort: flags.metrics, pollAll: flags.now })
}

/** After the time of grace requests that are still in flight are ended; their pages stay in the line. */
function graceAfter(
  signal: AbortSignal,
  seconds: number,
  desk: OpenDesk,
): { readonly timer: NodeJS.Timeout | undefined } {
  const grace: { timer: NodeJS.Timeout | undefined } = { timer: undefined }
  signal.addEventListener('abort', () => {
    grace.timer = setTimeout(() => void desk.cutOff(), seconds * 1000)
    grace.timer.unref()
  })
  return grace
}

async function writeReceipt(path: string, receipt: readonly HostReceipt[]): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(receipt, null, 2)}\n`)
  } catch (error) {
    throw outputError(error as NodeJS.ErrnoException, path)
  }
}

async function dryRun(config: ArchiveConfig, flags: ArchiveFlags): Promise<number> {
  const { planOf, planLines } = await import('../pipeline/archive/plan.ts')
  const output = await openOutput(undefined)
  for (const line of planLines(await planOf(config, { all: flags.now }))) await output.write(`${line}\n`)
  await output.close()
  return EXIT.good
}
