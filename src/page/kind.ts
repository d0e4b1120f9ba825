/** What a body is, by its first bytes. Offsets in bytes; text signatures are ASCII. */
interface Signature {
  readonly kind: string
  readonly at: number
  readonly bytes: string
}

/** Magic numbers from the WHATWG MIME Sniffing standard and the formats' own documents. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'a PDF document', at: 0, bytes: '%PDF-' },
  { kind: 'a PostScript document', at: 0, bytes: '%!PS-' },
  { kind: 'an image', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { kind: 'an image', at: 0, bytes: '\xff\xd8\xff' },
  { kind: 'an image', at: 0, bytes: 'GIF8' },
  { kind: 'an image', at: 8, bytes: 'WEBPVP' },
  { kind: 'an image', at: 4, bytes: 'ftypavif' },
  { kind: 'an image', at: 4, bytes: 'ftypheic' },
  { kind: 'an image', at: 0, bytes: '\x00\x00\x01\x00' },
  { kind: 'an image', at: 0, bytes: 'II*\x00' },
  { kind: 'an image', at: 0, bytes: 'MM\x00*' },
  { kind: 'an image', at: 0, bytes: '8BPS' },
  { kind: 'a ZIP archive or office document', at: 0, bytes: 'PK\x03\x04' },
  { kind: 'an office document', at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'an RTF document', at: 0, bytes: '{\\rtf' },
  { kind: 'compressed data', at: 0, bytes: '\x1f\x8b' },
  { kind: 'compressed data', at: 0, bytes: '\x28\xb5\x2f\xfd' },
  { kind: 'compressed data', at: 0, bytes: 'BZh' },
  { kind: 'compressed data', at: 0, bytes: '\xfd7zXZ\x00' },
  { kind: 'compressed data', at: 0, bytes: '7z\xbc\xaf' },
  { kind: 'compressed data', at: 0, bytes: 'Rar!\x1a\x07' },
  { kind: 'a video', at: 4, bytes: 'ftyp' },
  { kind: 'a video', at: 0, bytes: '\x1a\x45\xdf\xa3' },
  { kind: 'a video', at: 0, bytes: '\x00\x00\x01\xba' },
  { kind: 'a video', at: 0, bytes: 'FLV\x01' },
  { kind: 'a video', at: 8, bytes: 'AVI ' },
  { kind: 'a sound file', at: 0, bytes: 'ID3' },
  { kind: 'a sound file', at: 0, bytes: 'OggS' },
  { kind: 'a sound file', at: 0, bytes: 'fLaC' },
  { kind: 'a sound file', at: 8, bytes: 'WAVE' },
  { kind: 'a font', at: 0, bytes: 'wOFF' },
  { kind: 'a font', at: 0, bytes: 'wOF2' },
  { kind: 'a program', at: 0, bytes: '\x7fELF' },
  { kind: 'a program', at: 0, bytes: 'MZ\x90\x00' },
  { kind: 'WebAssembly', at: 0, bytes: '\x00asm' },
  { kind: 'an SQLite database', at: 0, bytes: 'SQLite format 3\x00' },
]

/** The first element of documents that begin with a tag and are no pages. */
const XML_ROOTS: Readonly<Record<string, string>> = {
  rss: 'an RSS feed',
  feed: 'an Atom feed',
  'rdf:rdf': 'an RSS feed',
  urlset: 'a sitemap',
  sitemapindex: 'a sitemap index',
  svg: 'an image',
  opml: 'an OPML file',
  error: 'an XML error message',
  wml: 'a WML page',
}

/** Media types that say what a body is, for bodies that do not show it themselves. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'an image'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound file'],
  [/^font\//, 'a font'],
  [/^application\/pdf\b/, 'a PDF document'],
  [/^application\/(?:zip|gzip|x-gzip|x-7z-compressed|x-rar|x-tar)\b/, 'compressed data'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?json\b/, 'JSON data'],
  [/^application\/(?:rss|atom|rdf)\+xml\b/, 'a feed'],
  [/^(?:application|text)\/(?:x-)?javascript\b/, 'a script'],
  [/^text\/css\b/, 'a style sheet'],
  [/^text\/(?:plain|csv|markdown|calendar)\b/, 'plain text'],
  [/^(?:application|text)\/xml\b/, 'an XML document'],
]

/** Characters of the text that are looked at. */
const HEAD_CHARS = 4096
/** White space, comments, XML declaration, processing instructions and doctype in front of the first element. */
const PROLOGUE = /^(?:[\s\ufeff]|<!--(?:(?!-->)[^])*-->|<\?[^>]*>)+/
const DOCTYPE = /^<!doctype\s+([\w:-]+)/i
const FIRST_TAG = /^<([a-z][\w:.-]*)/i
const FIRST_MARK = /<[!/]?[a-z][^<]*>/i
/** Tags that only HTML has; one of them near the start is enough. */
const HTML_TAG =
  /<(?:html|head|body|title|meta|link|script|style|div|p|table|h1|h2|article|section|main|a|span|br|img|ul|center|font|iframe|noscript|form|nav|header)[\s>/]/i
const JSON_START = /^[[{]\s*(?:["[\]{}\d-]|true|false|null)/
/** Controls that no text of any encoding has, escape (ISO-2022-JP) left out. */
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

/** What a body is if it is no HTML by its first bytes alone, in plain words; null where it may be a page. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  for (const { kind, at, bytes: magic } of SIGNATURES) if (head.startsWith(magic, at)) return kind
  return null
}

/** What a decoded body, in pieces, is if it is no HTML, in plain words; null where it is a page. */
export function textKind(pieces: readonly string[], contentType: string | null | undefined): string | null {
  const type = (contentType ?? '').trim().toLowerCase()
  const head = headOf(pieces)
  const controls = head.match(CONTROLS)?.length ?? 0
  // NUL bytes in a page are dropped by the parser; a head full of controls is no text at all.
  if (controls > 8 && controls > head.length / 20 && !HTML_TAG.test(head)) return 'binary data'
  const start = head.replace(PROLOGUE, '')
  const doctype = DOCTYPE.exec(start)?.[1]?.toLowerCase()
  if (doctype === 'html') return null
  const afterDoctype = doctype ? start.slice(start.indexOf('>') + 1).replace(PROLOGUE, '') : start
  const tag = FIRST_TAG.exec(afterDoctype)?.[1]?.toLowerCase()
  if (tag === 'html') return null
  if (tag && tag in XML_ROOTS) return XML_ROOTS[tag]!
  if (JSON_START.test(start) && !HTML_TAG.test(head) && looksLikeJson(pieces)) return 'JSON data'
  if (!type || /^text\/html\b|^application\/xhtml\+xml\b/.test(type)) return null
  const isXml = /^\s*<\?xml\b/.test(head)
  if (HTML_TAG.test(head) && !(isXml && !/xhtml/.test(head))) return null
  const declared = TYPES.find(([pattern]) => pattern.test(type))?.[1]
  if (declared) return declared
  if (isXml) return 'an XML document'
  return FIRST_MARK.test(head) ? null : 'plain text'
}

function headOf(pieces: readonly string[]): string {
  let head = ''
  for (let at = 0; at < pieces.length && head.length < HEAD_CHARS; at++) head += pieces[at]!.slice(0, HEAD_CHARS)
  return head.slice(0, HEAD_CHARS)
}

function looksLikeJson(pieces: readonly string[]): boolean {
  const end = pieces.slice(-2).join('').slice(-64).trimEnd()
  return end.endsWith('}') || end.endsWith(']')
}
