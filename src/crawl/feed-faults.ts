/** What the XML standard does not allow and readers forgive; a feed with such a fault may lose more the next time. */
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,60});)/i
const BARE_LESS = /<(?![A-Za-z_/!?])/
const PREFIXED_TAG = /<([A-Za-z_][\w.-]{0,60}):[A-Za-z_]/g
const DECLARED = /\bxmlns:([A-Za-z_][\w.-]{0,60})\s{0,9}=/g
/** Before the root: white space, the declaration, processing instructions, a DTD. */
const PROLOGUE =
  /^[\s\ufeff]*(?:<(?:[?!][^>[]*|!DOCTYPE[^>[]*\[[^\]]*\]\s*)>\s*)*(?=<(?:[\w.-]{1,60}:)?(?:rss|rdf|feed|channel)[\s>/])/i
const DTD_ENTITY = /<!ENTITY\s/i
const MAX_FAULTS = 5

/** The faults of a text that was read all the same, in plain words; comments and CDATA do not count. Linear in time. */
export function feedFaults(text: string): string[] {
  const faults: string[] = []
  const bare = withoutSections(text)
  if (!PROLOGUE.test(bare.slice(0, 20_000))) faults.push('there is something before the first element')
  if (DTD_ENTITY.test(bare.slice(0, 20_000))) faults.push('entities of a document type are not expanded')
  if (BARE_AMPERSAND.test(bare)) faults.push('an ampersand is not escaped')
  if (BARE_LESS.test(bare)) faults.push('a less-than sign is not escaped')
  const declared = new Set(Array.from(bare.matchAll(DECLARED), ([, prefix]) => prefix!))
  const used = new Set(Array.from(bare.matchAll(PREFIXED_TAG), ([, prefix]) => prefix!))
  for (const prefix of used) {
    if (faults.length < MAX_FAULTS && !declared.has(prefix) && prefix !== 'xml')
      faults.push(`the prefix ${prefix} is not declared`)
  }
  return faults
}

/** Whether a `<` outside comments and CDATA begins no tag. */
export function hasBareLess(text: string): boolean {
  return BARE_LESS.test(withoutSections(text))
}

/** The text without comments and CDATA sections; one that does not end takes the rest with it. */
function withoutSections(text: string): string {
  const parts: string[] = []
  // Each mark is looked for again only when it has been passed: a search that finds none costs the whole text.
  let comment = text.indexOf('<!--')
  let data = text.indexOf('<![CDATA[')
  let from = 0
  while (comment >= 0 || data >= 0) {
    const isComment = comment >= 0 && (data < 0 || comment < data)
    const start = isComment ? comment : data
    parts.push(text.slice(from, start))
    const end = isComment ? '-->' : ']]>'
    const close = text.indexOf(end, start + 4)
    if (close < 0) return parts.join('')
    from = close + end.length
    if (comment >= 0 && comment < from) comment = text.indexOf('<!--', from)
    if (data >= 0 && data < from) data = text.indexOf('<![CDATA[', from)
  }
  parts.push(text.slice(from))
  return parts.join('')
}
