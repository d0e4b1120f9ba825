/** A number, a word or a mark of a text that may hold dates. */
export interface Piece {
  readonly kind: 'number' | 'word' | 'mark'
  readonly text: string
  readonly start: number
  readonly end: number
}
const PIECE = /[0-9]+|[\p{Script=Thai}\p{M}.]+|[\p{L}\p{M}]+|[^\s]/gu
const RUN_ON = /^[0-9]{2}\.[0-9]{2}\.[0-9]{4}:[0-9]{2}/
const RUN_ON_CLOCK = /^(?:19|20)[0-9]{2}[0-2]?[0-9]:[0-5][0-9](?![0-9])/
/** A time with seconds and the sign and the hours of its zone. */
const STAMP = /[0-9]t[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:$/
const STAMPED = 14

/** The numbers, words and marks of a folded text, in order; a year that runs into a time is cut from it. */
export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const found of text.matchAll(PIECE)) {
    const [piece] = found
    const kind = /^[0-9]/.test(piece) ? 'number' : /^\p{L}/u.test(piece) ? 'word' : 'mark'
    const end = found.index + piece.length
    const glue = kind === 'number' ? gluedAt(piece, text, end) : 0
    if (glue) pieces.push({ kind, text: piece.slice(0, glue), start: found.index, end: found.index + glue })
    pieces.push({ kind, text: piece.slice(glue), start: found.index + glue, end })
  }
  return pieces
}

/** How many digits of a number are the end of what runs into the next without a space: a year, or a zone; 0 where none does. */
function gluedAt(piece: string, text: string, end: number): number {
  // `2025-07-25T04:13:00+01:0025. July 2025`
  const start = end - piece.length
  if ((piece.length === 3 || piece.length === 4) && STAMP.test(text.slice(Math.max(0, start - STAMPED), start)))
    return 2
  // `25.07.1912:34`
  if (piece.length === 4) return RUN_ON.test(text.slice(end - 10, end + 4)) ? 2 : 0
  // `25 July 201912:34`
  return (piece.length === 5 || piece.length === 6) && RUN_ON_CLOCK.test(piece + text.slice(end, end + 4)) ? 4 : 0
}
