import { open } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { TearsheetError } from '../core/errors.ts'
import type { Extraction } from '../extract/types.ts'
import { type Capture, header } from '../fetch/capture.ts'
import { answerProblem } from '../fetch/status.ts'
import { type PageInput, extractInput } from '../pipeline/extract.ts'
import { readInputs } from '../pipeline/inputs.ts'
import type { Job } from '../pipeline/job.ts'
import { openNetwork } from '../pipeline/network.ts'
import { type ExtractAllOptions, settle } from '../pipeline/options.ts'
import { readPageFile } from '../pipeline/page-file.ts'
import { EXPLAIN_MARK } from '../record/explain-html.ts'
import type { ArticleRecord } from '../record/record.ts'

/** Reads the one page that is to be explained. Throws TearsheetError, `usage` where the input holds more pages. */
export async function readOne(
  input: string,
  options: ExtractAllOptions,
): Promise<{ record: ArticleRecord; found: Extraction }> {
  const settings = settle({ ...options, stdin: process.stdin })
  let only: Job | undefined
  for await (const job of readInputs(input, settings)) {
    if (only) throw new TearsheetError('usage', `explain takes one page, and ${input} holds more`)
    only = job
  }
  if (!only) throw new TearsheetError('empty', input)
  return await extractInput(await pageOf(only, settings), { engine: settings.engine })
}

async function pageOf(job: Job, settings: ReturnType<typeof settle>): Promise<PageInput> {
  const { source, id, url } = job
  if (source.kind === 'problem') throw source.error
  if (source.kind === 'file') {
    const html = await readPageFile(source.path, settings.maxBytes)
    return { id, url, html, at: source.at, name: pathToFileURL(source.path).href }
  }
  if (source.kind === 'bytes') return { id, url, html: source.bytes, contentType: source.contentType, at: source.at }
  if (source.kind === 'capture') return captured(job, source.capture)
  const network = await openNetwork(settings)
  try {
    const { capture } = await network.visitor.visit(source.url)
    return captured(job, capture)
  } finally {
    await network.close()
  }
}

function captured({ id, url }: Job, capture: Capture): PageInput {
  const problem = answerProblem(capture)
  if (problem) throw problem
  const { body, wireBody: _, ...facts } = capture
  const contentType = header(capture, 'content-type')
  return { id, url, html: body, contentType, capture: { ...facts, bytes: body.length } }
}

/**
 * Whether `--html` may write there: a new file, or an explain page of before. `explain --html page.html other.html` is
 * easily typed, and must not cost the page. Throws `usage`.
 */
export async function checkTarget(path: string): Promise<void> {
  let head: Buffer
  try {
    await using file = await open(path, 'r')
    if (!(await file.stat()).isFile()) return
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0)
    head = buffer.subarray(0, bytesRead)
  } catch {
    // Not there, or not to be read: writing will say what is wrong.
    return
  }
  if (head.length === 0 || head.toString('latin1').includes(EXPLAIN_MARK)) return
  throw new TearsheetError('usage', `${path} is there and is no page made by explain; --force replaces it`)
}
