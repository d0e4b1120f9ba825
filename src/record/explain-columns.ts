/** What a terminal obeys or what turns the line about: escape sequences, bidi overrides, line breaks. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu
/** Marks that stand over the letter before them. */
const MARK = /\p{M}/u
/** Scripts and signs that take two columns of a terminal (East Asian Width W and F, the common part of it). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
const BEYOND_LATIN = /[^\0-\u02ff]/

/** Page text as one line that no terminal can take for a command. */
export function plainLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim()
}

function widthOf(character: string): number {
  if (!BEYOND_LATIN.test(character)) return 1
  if (MARK.test(character)) return 0
  return WIDE.test(character) || character.codePointAt(0)! >= 0x1f300 ? 2 : 1
}

/** The text cut to so many columns, with a sign that it was. */
export function fit(text: string, columns: number): string {
  return measured(text, columns).text
}

/** The text cut or filled up to so many columns; one of them stays free. */
export function columnsOf(text: string, columns: number): string {
  const { text: cut, width } = measured(text, columns - 1)
  return cut + ' '.repeat(columns - width)
}

function measured(text: string, columns: number): { text: string; width: number } {
  let width = 0
  let cut = ''
  let cutWidth = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > columns) return { text: `${cut}…`, width: cutWidth + 1 }
    if (width < columns) {
      cut += character
      cutWidth = width
    }
  }
  return { text, width }
}
