import { foldForCompare } from '../../core/text.ts'
import type { ArticleContext, Block, Found } from '../types.ts'
import { isHouse, ldAuthors, metaAuthors } from './author-metadata.ts'
import { END_AFTER, LONGEST_BYLINE, NEAR_AFTER, NEAR_BEFORE, near } from './byline-places.ts'
import { hasByWord } from './by-words.ts'
import { nameLikeness } from './name-likeness.ts'
import { splitNames } from './names.ts'
import { linesOfBlock } from './printed-lines.ts'
import { BEFORE_BODY, blocksAround, surroundingsOf } from './surroundings.ts'

const REACH = { before: NEAR_BEFORE, after: NEAR_AFTER, end: END_AFTER, above: BEFORE_BODY }
const HEADING = /^h[1-3]$/
/** Marks between the things that a line of small print says. */
const MARKS = /\s*[|•·\n]\s*/u
/** What a name of one word is worth: places and houses are printed where names are. */
const ONE_WORD = 0.5
/** Lines further apart are two statements. */
const TOGETHER = 3

interface Line {
  readonly block: Block
  readonly text: string
}

/**
 * Lines, or parts of a line of small print, that name the authors of the metadata and nobody else; those that stand
 * together are one by-line.
 */
export function* declared(context: ArticleContext): Iterable<Found<string>> {
  for (const group of together(namingLines(context, declaredNames(context)))) {
    const { block } = group[0]!
    const full = group.every(({ text }) => splitNames(text).some(isFull))
    const value = [...new Set(group.map(({ text }) => text))].join('\n')
    yield { value, element: block.element, factor: near(context, block.index) * (full ? 1 : ONE_WORD) }
  }
}

function namingLines(context: ArticleContext, names: ReadonlySet<string>): Line[] {
  if (!names.size) return []
  const around = surroundingsOf(context)
  return blocksAround(context, REACH).flatMap((block) => {
    const { text, element } = block
    if (text.length > LONGEST_BYLINE || HEADING.test(element.name) || around.foreign(element)) return []
    // A line that begins with a by-word is read whole, by another rule.
    if (hasByWord(text)) return []
    const parts = linesOfBlock(block).split(MARKS)
    return parts.filter((part) => onlyNames(part, names)).map((part) => ({ block, text: part }))
  })
}

function together(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && line.block.index - last.at(-1)!.block.index <= TOGETHER) last.push(line)
    else groups.push([line])
  }
  return groups
}

function onlyNames(text: string, names: ReadonlySet<string>): boolean {
  // Most lines have none of the names, and splitting is slow.
  const folded = foldForCompare(text)
  if (![...names].some((name) => folded.includes(name))) return false
  const found = splitNames(text).map(foldForCompare)
  return found.length > 0 && found.every((name) => names.has(name))
}

/** A first and a family name, or a name in a script that sets both as one. */
const isFull = (name: string): boolean => (name.includes(' ') ? nameLikeness(name) === 1 : CJK_NAME.test(name))
const CJK_NAME = /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u

/** The people whom the metadata calls authors, folded; houses, which sign in too many places, only if asked for. */
export function declaredNames(context: ArticleContext, houses = false): ReadonlySet<string> {
  const people = [...ldAuthors(context), ...metaAuthors(context)].flatMap(({ value }) => value)
  return new Set(
    people.filter(({ name }) => houses || !isHouse(name, context.page)).map(({ name }) => foldForCompare(name)),
  )
}
