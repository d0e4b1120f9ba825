import { Cron } from 'croner'
import { TearsheetError } from '../../core/errors.ts'
import type { Desk } from './desk.ts'
import { serveMetrics } from './metrics.ts'
import { runArchive } from './run.ts'

export interface WatchOptions {
  readonly signal: AbortSignal
  /** false: one round, with the metrics beside it. */
  readonly stay: boolean
  /** Cron pattern of the rounds; without one everything is worked on as it becomes due. */
  readonly schedule?: string | undefined
  readonly metricsPort?: number | undefined
  readonly pollAll?: boolean | undefined
}

/** Runs until the signal, with the figures of the run served beside it. Throws `usage` for a pattern that is none. */
export async function watchArchive(desk: Desk, options: WatchOptions): Promise<void> {
  const { signal, stay, schedule } = options
  let dueBy: number | undefined
  const cron = schedule === undefined ? undefined : cronOf(schedule, () => (dueBy = desk.now()))
  const metrics = options.metricsPort === undefined ? undefined : await serveMetrics(desk, options.metricsPort)
  try {
    // With a schedule nothing is due before its first time, except what an earlier run left.
    const until = cron && (() => dueBy ?? -1)
    await runArchive(desk, { signal, stay, dueBy: until, pollAll: options.pollAll })
  } finally {
    cron?.stop()
    await metrics?.close()
  }
}

function cronOf(pattern: string, work: () => void): Cron {
  try {
    return new Cron(pattern, { unref: true }, work)
  } catch (error) {
    throw new TearsheetError('usage', `--schedule ${JSON.stringify(pattern)}: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
