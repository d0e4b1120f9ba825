import { readWarc } from '../archive/warc-reader.ts'
import { sniff } from '../crawl/discover-sniff.ts'
import { type Capture, header } from '../fetch/capture.ts'
import type { Job } from './job.ts'
import type { Peeked } from './peek.ts'

/** Media types of pages; an answer without a type may be one. */
const PAGE_TYPE = /^\s*(text\/html|application\/xhtml\+xml|application\/xml|text\/xml|text\/plain|$)/i
/** Enough of a document to see what it is. */
const SNIFFED = 16_384
const ROBOTS_TXT = /^https?:\/\/[^/]+\/robots\.txt$/i

/**
 * The pages of a WARC file in its order. Pictures, scripts, redirects and robots.txt are no pages and are passed over;
 * what is damaged becomes a job that fails.
 */
export async function* warcJobs(
  file: Pick<Peeked, 'raw'>,
  options: { readonly name: string; readonly gzip: boolean; readonly maxBytes: number },
): AsyncGenerator<Job> {
  for await (const entry of readWarc(file.raw, options)) {
    if ('error' in entry) yield { url: entry.url, source: { kind: 'problem', error: entry.error } }
    else if (isPage(entry.capture))
      yield { url: entry.capture.url, source: { kind: 'capture', capture: entry.capture } }
  }
}

function isPage(capture: Capture): boolean {
  const type = header(capture, 'content-type') ?? ''
  const redirect = capture.status >= 300 && capture.status < 400
  // A sitemap may be a packed file, sent without a type.
  const packed = capture.body[0] === 0x1f && capture.body[1] === 0x8b
  return !redirect && !packed && PAGE_TYPE.test(type) && !ROBOTS_TXT.test(capture.url) && !isFeed(capture, type)
}

/** Feeds and sitemaps that are sent as plain XML. */
function isFeed({ body }: Capture, type: string): boolean {
  if (/html/i.test(type)) return false
  const kind = sniff(Buffer.from(body.subarray(0, SNIFFED)).toString('latin1'))
  return kind !== null && kind !== 'html'
}
