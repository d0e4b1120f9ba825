import { pathToFileURL } from 'node:url'
import { TearsheetError } from '../core/errors.ts'
import { header } from '../fetch/capture.ts'
import { answerProblem } from '../fetch/status.ts'
import type { PageInput } from './extract.ts'
import { readInputs } from './inputs.ts'
import type { Job } from './job.ts'
import { openNetwork } from './network.ts'
import type { Settings } from './options.ts'
import { readPageFile } from './page-file.ts'

/** The one job of an input. Throws TearsheetError, `usage` with `who` in it where the input holds more pages. */
export async function onlyJob(input: string, settings: Settings, who: string): Promise<Job> {
  let only: Job | undefined
  for await (const job of readInputs(input, settings)) {
    if (only) throw new TearsheetError('usage', `${who} takes one page, and ${input} holds more`)
    only = job
  }
  if (!only) throw new TearsheetError('empty', input)
  return only
}

/** The job with its page at hand: what is to be fetched is fetched, politely. Throws TearsheetError. */
export async function fetchedJob(job: Job, settings: Settings): Promise<Job> {
  if (job.source.kind !== 'fetch') return job
  const network = await openNetwork(settings)
  try {
    const { capture } = await network.visitor.visit(job.source.url)
    return { ...job, source: { kind: 'capture', capture } }
  } finally {
    await network.close()
  }
}

/** The page of a job in memory, ready to be read in this thread. Throws TearsheetError. */
export async function pageOf(job: Job, settings: Settings): Promise<PageInput> {
  const { source, id, url } = await fetchedJob(job, settings)
  if (source.kind === 'problem') throw source.error
  if (source.kind === 'file') {
    const html = await readPageFile(source.path, settings.maxBytes)
    return { id, url, html, at: source.at, name: pathToFileURL(source.path).href }
  }
  if (source.kind === 'bytes') return { id, url, html: source.bytes, contentType: source.contentType, at: source.at }
  if (source.kind === 'fetch') throw new TearsheetError('extract-failed', source.url)
  const problem = answerProblem(source.capture)
  if (problem) throw problem
  const { body, wireBody: _, ...facts } = source.capture
  const contentType = header(source.capture, 'content-type')
  return { id, url, html: body, contentType, capture: { ...facts, bytes: body.length } }
}
