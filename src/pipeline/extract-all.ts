import type { ArticleRecord, ErrorLine } from '../record/record.ts'
import { inOrder } from './in-order.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { type ExtractAllOptions, settle } from './options.ts'
import { createRunner } from './run-job.ts'

/** Pages that are held in memory until a worker takes them, bytes. */
const HELD = 64 * 1024 * 1024

/**
 * Turns any number of inputs into lines of output: a record or an error line for each page, in input order, as they
 * come. Manifests and archives are streamed and no more than a window of pages is under way, so a consumer that stops
 * reading stops the work. Leaving the loop early ends it; so does `signal`, after what is under way.
 */
export async function* extractAll(
  inputs: Inputs,
  options: ExtractAllOptions = {},
): AsyncGenerator<ArticleRecord | ErrorLine> {
  const settings = settle(options)
  const runner = createRunner(settings)
  try {
    yield* inOrder(readInputs(inputs, settings), (job) => runner.run(job), {
      window: settings.window,
      hasRoom: () => runner.held() < HELD,
      signal: settings.signal,
    })
  } finally {
    await runner.close()
  }
}
