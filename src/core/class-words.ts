import { alternatives, type PhraseTable } from './phrases.ts'

/**
 * Tables of words in class names and ids, in the notation of `phrases.ts`, with two signs more: `-` is a hyphen or
 * nothing (`side-bar` finds `sidebar` too; `\-` insists on it), and `<`, `>` are the start and the end of a part of a name
 * (`<lead>` finds `article-lead` and not `leading`).
 */
function parts(table: PhraseTable): PhraseTable {
  return Object.fromEntries(
    Object.entries(table).map(([key, line]) => [
      key,
      line
        .replace(/(?<!\\)-/g, '[\\-]')
        .replaceAll('<', '(^/\\s/\\-/_)')
        .replaceAll('>', '($/\\s/\\-/_)'),
    ]),
  )
}

/** A pattern for class names and ids that hold a word of the table. */
export function classWords(table: PhraseTable): RegExp {
  return new RegExp(alternatives(parts(table)), 'iu')
}

/** A pattern for class names and ids of which a word of the table is a whole part, between hyphens, underscores and spaces. */
export function classParts(table: PhraseTable): RegExp {
  return new RegExp(`(?:^|[-_\\s])(?:${alternatives(parts(table))})(?:$|[-_\\s])`, 'iu')
}
