import { extractPage } from '../../../src/extract/extract.ts'
import { readPage } from '../../../src/page/read.ts'

const HOST = 'https://www.hafenblatt.example'
export const TITLE = '<title>Seals return to the old port | Hafenblatt</title>'
export const H1 = '<h1>Seals return to the old port</h1>'

/** An address of the invented publisher. */
export const at = (path: string): string => HOST + path

/** The type of a whole invented page, with everything that the verdict leans on found by the extraction itself. */
export async function typeOf(html: string, url = at('/town/seals-return-to-the-old-port-48213.html')): Promise<string> {
  const page = readPage(html.includes('<html') ? html : `<!doctype html><html lang="en">${html}</html>`, { url })
  const found = await extractPage(page, { secondOpinion: () => Promise.resolve(null) })
  return found.verdict.type
}

/** A JSON-LD block. */
export function jsonLd(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
}

/** The frame that every page of a publisher has: menu above, links and legal words below. */
export function framed(main: string): string {
  const menu = ['Town', 'Harbour', 'Culture', 'Sport', 'Opinion']
    .map((name) => `<li><a href="/${name.toLowerCase()}/">${name}</a></li>`)
    .join('')
  return `<header><a href="/">Hafenblatt</a><nav><ul>${menu}</ul></nav></header><main>${main}</main>
    <footer><p>© Hafenblatt</p><a href="/privacy">Privacy</a> <a href="/terms">Terms</a> <a href="/contact">Contact</a></footer>`
}

/** A paragraph of a story. */
export function paragraph(index: number): string {
  return `<p>Paragraph ${index} tells how the harbour master counted seals on the outer wall before the tide came in, and what the crews of the small boats thought of their return after so many years.</p>`
}

/** A story of so many paragraphs. */
export const story = (count: number): string => repeat(count, paragraph)

/** Cards that link to other articles. */
export function teasers(count: number, text = 'A teaser tells in one line what the reader may expect.'): string {
  return repeat(
    count,
    (i) =>
      `<article class="card"><h3><a href="/town/ferry-number-${i}-sails-again-after-repairs-70${i}12.html">Ferry number ${i} sails again after repairs</a></h3><p>${text}</p><time datetime="2031-07-25T0${i % 10}:00:00+02:00">25 July</time></article>`,
  )
}

/** A page of the publisher: what stands in its head and in its main column. */
export const page = (head: string, main: string): string => `<head>${head}</head><body>${framed(main)}</body>`

/** The metadata of the story. */
export function article(more: object = {}): string {
  return jsonLd({
    '@type': 'NewsArticle',
    headline: 'Seals return to the old port',
    datePublished: '2031-07-25T04:13:00+02:00',
    author: { '@type': 'Person', name: 'Ada Quill' },
    ...more,
  })
}

/** The same again and again, with its number. */
export function repeat(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join('')
}
