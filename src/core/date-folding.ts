/** Digits of other scripts, by the code of their zero: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10] as const
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g

const ASCII = /^[\0-\x7f]*$/
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/

/** Whether a text has a digit of any of the scripts that are folded: none of the others holds a date. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text)
}

/** The text in lower case with Latin digits; every character keeps its place. */
export function foldDateText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  const latin = text.replace(FOREIGN_DIGITS, (digit) => {
    const code = digit.charCodeAt(0)
    const zero = ZEROS.find((start) => code >= start && code <= start + 9) ?? code
    return String(code - zero)
  })
  const lower = latin.toLowerCase().replace(/\u0307/g, '')
  return lower.length === text.length ? lower : latin.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
