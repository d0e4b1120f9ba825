import { pathToFileURL } from 'node:url'
import type { ArticleRecord, ErrorLine } from '../record/record.ts'
import { failure, lineOf, overTime } from './answer-line.ts'
import type { Job } from './job.ts'
import { type ExtractAllOptions, settle } from './options.ts'
import { readPageFile } from './page-file.ts'
import { withinTime } from './time-limit.ts'

/**
 * One saved page to its line of output, read in this thread: for a program that has nothing else to do, because a worker
 * takes as long to start as a page to read. Its time is limited as a worker's is, its memory is not: the page has to be
 * small. Without rules of sites. Undefined where a second opinion is needed, which takes a worker.
 */
export async function extractHere(
  path: string,
  options: ExtractAllOptions,
): Promise<ArticleRecord | ErrorLine | undefined> {
  const { url, engine, explain, maxBytes, pageTimeoutMs } = settle(options)
  const job: Job = { url, source: { kind: 'file', path } }
  // Loaded now, because it brings the extractor with it: flags of V8 that were set before hold for all its patterns.
  const { answerNow } = await import('./answer-now.ts')
  try {
    const html = await readPageFile(path, maxBytes)
    const input = { url, html, name: pathToFileURL(path).href }
    const read = () => answerNow(input, { engine, explain })
    const answer = withinTime(pageTimeoutMs, read, (cause) => overTime(pageTimeoutMs, cause))
    return answer && lineOf(job, answer)
  } catch (error) {
    return lineOf(job, failure(error))
  }
}
