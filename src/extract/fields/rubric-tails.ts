import { hasByWord } from './by-words.ts'
import { OPEN_ENDS, OTHER_LABELS, RUBRIC_PHRASES, STOP_WORDS } from './byline-tails.ts'

/** `by Ann Lee under Harbour, News`, `Author: Ann Lee Tags: harbour`. */
const RUBRIC_BEHIND = new RegExp(
  `[\\s,|•·;]+(?:(?:${OTHER_LABELS})\\s?[:：]|(?:${RUBRIC_PHRASES})\\s(?=["“„«»‘'#\\p{L}]))[\\s\\S]*$`,
  'iu',
)
const STOP = new RegExp(`^(?:${STOP_WORDS})\\s*[:：]?$`, 'iu')
const OPEN_END = new RegExp(`\\s(?:${OPEN_ENDS})\\s*[:：]?$`, 'iu')

/** A by-line without its rubric, its tags and other labels; only a by-word tells the line from one that begins with a rubric. */
export function withoutRubricBehind(text: string): string {
  return hasByWord(text) ? text.replace(RUBRIC_BEHIND, '') : text
}

/** Whether a piece says that from here on the line speaks of something else than its author. */
export const isStop = (piece: string): boolean => STOP.test(piece.trim())

/** The piece without the word that opens a rubric at its end, or undefined where none does: `by Ann Lee under`. */
export function beforeOpenEnd(piece: string): string | undefined {
  const at = piece.trimEnd().search(OPEN_END)
  return at > 0 ? piece.slice(0, at) : undefined
}
