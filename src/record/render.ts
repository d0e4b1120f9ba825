import { type ArticleRecord, type ErrorLine, isErrorLine } from './record.ts'

/** The forms in which the output can be had. */
export const FORMATS = ['jsonl', 'json', 'markdown', 'text', 'csv', 'jsonld'] as const
/** A form in which records are written. */
export type Format = (typeof FORMATS)[number]

/** How lines become a text: `open`, the pages with `between` between them, `close`. */
export interface Rendering {
  /** Of a file that holds one page. */
  readonly extension: string
  readonly open: string
  readonly between: string
  readonly close: string
  readonly page: (line: ArticleRecord | ErrorLine) => string
}

const plain = { open: '', between: '', close: '' }

/** One loader a form: nothing is loaded that is not asked for. */
const RENDERINGS: Readonly<Record<Format, () => Promise<Rendering>>> = {
  jsonl: async () => ({ ...plain, extension: 'json', page: (line) => JSON.stringify(line) + '\n' }),
  json: async () => ({
    extension: 'json',
    open: '[\n',
    between: ',\n',
    close: '\n]\n',
    page: (line) => JSON.stringify(line, null, 2),
  }),
  jsonld: async () => {
    const { toJsonLd } = await import('./jsonld.ts')
    return {
      ...plain,
      extension: 'jsonld',
      page: (line) => JSON.stringify(isErrorLine(line) ? line : toJsonLd(line)) + '\n',
    }
  },
  markdown: async () => {
    const { toMarkdown } = await import('./markdown.ts')
    return { ...plain, extension: 'md', between: '\n', page: toMarkdown }
  },
  text: async () => {
    const { toText } = await import('./text.ts')
    // A form feed parts pages of plain text, as printers and pagers know it.
    return { ...plain, extension: 'txt', between: '\f\n', page: toText }
  },
  csv: async () => {
    const { csvHeader, toCsv } = await import('./csv.ts')
    return { ...plain, extension: 'csv', open: csvHeader(), page: toCsv }
  },
}

/** The rendering of a form. */
export async function rendering(format: Format): Promise<Rendering> {
  return await RENDERINGS[format]()
}
