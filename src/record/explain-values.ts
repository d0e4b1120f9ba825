/** Longest text and longest list of a candidate that is kept: a page may claim a megabyte. */
const LONGEST = 2000
const MOST = 200

/** A candidate's value (plain data) with its texts and lists cut to what is worth showing. */
export function bounded(value: unknown): unknown {
  if (typeof value === 'string') return shorten(value, LONGEST)
  if (Array.isArray(value)) return value.slice(0, MOST).map(bounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bounded(part)]))
}

/** The text cut to so many characters with a sign that it was, never within a surrogate pair. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** A field's value in one line, as a person reads it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'string') return value
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueText).join(', ') || '–'
  if (typeof value === 'object' && 'name' in value) {
    const { name, url } = value as { name: unknown; url?: unknown }
    return typeof url === 'string' ? `${valueText(name)} (${url})` : valueText(name)
  }
  return JSON.stringify(value) ?? '–'
}
