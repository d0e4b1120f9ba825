import { load } from 'cheerio'
import { TearsheetError } from '../core/errors.ts'
import { type Decoded, decodeBytes } from './charset.ts'
import { indexElements } from './elements.ts'
import { readJsonLd } from './json-ld.ts'
import { binaryKind, textKind } from './kind.ts'
import { MAX_BYTES } from './limits.ts'
import { readHead } from './meta.ts'
import { readMicrodata } from './microdata.ts'
import { parseHtml } from './parse.ts'
import type { Page } from './page.ts'

/** What is known about a page besides its bytes. */
export interface ReadOptions {
  /** The page's own address, after redirects. */
  readonly url: string
  /** The `Content-Type` header as sent; null or left out where there is none. */
  readonly contentType?: string | null
}

/**
 * Reads a page: decodes the bytes, parses once, reads the metadata once. Throws TearsheetError with `empty`,
 * `not-html` or `page-too-complex`, and nothing else.
 */
export function readPage(input: Uint8Array | string, options: ReadOptions): Page {
  const notes: string[] = []
  const decoded = decodeInput(input, options, notes)
  if (!decoded.text.trim()) throw new TearsheetError('empty')
  const kind = textKind(decoded.text, options.contentType)
  if (kind) throw new TearsheetError('not-html', kind)
  const root = parseHtml(decoded.text.toWellFormed(), notes)
  const $ = load(root)

  const elements = indexElements(root)
  const head = readHead(root, elements, options.url)
  return {
    url: options.url,
    charset: decoded.charset,
    $,
    root,
    elements,
    ...head,
    jsonLd: readJsonLd(elements, notes),
    microdata: readMicrodata(elements, head.base),
    notes,
  }
}

function decodeInput(input: Uint8Array | string, options: ReadOptions, notes: string[]): Decoded {
  if (typeof input === 'string') return { text: input, charset: { name: 'utf-8', source: 'text' } }
  const kind = binaryKind(input)
  if (kind) throw new TearsheetError('not-html', kind)
  if (input.length <= MAX_BYTES) return decodeBytes(input, options)
  notes.push(`the page was cut off after ${MAX_BYTES} bytes`)
  return decodeBytes(input.subarray(0, MAX_BYTES), options)
}
