// Readings that are asked for many times. Only for pure ones: what is remembered may never show.

/**
 * A reading of an object, done once for each and kept as long as the object is. `of` names what it is kept with, where
 * that is a part of what is read.
 */
export function oncePer<A extends object, T>(
  read: (about: A) => T,
  of: (about: A) => object = (about) => about,
): (about: A) => T {
  const known = new WeakMap<object, { readonly value: T }>()
  return (about) => {
    const key = of(about)
    let found = known.get(key)
    if (!found) known.set(key, (found = { value: read(about) }))
    return found.value
  }
}

/** Bounds of what `remembered` keeps. */
export interface Remembering {
  /** Texts that are kept; when there are more, remembering starts anew. */
  readonly most: number
  /** Characters of the longest text that is kept; longer ones are read each time. @default as long as it is */
  readonly longest?: number
}

/** A reading of a text, done once for all that are the same, within bounds. */
export function remembered<T>(
  { most, longest = Infinity }: Remembering,
  read: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return read(text)
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const own = copyOf(text)
    const found = read(own)
    if (known.size >= most) known.clear()
    known.set(own, found)
    return found
  }
}

/**
 * The same text in memory of its own. V8 keeps a piece of 13 characters and more as a place in the text that it was cut
 * from: remembered, a class of one element would keep 64 K characters of its page.
 */
const copyOf = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))
