/** What a character is, for counting: one class for each UTF-16 unit. */
const OTHER = 0
const LETTER = 1
const UPPER = 2
const LOWER_CASE = 3
const DIGIT = 4
/** Scripts without spaces: a character is a token, and half a word. */
const IDEOGRAPH = 5
const HANGUL = 6
const SPACE = 7

/** Not looked at yet: a page has some hundred of the 65,536 characters. */
const UNKNOWN = 255

const classes = new Uint8Array(65536).fill(UNKNOWN)
/** Set with the class. */
const lowered = new Uint16Array(65536)

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const LETTERS = /[\p{L}\p{M}_]/u
const NUMBERS = /\p{N}/u

/** The class of a character, which is looked up once a process. */
function classOf(code: number): number {
  const known = classes[code]!
  if (known !== UNKNOWN) return known
  lowered[code] = code
  return (classes[code] = classify(code))
}

function classify(code: number): number {
  // Supplementary planes 2 and 3 hold ideographs; the low half of the pair counts as nothing.
  if (code >= 0xd800 && code < 0xe000) return code >= 0xd840 && code < 0xd8c0 ? IDEOGRAPH : OTHER
  const text = String.fromCharCode(code)
  if (/\s/.test(text)) return SPACE
  if (NUMBERS.test(text)) return DIGIT
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL
  if (IDEOGRAPHS.test(text)) return IDEOGRAPH
  if (!LETTERS.test(text)) return OTHER
  const lower = text.toLowerCase()
  if (lower.length === 1) lowered[code] = lower.charCodeAt(0)
  return lower !== text ? UPPER : text.toUpperCase() !== text ? LOWER_CASE : LETTER
}

/** Counts of one page's blocks, an array for each measure, indexed by block. */
export interface Scan {
  /** Words as a reader counts them: an ideograph is half a word, a Hangul syllable a third. */
  readonly words: Float32Array
  /** Tokens (runs of letters and digits, single ideographs): first and one past the last in `hashes`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Hash of each token, case folded. */
  readonly hashes: Int32Array
  readonly chars: Int32Array
  readonly letters: Int32Array
  readonly upper: Int32Array
  readonly lower: Int32Array
  readonly digits: Int32Array
  /** Tokens that begin with a capital. */
  readonly capitals: Int32Array
  readonly sentences: Int32Array
  readonly commas: Int32Array
  readonly quotes: Int32Array
}

const codes = (text: string): ReadonlySet<number> => new Set(Array.from(text, (char) => char.charCodeAt(0)))
const ENDS = codes('.!?…')
const WIDE_ENDS = codes('。！？।؟۔።')
const COMMAS = codes(',;，、；،؛')
const QUOTES = codes('"“”„«»‹›「」『』')
/** Longest text that is looked at in one block; nobody writes a longer paragraph. */
const LONGEST = 60_000

/** Reads every text once. */
export function scan(texts: readonly string[]): Scan {
  const size = texts.length
  const ints = (): Int32Array => new Int32Array(size)
  const result = {
    words: new Float32Array(size),
    from: ints(),
    to: ints(),
    chars: ints(),
    letters: ints(),
    upper: ints(),
    lower: ints(),
    digits: ints(),
    capitals: ints(),
    sentences: ints(),
    commas: ints(),
    quotes: ints(),
  }
  let hashes = new Int32Array(4096)
  let count = 0
  for (let index = 0; index < size; index += 1) {
    const text = texts[index]!
    const length = Math.min(text.length, LONGEST)
    if (count + length + 1 > hashes.length) {
      const grown = new Int32Array(Math.max(hashes.length * 2, count + length + 1))
      grown.set(hashes)
      hashes = grown
    }
    result.from[index] = count
    let hash = 0
    let open = false
    let hangul = 0
    let ideographs = 0
    let spaced = 0
    let [letters, upper, lower, digits, capitals, sentences, commas, quotes] = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let at = 0; at <= length; at += 1) {
      const code = at < length ? text.charCodeAt(at) : 32
      const kind = classOf(code)
      if (kind >= LETTER && kind <= HANGUL && kind !== IDEOGRAPH) {
        if (!open) {
          open = true
          hash = 0x811c9dc5
          if (kind === UPPER) capitals += 1
          if (kind !== HANGUL) spaced += 1
        }
        hash = Math.imul(hash ^ lowered[code]!, 0x01000193)
        if (kind === DIGIT) digits += 1
        else letters += 1
        if (kind === UPPER) upper += 1
        else if (kind === LOWER_CASE) lower += 1
        else if (kind === HANGUL) hangul += 1
        continue
      }
      if (open) {
        hashes[count++] = hash
        open = false
      }
      if (kind === IDEOGRAPH) {
        hashes[count++] = Math.imul(0x811c9dc5 ^ code, 0x01000193)
        ideographs += 1
        letters += 1
      } else if (kind !== SPACE && kind === OTHER) {
        if (WIDE_ENDS.has(code)) sentences += 1
        else if (ENDS.has(code)) {
          const next = at + 1 < length ? text.charCodeAt(at + 1) : 32
          if (classOf(next) === SPACE || QUOTES.has(next) || next === 41 || next === 0x2019) sentences += 1
        } else if (COMMAS.has(code)) commas += 1
        else if (QUOTES.has(code)) quotes += 1
      }
    }
    result.to[index] = count
    result.words[index] = spaced + ideographs / 2 + hangul / 3
    result.chars[index] = length
    result.letters[index] = letters
    result.upper[index] = upper
    result.lower[index] = lower
    result.digits[index] = digits
    result.capitals[index] = capitals
    result.sentences[index] = sentences
    result.commas[index] = commas
    result.quotes[index] = quotes
  }
  return { ...result, hashes }
}
