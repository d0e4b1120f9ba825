import { isUtf8 } from 'node:buffer'
import type { FieldName } from './feed-names.ts'
import { FEED_LIMITS, type RawItem } from './feed-types.ts'

/** Values of one entry, or of the feed, while it is being scanned. */
export interface Draft {
  readonly values: Partial<Record<FieldName, string[]>>
  readonly bases: readonly string[]
  /** False where the guid says of itself that it is no address. */
  permaLink: boolean
  readonly depth: number
}

/** Adds a value of a field; what is empty and what is too much is left out. */
export function put(draft: Draft, name: FieldName, value: string): void {
  const list = (draft.values[name] ??= [])
  const text = value.trim()
  if (text && list.length < FEED_LIMITS.list) list.push(detached(text))
}

/** The finished entry. */
export function rawItem({ values, bases, permaLink }: Draft): RawItem {
  return {
    links: values.link ?? [],
    guid: values.guid?.[0] ?? null,
    permaLink,
    title: values.title?.[0] ?? null,
    summary: values.summary?.[0] ?? null,
    content: values.content?.[0] ?? null,
    published: values.published ?? [],
    updated: values.updated ?? [],
    authors: values.author ?? [],
    tags: [...(values.tag ?? []), ...(values.keywords ?? []).flatMap((list) => list.split(','))],
    bases,
  }
}

/**
 * A copy with memory of its own: a slice of a text keeps the whole text alive, and a title of a feed of 50 MB is not
 * worth 50 MB.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Types that are not written in base64 (RFC 4287 section 4.1.3.3): the three words, XML, and everything `text/`. */
const WRITTEN_OUT = /^(?:$|text$|html$|xhtml$|text\/|[^;]{0,100}[+/]xml)/i

/** Whether an Atom text construct is packed: by the `mode` of Atom 0.3, or by a media type that is no text. */
export function isBase64(type: string, mode: string | undefined): boolean {
  return mode === 'base64' || !WRITTEN_OUT.test(type.slice(0, 200))
}

/** The text that was packed; '' where it is a picture or anything else but UTF-8. */
export function fromBase64(packed: string): string {
  const bytes = Buffer.from(packed, 'base64')
  return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : ''
}
