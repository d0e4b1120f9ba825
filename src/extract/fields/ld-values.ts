import { decodeEntities, foldSpace } from '../../core/text.ts'

const MARKUP = /<\/?[a-z][^<>]{0,300}>/gi
/** Longer texts than this are bodies, not names, titles or keywords. */
const LONGEST = 20_000

/**
 * The texts of a JSON-LD value: a string, a number, a language-tagged value, an object by its name, or a list of
 * those. Markup and doubly escaped entities are gone, white space is folded; empty ones are left out.
 */
export function ldTexts(value: unknown): string[] {
  const found: string[] = []
  const list = Array.isArray(value) ? (value as unknown[]) : [value]
  for (const entry of list) {
    const text = ldText(entry)
    if (text) found.push(text)
  }
  return found
}

function ldText(value: unknown): string | undefined {
  if (typeof value === 'string') return plainText(value) || undefined
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) || value === null || typeof value !== 'object') return undefined
  const object = value as Record<string, unknown>
  for (const key of ['@value', 'name', 'headline', 'text'])
    if (typeof object[key] === 'string') return plainText(object[key]) || undefined
  return undefined
}

/** A metadata string as a reader would see it: entities decoded, tags removed, white space folded. */
export function plainText(text: string): string {
  const decoded = decodeEntities(text.slice(0, LONGEST))
  return foldSpace(decoded.includes('<') ? decoded.replace(MARKUP, ' ') : decoded)
}
