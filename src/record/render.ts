import { type ArticleRecord, type ErrorLine, isErrorLine } from './record.ts'

/** The forms in which the output can be had. */
export const FORMATS = ['jsonl', 'json', 'markdown', 'text', 'csv', 'jsonld'] as const
export type Format = (typeof FORMATS)[number]

/** How lines become a text: `open`, the pages with `between` between them, `close`. */
export interface Rendering {
  /** Of a file that holds one page. */
  readonly extension: string
  readonly open: string
  readonly between: string
  readonly close: string
  page(line: ArticleRecord | ErrorLine): string
}

const plain = { open: '', between: '', close: '' }

/** Loads what one form needs and nothing else. */
export async function rendering(format: Format): Promise<Rendering> {
  switch (format) {
    case 'jsonl':
      return { ...plain, extension: 'json', page: (line) => JSON.stringify(line) + '\n' }
    case 'json':
      return {
        extension: 'json',
        open: '[\n',
        between: ',\n',
        close: '\n]\n',
        page: (line) => JSON.stringify(line, null, 2),
      }
    case 'jsonld': {
      const { toJsonLd } = await import('./jsonld.ts')
      const page = (line: ArticleRecord | ErrorLine): string =>
        JSON.stringify(isErrorLine(line) ? line : toJsonLd(line)) + '\n'
      return { ...plain, extension: 'jsonld', page }
    }
    case 'text': {
      const { toText } = await import('./text.ts')
      // A form feed parts pages of plain text, as printers and pagers know it.
      return { ...plain, extension: 'txt', between: '\f\n', page: toText }
    }
    case 'markdown': {
      const { toMarkdown } = await import('./markdown.ts')
      return { ...plain, extension: 'md', between: '\n', page: toMarkdown }
    }
    case 'csv': {
      const { csvHeader, toCsv } = await import('./csv.ts')
      return { ...plain, extension: 'csv', open: csvHeader(), page: toCsv }
    }
  }
}
