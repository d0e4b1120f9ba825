import type { CheerioAPI, load } from 'cheerio/slim'
import { TearsheetError } from '../core/errors.ts'
import { type DecodedPieces, decodeInPieces } from './charset.ts'
import { indexElements } from './elements.ts'
import { readJsonLd } from './json-ld.ts'
import { binaryKind, textKind } from './kind.ts'
import { MAX_BYTES } from './limits.ts'
import { readHead } from './meta.ts'
import { readMicrodata } from './microdata.ts'
import { parseHtml } from './parse.ts'
import { onDemand } from './on-demand.ts'
import type { Page } from './page.ts'

/** What is known about a page besides its bytes. */
export interface ReadOptions {
  /** The page's own address, after redirects. */
  readonly url: string
  /** The `Content-Type` header as sent; null or left out where there is none. */
  readonly contentType?: string | null
}

/** A character that is neither white space nor a control. */
const VISIBLE = /[^\s\0-\x1f\ufeff]/

/**
 * Reads a page: decodes the bytes, parses once, reads the metadata once. Throws TearsheetError with `empty`,
 * `not-html` or `page-too-complex`, and nothing else.
 */
export function readPage(input: Uint8Array | string, options: ReadOptions): Page {
  try {
    return read(input, options)
  } catch (error) {
    // The limits keep every known way of exhausting the stack or a string's length away; this is the last resort.
    if (error instanceof RangeError) throw new TearsheetError('page-too-complex', undefined, { cause: error })
    throw error
  }
}

function read(input: Uint8Array | string, options: ReadOptions): Page {
  const notes: string[] = []
  const { pieces, charset } = decodeInput(input, options, notes)
  if (!pieces.some((piece) => VISIBLE.test(piece))) throw new TearsheetError('empty')
  const kind = textKind(pieces, options.contentType)
  if (kind) throw new TearsheetError('not-html', kind)
  const root = parseHtml(pieces, notes)
  const elements = indexElements(root)
  const head = readHead(elements, options.url)
  const jsonLd = readJsonLd(elements, notes)
  const microdata = readMicrodata(elements, head.base)
  let loaded: CheerioAPI | undefined
  return {
    url: options.url,
    charset,
    get $() {
      return (loaded ??= (onDemand('cheerio/slim') as { load: typeof load }).load(root))
    },
    root,
    elements,
    ...head,
    jsonLd,
    microdata,
    notes,
  }
}

function decodeInput(input: Uint8Array | string, options: ReadOptions, notes: string[]): DecodedPieces {
  if (typeof input === 'string') return { pieces: [input.toWellFormed()], charset: { name: 'utf-8', source: 'text' } }
  const kind = binaryKind(input)
  if (kind) throw new TearsheetError('not-html', kind)
  if (input.length <= MAX_BYTES) return decodeInPieces(input, options)
  notes.push(`the page was cut off after ${MAX_BYTES} bytes`)
  return decodeInPieces(input.subarray(0, MAX_BYTES), options)
}
