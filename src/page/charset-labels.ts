/** Bytes of the head that are searched: pages with kilobytes of scripts before their meta are common. */
const SCAN_BYTES = 65_536

/** What comes next: a meta tag, or a comment or an element whose text may hold something that only looks like one. */
const NEXT = /<(?:(meta\s[^>]{1,2000}>)|!--|(script|style|title|textarea|noscript|template))/g
const XML_ENCODING = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/
const ATTRIBUTE = /([^\s"'<>/=]{1,50})\s{0,9}=\s{0,9}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'>]{1,500}))/g
const CONTENT_CHARSET = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/** Labels that pages use and the Encoding standard does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  utf: 'utf-8',
  'utf-8n': 'utf-8',
  utf8mb4: 'utf-8',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
  'win-1251': 'windows-1251',
  win1251: 'windows-1251',
  windows1251: 'windows-1251',
  windows1252: 'windows-1252',
  iso8859_1: 'windows-1252',
  eucjp: 'euc-jp',
  sjis: 'shift_jis',
}

/** The encoding's name for a label, lower case; null for a label that nobody knows, and for none. */
export function encodingOf(label: string | null | undefined, where: { inMarkup?: boolean } = {}): string | null {
  if (!label) return null
  const known = label.trim().toLowerCase()
  const name = known === 'x-user-defined' ? 'windows-1252' : nameOf(ALIASES[known] ?? known)
  // A declaration that could be read byte by byte is not written in UTF-16 (HTML standard, prescan).
  return where.inMarkup && name?.startsWith('utf-16') ? 'utf-8' : name
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The charset parameter of a `Content-Type`. */
export function declaredInType(contentType: string | null | undefined): string | null {
  return CONTENT_CHARSET.exec((contentType ?? '').slice(0, 1000))?.[1] ?? null
}

/** The charset that the markup declares: a meta tag outside scripts and comments, else the XML declaration. */
export function declaredInMarkup(bytes: Uint8Array): { label: string; source: 'meta' | 'xml' } | null {
  const start = asciiOf(bytes.subarray(0, SCAN_BYTES)).toLowerCase()
  const label = declaredInMeta(start)
  if (label) return { label, source: 'meta' }
  const xml = XML_ENCODING.exec(start.slice(0, 1000))?.[1]
  return xml ? { label: xml, source: 'xml' } : null
}

/** A character a byte: what markup is written in stands in ASCII. A decoder would look each one up. */
function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

/** The first label that a meta tag has; what does not end takes the rest with it. Most declarations are the first thing. */
function declaredInMeta(markup: string): string | null {
  NEXT.lastIndex = 0
  for (let found = NEXT.exec(markup); found; found = NEXT.exec(markup)) {
    const [, meta, raw] = found
    if (meta) {
      const label = labelOf(meta)
      if (label && encodingOf(label)) return label
      continue
    }
    const end = raw ? `</${raw}` : '-->'
    const from = markup.indexOf(end, found.index + 4)
    if (from < 0) return null
    NEXT.lastIndex = from + end.length
  }
  return null
}

function labelOf(tag: string): string | null {
  const attributes = new Map<string, string>()
  for (const [, name, double, single, bare] of tag.matchAll(ATTRIBUTE))
    attributes.set(name!, double ?? single ?? bare ?? '')
  const charset = attributes.get('charset')
  if (charset) return charset
  const isType = attributes.get('http-equiv')?.trim() === 'content-type'
  return isType ? declaredInType(attributes.get('content')) : null
}
