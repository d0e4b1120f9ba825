import TurndownService from 'turndown'
import { type ArticleRecord, type ErrorLine, isErrorLine } from './record.ts'

/** The record as Markdown: its facts as YAML front matter, then headline, summary, pictures and body. */
export function toMarkdown(line: ArticleRecord | ErrorLine): string {
  if (isErrorLine(line)) return frontMatter({ id: line.id, url: line.url, error: line.error })
  const { headline, summary, images, body } = line
  const lead = images.find((image) => image.lead)
  const parts = [
    headline && `# ${escapeLine(headline)}`,
    summary && `*${escapeLine(summary)}*`,
    lead && `![${escapeLine(lead.alt ?? '')}](<${lead.url.replace(/[<>]/g, encodeURIComponent)}>)`,
    lead?.caption && `*${escapeLine([lead.caption, lead.credit].filter(Boolean).join(' '))}*`,
    body.html && converter().turndown(body.html),
  ]
  return (
    frontMatter(facts(line)) +
    parts
      .filter(Boolean)
      .map((part) => `\n${part}\n`)
      .join('')
  )
}

function facts(record: ArticleRecord): Record<string, unknown> {
  const { id, canonicalUrl, url, headline, byline, authors, source, date, dateModified } = record
  const { section, tags, language, publisher, type } = record
  return {
    id,
    url: canonicalUrl ?? url,
    headline,
    byline,
    authors: authors.map(({ name }) => name),
    source,
    date,
    dateModified,
    section,
    tags,
    language,
    publisher: publisher?.name ?? null,
    type,
  }
}

/** Every JSON value is YAML, so nothing in a value can break out of the front matter. */
function frontMatter(values: Record<string, unknown>): string {
  const known = Object.entries(values).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return ['---', ...known.map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---', ''].join('\n')
}

/** Characters that mean something in Markdown, made literal. */
function escapeLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&')
}

let turndown: TurndownService | undefined

function converter(): TurndownService {
  turndown ??= new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
  })
  return turndown
}
