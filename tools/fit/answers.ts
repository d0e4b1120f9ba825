import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registrableDomain } from '../../src/core/urls.ts'

/** The fields that are fitted. A standfirst is scored as the summary that it is. */
export const FIELDS = ['headline', 'authors', 'date', 'tags', 'summary', 'section', 'kicker', 'byline'] as const
export type FieldName = (typeof FIELDS)[number]

/** What a page's fields should be: a text, or several where order does not count. */
export interface Page {
  readonly id: string
  readonly set: string
  readonly url: string
  readonly file: string
  /** Publishers are kept together when pages are split. */
  readonly publisher: string
  readonly answers: Partial<Record<FieldName, string | readonly string[]>>
}

type Line = Record<string, unknown>

/** Pages of a folder in the bench format with an answer for a field: `truth.jsonl`, and `related.jsonl` where there is one. */
export function readAnswers(folder: string): Page[] {
  const related = new Map<unknown, Line>()
  const extra = join(folder, 'related.jsonl')
  for (const line of existsSync(extra) ? readLines(extra) : []) related.set(line['id'], line)
  const pages: Page[] = []
  for (const line of readLines(join(folder, 'truth.jsonl'))) {
    const truth = line['truth'] as Line
    const more = related.get(line['id']) ?? {}
    const answers: [FieldName, unknown][] = [
      ['headline', truth['headline'] ?? truth['meta_headline']],
      ['authors', truth['authors'] ?? several(truth['meta_author'])],
      ['date', truth['date'] ?? truth['meta_date']],
      ['tags', truth['tags']],
      ['summary', truth['summary'] ?? more['standfirst']],
      ['section', more['section']],
      ['kicker', more['kicker']],
      ['byline', more['bylineText']],
    ]
    const known = answers.filter(([, value]) => (typeof value === 'string' && value !== '') || Array.isArray(value))
    if (known.length === 0) continue
    const url = String(line['url'])
    pages.push({
      id: String(line['id']),
      set: String(line['set']),
      url,
      file: join(folder, String(line['file'])),
      publisher: registrableDomain(url) || url,
      answers: Object.fromEntries(known),
    })
  }
  return pages
}

function several(value: unknown): string[] | undefined {
  return typeof value === 'string' && value !== '' ? value.split(/;\s*/) : undefined
}

function readLines(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Line)
}
