import type { ArticleRecord, ErrorLine } from '../record/record.ts'
import { EXIT } from './exit.ts'
import type { ExtractFlags } from './extract-options.ts'
import type { Progress } from './progress.ts'

/** Lines of output as they come. */
export type Lines = AsyncIterable<ArticleRecord | ErrorLine>

/** Writes the lines where they are to go, and counts them. Throws OutputClosed or `output-failed`. */
export async function writeLines(
  lines: Lines,
  { format, out, debug }: Pick<ExtractFlags, 'format' | 'out' | 'debug'>,
  progress: Progress,
): Promise<void> {
  const [{ driftOf, stackOf }, { openResults }] = await Promise.all([
    import('../pipeline/answer-line.ts'),
    import('./results.ts'),
  ])
  const results = await openResults(format, out)
  for await (const line of lines) {
    await results.write(line)
    progress.count(line, debug && 'error' in line ? stackOf(line) : undefined)
    if (!('error' in line)) progress.drift(driftOf(line))
  }
  await results.close()
}

/** The exit code for what was counted. */
export function exitOf({ codes, failed }: Progress): number {
  if (codes.has('usage')) return EXIT.usage
  return failed ? EXIT.failed : EXIT.good
}
