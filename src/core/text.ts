import { decodeHTMLStrict } from 'entities'

/** White space of every kind, zero-width characters and soft hyphens folded: one line, trimmed. */
export function foldSpace(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Scripts written without spaces: one character counts as one token there. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}_])+/gu

/** The words of a text: runs of letters, marks and digits; single characters where a script has no spaces. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/\u00ad/g, '')
      .match(TOKEN) ?? []
  )
}

/** A text folded for comparison: case, punctuation, quotes, dashes and white space do not count. */
export function foldForCompare(text: string): string {
  return words(text.toLowerCase()).join(' ')
}

/** Share of common tokens over the larger token set, 0 to 1: how alike two titles are. */
export function titleSimilarity(a: string, b: string): number {
  const left = new Set(words(a.toLowerCase()))
  const right = new Set(words(b.toLowerCase()))
  if (!left.size || !right.size) return 0
  let common = 0
  for (const token of left) if (right.has(token)) common += 1
  return common / Math.max(left.size, right.size)
}

/** Entities left over in a value that was escaped twice (JSON-LD, meta content): `&rsquo;`, `&#8217;`, `&amp;#039;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  // Twice, because values are escaped twice often and three times almost never.
  const once = decodeHTMLStrict(text)
  return once.includes('&') ? decodeHTMLStrict(once) : once
}

/** Text safe to stand in HTML content or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
