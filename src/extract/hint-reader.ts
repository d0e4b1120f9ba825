/** More class words and ids than the pages of a site have. */
const MOST_KNOWN = 2000
/** Longer ones are made by programs, each another. */
const LONGEST_KNOWN = 300

/**
 * What class words and id of an element (`Elements.hint`) say, read once for all elements that have the same: rows and
 * cards repeat them all over a page, and templates all over a site.
 */
export function hintReader<T>(read: (hint: string) => T): (hint: string) => T {
  const known = new Map<string, T>()
  return (hint) => {
    if (hint.length > LONGEST_KNOWN) return read(hint)
    let found = known.get(hint)
    if (found === undefined) {
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(hint, (found = read(hint)))
    }
    return found
  }
}
