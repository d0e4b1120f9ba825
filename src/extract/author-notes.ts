import { withoutSigns } from '../core/text.ts'
import { wordCount } from '../core/word-counts.ts'
import { bodyOf } from './body/body.ts'
import { hasByWord } from './fields/by-words.ts'
import type { Author, Block, Body, PageContext } from './types.ts'

/** Words of the longest line that only names, of the longest note, and of a line that may stand under one. */
const NAME_WORDS = 8
const NOTE_WORDS = 90
const LINE_WORDS = 12
const HEADING = /^h[1-6]$/
/** What stands behind a name: no further letter of a longer one. */
const ENDS_NAME = /^[^\p{L}\p{M}]/u
const SENTENCE_END = /[.!?…]["”»’']?$/u

/**
 * Takes out of a body what tells of its authors: a line that only names them, wherever it stands, and at the end a
 * paragraph that begins with a full name of theirs ('Ann Lee writes about harbours.') with the heading over it. The names
 * are known only after the body has been read, because a by-line is looked for around it.
 */
export function withoutAuthorNotes(body: Body, authors: readonly Author[], context: PageContext): Body {
  if (body.engine !== 'blocks' || !authors.length) return body
  const names = authors.map(({ name }) => name.toLowerCase())
  const noted = new Map<number, string>()
  const begins = body.kept.map((index) => nameAtStart(context.blocks[index]!, names))
  let last = true
  for (const [place, index] of [...body.kept.entries()].toReversed()) {
    const block = context.blocks[index]!
    const words = wordCount(block.text, NOTE_WORDS + 1)
    if (words <= NAME_WORDS && onlyNames(block.text, names)) noted.set(index, 'convention:byline')
    else if (last && words <= NOTE_WORDS && begins[place] !== undefined && isOnce(begins, begins[place]))
      noted.set(index, 'convention:author-note')
    else if (last && HEADING.test(block.element.name) && noted.has(body.kept[place + 1]!))
      noted.set(index, 'convention:author-note')
    else if (words > LINE_WORDS) last = false
  }
  if (!noted.size || noted.size === body.kept.length) return body
  const trace = body.trace.map((entry) => {
    const by = noted.get(entry.index)
    return by === undefined ? entry : { ...entry, kept: false, by }
  })
  return bodyOf(
    context,
    body.kept.filter((index) => !noted.has(index)),
    trace,
  )
}

/** The name with which a block begins and does not end; one word may be anything. */
function nameAtStart({ text }: Block, names: readonly string[]): string | undefined {
  const head = text.slice(0, 120).toLowerCase()
  return names.find((name) => name.includes(' ') && head.startsWith(name) && ENDS_NAME.test(head.slice(name.length)))
}

/** A list whose items all begin so is about the name. */
const isOnce = (begins: readonly (string | undefined)[], name: string): boolean =>
  begins.indexOf(name) === begins.lastIndexOf(name)

function onlyNames(text: string, names: readonly string[]): boolean {
  const line = text.toLowerCase()
  if (names.includes(withoutSigns(line))) return true
  return !SENTENCE_END.test(text) && names.some((name) => line.includes(name)) && hasByWord(text)
}
