/**
 * Word lists as tables: a line a language, or a line a topic, made into one pattern. A table is read by people who
 * know the language, so it is written in a small notation and not as a regular expression:
 *
 *     a | b        one phrase or the other; line breaks and spaces around the stroke do not count
 *     (a/b)        one of them, within a phrase
 *     [a]  [a/b]   may be missing; one of them, or nothing
 *     '            any apostrophe
 *     *            the rest of a word
 *     …            some other words, as many as the list's `gap` allows
 *     ^ $          the start of the text, its end
 *     \b \d        a class of regular expressions, as it is; `\` before any other sign: the sign itself
 *
 * Everything else stands for itself. A pattern can nest nothing under a repetition, so none can run away.
 */
export type PhraseTable = Readonly<Record<string, string>>

/** What stands around and within the phrases of a table, each as a piece of a regular expression. */
export interface PhraseShape {
  /** Before the phrase. @default '' */
  readonly before?: string
  /** After it. @default '' */
  readonly after?: string
  /** What `…` stands for. @default `[^.:：]{0,30}` */
  readonly gap?: string
}

/**
 * A letter of any script. Both cases are letters, so the `i` flag is off within: with it the engine looks up the other
 * case of each of 140,000 characters, wherever a pattern says so.
 */
export const LETTER = '(?-i:\\p{L})'
/** A space or a sign of any script, as they stand around words. */
export const SIGN = '(?-i:[\\s\\p{P}\\p{S}])'
/** Where a word begins, in every script that has spaces; `\b` knows ASCII letters only. */
export const WORD_START = '(?-i:(?<![\\p{L}\\p{N}]))'
/** Where a word ends, in every script that has spaces. */
export const WORD_END = '(?-i:(?![\\p{L}\\p{N}]))'

const GAP = '[^.:：]{0,30}'
const CLASSES = new Set(['b', 'B', 'd', 'D', 's', 'S', 'w', 'W'])
const SPECIAL = /[.?+^${}|\\()[\]/*]/g

/** Signs of the notation and what they become. */
const NOTATION: Readonly<Record<string, string>> = {
  '(': '(?:',
  ')': ')',
  '[': '(?:',
  ']': ')?',
  '/': '|',
  "'": "['’]",
  '*': `${LETTER}*`,
  '^': '^',
  $: '$',
}

/** All that does not stand for itself in a phrase. */
const SIGNS = /\\.|[.?+^${}|\\()[\]/*'…]/gsu

/** One phrase of the notation as a piece of a regular expression for the `u` flag. */
function source(phrase: string, gap: string): string {
  return phrase.replace(SIGNS, (sign) => {
    if (sign.startsWith('\\') && sign.length > 1) return CLASSES.has(sign.charAt(1)) ? sign : escape(sign.slice(1))
    return sign === '…' ? gap : (NOTATION[sign] ?? escape(sign))
  })
}

function escape(sign: string): string {
  return sign.replace(SPECIAL, '\\$&')
}

/** The phrases of a table, one after the other, in its order; nothing in them is read as notation. */
export function phraseList(table: PhraseTable): string[] {
  return Object.values(table).flatMap((line) =>
    line
      .replace(/\s+/g, ' ')
      .split(/(?<!\\)\|/)
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  )
}

/** The phrases of a table as alternatives of a larger pattern, in the order of the table; flags `u` or `iu`. */
export function alternatives(table: PhraseTable, gap: string = GAP): string {
  const runs: { open: boolean; sources: string[] }[] = []
  for (const phrase of phraseList(table)) {
    const open = OPEN.test(phrase)
    const piece = source(open ? phrase.slice(0, -1) : phrase, gap)
    const last = runs.at(-1)
    if (last?.open === open) last.sources.push(piece)
    else runs.push({ open, sources: [piece] })
  }
  // Phrases in a row that end in other words share the piece for these: each copy would be compiled.
  return runs.map(({ open, sources }) => (open ? `(?:${sources.join('|')})${gap}` : sources.join('|'))).join('|')
}
/** A phrase that ends in some other words. */
const OPEN = /(?<!\\)…$/

/** A pattern that finds a phrase of the table anywhere, or where `shape` wants it. The engine compiles it at its first use. */
export function phrases(table: PhraseTable, shape: PhraseShape = {}): RegExp {
  const { before = '', after = '', gap = GAP } = shape
  return new RegExp(`${before}(?:${alternatives(table, gap)})${after}`, 'iu')
}

/** A pattern for texts that begin with a phrase of the table. */
export function openings(table: PhraseTable, shape: PhraseShape = {}): RegExp {
  return phrases(table, { ...shape, before: `^${shape.before ?? ''}` })
}
