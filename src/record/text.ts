import type { ArticleRecord, ErrorLine } from './record.ts'
import { isErrorLine } from './record.ts'

/** The record as plain text: what a reader would read, from the headline to the last line of the body. */
export function toText(line: ArticleRecord | ErrorLine): string {
  if (isErrorLine(line)) return `[${line.url ?? line.id ?? 'input'}: ${line.error.message}]\n`
  const { headline, kicker, summary, byline, authors, date, body, canonicalUrl, url } = line
  const by = byline ?? authors.map(({ name }) => name).join(', ')
  const head = [kicker, headline, summary, [by, date].filter(Boolean).join(' | '), canonicalUrl ?? url]
  return [...head.filter(Boolean), body.text].join('\n\n').trimEnd() + '\n'
}
